import type { Catalog, CatalogFood } from '../food/catalog';
import type { FoodId } from '../food/food';
import type { DensityAmount } from '../food/food-density';
import { amountPer } from '../food/food-density';
import type { Mineral } from '../nutrients';
import type { ResolvedPortion } from '../food/portion';
import { usualPortion } from '../food/portion';
import type { Guard } from '../person/safety';
import { whyTotalsOnly } from '../person/safety';
import { keptAway, mayPointOut } from '../score/pointing-out';
import { formatChoice } from '../number-text';

/**
 * The lists in the help articles: which keto foods have the most of a mineral. Food only, no salts or supplements;
 * foods that a person's answers rule out are left out.
 */

/** A food of a list with its amounts. */
export interface RankedFood {
  readonly food: CatalogFood;
  readonly portion: ResolvedPortion;
  /** mg in the usual portion. */
  readonly perPortionMg: number;
  /** mg per 100 kcal. */
  readonly per100Kcal: DensityAmount;
  /** mg per gram of net carbs. */
  readonly perNetCarbGram: DensityAmount;
}

/** Number of foods in a list. */
export const RANKED_FOODS_SHOWN = 12;

/**
 * Curated keto foods by mg of a mineral in a usual portion, the most first. Foods without a value are left out; a
 * cooked food and its raw twin appear once, with the portion that has more. If the answers rule out potassium (sodium),
 * foods high in it are left out of the other lists; under 18 every list is empty. Example, over the shipped catalog:
 * magnesium starts with hemp seeds, 210 mg in 3 tbsp (700 mg per 100 g).
 */
export function rankedFoods(
  mineral: Mineral,
  {
    catalog,
    guard,
    limit = RANKED_FOODS_SHOWN,
  }: { readonly catalog: Pick<Catalog, 'ketoFoods'>; readonly guard: Guard; readonly limit?: number },
): readonly RankedFood[] {
  const ranked = catalog.ketoFoods
    .filter((food) => food.kind === 'food')
    .filter((food) => mayPointOut(guard, food, mineral))
    .flatMap((food): readonly RankedFood[] => {
      const amount = amountPer(food, mineral, 'portion');
      return amount.kind === 'known'
        ? [
            {
              food,
              portion: usualPortion(food),
              perPortionMg: amount.amount,
              per100Kcal: amountPer(food, mineral, '100kcal'),
              perNetCarbGram: amountPer(food, mineral, 'netCarbs'),
            },
          ]
        : [];
    })
    .sort((a, b) => b.perPortionMg - a.perPortionMg);
  return withoutTwins(ranked).slice(0, limit);
}

/** Keeps the first row of each food to buy: cooked spinach, and not raw spinach after it. */
function withoutTwins(ranked: readonly RankedFood[]): readonly RankedFood[] {
  const bought = new Set<FoodId>();
  return ranked.filter(({ food }) => {
    const id = food.curated?.buyAs ?? food.id;
    if (bought.has(id)) return false;
    bought.add(id);
    return true;
  });
}

/** A sentence about what the answers leave out of a list; `null`: nothing. */
export function leftOutSentence(mineral: Mineral, guard: Guard): string | null {
  const unsupported = whyTotalsOnly(guard);
  if (unsupported !== null) return `${unsupported}: no list is shown.`;
  const low = keptAway(guard, mineral);
  return low.length === 0 ? null : `Because of your answers, foods high in ${formatChoice(low)} are left out.`;
}
