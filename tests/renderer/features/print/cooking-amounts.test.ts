import { describe, expect, it } from 'vitest';
import { measured, weighed } from '#renderer/features/print/cooking-amounts';

describe('amounts to cook by', () => {
  it('are whole grams from ten on, with a tenth below', () => {
    expect([93.1, 10, 9.96, 3.84, 0.04, 1250.4].map(weighed)).toEqual([
      '93 g',
      '10 g',
      '10 g',
      '3.8 g',
      '0 g',
      '1,250 g',
    ]);
  });

  it.each([
    [1, 'tsp', 1, '1 tsp'],
    [0.25, 'tsp', 2.5, '⅝ tsp'],
    [0.23, 'tsp', 3, 'about ¾ tsp'],
    [3.3, 'tsp', 2.5, '2 ¾ tbsp'],
    [3.4, 'tsp', 2.5, 'about 2 ¾ tbsp'],
    [4.5, 'tsp, chopped', 2.5, '3 ¾ tbsp, chopped'],
    [9, 'tsp', 1, '3 tbsp'],
    [2, 'tsp, chopped', 1, '2 tsp, chopped'],
    [0.5, 'cup', 2.5, '1 ¼ cups'],
  ])('%s %s %s times are "%s"', (amount, unit, factor, words) => {
    expect(measured({ amount, unit }, factor)).toBe(words);
  });
});
