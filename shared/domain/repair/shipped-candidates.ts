import type { Catalog } from '../food/catalog';
import type { RepairFood, RepairRecipe } from './repair';

/** The foods and recipes that ship and may be proposed: the curated foods with a use in the kitchen, and every recipe. */
export function shippedCandidates({ ketoFoods, recipes }: Pick<Catalog, 'ketoFoods' | 'recipes'>): {
  readonly foods: readonly RepairFood[];
  readonly recipes: readonly RepairRecipe[];
} {
  return {
    foods: ketoFoods.flatMap((food) =>
      food.curated?.use === undefined ? [] : [{ food, use: food.curated.use, tags: food.tags ?? null }],
    ),
    recipes: recipes.map((recipe) => ({ id: recipe.id, recipe, slots: recipe.slots, isFavourite: false })),
  };
}
