import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimals, formatNutrient } from '#shared/domain/score/total-text';

const known = (amount: number) => ({ amount, atLeast: false });
const bound = (amount: number) => ({ amount, atLeast: true });

describe('a total in words', () => {
  it('of a mineral rounds down, with a bound or without', () => {
    expect(formatNutrient(known(419.9), 'sodium')).toBe('419 mg');
    expect(formatNutrient(known(1799.9), 'potassium')).toBe('1,799 mg');
    expect(formatNutrient(known(0.4), 'magnesium')).toBe('<1 mg');
    expect(formatNutrient(known(0), 'magnesium')).toBe('0 mg');
    expect(formatNutrient(bound(419.9), 'sodium')).toBe('≥ 419 mg');
  });

  it('says where a similar food’s value is in it', () => {
    expect(formatNutrient({ amount: 419.9, atLeast: false, isEstimated: true }, 'sodium')).toBe('≈ 419 mg');
    expect(formatNutrient({ amount: 419.9, atLeast: true, isEstimated: true }, 'sodium')).toBe('≥≈ 419 mg');
    expect(formatNutrient({ amount: 12.46, atLeast: false, isEstimated: true }, 'protein')).toBe('≈ 12.5 g');
  });

  it('of anything else has the decimals of its row, a bound rounds down', () => {
    expect(formatNutrient(known(12.46), 'protein')).toBe('12.5 g');
    expect(formatNutrient(bound(12.46), 'protein')).toBe('≥ 12.4 g');
    expect(formatNutrient(bound(0.3), 'fat')).toBe('≥ 0.3 g');
    expect(formatNutrient(known(0.04), 'fat')).toBe('<0.1 g');
    expect(formatNutrient(known(1844.4), 'energy')).toBe('1,844 kcal');
    // 3 × 0.1 is a little more than 0.3 in binary, 0.3 itself a little less than three tenths.
    expect(formatDecimals(bound(3 * 0.1), 1)).toBe('≥ 0.3');
    expect(formatNutrient(known(0.005), 'vitaminB12')).toBe('0.01 µg');
  });

  it('is a dash, not 0, where nothing worth a number is known', () => {
    expect(formatNutrient(bound(0), 'sodium')).toBe('—');
    expect(formatNutrient(bound(0.9), 'sodium')).toBe('—');
    expect(formatNutrient(bound(0.04), 'fat')).toBe('—');
    expect(formatNutrient(known(0), 'fat')).toBe('0.0 g');
  });

  it('that is a bound never says more than is known', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 5000, noNaN: true }), fc.constantFrom(0, 1, 2), (amount, decimals) => {
        const words = formatDecimals(bound(amount), decimals);
        const said = Number(words.replace(/[≥,\s]/g, ''));
        expect(words === '—' || said <= amount + 1e-6).toBe(true);
      }),
    );
  });
});
