import { currentCatalog } from '#renderer/state/catalog-store';
import { currentUnits } from '#renderer/state/library-store';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { findRecipeFood } from '#renderer/state/recipes-store';
import type { CatalogFood } from '#shared/domain/food/catalog';
import type { Food } from '#shared/domain/food/food';
import type { HabitReason, HabitSuggestion } from '#shared/domain/search/food-habits';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { flattenRecipe, isRecipeProblem } from '#shared/domain/food/library-recipe';
import type { RecipeLookup } from '#shared/domain/food/library-recipe';
import { usualPortionIn } from '#shared/domain/food/shown-units';
import type { Guard } from '#shared/domain/person/safety';
import { allowedSlips, queryWords, slipsBetween, slipsToPrefix, wordsOf } from '#shared/domain/search-terms';
import { brokenBlock } from '#shared/domain/score/suggestion';
import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries } from '#shared/domain/week/week-plan';
import { addRecipeEntry } from '#shared/domain/week/week-plan-recipes';

/** One line of the add box: a food or a recipe; for a suggestion, also its reason. */
export type AddOption =
  | { readonly kind: 'food'; readonly id: string; readonly food: Food; readonly reason: HabitReason | null }
  | {
      readonly kind: 'recipe';
      readonly id: string;
      readonly recipe: PlannableRecipe;
      readonly reason: HabitReason | null;
    };

/** Foods listed before the recipes of a search, so that the obvious food stays first. */
const FOODS_FIRST = 4;
const RECIPES_SHOWN = 3;

/** A food with the other names it may go by. */
type NamedFood = Food & Partial<Pick<CatalogFood, 'curated' | 'aliases'>>;

/**
 * True when one of the names begins with the typed words, the last one perhaps unfinished, or consists of them: "eggs"
 * begins "Egg, raw", "eggs, cooked" matches "cooked eggs".
 */
function isCalled(typed: readonly string[], names: readonly string[]): boolean {
  return names.some((name) => {
    const words = wordsOf(name);
    const begins = typed.every((word, at) =>
      at === typed.length - 1 ? words[at]?.startsWith(word) : words[at] === word,
    );
    return begins || (words.length === typed.length && typed.every((word) => words.includes(word)));
  });
}

/**
 * Search results: the best foods first, then recipes, then the other foods. Recipes whose name begins with the typed
 * words come first if no food has that name: "slow beef" means the stew, while "eggs" means the plain food first.
 */
export function foundOptions(
  query: string,
  foods: readonly NamedFood[],
  recipes: readonly PlannableRecipe[],
): readonly AddOption[] {
  const typed = wordsOf(query);
  const isFood = foods.some(({ name, curated, aliases }) =>
    isCalled(typed, [name, ...(curated?.aliases ?? aliases ?? [])]),
  );
  const shown = recipes.slice(0, RECIPES_SHOWN);
  const meant = isFood ? [] : shown.filter(({ name }) => isCalled(typed, [name]));
  const food = (one: Food): AddOption => ({ kind: 'food', id: one.id, food: one, reason: null });
  const recipe = (one: PlannableRecipe): AddOption => ({ kind: 'recipe', id: one.id, recipe: one, reason: null });
  return [
    ...meant.map(recipe),
    ...foods.slice(0, FOODS_FIRST).map(food),
    ...shown.filter((one) => !meant.includes(one)).map(recipe),
    ...foods.slice(FOODS_FIRST).map(food),
  ];
}

interface Offer {
  readonly plan: WeekPlan;
  readonly at: CellAddress;
  readonly guard: Guard;
  readonly findFood: (id: string) => Food | undefined;
  readonly recipeNamed: (id: string) => PlannableRecipe | undefined;
  readonly findRecipe: RecipeLookup;
}

