import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Aisle } from '#shared/domain/food/aisles';
import type { Food } from '#shared/domain/food/food';
import { byWeight, countedAmount, householdAmount } from '#shared/domain/food/household-amount';
import { answeredFood, elementalFood } from '#shared/domain/food/label-answers';
import { food } from '#tests/support/foods';

function bought(name: string, unit: string, grams: number, more: Partial<Food> = {}): Food {
  return food(`sr28:${name}`, {}, { name, measures: [{ unit, grams }], usualPortion: { amount: 1, unit }, ...more });
}

const EGG = bought('Egg, raw', 'large', 50);
const AVOCADO = bought('Avocado, raw', 'fruit', 201);
const MAGNESIUM = bought('Magnesium citrate', 'piece', 1, {
  kind: 'supplement',
  ask: { nutrients: ['magnesium'], per: { unit: 'piece', grams: 1 } },
});

describe('amounts to buy, worked out by hand', () => {
  test.each<readonly [what: string, food: Food, grams: number, aisle: Aisle, text: string]>([
    ['eggs are counted', EGG, 750, 'Eggs & dairy', '15'],
    ['a part of an egg is a whole egg, with what they weigh', EGG, 755, 'Eggs & dairy', '16 (800 g)'],
    ['550 g of fruit of 201 g each are three', AVOCADO, 550, 'Produce', '3 (603 g)'],
    ['remarks of a measure are left out', bought('Portabella mushroom, raw', 'piece, whole', 84), 168, 'Produce', '2'],
    ['a unit named like the food goes without saying', bought('Green olives', 'olive', 2.7), 54, 'Jars & cans', '20'],
    [
      'other pieces are named',
      bought('Italian sausage, raw', 'link', 91),
      180,
      'Deli & cured meats',
      '2 links (182 g)',
    ],
    ['spears', bought('Dill pickles', 'spear, small', 35), 70, 'Jars & cans', '2 spears'],
    ['slices come in too many sizes', bought('Ham, sliced', 'slice', 28), 60, 'Deli & cured meats', '60 g'],
    [
      'meat is bought by weight, even by the thigh',
      bought('Chicken thigh, raw', 'thigh', 94),
      137,
      'Meat & poultry',
      '137 g',
    ],
    ['produce measured in cups is bought by weight', bought('Spinach, raw', 'cup', 30), 269.4, 'Produce', '270 g'],
    ['from a kilogram on in tenths of one, rounded up', bought('Spinach, raw', 'cup', 30), 1204, 'Produce', '1.3 kg'],
    ['oil by the spoon', bought('Olive oil', 'tbsp', 13.5), 94.5, 'Oils & fats', '7 tbsp'],
    [
      'a quarter spoon more than needed at most',
      bought('Mayonnaise', 'tbsp', 13.8),
      70,
      'Condiments & sauces',
      '5 ¼ tbsp',
    ],
    [
      'one tablespoon of what is taken so stays one',
      bought('Mayonnaise', 'tbsp', 13.8),
      13.8,
      'Condiments & sauces',
      '1 tbsp',
    ],
    ['so does half a one', bought('Mayonnaise', 'tbsp', 13.8), 6.9, 'Condiments & sauces', '½ tbsp'],
    [
      'a teaspoon of it is no quarter of a tablespoon',
      bought('Mayonnaise', 'tbsp', 13.8),
      4.6,
      'Condiments & sauces',
      '1 tsp',
    ],
    ['much oil by weight', bought('Olive oil', 'tbsp', 13.5), 300, 'Oils & fats', '300 g'],
    [
      'salt up to a tablespoon in teaspoons',
      bought('Lite salt', 'tsp', 5.6, { kind: 'salt-substitute' }),
      1.4,
      'Check you have',
      '¼ tsp',
    ],
    ['three teaspoons', bought('Salt', 'tsp', 6), 18, 'Check you have', '1 tbsp'],
    [
      'more than three teaspoons in tablespoons: 20.5 g are 1.14',
      bought('Salt', 'tsp', 6),
      20.5,
      'Check you have',
      '1 ¼ tbsp',
    ],
    ['broth by the cup', bought('Beef broth', 'cup', 240), 250, 'Salt, broth & supplements', '1 ¼ cups'],
    [
      'cream by volume: 30 g are 29.6 ml',
      bought('Heavy cream', 'tbsp', 15, { group: 'Milk, cream & yogurt' }),
      30,
      'Eggs & dairy',
      '30 ml',
    ],
    [
      'sour cream by weight',
      bought('Sour cream', 'tbsp', 12, { group: 'Milk, cream & yogurt' }),
      30,
      'Eggs & dairy',
      '30 g',
    ],
    ['water by the litre', bought('Gerolsteiner', 'litre', 1000), 1620, 'Drinks', '1.7 l'],
    ['a food without measures by weight', food('mine:a', {}), 12.01, 'My foods', '13 g'],
    ['pills of unknown strength by the piece', answeredFood(MAGNESIUM, {}), 7, 'Check you have', '7'],
    [
      'pills of a known strength by the piece: 2.8 g nominal of 0.4 g',
      answeredFood(MAGNESIUM, { magnesium: 400 }),
      2.8,
      'Check you have',
      '7',
    ],
    [
      'what was counted in mg elemental stays so',
      elementalFood(MAGNESIUM),
      2.1,
      'Check you have',
      '2,100 mg elemental',
    ],
  ])('%s', (_what, of, grams, aisle, text) => {
    expect(householdAmount(of, grams, aisle).text).toBe(text);
  });

  test('sums with the last bit off do not buy one more', () => {
    expect(householdAmount(EGG, 0.1 * 3 * 500, 'Eggs & dairy').text).toBe('3');
    expect(byWeight(0.1 + 0.2 + 28.7).text).toBe('29 g');
  });
});

