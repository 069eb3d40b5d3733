import type { Food } from './food';
import type { NutrientAmounts, NutrientId } from '../nutrients';
import { amountOf } from '../nutrients';

/**
 * A person's answers from their own label to the question of a shipped label row, as the copy frozen with the week.
 * Counted items weigh a nominal 1 g; that weight is never shown. A blank answer stays unknown.
 */
export type LabelAnswers = { readonly [Id in NutrientId]?: number | null };

/** The unit in which the elemental strength of a supplement is counted. */
export const ELEMENTAL_UNIT = 'mg elemental';
/** On the elemental scale 1 g stands for 1,000 mg of the mineral, so 1 mg is 0.001 g, the finest stored weight. */
export const GRAMS_PER_ELEMENTAL_MILLIGRAM = 0.001;
const ELEMENTAL_MILLIGRAMS_PER_100G = 100_000;
/** The portion an entry of an elemental copy starts with. */
const ELEMENTAL_START = { amount: 100, unit: ELEMENTAL_UNIT };

/** The one mineral a supplement row asks for; `null` for rows that ask for nothing, or for values per cup. */
function elementalMineral(food: Pick<Food, 'kind' | 'ask'>): NutrientId | null {
  if (food.kind !== 'supplement' || food.ask?.nutrients.length !== 1) return null;
  return food.ask.nutrients[0] ?? null;
}

/** The unit of a question that a label may answer for any weight: per 100 g, or per serving of any number of grams. */
export const PER_100_G = '100 g';

/** True for a row that can be counted in mg elemental: `label:magnesium-glycinate` is, `label:electrolyte-stick` is not. */
export function isElemental(food: Pick<Food, 'kind' | 'ask'>): boolean {
  return elementalMineral(food) !== null;
}

/** Zero stays zero on another scale; any other value was per piece of unknown size and becomes unknown. */
function keepZeros(amounts: NutrientAmounts): NutrientAmounts {
  return Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, amount === 0 ? 0 : null]));
}

/** The fields of a shipped row that a week keeps: no question, no catalog facts, keys in stored order. */
function plainCopy({ id, name, group, kind, per100g, measures, usualPortion }: Food): Food {
  return { id, name, group, kind, per100g, measures, ...(usualPortion === undefined ? {} : { usualPortion }) };
}

/**
 * The copy of a supplement row whose strength is typed as milligrams of the element: 400 `mg elemental` of
 * `label:magnesium-glycinate` are a nominal 0.4 g and exactly 400 mg magnesium. A row that does not ask for one mineral
 * is copied with its values unchanged. Source: count the elemental mg on the label, never the compound weight (NIH
 * Office of Dietary Supplements).
 */
export function elementalFood(food: Food): Food {
  const mineral = elementalMineral(food);
  if (mineral === null) return plainCopy(food);
  return {
    ...plainCopy(food),
    per100g: { ...keepZeros(food.per100g), [mineral]: ELEMENTAL_MILLIGRAMS_PER_100G },
    measures: [{ unit: ELEMENTAL_UNIT, grams: GRAMS_PER_ELEMENTAL_MILLIGRAM }],
    usualPortion: ELEMENTAL_START,
  };
}

/**
 * The copy of a label row that is frozen with the week, with the answers filled in, each per the unit of its question.
 * A row without a question is copied with the values it ships with. `carbohydrateExcludesFibre`: the carbohydrate on
 * that label leaves fibre out (EU, UK, AU). Bone broth (per cup of 240 g) with 480 mg sodium and a blank potassium →
 * sodium 200, potassium `null` per 100 g. A magnesium capsule of 400 mg → the elemental copy with the measure `piece` =
 * 0.4 g; a capsule of unknown strength, or of 0 or 62.5 mg → `piece` stays 1 g with that value. Answers to other
 * questions are ignored.
 */
export function answeredFood(food: Food, answers: LabelAnswers, carbohydrateExcludesFibre = false): Food {
  if (food.ask === undefined) return plainCopy(food);
  const { nutrients, per } = food.ask;
  const mineral = elementalMineral(food);
  const strength = mineral === null ? null : amountOf(answers, mineral);
  // A fraction of a milligram is finer than the finest stored weight: such a piece stays exact on the nominal scale.
  if (strength !== null && strength >= 1 && Number.isInteger(strength)) {
    const elemental = elementalFood(food);
    const piece = { unit: per.unit, grams: strength * GRAMS_PER_ELEMENTAL_MILLIGRAM };
    return { ...elemental, measures: [piece, ...elemental.measures], usualPortion: { amount: 1, unit: per.unit } };
  }
  const answered = nutrients.map((id): [NutrientId, number | null] => {
    const amount = amountOf(answers, id);
    return [id, amount === null ? null : (amount * 100) / per.grams];
  });
  return {
    ...plainCopy(food),
    per100g: { ...food.per100g, ...Object.fromEntries(answered) },
    ...(carbohydrateExcludesFibre ? { carbohydrateExcludesFibre } : {}),
  };
}
