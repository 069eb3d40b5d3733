import { useMemo } from 'react';
import { personOn } from '#shared/domain/person/targets';
import type { OfferedRecipe } from '#shared/domain/score/offered-recipe';
import { offeredRecipe } from '#shared/domain/score/offered-recipe';
import type { IsoDate } from '#shared/domain/week-id';
import type { Catalog, ShippedRecipe } from '#shared/domain/food/catalog';
import type { Food, FoodLookup } from '#shared/domain/food/food';
import type { FoodSearch } from '#shared/domain/search/food-search';
import { createFoodSearch } from '#shared/domain/search/food-search';
import type { LibraryRecipe, RecipeLookup } from '#shared/domain/food/library-recipe';
import type { LibraryDocument } from '#shared/schema/library-document';
import { currentCatalog, useCatalog } from './catalog-store';
import { currentToday, useToday } from './clock-store';
import { currentLibrary, useLibrary } from './library-store';

/** A recipe that can be planned: the person's own, or one that ships. */
export interface PlannableRecipe extends LibraryRecipe {
  readonly id: string;
  /** The meal slots a shipped recipe is made for; an own one names them in its tags. */
  readonly slots: readonly string[];
  readonly isOwn: boolean;
  /** "made without salt: your answers": what ships and is offered without something; `null`: as it is. */
  readonly without: string | null;
}

// Only own keys: a recipe named "constructor" in a hand-written file must be unknown, not an inherited function.
function own<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** A person's own recipes, in the order they were made. */
export function ownRecipes(library: LibraryDocument): readonly PlannableRecipe[] {
  return Object.entries(library.recipes).map(([id, recipe]) => ({
    ...recipe,
    id,
    slots: [],
    isOwn: true,
    without: null,
  }));
}

type OfferedRecipes = ReadonlyMap<string, OfferedRecipe<ShippedRecipe>>;

interface OfferedTo {
  readonly profile: LibraryDocument['profile'];
  readonly today: IsoDate;
  readonly catalog: Catalog;
  readonly recipes: OfferedRecipes;
}

let lastOffered: OfferedTo | null = null;

/** The shipped recipes by id, as today's answers offer them; before anybody answered as they ship. */
function offeredRecipes({ profile }: LibraryDocument, catalog: Catalog, today: IsoDate): OfferedRecipes {
  if (lastOffered?.profile === profile && lastOffered.today === today && lastOffered.catalog === catalog)
    return lastOffered.recipes;
  const guard = personOn(profile, today)?.guard;
  const recipes = new Map(
    catalog.recipes.map((recipe) => [
      recipe.id,
      guard === undefined ? { recipe, without: null } : offeredRecipe(guard, recipe, (id) => catalog.find(id)),
    ]),
  );
  lastOffered = { profile, today, catalog, recipes };
  return recipes;
}

function recipeLookup(library: LibraryDocument, offered: OfferedRecipes): RecipeLookup {
  return (id) => own(library.recipes, id) ?? offered.get(id)?.recipe;
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

/** Finds a recipe outside of components, shipped ones as the answers offer them. */
export const findRecipe: RecipeLookup = (id) =>
  recipeLookup(currentLibrary(), offeredRecipes(currentLibrary(), currentCatalog(), currentToday()))(id);

/** As {@link findRecipe}, shipped ones with everything in them: only for somebody who chose that. */
export const findWholeRecipe: RecipeLookup = (id) =>
  own(currentLibrary().recipes, id) ?? currentCatalog().findRecipe(id);

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
  const today = useToday();
  return useMemo(() => {
    const offered = offeredRecipes(library, catalog, today);
    const shipped = [...offered.values()].map(({ recipe, without }) => ({ ...recipe, isOwn: false, without }));
    const recipes = [...ownRecipes(library), ...shipped];
    let search: FoodSearch<Food> | null = null;
    return {
      recipes,
      find: recipeLookup(library, offered),
      lookup: recipeFoods(library, catalog),
      get search() {
        return (search ??= createFoodSearch(recipes.map(searchableRecipe)));
      },
    };
  }, [library, catalog, today]);
}
