/**
 * Branded numbers for quantities that must not be mixed, and the rounding rules of the score. Brands exist only at
 * compile time; at run time they are plain numbers.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = number & { readonly [brand]: Name };

/** Whole nanograms (a millionth of a milligram), the exact unit for comparing minerals. */
export type Nanograms = Branded<'ng'>;

/** Nanograms in a milligram. */
const NANOGRAMS_PER_MILLIGRAM = 1_000_000;

/** One avoirdupois ounce as used everywhere in the program: 28.35 g (design figure; NIST: 28.349523 g). */
export const GRAMS_PER_OUNCE = 28.35;

/** Largest amount of one entry, in grams. A larger one is refused as a typo. */
export const MAX_ENTRY_GRAMS = 5000;

/**
 * Values per 100 g and grams have at most three decimals, so exact sums of them are whole hundredths of a millionth.
 * Half such a step is added before rounding: a sum that ends in exactly half a millionth (12.3456785 mg) is then always
 * rounded up. Otherwise floating-point error, and so the order of the summands, would decide, on about one of forty
 * random days.
 */
const TIE_BREAK = 0.005;

function toMillionths(sum: number): number {
  return Math.round(sum * 1e6 + TIE_BREAK);
}

/**
 * Rounds a sum of milligrams **once** to whole nanograms, so that the order of the summands cannot change a comparison:
 * `toNanograms(0.1 + 0.2)` equals `toNanograms(0.3)` equals 300,000. Half a nanogram is rounded up.
 */
export function toNanograms(milligrams: number): Nanograms {
  return toMillionths(milligrams) as Nanograms;
}

/** Milligrams of a nanogram amount: `toMilligrams(2_843_010_000 as Nanograms)` is 2843.01. */
export function toMilligrams(nanograms: Nanograms): number {
  return nanograms / NANOGRAMS_PER_MILLIGRAM;
}

/**
 * Rounds a sum of any amount (g, kcal) to a millionth of its unit, for the same reason as {@link toNanograms}.
 * `roundSum(0.1 + 0.2)` is 0.3.
 */
export function roundSum(sum: number): number {
  return toMillionths(sum) / 1e6;
}

/** Grams as stored: at most three decimals. `roundGrams(28.3495)` is 28.35 (28.3495 → 28.350). */
export function roundGrams(grams: number): number {
  return Math.round(grams * 1000) / 1000;
}
