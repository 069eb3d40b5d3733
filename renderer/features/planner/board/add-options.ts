import { currentCatalog } from '#renderer/state/catalog-store';
import type { Meal } from '#renderer/state/meals-store';
import { findMealFood } from '#renderer/state/meals-store';
import type { Food } from '#shared/domain/food/food';
import type { HabitReason, HabitSuggestion } from '#shared/domain/search/food-habits';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { flattenRecipe, isRecipeProblem } from '#shared/domain/food/library-recipe';
import type { RecipeLookup } from '#shared/domain/food/library-recipe';
import { usualPortion } from '#shared/domain/food/portion';
import type { Guard } from '#shared/domain/person/safety';
import { brokenBlock } from '#shared/domain/score/suggestion';
import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries } from '#shared/domain/week/week-plan';
import { addMealEntry } from '#shared/domain/week/week-plan-meals';

/** One line of the add box: a food or a meal, and why it stands there when nothing was typed. */
export type AddOption =
  | { readonly kind: 'food'; readonly id: string; readonly food: Food; readonly reason: HabitReason | null }
  | { readonly kind: 'meal'; readonly id: string; readonly meal: Meal; readonly reason: HabitReason | null };

/** Foods that stand before the meals a search found: the obvious food stays first. */
const FOODS_FIRST = 4;
const MEALS_SHOWN = 3;

/**
 * What a search found, the best foods first, then meals, then the other foods. Meals whose name begins with what was typed
 * come before all where no food's name does: "slow beef" means the stew, while "egg" means the egg.
 */
export function foundOptions(query: string, foods: readonly Food[], meals: readonly Meal[]): readonly AddOption[] {
  const typed = query.trim().toLowerCase();
  const isMeant = ({ name }: { readonly name: string }): boolean => name.toLowerCase().startsWith(typed);
  const shown = meals.slice(0, MEALS_SHOWN);
  const meant = foods.some(isMeant) ? [] : shown.filter(isMeant);
  const food = (one: Food): AddOption => ({ kind: 'food', id: one.id, food: one, reason: null });
  const meal = (one: Meal): AddOption => ({ kind: 'meal', id: one.id, meal: one, reason: null });
  return [
    ...meant.map(meal),
    ...foods.slice(0, FOODS_FIRST).map(food),
    ...shown.filter((one) => !meant.includes(one)).map(meal),
    ...foods.slice(FOODS_FIRST).map(food),
  ];
}

interface Offer {
  readonly plan: WeekPlan;
  readonly at: CellAddress;
  readonly guard: Guard;
  readonly findFood: (id: string) => Food | undefined;
  readonly meals: readonly Meal[];
  readonly findMeal: RecipeLookup;
}

/** The plan with the option in it, `null` when it cannot be planned. */
function planned(option: AddOption, { plan, at, findMeal }: Offer): WeekPlan | null {
  if (option.kind === 'food') {
    const { grams, portion } = usualPortion(option.food);
    const entry = { id: 'tried', kind: 'food' as const, food: option.id, grams, portion, locked: false, note: '' };
    return addEntries(plan, at, [entry]);
  }
  const recipe = flattenRecipe(option.id, findMeal);
  if (isRecipeProblem(recipe)) return null;
  return addMealEntry(plan, at, { id: option.id, recipe, servings: 1 }, findMealFood, 'tried');
}

/**
 * What the person's habits suggest for a meal, as far as their answers allow: what they add by name is theirs to do, but
 * nothing is put before them that would break a lock.
 */
export function habitOptions(suggestions: readonly HabitSuggestion[], offer: Offer): readonly AddOption[] {
  const dayOf = (plan: WeekPlan) => plan.days.find((day) => day.date === offer.at.date);
  const before = dayOf(offer.plan);
  return suggestions.flatMap(({ id, reason }): AddOption[] => {
    const food = offer.findFood(id);
    const meal = food === undefined ? offer.meals.find((one) => one.id === id) : undefined;
    const option: AddOption | null =
      food !== undefined
        ? { kind: 'food', id, food, reason }
        : meal === undefined
          ? null
          : { kind: 'meal', id, meal, reason };
    const after = option === null ? null : planned(option, offer);
    const day = after === null ? undefined : dayOf(after);
    if (option === null || after === null || before === undefined || day === undefined) return [];
    const lookup = lookupFor(after, { find: (one) => currentCatalog().find(one) });
    // An own food is read from the library: the week does not have it yet.
    const find = Object.assign((one: string) => lookup(one) ?? offer.findFood(one), { recipe: lookup.recipe });
    return brokenBlock(offer.guard, before, day, find) === null ? [option] : [];
  });
}

/** Why a suggestion stands there, in words. */
export const REASON_WORDS: Readonly<Record<HabitReason, string>> = {
  usual: 'usual for this meal',
  together: 'often with what is here',
  favourite: 'favourite',
  recent: 'recent',
};
