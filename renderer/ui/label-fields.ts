import type { Food } from '#shared/domain/food/food';
import { answeredFood } from '#shared/domain/food/label-answers';
import type { NutrientId } from '#shared/domain/nutrients';
import { isNumberProblem, readTypedNumber } from '#shared/domain/typed-number';

/** Most of a mineral that one piece or cup of a label row can plausibly hold, in mg. */
const MOST_MILLIGRAMS = 10_000;

/** What was typed into the label fields, by nutrient. */
export type LabelTexts = Readonly<Partial<Record<NutrientId, string>>>;

/** The label row with what was typed; `problems` name the fields that cannot be read, which count as blank meanwhile. */
export function readLabel(
  food: Food,
  texts: LabelTexts,
): { readonly food: Food; readonly problems: Readonly<Partial<Record<NutrientId, string>>> } {
  if (food.ask === undefined) return { food, problems: {} };
  const problems: Partial<Record<NutrientId, string>> = {};
  const answers: Partial<Record<NutrientId, number | null>> = {};
  for (const id of food.ask.nutrients) {
    const read = readTypedNumber(texts[id] ?? '', { most: MOST_MILLIGRAMS, unit: 'mg' });
    if (isNumberProblem(read)) problems[id] = read.problem;
    answers[id] = isNumberProblem(read) ? null : read.amount;
  }
  return { food: answeredFood(food, answers), problems };
}
