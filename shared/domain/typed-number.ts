/**
 * Numbers as typed by a person, and as written into a field for editing. Guarantees that every field parses them alike,
 * and that the output of {@link formatAmount} can be parsed; independent of what the number measures.
 */
import { numericQuantity, vulgarFractionsRegex } from 'numeric-quantity';
import { formatNumber } from './number-text';
import { readNumberWords, withWrittenPart } from './number-words';

/** Why a text was refused, as one sentence to show beside the field. */
export interface NumberProblem {
  readonly problem: string;
}

/** The number at the start of a text, and the text after it: "170 g" is 170 and "g". */
export interface LeadingNumber {
  readonly amount: number;
  readonly rest: string;
}

/** The number typed into a field. `null` is blank: unknown, which is not 0. */
export interface TypedNumber {
  readonly amount: number | null;
}

/** Which numbers a field accepts: from 0 up, by default. */
export interface NumberRules {
  /** The smallest accepted number. */
  readonly least?: number;
  /** Numbers must be larger than this: 0 where nothing at all makes no sense. */
  readonly moreThan?: number;
  /** The largest accepted number. */
  readonly most?: number;
  /** True if only 1, 2, 3 … make sense. */
  readonly isWhole?: boolean;
  /** Written after the largest number: "At most 5,000 g". */
  readonly unit?: string;
}

/** The fractions written as one character. Others are parsed too: fifths, sevenths, ninths and tenths. */
const FRACTIONS: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};
const SIGN = vulgarFractionsRegex.source;
const FRACTION = String.raw`(?:\d+\s*[/⁄]\s*\d+|${SIGN})`;
/** A whole number and a fraction, also joined by a hyphen: "1 1/2", "1-1/2", "1 and 1/2", "1½". */
const MIXED = String.raw`(?:\d+(?:\s*(?:[-–+&]|and(?=\s))\s*|\s+)(?=${FRACTION})|\d+(?=${SIGN}))?${FRACTION}`;
const DECIMAL = String.raw`\d+(?:[.,]\d*)?|[.,]\d+`;
const NUMBER = new RegExp(String.raw`^(?:${MIXED}|${DECIMAL})`, 'u');
const THOUSANDS = /^([1-9]\d{0,2}),(\d{3})(?![\d.,])/;
const NO_NUMBER: NumberProblem = { problem: 'Type a number, for example 1/2, 1.5 or 170.' };

/** True for a refused text. */
export const isNumberProblem = <Read extends object>(read: Read | NumberProblem): read is NumberProblem =>
  'problem' in read;

/**
 * Splits a text into the number at its start and the rest: "1 1/2 cups" and "1-1/2 cups" are 1.5 and "cups", "½" is
 * 0.5, "1,5 g" and "1.5 g" are 1.5 and "g", "half an avocado" is 0.5 and "avocado". "1,000" is refused: it means a
 * thousand to some people and one to others, so either choice could be wrong by a factor of a thousand; "0,125" can
 * only be an eighth.
 */
export function readLeadingNumber(text: string): LeadingNumber | NumberProblem {
  const typed = text.trim();
  if (/^[-−]/.test(typed)) return { problem: 'An amount cannot be negative.' };
  const thousands = THOUSANDS.exec(typed);
  if (thousands !== null) {
    const [both, whole = '', rest = ''] = thousands;
    return { problem: `“${both}” can be read in two ways: type ${whole}${rest} or ${whole}.${rest}.` };
  }
  const matched = NUMBER.exec(typed)?.[0];
  if (matched === undefined) return readNumberWords(typed) ?? NO_NUMBER;
  const plain = matched
    .replace(/(?<=\d)\s*(?:[-–+&]|and)\s*/u, ' ')
    .replace(',', '.')
    .replace(/\.$/, '');
  const amount = numericQuantity(plain, { round: false });
  return Number.isFinite(amount) ? withWrittenPart(amount, typed.slice(matched.length).trim()) : NO_NUMBER;
}

/**
 * Parses a field for a single number: "1.5", "1,5", "½", "1 1/2"; blank is `null`. For anything else, or a number
 * outside the rules, returns a sentence that says why: `readTypedNumber('12', { most: 10, unit: 'g' })` is "At most 10
 * g is possible here."
 */
export function readTypedNumber(text: string, rules: NumberRules = {}): TypedNumber | NumberProblem {
  if (text.trim() === '') return { amount: null };
  const read = readLeadingNumber(text);
  if (isNumberProblem(read)) return read;
  if (read.rest !== '') return NO_NUMBER;
  const { amount } = read;
  const { least = 0, moreThan, most, isWhole = false, unit } = rules;
  if (isWhole && !Number.isInteger(amount)) return { problem: 'Type a whole number.' };
  if (moreThan !== undefined && amount <= moreThan)
    return { problem: `The amount must be more than ${formatNumber(moreThan)}.` };
  if (amount < least) return { problem: `Type at least ${formatNumber(least)}.` };
  if (most !== undefined && amount > most)
    return { problem: `At most ${[formatNumber(most, 1), unit].filter(Boolean).join(' ')} is possible here.` };
  return { amount };
}

/** The number in a field, blank and invalid treated alike: `amountTyped('1,5')` is 1.5, `amountTyped('')` `null`. */
export function amountTyped(text: string, rules: NumberRules = {}): number | null {
  const read = readTypedNumber(text, rules);
  return isNumberProblem(read) ? null : read.amount;
}

const TWO_DIGITS = { maximumSignificantDigits: 2, useGrouping: false } as const;
let belowOne: Intl.NumberFormat | undefined;

/**
 * "0.042", "4.25", "1200.5": an amount in decimals without thousands separator; two digits or decimals, from 10 up one.
 */
export function decimalAmount(amount: number): string {
  if (amount < 1) return (belowOne ??= new Intl.NumberFormat('en', TWO_DIGITS)).format(amount);
  return formatNumber(amount, amount < 10 ? 2 : 1).replaceAll(',', '');
}

/**
 * "½", "1 ½", "2", "0.4", "1200": a number as people write it, in a form that {@link readLeadingNumber} parses (so
 * without a thousands separator). Fractions only for halves, quarters, thirds, sixths and eighths below 10; a positive
 * amount is never written as 0.
 */
export function formatAmount(amount: number): string {
  const whole = Math.floor(amount);
  const rest = amount - whole;
  if (rest < 0.002 && whole > 0) return String(whole);
  const sign = Object.entries(FRACTIONS).find(([, fraction]) => Math.abs(fraction - rest) < 0.002)?.[0];
  if (sign !== undefined && amount < 10) return whole === 0 ? sign : `${whole} ${sign}`;
  return decimalAmount(amount);
}
