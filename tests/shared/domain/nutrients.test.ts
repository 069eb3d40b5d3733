import { describe, expect, it } from 'vitest';
import { amountOf, isNutrientId, MINERAL_SYMBOL, MINERALS, nutrient, NUTRIENTS } from '#shared/domain/nutrients';

describe('the nutrient table', () => {
  it('names every nutrient once, with its unit', () => {
    const ids = NUTRIENTS.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(nutrient('sodium')).toMatchObject({ label: 'Sodium', unit: 'mg' });
    expect(nutrient('energy').unit).toBe('kcal');
    expect(nutrient('fibre').unit).toBe('g');
    expect(nutrient('selenium').unit).toBe('µg');
  });

  it('tells its ids from other words, inherited ones too', () => {
    expect(isNutrientId('magnesium')).toBe(true);
    for (const word of ['salt', '', 'Sodium', 'constructor', '__proto__']) expect(isNutrientId(word)).toBe(false);
  });

  it('lists the scored minerals as Na, K, Mg', () => {
    expect(MINERALS.map((mineral) => MINERAL_SYMBOL[mineral])).toEqual(['Na', 'K', 'Mg']);
  });
});

describe('an amount', () => {
  it('is null when it is blank or absent, 0 when it is 0', () => {
    expect(amountOf({}, 'magnesium')).toBeNull();
    expect(amountOf({ magnesium: null }, 'magnesium')).toBeNull();
    expect(amountOf({ magnesium: 0 }, 'magnesium')).toBe(0);
  });
});
