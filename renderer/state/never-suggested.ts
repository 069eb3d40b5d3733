import { useMemo } from 'react';
import type { FoodId } from '#shared/domain/food/food';
import { useCatalog } from './catalog-store';
import { useLibrary } from './library-store';
import { findRecipe, findRecipeFood } from './recipes-store';
import { excludedTags, setExclusion, setNeverSuggested } from './repair-planning';

/** What is never suggested, by tag and by name, and functions to change it. */
export function useNeverSuggested() {
  const catalog = useCatalog();
  const library = useLibrary();
  return useMemo(() => {
    const nameOf = (id: FoodId): string =>
      catalog.find(id)?.name ?? findRecipeFood(id)?.name ?? findRecipe(id)?.name ?? id;
    return {
      tags: excludedTags(library),
      foods: (library.dislikes ?? []).map((id) => ({ id, name: nameOf(id) })),
      onTag: setExclusion,
      onAllow: (food: { readonly id: string; readonly name: string }) => setNeverSuggested(food, false),
    };
  }, [catalog, library]);
}
