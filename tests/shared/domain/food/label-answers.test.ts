import { describe, expect, test } from 'vitest';
import type { Food } from '#shared/domain/food/food';
import { nutrientIn } from '#shared/domain/food/food';
import { answeredFood, elementalFood, isElemental } from '#shared/domain/food/label-answers';
import { isPortionProblem, resolvePortion } from '#shared/domain/food/portion';
import { freezeFood } from '#shared/domain/week/week-plan';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { ELECTROLYTE_STICK, food, LITE_SALT, TEST_WEEK } from '#tests/support/foods';

const GLYCINATE: Food = food(
  'label:magnesium-glycinate',
  { energy: 0, sodium: 0, potassium: 0, magnesium: null },
  {
    name: 'Magnesium glycinate',
    kind: 'supplement',
    measures: [{ unit: 'piece', grams: 1 }],
    usualPortion: { amount: 1, unit: 'piece' },
    ask: { nutrients: ['magnesium'], per: { unit: 'piece', grams: 1 } },
  },
);
const BROTH: Food = food(
  'label:bone-broth',
  { energy: null, sodium: null, potassium: null, magnesium: 6.25 },
  {
    name: 'Bone broth, ready',
    measures: [{ unit: 'cup', grams: 240 }],
    ask: { nutrients: ['sodium', 'potassium'], per: { unit: 'cup', grams: 240 } },
  },
);

function gramsOf(of: Food, amount: number, unit: string): number {
  const resolved = resolvePortion(of, amount, unit);
  if (isPortionProblem(resolved)) throw new Error(resolved.problem);
  return resolved.grams;
}

describe('a magnesium supplement counted in mg elemental', () => {
  const copy = elementalFood(GLYCINATE);

  test('400 mg elemental weigh 0.4 g nominally and bring exactly 400 mg magnesium and nothing else', () => {
    const grams = gramsOf(copy, 400, 'mg elemental');
    expect(grams).toBe(0.4);
    expect(nutrientIn(copy, 'magnesium', grams)).toBeCloseTo(400, 9);
    expect(nutrientIn(copy, 'sodium', grams)).toBe(0);
    expect(nutrientIn(copy, 'energy', grams)).toBe(0);
  });

  test('starts at an amount that could be swallowed, not at 100 g', () => {
    expect(gramsOf(copy, copy.usualPortion?.amount ?? 0, copy.usualPortion?.unit ?? '')).toBe(0.1);
  });

  test('has no measure by piece, because the strength of a piece is not known', () => {
    expect(copy.measures).toEqual([{ unit: 'mg elemental', grams: 0.001 }]);
    expect(copy.ask).toBeUndefined();
  });

  test('other values than zero cannot be carried to another scale and become unknown', () => {
    const withSodium = elementalFood({ ...GLYCINATE, per100g: { sodium: 500, potassium: 0, magnesium: null } });
    expect(withSodium.per100g).toEqual({ sodium: null, potassium: 0, magnesium: 100_000 });
  });
});

describe('answers from a label', () => {
  test('a capsule of 400 mg: two pieces bring 800 mg, and mg elemental still count', () => {
    const capsule = answeredFood(GLYCINATE, { magnesium: 400 });
    expect(nutrientIn(capsule, 'magnesium', gramsOf(capsule, 2, 'piece'))).toBeCloseTo(800, 9);
    expect(nutrientIn(capsule, 'magnesium', gramsOf(capsule, 150, 'mg elemental'))).toBeCloseTo(150, 9);
    expect(capsule.usualPortion).toEqual({ amount: 1, unit: 'piece' });
  });

  test('a capsule of unknown strength stays unknown: a piece of 1 g without a value', () => {
    for (const answers of [{}, { magnesium: null }]) {
      const capsule = answeredFood(GLYCINATE, answers);
      expect(capsule.per100g.magnesium).toBeNull();
      expect(gramsOf(capsule, 3, 'piece')).toBe(3);
      expect(capsule.measures).toEqual([{ unit: 'piece', grams: 1 }]);
    }
  });

  test('a strength with parts of a milligram, and none at all, are kept exactly', () => {
    const fine = answeredFood(GLYCINATE, { magnesium: 62.5 });
    expect(nutrientIn(fine, 'magnesium', gramsOf(fine, 2, 'piece'))).toBe(125);
    const none = answeredFood(GLYCINATE, { magnesium: 0 });
    expect(nutrientIn(none, 'magnesium', gramsOf(none, 2, 'piece'))).toBe(0);
  });

  test('bone broth answered per cup of 240 g is kept per 100 g, a blank stays unknown', () => {
    const broth = answeredFood(BROTH, { sodium: 480, potassium: null });
    expect(broth.per100g).toEqual({ energy: null, sodium: 200, potassium: null, magnesium: 6.25 });
    expect(nutrientIn(broth, 'sodium', gramsOf(broth, 1, 'cup'))).toBe(480);
    expect(broth.ask).toBeUndefined();
  });

  test('answers nobody asked for change nothing, and a row without a question keeps its values', () => {
    expect(answeredFood(BROTH, { magnesium: 9999 }).per100g.magnesium).toBe(6.25);
    expect(answeredFood(LITE_SALT, { sodium: 1 }).per100g).toEqual(LITE_SALT.per100g);
  });

  test('only supplements that ask for one mineral are elemental', () => {
    expect([GLYCINATE, BROTH, LITE_SALT, ELECTROLYTE_STICK].map(isElemental)).toEqual([true, false, false, false]);
  });
});

describe('copies frozen with a week', () => {
  test('different strengths get ids of their own, the same strength the same id', () => {
    const first = freezeFood(newWeekDocument(TEST_WEEK), answeredFood(GLYCINATE, { magnesium: 100 }));
    const second = freezeFood(first.plan, answeredFood(GLYCINATE, { magnesium: 400 }));
    const again = freezeFood(second.plan, answeredFood(GLYCINATE, { magnesium: 100 }));
    expect([first.id, second.id, again.id]).toEqual([
      'label:magnesium-glycinate',
      'label:magnesium-glycinate~2',
      'label:magnesium-glycinate',
    ]);
  });

  test('a copy is the same copy after the week was saved and loaded', () => {
    const { plan } = freezeFood(newWeekDocument(TEST_WEEK), elementalFood(GLYCINATE));
    const loaded = weekDocumentSchema.parse(JSON.parse(JSON.stringify(plan)));
    expect(freezeFood(loaded, elementalFood(GLYCINATE)).plan).toBe(loaded);
  });
});
