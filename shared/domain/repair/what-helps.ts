import type { CatalogFood } from '../food/catalog';
import type { Food, FoodId } from '../food/food';
import { nutrientIn } from '../food/food';
import { RANGED } from '../person/day-ranges';
import { USE_MEALS } from '../food/kitchen-use';
import { netCarbsIn } from '../food/net-carbs';
import type { ResolvedPortion } from '../food/portion';
import { usualPortion } from '../food/portion';
import type { Mineral } from '../nutrients';
import { MINERALS } from '../nutrients';
import type { Block, Guard, SafetyFact } from '../person/safety';
import { SAFETY_RULES, whyTotalsOnly } from '../person/safety';
import { targetsFor } from '../person/targets';
import type { KindLock } from '../score/kind-lock';
import { lockWords } from '../score/kind-lock';
import { mayPointOut, mayRank } from '../score/pointing-out';
import type { DayScore } from '../score/score';
import { scoreDay } from '../score/score';
import { brokenBlock } from '../score/suggestion';
import type { IsoDate } from '../week-id';
import type { DayPlan, FoodEntry, WeekPlan } from '../week/week-plan';
import { baseFoodId, entriesOfDay } from '../week/week-plan';
import { candidatesOf } from './candidates';
import type { RepairFood, RepairRequest } from './repair';

/**
 * What helps a short day: a person's foods by how much of a mineral their usual portion has. Each is tested on the day
 * by the same rules as a repair, so none raises what the answers rule out or exceeds a limit.
 */

/** A food that adds to the mineral. */
export interface HelpingFood {
  readonly food: Food;
  readonly portion: ResolvedPortion;
  /** mg of the mineral in the portion. */
  readonly bringsMg: number;
  /** The share of the gap that it fills, 0 to 1; 1 closes the gap. */
  readonly share: number;
  /** mg of each mineral in the portion; `null`: unknown. */
  readonly minerals: Readonly<Record<Mineral, number | null>>;
  /** The meal it is added to unless another is chosen. */
  readonly slot: string;
  /** The days of the week that already have it. */
  readonly plannedOn: readonly IsoDate[];
}

/** Why a food that helps is not listed: a limit of the person, or a mineral that would rise above its caution. */
export type HelpLimit = 'net-carbs' | 'energy' | 'protein' | 'fat' | 'caution';

/** What helps with one mineral on a day. */
export type MineralHelp =
  | { readonly kind: 'met' }
  | { readonly kind: 'not-scored' }
  /** The answers rule out the whole list; `reason` says so in a sentence. */
  | { readonly kind: 'locked'; readonly gapMg: number | null; readonly reason: string }
  | {
      readonly kind: 'foods';
      /** Missing mg, by the known amounts of the day. */
      readonly gapMg: number;
      /** The most helpful first. */
      readonly foods: readonly HelpingFood[];
      /** How many more would help, by the limit that each would exceed. */
      readonly outside: ReadonlyMap<HelpLimit, number>;
      /** The answers that keep foods off the list; `null`: none. */
      readonly ruledOut: KindLock | null;
    };

/** A smaller share is no help: with 1 mg per portion, butter and oil would fill the list. */
const LEAST_SHARE = 0.02;

/** Hard to find in shops: only listed if the person plans it or chose it. */
const RARE_TIER = 2;

const BLOCKS_OF: Readonly<Partial<Record<Mineral, readonly Block[]>>> = {
  sodium: ['sodium-up', 'salt-change'],
  potassium: ['potassium-up'],
};

function lockBy(guard: Guard, blocks: readonly Block[]): KindLock {
  const behind = (facts: readonly SafetyFact[]) =>
    facts.filter((fact) => SAFETY_RULES[fact].blocks.some((block) => blocks.includes(block)));
  return { yes: behind(guard.yes), unanswered: behind(guard.unanswered) };
}

