import type { FoodRole } from '#shared/domain/food/kitchen-use';

/** The role of a food in a meal, as the user chooses it. Salts and supplements are separate kinds of food. */
export const ROLE_WORDS: Readonly<Record<Exclude<FoodRole, 'salt' | 'supplement'>, string>> = {
  main: 'Main part of a meal',
  tin: 'Tinned fish',
  ready: 'Cold cuts, crackers, bread',
  egg: 'Eggs',
  leaf: 'Salad leaves',
  green: 'Leafy greens',
  veg: 'Vegetable',
  raw: 'Raw vegetable',
  mush: 'Mushrooms',
  avo: 'Avocado',
  berry: 'Berries',
  olive: 'Olives',
  nut: 'Nuts',
  sprinkle: 'Seeds to sprinkle',
  butter: 'Nut or seed butter',
  yog: 'Yogurt, fresh cheese',
  cheese: 'Cheese',
  milk: 'Milk, milky drink',
  bean: 'Beans',
  choc: 'Chocolate, bar, sweet snack',
  broth: 'Broth',
  juice: 'Juice',
  water: 'Water, soft drink',
  pickle: 'Pickles',
  sauce: 'Sauce',
};

const isChosen = (role: FoodRole): role is keyof typeof ROLE_WORDS => role in ROLE_WORDS;

/** "Guessed: Cheese". `null`: a food like this is not suggested. */
export const guessWords = (role: FoodRole | null): string =>
  role !== null && isChosen(role) ? `Guessed: ${ROLE_WORDS[role]}` : 'Guessed: not suggested';
