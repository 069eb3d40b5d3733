import { describe, expect, it } from 'vitest';
import { nutrientIn } from '#shared/domain/food/food';
import { ELECTROLYTE_STICK, LITE_SALT, magnesiumCapsule, PORTABELLA, SPINACH } from '#tests/support/foods';

describe('a nutrient in an amount of food', () => {
  it('is the share of the value per 100 g: 60 g of spinach bring 334.8 mg potassium', () => {
    expect(nutrientIn(SPINACH, 'potassium', 60)).toBeCloseTo(334.8, 9);
    expect(nutrientIn(SPINACH, 'potassium', 100)).toBe(558);
  });

  it('is null, never 0, where the table has no value', () => {
    expect(nutrientIn(PORTABELLA, 'magnesium', 168)).toBeNull();
    expect(nutrientIn(PORTABELLA, 'vitaminC', 168)).toBeNull();
  });

  it('counts label rows by the elemental mg on the label', () => {
    expect(nutrientIn(magnesiumCapsule(400), 'magnesium', 1)).toBe(400);
    expect(nutrientIn(magnesiumCapsule(null), 'magnesium', 1)).toBeNull();
    expect(nutrientIn(LITE_SALT, 'sodium', 1.4)).toBeCloseTo(290, 9);
    expect(nutrientIn(LITE_SALT, 'potassium', 1.4)).toBeCloseTo(350, 9);
    expect(nutrientIn(ELECTROLYTE_STICK, 'sodium', 2)).toBe(2000);
  });
});
