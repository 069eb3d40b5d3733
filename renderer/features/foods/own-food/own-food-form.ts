import type { Food, Measure } from '#shared/domain/food/food';
import type { LabelHints } from '#shared/domain/food/label-hints';
import { labelHints } from '#shared/domain/food/label-hints';
import { mostOnLabel } from '#shared/domain/food/label-limits';
import type { NutrientAmounts, NutrientId } from '#shared/domain/nutrients';
import { nutrient } from '#shared/domain/nutrients';
import { NOMINAL_PIECE_GRAMS } from '#shared/domain/food/food-measures';
import { MAX_ENTRY_GRAMS, roundSum } from '#shared/domain/units';
import type { LibraryDocument } from '#shared/schema/library-document';
import { elementalMineralOf, elementalScale } from './own-food-elemental';
import { readExtraMeasures, unitProblem } from './own-food-measures';
import type { TypedMeasure } from './own-food-measures';
import { readTypedGrams } from '#shared/domain/food/typed-grams';
import { isNumberProblem, readTypedNumber } from '#shared/domain/typed-number';
import { foodsNamed } from './same-name';

/** Nutrients the form asks for, in its order. */
export const FORM_NUTRIENTS = [
  'sodium',
  'potassium',
  'magnesium',
  'energy',
  'protein',
  'fat',
  'saturatedFat',
  'carbohydrate',
  'fibre',
  'sugars',
  'polyols',
  'erythritol',
  'allulose',
  'caffeine',
  'alcohol',
] as const satisfies readonly NutrientId[];

/** One of {@link FORM_NUTRIENTS}. */
export type FormNutrient = (typeof FORM_NUTRIENTS)[number];

/** What labels state for drinks only; asked for where the food is a drink or already has a value. */
const DRUNK: ReadonlySet<FormNutrient> = new Set(['caffeine', 'alcohol']);

/** The nutrients a form asks for: caffeine and alcohol only for a drink, or where there is already a number. */
export const askedNutrients = ({ isDrink, amounts }: OwnFoodForm): readonly FormNutrient[] =>
  FORM_NUTRIENTS.filter((id) => !DRUNK.has(id) || isDrink || amounts[id] !== '');

/** The basis of the numbers of a label. */
export const LABEL_BASES = ['serving', '100 g', '100 ml'] as const;

/** One of {@link LABEL_BASES}. */
export type LabelBasis = (typeof LABEL_BASES)[number];

/** The form as typed. Amounts are per `basis`; blank is unknown. */
export interface OwnFoodForm {
  readonly name: string;
  readonly kind: Food['kind'];
  readonly basis: LabelBasis;
  readonly servingName: string;
  readonly servingGrams: string;
  /** Weight of 100 ml, for labels that count by volume. */
  readonly hundredMlGrams: string;
  readonly amounts: Readonly<Record<FormNutrient, string>>;
  /** Grams of salt; follows sodium, and sodium follows it. */
  readonly salt: string;
  /** Which of the two was typed last; `stored` when neither was. */
  readonly sodiumFrom: 'stored' | 'sodium' | 'salt';
  readonly carbohydrateExcludesFibre: boolean;
  /** A drink: counted with the drinks of a day, and asked for its caffeine and alcohol. */
  readonly isDrink: boolean;
  /** Measures besides the serving. */
  readonly measures: readonly TypedMeasure[];
  /** Its role in a meal, for suggestions; blank: guessed. */
  readonly usedAs: NonNullable<Food['usedAs']> | '';
  /** True when the user has checked what it contains; otherwise unknown. */
  readonly isContentsKnown: boolean;
  /** What it contains, including values only a newer version knows. */
  readonly contains: NonNullable<Food['contains']>;
}

/** Fields that can be refused. `measure0` is the first additional measure. */
export type OwnFoodField =
  | 'name'
  | 'servingName'
  | 'servingGrams'
  | 'hundredMlGrams'
  | 'salt'
  | `measure${number}`
  | FormNutrient;

/** An own food as the library stores it. */
export type StoredOwnFood = LibraryDocument['foods'][string];

/** Why fields were refused, each beside its field. */
type Problems = Partial<Record<OwnFoodField, string>>;

