import type { CatalogFood } from '../food/catalog';
import type { Food } from '../food/food';
import { wordsOf } from '../search-terms';

/**
 * Which of the foods a query could mean is the obvious one. A food is ranked by its titles (its name and its other
 * names), by how much of a title the query covers, and by how common the food is.
 */

/** How well a known word, given by its index in the vocabulary, matches a typed one, 0 to 1. */
export type WordMatch = (known: number) => number;

/** A food prepared for ranking. */
export interface RankableFood {
  readonly titles: readonly Title[];
  /** Every word by which the food can be found. */
  readonly words: ReadonlySet<string>;
  /** How common the food is: added to its rank. */
  readonly standing: number;
}

interface Title {
  readonly words: readonly string[];
  /** How much each word says about the food: the noun 1, "raw" almost nothing. */
  readonly weights: readonly number[];
  /** True for the food's name, false for an alias. */
  readonly isName: boolean;
}

/** Weight of a word before the noun ("olive" oil), of a later remark (", cooked"), and of a word that adds nothing. */
const WEIGHT = { noun: 1, modifier: 0.7, remark: 0.1, plain: 0.05, shelf: 0.15 } as const;

/** All weights; an index file stores their positions. */
const WEIGHTS: readonly number[] = Object.values(WEIGHT);

/** A weight as a small integer. */
export const weightCode = (weight: number): number => WEIGHTS.indexOf(weight);
/** The weight of such an integer. */
export const weightOfCode = (code: number): number => WEIGHTS[code] ?? 0;

/** True for a word that names the food, not for its shelf or a remark. */
export const isMainWord = (weight: number): boolean => weight >= WEIGHT.modifier;

/** Step of the rank; finer steps would let accidents of naming decide. */
const RANKS_PER_UNIT = 40;

/** Rounds the sum of a rank to the step in which ranks are compared. */
export const rankOfUnits = (sum: number): number => Math.round(sum * RANKS_PER_UNIT);

/** The rank of a food of the keto set by a word for its kind, typed completely or to a share: as by an alias. */
export function rankOfKind(share: number): number {
  const quality = share === 1 ? 1 : 0.6 + 0.3 * share;
  return rankOfUnits(2.9 * quality - (share === 1 ? 0.08 : 0.2) + 0.5);
}

/** First parts of food table names that are only for sorting: "Nuts, almonds" is about almonds. */
const SHELF_WORDS = new Set([
  'beverage',
  'cheese',
  'crustacean',
  'fish',
  'leavening agent',
  'mollusk',
  'nut',
  'oil',
  'seed',
  'snack',
  'spice',
]);
/** Words for the plainest form of a food. */
const PLAIN_WORDS = new Set([
  'raw',
  'fresh',
  'plain',
  'regular',
  'whole',
  'average',
  'variety',
  'year',
  'round',
  'all',
  'commercial',
]);
/** Forms and parts that people only mean if they type them. */
const UNUSUAL_WORDS = new Set([
  'imitation',
  'substitute',
  'powder',
  'dehydrated',
  'mix',
  'meatless',
  'breaded',
  'reduced',
  'low',
  'nonfat',
  'lite',
  'light',
  'sweetened',
  'flavored',
  'infant',
  'frozen',
  'canned',
  'concentrate',
  'microwaved',
  'babyfood',
  'industrial',
  'flour',
  'liver',
  'suet',
  'gizzard',
  'heart',
  'kidney',
  'tongue',
  'brain',
  'neck',
  'feet',
  'giblet',
  'tripe',
  'lung',
  'spleen',
  'pancrea',
  'thymu',
  'tail',
  'byproduct',
]);
/** Groups of prepared dishes and baby food, by their name in the food table. */
const DEMOTED_GROUPS = new Set([
  'Baby Foods',
  'Fast Foods',
  'Restaurant Foods',
  'Meals, Entrees, and Side Dishes',
  'Breakfast Cereals',
  'Baked Products',
  'American Indian/Alaska Native Foods',
  'Sweets',
]);
/** Words in capitals in the food table that are not brands. */
const CAPITALS_NOT_BRANDS = new Set(['USDA', 'NFS', 'DHA', 'ARA', 'BBQ', 'RTE', 'RTF', 'USA', 'UPC', 'NLEA']);

/** The fields of a food that ranking uses; own foods have no `longName` and no `curated`. */
type FoodToRank = Food & Partial<Pick<CatalogFood, 'longName' | 'curated' | 'aliases'>>;

/** Prepares a food: its name and its other names become titles; these and its food table description are indexed. */
export function rankableFood(food: FoodToRank): RankableFood {
  const splitNames = (name: string): readonly string[] => name.split(/\s*[/;]\s*/);
  const titles = [
    ...splitNames(food.name).map((name) => titleOf(name, true)),
    ...(food.curated?.aliases ?? food.aliases ?? []).flatMap(splitNames).map((name) => titleOf(name, false)),
  ].filter(({ words }) => words.length > 0);
  const longWords = food.longName === undefined || food.longName === food.name ? [] : wordsOf(food.longName);
  const words = new Set([
    ...titles.flatMap((title) => title.words),
    ...longWords,
    // Categories of the curated list are narrow ("Offal"); the food table's groups ("Dairy and Egg Products") are not.
    ...(food.curated === undefined ? [] : wordsOf(food.group)),
  ]);
  return { titles, words, standing: standingOf(food, titles[0]?.words ?? []) };
}

