import { currentCatalog } from '#renderer/state/catalog-store';
import type { CommandRun, CommandRuns } from '#renderer/state/commands';
import { editRefusal, refusesEdits } from '#renderer/state/change-documents';
import { addFoodToPlan } from '#renderer/state/food-planning';
import { currentLibrary, currentUnits } from '#renderer/state/library-store';
import type { MenuContent } from '#renderer/state/menu-request';
import { menuItems } from '#renderer/state/menu-request';
import { ownFoodsOf } from '#renderer/state/own-foods';
import { tellDone } from '#renderer/state/tell';
import { usualPortionIn } from '#shared/domain/food/shown-units';
import { NO_DAY, NO_DAY_YET } from '#shared/domain/week/week-tray';
import { toggleFavourite } from './favourites';
import type { ListedFood } from './food-list';
import { isOwn } from './food-list';
import { openFood, selectFood, startAdding, useFoodsView } from './foods-view';

/** What the commands of the Foods screen do, to the food in the focused row or else the one in the panel. */

const focusedRow = (): string | undefined =>
  document.activeElement instanceof HTMLTableRowElement ? document.activeElement.dataset['food'] : undefined;

function meantFood(): ListedFood | null {
  const id = focusedRow() ?? useFoodsView.getState().selected;
  if (id === null) return null;
  return ownFoodsOf(currentLibrary()).find((food) => food.id === id) ?? currentCatalog().find(id) ?? null;
}

/** The reason why a command is not for foods that come with the program. */
export const ownOnly = (food: ListedFood): string | null => (isOwn(food) ? null : 'Only your own foods can be changed');

/** A command on the food it is meant for; `why` returns a reason against it. */
export const ofFood = (
  run: (food: ListedFood) => void,
  why: (food: ListedFood) => string | null = () => null,
): CommandRun => ({
  run: () => {
    const food = meantFood();
    if (food !== null) run(food);
  },
  // Its shortcuts work on the rows of the table.
  isEnabled: () => focusedRow() !== undefined,
  refusal: () => {
    const food = meantFood();
    return food === null ? 'Choose a food first' : why(food);
  },
  about: () => meantFood()?.name ?? '',
});

/** Chooses a food for the week, without a day, with its usual portion; one with a label to copy asks for it first. */
function addWithoutDay(food: ListedFood): void {
  if (refusesEdits()) return;
  if (food.ask !== undefined) {
    startAdding(food.id);
    return;
  }
  const { step } = addFoodToPlan(food, NO_DAY, usualPortionIn(food, currentUnits()));
  if (step !== null) tellDone(`${food.name} added to ${NO_DAY_YET}.`, step);
}

/** The commands that need nothing from the screen. */
export const FOOD_COMMANDS: CommandRuns = {
  'foods.add-to-plan': ofFood((food) => startAdding(food.id)),
  'foods.no-day': ofFood(addWithoutDay, editRefusal),
  'foods.open': ofFood((food) => openFood(food.id)),
  'foods.favourite': ofFood(toggleFavourite),
};

/** The menu of a row. */
export function foodMenu(food: ListedFood): MenuContent {
  selectFood(food.id);
  return {
    title: food.name,
    where: food.group,
    groups: [
      menuItems(['foods.add-to-plan', 'foods.no-day', 'foods.open', 'foods.favourite']),
      menuItems(isOwn(food) ? ['foods.edit', 'foods.copy'] : ['foods.copy']),
      menuItems(isOwn(food) ? ['foods.delete'] : []),
    ],
  };
}
