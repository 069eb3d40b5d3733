/**
 * The foods of `tests/fixtures/repair-foods.csv`, with their roles, as proposed in the tests and benches of repairs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DietTag, FoodRole, KitchenUse, UseMeal } from '#shared/domain/food/kitchen-use';
import { FOOD_ROLES } from '#shared/domain/food/kitchen-use';
import type { RepairFood } from '#shared/domain/repair/repair';
import { shippedCatalog } from './shipped-catalog';

const LETTERS: Readonly<Record<string, UseMeal>> = {
  B: 'breakfast',
  L: 'lunch',
  D: 'dinner',
  S: 'snacks',
  R: 'drinks',
};

const cells = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

function roleOf(text: string): FoodRole {
  const role = FOOD_ROLES.find((one) => one === text);
  if (role === undefined) throw new Error(`No role ${text}`);
  return role;
}

function mealsOf(letters: string): KitchenUse['meals'] {
  const meals: { [Meal in UseMeal]?: number } = {};
  for (const [, letter = '', fit = ''] of letters.matchAll(/([BLDSR])(\d)/g)) {
    const meal = LETTERS[letter];
    if (meal !== undefined) meals[meal] = Number(fit);
  }
  return meals;
}

/** Tags by words in the name; whole foods have only a few. */
const TAG_WORDS: readonly (readonly [DietTag, RegExp])[] = [
  ['dairy', /yogurt|cheese|cheddar|feta|parmesan|bouillon|chocolate/i],
  ['eggs', /egg,/i],
  ['fish', /salmon|cod,|halibut|tuna|mackerel|sardines|kimchi/i],
  ['shellfish', /shrimp|kimchi/i],
  ['nuts', /almond|walnut|hazelnut|pecan|cashew|macadamia/i],
  ['soy', /soy|tofu|edamame|tempeh|bouillon|chocolate/i],
  ['gluten', /soy sauce|bouillon/i],
  ['celery', /celery|bouillon|stock/i],
  ['meat', /chicken|beef|sirloin|pork/i],
  ['pork', /pork/i],
];

const tagsOf = (name: string): readonly DietTag[] =>
  TAG_WORDS.filter(([, words]) => words.test(name)).map(([tag]) => tag);

/** A row of the file. */
function foodOf(line: string): RepairFood {
  const [id = '', , role = '', meals = '', amounts = '', unit = '', tier = ''] = cells(line);
  const food = shippedCatalog().find(id);
  if (food === undefined) throw new Error(`No food ${id}`);
  const use: KitchenUse = {
    role: roleOf(role),
    meals: mealsOf(meals),
    amounts: amounts.split(' ').map(Number),
    unit,
    tier: tier === '2' ? 2 : tier === '1' ? 1 : 0,
  };
  return { food, use, tags: tagsOf(food.name) };
}

/** All rows, in the order of the file. */
export const repairFoods = (): readonly RepairFood[] =>
  readFileSync(join(import.meta.dirname, '../fixtures/repair-foods.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(foodOf);
