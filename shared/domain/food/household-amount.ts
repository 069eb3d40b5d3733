import type { Aisle } from './aisles';
import type { Food, Measure } from './food';
import { ELEMENTAL_UNIT } from './label-answers';
import { formatPortion } from './portion';
import { unitNamed } from './food-measures';
import { formatNumber } from '../number-text';
import { GRAMS_PER_OUNCE } from '../units';
import { isVolume, TEASPOONS, WEIGHTS } from './kitchen-units';
import type { ShownUnits } from './shown-units';

/**
 * Amounts to buy in household units: eggs by the piece, oil by the spoon, cream by volume, the rest by weight. One rule
 * always holds: the amount shown is never less than the amount needed.
 */
export interface HouseholdAmount {
  readonly text: string;
  /** The grams the text stands for: at least the requested amount (up to a millionth of a gram). */
  readonly grams: number;
}

const OUNCES_PER_POUND = 16;

/** Ignores the last bits of a sum like 0.1 + 0.2, so that 15 eggs never become 16. */
const TOLERANCE = 1e-9;

function ceilTo(amount: number, step: number): number {
  return Math.ceil(amount / step - TOLERANCE) * step;
}

const weight = (grams: number): string => formatNumber(grams, 1);

/** Tenths of an ounce up to a pound, then quarter pounds, rounded up: 28.35 g → "1 oz", 1,204 g → "2 ¾ lb". */
function byOunces(grams: number): HouseholdAmount {
  const ounces = Math.ceil((grams / GRAMS_PER_OUNCE) * 10 - TOLERANCE) / 10;
  if (ounces < OUNCES_PER_POUND) return { text: `${weight(ounces)} oz`, grams: ounces * GRAMS_PER_OUNCE };
  const pounds = ceilTo(grams / (OUNCES_PER_POUND * GRAMS_PER_OUNCE), 0.25);
  return { text: formatPortion({ amount: pounds, unit: 'lb' }), grams: pounds * OUNCES_PER_POUND * GRAMS_PER_OUNCE };
}

/**
 * Whole grams up to 1 kg, then tenths of a kilogram, rounded up: 28.35 → "29 g", 1,204 → "1.3 kg"; in US units ounces and
 * pounds.
 */
export function byWeight(grams: number, units: ShownUnits = 'as-listed'): HouseholdAmount {
  if (units === 'us') return byOunces(grams);
  const whole = ceilTo(grams, 1);
  if (whole < 1000) return { text: `${weight(whole)} g`, grams: whole };
  const kilograms = Math.ceil(grams / 100 - TOLERANCE) / 10;
  return { text: `${weight(kilograms)} kg`, grams: kilograms * 1000 };
}

/** Units that are one thing you can hold. Slices, fillets and containers vary too much in size and stay weights. */
const PIECES = new Set([
  'large',
  'medium',
  'small',
  'jumbo',
  'piece',
  'fruit',
  'egg',
  'head',
  'clove',
  'bulb',
  'stalk',
  'spear',
  'sprig',
  'leaf',
  'sheet',
  'link',
  'frankfurter',
  'patty',
  'cube',
  'packet',
  'package',
  'envelope',
  'capsule',
  'tablet',
  'serving',
]);
/** Shown without the unit: "15" eggs, "3" avocados. */
const SILENT_PIECES = new Set(['large', 'piece', 'fruit', 'egg']);

/** The noun of a measure without its remarks: "spear, small" → "spear", "fruit (2 in dia)" → "fruit", "sheets" → "sheet". */
function nounOf(unit: string): string {
  const noun = (unit.split(/[,(]/)[0] ?? '').trim().toLowerCase();
  if (noun === 'leaves') return 'leaf';
  return noun.length > 3 && noun.endsWith('s') ? noun.slice(0, -1) : noun;
}

/** True for an own food: its measures describe exactly what is bought. */
const isOwn = ({ id }: Pick<Food, 'id'>): boolean => id.startsWith('mine:');

/**
 * The measure by which a food is usually counted. Salts and supplements always have one: their weight may be nominal,
 * so it must not be shown even when a frozen copy has no usual portion. An own food with a single measure uses that
 * one.
 */
function usualMeasure(food: Food): Measure | undefined {
  const isOnly = food.kind !== 'food' || (isOwn(food) && food.measures.length === 1);
  const unit = food.usualPortion?.unit ?? (isOnly ? food.measures[0]?.unit : undefined);
  return food.measures.find((one) => one.unit === unit);
}

/** Meat and fish are bought by weight even where the food table knows a thigh or a fillet. */
const NEVER_COUNTED: ReadonlySet<Aisle> = new Set(['Meat & poultry', 'Fish & seafood']);

/** True when a unit is a word of the food's name: an olive of "Green olives", a pepper of "Jalapeño pepper, raw". */
function isNamedAfter(food: Food, noun: string): boolean {
  return food.name
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => word === noun || word === `${noun}s` || word === `${noun}es`);
}

