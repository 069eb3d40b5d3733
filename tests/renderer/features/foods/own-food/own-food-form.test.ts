import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formOf } from '#renderer/features/foods/own-food/own-food-fill';
import { EMPTY_FORM, readOwnFood } from '#renderer/features/foods/own-food/own-food-form';
import type { OwnFoodForm } from '#renderer/features/foods/own-food/own-food-form';
import { frozenFoodSchema } from '#shared/schema/week-document';

/** A bar of 30 g: 250 mg sodium, 12 g carbohydrate of which 9 g is fibre; magnesium is not on the label. */
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
const problemsOf = (form: OwnFoodForm) => readOwnFood(form).problems;

describe('an own food', () => {
  test('is stored per 100 g, blanks as unknown and never as 0', () => {
    const { food } = readOwnFood(BAR);
    expect(food?.per100g['sodium']).toBeCloseTo(833.3333333, 6);
    expect(food?.per100g['magnesium']).toBeNull();
    expect(food?.per100g['protein']).toBeNull();
    expect(food?.measures).toEqual([{ unit: 'bar', grams: 30 }]);
    expect(food?.usualPortion).toEqual({ amount: 1, unit: 'bar' });
    expect(food?.revision).toBe(1);
    expect(frozenFoodSchema.safeParse(food).success).toBe(true);
  });

  test('weights may be typed in any unit: a serving of 1 oz is 28.35 g', () => {
    expect(readOwnFood({ ...BAR, servingGrams: '1 oz' }).food?.measures).toEqual([{ unit: 'bar', grams: 28.35 }]);
  });

  test('can be a drink with caffeine and alcohol; other foods are not asked for them', () => {
    const cola = withAmounts({ caffeine: '32', alcohol: '' }, { isDrink: true, servingGrams: '330' });
    const { food } = readOwnFood(cola);
    expect(food?.isDrink).toBe(true);
    expect(food?.per100g['caffeine']).toBeCloseTo(9.697, 3);
    expect(food?.per100g['alcohol']).toBeNull();
    expect(formOf(food!)).toMatchObject({ isDrink: true, amounts: { caffeine: '32', alcohol: '' } });
    expect(frozenFoodSchema.safeParse(food).success).toBe(true);
    expect(readOwnFood(BAR).food).not.toHaveProperty('isDrink');
    expect(readOwnFood(BAR).food?.per100g).not.toHaveProperty('caffeine');
  });

  test('that is no longer a drink is not stored as one, and a removed caffeine value is unknown', () => {
    const before = readOwnFood(withAmounts({ caffeine: '32' }, { isDrink: true })).food!;
    const { food } = readOwnFood({ ...withAmounts({ caffeine: '' }), isDrink: false }, { before });
    expect(food).not.toHaveProperty('isDrink');
    expect(food?.per100g['caffeine']).toBeNull();
  });

  test('a typed 0 is a known 0', () => {
    expect(readOwnFood(withAmounts({ magnesium: '0' })).food?.per100g['magnesium']).toBe(0);
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
        const { food } = readOwnFood(form);
        const back = ((food?.per100g['sodium'] ?? Number.NaN) * grams) / 100;
        return Math.abs(back - sodium) <= 1e-6 && food !== null && formOf(food).amounts.sodium === String(sodium);
      }),
    );
  });

  test('an edit keeps other measures and unknown keys, and counts the revision up', () => {
    const before = {
      ...readOwnFood(BAR).food!,
      measures: [
        { unit: 'bar', grams: 30 },
        { unit: 'box', grams: 360 },
      ],
      colour: 'brown',
    };
    const { food } = readOwnFood({ ...formOf(before), name: 'Keto bar, new' }, { before });
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
    const { food } = readOwnFood(capsule);
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
    ['1,200, which can mean two things', '1,200', /two ways/],
    ['more sodium than pure salt holds', '11803', /At most 11,802 mg/],
    ['an endless number', '1e9', /Type a number/],
  ])('%s', (_what, typed, message) => {
    const result = readOwnFood(withAmounts({ sodium: typed }));
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

  test('half a measure, a second one of the same name, and one called like the serving', () => {
    const withMeasures = (...measures: OwnFoodForm['measures']) => problemsOf({ ...BAR, measures });
    expect(withMeasures({ unit: 'slice', grams: '' }).measure0).toMatch(/how many grams/);
    expect(withMeasures({ unit: '', grams: '12' }).measure0).toMatch(/Name one/);
    expect(withMeasures({ unit: 'slice', grams: '5' }, { unit: 'Slice', grams: '6' })).toEqual({
      measure1: 'There is a measure of this name already.',
    });
    expect(withMeasures({ unit: 'bar', grams: '60' }).measure0).toMatch(/already/);
    expect(withMeasures({ unit: ' ', grams: '' })).toEqual({});
  });

  test.each(['Keto bar', ' keto  BAR '])('a name another own food has: “%s”', (name) => {
    const result = readOwnFood(BAR, { otherOwnFoods: [{ name }] });
    expect(result.problems.name).toBe('You have a food of this name already.');
    expect(result.food).toBeNull();
    expect(readOwnFood(BAR, { otherOwnFoods: [{ name: 'Keto bars' }] }).problems).toEqual({});
  });

  test('salt that cannot be read, or is more than the serving', () => {
    expect(problemsOf({ ...BAR, salt: '-1', sodiumFrom: 'salt' }).salt).toMatch(/negative/);
    expect(problemsOf({ ...BAR, salt: '31', sodiumFrom: 'salt' }).salt).toMatch(/At most 30 g/);
  });

  test('a decimal comma is read as one', () => {
    expect(readOwnFood(withAmounts({ protein: '1,5' })).food?.per100g['protein']).toBeCloseTo(5, 9);
  });
});

