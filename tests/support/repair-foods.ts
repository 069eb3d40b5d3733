/** The foods of `tests/fixtures/repair-foods.csv`, with their use, as the tests and benches of a repair propose them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoodRole, KitchenUse, UseMeal } from '#shared/domain/food/kitchen-use';
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

/** A row: everybody may eat it, as nothing is excluded without tags that say so. */
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
  return { food, use, tags: null };
}

/** All rows, in the order of the file. */
export const repairFoods = (): readonly RepairFood[] =>
  readFileSync(join(import.meta.dirname, '../fixtures/repair-foods.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(foodOf);
