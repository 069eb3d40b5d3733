import { describe, expect, it } from 'vitest';

import { foodTags, recipeTags } from '#shared/domain/food/diet-tags';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const { find } = shippedCatalog();
const of = (...foods: readonly string[]) => ({
  ingredients: foods.map((food) => ({ food, grams: 10, portion: { amount: 10, unit: 'g' } })),
});

describe('the tags of a food', () => {
  it('are those of the row, and none is not the same as unknown', () => {
    const tagsOf = (id: string) => foodTags(find(id) ?? { id });
    expect(tagsOf('sr28:01009')).toEqual(['dairy']);
    expect(tagsOf('sr28:11529')).toEqual([]);
    expect(tagsOf('sr28:12118')).toEqual([]);
    expect(tagsOf('sr28:06971')).toEqual(['gluten', 'fish', 'soy']);
    expect(tagsOf('sr28:21059')).toBeNull();
    expect(tagsOf('mine:loaf')).toBeNull();
    expect(foodTags({ id: 'mine:loaf', contains: ['eggs', 'gluten'] })).toEqual(['gluten', 'eggs']);
  });

  it('of an answered label row are those of its row', () => {
    expect(foodTags({ id: 'label:bone-broth~2' }, find)).toEqual(['celery', 'meat']);
    expect(foodTags({ id: 'label:bone-broth' }, find)).toEqual(['celery', 'meat']);
    expect(foodTags({ id: 'label:bone-broth~2' })).toBeNull();
    expect(foodTags({ id: 'mine:bone-broth~2' }, find)).toBeNull();
  });
});

describe('the tags of a recipe', () => {
  it('are those of its ingredients, each once, in one order', () => {
    expect(recipeTags(of('sr28:01123', 'sr28:01009', 'sr28:01145', 'sr28:11457'), find)).toEqual(['dairy', 'eggs']);
    expect(recipeTags(of('sr28:11457'), find)).toEqual([]);
    expect(recipeTags(of(), find)).toEqual([]);
  });

  it('are unknown when one ingredient’s are, or it is not found', () => {
    expect(recipeTags(of('sr28:01123', 'sr28:21059'), find)).toBeNull();
    expect(recipeTags(of('sr28:01123', 'mine:gone'), find)).toBeNull();
  });
});