function byPiece(food: Food, grams: number, aisle: Aisle, units: ShownUnits): HouseholdAmount | null {
  const measure = usualMeasure(food);
  if (measure === undefined || NEVER_COUNTED.has(aisle)) return null;
  const noun = nounOf(measure.unit);
  const isNamed = isNamedAfter(food, noun) && !isSpoon(noun);
  const isOwnPiece = isOwn(food) && !isVolume(noun) && !WEIGHTS.has(noun);
  if (!PIECES.has(noun) && !isNamed && !isOwnPiece) return null;
  const count = Math.ceil(grams / measure.grams - TOLERANCE);
  const bought = count * measure.grams;
  const number =
    isNamed || SILENT_PIECES.has(noun) ? formatNumber(count) : formatPortion({ amount: count, unit: noun });
  // The weight of a pill is nominal, so it is never shown.
  const showsWeight = food.kind !== 'supplement' && bought - grams >= 0.5;
  return { text: showsWeight ? `${number} (${byWeight(bought, units).text})` : number, grams: bought };
}

/** The spoons and the cup used in a list. */
type Spoon = 'tsp' | 'tbsp' | 'cup';
const MOST_SPOONS = 16;
const MOST_CUPS = 8;
const SPOONED: ReadonlySet<Aisle> = new Set([
  'Oils & fats',
  'Condiments & sauces',
  'Herbs & spices',
  'Baking & sweeteners',
  'Salt, broth & supplements',
  'Check you have',
]);

function isSpoon(noun: string): noun is Spoon {
  return noun === 'tsp' || noun === 'tbsp' || noun === 'cup';
}

/**
 * The spoon an amount is shown in: the food's usual one if the amount is a whole number of its quarters, otherwise
 * teaspoons up to a tablespoon, then tablespoons. Cups stay cups.
 */
function spoonFor(usual: Spoon, teaspoons: number): Spoon {
  if (usual === 'cup') return 'cup';
  const tablespoons = teaspoons / TEASPOONS.tbsp;
  if (usual === 'tsp') return ceilTo(teaspoons, 0.25) < TEASPOONS.tbsp ? 'tsp' : 'tbsp';
  const isExact = Math.abs(tablespoons * 4 - Math.round(tablespoons * 4)) < TOLERANCE;
  return tablespoons >= 1 - TOLERANCE || isExact ? 'tbsp' : 'tsp';
}

/** The spoon of a spice outside the keto set, which has no usual portion: nobody weighs a gram of it. */
const spiceSpoon = ({ measures }: Food, aisle: Aisle): Measure | undefined =>
  aisle === 'Check you have' ? measures.find(({ unit }) => unit === 'tsp' || unit === 'tbsp') : undefined;

/** Quarters of a teaspoon or tablespoon up to a cup, quarter cups up to half a gallon. */
function bySpoon(food: Food, grams: number, aisle: Aisle, units: ShownUnits): HouseholdAmount | null {
  const measure = usualMeasure(food) ?? spiceSpoon(food, aisle);
  const noun = measure === undefined ? '' : nounOf(measure.unit);
  if (measure === undefined || !isSpoon(noun) || !SPOONED.has(aisle)) return null;
  // Spoons are used everywhere; the cup is a US measure.
  if (noun === 'cup' && units === 'metric') return byMillilitre(food, grams);
  const gramsPerTeaspoon = measure.grams / TEASPOONS[noun];
  const teaspoons = grams / gramsPerTeaspoon;
  const said = spoonFor(noun, teaspoons);
  const amount = ceilTo(teaspoons / TEASPOONS[said], 0.25);
  if (amount > (said === 'cup' ? MOST_CUPS : MOST_SPOONS)) return null;
  return { text: formatPortion({ amount, unit: said }), grams: amount * TEASPOONS[said] * gramsPerTeaspoon };
}

