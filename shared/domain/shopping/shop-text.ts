import { AT_HOME } from '../food/aisles';
import { byWeight } from '../food/household-amount';
import type { ShownUnits } from '../food/shown-units';
import { unitNamed } from '../food/food-measures';
import { isVolume } from '../food/kitchen-units';
import { formatPortion } from '../food/portion';
import { formatNumber } from '../number-text';
import { formatAmount } from '../typed-number';
import { GRAMS_PER_OUNCE } from '../units';
import type { Buy, Sold } from './packs';
import { isUnweighed, packGrams } from './packs';
import type { Purchase } from './purchase';
import { spokenName } from './table-name';

/** The text of a line in a shop. */
export interface ShopText {
  /** "Eggs", "Lime". */
  readonly name: string;
  /** "2 cartons of 12", "450 g", "3". */
  readonly amount: string;
  /** "64 g left over"; empty if there is nothing to say. */
  readonly remark: string;
  /** Amount and remark for a column too narrow for a long amount: "180 g", "cooked weight". Absent: the same. */
  readonly narrow?: { readonly amount: string; readonly remark: string };
}

/** Fewer grams or millilitres, or less than an ounce, are not mentioned. */
const LEAST_AMOUNT = 5;
const QUARTERS = 4;
/** Ignores floating-point error in a sum. */
const TOLERANCE = 1e-9;
/** Shown instead of an amount if the stock at hand is enough. */
const NOTHING_TO_BUY = 'none to buy';

const GRAMS_PER_KILOGRAM = 1000;
const GRAMS_PER_POUND = 16 * GRAMS_PER_OUNCE;

/** From here on, amounts are not given to a single gram or millilitre. */
const FINE_AMOUNT = 100;
const COARSE_STEP = 10;

/** Rounds an amount down for display: 64 → "64", 148 → "140". */
const saidDown = (amount: number): string =>
  formatNumber(
    amount < FINE_AMOUNT ? Math.floor(amount + TOLERANCE) : Math.floor(amount / COARSE_STEP + TOLERANCE) * COARSE_STEP,
  );

/** The weight of a surplus, rounded down: "64 g", "140 g", "1.2 kg", in US units whole ounces and quarter pounds. */
function leftWeight(grams: number, units: ShownUnits): string {
  if (units !== 'us')
    return grams < GRAMS_PER_KILOGRAM ? `${saidDown(grams)} g` : `${formatNumber(Math.floor(grams / 100) / 10)} kg`;
  const pounds = Math.floor((grams / GRAMS_PER_POUND) * QUARTERS + TOLERANCE) / QUARTERS;
  if (pounds >= 1) return formatPortion({ amount: pounds, unit: 'lb' });
  return `${formatNumber(Math.floor(grams / GRAMS_PER_OUNCE + TOLERANCE))} oz`;
}

/** Whole pieces, and quarters of less than one: "3", "¾"; empty for hardly anything. */
function leftPieces(pieces: number, isWhole = false): string {
  const left =
    pieces < 1 && !isWhole ? Math.floor(pieces * QUARTERS + TOLERANCE) / QUARTERS : Math.floor(pieces + TOLERANCE);
  return left === 0 ? '' : formatAmount(left);
}

/** A surplus, its measure, and its pack if there is one. */
type Left = Pick<Buy, 'leftOverGrams' | 'measure'> & { readonly pack?: Buy['pack'] | undefined };

/** The text of a surplus: "30 ml", "¼", "64 g", of a head "½"; empty for hardly anything. */
export function leftAmount({ leftOverGrams, measure, pack }: Left, sold: Sold): string {
  const { food, pieceGrams, isWhole, units } = sold;
  if (measure === 'piece' && pieceGrams !== null) return leftPieces(leftOverGrams / pieceGrams, isWhole);
  // Nobody weighs a head: its surplus is shown as a fraction and not in grams.
  const content = pack !== undefined && isUnweighed(pack) ? packGrams(pack, sold) : null;
  if (content !== null) return leftPieces(leftOverGrams / content);
  if (leftOverGrams < (units === 'us' ? GRAMS_PER_OUNCE : LEAST_AMOUNT) - TOLERANCE) return '';
  const unit = units === 'us' ? 'fl oz' : 'ml';
  const one = isVolume(measure) ? unitNamed(food, unit) : null;
  if (one === null) return leftWeight(leftOverGrams, units);
  const amount = leftOverGrams / one.grams;
  return amount < (units === 'us' ? 1 : LEAST_AMOUNT) - TOLERANCE ? '' : `${saidDown(amount)} ${unit}`;
}

