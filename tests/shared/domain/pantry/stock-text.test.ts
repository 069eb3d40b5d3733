import { describe, expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { PantryUnit } from '#shared/domain/pantry/pantry-item';
import { stockFood, stockMeasure } from '#shared/domain/pantry/stock-food';
import { readSomeStock, readStockAmount, stockText } from '#shared/domain/pantry/stock-text';
import { weekOfEntries } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const sources = { lookup: lookupFor(weekOfEntries(), catalog), catalog };
const [EGG, SPINACH, OIL, CREAM] = ['sr28:01123', 'sr28:11457', 'sr28:04053', 'sr28:01053'];
const of = (id: string | null, unit: PantryUnit, units: 'metric' | 'us' = 'metric') => {
  const stock = id === null ? null : stockFood(id, sources, units);
  return { stock, unit, measure: stockMeasure({ unit }, stock, units) };
};

describe('an amount at home', () => {
  test.each([
    [EGG, 'piece', '6', { amount: 6, unit: 'piece' }],
    [EGG, 'piece', '300 g', { amount: 6, unit: 'piece' }],
    [EGG, 'piece', '2 × 6', { amount: 12, unit: 'piece' }],
    [SPINACH, 'g', '200', { amount: 200, unit: 'g' }],
    [SPINACH, 'g', '1,5 kg', { amount: 1500, unit: 'g' }],
    [SPINACH, 'g', '2 x 400 g', { amount: 800, unit: 'g' }],
    [SPINACH, 'g', '1 cup', { amount: 30, unit: 'g' }],
    [SPINACH, 'g', '0', { amount: 0, unit: 'g' }],
    [null, 'piece', '3', { amount: 3, unit: 'piece' }],
    [null, 'piece', '1 lb', { amount: 453.6, unit: 'g' }],
  ] as const)('of %s in %s: “%s”', (id, unit, typed, read) => {
    expect(readStockAmount(typed, of(id, unit))).toEqual(read);
  });

  test.each([
    [SPINACH, 'g', '', 'Type an amount, for example 6, 200 g or 2 × 400 g.'],
    [SPINACH, 'g', '-200 g', 'An amount cannot be negative.'],
    [SPINACH, 'g', '2 × 0 g', 'A pack of 0 holds nothing: type what is in one.'],
    [SPINACH, 'g', '200 kg', 'At most 100 kg is possible here.'],
    [SPINACH, 'g', 'lots', 'Type a number, for example 1/2, 1.5 or 170.'],
    [EGG, 'piece', '99999', 'At most 10,000 is possible here.'],
    [null, 'piece', '2 heaps', 'Type a number of pieces, or a weight in g, kg, oz or lb.'],
  ] as const)('of %s is refused: “%s” “%s”', (id, unit, typed, problem) => {
    expect(readStockAmount(typed, of(id, unit))).toEqual({ problem });
  });

  test('must be more than nothing where something is put in', () => {
    expect(readSomeStock('0 g', of(SPINACH, 'g'))).toEqual({ problem: 'The amount must be more than 0.' });
  });

  test.each([
    [EGG, 'piece', 'metric', 6.5, '6 ½'],
    [SPINACH, 'g', 'metric', 200, '200 g'],
    [SPINACH, 'g', 'metric', 1250, '1.25 kg'],
    [SPINACH, 'g', 'us', 226.8, '8 oz'],
    [SPINACH, 'g', 'us', 907.2, '2 lb'],
    // 15 g per tablespoon of 14.787 ml.
    [CREAM, 'g', 'metric', 507, '500 ml'],
  ] as const)('of %s in %s, %s units: %s is “%s”', (id, unit, units, amount, text) => {
    const { measure } = of(id, unit, units);
    expect(stockText(amount, measure)).toBe(text);
  });

  test('is typed over as it is shown', () => {
    const oil = of(OIL, 'g');
    const read = readStockAmount(stockText(414, oil.measure), oil);
    expect('amount' in read && Math.abs(read.amount - 414)).toBeLessThan(1);
    expect(readStockAmount('450', oil)).toEqual(readStockAmount('450 ml', oil));
  });
});
