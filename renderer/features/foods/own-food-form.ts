import type { Food, FoodKind } from '../../../shared/domain/food';
import type { NutrientId } from '../../../shared/domain/nutrients';
import { amountOf, nutrient } from '../../../shared/domain/nutrients';
import { MAX_ENTRY_GRAMS } from '../../../shared/domain/units';
import type { LibraryDocument } from '../../../shared/schema/library-document';
import { isUnreadable, readNumber } from './read-number';

/** Nutrients the form asks for, in its order. */
export const FORM_NUTRIENTS = [
  'sodium',
  'potassium',
  'magnesium',
  'carbohydrate',
  'fibre',
  'energy',
  'protein',
  'fat',
] as const satisfies readonly NutrientId[];

type FormNutrient = (typeof FORM_NUTRIENTS)[number];

/** The form as typed. Amounts are per serving; blank is unknown. */
export interface OwnFoodForm {
  readonly name: string;
  readonly kind: FoodKind;
  readonly servingName: string;
  readonly servingGrams: string;
  readonly amounts: Readonly<Record<FormNutrient, string>>;
  readonly carbohydrateExcludesFibre: boolean;
}

/** Fields that can be refused. */
export type OwnFoodField = 'name' | 'servingName' | 'servingGrams' | FormNutrient;

/** An own food as the library stores it. */
export type StoredOwnFood = LibraryDocument['foods'][string];

/** Why fields were refused, each beside its field. `hints` ask about what is possible but unlikely. */
export interface OwnFoodProblems {
  readonly problems: Readonly<Partial<Record<OwnFoodField, string>>>;
  readonly hints: Readonly<Partial<Record<OwnFoodField, string>>>;
}

/**
 * Most of a nutrient that 100 g can hold: pure table salt (39.3 % sodium), potassium chloride (52.4 %), magnesium oxide
 * (60.3 %), pure fat (902 kcal, USDA SR28 lard). Elemental shares: `data/SOURCES.md`.
 */
const MOST_PER_100G: Readonly<Record<FormNutrient, number>> = {
  sodium: 39_340,
  potassium: 52_450,
  magnesium: 60_310,
  carbohydrate: 100,
  fibre: 100,
  energy: 902,
  protein: 100,
  fat: 100,
};
/** Most mg of a mineral, and most of anything else, in one counted piece of a supplement. */
const MOST_PER_PIECE: Readonly<Record<FormNutrient, number>> = {
  sodium: 10_000,
  potassium: 10_000,
  magnesium: 10_000,
  carbohydrate: 100,
  fibre: 100,
  energy: 900,
  protein: 100,
  fat: 100,
};
/** Nominal weight of a counted piece, in g; never shown. */
const NOMINAL_PIECE_GRAMS = 1;
const MOST_NAME_LETTERS = 80;
/** Rounding of labels may make the parts a little more than the whole. */
const ROUNDING_GRAMS = 1;
/** A sodium this small with a decimal point is likely grams of salt or sodium typed where mg are meant. */
const SODIUM_LIKELY_GRAMS_BELOW = 10;
const RESERVED_UNITS = new Set(['g', 'oz', 'ml', 'mg elemental']);

/** An empty form. */
export const EMPTY_FORM: OwnFoodForm = {
  name: '',
  kind: 'food',
  servingName: 'serving',
  servingGrams: '',
  amounts: { sodium: '', potassium: '', magnesium: '', carbohydrate: '', fibre: '', energy: '', protein: '', fat: '' },
  carbohydrateExcludesFibre: false,
};

/** True when the food is counted by the piece: a supplement whose weight was left blank. */
const isCounted = (form: OwnFoodForm): boolean => form.kind === 'supplement' && form.servingGrams.trim() === '';

/** What a form makes: the food to store, or why not. */
export type OwnFoodResult = OwnFoodProblems & { readonly food: StoredOwnFood | null };

/**
 * Checks a form and makes the food. Amounts per serving are stored per 100 g, unrounded, so that a serving gives back
 * what was typed: 250 mg in 30 g is stored as 833.33… per 100 g.
 */
