import type { Query } from 'minisearch';
import MiniSearch from 'minisearch';
import type { CatalogFood } from '../food/catalog';
import type { Food } from '../food/food';
import { openingsOf, rankableFood, rankFood } from './food-rank';
import type { RankableFood, WordMatch } from './food-rank';
import { allowedSlips, queryWords, slipsBetween, slipsToPrefix } from '../search-terms';

/**
 * Search over thousands of foods while typing: MiniSearch finds every food that could be meant, `food-rank` puts the
 * obvious one first.
 */
export interface FoodSearch<Found extends Food = CatalogFood> {
  /** The foods a query could mean, best first. None for an empty query. */
  readonly search: (query: string, limit: number) => readonly Found[];
  /** The same search with more foods, such as a person's own; cheap, because the large index is reused. */
  readonly extendedBy: <More extends Food>(foods: readonly More[]) => FoodSearch<Found | More>;
}

/** With fewer results than this, similar words are searched as well. */
const ENOUGH_FINDS = 4;
/** Two neighbouring letters swapped are two changes to MiniSearch but one slip to us, so this many are allowed. */
const CHANGES_ASKED_FOR = 2;
/** Most words an unfinished, mistyped word may be on its way to. */
const MOST_FINISHED_WORDS = 50;

interface Find<Found> {
  readonly food: Found;
  readonly rank: number;
  /** Position in the indexed list: foods of equal rank keep their order. */
  readonly place: number;
}

interface FoodIndex<Found> {
  /** Foods that match every word, or, when `some` is true, at least one. */
  readonly find: (words: readonly string[], some: boolean) => readonly Find<Found>[];
}

/**
 * Indexes some foods. Words may be mistyped (`avacado`), unfinished (`avo`), plural, accented, or another name of the
 * food (`aubergine`); several words must all match, and only if no food matches all are foods returned that match some.
 * Example: over the shipped catalog `search('avacado', 3)` begins with raw avocado.
 */
export function createFoodSearch<Found extends Food>(foods: readonly Found[]): FoodSearch<Found> {
  return searchOver([createIndex(foods, 0)], foods.length);
}

function searchOver<Found extends Food>(indexes: readonly FoodIndex<Found>[], size: number): FoodSearch<Found> {
  return {
    search: (query, limit) => {
      const words = queryWords(query);
      if (words.length === 0) return [];
      let finds = indexes.flatMap((index) => index.find(words, false));
      if (finds.length === 0) finds = indexes.flatMap((index) => index.find(words, true));
      finds.sort((a, b) => b.rank - a.rank || a.place - b.place);
      return finds.slice(0, limit).map((find) => find.food);
    },
    extendedBy: <More extends Food>(more: readonly More[]) =>
      searchOver<Found | More>([...indexes, createIndex(more, size)], size + more.length),
  };
}

function createIndex<Found extends Food>(foods: readonly Found[], firstPlace: number): FoodIndex<Found> {
  const entries = foods.map(rankableFood);
  const mini = indexWords(entries);
  const openings = openingsOf(entries);
  const vocabulary = new Set(entries.flatMap(({ words }) => [...words]));

  const lookUp = (
    words: readonly string[],
    combineWith: 'AND' | 'OR',
    maySlip: (word: string) => boolean,
    lastWords: readonly string[] = [],
  ): readonly number[] => {
    const queries: Query[] = words.map((word, index) => ({
      queries: [word],
      prefix: word.length > 2 || index === words.length - 1,
      fuzzy: allowedSlips(word.length) > 0 && maySlip(word) ? CHANGES_ASKED_FOR : false,
    }));
    if (lastWords.length > 0) queries.push({ combineWith: 'OR', queries: [...lastWords] });
    return queries.length === 0 ? [] : mini.search({ combineWith, queries }).map((result) => Number(result.id));
  };

  return {
    find: (words, some) => {
      const last = words.at(-1) ?? '';
      const matches = words.map((word, index) => wordMatcher(word, index === words.length - 1));
      const finds = new Map<number, Find<Found>>();
      const take = (ids: readonly number[]): void => {
        for (const id of ids) {
          const [entry, food] = [entries[id], foods[id]];
          if (entry === undefined || food === undefined || finds.has(id)) continue;
          const rank = rankFood(entry, matches, some);
          if (rank !== null) finds.set(id, { food, rank, place: firstPlace + id });
        }
      };
      const isKnown = (word: string): boolean => vocabulary.has(word);
      if (some) {
        take(lookUp(words, 'OR', (word) => !isKnown(word)));
        return [...finds.values()];
      }
      // Hundreds of words begin with one or two letters: only main words are searched.
      if (words.length === 1 && last.length <= 2) take(openings.get(last) ?? []);
      if (finds.size > 0) return [...finds.values()];
      // A single letter after other words narrows what they find; on its own it would find nearly every food.
      const sought = words.length > 1 && last.length === 1 ? words.slice(0, -1) : words;
      take(lookUp(sought, 'AND', () => false));
      if (finds.size < ENOUGH_FINDS) take(lookUp(sought, 'AND', (word) => !isKnown(word)));
      if (finds.size < ENOUGH_FINDS && !isKnown(last)) {
        const finished = finishedWords(last, vocabulary);
        if (finished.length > 0) take(lookUp(words.slice(0, -1), 'AND', (word) => !isKnown(word), finished));
      }
      // A slip can turn it into another real word: "chai seeds".
      if (finds.size === 0) take(lookUp(sought, 'AND', () => true));
      return [...finds.values()];
    },
  };
}

function indexWords(entries: readonly RankableFood[]): MiniSearch {
  const mini = new MiniSearch<{ id: number; words: RankableFood['words'] }>({
    fields: ['words'],
    extractField: (document, field) => (field === 'id' ? String(document.id) : [...document.words].join(' ')),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  mini.addAll(entries.map(({ words }, id) => ({ id, words })));
  return mini;
}

/** The known words an unfinished, mistyped word may be on its way to: "avaca" to "avocado". */
function finishedWords(typed: string, vocabulary: ReadonlySet<string>): readonly string[] {
  if (allowedSlips(typed.length) === 0) return [];
  const finished = [...vocabulary].filter(
    (known) => known.length > typed.length && slipsToPrefix(typed, known, 1) <= 1,
  );
  return finished.slice(0, MOST_FINISHED_WORDS);
}

/**
 * How well a typed word matches a known one, 0 (not at all) to 1 (equal): a prefix is better the more of the word is
 * typed, one slip is better than two, and a slip in the first letter counts more because it is rarer.
 */
function wordMatcher(typed: string, unfinished: boolean): WordMatch {
  const judged = new Map<string, number>();
  const limit = allowedSlips(typed.length);
  const judge = (word: string): number => {
    if (word === typed) return 1;
    if (word.startsWith(typed)) return 0.6 + (0.3 * typed.length) / word.length;
    const otherStart = word.charCodeAt(0) === typed.charCodeAt(0) ? 0 : 0.1;
    const slips = slipsBetween(typed, word, limit);
    if (slips <= limit) return 0.82 - 0.18 * slips - otherStart;
    if (unfinished && limit > 0 && slipsToPrefix(typed, word, 1) <= 1) return 0.45 - otherStart;
    return 0;
  };
  return (word) => {
    let quality = judged.get(word);
    if (quality === undefined) judged.set(word, (quality = judge(word)));
    return quality;
  };
}
