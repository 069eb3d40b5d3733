import { describe, expect, test } from 'vitest';
import { asksFibreRule, asksWeight, labelFieldName, NO_ANSWERS, readLabel } from '#renderer/ui/label-fields';
import type { Food } from '#shared/domain/food/food';
import { netCarbsPer100g } from '#shared/domain/food/net-carbs';
import { shippedCatalog } from '#tests/support/shipped-catalog';

function shipped(id: string): Food {
  const food = shippedCatalog().find(id);
  if (food === undefined) throw new Error(`No food ${id}`);
  return food;
}
const FLOUR = shipped('label:coconut-flour');
const BROTH = shipped('label:bone-broth');
const HALLOUMI = shipped('label:halloumi');

describe('what a label says of a staple', () => {
  test('is asked in the unit of each nutrient; only a cup or piece is named beside it', () => {
    expect(labelFieldName(FLOUR, 'energy')).toBe('Energy, kcal');
    expect(labelFieldName(FLOUR, 'fibre')).toBe('Fibre, g');
    expect(labelFieldName(BROTH, 'sodium')).toBe('Sodium, mg per cup');
    expect(labelFieldName(shipped('label:magnesium-oxide'), 'magnesium')).toBe('Magnesium, mg elemental per piece');
    expect([FLOUR, BROTH].map(asksWeight)).toEqual([true, false]);
    // Halloumi has no fibre, so no label rule can change its net carbs.
    expect([FLOUR, BROTH, HALLOUMI].map(asksFibreRule)).toEqual([true, false, false]);
  });

  test('may be given for a serving: 60 kcal and 25 mg sodium in 14 g', () => {
    const { food, problems } = readLabel(FLOUR, {
      ...NO_ANSWERS,
      grams: '14',
      amounts: { energy: '60', sodium: '25' },
    });
    expect(problems).toEqual({});
    // 60 / 14 × 100 = 428.57 kcal, 25 / 14 × 100 = 178.57 mg; what was left blank stays unknown.
    expect(food.per100g.energy).toBeCloseTo(428.571, 3);
    expect(food.per100g.sodium).toBeCloseTo(178.571, 3);
    expect(food.per100g.potassium).toBeNull();
  });

  test('on an EU label has its fibre left out already: 18 g are 18 g net, on a US label 60 − 38 = 22 g', () => {
    const amounts = { carbohydrate: '18', fibre: '38' };
    const eu = readLabel(FLOUR, { ...NO_ANSWERS, amounts, carbohydrateExcludesFibre: true }).food;
    expect(netCarbsPer100g(eu)).toEqual({ grams: 18, upTo: false });
    const us = readLabel(FLOUR, { ...NO_ANSWERS, amounts: { carbohydrate: '60', fibre: '38' } }).food;
    expect(netCarbsPer100g(us)).toEqual({ grams: 22, upTo: false });
    expect('carbohydrateExcludesFibre' in us).toBe(false);
  });

  test('cannot exceed what 100 g can hold, nor be for no weight', () => {
    const say = (amounts: Parameters<typeof readLabel>[1]['amounts'], grams = '100') =>
      readLabel(FLOUR, { ...NO_ANSWERS, amounts, grams });
    expect(say({ energy: '1900' }).problems.energy).toBe('At most 902 kcal is possible here.');
    expect(say({ fibre: '15' }, '14').problems.fibre).toBe('At most 14 g is possible here.');
    for (const grams of ['', '0', 'a cup']) {
      const { food, problems } = say({ sodium: '25' }, grams);
      expect(problems.grams).toBeDefined();
      expect(food.per100g.sodium).toBeNull();
    }
  });

  test('of a cup stays the figure of the cup', () => {
    const { food } = readLabel(BROTH, { ...NO_ANSWERS, grams: '', amounts: { sodium: '480' } });
    expect(food.per100g.sodium).toBe(200);
  });
});
