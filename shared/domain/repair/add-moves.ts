import type { FoodRole } from '../food/kitchen-use';
import type { RepairServing } from './candidates';
import { baseName, DISH_ROLES } from './candidates';
import { buyingCost, COST } from './costs';
import type { DayContext, DayMeal, Move } from './day-context';
import { changeOf, isForbidden, needsOf } from './day-context';
import { kitchenAmounts, mayAddUpTo } from './kitchen-steps';
import type { RepairFood } from './repair';

/** Roles that fill one place in a meal: a proposal adds at most one food per place. */
const PLACE: { readonly [Role in FoodRole]?: 'dish' | 'vegetable' | 'salad' } = {
  main: 'dish',
  tin: 'dish',
  ready: 'dish',
  egg: 'dish',
  green: 'vegetable',
  veg: 'vegetable',
  leaf: 'salad',
};

/** The key of all broths: another broth is not another way to mend a day. */
export const BROTH = 'broth';

/** Roles of which a day gets at most one more, in any meal. */
const ONCE: { readonly [Role in FoodRole]?: string } = {
  nut: 'nuts or chocolate',
  choc: 'nuts or chocolate',
  butter: 'nuts or chocolate',
  sprinkle: 'seeds',
  broth: BROTH,
  salt: 'salt',
  juice: 'juice',
  yog: 'yogurt',
  berry: 'berries',
};

/** Keys of a food added to a meal. */
export function roleKeys(role: FoodRole, slot: string): readonly string[] {
  const place = PLACE[role];
  const once = ONCE[role];
  return [...(place === undefined ? [] : [`${place} ${slot}`]), ...(once === undefined ? [] : [once])];
}

/** Keys of a recipe: its ingredients are not added a second time beside it. */
export function recipeKeys(
  { from, foods }: RepairServing,
  { candidates }: Pick<DayContext, 'candidates'>,
): readonly string[] {
  const keys = foods.flatMap(({ food }): readonly string[] => {
    const role = candidates.usageOf(food.id)?.use.role;
    const once = role === undefined || role === 'salt' ? undefined : ONCE[role];
    return role === undefined ? [] : [`food ${baseName(food)}`, ...(once === undefined ? [] : [once])];
  });
  return [...new Set([`recipe ${from.id}`, ...keys])];
}

/** Roles that go with yogurt. */
const SWEET: ReadonlySet<FoodRole> = new Set(['nut', 'sprinkle', 'berry', 'butter', 'yog', 'choc', 'milk']);
const SALAD: readonly FoodRole[] = ['leaf', 'raw', 'yog', 'green'];

/** True for a food that a cook would not add to a meal: mushrooms to yogurt, seeds to eggs. */
function isOddPair(role: FoodRole, { meal, roles, isEmpty }: DayMeal): boolean {
  if (isEmpty || meal === 'snacks' || meal === 'drinks') return false;
  if (meal === 'breakfast' && roles.has('yog')) return !SWEET.has(role);
  return (role === 'sprinkle' || role === 'nut' || role === 'berry') && !SALAD.some((one) => roles.has(one));
}

/**
 * A food with a place is tried in its two best meals, since that place may be taken in one; others in the best only.
 */
const mealsTried = (role: FoodRole): number => (PLACE[role] === undefined ? 1 : 2);

/** Roles that are eaten by themselves. */
const ALONE: ReadonlySet<FoodRole> = new Set([
  'main',
  'egg',
  'yog',
  'ready',
  'tin',
  'salt',
  'water',
  'juice',
  'milk',
  'broth',
]);

interface Place {
  readonly slot: string;
  readonly cost: number;
}

