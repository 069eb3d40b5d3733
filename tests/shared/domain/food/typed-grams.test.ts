import { describe, expect, it } from 'vitest';
import { readTypedGrams } from '#shared/domain/food/typed-grams';

describe('a typed weight', () => {
  it.each([
    ['', null],
    ['28', 28],
    ['28 g', 28],
    ['28g', 28],
    ['1 oz', 28.35],
    ['½ lb', 226.8],
    ['1-1/2 oz.', 42.525],
    ['0,5 kg', 500],
  ])('“%s” is %s g', (text, amount) => expect(readTypedGrams(text, { most: 5000 })).toEqual({ amount }));

  it.each([
    ['1 cup', 'Type a weight, for example 28, 28 g or 1 oz.'],
    ['12 lb', 'At most 5,000 g is possible here.'],
    ['a few', 'Type a weight, for example 28, 28 g or 1 oz.'],
    ['-1', 'An amount cannot be negative.'],
  ])('“%s” is refused', (text, problem) => {
    expect(readTypedGrams(text, { most: 5000, unit: 'g' })).toEqual({ problem });
  });
});
