import type { Food, FoodId } from '../food/food';
import { usualPortion } from '../food/portion';
import type { Guard, SafetyFact } from '../person/safety';
import { FACT_WORDS, SAFETY_RULES } from '../person/safety';
import type { DayPlan } from '../week/week-plan';
import { brokenBlock } from './suggestion';

/**
 * Salts, salt substitutes and supplements that a person's answers rule out. One rule for every list, copy, template and
 * recipe; only {@link brokenBlock} decides whether an amount may be offered. Foods are never locked by their kind.
 */
export interface KindLock {
  /** The answers that rule it out: those of yes, and missing ones, which count as yes. */
  readonly yes: readonly SafetyFact[];
  readonly unanswered: readonly SafetyFact[];
}

/** Some grams of a food. */
export interface KindAmount {
  readonly food: Food;
  readonly grams: number;
}

const dayWith = (amounts: readonly KindAmount[]): DayPlan => ({
  date: '',
  meals: [
    {
      slot: '',
      entries: amounts.map(({ food, grams }, index) => ({
        id: String(index),
        kind: 'food' as const,
        food: food.id,
        grams,
        portion: { amount: grams, unit: 'g' },
        locked: false,
        note: '',
      })),
    },
  ],
});

/**
 * Why an amount of a salt, salt substitute or supplement is not offered, `null` when it is. `brought` is what was
 * already added with it: traces are summed. Example: with an ARB, 1.5 g of table salt → `null`, a potassium tablet →
 * the ARB.
 */
export function kindLock(
  { food, grams }: KindAmount,
  guards: readonly Guard[],
  brought: readonly KindAmount[] = [],
): KindLock | null {
  if (food.kind === 'food') return null;
  const all = [...brought, { food, grams }];
  const lookup = (id: FoodId): Food | undefined => all.find((one) => one.food.id === id)?.food;
  for (const guard of guards) {
    const block = brokenBlock(guard, dayWith([]), dayWith(all), lookup);
    if (block === null) continue;
    const behind = (facts: readonly SafetyFact[]) => facts.filter((fact) => SAFETY_RULES[fact].blocks.includes(block));
    return { yes: behind(guard.yes), unanswered: behind(guard.unanswered) };
  }
  return null;
}

/** The lock of a food's usual portion in a list; `null` if it is not locked. */
export function lockOf(guard: Guard, food: Food): KindLock | null {
  return food.kind === 'food' ? null : kindLock({ food, grams: usualPortion(food).grams }, [guard]);
}

/** If more answers than this are missing, they are not listed. */
const MOST_NAMED = 3;

/** "not offered with high blood pressure"; "not offered until the safety questions are answered". */
export function lockWords({ yes, unanswered }: KindLock): string {
  const words = (facts: readonly SafetyFact[]) => facts.map((fact) => FACT_WORDS[fact]).join('; ');
  if (yes.length > 0) return `not offered with ${words(yes)}`;
  return unanswered.length > MOST_NAMED
    ? 'not offered until the safety questions are answered'
    : `not offered until you answer the question about ${words(unanswered)}`;
}
