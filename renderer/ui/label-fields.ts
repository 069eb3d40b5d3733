import type { Food } from '#shared/domain/food/food';
import { answeredFood, isElemental, PER_100_G } from '#shared/domain/food/label-answers';
import { mostOnLabel } from '#shared/domain/food/label-limits';
import type { NutrientId } from '#shared/domain/nutrients';
import { nutrient } from '#shared/domain/nutrients';
import { MAX_ENTRY_GRAMS } from '#shared/domain/units';
import { isNumberProblem, readTypedNumber } from '#shared/domain/typed-number';

/** What was typed into the fields of a label question. */
export interface TypedAnswers {
  readonly amounts: Readonly<Partial<Record<NutrientId, string>>>;
  /** The weight the label's figures are for, if that may be any. */
  readonly grams: string;
  readonly carbohydrateExcludesFibre: boolean;
}

/** Nothing typed yet: figures per 100 g, carbohydrate including fibre. */
export const NO_ANSWERS: TypedAnswers = { amounts: {}, grams: '100', carbohydrateExcludesFibre: false };

type Problems = Partial<Record<NutrientId | 'grams', string>>;

/** True for a row whose label may give its figures for any weight, so that the weight is asked for too. */
export const asksWeight = (food: Pick<Food, 'ask'>): boolean => food.ask?.per.unit === PER_100_G;

/** True if it matters whether the label's carbohydrate excludes fibre. */
export const asksFibreRule = (food: Pick<Food, 'ask'>): boolean =>
  food.ask !== undefined && food.ask.nutrients.includes('carbohydrate') && food.ask.nutrients.includes('fibre');

/** "Energy, kcal", "Sodium, mg per cup", "Magnesium, mg elemental per piece": the label of one field. */
export function labelFieldName(food: Pick<Food, 'kind' | 'ask'>, id: NutrientId): string {
  const { label, unit } = nutrient(id);
  const name = `${label}, ${unit}${isElemental(food) ? ' elemental' : ''}`;
  return food.ask === undefined || asksWeight(food) ? name : `${name} per ${food.ask.per.unit}`;
}

/** The label row with what was typed; `problems` name the invalid fields, which count as blank meanwhile. */
export function readLabel(
  food: Food,
  { amounts, grams, carbohydrateExcludesFibre }: TypedAnswers,
): { readonly food: Food; readonly problems: Readonly<Problems> } {
  if (food.ask === undefined) return { food, problems: {} };
  const problems: Problems = {};
  const isWeighed = asksWeight(food);
  const weight = readTypedNumber(grams, { moreThan: 0, most: MAX_ENTRY_GRAMS, unit: 'g' });
  const labelGrams = isNumberProblem(weight) ? null : weight.amount;
  if (isWeighed && isNumberProblem(weight)) problems.grams = weight.problem;
  else if (isWeighed && labelGrams === null) problems.grams = 'Type the weight the figures are for.';
  const answers: Partial<Record<NutrientId, number | null>> = {};
  for (const id of food.ask.nutrients) {
    const most = mostOnLabel(id, isWeighed ? (labelGrams ?? MAX_ENTRY_GRAMS) : null);
    const read = readTypedNumber(amounts[id] ?? '', { most, unit: nutrient(id).unit });
    if (isNumberProblem(read)) problems[id] = read.problem;
    else if (read.amount === null || !isWeighed) answers[id] = read.amount;
    else answers[id] = labelGrams === null ? null : (read.amount * food.ask.per.grams) / labelGrams;
  }
  return { food: answeredFood(food, answers, asksFibreRule(food) && carbohydrateExcludesFibre), problems };
}