export function readOwnFood(form: OwnFoodForm, before: StoredOwnFood | null): OwnFoodResult {
  const problems: Partial<Record<OwnFoodField, string>> = {};
  const hints: Partial<Record<OwnFoodField, string>> = {};
  const name = form.name.trim();
  if (name === '') problems.name = 'Give the food a name.';
  else if (name.length > MOST_NAME_LETTERS) problems.name = `At most ${MOST_NAME_LETTERS} letters.`;

  const counted = isCounted(form);
  const grams = readServingGrams(form, problems);
  const unit = readServingName(form, problems);
  const per100g: Partial<Record<NutrientId, number | null>> = {};
  for (const id of FORM_NUTRIENTS) {
    const most = counted ? MOST_PER_PIECE[id] : ((grams ?? MAX_ENTRY_GRAMS) * MOST_PER_100G[id]) / 100;
    const read = readNumber(form.amounts[id], most, nutrient(id).unit);
    if (isUnreadable(read)) problems[id] = read.problem;
    else per100g[id] = read.amount === null || grams === null ? null : (read.amount * 100) / grams;
  }
  checkParts(form, problems, per100g, grams);
  const sodium = form.amounts.sodium.trim();
  if (
    problems.sodium === undefined &&
    /[.,]/.test(sodium) &&
    Number(sodium.replace(',', '.')) < SODIUM_LIKELY_GRAMS_BELOW
  ) {
    hints.sodium = 'Taken as mg. From grams: × 1,000.';
  }
  if (Object.keys(problems).length > 0 || grams === null || unit === null) return { problems, hints, food: null };

  const keeps = before ?? {};
  const food: StoredOwnFood = {
    ...keeps,
    name,
    group: 'My foods',
    kind: form.kind,
    per100g: { ...before?.per100g, ...per100g },
    measures: [{ unit, grams }, ...(before?.measures ?? []).slice(1).filter((measure) => measure.unit !== unit)],
    usualPortion: { amount: 1, unit },
    carbohydrateExcludesFibre: form.carbohydrateExcludesFibre,
    revision: (before?.revision ?? 0) + 1,
  };
  return { problems, hints, food };
}

type Problems = Partial<Record<OwnFoodField, string>>;

function readServingGrams(form: OwnFoodForm, problems: Problems): number | null {
  if (isCounted(form)) return NOMINAL_PIECE_GRAMS;
  const read = readNumber(form.servingGrams, MAX_ENTRY_GRAMS, 'g');
  if (isUnreadable(read)) problems.servingGrams = read.problem;
  else if (read.amount === null) problems.servingGrams = 'Say how many grams a serving weighs.';
  else if (read.amount === 0) problems.servingGrams = 'A serving weighs more than 0 g.';
  else return read.amount;
  return null;
}

function readServingName(form: OwnFoodForm, problems: Problems): string | null {
  const unit = form.servingName.trim().replace(/^1\s+/, '');
  if (unit === '') problems.servingName = 'Name one serving, for example bar or scoop.';
  else if (/^[\d.,½¼¾⅓⅔]/.test(unit))
    problems.servingName = 'Name one serving without a number, for example bar or scoop.';
  else if (RESERVED_UNITS.has(unit.toLowerCase()))
    problems.servingName = 'Name one serving, for example bar or scoop; its weight goes beside it.';
  else if (unit.length > 40) problems.servingName = 'At most 40 letters.';
  else return unit;
  return null;
}

/** Fibre is part of the carbohydrate (unless the label excludes it), and all parts together of the serving. */
function checkParts(
  form: OwnFoodForm,
  problems: Problems,
  per100g: Partial<Record<NutrientId, number | null>>,
  grams: number | null,
): void {
  if (grams === null || isCounted(form)) return;
  const inServing = (id: NutrientId): number => ((amountOf(per100g, id) ?? 0) * grams) / 100;
  if (
    !form.carbohydrateExcludesFibre &&
    per100g.carbohydrate != null &&
    inServing('fibre') > inServing('carbohydrate') + ROUNDING_GRAMS
  ) {
    problems.fibre ??= 'More fibre than carbohydrate: does this label’s carbohydrate already exclude fibre?';
  }
  const fibre = form.carbohydrateExcludesFibre ? inServing('fibre') : 0;
  const parts = inServing('carbohydrate') + fibre + inServing('protein') + inServing('fat');
  if (parts > grams + ROUNDING_GRAMS)
    problems.carbohydrate ??= `Carbohydrate, protein and fat weigh more than the serving of ${grams} g.`;
}

/** A stored food as the form shows it, per serving. Amounts come back as they were typed. */
export function formOf(food: Food | StoredOwnFood): OwnFoodForm {
  const serving = food.measures[0] ?? { unit: 'serving', grams: 100 };
  const counted = food.kind === 'supplement' && serving.grams === NOMINAL_PIECE_GRAMS;
  const text = (id: FormNutrient): string => {
    const per100g = amountOf(food.per100g, id);
    return per100g === null ? '' : String(Number(((per100g * serving.grams) / 100).toFixed(6)));
  };
  return {
    name: food.name,
    kind: food.kind,
    servingName: serving.unit,
    servingGrams: counted ? '' : String(serving.grams),
    amounts: {
      sodium: text('sodium'),
      potassium: text('potassium'),
      magnesium: text('magnesium'),
      carbohydrate: text('carbohydrate'),
      fibre: text('fibre'),
      energy: text('energy'),
      protein: text('protein'),
      fat: text('fat'),
    },
    carbohydrateExcludesFibre: food.carbohydrateExcludesFibre ?? false,
  };
}
