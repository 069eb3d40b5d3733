import { isNumberProblem, readLeadingNumber } from '../typed-number';
import { isPortionProblem } from './portion';
import { parsePortion } from './typed-portion';
import type { PortionProblem } from './portion';

const SERVING = 'serving';

/**
 * Parses a number of servings as typed, more than 0 and at most `most`: "2", "1,5", "1 1/2", "½"; if the weight of a
 * serving is known, also a weight: "230 g" of a dish of 155 g per serving is 1.484 servings. Otherwise returns a
 * sentence that says why not.
 */
export function readServings(
  text: string,
  most: number,
  gramsPerServing: number | null = null,
): number | PortionProblem {
  const typed = readLeadingNumber(text);
  if (isNumberProblem(typed)) return typed;
  if (typed.amount <= 0) return { problem: 'The amount must be more than 0.' };
  // A serving without a known weight is 1 g here, only so that its unit is known in every spelling.
  const one = { name: 'A serving', measures: [{ unit: SERVING, grams: gramsPerServing ?? 1 }] };
  const read = parsePortion(one, text, SERVING);
  const refused = { problem: `Type a number of servings, at most ${most}.` };
  if (isPortionProblem(read)) return refused;
  const isWeight = read.portion.unit !== SERVING;
  if (isWeight && gramsPerServing === null) return refused;
  const servings = isWeight ? Math.round((read.grams / (gramsPerServing ?? 1)) * 1000) / 1000 : typed.amount;
  return servings > 0 && servings <= most ? servings : refused;
}
