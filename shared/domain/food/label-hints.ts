import type { Food } from './food';
import { netCarbsPer100g } from './net-carbs';
import type { NutrientAmounts, NutrientId } from '../nutrients';
import { amountOf } from '../nutrients';
import { formatNumber } from '../number-text';
import { roundSum } from '../units';

/** A label as typed: amounts are per serving, per 100 g or per piece, as printed. */
export interface TypedLabel {
  readonly amounts: NutrientAmounts;
  /** Weight of that serving or piece, in g; `null` for a counted piece or a weight not typed yet. */
  readonly grams: number | null;
  readonly kind: Food['kind'];
  readonly carbohydrateExcludesFibre: boolean;
  /** True when sodium itself was typed: a stored or calculated one may be any small number. */
  readonly isSodiumTyped: boolean;
}

/** Questions about likely slips, each shown at its nutrient's field. None of them blocks saving. */
export type LabelHints = Readonly<Partial<Record<NutrientId, string>>>;

/** Energy and the energy of the macros may differ by this share. */
const ENERGY_TOLERANCE = 0.2;
/** Labels round energy to 5 kcal and small macros to 0 (21 CFR 101.9(c)), so smaller differences mean nothing. */
const ENERGY_ROUNDING_KCAL = 5;
/** Rounding may make the parts a little more than the whole. */
const ROUNDING_GRAMS = 1;
/** Sodium below this with a decimal point is likely grams: savoury labels print 0.4 to 2.5 g where mg are meant. */
const SODIUM_LIKELY_GRAMS_BELOW = 5;
/** The most per 100 g of any food in USDA SR28 except baking aids: freeze-dried parsley 11625, rice bran 20060. */
const MOST_IN_A_FOOD_MG = { potassium: 6300, magnesium: 781 } as const;
/**
 * The most that one piece or serving of a supplement is likely to contain: a larger number is probably the weight of
 * the compound. The catalog's electrolyte stick has 200 mg potassium; 400 mg magnesium is a usual large label.
 */
const MOST_IN_A_SUPPLEMENT_MG = { potassium: 1000, magnesium: 500 } as const;
const KILOJOULES_PER_KILOCALORIE = 4.184;

const rounded = (amount: number): string => formatNumber(amount, 0);
const exact = (amount: number): string => formatNumber(amount);

/**
 * Energy of the macros in kcal, as near to `energy` as the label rules allow: 4 × protein + 4 × net carbs + 9 × fat + 7
 * × alcohol, with fibre counting anything from 0 to 2 on labels that exclude it and to 4 on US labels, which may print
 * it either way. `null` when a macro is blank. Protein 10, carbohydrate 12, fibre 9 and fat 8 on a US label: 124 to
 * 160.
 */
export function energyFromMacros(
  { amounts, carbohydrateExcludesFibre }: Pick<TypedLabel, 'amounts' | 'carbohydrateExcludesFibre'>,
  energy: number,
): number | null {
  const protein = amountOf(amounts, 'protein');
  const fat = amountOf(amounts, 'fat');
  const carbs = netCarbsPer100g({ per100g: amounts, carbohydrateExcludesFibre });
  if (protein === null || fat === null || carbs.grams === null) return null;
  const sure = 4 * protein + 9 * fat + 7 * (amountOf(amounts, 'alcohol') ?? 0);
  const least = sure + (carbs.upTo ? 0 : 4 * carbs.grams);
  const most = sure + 4 * carbs.grams + (carbohydrateExcludesFibre ? 2 : 4) * (amountOf(amounts, 'fibre') ?? 0);
  return Math.min(Math.max(energy, least), most);
}

function energyHint(label: TypedLabel): string | undefined {
  const energy = amountOf(label.amounts, 'energy');
  const made = energy === null ? null : energyFromMacros(label, energy);
  if (energy === null || made === null) return undefined;
  const difference = Math.abs(energy - made);
  if (difference <= ENERGY_TOLERANCE * energy || difference <= ENERGY_ROUNDING_KCAL) return undefined;
  const fromKilojoules = energy / KILOJOULES_PER_KILOCALORIE;
  if (made > 0 && Math.abs(fromKilojoules - made) <= ENERGY_TOLERANCE * made)
    return `Is that kJ? ${rounded(energy)} kJ is ${rounded(fromKilojoules)} kcal.`;
  return `Protein, fat and net carbs make about ${rounded(made)} kcal.`;
}

