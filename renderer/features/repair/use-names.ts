import { useMemo } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { findRecipe, findRecipeFood } from '#renderer/state/recipes-store';
import type { FoodId } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { WeekDocument } from '#shared/schema/week-document';
import type { Names } from './edit-words';

/** Names of what is in the plan and of what may be added to it. */
export function useNames(plan: WeekDocument): Names {
  const catalog = useCatalog();
  return useMemo(() => {
    const planned = lookupFor(plan, catalog);
    const food = Object.assign((id: FoodId) => planned(id) ?? findRecipeFood(id), { recipe: planned.recipe });
    return { plan, food, recipeName: (id) => findRecipe(id)?.name };
  }, [plan, catalog]);
}
