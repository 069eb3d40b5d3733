import { expect, test } from 'vitest';
import { spokenName } from '#shared/domain/shopping/table-name';
import { shippedCatalog } from '#tests/support/shipped-catalog';

test.each([
  ['Spices, dill seed', 'Dill seed'],
  ['Apples, raw, with skin', 'Apples, with skin'],
  ['Fish, smelt, rainbow, raw', 'Smelt, rainbow'],
  ['Crustaceans, spiny lobster, mixed species, raw', 'Spiny lobster'],
  ['Nuts, chestnuts, japanese, raw', 'Chestnuts, Japanese'],
  ['Cheese, cottage, lowfat, 2% milkfat', 'Cottage cheese, lowfat, 2% milkfat'],
  ['Beans, pink, mature seeds, raw', 'Pink beans'],
  ['Soup, tomato, low sodium, with water', 'Tomato soup, low sodium, with water'],
  ['Soup, stock, fish, home-prepared', 'Soup, stock, fish, home-prepared'],
  ['Sausage, pork, turkey, and beef, reduced sodium', 'Sausage, pork, turkey, and beef, reduced sodium'],
  ['Salad dressing, russian dressing, low calorie', 'Russian dressing, low calorie'],
  ['Restaurant, Chinese, fried rice, without meat', 'Chinese fried rice, without meat'],
  ["Cereals ready-to-eat, KELLOGG, KELLOGG'S ALL-BRAN Original", "Kellogg's All-Bran Original"],
  ['Cereals ready-to-eat, POST, HONEY BUNCHES OF OATS, pecan bunches', 'Post, Honey Bunches of Oats, pecan bunches'],
  ["McDONALD'S, Hot Fudge Sundae", "McDonald's, Hot Fudge Sundae"],
  ['Chicken, broiler, rotisserie, BBQ, back meat only', 'Chicken, broiler, rotisserie, BBQ, back meat only'],
  ['Nuts, pecans, oil roasted, without salt added', 'Pecans, oil roasted, without salt added'],
  ['Butter, whipped, with salt', 'Butter, whipped, with salt'],
  ['Raw', 'Raw'],
])('%s is said as %s', (table, said) => {
  expect(spokenName(table)).toBe(said);
});

test('of a cooked weight it is not said how it was cooked', () => {
  expect(spokenName('Beef, round, bottom round, steak, cooked, braised', true)).toBe(
    'Beef, round, bottom round, steak',
  );
  expect(spokenName('Lentils, mature seeds, cooked, boiled, with salt', true)).toBe('Lentils');
  expect(spokenName('Chicken, thigh, meat and skin, cooked, fried, batter', true)).toBe(
    'Chicken, thigh, meat and skin',
  );
});

test('every food of the table has a name without gaps, and no brand is shouted', () => {
  const names = shippedCatalog().foods.flatMap(({ id, longName }) =>
    id.startsWith('sr28:') ? [spokenName(longName), spokenName(longName, true)] : [],
  );
  expect(names.length).toBeGreaterThan(17_000);
  expect(names.filter((name) => /^[\s,;]|[\s,;]$| ,|,\S?,|\s\s|^$/.test(name))).toEqual([]);
  expect(names.filter((name) => /\b(?!USDA)\p{Lu}{4,}\b/u.test(name))).toEqual([]);
});
