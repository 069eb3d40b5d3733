/**
 * Which measure of a food a word means. If a word fits measures of clearly different weight, none is chosen: the caller
 * gets all of them, to ask the person.
 */
import { amountWord, formOf, isSameNoun, plainWords } from './amount-words';
import type { Food, Measure } from './food';
import type { MeasuredFood } from './food-measures';
import {
  differClearly,
  formsOf,
  headOf,
  kitchenHead,
  splitUnit,
  unitCalled,
  unitNamed,
  unitsOf,
  weight,
  workedVolumes,
} from './food-measures';
import { isVolume, spelledUnit, WEIGHTS } from './kitchen-units';
import { ELEMENTAL_UNIT } from './label-answers';

/** What a unit means for a food: one measure, several to choose from, or none and the reason. */
export type UnitAnswer =
  | { readonly kind: 'one'; readonly measure: Measure }
  | { readonly kind: 'several'; readonly measures: readonly Measure[] }
  | { readonly kind: 'none'; readonly problem: string };

const one = (measure: Measure): UnitAnswer => ({ kind: 'one', measure });

/** Words for one piece of a food, for names that do not include it. */
const PIECE_HEADS = new Set(['piece', 'fruit', 'egg', 'kernel', 'nut', 'link', 'each', 'small', 'medium', 'large']);
const PIECE_HEADS_MORE = new Set(['extra large', 'jumbo']);
/** Synonyms for a piece of a supplement, and for a slice. */
const PILLS = new Set([
  'piece',
  'tablet',
  'capsule',
  'softgel',
  'pill',
  'stick',
  'packet',
  'sachet',
  'each',
  'serving',
]);
const SLICES = new Set(['rasher', 'strip', 'slice']);
const FLORETS = new Set(['floret', 'floweret']);

function isAnyOf(word: string, nouns: ReadonlySet<string>): boolean {
  return [...nouns].some((noun) => isSameNoun(word, noun));
}

/** True for a synonym of a supplement's piece, in the plural too: a tablet, capsules, one serving. */
export const isPieceWord = (word: string): boolean => isAnyOf(word, PILLS);

/** True when a typed word names the head of a measure, in the plural or by a synonym. */
function namesHead(words: readonly string[], head: readonly string[], isSupplement: boolean): boolean {
  if (words.length !== head.length) return false;
  return words.every((word, index) => {
    const noun = head[index] ?? '';
    return (
      isSameNoun(word, noun) ||
      (isAnyOf(noun, SLICES) && isAnyOf(word, SLICES)) ||
      (isAnyOf(noun, FLORETS) && isAnyOf(word, FLORETS)) ||
      (isSupplement && noun === 'piece' && isPieceWord(word))
    );
  });
}

/** The measures named by a unit, and the words beside it. */
interface Named {
  readonly measures: readonly Measure[];
  readonly beside: readonly string[];
}

/** The position of a measure's head among some words; -1 if it is not there. */
function placeOfHead(words: readonly string[], head: readonly string[], isSupplement: boolean): number {
  if (head.length === 0) return -1;
  return words.findIndex((_, at) => namesHead(words.slice(at, at + head.length), head, isSupplement));
}

/** The measures whose head is among the words of the food's name: "garlic cloves" names the clove. */
function namedByFood(food: MeasuredFood, words: readonly string[]): Named | null {
  const found = food.measures.flatMap((measure) => {
    const head = plainWords(headOf(measure.unit));
    const at = placeOfHead(words, head, food.kind === 'supplement');
    return at === -1 ? [] : [{ measure, at, length: head.length }];
  });
  // "extra large" is not "large".
  const longest = Math.max(...found.map(({ length }) => length));
  const [first, ...others] = found.filter(({ length }) => length === longest);
  if (first === undefined) return null;
  return {
    measures: [first, ...others].map(({ measure }) => measure),
    beside: words.filter((_, index) => index < first.at || index >= first.at + longest),
  };
}

/** Words that another name may add to a food and that change the weight of a piece or spoon. */
const OTHER_WEIGHT = new Set(['cherry', 'grape', 'plum', 'kosher', 'flaky']);