/** The meals that suit a food, the best one first. */
function placesFor({ use, food }: RepairFood, { meals, names }: DayContext): readonly Place[] {
  const name = baseName(food);
  const suits = ({ meal, isOpen, hasDish, entries }: DayMeal): boolean =>
    isOpen &&
    meal !== null &&
    use.meals[meal] !== undefined &&
    !(DISH_ROLES.has(use.role) && hasDish && meal !== 'snacks') &&
    !entries.some((entry) => entry.kind === 'food' && entry.food === food.id);
  const costOf = (at: DayMeal): number => {
    const { meal, isEmpty } = at;
    const isSecond = PLACE[use.role] === 'vegetable' && [...at.roles].some((role) => PLACE[role] === 'vegetable');
    const pair = (isOddPair(use.role, at) ? COST.oddPair : 0) + (isSecond ? COST.secondVegetable : 0);
    const fit = meal === null ? 0 : (use.meals[meal] ?? 0) * COST.fit;
    const isAside = meal === 'snacks' || meal === 'drinks';
    return fit + pair + (isEmpty && !isAside && !ALONE.has(use.role) ? COST.emptyMeal : 0);
  };
  return meals
    .filter(suits)
    .map((meal) => ({ slot: meal.slot, cost: costOf(meal) + (names.has(name) ? COST.sameDay : 0) }))
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, mealsTried(use.role));
}

const kindCost = (kind: string): number =>
  kind === 'salt'
    ? COST.salt
    : kind === 'salt-substitute'
      ? COST.saltSubstitute
      : kind === 'food'
        ? 0
        : COST.supplement;

function foodMoves(one: RepairFood, context: DayContext): readonly Move[] {
  const { request, roleGrams, recent, candidates } = context;
  const { food, use } = one;
  const name = baseName(food);
  const places = placesFor(one, context);
  if (places.length === 0) return [];
  const fixed =
    COST.add + COST.tier * use.tier + kindCost(food.kind) + COST.recent * recent(name) + buyingCost(request, [food.id]);
  return kitchenAmounts(food, use).flatMap(({ grams, portion }): readonly Move[] => {
    const after = [{ food, grams }];
    if (!mayAddUpTo(use.role, (roleGrams.get(use.role) ?? 0) + grams)) return [];
    if (!candidates.allows({ food, grams }) || isForbidden(request.person.guard, [], after)) return [];
    const { change, kcal } = changeOf([], after);
    return places.map(({ slot, cost }) => ({
      edit: { kind: 'add', slot, to: { food: food.id, grams, portion } },
      change,
      cost: Math.round(fixed + cost + kcal * COST.kcal),
      keys: [`food ${name}`, ...roleKeys(use.role, slot)],
      brings: name,
      tier: use.tier,
      isWorn: food.kind === 'food' && context.isWorn(name),
      needs: needsOf(after),
    }));
  });
}

function recipeMoves(serving: RepairServing, context: DayContext): readonly Move[] {
  const { from, foods } = serving;
  const { request, meals, recent } = context;
  const fits = meals.flatMap(({ slot, isOpen, isEmpty }): readonly Place[] => {
    const fit = from.slots.indexOf(slot);
    const isAside = slot === 'snacks' || slot === 'drinks';
    return fit >= 0 && isOpen && (isEmpty || isAside) ? [{ slot, cost: fit * COST.fit }] : [];
  });
  const [place] = fits.toSorted((a, b) => a.cost - b.cost);
  const isPlanned = meals.some(({ entries }) =>
    entries.some((entry) => entry.kind === 'recipe' && entry.recipe === from.id),
  );
  if (place === undefined || isPlanned || isForbidden(request.person.guard, [], foods)) return [];
  const { change, kcal } = changeOf([], foods);
  const ids = foods.map(({ food }) => food.id);
  const cost =
    COST.add +
    place.cost +
    kcal * COST.kcal +
    COST.recent * recent(from.id) +
    buyingCost(request, ids) +
    (from.isFavourite ? COST.favourite : 0);
  return [
    {
      edit: { kind: 'add', slot: place.slot, to: { recipe: from.id, servings: 1 } },
      change,
      cost: Math.round(cost),
      keys: [...recipeKeys(serving, context), `dish ${place.slot}`],
      brings: from.id,
      tier: 0,
      isWorn: context.isWorn(from.id),
      needs: needsOf(foods.filter(({ food }) => food.kind !== 'salt')),
    },
  ];
}

/** Everything that can be added to the day. */
export const addMoves = (context: DayContext): readonly Move[] => [
  ...context.candidates.foods.flatMap((one) => foodMoves(one, context)),
  ...context.candidates.recipes.flatMap((one) => recipeMoves(one, context)),
];
