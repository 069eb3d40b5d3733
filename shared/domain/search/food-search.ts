import type { CatalogFood } from '../food/catalog';
import type { Food } from '../food/food';
import type { FoodKinds } from './food-kinds';
import { rankOfKind, rankOfUnits, rankableFood } from './food-rank';
import type { RankableFood } from './food-rank';
import { inTurns, joinedParts, joinsTheSame } from './query-parts';
import { buildSearchIndex } from './search-index';
import type { SearchIndex } from './search-index';
import { queryWords } from '../search-terms';

/**
 * Search over thousands of foods while typing: the index finds every food that could be meant, `food-rank` puts the
 * obvious one first.
 */
export interface FoodSearch<Found extends Food = CatalogFood> {
  /** The foods a query could mean, best first. Empty for an empty query. */
  readonly search: (query: string, limit: number) => readonly Found[];
  /** The foods of a kind, best first: "berries". Empty for any other query. */
  readonly ofKind: (query: string) => readonly Found[];
  /** The same search with more foods, such as a person's own; cheap, because the large index is reused. */
  readonly extendedBy: <More extends Food>(foods: readonly More[]) => FoodSearch<Found | More>;
}

/** Some foods with the index of their words, which is built or opened on the first search. */
interface IndexedFoods<Found> {
  readonly size: number;
  readonly foodAt: (place: number) => Found | undefined;
  readonly index: () => SearchIndex;
  /** Kinds of these foods. Absent: none. */
  readonly kinds?: FoodKinds;
}

/**
 * Indexes some foods. Words may be mistyped (`avacado`), unfinished (`avo`), plural, accented, or another name of the
 * food (`aubergine`); several words must all match, and only if no food matches all are foods returned that match some.
 * For several foods in one query the results take turns: `search('bacon and eggs', 2)` is bacon and an egg. Example:
 * over the shipped catalog `search('avacado', 3)` starts with raw avocado.
 */
export const createFoodSearch = <Found extends Food>(foods: readonly Found[]): FoodSearch<Found> =>
  searchOver([indexed(foods)]);

/** The same for foods that already have an index; `size`: only that many first foods of it. */
export const openFoodSearch = <Found extends Food>(foods: IndexedFoods<Found>): FoodSearch<Found> =>
  searchOver([foods]);

const prepared = new WeakMap<Food, RankableFood>();

/** A food prepared for ranking; an unchanged food is not prepared again. */
function preparedFood(food: Food): RankableFood {
  const known = prepared.get(food) ?? rankableFood(food);
  prepared.set(food, known);
  return known;
}

function indexed<Found extends Food>(foods: readonly Found[]): IndexedFoods<Found> {
  let index: SearchIndex | null = null;
  return {
    size: foods.length,
    foodAt: (place) => foods[place],
    index: () => (index ??= buildSearchIndex(foods.map(preparedFood))),
  };
}

/** From this rank on, a food whose name joins the typed words is one food: not a fast food's "with egg and bacon". */
const MEANT_AS_ONE = rankOfUnits(2.3);
/** Below this rank, a food with all words of a query is about something else. */
const WEAK = rankOfUnits(2.1);
/** From this rank on, half of a query names a separate food. */
const STRONG = rankOfUnits(2.85);
/** Number of results for each of several foods that come before results with all their words. */
const OF_EACH_FIRST = 2;
/** Most words in a query that is tried as two foods without a word between them. */
const MOST_WORDS_OF_TWO = 4;

/** A found food: a higher rank is more obvious. */
interface Find {
  readonly part: number;
  readonly place: number;
  readonly rank: number;
}

/** The results of a query, best first, and those that belong to a completely typed kind. */
interface Finds {
  readonly all: readonly Find[];
  readonly ofWholeKind: readonly Find[];
}

// Foods of equal rank keep their given order.
const bestFirst = (a: Find, b: Find): number => b.rank - a.rank || a.part - b.part || a.place - b.place;

