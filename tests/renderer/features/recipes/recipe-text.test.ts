import { describe, expect, it } from 'vitest';
import { goneName, formatGrams, isLink, formatUnknown } from '#renderer/features/recipes/recipe-text';
import { PORTABELLA } from '#tests/support/foods';

describe('an amount of a recipe', () => {
  it('in grams has a decimal below 100', () => {
    expect([12.34, 155.4, 1280].map((grams) => formatGrams(grams, 'metric'))).toEqual(['12.3 g', '155 g', '1,280 g']);
  });
});

describe('what is not known', () => {
  it('is described with the food and what is missing', () => {
    const part = { id: PORTABELLA.id, food: PORTABELLA };
    expect(formatUnknown({ ...part, lacks: ['magnesium'] }, '')).toBe(`${PORTABELLA.name}: no value for magnesium`);
    expect(formatUnknown({ ...part, lacks: ['sodium', 'magnesium', 'net carbs'] }, '')).toBe(
      `${PORTABELLA.name}: no value for sodium, magnesium or carbohydrate`,
    );
    expect(
      formatUnknown({ id: 'mine:gone', food: undefined, lacks: ['sodium'] }, 'A food that is no longer there'),
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
