/**
 * Parses amounts as people type them, in the window, in a plan and in a diary, the same everywhere. Guarantees that
 * nothing is chosen silently: an amount is accepted, asked about or refused with a reason.
 */
import { isNumberProblem, readLeadingNumber } from '../typed-number';
import { hasNominalWeight, unitCalled } from './food-measures';
import type { MeasuredFood } from './food-measures';
import { plainWords } from './amount-words';
import { isVolume, spelledUnit, WEIGHTS } from './kitchen-units';
import { isPortionProblem, questionOf, resolvePortion } from './portion';
import type { PortionProblem, ResolvedPortion } from './portion';

type Read = ResolvedPortion | PortionProblem;

const ABOUT = /^(?:about|around|approx(?:imately|\.)?|roughly|circa|ca\.|c\.(?=\s)|~|≈)\s*/iu;
/** "2-3", "2 to 3": a second number follows the first. */
const RANGE = /^(?:[-–—]|(?:to|or)\s)\s*(?=[\d.,½¼¾⅓⅔⅛⅕⅙])/iu;
const TIMES = /^[x×*]\s*(?=[\d.,½¼¾⅓⅔⅛])/iu;
/** A second amount on top: "1 cup plus 2 tbsp", "1 lb 4 oz". */
const MORE =
  /^(.+?)(?:\s*(?:\+|&|\bplus\b|\band\b)\s*|(?<=\b(?:lbs?|pounds?)\.?),?\s+)((?:\d|[½¼¾⅓⅔⅛⅕⅙]|(?:an?|one|half)\s).*)$/iu;
const PARENTHESES = /\(([^()]*)\)/u;
const NO_AMOUNT =
  /\b(?:to taste|as needed|as required|for (?:frying|serving|greasing|garnish|sprinkling)|optional)\b/iu;

/** A remark about an extra amount that is not measured: ", plus more for serving", ", or to taste". */
const UNMEASURED_MORE = new RegExp(
  String.raw`[\s,;(]*(?:\b(?:plus|and|or)\b|\+|&)?\s*(?:\b(?:more|extra)\b)?[\s,]*(?:${NO_AMOUNT.source}).*$`,
  'iu',
);
const hasNumber = (text: string): boolean =>
  /^pinch\b/iu.test(text) || !isNumberProblem(readLeadingNumber(text.replace(ABOUT, '')));

/**
 * True for words in place of an amount that say there is none: "to taste", "for serving"; "1 tbsp, plus more for
 * serving" has one.
 */
export const isWithoutAmount = (text: string): boolean => NO_AMOUNT.test(text) && !hasNumber(text.trim());

const times = (count: number, each: ResolvedPortion, food: MeasuredFood): Read =>
  resolvePortion(food, count * each.portion.amount, each.portion.unit);

const differs = (a: number, b: number): boolean => Math.max(a, b) > 1.25 * Math.min(a, b);

const isWeight = ({ portion }: ResolvedPortion): boolean => WEIGHTS.has(portion.unit);

const isVolumePortion = ({ portion }: ResolvedPortion): boolean => isVolume(portion.unit.split(', ')[0] ?? '');

/** The weight or volume at the start of a text, as in "6-oz" and "about 1 lb"; `null` for anything else. */
function kitchenAmountIn(food: MeasuredFood, text: string): ResolvedPortion | null {
  const read = readLeadingNumber(text.trim().replace(ABOUT, ''));
  if (isNumberProblem(read)) return null;
  const [unit = ''] = /^[-\s]*\p{L}+\.?/u.exec(read.rest) ?? [];
  const amount = resolvePortion(food, read.amount, unit.replace(/^[-\s]+/u, '') || '?');
  return isPortionProblem(amount) || !(isWeight(amount) || isVolumePortion(amount)) ? null : amount;
}

/**
 * "½ cup (113 g)", "2 (6-oz) fillets", "2 cans (5 oz each)": the amount in parentheses is for all, or for each. It
 * counts if the one before it has no weight or nearly the same; if they differ, the person is asked.
 */