/** The words of a food's names; a cherry tomato is found as a tomato, but ten of them weigh less than ten tomatoes. */
function nameWords(food: MeasuredFood): readonly string[] {
  const own = [food.name, food.longName ?? ''].flatMap((name) => plainWords(name));
  const others = (food.curated?.aliases ?? []).flatMap((name) => plainWords(name));
  return [...own, ...others.filter((word) => !OTHER_WEIGHT.has(word))];
}

/** One whole item of the food, for an amount without a unit: the large egg of "2 eggs", the fruit of "½ avocado". */
function piecesOf(food: MeasuredFood, name: readonly string[]): readonly Measure[] {
  return food.measures.filter(({ unit }) => {
    const head = headOf(unit);
    return PIECE_HEADS.has(head) || PIECE_HEADS_MORE.has(head) || name.some((word) => isSameNoun(word, head));
  });
}

/** One whole item of a food, the usual one of several: an avocado's fruit of 201 g; `null` for spinach. */
export function oneThingOf(food: MeasuredFood): Measure | null {
  const pieces = piecesOf(food, plainWords(food.name));
  return pieces.find(({ unit }) => unit === food.usualPortion?.unit) ?? pieces[0] ?? null;
}

/** The measures named by some words: a kitchen unit, a measure of the food, or the food itself. */
function namedBy(food: MeasuredFood, words: readonly string[], name: readonly string[]): Named | null {
  const start = words.findIndex((word) => {
    const { kind } = amountWord(word);
    return kind !== 'heap' && kind !== 'size' && word !== 'level';
  });
  const kitchen = start === -1 ? null : spelledUnit(words.slice(start));
  const beside = kitchen === null ? words : words.filter((_, at) => at < start || at >= start + kitchen.length);
  if (kitchen !== null && WEIGHTS.has(kitchen.unit)) return { measures: [weight(kitchen.unit)], beside };
  const listed = namedByFood(food, words);
  if (kitchen !== null && isVolume(kitchen.unit)) {
    const { unit } = kitchen;
    const own = food.measures.filter((measure) => kitchenHead(measure) === unit);
    const measures = own.length > 0 ? own : workedVolumes(food, unit);
    return measures.length === 0 && listed !== null ? listed : { measures, beside };
  }
  if (listed !== null) return listed;
  const isThing = (word: string): boolean => word === 'whole' || amountWord(word).kind === 'size';
  const isNamed = words.some((word) => isThing(word) || name.some((known) => isSameNoun(word, known)));
  return isNamed ? { measures: piecesOf(food, name), beside: words } : null;
}

