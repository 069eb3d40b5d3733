import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPortion } from '#shared/domain/food/portion';
import { scaledPortion } from '#shared/domain/food/scaled-portion';

const scaled = (amount: number, unit: string, factor: number) => formatPortion(scaledPortion({ amount, unit }, factor));

describe('a household measure times a factor', () => {
  it.each([
    [2, 'tbsp', 1.5, '3 tbsp'],
    [1, 'tbsp', 0.5, '1 ½ tsp'],
    [1, 'tbsp', 4, '¼ cup'],
    [0.25, 'cup', 0.25, '1 tbsp'],
    [1 / 3, 'cup', 3, '1 cup'],
    [1, 'cup', 2 / 3, '⅔ cup'],
    [2, 'tsp', 3, '2 tbsp'],
    [0.25, 'tsp', 0.5, '⅛ tsp'],
    [1, 'cup, chopped', 0.125, '2 tbsp, chopped'],
    [0.25, 'tsp, ground', 2, '½ tsp, ground'],
    // 3.2 tbsp: no measure fits exactly, so it is shown in the largest spoon it fills.
    [0.2, 'cup', 1.0001, '3.2 tbsp'],
    [1.1, 'cup', 2, '2.2 cups'],
    [0.1, 'tsp', 1.5, '0.15 tsp'],
  ])('%f %s × %f is %s', (amount, unit, factor, words) => {
    expect(scaled(amount, unit, factor)).toBe(words);
  });

  it('of pieces, weights and milligrams keeps its unit', () => {
    expect(scaled(2, 'large', 1.5)).toBe('3 large');
    expect(scaled(1, 'clove', 0.5)).toBe('½ clove');
    expect(scaled(170, 'g', 2)).toBe('340 g');
    expect(scaled(400, 'mg elemental', 0.5)).toBe('200 mg elemental');
  });

  it('by 1 is what was typed, in the spoon it was typed in', () => {
    expect(scaledPortion({ amount: 4, unit: 'tbsp' }, 1)).toEqual({ amount: 4, unit: 'tbsp' });
  });

  it('is always the same volume', () => {
    const TEASPOONS: Readonly<Record<string, number>> = { cup: 48, tbsp: 3, tsp: 1 };
    const teaspoons = ({ amount, unit }: { amount: number; unit: string }) => amount * (TEASPOONS[unit] ?? Number.NaN);
    fc.assert(
      fc.property(
        fc.constantFrom('cup', 'tbsp', 'tsp'),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        (unit, amount, factor) => {
          const before = teaspoons({ amount, unit }) * factor;
          const after = teaspoons(scaledPortion({ amount, unit }, factor));
          expect(Math.abs(after / before - 1)).toBeLessThan(1e-4);
        },
      ),
    );
  });
});
