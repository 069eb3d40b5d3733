/**
 * How a food is used in a kitchen: in which meals the repair of a day and the filling of a week may put it, and how
 * much of it. The figures ship with the keto set (`data/keto-foods.csv`); those of an own food are guessed from its
 * group and macros.
 */

/** The role of a food on a plate. A food is only swapped for one with the same role. */
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

/** The meals a food can suit, named like the slots of a new week. */
export const USE_MEALS = ['breakfast', 'lunch', 'dinner', 'snacks', 'drinks'] as const;

/** One of {@link USE_MEALS}. */
export type UseMeal = (typeof USE_MEALS)[number];

/** How a food is used. Example: almonds, `nut`, best in snacks, ½, 1 or 1½ oz, an everyday food. */
export interface KitchenUse {
  readonly role: FoodRole;
  /** Meals it suits: 0 is its best place, 1 and 2 are less suitable. A missing meal does not suit. */
  readonly meals: { readonly [Meal in UseMeal]?: number | undefined };
  /** Usual amounts in a kitchen, in {@link unit}, smallest first. */
  readonly amounts: readonly number[];
  /** A measure of the food, or `g`, `oz`. */
  readonly unit: string;
  /** 0: in every kitchen; 1: in every shop; 2: hard to find. */
  readonly tier: 0 | 1 | 2;
}

/** What some people cannot or do not eat, as tags of foods; a recipe has the tags of its ingredients. */
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
