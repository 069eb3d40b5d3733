import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_FORM, formOf, readOwnFood } from '../../../../renderer/features/foods/own-food-form';
import type { OwnFoodForm } from '../../../../renderer/features/foods/own-food-form';
import { frozenFoodSchema } from '../../../../shared/schema/week-document';

/** A bar of 30 g: 250 mg sodium, 12 g carbohydrate of which 9 g fibre; magnesium is not on the label. */
const BAR: OwnFoodForm = {
  ...EMPTY_FORM,
  name: 'Keto bar',
  servingName: '1 bar',
  servingGrams: '30',
  amounts: { ...EMPTY_FORM.amounts, sodium: '250', potassium: '120', carbohydrate: '12', fibre: '9', energy: '110' },
};
const withAmounts = (amounts: Partial<OwnFoodForm['amounts']>, more: Partial<OwnFoodForm> = {}): OwnFoodForm => ({
  ...BAR,
  ...more,
  amounts: { ...BAR.amounts, ...amounts },
});
const problemsOf = (form: OwnFoodForm) => readOwnFood(form, null).problems;

describe('an own food', () => {
  test('is stored per 100 g, blanks as unknown and never as 0', () => {
    const { food } = readOwnFood(BAR, null);
    expect(food?.per100g['sodium']).toBeCloseTo(833.3333333, 6);
    expect(food?.per100g['magnesium']).toBeNull();
    expect(food?.per100g['protein']).toBeNull();
    expect(food?.measures).toEqual([{ unit: 'bar', grams: 30 }]);
    expect(food?.usualPortion).toEqual({ amount: 1, unit: 'bar' });
    expect(food?.revision).toBe(1);
    expect(frozenFoodSchema.safeParse(food).success).toBe(true);
  });

  test('a typed 0 is a known 0', () => {
    expect(readOwnFood(withAmounts({ magnesium: '0' }), null).food?.per100g['magnesium']).toBe(0);
  });

  test('a serving gives back what was typed, for any weight and amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 300_000 }), (milligrams, share) => {
        const grams = milligrams / 1000;
        const sodium = Math.round(((grams * share) / 1000) * 1000) / 1000;
        const form = withAmounts(
          { sodium: String(sodium), potassium: '', carbohydrate: '', fibre: '', energy: '' },
          { servingGrams: String(grams) },
        );
        const { food } = readOwnFood(form, null);
        const back = ((food?.per100g['sodium'] ?? Number.NaN) * grams) / 100;
        return Math.abs(back - sodium) <= 1e-6 && food !== null && formOf(food).amounts.sodium === String(sodium);
      }),
    );
  });

  test('an edit keeps other measures and unknown keys, and counts the revision up', () => {
    const before = {
      ...readOwnFood(BAR, null).food!,
      measures: [
        { unit: 'bar', grams: 30 },
        { unit: 'box', grams: 360 },
      ],
      colour: 'brown',
    };
    const { food } = readOwnFood({ ...formOf(before), name: 'Keto bar, new' }, before);
    expect(food).toMatchObject({
      name: 'Keto bar, new',
      revision: 2,
      colour: 'brown',
      measures: [
        { unit: 'bar', grams: 30 },
        { unit: 'box', grams: 360 },
      ],
    });
    expect(food?.per100g).toEqual(before.per100g);
  });

  test('a supplement without a weight is counted by the piece', () => {
    const capsule = withAmounts(
      { sodium: '', potassium: '', magnesium: '200', carbohydrate: '', fibre: '', energy: '' },
      { kind: 'supplement', servingName: 'capsule', servingGrams: '' },
    );
    const { food } = readOwnFood(capsule, null);
    expect(food?.measures).toEqual([{ unit: 'capsule', grams: 1 }]);
    expect(food?.per100g['magnesium']).toBe(20_000);
    expect(formOf(food!).servingGrams).toBe('');
    expect(formOf(food!).amounts.magnesium).toBe('200');
  });
});

describe('what is refused', () => {
  test.each([
    ['negative', '-5', /negative/],
    ['text', 'abc', /Type a number/],
    ['a lone point', '.', /Type a number/],
    ['1,200, which can mean two things', '1,200', /without the comma/],
    ['more sodium than pure salt holds', '11803', /At most 11,802 mg/],
    ['an endless number', '1e9', /Type a number/],
  ])('%s', (_what, typed, message) => {
    const result = readOwnFood(withAmounts({ sodium: typed }), null);
    expect(result.problems.sodium).toMatch(message);
    expect(result.food).toBeNull();
  });

  test.each([
    ['', /Say how many grams/],
    ['0', /more than 0/],
    ['5001', /At most 5,000 g/],
    ['-1', /negative/],
  ])('a serving of “%s” g', (servingGrams, message) => {
    expect(problemsOf({ ...BAR, servingGrams }).servingGrams).toMatch(message);
  });

  test.each(['', '2 cookies', 'g', 'oz', 'ML', '½ cup'])('a serving called “%s”', (servingName) => {
    expect(problemsOf({ ...BAR, servingName }).servingName).toMatch(/Name one serving/);
  });

  test('no name', () => {
    expect(problemsOf({ ...BAR, name: '  ' }).name).toMatch(/name/);
    expect(problemsOf({ ...BAR, name: 'x'.repeat(81) }).name).toMatch(/80/);
  });

  test('more fibre than carbohydrate, unless the label excludes fibre', () => {
    expect(problemsOf(withAmounts({ carbohydrate: '3', fibre: '9' })).fibre).toMatch(/exclude fibre/);
    expect(problemsOf(withAmounts({ carbohydrate: '3', fibre: '9' }, { carbohydrateExcludesFibre: true }))).toEqual({});
  });

  test('parts heavier than the serving', () => {
    expect(problemsOf(withAmounts({ carbohydrate: '12', protein: '12', fat: '12' })).carbohydrate).toMatch(
      /more than the serving of 30 g/,
    );
  });

  test('a decimal comma is read as one', () => {
    expect(readOwnFood(withAmounts({ protein: '1,5' }), null).food?.per100g['protein']).toBeCloseTo(5, 9);
  });

  test('a sodium that looks like grams is asked about, not refused', () => {
    const result = readOwnFood(withAmounts({ sodium: '1.2' }), null);
    expect(result.hints.sodium).toMatch(/mg/);
    expect(result.food).not.toBeNull();
    expect(readOwnFood(withAmounts({ sodium: '3' }), null).hints).toEqual({});
  });
});