/** The result of a form: the food to store, or the problems. `hints` ask about possible but unlikely values. */
export interface OwnFoodResult {
  readonly problems: Readonly<Problems>;
  readonly hints: LabelHints;
  readonly food: StoredOwnFood | null;
  /** The values read so far, for the net carbs shown while typing. */
  readonly per100g: NutrientAmounts;
  /** The serving, once it has a weight. */
  readonly serving: Measure | null;
}

/** The context for checking a form. */
interface Surroundings {
  /** The food being changed, or the source of a copy's other values. */
  readonly before?: StoredOwnFood | null;
  /** The user's other own foods: names must differ. */
  readonly otherOwnFoods?: readonly { readonly name: string }[];
}

/** Most salt in one counted piece, in g. */
const MOST_SALT_GRAMS = 100;
const MOST_NAME_LETTERS = 80;
/** No food is three times as heavy as water. */
const MOST_PER_100ML_GRAMS = 300;

/** An empty form. */
export const EMPTY_FORM: OwnFoodForm = {
  name: '',
  kind: 'food',
  basis: 'serving',
  servingName: 'serving',
  servingGrams: '',
  hundredMlGrams: '',
  amounts: {
    sodium: '',
    potassium: '',
    magnesium: '',
    energy: '',
    protein: '',
    fat: '',
    saturatedFat: '',
    carbohydrate: '',
    fibre: '',
    sugars: '',
    polyols: '',
    erythritol: '',
    allulose: '',
    caffeine: '',
    alcohol: '',
  },
  isDrink: false,
  salt: '',
  sodiumFrom: 'stored',
  carbohydrateExcludesFibre: false,
  measures: [],
  usedAs: '',
  isContentsKnown: false,
  contains: [],
};

/** True when the food is counted by the piece: a supplement, or a diary's serving, whose weight was left blank. */
const isCounted = (form: OwnFoodForm, before: StoredOwnFood | null): boolean =>
  (form.kind === 'supplement' || before?.nominalWeight === true) &&
  form.basis === 'serving' &&
  form.servingGrams.trim() === '';

/** The weight a counted piece is stored with; never shown. */
const nominalGrams = (before: StoredOwnFood | null): number =>
  before?.nominalWeight === true ? (before.measures[0]?.grams ?? NOMINAL_PIECE_GRAMS) : NOMINAL_PIECE_GRAMS;

/**
 * Checks a form and makes the food. Amounts are stored per 100 g, unrounded, so that a serving gives back what was
 * typed: 250 mg in 30 g is stored as 833.33… per 100 g.
 */