/** The plan with the option in it, `null` when it cannot be planned. */
function planned(option: AddOption, { plan, at, findRecipe }: Offer): WeekPlan | null {
  if (option.kind === 'food') {
    const { grams, portion } = usualPortionIn(option.food, currentUnits());
    const entry = { id: 'tried', kind: 'food' as const, food: option.id, grams, portion, locked: false, note: '' };
    return addEntries(plan, at, [entry]);
  }
  const recipe = flattenRecipe(option.id, findRecipe);
  if (isRecipeProblem(recipe)) return null;
  return addRecipeEntry(plan, at, { id: option.id, recipe, servings: 1 }, findRecipeFood, 'tried');
}

/**
 * Suggestions for a meal from the person's habits, as far as their answers allow: anything may be added by name, but
 * nothing that breaks a lock is suggested.
 */
export function habitOptions(suggestions: readonly HabitSuggestion[], offer: Offer): readonly AddOption[] {
  const dayOf = (plan: WeekPlan) => plan.days.find((day) => day.date === offer.at.date);
  const before = dayOf(offer.plan);
  return suggestions.flatMap(({ id, reason }): AddOption[] => {
    const food = offer.findFood(id);
    const recipe = food === undefined ? offer.recipeNamed(id) : undefined;
    const option: AddOption | null =
      food !== undefined
        ? { kind: 'food', id, food, reason }
        : recipe === undefined
          ? null
          : { kind: 'recipe', id, recipe, reason };
    const after = option === null ? null : planned(option, offer);
    const day = after === null ? undefined : dayOf(after);
    if (option === null || after === null || before === undefined || day === undefined) return [];
    const lookup = lookupFor(after, { find: (one) => currentCatalog().find(one) });
    // An own food is read from the library, since the week does not have it yet.
    const find = Object.assign((one: string) => lookup(one) ?? offer.findFood(one), { recipe: lookup.recipe });
    return brokenBlock(offer.guard, before, day, find) === null ? [option] : [];
  });
}

/** Label for the reason of a suggestion. */
export const REASON_WORDS: Readonly<Record<HabitReason, string>> = {
  home: 'at home, use first',
  usual: 'usual for this meal',
  together: 'often with what is here',
  favourite: 'favourite',
  recent: 'recent',
};

/** Letters an unfinished word with a typo may still lack. */
const MOST_MISSING = 2;

/** Words in names that say where or how a food is sold, not what it is. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(['restaurant', 'ready', 'serve']);

/** The names of a food or a recipe. */
type Named = { readonly name: string } & Partial<Pick<CatalogFood, 'longName' | 'curated' | 'aliases'>>;

/** True when a typed word is a known one, or differs only by a typo; `isLast`: also the beginning of one. */
function isWord(typed: string, known: string, isLast: boolean): boolean {
  if (known === typed || (isLast && known.startsWith(typed))) return true;
  // A typo in the first letter makes a different word: "dinner" is not the "inner" of a leaf.
  if (known.charAt(0) !== typed.charAt(0)) return false;
  // Fewer typos than the search forgives: "fasting" is not frosting.
  const slips = Math.min(allowedSlips(typed.length), typed.length < 8 ? 1 : 2);
  if (slips === 0) return false;
  // An unfinished word with a typo may lack only a little: "avaca" is an avocado, "sushi" is not sunshine.
  const isUnfinished = isLast && known.length <= typed.length + MOST_MISSING;
  return (isUnfinished ? slipsToPrefix(typed, known, slips) : slipsBetween(typed, known, slips)) <= slips;
}

/**
 * True when every typed word is a word of the food's names or nearly one, the last one perhaps unfinished: "spinich
 * raw" matches raw spinach; "Dinner out" matches no food although a search finds one; "Restaurant" does not match a
 * restaurant's coleslaw.
 */
export function fitsEveryWord(query: string, { name, longName = '', curated, aliases = [] }: Named): boolean {
  const known = wordsOf([name, longName, ...(curated?.aliases ?? []), ...aliases].join(' '));
  const typed = queryWords(query);
  const fitting = typed.map((word, index) => known.filter((one) => isWord(word, one, index === typed.length - 1)));
  return (
    fitting.every((words) => words.length > 0) &&
    (typed.length === 0 || fitting.some((words) => words.some((one) => !TELLS_NOTHING.has(one))))
  );
}
