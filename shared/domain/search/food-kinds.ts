import { foldedWords, singular, wordsOf } from '../search-terms';

/**
 * Words for a kind of food, such as "berries" or "cold cuts", that are not the name of a food in the table, and the
 * foods they mean. A kind ranks like another name of each of its foods, in the order of its list.
 */

/**
 * The words of a kind and the indexes of its foods, the most likely first: a row of `data/food-kinds.csv`. `=` before a
 * word: only exactly as typed, where the singular means something else ("=peppers" beside pepper).
 */
export type PlacedKind = readonly [words: readonly string[], places: readonly number[]];

/** Foods of the kind in a query, best first. */
export interface KindFinds {
  readonly places: readonly number[];
  /** The share of the typed letters and of the kind's words that match, 0 to 1. */
  readonly share: number;
  /** True when the kind is typed completely. */
  readonly isWhole: boolean;
}

/** The kinds of an index. */
export interface FoodKinds {
  /** The kind that a query is or starts to spell; `null` for none. */
  readonly find: (query: string) => KindFinds | null;
}

/** Words before a kind that do not change it: "fresh berries", "low-carb vegetables". */
const SAYS_NO_KIND: ReadonlySet<string> = new Set(
  'fresh mixed assorted various some my any keto low carb lowcarb friendly healthy simple homemade'.split(' '),
);
/** Factor for the share of a kind after such a word: "mixed nuts" is first of all a food with that name. */
const SHARE_WITH_MORE = 0.95;
/** Letters from which an unfinished kind is recognised: fewer are prefixes of food names. */
const LEAST_BEGUN = 4;

/** Prepares kinds with the indexes of their foods. */
export function openFoodKinds(kinds: readonly PlacedKind[]): FoodKinds {
  let opened: ReturnType<typeof kindsByWords> | null = null;
  return {
    find: (query) => {
      const { asTyped, inSingular, begun } = (opened ??= kindsByWords(kinds));
      const words = foldedWords(query);
      const whole = (said: readonly string[]): readonly number[] | undefined =>
        asTyped.get(said.join(' ')) ?? inSingular.get(said.map(singular).join(' '));
      const places = whole(words);
      if (places !== undefined) return { places, share: 1, isWhole: true };
      const telling = words.filter((word) => !SAYS_NO_KIND.has(word));
      const plainly = telling.length === words.length ? undefined : whole(telling);
      if (plainly !== undefined) return { places: plainly, share: SHARE_WITH_MORE, isWhole: true };
      const typed = words.join(' ');
      const kind = begun.get(typed);
      return kind === undefined ? null : { places: kind.places, share: typed.length / kind.length, isWhole: false };
    },
  };
}

interface BegunKind {
  /** Number of letters of the whole kind. */
  readonly length: number;
  readonly places: readonly number[];
}

/** The kinds by their words, and by prefixes: of several kinds with the same prefix the shortest is the nearest. */
function kindsByWords(kinds: readonly PlacedKind[]) {
  const asTyped = new Map<string, readonly number[]>();
  const inSingular = new Map<string, readonly number[]>();
  const begun = new Map<string, BegunKind>();
  for (const [words, places] of kinds) {
    for (const word of words) {
      const spelled = foldedWords(word).join(' ');
      if (word.startsWith('=')) asTyped.set(spelled, places);
      else inSingular.set(wordsOf(word).join(' '), places);
      for (let end = LEAST_BEGUN; end < spelled.length; end += 1) {
        const start = spelled.slice(0, end);
        const nearest = begun.get(start);
        if (nearest === undefined || spelled.length < nearest.length)
          begun.set(start, { length: spelled.length, places });
      }
    }
  }
  return { asTyped, inSingular, begun };
}