export function readOwnFood(
  form: OwnFoodForm,
  { before = null, otherOwnFoods = [] }: Surroundings = {},
): OwnFoodResult {
  const problems: Problems = {};
  const name = form.name.trim();
  if (name === '') problems.name = 'Give the food a name.';
  else if (name.length > MOST_NAME_LETTERS) problems.name = `At most ${MOST_NAME_LETTERS} letters.`;
  else if (foodsNamed(name, otherOwnFoods).length > 0) problems.name = 'You have a food of this name already.';

  const counted = isCounted(form, before);
  const weighed = readServing(form, before, problems);
  const hundredMlGrams = form.basis === '100 ml' ? readHundredMl(form, problems) : null;
  const labelGrams = { serving: weighed?.grams ?? null, '100 g': 100, '100 ml': hundredMlGrams }[form.basis];
  // Values a stored food already has are still asked for, so that they can be removed.
  const shown = askedNutrients(form);
  const asked = FORM_NUTRIENTS.filter((id) => shown.includes(id) || before?.per100g[id] !== undefined);
  const amounts: Partial<Record<NutrientId, number | null>> = {};
  for (const id of asked) {
    const most = mostOnLabel(id, counted ? null : (labelGrams ?? MAX_ENTRY_GRAMS));
    const read = readTypedNumber(form.amounts[id], { most, unit: nutrient(id).unit });
    if (isNumberProblem(read)) problems[id] = read.problem;
    else amounts[id] = read.amount;
  }
  const mostSalt = counted ? MOST_SALT_GRAMS : (labelGrams ?? MAX_ENTRY_GRAMS);
  const salt = readTypedGrams(form.salt, { most: mostSalt, unit: 'g' });
  // Salt derived from sodium is checked as sodium.
  if (form.sodiumFrom === 'salt' && isNumberProblem(salt)) problems.salt = salt.problem;
  const extra = readExtraMeasures(form.measures, weighed);
  for (const [index, problem] of extra.problems) problems[`measure${index}`] = problem;

  const hints = labelHints({
    amounts,
    grams: counted ? null : labelGrams,
    kind: form.kind,
    carbohydrateExcludesFibre: form.carbohydrateExcludesFibre,
    isSodiumTyped: form.sodiumFrom === 'sodium',
  });
  // A piece that is also counted in mg elemental stays that way, with its new strength.
  const mineral = counted && before !== null ? elementalMineralOf(before) : null;
  const elemental = mineral === null ? null : elementalScale(amounts[mineral] ?? null);
  const serving = weighed === null || elemental === null ? weighed : { ...weighed, grams: elemental.pieceGrams };
  const grams = elemental?.pieceGrams ?? labelGrams;
  const per100g: Partial<Record<NutrientId, number | null>> = {};
  for (const id of asked) {
    const amount = amounts[id] ?? null;
    const exact = amount === null || grams === null ? null : (amount * 100) / grams;
    // On the elemental scale 1 mg is exactly 1 mg, whatever the quotient rounds to.
    per100g[id] = exact === null || elemental === null ? exact : roundSum(exact);
  }
  const read = { problems, hints, per100g, serving };
  if (Object.keys(problems).length > 0 || grams === null) return { ...read, food: null };

  // The weight of 100 ml is stored as the measure that gives the food its density.
  const millilitre =
    hundredMlGrams === null
      ? (before?.measures ?? []).filter(({ unit }) => unit === 'ml')
      : [{ unit: 'ml', grams: hundredMlGrams / 100 }];
  const milligram = elemental === null ? [] : [elemental.milligram];
  const measures = [...(serving === null ? [] : [serving]), ...extra.measures, ...millilitre, ...milligram];
  const {
    usualPortion: _usual,
    isDrink: _drink,
    usedAs: _used,
    contains: _contains,
    nominalWeight,
    ...keeps
  } = before ?? {};
  const food: StoredOwnFood = {
    ...keeps,
    name,
    group: 'My foods',
    kind: form.kind,
    per100g: { ...before?.per100g, ...per100g },
    measures: measures.map((measure) => ({
      ...before?.measures.find(({ unit }) => unit === measure.unit),
      ...measure,
    })),
    ...(serving === null ? {} : { usualPortion: { amount: 1, unit: serving.unit } }),
    ...(counted && nominalWeight === true ? { nominalWeight } : {}),
    carbohydrateExcludesFibre: form.carbohydrateExcludesFibre,
    ...(form.isDrink && form.kind === 'food' ? { isDrink: true } : {}),
    ...(form.usedAs === '' || (form.kind !== 'food' && form.usedAs !== before?.usedAs) ? {} : { usedAs: form.usedAs }),
    ...(form.isContentsKnown ? { contains: [...form.contains] } : {}),
    revision: (before?.revision ?? 0) + 1,
  };
  return { ...read, food };
}

/** The serving; `null` when it cannot be read, or has no weight and the label does not count by it. */
function readServing(form: OwnFoodForm, before: StoredOwnFood | null, problems: Problems): Measure | null {
  const isNeeded = form.basis === 'serving';
  if (!isNeeded && form.servingGrams.trim() === '') return null;
  const unit = form.servingName.trim().replace(/^1\s+/, '');
  const problem = unitProblem(unit);
  if (problem !== null) problems.servingName = problem;
  if (isCounted(form, before)) return problem === null ? { unit, grams: nominalGrams(before) } : null;
  const read = readTypedGrams(form.servingGrams, { most: MAX_ENTRY_GRAMS, unit: 'g' });
  if (isNumberProblem(read)) problems.servingGrams = read.problem;
  else if (read.amount === null) problems.servingGrams = 'Say how many grams a serving weighs.';
  else if (read.amount === 0) problems.servingGrams = 'A serving weighs more than 0 g.';
  else return { unit, grams: read.amount };
  return null;
}

function readHundredMl(form: OwnFoodForm, problems: Problems): number | null {
  const read = readTypedGrams(form.hundredMlGrams, { most: MOST_PER_100ML_GRAMS, unit: 'g' });
  if (isNumberProblem(read)) problems.hundredMlGrams = read.problem;
  else if (read.amount === null || read.amount === 0) problems.hundredMlGrams = 'Say how many grams 100 ml weigh.';
  else return read.amount;
  return null;
}
