import type { Food } from '#shared/domain/food/food';
import { isDrinkFood } from '#shared/domain/score/hydration';
import { ELEMENTAL_UNIT } from '#shared/domain/food/label-answers';
import { amountOf } from '#shared/domain/nutrients';
import { NOMINAL_PIECE_GRAMS } from '#shared/domain/food/food-measures';
import { elementalMeasure } from './own-food-elemental';
import type { FormNutrient, LabelBasis, OwnFoodForm, StoredOwnFood } from './own-food-form';
import { EMPTY_FORM, FORM_NUTRIENTS } from './own-food-form';
import { MOST_MEASURES, unitProblem } from './own-food-measures';
import { gramsTyped } from '#shared/domain/food/typed-grams';
import { amountTyped } from '#shared/domain/typed-number';

/**
 * Sodium in a gram of salt as labels define it, in mg: the salt on a label is sodium × 2.5 (Regulation (EU) No
 * 1169/2011, Annex I).
 */
const SODIUM_PER_SALT_MG = 400;

/** Initial weight of 100 ml for a label by volume: that of water. */
const WATER_GRAMS = '100';

const text = (amount: number, decimals: number): string => String(Number(amount.toFixed(decimals)));

const saltFor = (sodium: string): string => {
  const typed = amountTyped(sodium);
  return typed === null ? '' : text(typed / SODIUM_PER_SALT_MG, 3);
};

/** The form with a different sodium; salt follows: 400 mg is 1 g. */
export const withSodium = (form: OwnFoodForm, sodium: string): OwnFoodForm => ({
  ...form,
  amounts: { ...form.amounts, sodium },
  salt: saltFor(sodium),
  sodiumFrom: 'sodium',
});

/** The form with a different salt; sodium follows: 0.5 g is 200 mg. A salt that cannot be read leaves sodium blank. */
export function withSalt(form: OwnFoodForm, salt: string): OwnFoodForm {
  const typed = gramsTyped(salt);
  const sodium = typed === null ? '' : text(typed * SODIUM_PER_SALT_MG, 3);
  return { ...form, amounts: { ...form.amounts, sodium }, salt, sodiumFrom: 'salt' };
}

/**
 * The form with a different basis. A new label keeps its numbers as copied; those of an existing food are converted, so
 * that it stays the same food.
 */
export function withBasis(form: OwnFoodForm, basis: LabelBasis, isReckonedOver: boolean): OwnFoodForm {
  const hundredMlGrams = basis === '100 ml' && form.hundredMlGrams.trim() === '' ? WATER_GRAMS : form.hundredMlGrams;
  const changed = { ...form, basis, hundredMlGrams };
  const from = gramsOf(changed, form.basis);
  const to = gramsOf(changed, basis);
  if (!isReckonedOver || from === null || to === null || from === to) return changed;
  const amounts = mapAmounts((id) => {
    const typed = amountTyped(form.amounts[id]);
    return typed === null ? form.amounts[id] : text((typed * to) / from, 6);
  });
  return { ...changed, amounts, salt: saltFor(amounts.sodium), sodiumFrom: 'stored' };
}

function gramsOf(form: OwnFoodForm, basis: LabelBasis): number | null {
  const typed = { serving: form.servingGrams, '100 g': '100', '100 ml': form.hundredMlGrams }[basis];
  const grams = gramsTyped(typed);
  return grams === 0 ? null : grams;
}

function mapAmounts(textOf: (id: FormNutrient) => string): OwnFoodForm['amounts'] {
  const amounts: Record<FormNutrient, string> = { ...EMPTY_FORM.amounts };
  for (const id of FORM_NUTRIENTS) amounts[id] = textOf(id);
  return amounts;
}

/** A stored food as the form shows it: per serving, or per 100 g when it has none. Amounts come back as they were typed. */
export function formOf(food: Food | StoredOwnFood): OwnFoodForm {
  const [serving, ...others] = food.measures.filter(({ unit }) => unit !== 'ml' && unit !== ELEMENTAL_UNIT);
  const millilitre = food.measures.find(({ unit }) => unit === 'ml');
  const counted =
    food.nominalWeight === true ||
    (food.kind === 'supplement' && (serving?.grams === NOMINAL_PIECE_GRAMS || elementalMeasure(food) !== undefined));
  const amounts = mapAmounts((id) => {
    const per100g = amountOf(food.per100g, id);
    return per100g === null ? '' : text((per100g * (serving?.grams ?? 100)) / 100, 6);
  });
  return {
    name: food.name,
    kind: food.kind,
    basis: serving === undefined ? '100 g' : 'serving',
    servingName: serving?.unit ?? EMPTY_FORM.servingName,
    servingGrams: counted || serving === undefined ? '' : String(serving.grams),
    hundredMlGrams: millilitre === undefined ? '' : text(millilitre.grams * 100, 6),
    amounts,
    salt: saltFor(amounts.sodium),
    sodiumFrom: 'stored',
    carbohydrateExcludesFibre: food.carbohydrateExcludesFibre ?? false,
    isDrink: isDrinkFood(food),
    measures: others.map(({ unit, grams }) => ({ unit, grams: String(grams) })),
    usedAs: food.usedAs ?? '',
    isContentsKnown: food.contains !== undefined,
    contains: food.contains ?? [],
  };
}

/**
 * A catalog food as the start of an own one: all values of the food table, vitamins too, under a new name. Its measures
 * are copied if a person could have typed their names.
 */
export function copyOf(food: Food): StoredOwnFood {
  return {
    name: `${food.name} copy`,
    group: 'My foods',
    kind: food.kind,
    per100g: { ...food.per100g },
    ...(isDrinkFood(food) ? { isDrink: true } : {}),
    measures: food.measures
      .filter(({ unit }) => unitProblem(unit) === null || unit === ELEMENTAL_UNIT)
      .slice(0, MOST_MEASURES)
      .map(({ unit, grams }) => ({ unit, grams })),
    ...(food.tags === undefined ? {} : { contains: [...food.tags] }),
    ...(food.carbohydrateExcludesFibre === undefined
      ? {}
      : { carbohydrateExcludesFibre: food.carbohydrateExcludesFibre }),
  };
}

/** The form of a copy: per 100 g as the food table counts, a counted piece per piece. */
export function formOfCopy(copied: StoredOwnFood): OwnFoodForm {
  const form = formOf(copied);
  return copied.kind === 'supplement' ? form : withBasis(form, '100 g', true);
}
