import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { energyFromMacros, labelHints } from '#shared/domain/food/label-hints';
import type { TypedLabel } from '#shared/domain/food/label-hints';
import { NUTRIENTS } from '#shared/domain/nutrients';

/** A label per 100 g, US rule, with no values. */
const label = (amounts: TypedLabel['amounts'], more: Partial<TypedLabel> = {}): TypedLabel => ({
  amounts,
  grams: 100,
  kind: 'food',
  carbohydrateExcludesFibre: false,
  isSodiumTyped: true,
  ...more,
});
const EU = { carbohydrateExcludesFibre: true };

describe('energy', () => {
  /** 4 × 10 + 4 × 3 + 9 × 8 = 124 kcal. */
  const MACROS = { protein: 10, fat: 8, carbohydrate: 3 };

  it('is asked about from more than 20 % off the macros: 124 of 155 kcal are exactly 20 % less', () => {
    expect(labelHints(label({ ...MACROS, energy: 155 }, EU))).toEqual({});
    expect(labelHints(label({ ...MACROS, energy: 156 }, EU)).energy).toBe(
      'Protein, fat and net carbs make about 124 kcal.',
    );
    // 124 − 103 = 21 is 20.4 % of 103; 124 − 104 = 20 is 19.2 % of 104.
    expect(labelHints(label({ ...MACROS, energy: 103 }, EU)).energy).toMatch(/124 kcal/);
    expect(labelHints(label({ ...MACROS, energy: 104 }, EU))).toEqual({});
  });

  it('in kJ is recognised: 519 kJ are 124 kcal', () => {
    expect(labelHints(label({ ...MACROS, energy: 519 }, EU)).energy).toBe('Is that kJ? 519 kJ is 124 kcal.');
  });

  it('counts fibre 0 to 4 kcal a gram on a US label, 0 to 2 where it is excluded', () => {
    const fibrous = { protein: 10, fat: 8, carbohydrate: 12, fibre: 9 };
    const range = (more: { carbohydrateExcludesFibre: boolean }) =>
      [0, 1000].map((energy) => energyFromMacros(label(fibrous, more), energy));
    // 40 + 72 + 4 × (12 − 9) = 124; with 4 × 9 = 36 for the fibre 160.
    expect(range({ carbohydrateExcludesFibre: false })).toEqual([124, 160]);
    // 40 + 72 + 4 × 12 = 160; with 2 × 9 = 18 for the fibre 178.
    expect(range({ carbohydrateExcludesFibre: true })).toEqual([160, 178]);
  });

  it('takes erythritol for none: 100 g of it with 0 kcal are no slip', () => {
    expect(labelHints(label({ protein: 0, fat: 0, carbohydrate: 100, fibre: 0, erythritol: 100, energy: 0 }))).toEqual(
      {},
    );
  });

  it('is not asked about when a macro is blank, or within a label’s rounding', () => {
    expect(labelHints(label({ protein: 10, carbohydrate: 3, energy: 900 }))).toEqual({});
    expect(labelHints(label({ protein: 1, fat: 0, carbohydrate: 0, energy: 0 }))).toEqual({});
  });
});

describe('sweeteners', () => {
  const TOO_MUCH = 'Fibre and sweeteners together are 17 g, more than the carbohydrate they are part of.';

  it('with the fibre above the carbohydrate are asked about: 9 + 8 of 12 g', () => {
    expect(labelHints(label({ carbohydrate: 12, fibre: 9, polyols: 8 })).polyols).toBe(TOO_MUCH);
    expect(labelHints(label({ carbohydrate: 12, fibre: 9, erythritol: 8 })).erythritol).toBe(TOO_MUCH);
    expect(labelHints(label({ carbohydrate: 17, fibre: 9, erythritol: 8 }))).toEqual({});
    expect(labelHints(label({ fibre: 9, erythritol: 8 }))).toEqual({});
  });

  it('are compared alone where the carbohydrate excludes the fibre', () => {
    expect(labelHints(label({ carbohydrate: 12, fibre: 9, polyols: 8 }, EU))).toEqual({});
    expect(labelHints(label({ carbohydrate: 7, fibre: 9, polyols: 8 }, EU)).polyols).toBe(
      'Sweeteners are 8 g, more than the carbohydrate they are part of.',
    );
  });

  it('of one amount in two fields are asked about: one polyol, typed twice', () => {
    const hint = 'The same amount stands in two fields: is it one sweetener, typed twice?';
    expect(labelHints(label({ carbohydrate: 30, polyols: 12, erythritol: 12 })).erythritol).toBe(hint);
    expect(labelHints(label({ carbohydrate: 30, erythritol: 12, allulose: 12 })).allulose).toBe(hint);
    expect(labelHints(label({ carbohydrate: 30, polyols: 12, erythritol: 10 }))).toEqual({});
    expect(labelHints(label({ carbohydrate: 30, polyols: 0, erythritol: 0 }))).toEqual({});
  });
});

