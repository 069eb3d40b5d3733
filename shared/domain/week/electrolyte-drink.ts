import type { Food, FoodId, FoodLookup, Portion } from '../food/food';
import { nutrientIn } from '../food/food';
import type { Mineral } from '../nutrients';
import { MINERALS } from '../nutrients';
import { isPortionProblem, resolvePortion } from '../food/portion';
import type { Ingredient, Recipe } from '../food/food';
import type { AdviceId } from '../person/advice';
import { roundSum } from '../units';

/** Tap water from the food table: its sodium and magnesium count too. */
export const DRINK_WATER: FoodId = 'sr28:14429';

/** The parts of a home-made electrolyte drink, and the text that decides whether each may be offered. */
export const DRINK_PARTS = [
  { id: 'salt', food: 'sr28:02047', unit: 'tsp', advice: 'drink-salt', label: 'Table salt' },
  { id: 'lite-salt', food: 'label:lite-salt', unit: 'tsp', advice: 'drink-lite-salt', label: 'Lite salt' },
  {
    id: 'magnesium',
    food: 'label:magnesium-citrate',
    unit: 'mg elemental',
    advice: 'drink-magnesium',
    label: 'Magnesium, elemental',
  },
] as const satisfies readonly {
  readonly id: string;
  readonly food: FoodId;
  readonly unit: string;
  readonly advice: AdviceId;
  readonly label: string;
}[];

/** Id of one of {@link DRINK_PARTS}. */
export type DrinkPartId = (typeof DRINK_PARTS)[number]['id'];

/** Amounts of a drink: water in ml, each part in its unit; 0 omits a part. */
export interface DrinkAmounts {
  readonly waterMl: number;
  readonly servings: number;
  readonly parts: Readonly<Record<DrinkPartId, number>>;
}

/** Most water in one batch, in ml. */
export const MAX_DRINK_ML = 5000;

function ingredient(food: Food, portion: Portion): Ingredient | null {
  const resolved = resolvePortion(food, portion.amount, portion.unit);
  return isPortionProblem(resolved) ? null : { food: food.id, grams: resolved.grams, portion: resolved.portion };
}

/**
 * The drink as a recipe in which each ingredient keeps its kind, so its salt counts "from salts" and its magnesium
 * "from supplements". Water is weighed, 1 ml = 1 g. 1,000 ml with ¼ tsp salt in two servings: 1,000 g + 1.5 g. Unknown
 * parts and parts of 0 are left out.
 */
export function drinkRecipe({ waterMl, servings, parts }: DrinkAmounts, lookup: FoodLookup): Recipe {
  const water = lookup(DRINK_WATER);
  const mixed = DRINK_PARTS.flatMap(({ id, food, unit }) => {
    const known = lookup(food);
    const made = known === undefined || parts[id] <= 0 ? null : ingredient(known, { amount: parts[id], unit });
    return made === null ? [] : [made];
  });
  const watered = water === undefined ? null : ingredient(water, { amount: waterMl, unit: 'g' });
  return { name: 'Electrolyte drink', servings, ingredients: [...(watered === null ? [] : [watered]), ...mixed] };
}

/** Minerals of one serving, mg; `null`: an ingredient has no value. */
export function perServing(recipe: Recipe, lookup: FoodLookup): Readonly<Record<Mineral, number | null>> {
  const amount = (mineral: Mineral): number | null => {
    const each = recipe.ingredients.map(({ food: id, grams }) => {
      const food = lookup(id);
      return food === undefined ? null : nutrientIn(food, mineral, grams / recipe.servings);
    });
    return each.includes(null) ? null : roundSum(each.reduce<number>((sum, one) => sum + (one ?? 0), 0));
  };
  const [sodium, potassium, magnesium] = MINERALS.map(amount);
  return { sodium: sodium ?? null, potassium: potassium ?? null, magnesium: magnesium ?? null };
}

/**
 * Above these amounts a serving of a home-made drink is remarked on, in mg: 5 g sodium is as much as for a whole day, 1
 * g potassium is ten times a potassium tablet (99 mg), 350 mg magnesium is the upper level for supplements (IOM 1997).
 */
export const STRONG_SERVING_MG: Readonly<Record<Mineral, number>> = { sodium: 5000, potassium: 1000, magnesium: 350 };

/** The minerals of which a serving has too much: 1 tbsp of salt is 6,976 mg sodium. Only a remark, not a lock. */
export const strongMinerals = (minerals: Readonly<Record<Mineral, number | null>>): readonly Mineral[] =>
  MINERALS.filter((mineral) => (minerals[mineral] ?? 0) > STRONG_SERVING_MG[mineral]);
