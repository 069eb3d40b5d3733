import type { CatalogFood } from '../food/catalog';
import type { Food } from '../food/food';
import { queryWords, wordsOf } from '../search-terms';

/**
 * Which food here a diary's name means with enough certainty to be offered with one button. In the search while typing,
 * the next letter corrects a wrong guess; here similar words never match: every word of the name must be a word of the
 * food, and the name must say what the food is. "Eggs, Cooked" is an egg, never eggplant; Wasa is not wasabi; a brand's
 * shake matches nothing.
 */

/** Ways of cooking: a name with one of them means a cooked row. */
const COOKED = new Set(
  'cooked boiled baked roasted grilled fried pan stir steamed broiled braised poached scrambled stewed sauteed toasted browned simmered'.split(
    ' ',
  ),
);
const RAW = new Set(['raw', 'fresh', 'uncooked', 'unroasted', 'unprepared']);

/** Words that do not change what a food is. */
const ADDS_NOTHING = new Set(
  'natural organic plain whole regular average dry drained homemade generic all type variety style to half piece slice sliced chopped diced large medium small eaten prepared ripe commercial year round whipping'.split(
    ' ',
  ),
);

/** First parts of food table names that are only for sorting: "Nuts, almonds" is about almonds. */
const SHELVES = new Set([
  'beverage',
  'cheese',
  'crustacean',
  'fish',
  'mollusk',
  'nut',
  'oil',
  'seed',
  'spice',
  'sweetener',
]);

/** Phrases that trackers write as several words and the food table as one. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:no|without|skip) skin\b|\bskin (?:removed|not eaten)\b/gi, 'skinless'],
  [/\b(?:no|without)(?: added)? salt\b|\bno salt added\b/gi, 'unsalted'],
  [/\brib eye\b/gi, 'ribeye'],
];

const plainText = (text: string): string =>
  PHRASES.reduce((plain, [phrase, word]) => plain.replace(phrase, word), text);

interface Candidate<Found> {
  readonly food: Found;
  /** Every word in the food's description. */
  readonly words: ReadonlySet<string>;
  /** The words that distinguish it from other foods, without its state. */
  readonly telling: readonly string[];
  /** For each of its names, the words that say what it is. */
  readonly mains: readonly (readonly string[])[];
  readonly isCooked: boolean;
  readonly isEveryday: boolean;
}

const isTelling = (word: string): boolean => !ADDS_NOTHING.has(word) && !RAW.has(word) && !COOKED.has(word);

/** The words of a name before its remarks: "Salmon, farmed, cooked" is a salmon. */
function mainWords(name: string): readonly string[] {
  const parts = plainText(name)
    .split(/[,(]/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const isShelf = parts.length > 1 && SHELVES.has((parts[0] ?? []).join(' '));
  return (parts[isShelf ? 1 : 0] ?? []).filter((word) => !ADDS_NOTHING.has(word) && !RAW.has(word));
}

/** The fields of a food that matching reads; own foods have no description and are not curated. */
type FoodToMatch = Food & Partial<Pick<CatalogFood, 'longName' | 'curated'>>;

function candidateOf<Found extends FoodToMatch>(food: Found, isKind: (word: string) => boolean): Candidate<Found> {
  const { name, longName = name, curated } = food;
  // The table's own description starts with the kind, "Egg, yolk", and is not a name of the food.
  const names = [name, ...(curated?.aliases ?? [])];
  const words = new Set([...names, longName].flatMap((one) => wordsOf(plainText(one))));
  return {
    food,
    words,
    telling: [...new Set(wordsOf(plainText(name)))].filter(isTelling),
    mains: [
      mainWords(name),
      ...names
        .slice(1)
        .map(mainWords)
        .filter(([first = '', ...more]) => more.length > 0 || !isKind(first)),
    ].filter((main) => main.length > 0),
    isCooked: [name, longName].some((one) => wordsOf(one).some((word) => COOKED.has(word))),
    isEveryday: curated !== undefined || food.longName === undefined,
  };
}

/** A table row without an everyday name matches only if the name has this share of its distinguishing words. */
const LEAST_TOLD = 0.6;

/** How well a food fits a name, higher is better; `null` if it is not a good match. */
function fitOf(candidate: Candidate<Food>, said: ReadonlySet<string>): number | null {
  const { words, telling, mains, isCooked, isEveryday } = candidate;
  let saysCooked = false;
  let saysRaw = false;
  let named = 0;
  for (const word of said) {
    saysCooked ||= COOKED.has(word);
    saysRaw ||= RAW.has(word);
    if (words.has(word)) named += 1;
    else if (isTelling(word)) return null;
  }
  if (saysCooked ? !isCooked : saysRaw && isCooked) return null;
  if (!mains.some((main) => main.every((word) => said.has(word)))) return null;
  const told = telling.filter((word) => said.has(word)).length / Math.max(1, telling.length);
  if (!isEveryday && told < LEAST_TOLD) return null;
  // Everyday foods first, then the one with the fewest words that are not in the name.
  return (isEveryday ? 2 : 0) + told + named / words.size - (isCooked && !saysCooked ? 0.5 : 0);
}

/** Finds the good match for a name; `null` when there is none. */
export interface GoodMatches<Found extends Food> {
  readonly best: (name: string) => Found | null;
}

/** A word with which this many foods start is a kind: "chicken" alone matches none of them. */
const FOODS_OF_A_KIND = 5;

/** Foods between two yields: a millisecond or two of work. */
const FOODS_A_STEP = 200;

/**
 * Prepares foods for matching in steps, so that a window stays responsive; yields its progress, 0 to 1.
 * Example: over the shipped catalog `best('Eggs, Cooked')` is a cooked egg and `best('House stew')` is `null`.
 */
export function* goodMatches<Found extends FoodToMatch>(
  foods: readonly Found[],
): Generator<number, GoodMatches<Found>, void> {
  const byWord = new Map<string, Candidate<Found>[]>();
  const kinds = new Map<string, number>();
  for (const { name } of foods) {
    const [kind = ''] = mainWords(name);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const isKind = (word: string): boolean => (kinds.get(word) ?? 0) >= FOODS_OF_A_KIND;
  for (const [index, food] of foods.entries()) {
    if (index % FOODS_A_STEP === FOODS_A_STEP - 1) yield index / foods.length;
    const candidate = candidateOf(food, isKind);
    // A good match contains a whole main part of the food's name, so also its first word.
    for (const word of new Set(candidate.mains.map((main) => main[0] ?? ''))) {
      const same = byWord.get(word);
      if (same === undefined) byWord.set(word, [candidate]);
      else same.push(candidate);
    }
  }
  return {
    best: (name) => {
      const said = new Set(queryWords(plainText(name)));
      let best: { readonly food: Found; readonly fit: number } | null = null;
      for (const word of said) {
        for (const candidate of byWord.get(word) ?? []) {
          const fit = fitOf(candidate, said);
          if (fit !== null && fit > (best?.fit ?? Number.NEGATIVE_INFINITY)) best = { food: candidate.food, fit };
        }
      }
      return best?.food ?? null;
    },
  };
}
