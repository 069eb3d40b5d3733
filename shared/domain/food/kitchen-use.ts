/**
 * How a food is used in a kitchen: what the repair of a day and the filling of a week may put where, and how much of it.
 * The figures ship with the keto set (`data/keto-foods.csv`); an own food's are guessed from its group and macros.
 */

/** What a food is on a plate. A food is swapped for one of its own role only. */
export const FOOD_ROLES = [
  'main',
  'tin',
  'ready',
  'egg',
  'leaf',
  'green',
  'veg',
  'raw',
  'mush',
  'avo',
  'berry',
  'olive',
  'nut',
  'sprinkle',
  'butter',
  'yog',
  'cheese',
  'milk',
  'bean',
  'choc',
  'broth',
  'juice',
  'water',
  'pickle',
  'sauce',
  'salt',
  'supplement',
] as const;

/** One of {@link FOOD_ROLES}. */
export type FoodRole = (typeof FOOD_ROLES)[number];

/** The meals a food can suit, as the slots of a new week are called. */
export const USE_MEALS = ['breakfast', 'lunch', 'dinner', 'snacks', 'drinks'] as const;

/** One of {@link USE_MEALS}. */
export type UseMeal = (typeof USE_MEALS)[number];

/** How a food is used. Example: almonds, `nut`, best in snacks, ½, 1 or 1½ oz, an everyday food. */
export interface KitchenUse {
  readonly role: FoodRole;
  /** Meals it suits: 0 is its best place, 1 and 2 are further off. A meal that is missing does not suit. */
  readonly meals: { readonly [Meal in UseMeal]?: number | undefined };
  /** Amounts a kitchen knows, of {@link unit}, smallest first. */
  readonly amounts: readonly number[];
  /** A measure of the food, or `g`, `oz`. */
  readonly unit: string;
  /** 0: in every kitchen; 1: in every shop; 2: has to be looked for. */
  readonly tier: 0 | 1 | 2;
}

/** What somebody may not or does not eat, as tags of foods; a recipe has those of its ingredients. */
export const DIET_TAGS = [
  'gluten',
  'dairy',
  'eggs',
  'fish',
  'shellfish',
  'nuts',
  'peanuts',
  'soy',
  'sesame',
  'mustard',
  'celery',
  'meat',
  'pork',
] as const;

/** One of {@link DIET_TAGS}. */
export type DietTag = (typeof DIET_TAGS)[number];
