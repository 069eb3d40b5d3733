import type { FoodLookup } from '../food/food';
import type { DayRanges } from '../person/day-ranges';
import { boundsOf, RANGED, rangeText } from '../person/day-ranges';
import type { PersonOnDay } from '../person/targets';
import { targetsFor } from '../person/targets';
import { offers } from '../person/safety';
import { scoreDay } from '../score/score';
import type { DayPlan } from '../week/week-plan';
import { rangeOfWishes } from './limits';
import type { RepairLimits } from './repair';

/** Most energy a repair adds to a day, in kcal. */
export const MOST_MORE_ENERGY = 400;
/** Share of its energy and protein that a day keeps when foods are swapped: at most a tenth is removed. */
const KEPT_SHARE = 0.9;
/** A number of changes that can be taken in at a glance. */
const DEFAULT_EDITS = 3;

/** The ranges a person has, those with a bound; none if their answers leave no limit to keep. */
export function rangesOf({ person: { ranges = {} }, guard }: PersonOnDay): DayRanges {
  const bounded = guard.hasNetCarbLimit ? RANGED.filter((id) => rangeText(ranges[id]) !== null) : [];
  return Object.fromEntries(bounded.map((id) => [id, ranges[id]]));
}

/**
 * The limits a run starts with. A net carb limit only if the person has one; at most 400 kcal more than the day has,
 * and at least nine tenths of its energy and protein; salt only if it may be offered to the person; no supplements and
 * no potassium salts. The person's own ranges come first, that of energy within the 400 kcal. Example: a day of 1,876
 * kcal and 120 g protein → 1,688 to 2,276 kcal, at least 108 g.
 */
export function defaultLimits(onDay: PersonOnDay, day: DayPlan, lookup: FoodLookup): RepairLimits {
  const { person, guard, age } = onDay;
  const targets = targetsFor(person, age, { date: day.date, activityHours: day.activityHours ?? 0 });
  const { energy, protein } = scoreDay(day, lookup, targets);
  const wished = rangesOf(onDay);
  return {
    netCarbs: guard.hasNetCarbLimit ? person.netCarbLimit : null,
    energy: rangeOfWishes(boundsOf(wished.energy), {
      min: Math.floor(energy.amount * KEPT_SHARE),
      max: Math.ceil(energy.amount + MOST_MORE_ENERGY),
    }),
    protein: rangeOfWishes(boundsOf(wished.protein), { min: Math.floor(protein.amount * KEPT_SHARE), max: null }),
    ...(wished.fat === undefined ? {} : { fat: boundsOf(wished.fat) }),
    edits: DEFAULT_EDITS,
    means: offers(guard, 'salt') ? 'salt' : 'foods',
    allowPotassiumSalts: false,
    allowRemoving: false,
    dislikes: [],
    exclude: [],
    lockedSlots: [],
    onlyFoods: null,
  };
}
