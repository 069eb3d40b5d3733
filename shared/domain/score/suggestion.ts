import type { Food, FoodKind, FoodLookup } from '../food/food';
import type { Mineral } from '../nutrients';
import { mayBe, nutrientIn } from '../food/food';
import type { Block, Guard } from '../person/safety';
import { foodsOfEntry } from './score';
import { isNewerEntry } from '../week/newer-entry';
import type { DayPlan } from '../week/week-plan';
import { yourEntriesOfDay } from '../week/week-plan';
import { roundSum, toNanograms } from '../units';

/**
 * Whether a suggested change of a day respects the person's answers. Everything the program itself puts into a plan is
 * checked by {@link brokenBlock}: sample weeks, quick salt, the drink calculator, templates, repair. What a person adds
 * by hand is not: that is up to them.
 */
interface Amount {
  readonly food: Food | null;
  readonly grams: number;
}

function amountsOf(day: DayPlan, lookup: FoodLookup): ReadonlyMap<string, Amount> {
  const amounts = new Map<string, Amount>();
  for (const entry of yourEntriesOfDay(day)) {
    // A meal that cannot be read has no grams; more servings of it mean more unknown. The same holds for one more entry
    // that only a newer version can read.
    const unread = entry.kind === 'recipe' ? entry.servings : isNewerEntry(entry) ? 1 : 0;
    for (const { food, name, grams } of foodsOfEntry(entry, lookup)) {
      const key = food?.id ?? name;
      amounts.set(key, { food, grams: (amounts.get(key)?.grams ?? 0) + (grams ?? unread) });
    }
  }
  // Rounded once, so that the order of entries alone can never look like a change.
  return new Map([...amounts].map(([key, { food, grams }]) => [key, { food, grams: roundSum(grams) }]));
}

/** Foods with a larger amount after the change than before. */
function addedFoods(before: ReadonlyMap<string, Amount>, after: ReadonlyMap<string, Amount>): readonly Amount[] {
  return [...after].filter(([key, { grams }]) => grams > (before.get(key)?.grams ?? 0)).map(([, amount]) => amount);
}

function known(amounts: ReadonlyMap<string, Amount>, mineral: Mineral): number {
  const sum = [...amounts.values()].reduce(
    (total, { food, grams }) => total + (food === null ? 0 : (nutrientIn(food, mineral, grams) ?? 0)),
    0,
  );
  return toNanograms(sum);
}

/** Unknown counts as some: a supplement without label answers may contain the mineral. */
const holds = (food: Food | null, mineral: Mineral): boolean => food === null || food.per100g[mineral] !== 0;

const isUnknown = ({ food }: Amount, mineral: Mineral): boolean =>
  food === null || (food.per100g[mineral] ?? null) === null;

const isKind = (food: Food | null, kind: FoodKind): boolean => food !== null && mayBe(food, kind);

const isSaltKind = (food: Food | null): boolean => isKind(food, 'salt') || isKind(food, 'salt-substitute');

/** A rise below this, in mg and summed over the whole change, is a trace: a pinch of salt has 0.03 mg potassium. */
export const TRACE_BELOW_MG = 1;

function raises(before: ReadonlyMap<string, Amount>, after: ReadonlyMap<string, Amount>, mineral: Mineral): boolean {
  return (
    known(after, mineral) - known(before, mineral) >= toNanograms(TRACE_BELOW_MG) ||
    addedFoods(before, after).some((amount) => isUnknown(amount, mineral))
  );
}

function saltChanged(before: ReadonlyMap<string, Amount>, after: ReadonlyMap<string, Amount>): boolean {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].some((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    return isSaltKind((is ?? was)?.food ?? null) && (is?.grams ?? 0) !== (was?.grams ?? 0);
  });
}

/**
 * The first rule a suggested change of a day breaks; `null` when it may be offered. A change breaks `sodium-up` when
 * the day's known sodium rises by 1 mg or more in sum, when a salt was added or enlarged, or when a food of unknown
 * sodium was; `potassium-up` likewise, with salt substitutes and supplements that may hold potassium. Swaps and removals
 * that lower the mineral are allowed. Examples: with kidney disease, 30 g more spinach (167 mg potassium) breaks
 * `potassium-up`; with an ARB, ¼ tsp of table salt (0.12 mg potassium) breaks nothing.
 */
export function brokenBlock(guard: Guard, before: DayPlan, after: DayPlan, lookup: FoodLookup): Block | null {
  const [was, is] = [amountsOf(before, lookup), amountsOf(after, lookup)];
  const added = addedFoods(was, is).map(({ food }) => food);
  const addsKind = (kind: FoodKind, mineral: Mineral) =>
    added.some((food) => isKind(food, kind) && holds(food, mineral));
  const breaks: Readonly<Record<Block, () => boolean>> = {
    everything: () => added.length > 0,
    'sodium-up': () => raises(was, is, 'sodium') || added.some((food) => isKind(food, 'salt')),
    'salt-change': () => saltChanged(was, is),
    'potassium-up': () =>
      raises(was, is, 'potassium') ||
      added.some((food) => isKind(food, 'salt-substitute')) ||
      addsKind('supplement', 'potassium'),
    'salt-substitute': () => added.some((food) => isKind(food, 'salt-substitute')),
    'magnesium-supplement': () => addsKind('supplement', 'magnesium'),
    supplement: () => added.some((food) => isKind(food, 'supplement')),
  };
  return [...guard.blocks].find((block) => breaks[block]()) ?? null;
}
