import { describe, expect, it, test } from 'vitest';
import type { DiaryRow } from '#shared/domain/import/food-diary';
import { amountReader, diaryFoods, findMatch, plannedFood, unitsToWeigh } from '#shared/domain/import/food-matching';
import { nutrientIn } from '#shared/domain/food/food';
import { knownFoods } from '#shared/domain/food/known-foods';
import type { CatalogFood } from '#shared/domain/food/catalog';
import { ELECTROLYTE_STICK, food, frozen, SPINACH } from '#tests/support/foods';

const row = (more: Partial<DiaryRow> = {}): DiaryRow => ({
  line: 2,
  date: '2026-11-24',
  meal: 'Lunch',
  name: 'Oats',
  amount: 1,
  unit: 'cup',
  grams: null,
  nutrients: {},
  ...more,
});
const inGrams = (grams: number, more: Partial<DiaryRow> = {}) => row({ amount: grams, unit: 'g', grams, ...more });

const shipped = (name: string, id: string): CatalogFood => ({
  ...food(id, {}, { name }),
  longName: name,
  source: 'sr28',
  unconfirmed: [],
});
const catalogFoods = [shipped('Oats, dry', 'sr28:1'), shipped('Ham', 'sr28:2'), shipped('Ham', 'sr28:3')];
const LOAF = food('mine:loaf', {}, { name: 'Oats, dry' });
const known = (own = {}) =>
  knownFoods(own, { foods: catalogFoods, find: (id) => catalogFoods.find((one) => one.id === id) });

it('gathers the rows of a diary by their food, whatever its capitals', () => {
  const rows = [row({ name: 'Oats' }), row({ name: 'Ham', line: 3 }), row({ name: 'OATS', line: 4 })];
  expect(diaryFoods(rows).map(({ key, name, rows: of }) => [key, name, of.map(({ line }) => line)])).toEqual([
    ['oats', 'Oats', [2, 4]],
    ['ham', 'Ham', [3]],
  ]);
});

describe('what a food of a diary is here', () => {
  const remembered = { oats: { food: 'mine:loaf', gramsPer: { cup: 90 } } };

  it('is what was said before, as long as that food is there', () => {
    expect(findMatch({ key: 'oats', name: 'Oats' }, remembered, known({ 'mine:loaf': frozen(LOAF) }))).toMatchObject({
      how: 'remembered',
      food: { id: 'mine:loaf' },
      gramsPer: { cup: 90 },
    });
    expect(findMatch({ key: 'oats', name: 'Oats' }, remembered, known())).toBeNull();
  });

  it('is the one food of exactly its name, an own one first; nothing similar, and none of two', () => {
    const match = (name: string, own = {}) => findMatch({ key: name.toLowerCase(), name }, {}, known(own))?.food.id;
    expect(match('Oats, dry')).toBe('sr28:1');
    expect(match('Oats, dry', { 'mine:loaf': frozen(LOAF) })).toBe('mine:loaf');
    expect(match('Oats')).toBeUndefined();
    expect(match('Ham')).toBeUndefined();
  });

  it('is not what every object has', () => {
    expect(findMatch({ key: 'constructor', name: 'constructor' }, {}, known())).toBeNull();
  });
});

