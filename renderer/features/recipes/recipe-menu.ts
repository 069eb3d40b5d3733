import type { MenuContent } from '#renderer/state/menu-request';
import { menuItems } from '#renderer/state/menu-request';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { selectRecipe } from './recipes-view';

/**
 * The menu of a recipe in the list and on its page: it is selected first, then the commands of the screen act on it.
 */
export function recipeMenu(recipe: PlannableRecipe): MenuContent {
  selectRecipe(recipe.id);
  return {
    title: recipe.name,
    where: recipe.isOwn ? 'Your recipe' : 'Comes with the program',
    groups: [
      menuItems(['recipes.add-to-plan', 'recipes.no-day']),
      menuItems([...(recipe.isOwn ? (['recipes.edit'] as const) : []), 'recipes.duplicate', 'recipes.print']),
      menuItems(['recipes.picture', 'recipes.remove-picture']),
      menuItems(recipe.isOwn ? ['recipes.delete'] : []),
    ],
  };
}
