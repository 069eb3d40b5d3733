import { describe, expect, it, test } from 'vitest';
import type { NewStock } from '#shared/domain/pantry/pantry-edit';
import {
  bestBeforeProblem,
  withAmount,
  withBestBefore,
  withFoodBecome,
  withMinimum,
  withPlace,
  withStock,
} from '#shared/domain/pantry/pantry-edit';
import type { StoredPantry } from '#shared/domain/pantry/pantry-item';
import { byBestBefore, pantryItems } from '#shared/domain/pantry/pantry-item';

const pantry: StoredPantry & Readonly<Record<string, { later?: number }>> = {
  eggs: { food: 'egg', amount: 6, unit: 'piece', place: 'fridge', bestBefore: '2026-12-01', later: 7 },
  salt: { food: 'salt', amount: 500, unit: 'g', place: 'cupboard', minimum: 200 },
  roll: { name: 'kitchen roll', amount: 2, unit: 'piece', place: 'cupboard' },
};
const eggs: NewStock = { food: 'egg', name: '', amount: 12, unit: 'piece', place: 'fridge', bestBefore: null };

describe('an item', () => {
  it('has another amount, and keeps what another version wrote', () => {
    expect(withAmount(pantry, 'eggs', { amount: 4, unit: 'piece' })['eggs']).toEqual({ ...pantry['eggs'], amount: 4 });
    expect(withAmount(pantry, 'eggs', { amount: 6, unit: 'piece' })).toBe(pantry);
    expect(withAmount(pantry, 'nothing', { amount: 6, unit: 'piece' })).toBe(pantry);
  });

  it('is used up: it goes, and a staple stays without a date', () => {
    expect(Object.keys(withAmount(pantry, 'eggs', { amount: 0, unit: 'piece' }))).toEqual(['salt', 'roll']);
    const dated = withBestBefore(pantry, 'salt', '2027-01-01');
    expect(withAmount(dated, 'salt', { amount: 0, unit: 'g' })['salt']).toEqual({ ...pantry['salt'], amount: 0 });
  });

  it('is put elsewhere, dated and kept at a minimum, and freed of each', () => {
    expect(withPlace(pantry, 'eggs', 'freezer')['eggs']?.place).toBe('freezer');
    expect(withPlace(pantry, 'eggs', 'fridge')).toBe(pantry);
    expect(withBestBefore(pantry, 'eggs', null)['eggs']).not.toHaveProperty('bestBefore');
    expect(withMinimum(pantry, 'eggs', 3)['eggs']?.minimum).toBe(3);
    expect(withMinimum(pantry, 'salt', null)['salt']).not.toHaveProperty('minimum');
    const out = withAmount(pantry, 'salt', { amount: 0, unit: 'g' });
    expect(withMinimum(out, 'salt', null)).not.toHaveProperty('salt');
  });

  test.each([
    ['2026-11-29', 'That day has passed: type a date from today on, or leave it empty.'],
    ['2026-11-30', null],
  ])('dated %s on 30 November', (date, problem) => {
    expect(bestBeforeProblem(date, '2026-11-30')).toBe(problem);
  });
});

describe('what is put in', () => {
  it('goes to the same item, else it becomes a new one', () => {
    expect(withStock(pantry, 'new', eggs)).toEqual({
      ...pantry,
      new: { food: 'egg', amount: 12, unit: 'piece', place: 'fridge' },
    });
    const more = withStock(pantry, 'new', { ...eggs, bestBefore: '2026-12-01' });
    expect(more).toEqual({ ...pantry, eggs: { ...pantry['eggs'], amount: 18 } });
    const rolls = withStock(pantry, 'new', { ...eggs, food: null, name: 'kitchen roll', place: 'cupboard' });
    expect(rolls['roll']?.amount).toBe(14);
  });

  it('fills a staple that ran out', () => {
    const out = withAmount(pantry, 'salt', { amount: 0, unit: 'g' });
    const filled = withStock(out, 'new', { ...eggs, food: 'salt', amount: 400, unit: 'g', bestBefore: '2028-01-01' });
    expect(filled['salt']).toMatchObject({ amount: 400, minimum: 200, place: 'fridge', bestBefore: '2028-01-01' });
  });
});

describe('a food that is no more', () => {
  it('is what it became, or keeps its name', () => {
    expect(withFoodBecome(pantry, 'egg', { food: 'other egg', name: 'Other egg' })).toEqual({
      ...pantry,
      eggs: { ...pantry['eggs'], food: 'other egg' },
    });
    const named = withFoodBecome(pantry, 'egg', { food: null, name: 'Eggs' })['eggs'];
    expect([named?.food, named?.name, named?.amount]).toEqual([undefined, 'Eggs', 6]);
    expect(withFoodBecome(pantry, 'no such food', { food: null, name: '' })).toBe(pantry);
  });
});

describe('what is stored', () => {
  it('is read as far as this version can, nearest date first', () => {
    const items = pantryItems({
      ...pantry,
      // What a newer version may write, and what nobody can read.
      tub: { food: 'cream', amount: 2, unit: 'tub' as never },
      cellar: { food: 'leek', amount: 900, unit: 'g', place: 'cellar' as never },
      empty: {},
      nameless: { amount: 3, unit: 'g' },
    });
    expect(items.toSorted(byBestBefore).map(({ id, place }) => `${id} ${place}`)).toEqual([
      'eggs fridge',
      'cellar cupboard',
      'roll cupboard',
      'salt cupboard',
    ]);
  });
});
