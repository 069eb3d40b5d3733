import { AT_HOME } from '../food/aisles';
import { byWeight } from '../food/household-amount';
import type { ShownUnits } from '../food/shown-units';
import { formatGramsIn } from '../food/shown-units';
import { unitNamed } from '../food/food-measures';
import { isVolume } from '../food/kitchen-units';
import { formatPortion } from '../food/portion';
import { formatNumber } from '../number-text';
import { formatAmount } from '../typed-number';
import { GRAMS_PER_OUNCE } from '../units';
import type { Buy, Sold } from './packs';
import type { Purchase } from './purchase';

/** A line as somebody reads it in a shop. */
export interface ShopText {
  /** "Eggs", "Lime". */
  readonly name: string;
  /** "2 cartons of 12", "450 g", "3". */
  readonly amount: string;
  /** "64 g left over"; empty where there is nothing to say. */
  readonly remark: string;
}

/** Less than a gram, or half an ounce, is not worth a word. */
const LEAST_GRAMS = 1;
const QUARTERS = 4;
/** Ignores the last bits of a sum. */
const TOLERANCE = 1e-9;
/** Nobody weighs a cooked vegetable to the gram. */
const COOKED_STEP = 10;

const GRAMS_PER_KILOGRAM = 1000;
const GRAMS_PER_POUND = 16 * GRAMS_PER_OUNCE;

/** A left over weight, rounded down: "64 g", "1.2 kg", in US units "2.7 oz", "1 ¾ lb". */
function leftWeight(grams: number, units: ShownUnits): string {
  if (units !== 'us')
    return grams < GRAMS_PER_KILOGRAM
      ? `${formatNumber(Math.floor(grams))} g`
      : `${formatNumber(Math.floor(grams / 100) / 10)} kg`;
  const pounds = Math.floor((grams / GRAMS_PER_POUND) * QUARTERS) / QUARTERS;
  return pounds < 1 ? formatGramsIn(grams, units) : formatPortion({ amount: pounds, unit: 'lb' });
}

/** Whole pieces, and of less than one the quarters: "3", "¾"; `null` for hardly anything. */
function leftPieces(pieces: number): string | null {
  const left = pieces < 1 ? Math.floor(pieces * QUARTERS + TOLERANCE) / QUARTERS : Math.floor(pieces + TOLERANCE);
  return left === 0 ? null : formatAmount(left);
}

/** What is there of a food that is sold by a measure, rounded down: "30 ml", "¼", "1.2 kg"; `null` for hardly anything. */
export function looseText(grams: number, measure: string, { food, pieceGrams, units }: Sold): string | null {
  if (grams < (units === 'us' ? GRAMS_PER_OUNCE / 2 : LEAST_GRAMS)) return null;
  if (measure === 'piece' && pieceGrams !== null) return leftPieces(grams / pieceGrams);
  const unit = units === 'us' ? 'fl oz' : 'ml';
  const one = isVolume(measure) ? unitNamed(food, unit) : null;
  return one === null ? leftWeight(grams, units) : `${formatNumber(Math.floor(grams / one.grams))} ${unit}`;
}

/** "30 ml left over", "¼ left over"; empty when what is bought is what is needed. */
export function leftOverText({ leftOverGrams, measure }: Buy, sold: Sold): string {
  const left = looseText(leftOverGrams, measure, sold);
  return left === null ? '' : `${left} left over`;
}

/** The food table's own remarks nobody says in a shop. */
const TABLE_WORDS = /,? \b(raw|fresh|unprepared|unheated|year round average|all commercial varieties|without salt)\b/gi;

/** "Catsup" → "Ketchup" by its everyday name, "Apples, raw, with skin" → "Apples, with skin". */
export function shopName({ words, food, alias }: Purchase, isOne = false): string {
  if (words !== undefined) return (isOne ? words.one : undefined) ?? words.name;
  if (alias !== undefined) return `${alias.charAt(0).toUpperCase()}${alias.slice(1)}`;
  return food.id.startsWith('sr28:') ? food.name.replace(TABLE_WORDS, '') || food.name : food.name;
}

const isMadeAtHome = ({ words }: Purchase): boolean => words?.metric?.[0]?.[0] === 'made';

/** "3 (603 g)" → the amount "3" and its remark "603 g"; "57 g" has no remark. */
export function amountParts(display: string): readonly [amount: string, remark: string] {
  const match = /^(.+?) \((.+)\)$/.exec(display);
  return [match?.[1] ?? display, match?.[2] ?? ''];
}

interface Bought {
  readonly purchase: Purchase;
  readonly grams: number;
  /** The amount in household measures: what a recipe would say. */
  readonly display: string;
  readonly buy: Buy | null;
  readonly sold: Sold;
}

/** What stands on the list for what is bought. What every kitchen has is checked, so it is named as it is used. */
export function shopText({ purchase, grams, display, buy, sold }: Bought): ShopText {
  const isOne = buy?.pack.unit === 'piece' && buy.packs === 1;
  const name = shopName(purchase, isOne);
  if (!purchase.hasPacks) {
    const cooked = byWeight(Math.ceil(grams / COOKED_STEP) * COOKED_STEP, sold.units).text;
    return { name, amount: `${cooked} cooked`, remark: '' };
  }
  if (buy !== null) return { name, amount: buy.display, remark: leftOverText(buy, sold) };
  const [amount, remark] = amountParts(display);
  if (purchase.aisle === AT_HOME && isMadeAtHome(purchase)) return { name, amount: `for ${amount}`, remark: '' };
  return { name, amount, remark };
}
