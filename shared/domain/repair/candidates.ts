import type { Food, FoodId, Recipe } from '../food/food';
import { foodTags } from '../food/diet-tags';
import type { DietTag, FoodRole } from '../food/kitchen-use';
import { flattenRecipe, isRecipeProblem } from '../food/library-recipe';
import { netCarbsPer100g } from '../food/net-carbs';
import { ingredientsOf } from '../food/recipe';
import type { Mineral } from '../nutrients';
import { amountOf, MINERALS } from '../nutrients';
import type { Guard } from '../person/safety';
import type { DayTargets } from '../person/targets';
import { kindLock } from '../score/kind-lock';
import { offeredRecipe } from '../score/offered-recipe';
import { BRAZIL_NUTS } from '../score/pointing-out';
import { baseFoodId } from '../week/week-plan';
import type { FoodGrams } from './amounts';
import type { RepairFood, RepairRecipe, RepairRequest } from './repair';

/** Everything that may take part in a repair: all else is left out before the search. */
export interface Candidates {
  readonly foods: readonly RepairFood[];
  readonly recipes: readonly RepairServing[];
  /** How a food of the plan is used, found by its base id. */
  readonly usageOf: (id: FoodId) => RepairFood | undefined;
  /** True when a food may be added or enlarged to this amount. */
  readonly allows: (one: FoodGrams) => boolean;
}

/** A recipe as offered to this person, with the foods of one serving. */
export interface RepairServing {
  readonly from: RepairRecipe;
  readonly recipe: Recipe;
  readonly foods: readonly FoodGrams[];
  /** What the entry's note says was left out; empty: nothing. */
  readonly note: string;
}

/** "spinach" of "Spinach, raw": raw and cooked are one food to the eater. */
export const baseName = ({ name }: Pick<Food, 'name'>): string => (name.split(',')[0] ?? name).trim().toLowerCase();

const FISH =
  /\b(fish|salmon|trout|mackerel|herring|tuna|sardines?|anchov(y|ies)|cod|halibut|eel|whitefish|oysters?|clams?|mussels?|scallops?|shrimp|seafood)\b/i;
const NOT_COOKED = /\b(smoked|raw|cold-smoked|sushi|sashimi|lox|gravlax|ceviche|caviar|roe|kippered|pickled)\b/i;
const SOFT_CHEESE =
  /\b(feta|brie|camembert|blue|roquefort|gorgonzola|stilton|limburger|queso|ricotta|goat|mozzarella, fresh|neufchatel|soft)\b/i;

/** Listeria: not proposed to a person who is or may be pregnant. */
function isRiskyInPregnancy({ food, tags, use }: Pick<RepairFood, 'food' | 'tags'> & Partial<RepairFood>): boolean {
  const isFish = FISH.test(food.name) || tags?.includes('fish') === true || tags?.includes('shellfish') === true;
  if (isFish && (NOT_COOKED.test(food.name) || use?.role === 'ready')) return true;
  const isCheese = use?.role === 'cheese' || /cheese/i.test(`${food.name} ${food.group}`);
  return /\b(lox|gravlax|caviar|sashimi|sushi)\b/i.test(food.name) || (isCheese && SOFT_CHEESE.test(food.name));
}

const mayBePregnant = ({ yes, unanswered }: Guard): boolean =>
  [...yes, ...unanswered].some((fact) => fact === 'pregnancy' || fact === 'newer-answer');

/** Minerals whose amount must be known: those that are scored, capped or locked. */
function countedMinerals({ guard }: RepairRequest['person'], targets: DayTargets): readonly Mineral[] {
  const locked: Readonly<Record<Mineral, boolean>> = {
    sodium: guard.blocks.has('sodium-up'),
    potassium: guard.blocks.has('potassium-up'),
    magnesium: false,
  };
  return MINERALS.filter(
    (mineral) => locked[mineral] || targets[mineral].floor !== null || targets[mineral].cautionAbove !== null,
  );
}

/** Kinds that a means allows besides foods. */
const isSalt = ({ kind }: Food): boolean => kind === 'salt';

