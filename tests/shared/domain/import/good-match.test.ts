import { expect, test } from 'vitest';
import { goodMatches } from '#shared/domain/import/good-match';
import { readAll } from '#shared/formats/reading';
import { diaryFoodNames, offersOf } from '#tests/support/diary-food-names';
import { food } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const matches = readAll(goodMatches(shippedCatalog().foods));
const best = (name: string): string | null => matches.best(name)?.name ?? null;

test('of the committed names no wrong food is offered, and most of those that have a right one get it', () => {
  const names = diaryFoodNames();
  expect(names).toHaveLength(60);
  const offers = offersOf((name) => matches.best(name));
  expect(offers.wrong).toEqual([]);
  expect(offers.right / names.filter(({ right }) => right.length > 0).length).toBeGreaterThan(0.85);
});

test('no word passes for a similar one: an egg and never eggplant, Wasa and never wasabi', () => {
  expect(best('Eggs, Cooked')).toMatch(/^Egg, /);
  expect(best('Wasa')).toBeNull();
  expect(best('Wasa, Light Rye')).toBeNull();
  expect(best('Wasabi')).toBe('Wasabi');
});

test.each([
  // The main word must match: the yolk is not the egg, the oil not the avocado, and cream in coffee is neither.
  ['Egg', 'Egg, raw'],
  ['Avocado', 'Avocado, raw'],
  ['Coffee with Cream', null],
  ['Butter Chicken', null],
  // Cooked and raw are different rows.
  ['Broccoli, Steamed', 'Broccoli, cooked'],
  ['Broccoli', 'Broccoli, raw'],
  // One word for many foods means none of them with certainty.
  ['Chicken', null],
  ['Bread', null],
])('%s is %s', (name, expected) => expect(best(name)).toBe(expected));

test('own foods are matched like those of the catalog', () => {
  const own = readAll(goodMatches([food('mine:loaf', {}, { name: 'Seed loaf' })]));
  expect(own.best('Loaf, Seed')?.id).toBe('mine:loaf');
  expect(own.best('Loaf')).toBeNull();
});
