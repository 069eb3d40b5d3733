/**
 * How a food is called and sold in a shop, as the catalog ships it: names and packs are ours, weights of pieces those of
 * the food table or a usual size (`data/SOURCES.md`). It knows no amounts of a plan.
 */
import type { FoodId } from './food';

/** "bag 300 g" is `['bag', 300, 'g']`, "jar 160 g drained" has a fourth value, "weight" is `['weight', 0, 'g']`. */
export type PackRow = readonly [unit: string, amount: number, measure: string, drained?: 'drained'];

/** A food's shop name and usual packs by region. */
export interface ShopWords {
  /** "Eggs", "Chicken thighs with skin, boneless". */
  readonly name: string;
  /** The name where exactly one is bought: "Lime". Absent: the name. */
  readonly one?: string;
  /** Absent for a food that is bought as another one. The first is the smallest. */
  readonly metric?: readonly PackRow[];
  readonly us?: readonly PackRow[];
  /** Grams of one piece, head or bunch. */
  readonly pieceGrams?: number;
  /** Share of a bought weight that is bone, peel or stalk. Absent: what is bought is eaten. */
  readonly wastePercent?: number;
}

/** The words of all foods, and where the buying factors come from. */
export interface ShopWordsFile {
  readonly words: Readonly<Record<FoodId, ShopWords>>;
  readonly yields: Readonly<Record<FoodId, string>>;
}

/** For a catalog without words. */
export const NO_SHOP_WORDS: ShopWordsFile = { words: {}, yields: {} };