function searchOver<Found extends Food>(parts: readonly IndexedFoods<Found>[]): FoodSearch<Found> {
  const findsOfKind = (query: string): { readonly finds: readonly Find[]; readonly isWhole: boolean } => {
    for (const [part, { size, kinds }] of parts.entries()) {
      const kind = kinds?.find(query) ?? null;
      if (kind === null) continue;
      const rank = rankOfKind(kind.share);
      const places = kind.places.filter((place) => place < size);
      return { finds: places.map((place) => ({ part, place, rank })), isWhole: kind.isWhole };
    }
    return { finds: [], isWhole: false };
  };

  const findsOfWords = (words: readonly string[], some: boolean): Find[] =>
    parts
      .flatMap(({ size, index }, part) =>
        size === 0
          ? []
          : index()
              .find(words, some, size)
              .map((found) => ({ ...found, part })),
      )
      .sort(bestFirst);

  /** The foods that have every word, and those of the typed kind: before others of equal rank, in their own order. */
  const findsOf = (query: string): Finds => {
    const ofWords = findsOfWords(queryWords(query), false);
    const { finds: ofKind, isWhole } = findsOfKind(query);
    const [first] = ofKind;
    if (first === undefined) return { all: ofWords, ofWholeKind: [] };
    const found = ofWords.findIndex(({ rank }) => rank <= first.rank);
    const at = found < 0 ? ofWords.length : found;
    const all = [...ofWords.slice(0, at), ...ofKind, ...ofWords.slice(at)];
    return { all, ofWholeKind: isWhole ? ofKind : [] };
  };

  const foodOf = ({ part, place }: Find): Found[] => {
    const food = parts[part]?.foodAt(place);
    return food === undefined ? [] : [food];
  };

  const isKnown = (word: string): boolean => parts.some(({ size, index }) => size > 0 && index().knows(word, size));

  /** A query split into two foods with nothing between them, "bacon eggs"; `null` when its halves are not foods. */
  const halvesOf = (words: readonly string[]): readonly string[] | null => {
    if (words.length < 2 || words.length > MOST_WORDS_OF_TWO || !words.every(isKnown)) return null;
    const names = (half: string): boolean => (findsOf(half).all[0]?.rank ?? 0) >= STRONG;
    for (let at = 1; at < words.length; at += 1) {
      const halves = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
      if (halves.every(names)) return halves;
    }
    return null;
  };

  /** True when one of the best finds is what the whole query means: "half and half", and the kind "nuts and seeds". */
  const isOneFood = (query: string, { all, ofWholeKind }: Finds, limit: number): boolean =>
    ofWholeKind.length > 0 ||
    all
      .slice(0, limit)
      .some((find) => find.rank >= MEANT_AS_ONE && foodOf(find).some((food) => joinsTheSame(query, namesOf(food))));

  /** The foods listed in a query; `null` when it means one. */
  const severalFoods = (
    query: string,
    words: readonly string[],
    finds: Finds,
    limit: number,
  ): readonly string[] | null => {
    const joined = joinedParts(query);
    if (joined.length > 1) return isOneFood(query, finds, limit) ? null : joined;
    return (finds.all[0]?.rank ?? 0) < WEAK ? halvesOf(words) : null;
  };

  const search = (query: string, limit: number): readonly Found[] => {
    const words = queryWords(query);
    if (words.length === 0) return [];
    const finds = findsOf(query);
    const several = severalFoods(query, words, finds, limit);
    // A food of a kind may also be found by its words: taking twice as many is enough to fill the limit.
    const best = finds.all.slice(0, 2 * limit).flatMap(foodOf);
    if (several === null)
      return finds.all.length > 0 ? distinct(best, limit) : findsOfWords(words, true).slice(0, limit).flatMap(foodOf);
    const ofEach = several.map((part) => search(part, limit));
    const first = inTurns(ofEach.map((foods) => foods.slice(0, OF_EACH_FIRST)));
    return distinct([...first, ...best, ...inTurns(ofEach)], limit);
  };

  return {
    search,
    ofKind: (query) => {
      const { finds, isWhole } = findsOfKind(query);
      return isWhole ? finds.flatMap(foodOf) : [];
    },
    extendedBy: <More extends Food>(more: readonly More[]) => searchOver<Found | More>([...parts, indexed(more)]),
  };
}

/** The first items, each once. */
const distinct = <Thing>(things: readonly Thing[], limit: number): readonly Thing[] =>
  [...new Set(things)].slice(0, limit);

/** All names of a food. */
const namesOf = (food: Food & Partial<Pick<CatalogFood, 'longName' | 'curated' | 'aliases'>>): readonly string[] => [
  food.name,
  food.longName ?? '',
  ...(food.curated?.aliases ?? food.aliases ?? []),
];
