/**
 * The words around an amount: preparation, size, way of measuring. They decide which measure is meant and are otherwise
 * skipped; a word of any other kind is never ignored.
 */

const SHORT: ReadonlyMap<string, string> = new Map([
  ['lg', 'large'],
  ['lrg', 'large'],
  ['med', 'medium'],
  ['sm', 'small'],
]);

/** Lower-case words without accents and punctuation: "Jalapeño pepper, raw" → jalapeno, pepper, raw. */
export function plainWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // The two words mean the same, the opposite of packed.
      .replace(/\b(?:loosely|lightly)[\s-]+packed\b/gu, 'loose')
      .split(/[\s,;:.()[\]“”"*-]+/u)
      .filter((word) => word !== '')
      .map((word) => SHORT.get(word) ?? word)
  );
}

/** A word and its possible singulars: "leaves" → leaves, leave, leav, leaf. */
export function singulars(word: string): readonly string[] {
  return [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y'), word.replace(/ves$/, 'f')];
}

/** True when one word equals the other, or is its plural. */
export const isSameNoun = (a: string, b: string): boolean => singulars(a).some((one) => singulars(b).includes(one));

const SIZES = new Set(['small', 'medium', 'large', 'extra', 'jumbo', 'big', 'thick', 'thin', 'mini', 'baby']);

/** How full a spoon or a cup is; every measure means level. */
const HEAPS = new Set(['heaping', 'heaped', 'rounded', 'scant', 'generous', 'packed', 'loose', 'sifted']);

/** Forms of a food that give a cup another weight. Words on one line mean the same form. */
const FORMS: readonly (readonly string[])[] = [
  // SR28 has "cup, chopped or diced" as one measure.
  ['chopped', 'diced', 'dice', 'cubed', 'cubes'],
  ['sliced', 'slices', 'slice'],
  ['shredded', 'grated'],
  ['halves', 'halved'],
  ['pieces', 'piece', 'chunks'],
  ['pureed', 'puree'],
  ['fluid', 'liquid', 'unwhipped'],
  ['leaves', 'leaf'],
  ['mashed'],
  ['whipped'],
  ['melted'],
  ['ground'],
  ['crumbled'],
  ['crushed'],
  ['minced'],
  ['julienned', 'strips', 'strip'],
  ['florets', 'flowerets', 'floret', 'floweret'],
  ['thawed'],
  ['unthawed'],
  ['drained'],
  ['undrained'],
  ['cooked'],
  ['flaked'],
  ['whole'],
];
const FORM_OF: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap((words) => words.map((word): [string, string] => [word, words[0] ?? word])),
);
/** Forms that a cup of the unchanged food never has. */
const OTHER_THAN_PLAIN = new Set(['mashed', 'pureed', 'whipped', 'cooked', 'thawed', 'unthawed', 'undrained']);

const PASSED_OVER = new Set(
  `of a an the about roughly finely coarsely thinly thickly roughly lightly freshly fresh ripe firm cold warm hot
  lukewarm boiling chilled room temperature softened soft peeled cored seeded deseeded pitted stoned trimmed rinsed
  washed patted beaten separated juiced squeezed zested deveined shelled stemmed hulled toasted optional
  pressed loosely lightly tightly firmly divided plus more for serving garnish pan dish frying greasing drizzling topping each level bone in skin on off and extra virgin unsalted plain organic good
  quality unsweetened ends removed stems seeds discarded torn quartered cut into split lengthwise raw heavy`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** What a word beside an amount means. */
export type AmountWord =
  | { readonly kind: 'size' | 'heap' }
  | { readonly kind: 'form'; readonly form: string; readonly isPlain: boolean }
  | { readonly kind: 'passed-over' }
  | { readonly kind: 'unknown' };

/** What a word beside an amount means: "minced" is a form, "large" a size, "fresh" nothing, "bananas" is unknown. */
export function amountWord(word: string): AmountWord {
  const form = FORM_OF.get(word);
  if (form !== undefined) return { kind: 'form', form, isPlain: !OTHER_THAN_PLAIN.has(form) };
  if (SIZES.has(word)) return { kind: 'size' };
  if (HEAPS.has(word)) return { kind: 'heap' };
  return { kind: PASSED_OVER.has(word) ? 'passed-over' : 'unknown' };
}

/** The form a word names, otherwise the word itself; used to compare words of a measure with words of a person. */
export const formOf = (word: string): string => FORM_OF.get(word) ?? word;
