import { describe, expect, it } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import { lookupFor, shownFoodName } from '#shared/domain/food/food-lookup';
import { scoreDay } from '#shared/domain/score/score';
import { dayOf, entry, food, frozen, KETO_WOMAN, SPINACH } from '#tests/support/foods';

const shipped: CatalogFood = { ...SPINACH, longName: 'Spinach, raw', source: 'sr28', unconfirmed: [] };
const catalog = { find: (id: string) => (id === shipped.id ? shipped : undefined) };

describe('how a food is named where there is little room', () => {
  const named = { ...catalog, shortNameOf: (id: string) => (id === SPINACH.id ? 'Spinach' : undefined) };
  const estimated = frozen(food(SPINACH.id, { magnesium: 70 }, { name: 'Spinach, raw' }));

  it('takes the short name of the keto set, for a frozen copy and its variants too', () => {
    const read = lookupFor({ foods: { [SPINACH.id]: estimated, [`${SPINACH.id}~2`]: estimated } }, named);
    expect(shownFoodName(SPINACH.id, lookupFor({ foods: {} }, named))).toBe('Spinach');
    expect(shownFoodName(SPINACH.id, read)).toBe('Spinach');
    expect(shownFoodName(`${SPINACH.id}~2`, read)).toBe('Spinach');
  });

  it('keeps the name of a renamed copy, of an own food and of a food outside the set, and the id of an unknown one', () => {
    const mine = frozen(food('mine:x', {}, { name: 'Spinach from the garden, raw, washed' }));
    const renamed = frozen(food(SPINACH.id, {}, { name: 'My spinach' }));
    const read = lookupFor({ foods: { [SPINACH.id]: renamed, 'mine:x': mine } }, named);
    expect(shownFoodName(SPINACH.id, read)).toBe('My spinach');
    expect(shownFoodName('mine:x', read)).toBe('Spinach from the garden, raw, washed');
    expect(shownFoodName(SPINACH.id, lookupFor({ foods: {} }, catalog))).toBe('Spinach, raw');
    expect(shownFoodName('mine:gone', read)).toBe('mine:gone');
  });
});

describe('how a week reads its foods', () => {
  it('takes the copy frozen with it before the catalog', () => {
    const own = food(SPINACH.id, { potassium: 1 }, { name: 'My spinach' });
    const read = lookupFor({ foods: { [SPINACH.id]: frozen(own) } }, catalog);
    expect(read(SPINACH.id)).toEqual(own);
  });

  it('takes the catalog for what is not frozen, and knows no own food without its copy', () => {
    const read = lookupFor({ foods: {} }, catalog);
    expect(read(SPINACH.id)).toBe(shipped);
    expect(read('mine:gone')).toBeUndefined();
  });

  it('finds nothing under a name every object inherits, so such an id scores as unknown', () => {
    const read = lookupFor({ foods: {} }, catalog);
    for (const id of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(read(id)).toBeUndefined();
      expect(scoreDay(dayOf([entry(id, 10)]), read, KETO_WOMAN)).toMatchObject({ score: 0, atLeast: true });
    }
  });
});
