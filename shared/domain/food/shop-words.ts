/**
 * The name and packs of a food in a shop, as shipped in the catalog: names and packs are ours, weights of pieces those
 * of the food table or a usual size (`data/SOURCES.md`). Independent of a plan's amounts.
 */
import type { FoodId } from './food';

/** "bag 300 g" is `['bag', 300, 'g']`, "jar 160 g drained" has a fourth value, "weight" is `['weight', 0, 'g']`. */
export type PackRow = readonly [unit: string, amount: number, measure: string, drained?: 'drained'];

/** A food's shop name and usual packs by region. */
export interface ShopWords {
  /** "Eggs", "Chicken thighs with skin, boneless". */
  readonly name: string;
  /** The name if exactly one is bought: "Lime". Absent: same as `name`. */
  readonly one?: string;
  /** Absent for a food bought as another one. The first is the smallest. */
  readonly metric?: readonly PackRow[];
  readonly us?: readonly PackRow[];
  /** Grams of one piece, head or bunch. */
  readonly pieceGrams?: number;
  /** Share of a bought weight that is bone, peel or stalk. Absent: everything bought is eaten. */
  readonly wastePercent?: number;
}

/** The shop words of all foods, and the sources of the buying factors. */
export interface ShopWordsFile {
  readonly words: Readonly<Record<FoodId, ShopWords>>;
  readonly yields: Readonly<Record<FoodId, string>>;
}

/** For a catalog without shop words. */
export const NO_SHOP_WORDS: ShopWordsFile = { words: {}, yields: {} };