describe('what is asked about and never refused', () => {
  const hintsOf = (form: OwnFoodForm) => {
    const { hints, food } = readOwnFood(form);
    expect(food).not.toBeNull();
    return hints;
  };

  test('a sodium that looks like grams, where it was typed', () => {
    expect(hintsOf(withAmounts({ sodium: '1.2' }, { sodiumFrom: 'sodium' })).sodium).toMatch(/1,200 mg/);
    expect(hintsOf(withAmounts({ sodium: '1.2' }))).toEqual({});
    expect(hintsOf(withAmounts({ sodium: '3' }, { sodiumFrom: 'sodium' }))).toEqual({});
  });

  test('more fibre than carbohydrate, unless the label excludes fibre', () => {
    expect(hintsOf(withAmounts({ carbohydrate: '3', fibre: '9' })).fibre).toMatch(/exclude fibre/);
    expect(hintsOf(withAmounts({ carbohydrate: '3', fibre: '9' }, { carbohydrateExcludesFibre: true }))).toEqual({});
  });

  test('parts heavier than the serving', () => {
    expect(hintsOf(withAmounts({ carbohydrate: '12', protein: '12', fat: '12' })).carbohydrate).toMatch(
      /more than the 30 g/,
    );
  });

  test('energy far from the macros: 4 × 5 + 4 × 3 + 9 × 6 = 86 kcal, up to 122 with the fibre', () => {
    const energy = (kcal: string) => hintsOf(withAmounts({ protein: '5', fat: '6', energy: kcal })).energy;
    expect(energy('110')).toBeUndefined();
    expect(energy('60')).toMatch(/about 86 kcal/);
    expect(energy('200')).toMatch(/about 122 kcal/);
  });
});

describe('a label per 100 g or 100 ml', () => {
  const PER_100: OwnFoodForm = { ...BAR, basis: '100 g', servingName: 'serving', servingGrams: '' };

  test('is stored as typed; a serving may stay blank', () => {
    const { food } = readOwnFood(PER_100);
    expect(food).toMatchObject({ per100g: { sodium: 250, carbohydrate: 12, magnesium: null }, measures: [] });
    expect(food?.usualPortion).toBeUndefined();
    expect(formOf(food!)).toMatchObject({ basis: '100 g', servingGrams: '', amounts: { sodium: '250' } });
  });

  test('has a serving where it has a weight', () => {
    const { food } = readOwnFood({ ...PER_100, servingName: 'slice', servingGrams: '20' });
    expect(food).toMatchObject({ per100g: { sodium: 250 }, measures: [{ unit: 'slice', grams: 20 }] });
    expect(food?.usualPortion).toEqual({ amount: 1, unit: 'slice' });
  });

  test('by volume takes the weight of 100 ml: 250 mg in 100 ml of 125 g are 200 mg in 100 g', () => {
    const { food } = readOwnFood({ ...PER_100, basis: '100 ml', hundredMlGrams: '125' });
    expect(food).toMatchObject({ per100g: { sodium: 200 }, measures: [{ unit: 'ml', grams: 1.25 }] });
    expect(formOf(food!).hundredMlGrams).toBe('125');
    // The density survives an edit that does not affect it.
    expect(readOwnFood(formOf(food!), { before: food }).food?.measures).toEqual([{ unit: 'ml', grams: 1.25 }]);
  });

  test.each(['', '0', '-1', '301', 'x'])('by volume is refused with 100 ml weighing “%s”', (hundredMlGrams) => {
    expect(problemsOf({ ...PER_100, basis: '100 ml', hundredMlGrams })).toHaveProperty('hundredMlGrams');
  });

  test('holds at most 100 g of anything but energy and minerals', () => {
    expect(problemsOf({ ...PER_100, amounts: { ...EMPTY_FORM.amounts, erythritol: '101' } }).erythritol).toMatch(
      /At most 100 g/,
    );
  });
});

describe('a serving of unknown weight from a diary', () => {
  const before = {
    name: 'Shake',
    group: 'My foods',
    kind: 'food' as const,
    per100g: { sodium: 180 },
    measures: [{ unit: 'shake', grams: 100 }],
    nominalWeight: true,
  };

  test('shows no weight, and stays a serving while none is typed', () => {
    const form = formOf(before);
    expect([form.basis, form.servingName, form.servingGrams, form.amounts.sodium]).toEqual([
      'serving',
      'shake',
      '',
      '180',
    ]);
    const { food } = readOwnFood({ ...form, amounts: { ...form.amounts, sodium: '200' } }, { before });
    expect(food).toMatchObject({
      per100g: { sodium: 200 },
      measures: [{ unit: 'shake', grams: 100 }],
      nominalWeight: true,
    });
  });

  test('is a food with a weight once one is typed', () => {
    const { food } = readOwnFood({ ...formOf(before), servingGrams: '40' }, { before });
    // 180 mg in 40 g.
    expect(food).toMatchObject({ per100g: { sodium: 450 }, measures: [{ unit: 'shake', grams: 40 }] });
    expect(food).not.toHaveProperty('nominalWeight');
  });
});
