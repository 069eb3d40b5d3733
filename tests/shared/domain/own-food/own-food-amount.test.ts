import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasNominalWeight } from '#shared/domain/food/food-measures';
import type { FoodAmount, Weighable } from '#shared/domain/own-food/own-food-amount';
import { amountAfterEdit, amountAfterMerge, mergeProblem, pieceOf } from '#shared/domain/own-food/own-food-amount';
import { unitNamed, unitsOf } from '#shared/domain/food/food-measures';

const MOST = 5000;
const weighed = (measures: Readonly<Record<string, number>>, kind: Weighable['kind'] = 'food'): Weighable => ({
  kind,
  measures: Object.entries(measures).map(([unit, grams]) => ({ unit, grams })),
});
const pill = (measures: Readonly<Record<string, number>>): Weighable => weighed(measures, 'supplement');
const amount = (count: number, unit: string, grams: number): FoodAmount => ({
  grams,
  portion: { amount: count, unit },
});
const words = ({ grams, portion }: FoodAmount): string => `${portion.amount} ${portion.unit} = ${grams} g`;

const BAR_40 = weighed({ bar: 40 });
const BAR_45 = weighed({ bar: 45 });

describe('an amount after its food was edited', () => {
  it.each([
    ['in g keeps its grams', amount(60, 'g', 60), BAR_40, BAR_45, '60 g = 60 g'],
    ['in oz keeps its grams', amount(2, 'oz', 56.7), BAR_40, BAR_45, '2 oz = 56.7 g'],
    ['in bars follows the corrected weight', amount(1, 'bar', 40), BAR_40, BAR_45, '1 bar = 45 g'],
    ['half a bar too', amount(0.5, 'bar', 20), BAR_40, BAR_45, '0.5 bar = 22.5 g'],
    [
      'a third is rounded to milligrams',
      amount(1 / 3, 'bar', 13.333),
      BAR_40,
      weighed({ bar: 46 }),
      `${1 / 3} bar = 15.333 g`,
    ],
    [
      'in a measure that is gone weighs what it did',
      amount(2, 'bar', 80),
      BAR_40,
      weighed({ slice: 20 }),
      '80 g = 80 g',
    ],
    ['in a measure with another spelling keeps it', amount(2, 'bar', 80), BAR_40, weighed({ Bar: 40 }), '2 Bar = 80 g'],
    // 5 bars of 40 g is 200 g; 1,100 g each would be 5,500 g.
    [
      'that would be more than 5,000 g weighs what it did',
      amount(5, 'bar', 200),
      BAR_40,
      weighed({ bar: 1100 }),
      '200 g = 200 g',
    ],
    // 0.001 bars of 0.4 g is less than a milligram.
    [
      'that would be nothing weighs what it did',
      amount(0.001, 'bar', 0.04),
      BAR_40,
      weighed({ bar: 0.4 }),
      '0.04 g = 0.04 g',
    ],
    [
      'in teaspoons follows the tablespoon it is worked from',
      amount(1, 'tsp', 5),
      weighed({ tbsp: 15 }),
      weighed({ tbsp: 18 }),
      '1 tsp = 6 g',
    ],
    ['in lb keeps its grams', amount(1, 'lb', 453.6), BAR_40, BAR_45, '1 lb = 453.6 g'],
    // The cup gives the density: 240 g is 236.588 ml, so 100 ml is 101.442 g; with 250 g 105.669 g.
    [
      'in ml follows the density',
      amount(100, 'ml', 101.442),
      weighed({ cup: 240 }),
      weighed({ cup: 250 }),
      '100 ml = 105.669 g',
    ],
    ['whose grams are not what its measure says keeps them', amount(1, 'bar', 70), BAR_40, BAR_45, '70 g = 70 g'],
    [
      '“cup” is not “cup, chopped”',
      amount(1, 'cup', 30),
      weighed({ cup: 30 }),
      weighed({ 'cup, chopped': 50 }),
      '30 g = 30 g',
    ],
  ])('%s', (_what, typed, before, after, expected) => {
    expect(words(amountAfterEdit(typed, before, after, MOST))).toBe(expected);
  });

  it('that stays is the very same object', () => {
    for (const typed of [amount(60, 'g', 60), amount(1, 'bar', 40)])
      expect(amountAfterEdit(typed, BAR_40, BAR_40, MOST)).toBe(typed);
  });

  it('without the copy it was planned with keeps its grams, and its measure only where that weighs the same', () => {
    expect(words(amountAfterEdit(amount(1, 'bar', 40), undefined, BAR_40, MOST))).toBe('1 bar = 40 g');
    expect(words(amountAfterEdit(amount(1, 'bar', 40), undefined, BAR_45, MOST))).toBe('40 g = 40 g');
  });

  it('keeps what a newer program wrote into the portion', () => {
    const typed = { grams: 40, portion: { amount: 1, unit: 'bar', later: 'x' } };
    expect(amountAfterEdit(typed, BAR_40, BAR_45, MOST).portion).toEqual({ amount: 1, unit: 'bar', later: 'x' });
    expect(amountAfterEdit(typed, BAR_40, weighed({}), MOST).portion).toEqual({ amount: 40, unit: 'g', later: 'x' });
  });
});

