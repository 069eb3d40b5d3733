import { describe, expect, it } from 'vitest';
import { mayUse, usesInWeek } from '#shared/domain/own-food/own-food-uses';
import { entry, noteEntry, recipeEntry } from '#tests/support/foods';
import { BAR, BAR_BOWL, bars, barWeek, OWN_BAR } from '#tests/support/own-foods';

describe('where a week uses an own food', () => {
  it('lists entries and planned recipes with day, slot and unit, under whichever id it is frozen', () => {
    const bowl = { ...recipeEntry('mine:bowl'), id: 'c' };
    const week = barWeek(
      [[bars('a', 1), entry('sr28:11457', 60)], [noteEntry('none')], [{ ...entry('mine:bar~2', 20), id: 'b' }, bowl]],
      { 'mine:bar': BAR, 'mine:bar~2': BAR },
      {
        'mine:bowl': { ...BAR_BOWL, ingredients: [...BAR_BOWL.ingredients, ...BAR_BOWL.ingredients] },
      },
    );
    expect(usesInWeek(week, OWN_BAR)).toEqual([
      { entry: 'a', date: '2026-11-23', slot: 'Lunch', recipe: null, units: ['bar'] },
      { entry: 'b', date: '2026-11-25', slot: 'Lunch', recipe: null, units: ['g'] },
      { entry: 'c', date: '2026-11-25', slot: 'Lunch', recipe: 'Bar bowl', units: ['bar', 'bar'] },
    ]);
  });

  it('does not count a copy nobody names, a recipe that is not frozen, or another food of a similar id', () => {
    const week = barWeek([[recipeEntry('mine:bowl'), entry('mine:barn', 10)]], { 'mine:bar': BAR, 'mine:barn': BAR });
    expect(usesInWeek(week, OWN_BAR)).toEqual([]);
  });

  it('names a slot the week does not list by its id', () => {
    const week = { ...barWeek([[bars('a', 1)]]), slots: [] };
    expect(usesInWeek(week, OWN_BAR)[0]?.slot).toBe('lunch');
  });
});

describe('a document that cannot be read in full', () => {
  it('may use a food when its id occurs anywhere in it', () => {
    expect(mayUse({ future: [{ made: { of: 'mine:bar~4' } }] }, 'mine:bar')).toBe(true);
    expect(mayUse({ future: 'the bar, mine: bar' }, 'mine:bar')).toBe(false);
  });
});