/** The measures that match most of the words beside the unit; all of them if none matches any. */
function fittingBest(measures: readonly Measure[], beside: readonly string[]): readonly Measure[] {
  const wanted = new Set(beside.map(formOf));
  const hits = (text: string): number => formsOf(text).filter((form) => wanted.has(form)).length;
  // "Cup, fluid (yields 2 cups whipped)" is not a whipped cup: words outside the parentheses count more.
  const scores = measures.map(({ unit }) => hits(unit) + 10 * hits(unit.replace(/ \(.*$/, '')));
  const most = Math.max(0, ...scores);
  return measures.filter((_, index) => scores[index] === most);
}

/** True when a word beside the unit means another form or size than the measure's. */
function contradicts(word: string, measure: Measure): boolean {
  const { unit } = measure;
  const says = amountWord(word);
  const remark = formsOf(unit);
  if (remark.includes(formOf(word)) || plainWords(headOf(unit)).includes(word)) return false;
  const isFilled = isVolume(kitchenHead(measure) ?? '');
  if (says.kind === 'form')
    return isFilled && (!says.isPlain || remark.some((form) => amountWord(form).kind === 'form'));
  return says.kind === 'size' || says.kind === 'heap';
}

function unknownUnit(food: MeasuredFood, typed: string): UnitAnswer {
  const known = unitsOf(food).map(({ unit }) => unit);
  return { kind: 'none', problem: `${food.name} has no measure “${typed}”. Known: ${known.join('; ')}.` };
}

/**
 * The meaning of ambiguous abbreviations: "T" is a tablespoon and "t" a teaspoon to some and a slip to others, "cl" of
 * garlic a centilitre or a clove; `null` for any other text.
 */
function shortFor(food: MeasuredFood, text: string): UnitAnswer | null {
  const clove = food.measures.find(({ unit }) => headOf(unit) === 'clove');
  const units = /^[Tt]\b/.test(text)
    ? ['tbsp', 'tsp']
    : /^cl\b/i.test(text) && clove !== undefined
      ? ['clove', 'cl']
      : [];
  const measures = units.map((unit) => unitNamed(food, unit)).filter((measure) => measure !== null);
  if (units.length === 0) return null;
  return measures.length === 0 ? unknownUnit(food, text) : { kind: 'several', measures };
}

/** Packages of food; after a weight they add nothing: "8 oz block". */
const PACKAGES = 'block package pkg bag can tin jar carton container box bottle tub fillet steak piece'.split(' ');

/**
 * The measure a person means by a unit and the words around it: "cups, chopped", "large eggs", "cloves, minced",
 * "tablespoons extra-virgin olive oil", "avocado". If several measures fit equally, the food's usual one is chosen when
 * they weigh nearly the same; otherwise all are returned: "cup" of heavy cream is fluid (238 g) or whipped (120 g). A
 * size or form that no measure has is also asked about.
 */
export function unitFor(food: MeasuredFood, typed: string): UnitAnswer {
  const text = typed.trim();
  const short = shortFor(food, text);
  if (short !== null) return short;
  const called = unitCalled(food, text);
  if (called !== null) return one(called);
  // Milligrams measure a mineral; no food is weighed in them, and a capsule is not one of them.
  if (/^(?:mg|mcg|µg|iu)\b/iu.test(text)) {
    const elemental = food.measures.find(({ unit }) => unit === ELEMENTAL_UNIT);
    return elemental === undefined || !/^mg$/iu.test(text) ? unknownUnit(food, text) : one(elemental);
  }
  const words = plainWords(text);
  const name = nameWords(food);
  const named = namedBy(food, words, name);
  if (named === null || named.measures.length === 0) return unknownUnit(food, text);
  const isWeighed = named.measures.every(({ unit }) => WEIGHTS.has(unit));
  const isNameWord = (word: string): boolean => name.some((known) => isSameNoun(known, word));
  const fitting = fittingBest(named.measures, named.beside);
  const says = (word: string): boolean =>
    isNameWord(word) ||
    amountWord(word).kind !== 'unknown' ||
    (isWeighed && PACKAGES.some((noun) => isSameNoun(noun, word))) ||
    fitting.some(({ unit }) => plainWords(unit).some((part) => isSameNoun(part, word)));
  // After a comma, a weight may be followed by anything: "1 lb, cut into florets" is a pound whatever is done to it.
  const read = isWeighed ? plainWords(text.split(',')[0] ?? '') : words;
  if (named.beside.some((word) => read.includes(word) && !says(word))) return unknownUnit(food, text);
  const [first] = fitting;
  if (isWeighed && first !== undefined) return one(first);
  // Broccoli is also called broccoli florets, but a cup of florets is not a cup of chopped broccoli.
  const ownName = plainWords(food.name);
  const isForm = (word: string): boolean => amountWord(word).kind === 'form';
  const beside = named.beside.filter((word) => !ownName.includes(word) && (isForm(word) || !isNameWord(word)));
  const agreeing = fitting.filter((measure) => !beside.some((word) => contradicts(word, measure)));
  if (agreeing.length === 0) return { kind: 'several', measures: fitting };
  const plain = agreeing.find(({ unit }) => splitUnit(unit)[1] === '');
  const usual = agreeing.find(({ unit }) => unit === food.usualPortion?.unit);
  if (
    plain !== undefined &&
    agreeing.filter(({ unit }) => headOf(unit) === headOf(plain.unit)).length === agreeing.length
  )
    return one(plain);
  return differClearly(agreeing)
    ? { kind: 'several', measures: agreeing }
    : one(usual ?? agreeing[0] ?? plain ?? weight('g'));
}

/** The one measure a unit means; `null` when there is none or a person would have to choose. */
export function findUnit(food: Pick<Food, 'measures'> & Partial<MeasuredFood>, typed: string): Measure | null {
  const answer = unitFor({ name: '', ...food }, typed);
  return answer.kind === 'one' ? answer.measure : null;
}
