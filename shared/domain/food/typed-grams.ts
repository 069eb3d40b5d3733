import type { NumberProblem, NumberRules, TypedNumber } from '../typed-number';
import { isNumberProblem, readLeadingNumber, readTypedNumber } from '../typed-number';
import { roundGrams } from '../units';
import { plainWords } from './amount-words';
import { spelledUnit, WEIGHTS } from './kitchen-units';

/**
 * Parses a field for a weight in grams, where the weight may be typed in any unit: "28", "28 g", "1 oz" is 28.35, "½
 * lb" 226.8; blank is `null`. For anything else returns a sentence that says why it is refused.
 */
export function readTypedGrams(text: string, rules: NumberRules = {}): TypedNumber | NumberProblem {
  const read = text.trim() === '' ? null : readLeadingNumber(text);
  if (read === null || isNumberProblem(read) || read.rest === '') return readTypedNumber(text, rules);
  const words = plainWords(read.rest);
  const unit = spelledUnit(words);
  const each = unit === null || unit.length < words.length ? undefined : WEIGHTS.get(unit.unit);
  if (each === undefined) return { problem: 'Type a weight, for example 28, 28 g or 1 oz.' };
  return readTypedNumber(String(roundGrams(read.amount * each)), rules);
}

/** The grams in a field, with blank and invalid treated the same: `gramsTyped('1 oz')` is 28.35. */
export function gramsTyped(text: string): number | null {
  const read = readTypedGrams(text);
  return isNumberProblem(read) ? null : read.amount;
}