describe('an amount', () => {
  const of = (given: DiaryRow, gramsPer = {}, of = SPINACH) => {
    const amount = amountReader(of, gramsPer)(given);
    return 'problem' in amount ? amount.problem : [amount.grams, amount.portion.amount, amount.portion.unit];
  };

  // Raw spinach: 30 g per cup, 340 g per bunch.
  test.each([
    ['in grams', of(inGrams(60)), [60, 60, 'g']],
    ['in ounces', of(row({ amount: 2, unit: 'oz', grams: 56.7 })), [56.7, 2, 'oz']],
    ['in kilograms', of(row({ amount: 0.5, unit: 'kg', grams: 500 })), [500, 0.5, 'kg']],
    ['in a measure of the food', of(row({ amount: 2 })), [60, 2, 'cup']],
    ['in a measure that weighs the same in the file', of(row({ amount: 2, grams: 60 })), [60, 2, 'cup']],
    ['in a measure that weighs something else in the file', of(row({ amount: 2, grams: 50 })), [50, 50, 'g']],
    ['in a unit that was answered', of(row({ amount: 2, unit: 'Bag' }), { bag: 125 }), [250, 250, 'g']],
    ['in a unit nobody knows', of(row({ unit: 'bag' })), 'Nobody knows what 1 bag of Spinach, raw weighs.'],
    ['beyond every plate', of(inGrams(5001)), 'That is more than 5,000 g.'],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected));

  test('of a counted thing is a number of pieces, by whatever word, and never a weight', () => {
    expect(of(row({ amount: 2, unit: 'Tablet' }), {}, ELECTROLYTE_STICK)).toEqual([2, 2, 'piece']);
    expect(of(inGrams(5), {}, ELECTROLYTE_STICK)).toBe('Electrolyte stick is counted by the piece, not in “g”.');
    expect(unitsToWeigh([row({ unit: 'sachet' })], ELECTROLYTE_STICK)).toEqual([]);
  });
});

it('asks for the weight of units neither the file nor the food knows, each once', () => {
  const rows = [inGrams(5), row(), row({ unit: 'bag' }), row({ unit: 'BAG' }), row({ unit: 'bar', grams: 40 })];
  expect(unitsToWeigh(rows, SPINACH)).toEqual(['bag']);
  // For a food yet to be made every unit without a weight is unknown.
  expect(unitsToWeigh(rows, null)).toEqual(['cup', 'bag']);
});

it('asks for the weight of a cup that could be two, as the field does', () => {
  const cream = food(
    'sr28:01053',
    {},
    {
      name: 'Heavy cream',
      measures: [
        { unit: 'tbsp', grams: 15 },
        { unit: 'cup, whipped', grams: 120 },
        { unit: 'cup, fluid', grams: 238 },
      ],
    },
  );
  const amountOf = amountReader(cream, {});
  expect(unitsToWeigh([row(), row({ unit: 'cup, fluid' }), row({ unit: 'tsp' })], cream)).toEqual(['cup']);
  expect(amountOf(row({ amount: 2, unit: 'tsp' }))).toMatchObject({ grams: 10 });
  expect(amountOf(row())).toEqual({ problem: 'Nobody knows what 1 cup of Heavy cream weighs.' });
});

it('a label row is planned as its plain copy, with what it asks for unknown', () => {
  const broth = food(
    'label:broth',
    { sodium: null, energy: 5 },
    { ask: { nutrients: ['sodium'], per: { unit: 'cup', grams: 240 } } },
  );
  expect(plannedFood(broth, [])).toEqual(food('label:broth', { sodium: null, energy: 5 }));
  expect(plannedFood(SPINACH, [])).toBe(SPINACH);
});

describe('a label row a diary counts', () => {
  const MAGNESIUM = food(
    'label:magnesium-glycinate',
    { sodium: 0, potassium: 0, magnesium: null },
    {
      kind: 'supplement',
      measures: [{ unit: 'piece', grams: 1 }],
      ask: { nutrients: ['magnesium'], per: { unit: 'piece', grams: 1 } },
    },
  );
  const milligrams = (rows: readonly DiaryRow[]) => {
    const planned = plannedFood(MAGNESIUM, rows);
    const amount = amountReader(planned, {})(rows[0] ?? row());
    return 'problem' in amount ? amount.problem : nutrientIn(planned, 'magnesium', amount.grams);
  };

  it('in mg is counted in mg of the element', () => {
    expect(milligrams([row({ unit: 'mg', amount: 400, nutrients: { magnesium: 400 } })])).toBe(400);
  });

  it('by the piece has the strength its row says, and an unknown one where it says none', () => {
    expect(milligrams([row({ unit: 'capsule', amount: 2, nutrients: { magnesium: 240 } })])).toBe(240);
    expect(milligrams([row({ unit: 'capsule', amount: 2, nutrients: { magnesium: null } })])).toBeNull();
  });
});