function readWithParentheses(food: MeasuredFood, count: number, rest: string, inside: string): Read {
  const outside = rest.replace(PARENTHESES, ' ').replace(/\s+/gu, ' ').trim();
  const base = resolvePortion(food, count, outside);
  const stated = kitchenAmountIn(food, inside);
  if (stated === null) {
    const isNumber = !isNumberProblem(readLeadingNumber(inside));
    return isPortionProblem(base) || isNumber ? base : resolvePortion(food, count, rest);
  }
  // A weight is unambiguous, but a volume does not say whether the cream is whipped.
  if (!isPortionProblem(base) && isWeight(base))
    return differs(base.grams, stated.grams) ? questionOf(food, rest, [base, stated]) : base;
  if (isPortionProblem(base) && base.choices !== undefined && !isWeight(stated)) return base;
  const ofEach = times(count, stated, food);
  if (rest.startsWith('(') || isPortionProblem(ofEach)) return ofEach;
  const isEach = count === 1 || /\beach\b/iu.test(inside);
  if (isPortionProblem(base)) {
    const isFilled = isVolume(spelledUnit(plainWords(outside))?.unit ?? '');
    if (isFilled) return stated;
    return isEach ? ofEach : questionOf(food, rest, [stated, ofEach]);
  }
  const fitting = [stated, ofEach].find(({ grams }) => !differs(base.grams, grams));
  if (!isVolumePortion(base)) return isEach ? ofEach : (fitting ?? questionOf(food, rest, [stated, ofEach, base]));
  // A cup of clearly another weight is a slip, or another food.
  if (fitting === undefined) return questionOf(food, rest, [stated, base]);
  return !isWeight(fitting) || fitting.portion.unit === 'oz' ? base : fitting;
}

/** The sum of two amounts, in the unit of the first: 1 lb and 4 oz are 1.25 lb. */
function added(food: MeasuredFood, first: Read, second: Read): Read {
  if (isPortionProblem(first)) return first;
  if (isPortionProblem(second)) return second;
  const amount = (first.portion.amount * (first.grams + second.grams)) / first.grams;
  return resolvePortion(food, Math.round(amount * 1e6) / 1e6, first.portion.unit);
}

function readRest(food: MeasuredFood, amount: number, rest: string, defaultUnit: string): Read {
  // A measure called "container (6 oz)" is taken literally.
  if (rest.includes(' ') && unitCalled(food, rest) !== null) return resolvePortion(food, amount, rest);
  const range = RANGE.exec(rest);
  if (range !== null) {
    const most = parsePortion(food, rest.slice(range[0].length), defaultUnit);
    if (isPortionProblem(most)) return most;
    return questionOf(food, `${amount}${rest}`, [resolvePortion(food, amount, most.portion.unit), most]);
  }
  if (TIMES.test(rest)) {
    const each = parsePortion(food, rest.replace(TIMES, ''), defaultUnit);
    return isPortionProblem(each) ? each : times(amount, each, food);
  }
  const more = MORE.exec(rest);
  if (more !== null) {
    const [, unit = '', second = ''] = more;
    return added(food, readRest(food, amount, unit, defaultUnit), parsePortion(food, second, defaultUnit));
  }
  // "450 g / 1 lb" gives the same amount twice.
  const unit = rest.replace(/^-\s*/u, '').replace(/^(\p{L}+\.?)\s*\/\s*(\d.*)$/u, '$1 ($2)');
  const inside = PARENTHESES.exec(unit)?.[1];
  if (inside !== undefined) return readWithParentheses(food, amount, unit, inside);
  const each = /^\d/.test(unit) ? kitchenAmountIn(food, unit) : null;
  return each === null ? resolvePortion(food, amount, unit === '' ? defaultUnit : unit) : times(amount, each, food);
}

/**
 * Parses an amount as typed: "1/2 cup", "½ avocado", "1,5 cup", "170g", "2 large eggs", "1 lb 4 oz", "2 (6-oz)
 * fillets", or a bare number in `defaultUnit`. Returns the portion and its grams, or a sentence why not: a question
 * with its choices if only the person can know, as for "2-3 cloves" or a cup of kale.
 */
export function parsePortion(food: MeasuredFood, text: string, defaultUnit: string): Read {
  const said = text.trim().replace(ABOUT, '');
  if (isWithoutAmount(said))
    return { problem: 'That says no amount. Type one, for example ¼ tsp, or write it as a note.' };
  const typed = said.replace(UNMEASURED_MORE, '');
  const read = readLeadingNumber(/^pinch\b/iu.test(typed) ? `1 ${typed}` : typed);
  if (isNumberProblem(read)) return read;
  const result = readRest(food, read.amount, read.rest, defaultUnit);
  const isWeighed = !isPortionProblem(result) && isWeight(result);
  return isWeighed && read.rest !== '' && hasNominalWeight(food)
    ? { problem: 'This is counted, not weighed: leave out g and oz.' }
    : result;
}
