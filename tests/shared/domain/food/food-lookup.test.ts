import { describe, expect, it } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { scoreDay } from '#shared/domain/score/score';
import { dayOf, entry, food, frozen, KETO_WOMAN, SPINACH } from '#tests/support/foods';

const shipped: CatalogFood = { ...SPINACH, longName: 'Spinach, raw', source: 'sr28', unconfirmed: [] };
const catalog = { find: (id: string) => (id === shipped.id ? shipped : undefined) };

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
