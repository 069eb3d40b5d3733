import { describe, expect, it } from 'vitest';
import { goneName, gramsWords, isLink, readServings, unknownWords } from '#renderer/features/recipes/recipe-words';
import { PORTABELLA } from '#tests/support/foods';

describe('an amount of a recipe', () => {
  it('in grams has a decimal below 100', () => {
    expect([gramsWords(12.34), gramsWords(155.4), gramsWords(1280)]).toEqual(['12.3 g', '155 g', '1,280 g']);
  });
});

describe('servings', () => {
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

  it.each(['', '0', '-1', 'two', '101', '2 cups', '200 g', '1,000', '99999'])(
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

describe('what is not known', () => {
  it('is said with the food and what is missing', () => {
    const part = { id: PORTABELLA.id, food: PORTABELLA };
    expect(unknownWords({ ...part, lacks: ['magnesium'] }, '')).toBe(`${PORTABELLA.name}: no value for magnesium`);
    expect(unknownWords({ ...part, lacks: ['sodium', 'magnesium', 'net carbs'] }, '')).toBe(
      `${PORTABELLA.name}: no value for sodium, magnesium or carbohydrate`,
    );
    expect(
      unknownWords({ id: 'mine:gone', food: undefined, lacks: ['sodium'] }, 'A food that is no longer there'),
    ).toBe('A food that is no longer there: nothing is known');
  });

  it('has the name of a recipe that is still there, and tells a recipe from a food', () => {
    const recipe = {
      name: 'Outer',
      servings: 1,
      ingredients: [{ recipe: 'mine:inner', servings: 1 }],
      cookedGrams: null,
      steps: '',
      note: '',
      tags: [],
      source: '',
      revision: 1,
    };
    expect(goneName('mine:inner', recipe, () => ({ ...recipe, name: 'Inner' }))).toBe('Inner');
    expect(goneName('mine:inner', recipe, () => undefined)).toBe('A recipe that is no longer there');
    expect(goneName('mine:else', recipe, () => recipe)).toBe('A food that is no longer there');
  });
});

describe('a source', () => {
  it('is a link when it is the address of a page alone', () => {
    expect(isLink('https://example.org/chili')).toBe(true);
    expect(isLink('page 12 of the blue book')).toBe(false);
    expect(isLink('https://example.org and more')).toBe(false);
    expect(isLink('file:///etc/hosts')).toBe(false);
  });
});
