import { personOn } from '#shared/domain/person/targets';
import type { OfferedRecipe } from '#shared/domain/score/offered-recipe';
import { offeredRecipe } from '#shared/domain/score/offered-recipe';
import type { IsoDate } from '#shared/domain/week-id';
import type { Catalog } from '#shared/domain/food/catalog';
import type { ShippedRecipe } from '#shared/domain/food/catalog-file';
import type { Food, FoodLookup } from '#shared/domain/food/food';
import { namedFood } from '#shared/domain/food/food-lookup';
import type { FoodSearch } from '#shared/domain/search/food-search';
import { createFoodSearch } from '#shared/domain/search/food-search';
import type { LibraryRecipe, RecipeLookup } from '#shared/domain/food/library-recipe';
import type { LibraryDocument } from '#shared/schema/library-document';
import { currentCatalog, useCatalog } from './catalog-store';
import { currentToday, useToday } from './clock-store';
import { lastAnswer } from './last-answer';
import { currentLibrary, useLibraryPart } from './library-store';

/** A recipe that can be planned: an own one, or one that ships. */
export interface PlannableRecipe extends LibraryRecipe {
  readonly id: string;
  /** The meal slots a shipped recipe is made for; an own one names them in its tags. */
  readonly slots: readonly string[];
  readonly isOwn: boolean;
  /** "made without salt: your answers" for a shipped recipe that is offered without something; `null`: as it is. */
  readonly without: string | null;
}

// Only own keys: a recipe named "constructor" in a hand-written file must be unknown, not an inherited function.
function own<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

const plannable = new WeakMap<LibraryRecipe, PlannableRecipe>();

/** A recipe as one that can be planned; always the same object, so that the search sees that nothing changed. */
function plannableRecipe(
  recipe: LibraryRecipe,
  rest: Pick<PlannableRecipe, 'id' | 'slots' | 'isOwn' | 'without'>,
): PlannableRecipe {
  const known = plannable.get(recipe);
  if (known?.id === rest.id && known.without === rest.without) return known;
  const made = { ...recipe, ...rest };
  plannable.set(recipe, made);
  return made;
}

/** The user's own recipes, in the order they were created. */
export function ownRecipes({ recipes }: Pick<LibraryDocument, 'recipes'>): readonly PlannableRecipe[] {
  return Object.entries(recipes).map(([id, recipe]) =>
    plannableRecipe(recipe, { id, slots: [], isOwn: true, without: null }),
  );
}

type OfferedRecipes = ReadonlyMap<string, OfferedRecipe<ShippedRecipe>>;

/** The shipped recipes by id, as today's answers offer them; without answers, as they ship. */
const offeredRecipes = lastAnswer(
  (profile: LibraryDocument['profile'], catalog: Catalog, today: IsoDate): OfferedRecipes => {
    const guard = personOn(profile, today)?.guard;
    return new Map(
      catalog.recipes.map((recipe) => [
        recipe.id,
        guard === undefined ? { recipe, without: null } : offeredRecipe(guard, recipe, (id) => catalog.find(id)),
      ]),
    );
  },
);

function shippedRecipes(offered: OfferedRecipes): readonly PlannableRecipe[] {
  return [...offered.values()].map(({ recipe, without }) =>
    plannableRecipe(recipe, { id: recipe.id, slots: recipe.slots, isOwn: false, without }),
  );
}

function recipeLookup(library: Pick<LibraryDocument, 'recipes'>, offered: OfferedRecipes): RecipeLookup {
  return (id) => own(library.recipes, id) ?? offered.get(id)?.recipe;
}

/** Finds the foods of a recipe: own foods in their current state first, then the catalog's. */
function recipeFoods(library: Pick<LibraryDocument, 'foods'>, catalog: Catalog): FoodLookup {
  return (id) => {
    const food = own(library.foods, id);
    return food === undefined ? catalog.find(id) : namedFood(id, food);
  };
}

const searchable = new WeakMap<PlannableRecipe, Food>();

/** A recipe for the search: found by its name, without values. */
export function searchableRecipe(recipe: PlannableRecipe): Food {
  const { id, name } = recipe;
  const food = searchable.get(recipe) ?? { id, name, group: 'Recipes', kind: 'food', per100g: {}, measures: [] };
  searchable.set(recipe, food);
  return food;
}

/** Finds a recipe outside of components; shipped ones as the answers offer them. */
export const findRecipe: RecipeLookup = (id) =>
  recipeLookup(currentLibrary(), offeredRecipes(currentLibrary().profile, currentCatalog(), currentToday()))(id);

/** Like {@link findRecipe}, but shipped ones with everything in them: only for somebody who chose that. */
export const findWholeRecipe: RecipeLookup = (id) =>
  own(currentLibrary().recipes, id) ?? currentCatalog().findRecipe(id);

/** Finds a food of a recipe outside of components. */
export const findRecipeFood: FoodLookup = (id) => recipeFoods(currentLibrary(), currentCatalog())(id);

/** All recipes with the lookups to read them. */
export interface Recipes {
  /** Own ones first, then those that ship. */
  readonly recipes: readonly PlannableRecipe[];
  readonly find: RecipeLookup;
  /** The one of `recipes` with an id. */
  readonly named: (id: string) => PlannableRecipe | undefined;
  readonly lookup: FoodLookup;
  /** Finds recipes by name, typos included; returns foods with their ids. */
  readonly search: FoodSearch<Food>;
}

const recipesOf = lastAnswer(
  (
    recipes: LibraryDocument['recipes'],
    foods: LibraryDocument['foods'],
    offered: OfferedRecipes,
    catalog: Catalog,
  ): Recipes => {
    const all = [...ownRecipes({ recipes }), ...shippedRecipes(offered)];
    const byId = new Map(all.map((recipe) => [recipe.id, recipe]));
    return {
      recipes: all,
      find: recipeLookup({ recipes }, offered),
      named: (id) => byId.get(id),
      lookup: recipeFoods({ foods }, catalog),
      // The index is built on the first search.
      search: createFoodSearch(all.map(searchableRecipe)),
    };
  },
);

/** The recipes of the library on screen and of the catalog, outside of components. */
export function currentRecipes(): Recipes {
  const { recipes, foods, profile } = currentLibrary();
  const catalog = currentCatalog();
  return recipesOf(recipes, foods, offeredRecipes(profile, catalog, currentToday()), catalog);
}

/** The recipes of the library on screen and of the catalog. */
export function useRecipes(): Recipes {
  const recipes = useLibraryPart((library) => library.recipes);
  const foods = useLibraryPart((library) => library.foods);
  const profile = useLibraryPart((library) => library.profile);
  const catalog = useCatalog();
  return recipesOf(recipes, foods, offeredRecipes(profile, catalog, useToday()), catalog);
}
