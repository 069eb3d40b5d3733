import { describe, expect, it } from 'vitest';
import { householdAmount } from '#shared/domain/food/household-amount';
import { formatPortion } from '#shared/domain/food/portion';
import type { ShownUnits } from '#shared/domain/food/shown-units';
import { formatGramsIn, shownUnits, usualPortionIn } from '#shared/domain/food/shown-units';
import { food } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

function shipped(id: string) {
  const found = shippedCatalog().find(id);
  if (found === undefined) throw new Error(`no food ${id}`);
  return found;
}

describe('the units amounts are shown in', () => {
  it.each([
    ['metric', 'US', 'metric'],
    ['us', 'DE', 'us'],
    ['system', 'US', 'us'],
    ['system', 'GB', 'metric'],
    ['system', '', 'as-listed'],
    ['a choice of a newer version', 'FR', 'metric'],
  ])('%s in region “%s” are %s', (choice, region, units) => expect(shownUnits(choice, region)).toBe(units));

  it.each([
    [113.4, 'metric', '113.4 g'],
    [113.4, 'us', '4 oz'],
    [567, 'us', '1.25 lb'],
    // A pinch is not shown as 0.01 oz.
    [0.36, 'us', '0.4 g'],
    [113.4, 'as-listed', '113.4 g'],
  ] as const)('%f g in %s is %s', (grams, units, text) => expect(formatGramsIn(grams, units)).toBe(text));
});

describe('the portion a new entry begins with', () => {
  const begins = (id: string, units: ShownUnits): string => formatPortion(usualPortionIn(shipped(id), units).portion);

  it.each([
    ['ground beef, 4 oz', 'sr28:23572', '4 oz', '113 g', '4 oz'],
    ['raw spinach, 1 cup of 30 g', 'sr28:11457', '1 cup', '30 g', '1 cup'],
    ['coffee, 8 fl oz', 'sr28:14209', '8 fl oz', '240 ml', '8 fl oz'],
    ['olive oil, by the spoon everywhere', 'sr28:04053', '1 tbsp', '1 tbsp', '1 tbsp'],
    ['eggs, by the piece everywhere', 'sr28:01123', '2 large', '2 large', '2 large'],
    ['a capsule', 'label:magnesium-citrate', '1 piece', '1 piece', '1 piece'],
    ['mineral water, half a litre', 'label:gerolsteiner', '0.5 litre', '0.5 litre', '17 fl oz'],
  ])('%s', (_what, id, listed, metric, us) => {
    expect([begins(id, 'as-listed'), begins(id, 'metric'), begins(id, 'us')]).toEqual([listed, metric, us]);
  });

  it('of a cup nobody weighed stays a cup: its nominal grams are never offered', () => {
    const soup = food('mine:soup', {}, { measures: [{ unit: 'cup', grams: 100 }], nominalWeight: true });
    const begun = { ...soup, usualPortion: { amount: 1, unit: 'cup' } };
    expect((['metric', 'us'] as const).map((units) => usualPortionIn(begun, units).portion.unit)).toEqual([
      'cup',
      'cup',
    ]);
  });

  it('of a food without a usual one is 100 g or 3.5 oz', () => {
    expect(formatPortion(usualPortionIn(food('mine:a', {}), 'metric').portion)).toBe('100 g');
    expect(usualPortionIn(food('mine:a', {}), 'us')).toEqual({ portion: { amount: 3.5, unit: 'oz' }, grams: 99.225 });
  });
});

describe('amounts to buy', () => {
  const buy = (id: string, grams: number, aisle: Parameters<typeof householdAmount>[2]) =>
    (['as-listed', 'metric', 'us'] as const).map((units) => householdAmount(shipped(id), grams, aisle, units).text);

  it('are weights in ounces and pounds, never less than needed', () => {
    // 1,204 g is 2.65 lb.
    expect(buy('sr28:11457', 1204, 'Produce')).toEqual(['1.3 kg', '1.3 kg', '2 ¾ lb']);
    expect(buy('sr28:11457', 270, 'Produce')).toEqual(['270 g', '270 g', '9.6 oz']);
  });

  it('are volumes in cups and fluid ounces, or in millilitres', () => {
    // 30 g of cream, 15 g per tbsp, is 1 fl oz; 473.6 g of coffee 16 fl oz.
    expect(buy('sr28:01053', 30, 'Eggs & dairy')).toEqual(['30 ml', '30 ml', '1 fl oz']);
    expect(buy('sr28:14209', 473.6, 'Drinks')).toEqual(['480 ml', '480 ml', '2 cups']);
    // 250 g of broth, 249 g per cup.
    expect(buy('sr28:06194', 250, 'Salt, broth & supplements')).toEqual(['1 ¼ cups', '240 ml', '1 ¼ cups']);
  });

  it('are pieces and spoons everywhere', () => {
    expect(new Set(buy('sr28:01123', 750, 'Eggs & dairy'))).toEqual(new Set(['15']));
    expect(new Set(buy('sr28:04053', 94.5, 'Oils & fats'))).toEqual(new Set(['7 tbsp']));
    expect(buy('sr28:09037', 550, 'Produce')).toEqual(['3 (603 g)', '3 (603 g)', '3 (1 ½ lb)']);
  });
});
