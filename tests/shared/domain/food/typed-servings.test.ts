import { describe, expect, it } from 'vitest';
import { readServings } from '#shared/domain/food/typed-servings';

describe('typed servings', () => {
  it.each([
    ['2', 2],
    ['1,5', 1.5],
    ['1 1/2', 1.5],
    ['½', 0.5],
    ['3 servings', 3],
    ['100', 100],
  ])('“%s” is %f', (text, servings) => {
    expect(readServings(text, 100)).toBe(servings);
  });

  it.each(['', '0', '-1', 'many', '101', '2 cups', '200 g', '1,000', '99999'])(
    '“%s” is refused with a sentence',
    (text) => {
      const read = readServings(text, 100);
      expect(typeof read === 'number' ? '' : read.problem).toMatch(/\.$/);
    },
  );

  it('can be weighed where it is known what one weighs: 230 g of 155 g a serving', () => {
    expect(readServings('230 g', 100, 155)).toBe(1.484);
    expect(readServings('155g', 100, 155)).toBe(1);
    expect(readServings('2 oz', 100, 56.7)).toBe(1);
    expect(readServings('2', 100, 155)).toBe(2);
    expect(readServings('5000 g', 10, 155)).toHaveProperty('problem');
  });
});
