import type { NutrientAmounts, NutrientId } from '../nutrients';
import { amountOf } from '../nutrients';

/**
 * The most of a nutrient that 100 g can contain: pure table salt (39.3 % sodium), potassium chloride (52.4 %),
 * magnesium oxide (60.3 %), pure fat (902 kcal, USDA SR28 lard). Elemental shares: `data/SOURCES.md`. For all others
 * 100 g, caffeine in mg.
 */
const MOST_PER_100G: NutrientAmounts = {
  sodium: 39_340,
  potassium: 52_450,
  magnesium: 60_310,
  energy: 902,
  caffeine: 100_000,
};
/** Most mg of a mineral, kcal, and g of anything else, in one counted piece or cup of a label row. */
const MOST_PER_PIECE: NutrientAmounts = {
  sodium: 10_000,
  potassium: 10_000,
  magnesium: 10_000,
  energy: 900,
  caffeine: 10_000,
};
const MOST_GRAMS = 100;

/**
 * The most of a nutrient that a label can state, in the nutrient's unit: in `grams` of the food, or with `null` in a
 * piece of unknown weight. Energy in 30 g: 270.6 kcal; sodium in a capsule: 10,000 mg.
 */
export function mostOnLabel(id: NutrientId, grams: number | null): number {
  if (grams === null) return amountOf(MOST_PER_PIECE, id) ?? MOST_GRAMS;
  return (grams * (amountOf(MOST_PER_100G, id) ?? MOST_GRAMS)) / 100;
}
