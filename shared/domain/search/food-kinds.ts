import { foldedWords, wordsOf } from '../search-terms';

/**
 * Words for a kind of food, "berries" or "cold cuts", which no food of the table is called, and the foods that are meant.
 * A kind ranks like another name of each of its foods, in the order of its list.
 */

/**
 * The words of a kind and the places of its foods in an index, the most likely first: a row of `data/food-kinds.csv`. `=`
 * before a word: only as it is typed, where the singular means something else ("=peppers" beside pepper).
 */
export type PlacedKind = readonly [words: readonly string[], places: readonly number[]];

/** Foods a query means as a kind, best first. */
export interface KindFinds {
  readonly places: readonly number[];
  /** How much of what was typed and of the kind's words are the same, 0 to 1. */
  readonly share: number;
  /** True when the kind is typed, not only begun. */
  readonly isWhole: boolean;
}

/** The kinds of an index. */
export interface FoodKinds {
  /** What a query means as a kind, or begins to; `null` for none. */
  readonly find: (query: string) => KindFinds | null;
}

/** Words before a kind that leave it what it is: "fresh berries", "low-carb vegetables". */
const SAYS_NO_KIND: ReadonlySet<string> = new Set(
  'fresh mixed assorted various some my any keto low carb lowcarb friendly healthy simple homemade'.split(' '),
);
/** What is left of the share of a kind with such a word before it: "mixed nuts" are a food of that name first. */
const SHARE_WITH_MORE = 0.95;
/** Letters from which a kind may be begun: fewer begin names of foods. */
const LEAST_BEGUN = 4;

const asTyped = (text: string): string => `=${foldedWords(text).join(' ')}`;
const inSingular = (text: string): string => wordsOf(text).join(' ');

/** Opens kinds with the places of their foods. */
export function openFoodKinds(kinds: readonly PlacedKind[]): FoodKinds {
  const byWords = new Map<string, readonly number[]>();
  const spelled: (readonly [string, readonly number[]])[] = [];
  for (const [words, places] of kinds) {
    for (const word of words) {
      byWords.set(word.startsWith('=') ? asTyped(word) : inSingular(word), places);
      spelled.push([asTyped(word), places]);
    }
  }
  // Of several kinds begun by the same letters the shortest is the nearest.
  spelled.sort(([a], [b]) => a.length - b.length);
  const whole = (query: string): readonly number[] | undefined =>
    byWords.get(asTyped(query)) ?? byWords.get(inSingular(query));
  return {
    find: (query) => {
      const places = whole(query);
      if (places !== undefined) return { places, share: 1, isWhole: true };
      const telling = foldedWords(query).filter((word) => !SAYS_NO_KIND.has(word));
      const plainly = whole(telling.join(' '));
      if (plainly !== undefined) return { places: plainly, share: SHARE_WITH_MORE, isWhole: true };
      const typed = asTyped(query);
      if (typed.length <= LEAST_BEGUN) return null;
      const begun = spelled.find(([word]) => word.startsWith(typed));
      return begun === undefined
        ? null
        : { places: begun[1], share: (typed.length - 1) / (begun[0].length - 1), isWhole: false };
    },
  };
}
