import { describe, expect, it } from 'vitest';
import { nutrientIn } from '#shared/domain/food/food';
import { isPortionProblem } from '#shared/domain/food/portion';
import { ownFoodFrom } from '#shared/domain/import/diary-own-food';
import type { DiaryRow } from '#shared/domain/import/food-diary';
import { amountReader } from '#shared/domain/import/food-matching';
import { hasNominalWeight } from '#shared/domain/food/food-measures';

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
const madeOf = (rows: readonly DiaryRow[], gramsPer = {}) =>
  ownFoodFrom({ key: 'oats', name: 'Oats', rows }, gramsPer, 'mine:x');

/** The sodium a row contributes to the food made from all rows. */
function sodiumOf(rows: readonly DiaryRow[], of: number): number | null {
  const made = madeOf(rows);
  const counted = rows[of];
  if (made === null || counted === undefined) return null;
  const amount = amountReader(made, {})(counted);
  return isPortionProblem(amount) ? null : nutrientIn(made, 'sodium', amount.grams);
}

describe('an own food of a diary', () => {
  const nutrients = { sodium: 4, energy: 311, fibre: null };

  it('is made per 100 g from the row with the largest weight; blank and missing values stay unknown', () => {
    const rows = [
      inGrams(10, { nutrients: { sodium: 0, energy: 39 } }),
      inGrams(80, { nutrients }),
      row({ amount: 2, unit: 'Bar', grams: 70 }),
    ];
    expect(madeOf(rows)).toEqual({
      id: 'mine:x',
      name: 'Oats',
      group: 'My foods',
      kind: 'food',
      // 4 mg in 80 g is 5 mg in 100 g; 311 kcal is 388.75.
      per100g: { sodium: 5, energy: 388.75, fibre: null },
      measures: [{ unit: 'Bar', grams: 35 }],
      carbohydrateExcludesFibre: false,
      revision: 1,
    });
  });

  it('is made of an answered weight where no row has one', () => {
    // 400 mg in 2 slices of 40 g: 500 mg in 100 g.
    expect(madeOf([row({ amount: 2, unit: 'slice', nutrients: { sodium: 400 } })], { slice: 40 })).toMatchObject({
      per100g: { sodium: 500 },
      measures: [{ unit: 'slice', grams: 40 }],
    });
  });

  it('is counted by its serving where nobody weighed it, with a weight that is nominal', () => {
    const rows = [row({ unit: 'shake', nutrients: { sodium: 180, potassium: 320, magnesium: 90, fibre: null } })];
    const made = madeOf(rows);
    expect(made).toMatchObject({
      kind: 'food',
      nominalWeight: true,
      usualPortion: { amount: 1, unit: 'shake' },
      per100g: { sodium: 180, potassium: 320, magnesium: 90, fibre: null },
    });
    expect(made !== null && hasNominalWeight(made)).toBe(true);
    expect(sodiumOf(rows, 0)).toBe(180);
  });

  it('counts many of a small serving without passing the limit of an entry', () => {
    const rows = [row({ amount: 240, unit: 'mL', nutrients: { sodium: 96 } }), row({ amount: 30, unit: 'mL' })];
    expect(sodiumOf(rows, 0)).toBeCloseTo(96, 9);
    expect(sodiumOf(rows, 1)).toBeCloseTo(12, 9);
  });

  it('learns the weight of a unit from its numbers where another row was weighed', () => {
    // 120 kcal in 100 g, so a cup of 240 kcal weighs 200 g.
    const rows = [
      inGrams(100, { nutrients: { energy: 120, sodium: 50 } }),
      row({ unit: 'cup', nutrients: { energy: 240, sodium: 100 } }),
    ];
    expect(madeOf(rows)).toMatchObject({ measures: [{ unit: 'cup', grams: 200 }] });
    expect(madeOf(rows)).not.toHaveProperty('nominalWeight');
    expect(sodiumOf(rows, 1)).toBe(100);
  });

  it('is a supplement where the diary says so', () => {
    const pill = row({ unit: 'tablet', nutrients: { magnesium: 200 }, isSupplement: true });
    expect(madeOf([pill])).toMatchObject({ kind: 'supplement', nominalWeight: true });
    expect(madeOf([pill, row({ nutrients: { magnesium: 200 } })])).toMatchObject({ kind: 'food' });
  });

  it('is not made of rows that give neither weight nor numbers', () => {
    expect(madeOf([row({ nutrients: { sodium: null } })])).toBeNull();
  });
});
