import { announce } from '#renderer/state/announce-store';
import { currentLibrary, updateLibrary } from '#renderer/state/library-store';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { newEntryId } from '#renderer/state/planner-store';
import { currentGuard } from '#renderer/state/score-store';
import type { FoodId } from '#shared/domain/food/food';
import type { LibraryRecipe, RecipeIngredient } from '#shared/domain/food/library-recipe';
import { isNestedRecipe } from '#shared/domain/food/library-recipe';
import type { LibraryDocument } from '#shared/schema/library-document';
import { shownTags, slotsOf } from './recipe-list';
import { MAX_RECIPE_NAME } from './recipe-form';

/** What the Recipes screen does to the library. */

type StoredRecipe = LibraryDocument['recipes'][string];
type StoredFood = LibraryDocument['foods'][string];

function storedIngredient(one: RecipeIngredient): StoredRecipe['ingredients'][number] {
  return isNestedRecipe(one) ? { ...one } : { ...one, portion: { ...one.portion } };
}

function storedRecipe(recipe: LibraryRecipe): StoredRecipe {
  return { ...recipe, ingredients: recipe.ingredients.map(storedIngredient), tags: [...recipe.tags] };
}

/**
 * Saves a recipe, with the label rows that were answered for it. Keys a newer program wrote stay; the revision goes up, so
 * that a week can tell which state of the recipe it froze.
 */
export function saveRecipe(id: string, recipe: LibraryRecipe, answered: Readonly<Record<FoodId, StoredFood>>): void {
  updateLibrary((library) => {
    const before = library.recipes[id];
    const stored = { ...before, ...storedRecipe(recipe), revision: (before?.revision ?? 0) + 1 };
    return {
      ...library,
      foods: { ...library.foods, ...answered },
      recipes: { ...library.recipes, [id]: stored },
    };
  });
  announce(`${recipe.name} was saved.`);
}

/** "Chili copy", or "Chili copy 2" where there is one. */
function copyName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const ending = count > 1 ? ` copy ${count}` : ' copy';
    const candidate = `${name.slice(0, MAX_RECIPE_NAME - ending.length)}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Makes an own copy of any recipe and answers its id. It gets the tags that are shown; the slots a shipped recipe is made for become tags too. */
export function duplicateRecipe(recipe: PlannableRecipe): string {
  const id = `mine:${newEntryId()}`;
  const { id: _id, isOwn: _isOwn, slots: _slots, ...content } = recipe;
  const tags = [...new Set([...shownTags(recipe, currentGuard()), ...slotsOf({ ...recipe, tags: [] })])];
  const names = new Set(Object.values(currentLibrary().recipes).map(({ name }) => name));
  const name = copyName(recipe.name, names);
  updateLibrary((library) => ({
    ...library,
    recipes: { ...library.recipes, [id]: { ...storedRecipe({ ...content, tags }), name, revision: 1 } },
  }));
  announce(`${name} was added to your recipes.`);
  return id;
}

/** Takes an own recipe out of the library; the answered function puts it back where it was. */
export function removeRecipe(id: string): () => void {
  const { recipes: before } = currentLibrary();
  const place = Object.keys(before).indexOf(id);
  const recipe = before[id];
  updateLibrary((library) => {
    const { [id]: _removed, ...recipes } = library.recipes;
    return { ...library, recipes };
  });
  announce(`${recipe?.name ?? 'The recipe'} was deleted.`);
  return () => {
    if (recipe === undefined) return;
    updateLibrary((library) => {
      if (Object.hasOwn(library.recipes, id)) return library;
      const others = Object.entries(library.recipes);
      const entries = [...others.slice(0, place), [id, recipe] as const, ...others.slice(place)];
      return { ...library, recipes: Object.fromEntries(entries) };
    });
    announce(`${recipe.name} is back.`);
  };
}
