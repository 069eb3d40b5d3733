import { ingredientsOf } from '../food/recipe';
import type { ResolvedPortion } from '../food/portion';
import type { FoodEntry, RecipeEntry } from '../week/week-plan';
import { baseFoodId } from '../week/week-plan';
import { recipeKeys, roleKeys } from './add-moves';
import type { FoodGrams } from './amounts';
import { baseName } from './candidates';
import { buyingCost, COST } from './costs';
import type { DayContext, DayMeal, Move } from './day-context';
import { changeOf, foodsIn, isForbidden, mayChange, needsOf } from './day-context';
import { kitchenAmounts, mayAddUpTo, mayEnlargeTo, steppedPortions } from './kitchen-steps';
import type { RepairFood } from './repair';

/** An entry that may be changed, with its meal and its foods. */
interface Standing<Kind> {
  readonly entry: Kind;
  readonly meal: DayMeal;
  readonly foods: readonly FoodGrams[];
}

/** Number of amounts tried in a swap: those nearest to the removed weight. */
const SWAP_AMOUNTS = 2;

function portionMoves({ entry, meal, foods }: Standing<FoodEntry>, context: DayContext): readonly Move[] {
  const { request, candidates, roleGrams } = context;
  const [was] = foods;
  const use = candidates.usageOf(entry.food)?.use;
  if (was === undefined || use === undefined) return [];
  const { food } = was;
  return steppedPortions(entry.portion, entry.grams).flatMap(({ grams, portion }): readonly Move[] => {
    const after = [{ food, grams }];
    const isUp = grams > entry.grams;
    if (isUp && !isOffered(food.id, context)) return [];
    if (isUp && !mayEnlargeTo(use.role, (roleGrams.get(use.role) ?? 0) + grams - entry.grams)) return [];
    if (isForbidden(request.person.guard, foods, after)) return [];
    const { change, kcal } = changeOf(foods, after);
    return [
      {
        edit: { kind: 'portion', slot: meal.slot, entry: entry.id, to: { food: entry.food, grams, portion } },
        change,
        cost: Math.round((isUp ? COST.portionUp : COST.portionDown) + kcal * COST.kcal),
        keys: [`entry ${entry.id}`, ...(isUp ? [`food ${baseName(food)}`, ...roleKeys(use.role, meal.slot)] : [])],
        brings: isUp ? baseName(food) : '',
        tier: 0,
        isWorn: false,
        needs: isUp ? needsOf(after) : 'foods',
      },
    ];
  });
}

/** A larger portion of a food is a suggestion like any other. */
const isOffered = (id: string, { candidates }: DayContext): boolean =>
  candidates.foods.some(({ food }) => food.id === baseFoodId(id));

function nearest(amounts: readonly ResolvedPortion[], grams: number): readonly ResolvedPortion[] {
  return amounts.toSorted((a, b) => Math.abs(a.grams - grams) - Math.abs(b.grams - grams)).slice(0, SWAP_AMOUNTS);
}

function swapMoves(
  { entry, meal, foods }: Standing<FoodEntry>,
  other: RepairFood,
  context: DayContext,
): readonly Move[] {
  const { request, candidates, recent, roleGrams, names } = context;
  const [was] = foods;
  const use = candidates.usageOf(entry.food)?.use;
  const { food } = other;
  if (was === undefined || use?.role !== other.use.role || food.id === baseFoodId(entry.food)) return [];
  const fit = meal.meal === null ? undefined : other.use.meals[meal.meal];
  if (fit === undefined || (names.has(baseName(food)) && baseName(food) !== baseName(was.food))) return [];
  return nearest(kitchenAmounts(food, other.use), entry.grams).flatMap(({ grams, portion }): readonly Move[] => {
    const after = [{ food, grams }];
    if (!candidates.allows({ food, grams }) || isForbidden(request.person.guard, foods, after)) return [];
    if (!mayAddUpTo(use.role, (roleGrams.get(use.role) ?? 0) + grams - entry.grams)) return [];
    const { change, kcal } = changeOf(foods, after);
    const cost =
      COST.swap +
      COST.tier * other.use.tier +
      COST.fit * fit +
      kcal * COST.kcal +
      COST.recent * recent(baseName(food)) +
      buyingCost(request, [food.id]);
    return [
      {
        edit: { kind: 'swap', slot: meal.slot, entry: entry.id, to: { food: food.id, grams, portion } },
        change,
        cost: Math.round(cost),
        keys: [`entry ${entry.id}`, `food ${baseName(food)}`, ...roleKeys(use.role, meal.slot)],
        brings: baseName(food),
        tier: other.use.tier,
        isWorn: food.kind === 'food' && context.isWorn(baseName(food)),
        needs: needsOf(after),
      },
    ];
  });
}

