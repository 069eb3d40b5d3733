import { describe, expect, it } from 'vitest';
import { changedFoods, compareOwnFoods, takenFromFile, withImportedFoods } from '#shared/domain/import/own-food-import';
import { newLibraryDocument } from '#shared/schema/library-document';
import { food, frozen } from '#tests/support/foods';
import type { FrozenFood } from '#shared/domain/food/food';

const BAR: FrozenFood = frozen(
  food('mine:bar', { sodium: 200, fibre: null }, { name: 'Bar', measures: [{ unit: 'bar', grams: 40 }], revision: 4 }),
);
const theirs = (more: Partial<FrozenFood> = {}) => ({ ...BAR, ...more, id: 'mine:bar' });

describe('comparing', () => {
  const compare = (...foods: Parameters<typeof compareOwnFoods>[1]) => compareOwnFoods({ 'mine:bar': BAR }, foods);

  it('calls a food the same whatever its revision, its group and whether an unknown value is written down', () => {
    const same = theirs({ revision: 9, group: 'Sweets', per100g: { sodium: 200, magnesium: null } });
    expect(compare(same)).toEqual({ added: [], same: [same], changed: [] });
  });

  it.each([
    ['a value', { per100g: { sodium: 201 } }],
    ['a value that is not known any more', { per100g: {} }],
    ['the name', { name: 'Bar 2' }],
    ['a measure', { measures: [{ unit: 'bar', grams: 45 }] }],
    ['the usual portion', { usualPortion: { amount: 1, unit: 'bar' } }],
    ['the carbohydrate rule', { carbohydrateExcludesFibre: true }],
    ['whether it is drunk', { isDrink: true }],
    ['whether its serving was weighed', { nominalWeight: true }],
  ])('calls it changed when %s differs', (_what, more) => {
    const file = theirs(more);
    expect(compare(file).changed).toEqual([{ mine: { id: 'mine:bar', food: BAR }, theirs: file }]);
  });

  it('takes a file that cannot say whether it is drunk or weighed as one that agrees', () => {
    const mine = { ...BAR, isDrink: true, nominalWeight: true };
    expect(compareOwnFoods({ 'mine:bar': mine }, [theirs()]).same).toHaveLength(1);
    expect(compareOwnFoods({ 'mine:bar': mine }, [theirs({ isDrink: false })]).changed).toHaveLength(1);
  });

  it('names the food that has the name of a new one', () => {
    const added = compare(
      { ...theirs({ name: ' bAR' }), id: 'mine:x' },
      { ...theirs({ name: 'Other' }), id: 'mine:y' },
    ).added;
    expect(added.map(({ food: one, like }) => [one.id, like])).toEqual([
      ['mine:x', 'Bar'],
      ['mine:y', null],
    ]);
  });
});

describe('taking the file’s', () => {
  it('keeps what a file cannot hold, and counts the revision up', () => {
    const mine = {
      ...BAR,
      group: 'Sweets',
      usualPortion: { amount: 1, unit: 'bar' },
      estimated: { sodium: { food: 'sr28:1', name: 'A' }, fibre: { food: 'sr28:1', name: 'A' } },
      colour: 'red',
    };
    const taken = takenFromFile(
      { id: 'mine:bar', food: mine },
      theirs({ per100g: { sodium: 200, fibre: 3 }, revision: 2 }),
    );
    expect(taken).toEqual({
      ...BAR,
      group: 'Sweets',
      colour: 'red',
      per100g: { sodium: 200, fibre: 3 },
      // Fibre has a different value now, so it is no longer an estimate.
      estimated: { sodium: { food: 'sr28:1', name: 'A' } },
      revision: 5,
    });
  });

  it('happens to every changed food but those that are kept, and where a template holds a copy', () => {
    const entry = {
      id: 'e',
      kind: 'food' as const,
      food: 'mine:bar',
      grams: 40,
      portion: { amount: 1, unit: 'bar' },
      locked: false,
      note: '',
    };
    const stored = { ...BAR, per100g: { sodium: 200 }, measures: [{ unit: 'bar', grams: 40 }] };
    const library = {
      ...newLibraryDocument(),
      foods: { 'mine:bar': stored },
      templates: {
        t: {
          name: 'T',
          days: [{ meals: [{ slot: 'lunch', entries: [entry] }] }],
          slots: [],
          foods: { 'mine:bar': stored },
          recipes: {},
        },
      },
    };
    const compared = compareOwnFoods(library.foods, [theirs({ per100g: { sodium: 220 } })]);
    expect(changedFoods(compared, new Set(['mine:bar']))).toEqual([]);
    const added = food('mine:new', { sodium: 1 });
    const after = withImportedFoods(library, [added], changedFoods(compared, new Set()));
    expect(after.foods['mine:bar']?.per100g['sodium']).toBe(220);
    expect(after.foods).toHaveProperty('mine:new', frozen(added));
    expect(after.templates['t']?.foods['mine:bar']?.per100g['sodium']).toBe(220);
    expect(withImportedFoods(library, [], [])).toBe(library);
  });
});