/** "Not offered with kidney disease." */
function lockedReason(guard: Guard, mineral: Mineral): string {
  const totals = whyTotalsOnly(guard);
  if (totals !== null) return `${totals}.`;
  const words = lockWords(lockBy(guard, BLOCKS_OF[mineral] ?? []));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The meal that suits it best; of several equally good ones, the one with the fewest entries. */
function slotFor({ use }: RepairFood, plan: WeekPlan, day: DayPlan): string {
  const entriesIn = (slot: string) => day.meals.find((meal) => meal.slot === slot)?.entries.length ?? 0;
  const ranked = plan.slots.flatMap(({ id }) => {
    const meal = USE_MEALS.find((one) => one === id);
    const place = meal === undefined ? undefined : use.meals[meal];
    return place === undefined ? [] : [{ id, place, entries: entriesIn(id) }];
  });
  const [best] = ranked.toSorted((a, b) => a.place - b.place || a.entries - b.entries);
  return best?.id ?? plan.slots[0]?.id ?? '';
}

/** The food it is bought as: cooked spinach and raw spinach are one food. */
const boughtAs = (food: Food & Partial<CatalogFood>): FoodId => food.curated?.buyAs ?? baseFoodId(food.id);

function daysWith({ plan, lookup }: RepairRequest, food: Food): readonly IsoDate[] {
  const isSame = (id: FoodId): boolean => {
    const planned = lookup(id);
    return planned !== undefined && boughtAs(planned) === boughtAs(food);
  };
  return plan.days
    .filter((day) => entriesOfDay(day).some((entry) => entry.kind === 'food' && isSame(entry.food)))
    .map(({ date }) => date);
}

/** The rule of the answers that a portion breaks on any day; `null`: none. */
function blockOf(guard: Guard, food: Food, portion: ResolvedPortion): Block | null {
  const entry: FoodEntry = { id: 'tried', kind: 'food', food: food.id, ...portion, locked: false, note: '' };
  const before: DayPlan = { date: '', meals: [] };
  const after: DayPlan = { date: '', meals: [{ slot: '', entries: [entry] }] };
  return brokenBlock(guard, before, after, () => food);
}

/** The limit a portion would exceed; `null`: none. */
function limitOver(
  { food, portion }: Pick<HelpingFood, 'food' | 'portion'>,
  score: DayScore,
  limits: RepairRequest['limits'],
): HelpLimit | null {
  const carbs = netCarbsIn(food, portion.grams).grams ?? 0;
  if (limits.netCarbs !== null && carbs > 0 && score.netCarbs.amount + carbs > limits.netCarbs) return 'net-carbs';
  for (const id of RANGED) {
    const more = nutrientIn(food, id, portion.grams) ?? 0;
    const most = limits[id]?.max ?? Infinity;
    if (more > 0 && score[id].amount + more > most) return id;
  }
  const isAbove = MINERALS.some((mineral) => {
    const { amount, cautionAbove, cautionCounts } = score.minerals[mineral];
    // A caution for supplements only is not reached by food.
    if (cautionAbove === null || cautionCounts !== 'all') return false;
    const more = nutrientIn(food, mineral, portion.grams) ?? 0;
    return more > 0 && amount + more > cautionAbove;
  });
  return isAbove ? 'caution' : null;
}

/**
 * What helps with a mineral of the request's day: curated foods, own foods and favourites, by mg in a usual portion,
 * the most first; cooked and raw are one food. Left out: foods that the answers rule out or the person does not eat,
 * Brazil nuts, foods without a value, foods that would exceed a limit of the person (counted in `outside`) and foods
 * that are hard to find, unless planned or a favourite. `kept` are foods just added from the list, which stay in it
 * even beyond a limit.
 */
export function whatHelps(
  request: RepairRequest,
  mineral: Mineral,
  mine: { readonly favourites: ReadonlySet<string>; readonly kept?: ReadonlySet<FoodId> },
): MineralHelp {
  const { plan, date, limits, lookup } = request;
  const { guard, person, age } = request.person;
  const day = plan.days.find((one) => one.date === date) ?? { date, meals: [] };
  const targets = targetsFor(person, age, { date, activityHours: day.activityHours ?? 0 });
  const score = scoreDay(day, lookup, targets);
  const { target, amount } = score.minerals[mineral];
  const gapMg = target === null ? null : Math.max(0, target - amount);
  if (gapMg === 0) return { kind: 'met' };
  if (!mayRank(guard, mineral)) return { kind: 'locked', gapMg, reason: lockedReason(guard, mineral) };
  if (gapMg === null) return { kind: 'not-scored' };

  const broken = new Set<Block>();
  const helping = candidatesOf(request, targets)
    .foods.flatMap((one): readonly HelpingFood[] => {
      const { food } = one;
      const portion = usualPortion(food);
      const bringsMg = nutrientIn(food, mineral, portion.grams);
      if (food.kind !== 'food' || bringsMg === null || bringsMg < LEAST_SHARE * (target ?? 0)) return [];
      const plannedOn = daysWith(request, food);
      const isTheirs = plannedOn.length > 0 || mine.favourites.has(baseFoodId(food.id));
      if (one.use.tier === RARE_TIER && !isTheirs) return [];
      const block = blockOf(guard, food, portion);
      if (block !== null) broken.add(block);
      if (block !== null || !mayPointOut(guard, food, mineral)) return [];
      const minerals = {
        sodium: nutrientIn(food, 'sodium', portion.grams),
        potassium: nutrientIn(food, 'potassium', portion.grams),
        magnesium: nutrientIn(food, 'magnesium', portion.grams),
      };
      const share = Math.min(1, bringsMg / gapMg);
      return [{ food, portion, bringsMg, share, minerals, slot: slotFor(one, plan, day), plannedOn }];
    })
    .toSorted((a, b) => b.bringsMg - a.bringsMg);

  const outside = new Map<HelpLimit, number>();
  const bought = new Set<FoodId>();
  const foods = helping.filter((one) => {
    const over = mine.kept?.has(one.food.id) === true ? null : limitOver(one, score, limits);
    if (over === null && !bought.has(boughtAs(one.food))) {
      bought.add(boughtAs(one.food));
      return true;
    }
    if (over !== null) outside.set(over, (outside.get(over) ?? 0) + 1);
    return false;
  });
  return { kind: 'foods', gapMg, foods, outside, ruledOut: broken.size === 0 ? null : lockBy(guard, [...broken]) };
}
