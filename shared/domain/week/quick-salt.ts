import type { Food, FoodId, Portion } from '../food/food';
import { formatPortion } from '../food/portion';
import { MAX_ENTRY_GRAMS, roundGrams } from '../units';
import type { CellAddress, FoodEntry, WeekPlan } from './week-plan';
import { addEntries, entriesAt, removeEntries, setPortion } from './week-plan';

/** Table salt of the food table: 38,758 mg sodium per 100 g. Sea and Himalayan salt count the same by weight. */
export const TABLE_SALT: FoodId = 'sr28:02047';

/** Steps of "salt to taste": a pinch is 0.36 g, a quarter teaspoon 1.5 g (nutrition rules, section 8). */
export const SALT_STEPS = [
  { portion: { amount: 1, unit: 'pinch' }, grams: 0.36 },
  { portion: { amount: 0.25, unit: 'tsp' }, grams: 1.5 },
] as const satisfies readonly SaltStep[];

/** One step up or down. */
export interface SaltStep {
  readonly portion: Portion;
  readonly grams: number;
}

function saltEntryAt(plan: WeekPlan, at: CellAddress): FoodEntry | null {
  const found = entriesAt(plan, at).find((entry) => entry.kind === 'food' && entry.food === TABLE_SALT);
  return found?.kind === 'food' ? found : null;
}

/** Grams of table salt in a meal as separate entries: 0.36 after one pinch. */
export function saltGramsAt(plan: WeekPlan, at: CellAddress): number {
  return entriesAt(plan, at).reduce(
    (sum, entry) => (entry.kind === 'food' && entry.food === TABLE_SALT ? roundGrams(sum + entry.grams) : sum),
    0,
  );
}

/**
 * Pinches added to pinches stay pinches; a pinch on top of ¼ tsp is 1.86 g, which {@link saltStepsText} understands.
 */
function portionOf(before: FoodEntry, step: SaltStep, direction: 1 | -1, grams: number): Portion {
  const sameUnit = before.portion.unit === step.portion.unit;
  const amount = before.portion.amount + direction * step.portion.amount;
  return sameUnit && amount > 0
    ? { amount: Math.round(amount * 1e6) / 1e6, unit: step.portion.unit }
    : { amount: grams, unit: 'g' };
}

/**
 * Adds a step of salt to a meal, or removes one: the meal's salt entry grows or shrinks, appears with the first pinch
 * and disappears with the last. Two pinches: 0.72 g, 279 mg sodium. The guard decides whether it may be offered at all.
 */
export function stepSalt<Plan extends WeekPlan>(
  plan: Plan,
  at: CellAddress,
  step: SaltStep,
  direction: 1 | -1,
  newId: () => string,
): Plan {
  const before = saltEntryAt(plan, at);
  if (before === null) {
    if (direction < 0) return plan;
    const entry = {
      id: newId(),
      kind: 'food' as const,
      food: TABLE_SALT,
      grams: step.grams,
      portion: { ...step.portion },
    };
    return addEntries(plan, at, [{ ...entry, locked: false, note: '' }]);
  }
  const grams = roundGrams(before.grams + direction * step.grams);
  if (grams <= 0) return removeEntries(plan, new Set([before.id]));
  if (grams > MAX_ENTRY_GRAMS) return plan;
  return setPortion(plan, before.id, grams, portionOf(before, step, direction, grams));
}

/**
 * An amount of table salt made of both steps, in steps: 1.86 g or 0.31 tsp is "¼ tsp + 1 pinch", 3.72 g "½ tsp + 2
 * pinches". `null` for any other food or amount, such as 2 g weighed out.
 */
export function saltStepsText(food: FoodId, { amount, unit }: Portion): string | null {
  const [pinch, quarter] = SALT_STEPS;
  const perUnit = unit === quarter.portion.unit ? quarter.grams / quarter.portion.amount : 1;
  if (food !== TABLE_SALT || (unit !== 'g' && unit !== quarter.portion.unit)) return null;
  // "¼ tsp + 1 pinch" is stored as 0.31 tsp, which no spoon measures.
  const grams = roundGrams(amount * perUnit);
  if (Number.isInteger(grams / quarter.grams)) return null;
  for (let quarters = Math.floor(grams / quarter.grams); quarters > 0; quarters -= 1) {
    const pinches = roundGrams((grams - quarters * quarter.grams) / pinch.grams);
    if (!Number.isInteger(pinches) || pinches === 0) continue;
    return [
      { amount: quarters * quarter.portion.amount, unit: quarter.portion.unit },
      { amount: pinches, unit: pinch.portion.unit },
    ]
      .map(formatPortion)
      .join(' + ');
  }
  return null;
}

/** The amount of a planned food in words: "2 cups", "¼ tsp + 1 pinch" of salt to taste. */
export const entryAmountText = ({ food, portion }: Pick<FoodEntry, 'food' | 'portion'>): string =>
  saltStepsText(food, portion) ?? formatPortion(portion);

/**
 * The sodium content of rows cooked with salt that comes from the salt, in mg per 100 g (nutrition rules, section 9).
 */
const COOKED_WITH_SALT_MG = 236;

/** True for a row of the food table that was cooked with salt: "Broccoli, cooked, boiled, drained, with salt". */
export function isCookedWithSalt(longName: string): boolean {
  return /\bcooked\b/i.test(longName) && /\bwith salt\b/i.test(longName) && !/\bwithout salt\b/i.test(longName);
}

/** Shown beside such a row. */
export function cookedWithSaltSentence(food: Pick<Food, 'name'>): string {
  return `${food.name} was cooked with salt in the food table: about ${COOKED_WITH_SALT_MG} mg sodium per 100 g come from it. The row without salt counts only the food.`;
}