describe('what is counted instead of weighed', () => {
  test('a nominal weight reads as its number of pieces, parts of one included', () => {
    expect(countedAmount(MAGNESIUM, 1)).toBe('1 piece');
    expect(countedAmount(MAGNESIUM, 2.5)).toBe('2 ½ pieces');
    // 0.8 g nominal, of pieces of 400 mg elemental that weigh 0.4 g nominally.
    expect(countedAmount(answeredFood(MAGNESIUM, { magnesium: 400 }), 0.8)).toBe('2 pieces');
    expect(countedAmount(elementalFood(MAGNESIUM), 0.2)).toBe('200 mg elemental');
  });

  test('a real weight does not', () => {
    expect(countedAmount(EGG, 150)).toBeNull();
    expect(countedAmount(bought('Lite salt', 'tsp', 5.6, { kind: 'salt-substitute' }), 1.4)).toBeNull();
  });
});

describe('whatever the food and the amount', () => {
  const units = [
    'large',
    'fruit',
    'link',
    'slice',
    'cup',
    'tbsp',
    'tsp',
    'fl oz',
    'litre',
    'piece',
    'serving',
    'block',
  ];
  const aisles: readonly Aisle[] = [
    'Produce',
    'Meat & poultry',
    'Eggs & dairy',
    'Oils & fats',
    'Drinks',
    'Check you have',
    'My foods',
  ];
  const anything = fc.record({
    unit: fc.constantFrom(...units),
    pieceGrams: fc.integer({ min: 1, max: 2_000_000 }).map((milligrams) => milligrams / 1000),
    grams: fc.integer({ min: 1, max: 50_000_000 }).map((milligrams) => milligrams / 1000),
    aisle: fc.constantFrom(...aisles),
    kind: fc.constantFrom('food' as const, 'salt' as const, 'supplement' as const),
  });

  test('what is shown is never less than what is needed', () => {
    fc.assert(
      fc.property(anything, ({ unit, pieceGrams, grams, aisle, kind }) => {
        const amount = householdAmount(bought('Thing', unit, pieceGrams, { kind }), grams, aisle);
        expect(amount.grams).toBeGreaterThanOrEqual(grams * (1 - 1e-8));
      }),
    );
  });

  test('the text says what it stands for', () => {
    fc.assert(
      fc.property(anything, ({ unit, pieceGrams, grams, aisle, kind }) => {
        const of = bought('Thing', unit, pieceGrams, { kind });
        const amount = householdAmount(of, grams, aisle);
        const weight = /^([\d,.]+) (g|kg)$/.exec(amount.text);
        const count = /^([\d,]+)(?: [a-z]+)?(?: \(.*\))?$/.exec(amount.text);
        if (weight !== null) {
          const said = Number(weight[1]?.replaceAll(',', '')) * (weight[2] === 'kg' ? 1000 : 1);
          expect(said).toBeCloseTo(amount.grams, 3);
        } else if (count !== null && !/ (tsp|tbsp|cups?|ml|l)\b/.test(amount.text)) {
          expect(Number(count[1]?.replaceAll(',', '')) * pieceGrams).toBeCloseTo(amount.grams, 3);
        } else {
          expect(amount.text).toMatch(/ (tsp|tbsp|cups?|ml|l)$/);
        }
      }),
    );
  });
});
