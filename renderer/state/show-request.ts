import type { IsoDate } from '#shared/domain/week-id';
import { weekOf } from '#shared/domain/week-id';
import { isNoDay } from '#shared/domain/week/week-tray';
import { create } from './store';
import { navigate } from './navigation';
import { currentWeek, openWeek } from './planner-store';

/** A request from elsewhere to show something on its screen. */
interface ShowRequest {
  readonly food: string | null;
  readonly recipe: string | null;
  /** A food as bought on the shopping list. */
  readonly home: string | null;
  /** A day of the board, or with `entry` an entry planned on it. */
  readonly day: { readonly date: IsoDate; readonly entry: string | null } | null;
}

const NONE: ShowRequest = { food: null, recipe: null, home: null, day: null };

const useStore = create<ShowRequest>(() => NONE);

/** The food the Foods screen should show; `null`: no request. */
export const useFoodRequest = (): string | null => useStore((state) => state.food);

/** The recipe the Recipes screen should show; `null`: no request. */
export const useRecipeRequest = (): string | null => useStore((state) => state.recipe);

/** The food the Pantry should show; `null`: no request. */
export const useHomeRequest = (): string | null => useStore((state) => state.home);

/** Shows the pantry items of a food. */
export function showInPantry(home: string): void {
  useStore.setState({ home });
  navigate('pantry');
}

/** Shows a food on the Foods screen. */
export function showFood(food: string): void {
  useStore.setState({ food });
  navigate('foods');
}

/** Shows a recipe on the Recipes screen. */
export function showRecipe(recipe: string): void {
  useStore.setState({ recipe });
  navigate('recipes');
}

/** The day the Plan screen should show; `null`: no request. */
export const useDayRequest = (): ShowRequest['day'] => useStore((state) => state.day);

/**
 * Shows a day on the board, in its week, or an entry on it; with the date of {@link NO_DAY}, an entry in the tray on
 * screen.
 */
export async function showDayOnPlan(date: IsoDate, entry: string | null = null): Promise<void> {
  if (!isNoDay({ date }) && weekOf(date) !== currentWeek()) await openWeek(weekOf(date));
  useStore.setState({ day: { date, entry } });
  navigate('plan');
}

/** Clears the request once the screen has handled it. */
export const takeShowRequest = (): void => useStore.setState(NONE);