function recipeSwaps({ entry, meal, foods }: Standing<RecipeEntry>, context: DayContext): readonly Move[] {
  const { request, candidates, recent } = context;
  return candidates.recipes.flatMap((serving): readonly Move[] => {
    const { from, foods: ofOne } = serving;
    const fit = from.slots.indexOf(meal.slot);
    if (fit < 0 || from.id === baseFoodId(entry.recipe)) return [];
    const after = ofOne.map(({ food, grams }) => ({ food, grams: grams * entry.servings }));
    if (isForbidden(request.person.guard, foods, after)) return [];
    const { change, kcal } = changeOf(foods, after);
    const cost =
      COST.swapRecipe +
      COST.fit * fit +
      kcal * COST.kcal +
      COST.recent * recent(from.id) +
      buyingCost(
        request,
        ofOne.map(({ food }) => food.id),
      );
    return [
      {
        edit: { kind: 'swap', slot: meal.slot, entry: entry.id, to: { recipe: from.id, servings: entry.servings } },
        change,
        cost: Math.round(cost),
        keys: [`entry ${entry.id}`, ...recipeKeys(serving, context)],
        brings: from.id,
        tier: 0,
        isWorn: context.isWorn(from.id),
        needs: needsOf(after.filter(({ food }) => food.kind !== 'salt')),
      },
    ];
  });
}

/** Half a serving more or less of a recipe, from half of it to double. */
function servingMoves({ entry, meal, foods }: Standing<RecipeEntry>, context: DayContext): readonly Move[] {
  const { request, candidates } = context;
  const recipe = request.lookup.recipe?.(entry.recipe);
  const offered = candidates.recipes.find(({ from }) => from.id === baseFoodId(entry.recipe));
  if (recipe === undefined) return [];
  return [-0.5, 0.5].flatMap((step): readonly Move[] => {
    const servings = entry.servings + step;
    if (servings < entry.servings / 2 || servings > entry.servings * 2 || servings <= 0) return [];
    if (step > 0 && offered === undefined) return [];
    const after = ingredientsOf(recipe, servings).flatMap(({ food: id, grams }) => {
      const food = request.lookup(id);
      return food === undefined ? [] : [{ food, grams }];
    });
    if (step > 0 && !after.every((one) => candidates.allows(one))) return [];
    if (isForbidden(request.person.guard, foods, after)) return [];
    const { change, kcal } = changeOf(foods, after);
    return [
      {
        edit: { kind: 'portion', slot: meal.slot, entry: entry.id, to: { recipe: entry.recipe, servings } },
        change,
        cost: Math.round((step > 0 ? COST.portionUp : COST.portionDown) + kcal * COST.kcal),
        keys: [`entry ${entry.id}`],
        brings: step > 0 ? baseFoodId(entry.recipe) : '',
        tier: 0,
        isWorn: false,
        needs: step > 0 ? needsOf(after.filter(({ food }) => food.kind !== 'salt')) : 'foods',
      },
    ];
  });
}

function removeMove({ entry, meal, foods }: Standing<FoodEntry | RecipeEntry>, context: DayContext): readonly Move[] {
  const { limits, person } = context.request;
  if (!limits.allowRemoving || isForbidden(person.guard, foods, [])) return [];
  return [
    {
      edit: { kind: 'remove', slot: meal.slot, entry: entry.id },
      change: changeOf(foods, []).change,
      cost: COST.remove,
      keys: [`entry ${entry.id}`],
      brings: '',
      tier: 0,
      isWorn: false,
      needs: 'foods',
    },
  ];
}

/** Every possible change of planned entries. Locked entries, leftovers and notes stay. */
export function changeMoves(context: DayContext): readonly Move[] {
  const { request, day, candidates, meals } = context;
  return meals
    .filter(({ slot }) => !request.limits.lockedSlots.includes(slot))
    .flatMap((meal) =>
      meal.entries.flatMap((entry): readonly Move[] => {
        if (!mayChange(request.plan, day, entry)) return [];
        const foods = foodsIn(entry, request);
        if (foods === null) return [];
        const removed = removeMove({ entry, meal, foods }, context);
        if (entry.kind === 'recipe') {
          const standing = { entry, meal, foods };
          return [...recipeSwaps(standing, context), ...servingMoves(standing, context), ...removed];
        }
        const standing = { entry, meal, foods };
        return [
          ...portionMoves(standing, context),
          ...candidates.foods.flatMap((other) => swapMoves(standing, other, context)),
          ...removed,
        ];
      }),
    );
}