/** The foods, recipes and amounts that may be offered to a person on a day. */
export function candidatesOf(request: RepairRequest, targets: DayTargets): Candidates {
  const { person, limits, lookup, foods, recipes } = request;
  const { guard } = person;
  const counted = countedMinerals(person, targets);
  const isPregnant = mayBePregnant(guard);
  const disliked = new Set(limits.dislikes.map(baseFoodId));
  const byId = new Map(foods.map((one) => [baseFoodId(one.food.id), one]));
  const usageOf = (id: FoodId): RepairFood | undefined => byId.get(baseFoodId(id));

  const isKnown = (food: Food): boolean =>
    counted.every((mineral) => amountOf(food.per100g, mineral) !== null) &&
    amountOf(food.per100g, 'energy') !== null &&
    (limits.netCarbs === null || netCarbsPer100g(food).grams !== null);
  const isKindAllowed = (food: Food): boolean => {
    switch (food.kind) {
      case 'food':
        return true;
      case 'salt':
        return limits.means !== 'foods';
      case 'salt-substitute':
        return limits.means !== 'foods' && mayHavePotassiumSalts(request);
      case 'supplement':
        return (
          limits.means === 'supplements' &&
          (amountOf(food.per100g, 'potassium') === 0 || mayHavePotassiumSalts(request))
        );
      // A kind that only a newer version knows may be any of them.
      default:
        return false;
    }
  };
  const allows = ({ food, grams }: FoodGrams): boolean =>
    isKnown(food) &&
    baseFoodId(food.id) !== BRAZIL_NUTS &&
    !/\bbrazil ?nuts?\b/i.test(food.name) &&
    (food.kind === 'food' || kindLock({ food, grams }, [guard]) === null);
  const isEaten = (food: Food, tags: readonly DietTag[] | null | undefined): boolean =>
    !disliked.has(baseFoodId(food.id)) &&
    (limits.exclude.length === 0 || (tags != null && !limits.exclude.some((tag) => tags.includes(tag)))) &&
    !(isPregnant && isRiskyInPregnancy({ food, tags: tags ?? null, ...usageOf(food.id) }));

  const find = (id: FoodId): Food | undefined => usageOf(id)?.food ?? lookup(id);
  return {
    foods: foods.filter(
      ({ food, tags }) =>
        isEaten(food, tags) &&
        isKindAllowed(food) &&
        allows({ food, grams: 1 }) &&
        (limits.onlyFoods === null || limits.onlyFoods.has(food.id)),
    ),
    recipes: recipes.flatMap((from): RepairServing[] => {
      const serving = servingOf(from, request, find);
      if (serving === null || disliked.has(from.id)) return [];
      const isFine = serving.foods.every(
        (one) =>
          allows(one) &&
          (one.food.kind === 'food' || isSalt(one.food) || isKindAllowed(one.food)) &&
          isEaten(
            one.food,
            from.tags === undefined ? (usageOf(one.food.id)?.tags ?? foodTags(one.food, lookup)) : from.tags,
          ) &&
          (limits.onlyFoods === null || limits.onlyFoods.has(one.food.id)),
      );
      return isFine ? [serving] : [];
    }),
    usageOf,
    allows,
  };
}

/** Potassium salts: only if the person asked for them and no answer locks them. */
const mayHavePotassiumSalts = ({ limits, person: { guard } }: RepairRequest): boolean =>
  limits.allowPotassiumSalts && guard.keto === 'open' && guard.blocks.size === 0;

/** The recipe as offered: a shipped one without salt the answers rule out; `null` when it cannot be resolved. */
function servingOf(
  from: RepairRecipe,
  { person, recipes }: RepairRequest,
  find: (id: FoodId) => Food | undefined,
): RepairServing | null {
  const isShipped = from.id.startsWith('meal:');
  const offered = isShipped ? offeredRecipe(person.guard, from.recipe, find) : { recipe: from.recipe, without: null };
  const recipe = flattenRecipe(from.id, (id) =>
    id === from.id ? offered.recipe : recipes.find((one) => one.id === id)?.recipe,
  );
  if (isRecipeProblem(recipe) || recipe.ingredients.length === 0) return null;
  const foods = ingredientsOf(recipe, 1).flatMap(({ food: id, grams }) => {
    const food = find(id);
    return food === undefined ? [] : [{ food, grams }];
  });
  return foods.length === recipe.ingredients.length ? { from, recipe, foods, note: offered.without ?? '' } : null;
}

/** Roles of which one per meal is enough. */
export const DISH_ROLES: ReadonlySet<FoodRole> = new Set(['main', 'tin', 'ready', 'egg']);
