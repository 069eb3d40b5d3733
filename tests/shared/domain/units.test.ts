import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundGrams, roundSum, toMilligrams, toNanograms } from '#shared/domain/units';
import { runs } from '#tests/support/run-length';

describe('rounding of sums', () => {
  it('gives whole nanograms, safe integers up to kilograms of a mineral', () => {
    expect(toNanograms(2843.01)).toBe(2_843_010_000);
    expect(toNanograms(0.1 + 0.2)).toBe(300_000);
    expect(toNanograms(0)).toBe(0);
    expect(Number.isSafeInteger(toNanograms(1e9))).toBe(true);
  });

  it('rounds half a nanogram up, however the double came about', () => {
    expect(toNanograms(5.5461105)).toBe(5_546_111);
    // 28.349 g and 0.001 g with 19.563 mg per 100 g is 5.5461105 mg together, one double away from the above.
    expect(toNanograms((19.563 * 28.349) / 100 + (19.563 * 0.001) / 100)).toBe(5_546_111);
    // A hundredth of a nanogram less rounds down.
    expect(toNanograms(5.54611049)).toBe(5_546_110);
  });

  it('is undone without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (nanograms) => {
        expect(toNanograms(toMilligrams(toNanograms(nanograms / 1e6)))).toBe(nanograms);
      }),
      runs(1000),
    );
  });

  it('cleans sums of grams and kilocalories the same way', () => {
    expect(roundSum(0.1 + 0.2)).toBe(0.3);
    expect(roundSum(1876.1100000000001)).toBe(1876.11);
  });

  it('does not depend on the order of values with three decimals', () => {
    const product = fc
      .tuple(fc.integer({ min: 0, max: 900_000 }), fc.integer({ min: 1, max: 300_000 }))
      .map(([a, b]) => ((a / 1000) * (b / 1000)) / 100);
    fc.assert(
      fc.property(fc.array(product, { minLength: 2, maxLength: 30 }), (amounts) => {
        const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
        expect(toNanograms(sum(amounts.toReversed()))).toBe(toNanograms(sum(amounts)));
        expect(roundSum(sum(amounts.toSorted((a, b) => a - b)))).toBe(roundSum(sum(amounts)));
      }),
      runs(5000),
    );
  });
});

describe('grams', () => {
  it('keep three decimals', () => {
    expect(roundGrams(28.35)).toBe(28.35);
    expect(roundGrams(1 / 3)).toBe(0.333);
    expect(roundGrams(0.0004)).toBe(0);
    expect(roundGrams(28.3495)).toBe(28.35);
  });
});