function titleOf(name: string, isName: boolean): Title {
  const segments = name
    .split(/[,(]/)
    .map(wordsOf)
    .filter((segment) => segment.length > 0);
  const hasShelf = segments.length > 1 && SHELF_WORDS.has((segments[0] ?? []).join(' '));
  const main = hasShelf ? 1 : 0;
  const weighed = segments.flatMap((segment, index) =>
    segment.map((word, place) => {
      const isNoun = place === segment.length - 1;
      const weight =
        index === main ? (isNoun ? WEIGHT.noun : WEIGHT.modifier) : index < main ? WEIGHT.shelf : WEIGHT.remark;
      return { word, weight: PLAIN_WORDS.has(word) ? Math.min(weight, WEIGHT.plain) : weight };
    }),
  );
  return {
    words: weighed.map(({ word }) => word),
    weights: weighed.map(({ weight }) => weight),
    isName,
  };
}

/** How common a food is: own foods, keto set, foods with an everyday name, plain foods of the table, then dishes. */
function standingOf(food: FoodToRank, nameWords: readonly string[]): number {
  const unusual = nameWords.some((word) => UNUSUAL_WORDS.has(word)) ? 0.1 : 0;
  if (food.longName === undefined) return 0.6 - unusual;
  if (food.curated !== undefined) return 0.5 - unusual;
  // A food with an everyday name is not demoted by its group or the many words of its description.
  if (food.aliases !== undefined) return 0.3;
  let standing = -unusual - Math.min(0.15, nameWords.length * 0.01);
  if (nameWords.includes('raw')) standing += 0.04;
  if (DEMOTED_GROUPS.has(food.group)) standing -= 0.35;
  const capitals = food.longName.match(/\b[A-Z][A-Z'&.-]{2,}\b/g) ?? [];
  if (capitals.some((word) => !CAPITALS_NOT_BRANDS.has(word))) standing -= 0.3;
  return standing;
}

/** The words of many foods as numbers. Every `…Start` array has one more element than items, to end the last. */
export interface RankColumns {
  /** The words by which each food can be found, as indexes in the vocabulary, without duplicates. */
  readonly foodStart: Uint32Array;
  readonly foodWords: Uint32Array;
  /** How common each food is. */
  readonly standing: Float64Array;
  /** The titles of each food. */
  readonly titleStart: Uint32Array;
  /** 1 for the name of a food, 0 for one of its other names. */
  readonly titleIsName: Uint8Array;
  /** The words of each title, with the code of each word's weight. */
  readonly wordStart: Uint32Array;
  readonly titleWords: Uint32Array;
  readonly titleWeights: Uint8Array;
}

/**
 * Rank of the food at an index for a query, higher is more obvious; `null` when a typed word matches nothing (or, with
 * `some`, none does). For each title: how well the typed words match it, and how much of it they cover ("butter" covers
 * all of "Butter", less than half of "Almond butter"). A typed word found only in the description or group counts half.
 */
export function rankAt(columns: RankColumns, place: number, typed: readonly WordMatch[], some: boolean): number | null {
  const { foodStart, foodWords, titleStart, standing } = columns;
  const wordsEnd = foodStart[place + 1] ?? 0;
  const elsewhere: number[] = [];
  for (const match of typed) {
    let best = 0;
    for (let at = foodStart[place] ?? 0; at < wordsEnd && best < 1; at += 1)
      best = Math.max(best, match(foodWords[at] ?? 0));
    if (best === 0 && !some) return null;
    elsewhere.push(best / 2);
  }
  if (elsewhere.every((quality) => quality === 0)) return null;
  let best = 0;
  const titlesEnd = titleStart[place + 1] ?? 0;
  for (let title = titleStart[place] ?? 0; title < titlesEnd; title += 1)
    best = Math.max(best, titleRank(columns, title, typed, elsewhere));
  // Close ranks count as equal, so that the order of the list, everyday foods first, decides.
  return rankOfUnits(best + (standing[place] ?? 0));
}

function titleRank(
  { wordStart, titleIsName, titleWords, titleWeights }: RankColumns,
  title: number,
  typed: readonly WordMatch[],
  elsewhere: readonly number[],
): number {
  const from = wordStart[title] ?? 0;
  const to = wordStart[title + 1] ?? 0;
  let fit = 0;
  for (const [index, match] of typed.entries()) {
    let quality = 0;
    for (let at = from; at < to; at += 1) quality = Math.max(quality, match(titleWords[at] ?? 0));
    fit += Math.max(quality, elsewhere[index] ?? 0);
  }
  let covered = 0;
  let whole = 0;
  let begins = 0;
  for (let at = from; at < to; at += 1) {
    let said = 0;
    for (const match of typed) said = Math.max(said, match(titleWords[at] ?? 0));
    const weight = weightOfCode(titleWeights[at] ?? 0);
    covered += said * weight;
    whole += weight;
    if (at === from) begins = said * 0.1;
  }
  const rank = 2 * (fit / typed.length) + 0.8 * (covered / whole) + begins;
  // An alias is probably meant when typed completely, less so when unfinished.
  return titleIsName[title] === 1 ? rank : rank - (covered / whole < 0.95 ? 0.2 : 0.08);
}