describe('pieces of a counted supplement', () => {
  const CAPSULE = pill({ capsule: 1 });
  // 400 mg elemental per piece, as an answered label is stored.
  const ELEMENTAL_400 = pill({ piece: 0.4, 'mg elemental': 0.001 });
  const ELEMENTAL_200 = pill({ piece: 0.2, 'mg elemental': 0.001 });

  it.each([
    ['stay as many under another name', amount(2, 'capsule', 2), CAPSULE, pill({ tablet: 1 }), '2 tablet = 2 g'],
    ['stay as many when they get a weight', amount(2, 'capsule', 2), CAPSULE, pill({ capsule: 5 }), '2 capsule = 10 g'],
    ['and under another name', amount(2, 'capsule', 2), CAPSULE, pill({ scoop: 5 }), '2 scoop = 10 g'],
    ['also where somebody typed the nominal grams', amount(2, 'g', 2), CAPSULE, pill({ scoop: 5 }), '2 scoop = 10 g'],
    // 10 g of a powder with 5 g per scoop is 2 scoops; a scoop without a weight counts as 1 g.
    ['come of the weight of a powder', amount(10, 'g', 10), pill({ scoop: 5 }), pill({ scoop: 1 }), '2 scoop = 2 g'],
    ['and of its scoops', amount(3, 'scoop', 15), pill({ scoop: 5 }), pill({ scoop: 1 }), '3 scoop = 3 g'],
    ['stay as many at another strength', amount(2, 'piece', 0.8), ELEMENTAL_400, ELEMENTAL_200, '2 piece = 0.4 g'],
    [
      'mg elemental stay as many',
      amount(300, 'mg elemental', 0.3),
      ELEMENTAL_400,
      ELEMENTAL_200,
      '300 mg elemental = 0.3 g',
    ],
    [
      'stay as many off the elemental scale',
      amount(2, 'piece', 0.8),
      ELEMENTAL_400,
      pill({ piece: 1 }),
      '2 piece = 2 g',
    ],
    // 200 mg of a 400 mg piece is half a piece.
    [
      'mg elemental that are gone become pieces',
      amount(200, 'mg elemental', 0.2),
      ELEMENTAL_400,
      pill({ piece: 1 }),
      '0.5 piece = 0.5 g',
    ],
    // 62.5 mg per piece: 1 mg is 0.016 g, so 400 mg is 6.4 g, 6.4 pieces.
    [
      'mg elemental follow their weight',
      amount(400, 'mg elemental', 0.4),
      ELEMENTAL_400,
      pill({ piece: 1, 'mg elemental': 0.016 }),
      '400 mg elemental = 6.4 g',
    ],
    ['keep their grams where there is no piece any more', amount(2, 'capsule', 2), CAPSULE, pill({}), '2 g = 2 g'],
  ])('%s', (_what, typed, before, after, expected) => {
    expect(words(amountAfterEdit(typed, before, after, MOST))).toBe(expected);
  });

  it('are distinguished from what is weighed', () => {
    expect([CAPSULE, ELEMENTAL_400, pill({ piece: 3 })].map(hasNominalWeight)).toEqual([true, true, true]);
    expect([pill({ scoop: 5 }), weighed({ bar: 1 }), pill({})].map(hasNominalWeight)).toEqual([false, false, false]);
    expect(pieceOf(pill({ 'mg elemental': 0.001, ml: 1, piece: 0.4 }))).toEqual({ unit: 'piece', grams: 0.4 });
  });
});

