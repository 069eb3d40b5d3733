import { useMemo } from 'react';
import type { Catalog } from '#shared/domain/food/catalog';
import type { Food, FoodLookup } from '#shared/domain/food/food';
import type { FoodSearch } from '#shared/domain/search/food-search';
import { createFoodSearch } from '#shared/domain/search/food-search';
import type { LibraryRecipe, RecipeLookup } from '#shared/domain/food/library-recipe';
import type { LibraryDocument } from '#shared/schema/library-document';
import { currentCatalog, useCatalog } from './catalog-store';
import { currentLibrary, useLibrary } from './library-store';

/** A meal that can be planned: the person's own, or one that ships. */
export interface Meal extends LibraryRecipe {
  readonly id: string;
  /** The meal slots a shipped meal is made for; an own one says it by its tags. */
  readonly slots: readonly string[];
  readonly isOwn: boolean;
}

// Only own keys: a meal named "constructor" in a hand-written file must be unknown, not an inherited function.
function own<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** A person's own meals, in the order they were made. */
export function ownMeals(library: LibraryDocument): readonly Meal[] {
  return Object.entries(library.recipes).map(([id, recipe]) => ({ ...recipe, id, slots: [], isOwn: true }));
}

function shippedMeals(catalog: Catalog): readonly Meal[] {
  return catalog.meals.map((meal) => ({ ...meal, isOwn: false }));
}

function mealLookup(library: LibraryDocument, catalog: Catalog): RecipeLookup {
  return (id) => own(library.recipes, id) ?? catalog.findMeal(id);
}

/** Finds the foods of a meal: the person's own as they are now, then the catalog's. */
function mealFoods(library: LibraryDocument, catalog: Catalog): FoodLookup {
  return (id) => {
    const food = own(library.foods, id);
    return food === undefined ? catalog.find(id) : { ...food, id };
  };
}

/** A meal as the search knows it: found by its name. It has no values of its own. */
export function searchableMeal({ id, name }: Pick<Meal, 'id' | 'name'>): Food {
  return { id, name, group: 'Meals', kind: 'food', per100g: {}, measures: [] };
}

/** Finds a meal outside of components. */
export const findMeal: RecipeLookup = (id) => mealLookup(currentLibrary(), currentCatalog())(id);

/** Finds a food of a meal outside of components. */
export const findMealFood: FoodLookup = (id) => mealFoods(currentLibrary(), currentCatalog())(id);

/** All meals with what is needed to read them. */
export interface Meals {
  /** Own ones first, then those that ship. */
  readonly meals: readonly Meal[];
  readonly find: RecipeLookup;
  readonly lookup: FoodLookup;
  /** Finds meals by name, typos welcome; answers foods that carry their ids. */
  readonly search: FoodSearch<Food>;
}

/** The meals of the library on screen and of the catalog. */
export function useMeals(): Meals {
  const library = useLibrary();
  const catalog = useCatalog();
  return useMemo(() => {
    const meals = [...ownMeals(library), ...shippedMeals(catalog)];
    let search: FoodSearch<Food> | null = null;
    return {
      meals,
      find: mealLookup(library, catalog),
      lookup: mealFoods(library, catalog),
      get search() {
        return (search ??= createFoodSearch(meals.map(searchableMeal)));
      },
    };
  }, [library, catalog]);
}