describe('sodium', () => {
  it('of 1.2 is asked about: 1.2 g would be 1,200 mg', () => {
    expect(labelHints(label({ sodium: 1.2 })).sodium).toBe('Is that g? 1.2 g is 1,200 mg.');
  });

  it.each([0, 1, 3, 5.5, 12.5, 400])('of %d is not', (sodium) => {
    expect(labelHints(label({ sodium }))).toEqual({});
  });

  it('that was not typed is not', () => {
    expect(labelHints(label({ sodium: 1.2 }, { isSodiumTyped: false }))).toEqual({});
  });
});

describe('parts and wholes', () => {
  it('heavier than what they are in: 12 + 12 + 12 g in 30 g; a gram of rounding is let pass', () => {
    const parts = { carbohydrate: 12, protein: 12, fat: 12 };
    expect(labelHints(label(parts, { grams: 30 })).carbohydrate).toMatch(/more than the 30 g/);
    expect(labelHints(label(parts, { grams: 35 }))).toEqual({});
    expect(labelHints(label(parts, { grams: null }))).toEqual({});
    // 10 g of fibre in addition to the carbohydrate of an EU label makes 46 g.
    expect(labelHints(label({ ...parts, fibre: 10 }, { grams: 40, ...EU })).carbohydrate).toMatch(/more than the 40 g/);
  });

  it('more fibre than carbohydrate is asked about on a US label only', () => {
    expect(labelHints(label({ carbohydrate: 3, fibre: 9 })).fibre).toMatch(/exclude fibre\?/);
    expect(labelHints(label({ carbohydrate: 3, fibre: 9 }, EU))).toEqual({});
    expect(labelHints(label({ fibre: 9 }))).toEqual({});
  });

  it('more sugars than carbohydrate, more saturated fat than fat', () => {
    expect(labelHints(label({ carbohydrate: 3, sugars: 4 })).sugars).toMatch(/part of/);
    expect(labelHints(label({ fat: 3, saturatedFat: 4 })).saturatedFat).toMatch(/part of/);
    expect(labelHints(label({ carbohydrate: 4, sugars: 4, fat: 4, saturatedFat: 4 }))).toEqual({});
    expect(labelHints(label({ sugars: 4, saturatedFat: 4 }))).toEqual({});
  });
});

describe('potassium and magnesium', () => {
  it('above any food of the food table are asked about, per 100 g', () => {
    expect(labelHints(label({ potassium: 6300, magnesium: 781 }))).toEqual({});
    expect(Object.keys(labelHints(label({ potassium: 6301, magnesium: 782 })))).toEqual(['potassium', 'magnesium']);
    // 250 mg in 30 g is 833 mg in 100 g.
    expect(labelHints(label({ magnesium: 250 }, { grams: 30 })).magnesium).toMatch(/781 mg in 100 g/);
    expect(labelHints(label({ magnesium: 250 }, { grams: null }))).toEqual({});
  });

  it('of a supplement that look like the weight of the compound are asked about, per piece', () => {
    const piece = { kind: 'supplement', grams: null } as const;
    expect(labelHints(label({ potassium: 1000, magnesium: 500 }, piece))).toEqual({});
    expect(labelHints(label({ magnesium: 1000 }, piece)).magnesium).toMatch(/elemental/);
  });

  it('of a salt substitute are not', () => {
    expect(labelHints(label({ potassium: 52_000 }, { kind: 'salt-substitute' }))).toEqual({});
  });
});

it('a blank label raises no question', () => {
  expect(labelHints(label({}))).toEqual({});
  expect(labelHints(label(Object.fromEntries(NUTRIENTS.map(({ id }) => [id, null]))))).toEqual({});
});

it('any label is answered, with whole sentences, beside known fields or where the parts are summed up', () => {
  const amounts = fc.record(
    Object.fromEntries(NUTRIENTS.map(({ id }) => [id, fc.option(fc.double({ min: 0, max: 1e5, noNaN: true }))])),
  );
  fc.assert(
    fc.property(amounts, fc.boolean(), (some, carbohydrateExcludesFibre) =>
      Object.entries(labelHints(label(some, { carbohydrateExcludesFibre }))).every(
        ([id, hint]) =>
          (some[id] != null || id === 'carbohydrate') && /^[A-Z].*[.?]$/.test(hint) && !hint.includes('NaN'),
      ),
    ),
  );
});
