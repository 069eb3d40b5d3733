import type { Food } from '../food/food';
import { unitFor } from '../food/typed-unit';
import { WEIGHTS } from '../food/kitchen-units';
import { formatPortion } from '../food/portion';
import { formatNumber } from '../number-text';
import type { NumberProblem } from '../typed-number';
import { decimalAmount, formatAmount, isNumberProblem, readLeadingNumber } from '../typed-number';
import { roundGrams } from '../units';
import type { PantryUnit } from './pantry-item';
import type { StockFood, StockMeasure } from './stock-food';

/** Amounts of the pantry as text, and as typed. Parsing the text gives the same amount again. */

const LARGER: Readonly<Record<string, readonly [from: number, unit: string]>> = {
  g: [1000, 'kg'],
  ml: [1000, 'l'],
  oz: [16, 'lb'],
};

/** "6", "450 ml", "1.25 kg", "8 oz". From a kilogram on in kilograms, to 10 g. */
export function stockText(amount: number, { unit, each }: StockMeasure): string {
  const shown = amount / each;
  if (unit === '') return formatAmount(amount);
  const larger = LARGER[unit];
  if (larger === undefined) return formatPortion({ amount: Math.round(shown * 10) / 10, unit });
  const [from, word] = larger;
  if (shown >= from) return `${formatNumber(shown / from, 2)} ${word}`;
  return `${decimalAmount(shown >= 10 ? Math.round(shown) : shown)} ${unit}`;
}

/** A parsed amount. */
export interface StockAmount {
  readonly amount: number;
  readonly unit: PantryUnit;
}

interface Typed {
  /** Its food; `null`: an item with its own name. */
  readonly stock: StockFood | null;
  readonly unit: PantryUnit;
  readonly measure: StockMeasure;
}

/** Larger amounts are slips: 100 kg of anything at home, or 10,000 pieces. */
const MOST: Readonly<Record<PantryUnit, number>> = { g: 100_000, piece: 10_000 };

const TYPE_AN_AMOUNT: NumberProblem = { problem: 'Type an amount, for example 6, 200 g or 2 × 400 g.' };

const TIMES = /^\s*(\d+)\s*[x×*]\s*(.+)$/iu;

/** Grams of one typed unit: of "kg", or of a measure of the food. */
function gramsOfUnit(typed: string, food: Food | null): number | NumberProblem {
  const answer = unitFor(food ?? { name: 'This', measures: [] }, typed);
  switch (answer.kind) {
    case 'one':
      return answer.measure.grams;
    case 'several':
      return { problem: `“${typed}” can mean several measures of ${food?.name ?? 'it'}: type its weight.` };
    case 'none':
      return food === null ? { problem: 'Type a number of pieces, or a weight in g, kg, oz or lb.' } : answer;
  }
}

function readUnit(amount: number, typed: string, { stock, unit }: Typed): StockAmount | NumberProblem {
  const each = gramsOfUnit(typed, stock?.food ?? null);
  if (typeof each !== 'number') return each;
  if (stock === null) return { amount: roundGrams(amount * each), unit: 'g' };
  if (stock.isCounted && WEIGHTS.has(typed.toLowerCase()))
    return { problem: 'This is counted, not weighed: leave out g and oz.' };
  if (unit === 'g' || stock.pieceGrams === null) return { amount: roundGrams(amount * each), unit: 'g' };
  return { amount: roundGrams((amount * each) / stock.pieceGrams), unit };
}

/**
 * Parses an amount as typed: "6" of eggs, "200 g", "1 kg", "2 × 400 g", "½ cup" of a food that has cups; a bare number
 * is in the unit in which the item is shown. 0 is accepted: it is used up. For anything else returns a sentence that
 * says why it is refused.
 */
export function readStockAmount(text: string, typed: Typed): StockAmount | NumberProblem {
  if (text.trim() === '') return TYPE_AN_AMOUNT;
  const times = TIMES.exec(text);
  if (times?.[1] !== undefined && times[2] !== undefined) {
    const each = readStockAmount(times[2], typed);
    if (isNumberProblem(each)) return each;
    if (each.amount === 0) return { problem: 'A pack of 0 holds nothing: type what is in one.' };
    return withinMost({ ...each, amount: roundGrams(each.amount * Number(times[1])) });
  }
  const read = readLeadingNumber(text);
  if (isNumberProblem(read)) return read;
  if (read.rest !== '') {
    const result = readUnit(read.amount, read.rest, typed);
    return isNumberProblem(result) ? result : withinMost(result);
  }
  return withinMost({ amount: roundGrams(read.amount * typed.measure.each), unit: typed.unit });
}

function withinMost({ amount, unit }: StockAmount): StockAmount | NumberProblem {
  if (amount <= MOST[unit]) return { amount, unit };
  return { problem: unit === 'g' ? 'At most 100 kg is possible here.' : 'At most 10,000 is possible here.' };
}

/** The same for an amount that must be positive: 0 is refused. */
export function readSomeStock(text: string, typed: Typed): StockAmount | NumberProblem {
  const read = readStockAmount(text, typed);
  return isNumberProblem(read) || read.amount > 0 ? read : { problem: 'The amount must be more than 0.' };
}
