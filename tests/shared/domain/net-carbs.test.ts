import { describe, expect, it } from 'vitest';
import { netCarbLevel, netCarbsIn, netCarbsPer100g } from '../../../shared/domain/net-carbs';
import { scoreDay } from '../../../shared/domain/score';
import { dayOf, entry, food, KETO_WOMAN, lookupIn, SPINACH } from '../../support/foods';

/** Coconut milk as SR28 12118 has it: fibre is blank. */
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

  it('are low up to 5 g, medium up to 10 g, high above', () => {
    expect([0, 5, 5.001, 10, 10.001].map(netCarbLevel)).toEqual(['low', 'low', 'medium', 'medium', 'high']);
  });
});