describe('an amount of a food that becomes another one', () => {
  const OTHER = weighed({ bar: 40, cup: 100 });
  it.each([
    ['in g stays', amount(60, 'g', 60), BAR_40, OTHER, '60 g = 60 g'],
    ['in oz stays', amount(2, 'oz', 56.7), BAR_40, OTHER, '2 oz = 56.7 g'],
    ['in bars of the same weight stays', amount(2, 'bar', 80), BAR_40, OTHER, '2 bar = 80 g'],
    ['in bars of another weight keeps its grams', amount(2, 'bar', 80), BAR_40, BAR_45, '80 g = 80 g'],
    [
      'in a measure the other one lacks keeps its grams',
      amount(1, 'slice', 25),
      weighed({ slice: 25 }),
      OTHER,
      '25 g = 25 g',
    ],
    ['of pieces stays as many', amount(2, 'capsule', 2), pill({ capsule: 1 }), pill({ piece: 0.4 }), '2 piece = 0.8 g'],
    [
      'in mg elemental stays',
      amount(300, 'mg elemental', 0.3),
      pill({ piece: 0.4, 'mg elemental': 0.001 }),
      pill({ piece: 0.2, 'mg elemental': 0.001 }),
      '300 mg elemental = 0.3 g',
    ],
  ])('%s', (_what, typed, from, into, expected) => {
    expect(words(amountAfterMerge(typed, from, into, MOST))).toBe(expected);
  });

  it('cannot be one of pieces and one of grams', () => {
    expect(mergeProblem(pill({ capsule: 1 }), OTHER)).toBe('counted-and-weighed');
    expect(mergeProblem(OTHER, pill({ piece: 1 }))).toBe('counted-and-weighed');
    expect(mergeProblem(OTHER, BAR_40)).toBeNull();
    expect(mergeProblem(pill({ capsule: 1 }), pill({ piece: 0.4 }))).toBeNull();
  });
});

describe('any amount', () => {
  const measure = fc.record({
    unit: fc.constantFrom('bar', 'cup', 'piece', 'mg elemental', 'ml'),
    grams: fc.integer({ min: 1, max: 2_000_000 }).map((milligrams) => milligrams / 1000),
  });
  const food = fc.record({
    kind: fc.constantFrom<Weighable['kind']>('food', 'supplement'),
    measures: fc.uniqueArray(measure, { selector: ({ unit }) => unit, maxLength: 4 }),
  });
  const typed = fc
    .tuple(
      food,
      fc.nat(5),
      fc.integer({ min: 1, max: 8000 }).map((count) => count / 4),
    )
    .map(([before, index, count]) => {
      const unit = unitsOf(before)[index] ?? { unit: 'g', grams: 1 };
      return { before, typed: amount(count, unit.unit, Math.round(count * unit.grams * 1000) / 1000) };
    })
    .filter(({ typed: { grams } }) => grams > 0 && grams <= MOST);

  it('stays within what an entry can be, in a unit the food has', () => {
    fc.assert(
      fc.property(typed, food, (one, after) => {
        for (const change of [amountAfterEdit, amountAfterMerge]) {
          const { grams, portion } = change(one.typed, one.before, after, MOST);
          expect(grams > 0 && grams <= MOST && portion.amount > 0).toBe(true);
          const unit = unitNamed(after, portion.unit);
          expect(Math.abs((unit?.grams ?? Number.NaN) * portion.amount - grams)).toBeLessThanOrEqual(0.0011);
        }
      }),
    );
  });

  it('weighed in g or oz keeps its grams unless pieces are counted, and merging always does', () => {
    const isCounted = (food: Weighable): boolean => food.kind === 'supplement';
    fc.assert(
      fc.property(typed, food, (one, after) => {
        fc.pre(!isCounted(one.before) && !isCounted(after));
        expect(amountAfterMerge(one.typed, one.before, after, MOST).grams).toBe(one.typed.grams);
        fc.pre(['g', 'oz'].includes(one.typed.portion.unit));
        expect(amountAfterEdit(one.typed, one.before, after, MOST)).toBe(one.typed);
      }),
    );
  });
});
