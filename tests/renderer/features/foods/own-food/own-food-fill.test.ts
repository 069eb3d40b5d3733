import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  copyOf,
  formOf,
  formOfCopy,
  withBasis,
  withSalt,
  withSodium,
} from '#renderer/features/foods/own-food/own-food-fill';
import { EMPTY_FORM, readOwnFood } from '#renderer/features/foods/own-food/own-food-form';
import type { OwnFoodForm } from '#renderer/features/foods/own-food/own-food-form';
import { food, SPINACH } from '#tests/support/foods';

describe('salt and sodium', () => {
  test('0.5 g salt on a label are 200 mg sodium, and 400 mg sodium are 1 g salt: salt is sodium × 2.5 there', () => {
    expect(withSalt(EMPTY_FORM, '0.5').amounts.sodium).toBe('200');
    expect(withSalt(EMPTY_FORM, '0,5').amounts.sodium).toBe('200');
    expect(withSalt(EMPTY_FORM, '.5').amounts.sodium).toBe('200');
    expect(withSodium(EMPTY_FORM, '400').salt).toBe('1');
  });

  test('the one typed last wins', () => {
    const both = withSalt(withSodium(EMPTY_FORM, '100'), '2');
    expect(both).toMatchObject({ salt: '2', amounts: { sodium: '800' }, sodiumFrom: 'salt' });
    expect(withSodium(both, '400')).toMatchObject({ salt: '1', amounts: { sodium: '400' }, sodiumFrom: 'sodium' });
  });

  test.each(['', 'lots', '1,200'])('what cannot be read leaves the other blank, never 0: “%s”', (typed) => {
    expect(withSalt(withSodium(EMPTY_FORM, '100'), typed).amounts.sodium).toBe('');
    expect(withSodium(withSalt(EMPTY_FORM, '1'), typed).salt).toBe('');
  });
});

describe('another basis', () => {
  const BAR: OwnFoodForm = {
    ...EMPTY_FORM,
    servingGrams: '40',
    amounts: { ...EMPTY_FORM.amounts, sodium: '200', fibre: 'x' },
  };

  test('keeps the numbers of a new label', () => {
    expect(withBasis(BAR, '100 g', false)).toEqual({ ...BAR, basis: '100 g' });
  });

  test('reckons those of an existing food over: 200 mg in 40 g are 500 mg in 100 g', () => {
    const changed = withBasis(BAR, '100 g', true);
    expect(changed.amounts).toEqual({ ...BAR.amounts, sodium: '500' });
    expect(withBasis(changed, 'serving', true).amounts.sodium).toBe('200');
  });

  test('by volume starts with the weight of water, and keeps another', () => {
    expect(withBasis(BAR, '100 ml', false).hundredMlGrams).toBe('100');
    expect(withBasis({ ...BAR, hundredMlGrams: '92' }, '100 ml', true)).toMatchObject({
      hundredMlGrams: '92',
      amounts: { sodium: '460' },
    });
  });

  test('leaves the numbers alone where a weight is missing', () => {
    expect(withBasis({ ...BAR, servingGrams: '' }, '100 g', true).amounts).toEqual(BAR.amounts);
    expect(withBasis({ ...BAR, servingGrams: '0' }, '100 g', true).amounts).toEqual(BAR.amounts);
  });

  test('there and back is the same food', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 100 }), (grams, sodium) => {
        const form = {
          ...BAR,
          servingGrams: String(grams),
          amounts: { ...EMPTY_FORM.amounts, sodium: String(sodium) },
        };
        const back = Number(withBasis(withBasis(form, '100 g', true), 'serving', true).amounts.sodium);
        return Math.abs(back - sodium) < 1e-4;
      }),
    );
  });
});

describe('a copy of a catalog food', () => {
  const spinach = { ...SPINACH, per100g: { ...SPINACH.per100g, zinc: 0.53, sugars: null } };

  test('shows its values per 100 g, unknown ones blank', () => {
    const form = formOfCopy(copyOf(spinach));
    expect(form).toMatchObject({
      name: 'Spinach, raw copy',
      basis: '100 g',
      servingName: 'cup',
      servingGrams: '30',
      measures: [{ unit: 'bunch', grams: '340' }],
    });
    expect(form.amounts).toMatchObject({ sodium: '79', potassium: '558', fibre: '2.2', sugars: '', erythritol: '' });
  });

  test('is stored as a new own food with everything in the food table', () => {
    const before = copyOf(spinach);
    const stored = readOwnFood(formOfCopy(before), { before }).food;
    expect(stored).toMatchObject({
      name: 'Spinach, raw copy',
      group: 'My foods',
      revision: 1,
      per100g: { sodium: 79, potassium: 558, carbohydrate: 3.63, zinc: 0.53, sugars: null },
      measures: [
        { unit: 'cup', grams: 30 },
        { unit: 'bunch', grams: 340 },
      ],
    });
    expect(stored).not.toHaveProperty('id');
  });

  test('leaves out units whose names are invalid, and counts a piece by the piece', () => {
    const capsule = food(
      'label:capsule',
      { magnesium: 20_000 },
      {
        kind: 'supplement',
        measures: [
          { unit: 'mg elemental', grams: 0.005 },
          { unit: 'piece', grams: 1 },
        ],
      },
    );
    expect(formOfCopy(copyOf(capsule))).toMatchObject({
      basis: 'serving',
      servingName: 'piece',
      servingGrams: '',
      amounts: { magnesium: '200' },
      measures: [],
    });
  });
});

test('a stored food with measures comes back with them', () => {
  const stored = food(
    'mine:x',
    {},
    {
      measures: [
        { unit: 'bar', grams: 30 },
        { unit: 'box', grams: 360 },
        { unit: 'ml', grams: 1.03 },
      ],
    },
  );
  expect(formOf(stored)).toMatchObject({
    servingName: 'bar',
    measures: [{ unit: 'box', grams: '360' }],
    hundredMlGrams: '103',
  });
});
