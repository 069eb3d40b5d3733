import { PlanScreen } from '../features/planner';
import type { ScreenId } from '../state/navigation';
import { lateScreen, readyScreen } from './late-screen';
import type { LateScreen } from './late-screen';

/**
 * The screens. The planner is loaded with the window, which opens on it; the code of the others is loaded after the
 * first paint.
 */
export const SCREEN_OF: Readonly<Record<ScreenId, LateScreen>> = {
  plan: readyScreen(PlanScreen),
  foods: lateScreen(async () => (await import('../features/foods')).FoodsScreen),
  recipes: lateScreen(async () => (await import('../features/recipes')).RecipesScreen),
  shopping: lateScreen(async () => (await import('../features/shopping')).ShoppingScreen),
  pantry: lateScreen(async () => (await import('../features/pantry')).PantryScreen),
  trends: lateScreen(async () => (await import('../features/trends')).TrendsScreen),
  help: lateScreen(async () => (await import('../features/help')).HelpScreen),
  settings: lateScreen(async () => (await import('../features/settings')).SettingsScreen),
};
