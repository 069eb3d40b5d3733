import { changeDocuments } from '#renderer/state/change-documents';
import type { EditOutcome } from '#renderer/state/change-documents';
import { currentLibrary } from '#renderer/state/library-store';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { newEntryId } from '#renderer/state/planner-store';
import { currentGuard } from '#renderer/state/score-store';
import { tell, tellDone } from '#renderer/state/tell';
import type { FoodId } from '#shared/domain/food/food';
import type { LibraryRecipe, RecipeIngredient } from '#shared/domain/food/library-recipe';
import { isNestedRecipe } from '#shared/domain/food/library-recipe';
import type { LibraryDocument } from '#shared/schema/library-document';
import { withoutPicture, withPictureOf } from './picture-edits';
import { shownTags, slotsOf } from './recipe-list';
import { MAX_RECIPE_NAME } from './recipe-form';

/** Edits of the library made by the Recipes screen. */

type StoredRecipe = LibraryDocument['recipes'][string];
type StoredFood = LibraryDocument['foods'][string];

function storedIngredient(one: RecipeIngredient): StoredRecipe['ingredients'][number] {
  return isNestedRecipe(one) ? { ...one } : { ...one, portion: { ...one.portion } };
}

function storedRecipe(recipe: LibraryRecipe): StoredRecipe {
  const { prep } = recipe;
  return {
    ...recipe,
    ingredients: recipe.ingredients.map(storedIngredient),
    tags: [...recipe.tags],
    prep: prep === undefined ? undefined : { ...prep },
  };
}

/**
 * Saves a recipe, with the label rows that were answered for it. Keys written by a newer program are kept; the revision
 * is incremented, so that a week knows which version of the recipe it froze.
 */
export function saveRecipe(
  id: string,
  recipe: LibraryRecipe,
  answered: Readonly<Record<FoodId, StoredFood>>,
): Promise<EditOutcome> {
  return changeDocuments('recipe', {
    label: `Saved ${recipe.name}`,
    library: (library) => {
      const before = library.recipes[id];
      const { prep, ...stored } = { ...before, ...storedRecipe(recipe), revision: (before?.revision ?? 0) + 1 };
      return {
        ...library,
        foods: { ...library.foods, ...answered },
        recipes: {
          ...library.recipes,
          [id]: { ...stored, ...(prep === undefined ? {} : { prep: { ...before?.prep, ...prep } }) },
        },
      };
    },
  });
}

/** "Chili copy", or "Chili copy 2" if that exists. */
function copyName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const ending = count > 1 ? ` copy ${count}` : ' copy';
    const candidate = `${name.slice(0, MAX_RECIPE_NAME - ending.length)}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * Makes an own copy of any recipe and returns its id, or `null` when it could not be saved, which is reported. The copy
 * gets the displayed tags; the slots a shipped recipe is made for become tags too.
 */
export async function duplicateRecipe(recipe: PlannableRecipe): Promise<string | null> {
  const id = `mine:${newEntryId()}`;
  const { id: _id, isOwn: _isOwn, slots: _slots, without: _without, ...content } = recipe;
  const tags = [...new Set([...shownTags(recipe, currentGuard()), ...slotsOf({ ...recipe, tags: [] })])];
  const names = new Set(Object.values(currentLibrary().recipes).map(({ name }) => name));
  const name = copyName(recipe.name, names);
  const { failure, step } = await changeDocuments('recipe', {
    label: `Copied ${recipe.name}`,
    library: (library) => ({
      ...library,
      recipes: { ...library.recipes, [id]: { ...storedRecipe({ ...content, tags }), name, revision: 1 } },
      pictures: withPictureOf(library.pictures, recipe.id, id),
    }),
  });
  if (failure !== null) {
    tell(failure.message);
    return null;
  }
  tellDone(`${name} was added to your recipes.`, step);
  return id;
}

/** Removes an own recipe from the library, with its picture. Planned days keep their copy of it. */
export function deleteRecipe({ id, name }: Pick<PlannableRecipe, 'id' | 'name'>): Promise<EditOutcome> {
  return changeDocuments('recipe', {
    label: `Deleted ${name}`,
    library: (library) => {
      const { [id]: _removed, ...recipes } = library.recipes;
      return { ...library, recipes, pictures: withoutPicture(library.pictures, id) };
    },
  });
}
