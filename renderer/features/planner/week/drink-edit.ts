import { currentCatalog } from '#renderer/state/catalog-store';
import type { Catalog } from '#shared/domain/food/catalog';
import { isOffered } from '#shared/domain/person/advice';
import { DRINK_PARTS, DRINK_WATER } from '#shared/domain/week/electrolyte-drink';
import type { FoodLookup } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { elementalFood } from '#shared/domain/food/label-answers';
import type { Recipe } from '#shared/domain/food/food';
import type { Guard } from '#shared/domain/person/safety';
import { brokenBlock } from '#shared/domain/score/suggestion';
import type { CellAddress, DayPlan, Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries, freezeFood, freezeRecipe } from '#shared/domain/week/week-plan';

/** Id of the mix frozen with the week; another mix in the same week becomes `~2`. */
const DRINK_ID = 'mine:electrolyte-drink';

/** The foods of a drink as a week keeps them: label rows as plain copies, magnesium on the elemental scale. */
export function drinkLookup(catalog: Pick<Catalog, 'find'>): FoodLookup {
  return (id) => {
    const food = catalog.find(id);
    return food === undefined || id.startsWith('sr28:') ? food : elementalFood(food);
  };
}

/** Freezes the label rows and the mix with the week, and plans one serving of it. */
export function addDrink<Plan extends WeekPlan>(plan: Plan, at: CellAddress, recipe: Recipe, entryId: string): Plan {
  const lookup = drinkLookup(currentCatalog());
  let current = plan;
  const ingredients = recipe.ingredients.map((one) => {
    const food = DRINK_PARTS.some((part) => part.food === one.food) ? lookup(one.food) : undefined;
    if (food === undefined || one.food.startsWith('sr28:')) return one;
    const frozen = freezeFood(current, food);
    current = frozen.plan;
    return { ...one, food: frozen.id };
  });
  const frozen = freezeRecipe(current, DRINK_ID, { ...recipe, ingredients });
  return addEntries(frozen.plan, at, [
    {
      id: entryId,
      kind: 'recipe',
      recipe: frozen.id,
      servings: 1,
      leftoverOf: null,
      locked: false,
      note: '',
    },
  ]);
}

/**
 * True when a drink can be suggested: a part may be offered, and so may the water. Tap water contains a little sodium
 * and potassium, so if the day's amounts must not be raised, no drink can be suggested at all.
 */
export function isDrinkOffered(guard: Guard): boolean {
  const lookup = drinkLookup(currentCatalog());
  const portion = { amount: 1000, unit: 'g' };
  const glass: Entry = { id: '', kind: 'food', food: DRINK_WATER, grams: 1000, portion, locked: false, note: '' };
  const day = (entries: readonly Entry[]): DayPlan => ({ date: '', meals: [{ slot: '', entries }] });
  return (
    DRINK_PARTS.some((part) => isOffered(guard, part.advice)) &&
    brokenBlock(guard, day([]), day([glass]), lookup) === null
  );
}

/** True when the person's answers do not allow this drink on that day. The lookup is the one of the week after the edit. */
export function refusedDrink(plan: WeekPlan, at: CellAddress, recipe: Recipe, guard: Guard): boolean {
  const after = addDrink(plan, at, recipe, 'tried');
  const dayOf = (one: WeekPlan) => one.days.find((day) => day.date === at.date);
  const [before, next] = [dayOf(plan), dayOf(after)];
  if (before === undefined || next === undefined) return true;
  return brokenBlock(guard, before, next, lookupFor(after, currentCatalog())) !== null;
}
