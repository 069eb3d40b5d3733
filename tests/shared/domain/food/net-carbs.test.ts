import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netCarbLevel, netCarbsIn, netCarbsPer100g } from '#shared/domain/food/net-carbs';
import { scoreDay } from '#shared/domain/score/score';
import { dayOf, entry, food, KETO_WOMAN, lookupIn, SPINACH } from '#tests/support/foods';

/** Coconut milk as in SR28 12118: fibre is blank. */
const COCONUT_MILK = food('sr28:12118', { carbohydrate: 2.81, fibre: null });

describe('net carbs', () => {
  it('are carbohydrate less fibre: spinach 3.63 − 2.2 = 1.43, in 60 g 0.858', () => {
    expect(netCarbsPer100g(SPINACH).grams).toBeCloseTo(1.43, 9);
    expect(netCarbsIn(SPINACH, 60).grams).toBeCloseTo(0.858, 9);
    expect(netCarbsIn(SPINACH, 60).upTo).toBe(false);
  });

  it('never go below 0 per 100 g, before multiplying', () => {
    expect(netCarbsIn(food('mine:bran', { carbohydrate: 5, fibre: 8 }), 200)).toEqual({ grams: 0, upTo: false });
  });

  it('clamp each food on its own: one food’s fibre takes nothing off another', () => {
    const bran = food('mine:bran', { carbohydrate: 5, fibre: 8 });
    const rice = food('mine:rice', { carbohydrate: 28, fibre: 0 });
    const day = scoreDay(dayOf([entry(bran.id, 100), entry(rice.id, 100)]), lookupIn(bran, rice), KETO_WOMAN);
    expect(day.netCarbs).toEqual({ amount: 28, upTo: false, atLeast: false });
  });

  it('are an upper bound when fibre is blank: 120 g coconut milk bring up to 3.372 g', () => {
    const carbs = netCarbsIn(COCONUT_MILK, 120);
    expect(carbs.grams).toBeCloseTo(3.372, 9);
    expect(carbs.upTo).toBe(true);
    const day = scoreDay(
      dayOf([entry(SPINACH.id, 60), entry(COCONUT_MILK.id, 120)]),
      lookupIn(SPINACH, COCONUT_MILK),
      KETO_WOMAN,
    );
    // 0.858 + 3.372
    expect(day.netCarbs).toEqual({ amount: 4.23, upTo: true, atLeast: false });
  });

  it('are certain where there is no carbohydrate to hold fibre', () => {
    expect(netCarbsPer100g(food('mine:meat', { carbohydrate: 0, fibre: null }))).toEqual({ grams: 0, upTo: false });
  });

  it('are not known when carbohydrate is blank', () => {
    expect(netCarbsPer100g(food('mine:x', { fibre: 2 }))).toEqual({ grams: null, upTo: false });
    const day = scoreDay(dayOf([entry('mine:x', 50)]), lookupIn(food('mine:x', { fibre: 2 })), KETO_WOMAN);
    expect(day.netCarbs).toEqual({ amount: 0, upTo: false, atLeast: true });
  });

  it('take a label that already excludes fibre as printed, with fibre known or not', () => {
    for (const fibre of [6, null]) {
      const label = food('mine:crackers', { carbohydrate: 4, fibre }, { carbohydrateExcludesFibre: true });
      expect(netCarbsPer100g(label)).toEqual({ grams: 4, upTo: false });
    }
  });

  /** A US label: 45 − 15 fibre − 12 erythritol − 3 (half of 6 other polyols) − 5 allulose = 10. */
  const BAR = { carbohydrate: 45, fibre: 15, erythritol: 12, polyols: 6, allulose: 5 };

  it('leave out erythritol and allulose whole and other polyols half', () => {
    expect(netCarbsPer100g(food('mine:bar', BAR))).toEqual({ grams: 10, upTo: false });
    expect(netCarbsIn(food('mine:bar', BAR), 40)).toEqual({ grams: 4, upTo: false });
  });

  it.each([
    ['erythritol', 22],
    ['polyols', 13],
    ['allulose', 15],
  ] as const)('count blank %s as 0, which makes nothing unknown: %d', (id, grams) => {
    expect(netCarbsPer100g(food('mine:bar', { ...BAR, [id]: null }))).toEqual({ grams, upTo: false });
  });

  it('leave polyols out of a label that already excludes fibre too: 45 − 12 − 3 − 5 = 25', () => {
    const label = food('mine:bar', BAR, { carbohydrateExcludesFibre: true });
    expect(netCarbsPer100g(label)).toEqual({ grams: 25, upTo: false });
  });

  it('are an upper bound when fibre is blank, unless polyols leave nothing for it', () => {
    expect(netCarbsPer100g(food('mine:bar', { ...BAR, fibre: null }))).toEqual({ grams: 25, upTo: true });
    const sweetener = food('mine:sweetener', { carbohydrate: 100, fibre: null, erythritol: 100 });
    expect(netCarbsPer100g(sweetener)).toEqual({ grams: 0, upTo: false });
  });

  it('never get below 0 nor above the carbohydrate, whatever a label says', () => {
    const grams = fc.double({ min: 0, max: 100, noNaN: true });
    const blankable = fc.option(grams);
    fc.assert(
      fc.property(
        grams,
        fc.record({ fibre: blankable, polyols: blankable, erythritol: blankable, allulose: blankable }),
        fc.boolean(),
        (carbohydrate, parts, carbohydrateExcludesFibre) => {
          const label = food('mine:x', { carbohydrate, ...parts }, { carbohydrateExcludesFibre });
          const net = netCarbsPer100g(label).grams ?? Number.NaN;
          return net >= 0 && net <= carbohydrate;
        },
      ),
    );
  });

  it('are low up to 5 g, medium up to 10 g, high above', () => {
    expect([0, 5, 5.001, 10, 10.001].map(netCarbLevel)).toEqual(['low', 'low', 'medium', 'medium', 'high']);
  });
});
