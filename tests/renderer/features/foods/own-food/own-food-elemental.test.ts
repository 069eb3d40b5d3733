import { describe, expect, test } from 'vitest';
import { elementalMineralOf } from '#renderer/features/foods/own-food/own-food-elemental';
import { copyOf, formOf, formOfCopy } from '#renderer/features/foods/own-food/own-food-fill';
import type { StoredOwnFood } from '#renderer/features/foods/own-food/own-food-form';
import { readOwnFood } from '#renderer/features/foods/own-food/own-food-form';
import { answeredFood } from '#shared/domain/food/label-answers';
import { food } from '#tests/support/foods';

/** A magnesium row of the catalog, which asks for the label. */
const ROW = food(
  'label:magnesium-glycinate',
  { energy: 0, sodium: 0, potassium: 0, magnesium: null },
  {
    name: 'Magnesium glycinate',
    kind: 'supplement',
    measures: [{ unit: 'piece', grams: 1 }],
    ask: { nutrients: ['magnesium'], per: { unit: 'piece', grams: 1 } },
  },
);
/** 400 mg per piece, as the library stores the answered row: 0.4 g per piece, 0.001 g per mg elemental. */
const STORED: StoredOwnFood = copyOf({ ...answeredFood(ROW, { magnesium: 400 }), name: 'Magnesium' });
const measures = (stored: StoredOwnFood | null) =>
  Object.fromEntries((stored?.measures ?? []).map(({ unit, grams }) => [unit, grams]));

function withMagnesium(magnesium: string) {
  const form = formOf(STORED);
  return readOwnFood({ ...form, amounts: { ...form.amounts, magnesium } }, { before: STORED });
}

describe('an own supplement that is counted in mg elemental', () => {
  test('is shown as a counted piece with its strength', () => {
    expect(elementalMineralOf(STORED)).toBe('magnesium');
    expect(formOf(STORED)).toMatchObject({
      servingName: 'piece',
      servingGrams: '',
      measures: [],
      amounts: { magnesium: '400' },
    });
  });

  test('is saved as it was when nothing is changed', () => {
    const { food: saved, problems } = readOwnFood(formOf(STORED), { before: STORED });
    expect(problems).toEqual({});
    expect(measures(saved)).toEqual({ piece: 0.4, 'mg elemental': 0.001 });
    expect(saved?.per100g).toMatchObject({ magnesium: 100_000, sodium: 0 });
  });

  test('of another strength weighs nominally what that is, and 1 mg elemental stays 1 mg', () => {
    const { food: saved } = withMagnesium('333');
    expect(measures(saved)).toEqual({ piece: 0.333, 'mg elemental': 0.001 });
    // 0.333 g × 100,000 mg per 100 g is 333 mg.
    expect(saved?.per100g['magnesium']).toBe(100_000);
  });

  test('of parts of a milligram counts on the nominal scale: 62.5 mg a piece of 1 g, so 1 mg is 0.016 g', () => {
    const { food: saved } = withMagnesium('62.5');
    expect(measures(saved)).toEqual({ piece: 1, 'mg elemental': 0.016 });
    expect(saved?.per100g['magnesium']).toBe(6250);
    expect(saved === null ? null : elementalMineralOf(saved)).toBe('magnesium');
  });

  test.each(['', '0'])('of the strength “%s” is counted by the piece alone', (typed) => {
    const { food: saved } = withMagnesium(typed);
    expect(measures(saved)).toEqual({ piece: 1 });
    expect(saved?.per100g['magnesium']).toBe(typed === '' ? null : 0);
  });

  test('can be made of an answered row of the catalog', () => {
    const copy = copyOf(answeredFood(ROW, { magnesium: 400 }));
    const { food: saved } = readOwnFood(formOfCopy(copy), { before: copy });
    expect([measures(saved), saved?.per100g['magnesium']]).toEqual([{ piece: 0.4, 'mg elemental': 0.001 }, 100_000]);
  });
});