/** Liquids sold by volume. Yogurt and sour cream are sold by weight. */
function isPoured(food: Food, aisle: Aisle): boolean {
  if (aisle === 'Drinks' || aisle === 'Check you have')
    return /^(cup|tbsp|fl oz|litre|ml)\b/.test(food.usualPortion?.unit ?? '');
  return food.group === 'Milk, cream & yogurt' && !/\b(yogurt|sour|powder|dry)\b/i.test(food.name);
}

/** 10 ml steps up to 1 litre, then tenths of a litre: 30 g of cream (15 g per tbsp) → "30 ml". */
function byMillilitre(food: Food, grams: number): HouseholdAmount | null {
  const millilitre = unitNamed(food, 'ml');
  if (millilitre === null) return null;
  const needed = grams / millilitre.grams;
  const step = needed <= 1000 ? 10 : 100;
  const millilitres = Math.ceil(needed / step - TOLERANCE) * step;
  const text = millilitres < 1000 ? `${millilitres} ml` : `${weight(millilitres / 1000)} l`;
  return { text, grams: millilitres * millilitre.grams };
}

/** Half fluid ounces up to a cup, quarter cups up to a quart, then quarter quarts: 473.6 g of coffee → "2 cups". */
function byFluidOunce(food: Food, grams: number): HouseholdAmount | null {
  const fluidOunce = unitNamed(food, 'fl oz');
  if (fluidOunce === null) return null;
  const gramsPerTeaspoon = fluidOunce.grams / TEASPOONS['fl oz'];
  const teaspoons = grams / gramsPerTeaspoon;
  const unit = teaspoons < TEASPOONS.cup - TOLERANCE ? 'fl oz' : teaspoons < TEASPOONS.quart ? 'cup' : 'quart';
  const amount = ceilTo(teaspoons / TEASPOONS[unit], unit === 'fl oz' ? 0.5 : 0.25);
  return { text: formatPortion({ amount, unit }), grams: amount * TEASPOONS[unit] * gramsPerTeaspoon };
}

function byVolume(food: Food, grams: number, aisle: Aisle, units: ShownUnits): HouseholdAmount | null {
  if (!isPoured(food, aisle)) return null;
  return units === 'us' ? byFluidOunce(food, grams) : byMillilitre(food, grams);
}

function byElement(food: Food, grams: number): HouseholdAmount | null {
  const measure = food.measures.find((one) => one.unit === ELEMENTAL_UNIT);
  if (measure === undefined || food.measures.length > 1) return null;
  const milligrams = Math.ceil(grams / measure.grams - TOLERANCE);
  return { text: `${formatNumber(milligrams)} ${ELEMENTAL_UNIT}`, grams: milligrams * measure.grams };
}

/**
 * An amount of a counted supplement in its own unit, not rounded; `null` for anything with a real weight. The grams of
 * a tablet are nominal and never shown: 2 g of tablets of 1 g are "2 pieces", 0.2 g counted by mg "200 mg elemental".
 */
export function countedAmount(food: Food, grams: number): string | null {
  const measure = food.kind === 'supplement' ? usualMeasure(food) : undefined;
  return measure === undefined ? null : formatPortion({ amount: grams / measure.grams, unit: measure.unit });
}

/**
 * The amount of a food to buy, in its usual unit and never less than `grams`: 750 g of eggs (50 g each) → "15"; 550 g
 * of avocado (201 g each) → "3 (603 g)"; 27.6 g of mayonnaise (13.8 g per tbsp) → "2 tbsp"; 1.4 g of lite salt → "¼
 * tsp"; 30 g of cream → "30 ml"; 1,204 g of spinach → "1.3 kg".
 */
export function householdAmount(
  food: Food,
  grams: number,
  aisle: Aisle,
  units: ShownUnits = 'as-listed',
): HouseholdAmount {
  return (
    byElement(food, grams) ??
    byPiece(food, grams, aisle, units) ??
    bySpoon(food, grams, aisle, units) ??
    byVolume(food, grams, aisle, units) ??
    byWeight(grams, units)
  );
}