/** "30 ml left over", "¼ left over"; empty if the amount bought is the amount needed. */
export function leftOverText(buy: Left, sold: Sold): string {
  const amount = leftAmount(buy, sold);
  return amount === '' ? '' : `${amount} left over`;
}

/** "Catsup" → "Ketchup" by its everyday name, otherwise the food table's name as {@link spokenName} gives it. */
export function shopName({ words, food, alias, isCookedWeight }: Purchase, isOne = false): string {
  if (words !== undefined) return (isOne ? words.one : undefined) ?? words.name;
  if (alias !== undefined) return `${alias.charAt(0).toUpperCase()}${alias.slice(1)}`;
  return food.id.startsWith('sr28:') ? spokenName(food.name, isCookedWeight) : food.name;
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
  /** The amount in household measures, as in a recipe. */
  readonly display: string;
  readonly buy: Buy | null;
  readonly sold: Sold;
  /** Additional grams weighed after cooking; 0 for none. */
  readonly cookedGrams: number;
  /** The part that need not be bought. */
  readonly used: { readonly words: string; readonly from: string } | undefined;
  /** True if that part is all of it. */
  readonly isCovered: boolean;
}

/** Follows the amount of cooked food, for which the amount to buy is unknown. */
const COOKED_WEIGHT = 'cooked weight';

/** "180 g", "12 oz": always rounded up. */
function roundWeight(grams: number, { units }: Pick<Sold, 'units'>): string {
  const step = units === 'us' ? GRAMS_PER_OUNCE : COARSE_STEP;
  return byWeight(Math.ceil(grams / step - TOLERANCE) * step, units).text;
}

/** A weight without known packs: "250 g", "8 g", "½ oz", always rounded up. */
function plainWeight(grams: number, sold: Pick<Sold, 'units'>): string {
  if (sold.units !== 'us') return grams < COARSE_STEP ? byWeight(grams).text : roundWeight(grams, sold);
  const quarters = Math.ceil((grams / GRAMS_PER_OUNCE) * QUARTERS - TOLERANCE);
  return quarters < QUARTERS ? formatPortion({ amount: quarters / QUARTERS, unit: 'oz' }) : roundWeight(grams, sold);
}

/** The text on the list for a purchase. Foods of the "check you have" aisle show the amount used. */
export function shopText({ purchase, grams, display, buy, sold, cookedGrams, used, isCovered }: Bought): ShopText {
  const isOne = buy?.pack.unit === 'piece' && buy.packs === 1 && cookedGrams === 0;
  // Less than half the weight of a raw one, whatever cooking takes away.
  const isOfOne = !purchase.hasPacks && sold.pieceGrams !== null && grams <= sold.pieceGrams / 2;
  const name = shopName(purchase, isOne || isOfOne);
  if (!purchase.hasPacks) {
    const amount = roundWeight(grams, sold);
    return { name, amount: `${amount} ${COOKED_WEIGHT}`, remark: '', narrow: { amount, remark: COOKED_WEIGHT } };
  }
  const cooked = cookedGrams === 0 ? '' : `${roundWeight(cookedGrams, sold)} ${COOKED_WEIGHT}`;
  const also = (amount: string, remark: string): Omit<ShopText, 'name'> =>
    cooked === ''
      ? { amount, remark }
      : { amount: `${amount} + ${cooked}`, remark, narrow: { amount, remark: `+ ${cooked}` } };
  const usedText = used === undefined ? '' : `${used.words} ${used.from}`.trim();
  if (isCovered) return { name, amount: cooked === '' ? NOTHING_TO_BUY : cooked, remark: usedText };
  if (buy !== null)
    return {
      name,
      // With a cooked part, the surplus of a raw pack is unknown.
      ...also(buy.display, usedText === '' ? (cooked === '' ? leftOverText(buy, sold) : '') : usedText),
    };
  const isWeight = display === byWeight(grams, sold.units).text;
  const [amount, remark] = isWeight ? [plainWeight(grams, sold), ''] : amountParts(display);
  if (purchase.aisle === AT_HOME && isMadeAtHome(purchase)) return { name, ...also(`for ${amount}`, '') };
  return { name, ...also(amount, remark) };
}
