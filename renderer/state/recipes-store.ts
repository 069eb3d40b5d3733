import { useMemo } from 'react';
import type { Catalog } from '#shared/domain/food/catalog';
import type { Food, FoodLookup } from '#shared/domain/food/food';
import type { FoodSearch } from '#shared/domain/search/food-search';
import { createFoodSearch } from '#shared/domain/search/food-search';
import type { LibraryRecipe, RecipeLookup } from '#shared/domain/food/library-recipe';
import type { LibraryDocument } from '#shared/schema/library-document';
import { currentCatalog, useCatalog } from './catalog-store';
import { currentLibrary, useLibrary } from './library-store';

/** A recipe that can be planned: the person's own, or one that ships. */
export interface PlannableRecipe extends LibraryRecipe {
  readonly id: string;
  /** The meal slots a shipped recipe is made for; an own one names them in its tags. */
  readonly slots: readonly string[];
  readonly isOwn: boolean;
}

// Only own keys: a recipe named "constructor" in a hand-written file must be unknown, not an inherited function.
function own<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** A person's own recipes, in the order they were made. */
export function ownRecipes(library: LibraryDocument): readonly PlannableRecipe[] {
  return Object.entries(library.recipes).map(([id, recipe]) => ({ ...recipe, id, slots: [], isOwn: true }));
}

function shippedRecipes(catalog: Catalog): readonly PlannableRecipe[] {
  return catalog.recipes.map((recipe) => ({ ...recipe, isOwn: false }));
}

function recipeLookup(library: LibraryDocument, catalog: Catalog): RecipeLookup {
  return (id) => own(library.recipes, id) ?? catalog.findRecipe(id);
}

/** Finds the foods of a recipe: the person's own as they are now, then the catalog's. */
function recipeFoods(library: LibraryDocument, catalog: Catalog): FoodLookup {
  return (id) => {
    const food = own(library.foods, id);
    return food === undefined ? catalog.find(id) : { ...food, id };
  };
}

/** A recipe for the search: found by its name, without values. */
export function searchableRecipe({ id, name }: Pick<PlannableRecipe, 'id' | 'name'>): Food {
  return { id, name, group: 'Recipes', kind: 'food', per100g: {}, measures: [] };
}

/** Finds a recipe outside of components. */
export const findRecipe: RecipeLookup = (id) => recipeLookup(currentLibrary(), currentCatalog())(id);

/** Finds a food of a recipe outside of components. */
export const findRecipeFood: FoodLookup = (id) => recipeFoods(currentLibrary(), currentCatalog())(id);

/** All recipes with the lookups to read them. */
export interface Recipes {
  /** Own ones first, then those that ship. */
  readonly recipes: readonly PlannableRecipe[];
  readonly find: RecipeLookup;
  readonly lookup: FoodLookup;
  /** Finds recipes by name, typos included; returns foods with their ids. */
  readonly search: FoodSearch<Food>;
}

/** The recipes of the library on screen and of the catalog. */
export function useRecipes(): Recipes {
  const library = useLibrary();
  const catalog = useCatalog();
  return useMemo(() => {
    const recipes = [...ownRecipes(library), ...shippedRecipes(catalog)];
    let search: FoodSearch<Food> | null = null;
    return {
      recipes,
      find: recipeLookup(library, catalog),
      lookup: recipeFoods(library, catalog),
      get search() {
        return (search ??= createFoodSearch(recipes.map(searchableRecipe)));
      },
    };
  }, [library, catalog]);
}