function sodiumHint({ amounts, isSodiumTyped }: TypedLabel): string | undefined {
  const sodium = amountOf(amounts, 'sodium');
  if (!isSodiumTyped || sodium === null || Number.isInteger(sodium) || sodium >= SODIUM_LIKELY_GRAMS_BELOW)
    return undefined;
  return `Is that g? ${exact(sodium)} g is ${exact(sodium * 1000)} mg.`;
}

function mineralHint({ amounts, grams, kind }: TypedLabel, mineral: 'potassium' | 'magnesium'): string | undefined {
  const amount = amountOf(amounts, mineral);
  if (amount === null) return undefined;
  if (kind === 'supplement')
    return amount > MOST_IN_A_SUPPLEMENT_MG[mineral]
      ? 'Unusually much: is it the elemental amount, not the weight of the compound?'
      : undefined;
  if (kind !== 'food' || grams === null) return undefined;
  return (amount * 100) / grams > MOST_IN_A_FOOD_MG[mineral]
    ? `More than any food in the food table: at most ${formatNumber(MOST_IN_A_FOOD_MG[mineral])} mg in 100 g.`
    : undefined;
}

/** What is subtracted from the carbohydrate besides fibre. */
const SWEETENERS = ['polyols', 'erythritol', 'allulose'] as const;

/**
 * Fibre, polyols and allulose are parts of the carbohydrate (fibre not on labels that exclude it), so their sum cannot
 * exceed it; and equal amounts in two of the sweetener fields are likely one polyol typed twice.
 */
function sweetenerHints({ amounts, carbohydrateExcludesFibre }: TypedLabel): LabelHints {
  const of = (id: NutrientId): number => amountOf(amounts, id) ?? 0;
  const typed = SWEETENERS.filter((id) => of(id) > 0);
  const twice = typed.find((id, index) => typed.slice(0, index).some((other) => of(other) === of(id)));
  if (twice !== undefined)
    return { [twice]: 'The same amount stands in two fields: is it one sweetener, typed twice?' };
  const carbohydrate = amountOf(amounts, 'carbohydrate');
  const [first] = typed;
  const fibre = carbohydrateExcludesFibre ? 0 : of('fibre');
  const parts = roundSum(typed.reduce((sum, id) => sum + of(id), fibre));
  if (carbohydrate === null || first === undefined || parts <= carbohydrate) return {};
  const what = fibre > 0 ? 'Fibre and sweeteners together are' : 'Sweeteners are';
  return { [first]: `${what} ${exact(parts)} g, more than the carbohydrate they are part of.` };
}

/**
 * Likely slips of a label as typed. Blank amounts are never asked about. `{ sodium: 1.2 }` typed: "Is that g? 1.2 g is
 * 1,200 mg."; protein 10, fat 8, carbohydrate 3 (EU) with 250 kcal: about 124 kcal; fibre 9 with carbohydrate 3 on a US
 * label: does it exclude fibre?; parts of 36 g in a serving of 30 g: heavier than the serving.
 */
export function labelHints(label: TypedLabel): LabelHints {
  const { amounts, grams, carbohydrateExcludesFibre } = label;
  const carbohydrate = amountOf(amounts, 'carbohydrate');
  const isMoreThanCarbohydrate = (id: NutrientId): boolean =>
    carbohydrate !== null && (amountOf(amounts, id) ?? 0) > carbohydrate;
  const parts = ['carbohydrate', 'protein', 'fat'] as const;
  const weight =
    parts.reduce((sum, id) => sum + (amountOf(amounts, id) ?? 0), 0) +
    (carbohydrateExcludesFibre ? (amountOf(amounts, 'fibre') ?? 0) : 0);
  const hints: Partial<Record<NutrientId, string | undefined>> = {
    energy: energyHint(label),
    sodium: sodiumHint(label),
    potassium: mineralHint(label, 'potassium'),
    magnesium: mineralHint(label, 'magnesium'),
    carbohydrate:
      grams !== null && weight > grams + ROUNDING_GRAMS
        ? `Carbohydrate, protein and fat weigh more than the ${exact(grams)} g they are in.`
        : undefined,
    fibre:
      !carbohydrateExcludesFibre && isMoreThanCarbohydrate('fibre')
        ? 'More than the carbohydrate: does this label already exclude fibre?'
        : undefined,
    ...sweetenerHints(label),
    sugars: isMoreThanCarbohydrate('sugars') ? 'More than the carbohydrate they are part of.' : undefined,
    saturatedFat:
      (amountOf(amounts, 'saturatedFat') ?? 0) > (amountOf(amounts, 'fat') ?? Number.POSITIVE_INFINITY)
        ? 'More than the fat it is part of.'
        : undefined,
  };
  return Object.fromEntries(Object.entries(hints).filter(([, hint]) => hint !== undefined));
}
