import { describe, expect, test } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import { AISLES, aisleOf, isCookedRow } from '#shared/domain/food/aisles';
import type { Aisle } from '#shared/domain/food/aisles';
import { food } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const shipped = (id: string): CatalogFood => {
  const found = catalog.find(id);
  if (found === undefined) throw new Error(`No food ${id}`);
  return found;
};

describe('the aisle of a food', () => {
  test.each<readonly [string, string, Aisle]>([
    ['raw spinach', 'sr28:11457', 'Produce'],
    ['table salt', 'sr28:02047', 'Check you have'],
    ['lite salt', 'label:lite-salt', 'Check you have'],
    ['a magnesium capsule', 'label:magnesium-glycinate', 'Check you have'],
    ['ground cinnamon', 'sr28:02010', 'Check you have'],
    ['fresh basil', 'sr28:02044', 'Produce'],
    ['tap water', 'sr28:14429', 'Check you have'],
    ['brewed coffee', 'sr28:14209', 'Check you have'],
    ['brewed herbal tea', 'sr28:14381', 'Check you have'],
    ['instant coffee, which is bought', 'sr28:14214', 'Drinks'],
    ['almond milk', 'sr28:14091', 'Drinks'],
    ['bouillon, which is no drink', 'sr28:06480', 'Salt, broth & supplements'],
    ['bottled water', 'sr28:14555', 'Drinks'],
    ['bone broth', 'label:bone-broth', 'Salt, broth & supplements'],
    ['a fast food outside the curated set', 'sr28:21003', 'Ready meals & snacks'],
    ['a breakfast cereal outside the curated set', 'sr28:08013', 'Bakery & cereals'],
  ])('%s', (_what, id, aisle) => {
    const found = shipped(id);
    expect(aisleOf(found, found)).toBe(aisle);
  });

  test('own foods are in their own aisle, own supplements with what is at home, unknown foods under Other', () => {
    expect(aisleOf(food('mine:a', {}), undefined)).toBe('My foods');
    expect(aisleOf(food('mine:b', {}, { kind: 'supplement' }), undefined)).toBe('Check you have');
    expect(aisleOf(food('sr28:99999', {}, { group: 'Other' }), undefined)).toBe('Other');
  });

  test('every aisle and every food group of the shipped catalog has its place', () => {
    const curated = new Set(catalog.ketoFoods.map((one) => one.curated?.aisle ?? ''));
    expect([...curated].filter((aisle) => !(AISLES as readonly string[]).includes(aisle))).toEqual([]);
    const lost = catalog.foods.filter((one) => aisleOf(one, one) === 'Other').map((one) => one.group);
    expect(new Set(lost)).toEqual(new Set(['Baby Foods', 'American Indian/Alaska Native Foods']));
  });

  test('the last group is what one has at home', () => {
    expect(AISLES.at(-1)).toBe('Check you have');
  });
});

describe('rows weighed after cooking', () => {
  test.each<readonly [string, string, boolean]>([
    ['spinach, boiled', 'sr28:11458', true],
    ['salmon, dry heat', 'sr28:15237', true],
    ['turkey breast, roasted', 'sr28:05220', true],
    ['an omelet', 'sr28:01130', true],
    ['Italian sausage, cooked', 'sr28:07089', true],
    ['beans, boiled: they are bought dry', 'sr28:16028', true],
    ['pasta, cooked', 'sr28:20121', true],
    ['canned beans', 'sr28:16029', false],
    ['raw spinach', 'sr28:11457', false],
    ['almonds, dry roasted', 'sr28:12063', false],
    ['tofu, fried', 'sr28:16129', false],
    ['canned tuna', 'sr28:15126', false],
    ['hard salami', 'sr28:07071', false],
    ['kielbasa, fully cooked, unheated', 'sr28:07970', false],
    ['dried apricots, "uncooked"', 'sr28:09032', false],
    ['lite salt', 'label:lite-salt', false],
  ])('%s', (_what, id, isCooked) => {
    const found = shipped(id);
    expect(isCookedRow(found, aisleOf(found, found))).toBe(isCooked);
  });

  test('of the curated rows without a raw twin, only sausages sold raw are', () => {
    const alone = catalog.ketoFoods.filter((one) => one.curated?.buyAs === null && isCookedRow(one, aisleOf(one, one)));
    expect(alone.map((one) => one.longName)).toEqual(['Bratwurst, pork, cooked']);
  });
});
