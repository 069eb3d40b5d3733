import type { DiaryAnswer } from '#shared/domain/import/diary-import';
import type { Food } from '#shared/domain/food/food';
import type { DiaryFood, FoodMatch, GramsPer } from '#shared/domain/import/food-matching';
import { findMatch, hasNutrients, unitKey, unitsToWeigh } from '#shared/domain/import/food-matching';
import type { KnownFoods } from '#shared/domain/food/known-foods';
import { readTypedGrams } from '#shared/domain/food/typed-grams';
import { isNumberProblem } from '#shared/domain/typed-number';

/** How a match was found: `chosen` by the user just now. */
export type MatchHow = 'remembered' | 'same-name' | 'chosen';

/** The answer so far for a food of a diary. */
export interface TypedAnswer {
  readonly choice:
    | { readonly kind: 'food'; readonly food: Food; readonly how: MatchHow }
    | { readonly kind: 'own' }
    | { readonly kind: 'left-out' }
    | null;
  /** Weights known from earlier imports, by unit. */
  readonly gramsPer: GramsPer;
  /** The typed weight of a unit, in g, by the unit in lower case. */
  readonly weights: Readonly<Record<string, string>>;
}

/** Answers by the name in lower case. */
export type TypedAnswers = ReadonlyMap<string, TypedAnswer>;

const NOTHING: TypedAnswer = { choice: null, gramsPer: {}, weights: {} };
const MOST_GRAMS = 100_000;

/** Answers that need no question: foods matched before, and foods of exactly the same name. */
export function firstAnswers(
  foods: readonly DiaryFood[],
  remembered: Readonly<Record<string, FoodMatch>>,
  known: KnownFoods,
): TypedAnswers {
  return new Map(
    foods.map((food) => {
      const found = findMatch(food, remembered, known);
      if (found === null) return [food.key, NOTHING];
      return [
        food.key,
        { choice: { kind: 'food', food: found.food, how: found.how }, gramsPer: found.gramsPer, weights: {} },
      ];
    }),
  );
}

/** The answer to a food. */
export const answerTo = (answers: TypedAnswers, food: DiaryFood): TypedAnswer => answers.get(food.key) ?? NOTHING;

/** Units whose weight must be asked, as written: those the chosen food lacks and no earlier import gave. */
export function unitsAsked(food: DiaryFood, { choice, gramsPer }: TypedAnswer): readonly string[] {
  if (choice === null || choice.kind === 'left-out') return [];
  const units = unitsToWeigh(food.rows, choice.kind === 'food' ? choice.food : null);
  return units.filter((unit) => !Object.hasOwn(gramsPer, unit.toLowerCase()));
}

/** A typed weight in g; `null` if blank, `undefined` if invalid. */
export function readWeight(text: string): number | null | undefined {
  const read = readTypedGrams(text, { moreThan: 0, most: MOST_GRAMS });
  return isNumberProblem(read) ? undefined : read.amount;
}

/** True when a typed weight is invalid. */
export const hasBadWeight = (food: DiaryFood, answer: TypedAnswer): boolean =>
  unitsAsked(food, answer).some((unit) => readWeight(answer.weights[unit.toLowerCase()] ?? '') === undefined);

/** True if the diary states what every row of a unit contains: without a weight it is counted per serving. */
export const isServed = (food: DiaryFood, unit: string): boolean =>
  food.rows.every((row) => unitKey(row) !== unit.toLowerCase() || hasNutrients(row));

/** True when a food still needs an answer, or some of its rows would only be notes. */
export function isOpen(food: DiaryFood, answer: TypedAnswer): boolean {
  if (answer.choice === null) return true;
  return unitsAsked(food, answer).some(
    (unit) => typeof readWeight(answer.weights[unit.toLowerCase()] ?? '') !== 'number' && !isServed(food, unit),
  );
}

function gramsPerOf(food: DiaryFood, answer: TypedAnswer): GramsPer {
  const typed = unitsAsked(food, answer).flatMap((unit): [string, number][] => {
    const grams = readWeight(answer.weights[unit.toLowerCase()] ?? '');
    return typeof grams === 'number' ? [[unit.toLowerCase(), grams]] : [];
  });
  return { ...answer.gramsPer, ...Object.fromEntries(typed) };
}

/** The answers for the import, without foods that have none. */
export function readAnswers(foods: readonly DiaryFood[], answers: TypedAnswers): ReadonlyMap<string, DiaryAnswer> {
  const read = new Map<string, DiaryAnswer>();
  for (const food of foods) {
    const answer = answerTo(answers, food);
    switch (answer.choice?.kind) {
      case 'food':
        read.set(food.key, { kind: 'food', food: answer.choice.food, gramsPer: gramsPerOf(food, answer) });
        break;
      case 'own':
        read.set(food.key, { kind: 'own', gramsPer: gramsPerOf(food, answer) });
        break;
      case 'left-out':
        read.set(food.key, { kind: 'left-out' });
        break;
      case undefined:
    }
  }
  return read;
}
