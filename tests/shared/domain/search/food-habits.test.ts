import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { habitIdOf, habitsOf, suggestFoods } from '#shared/domain/search/food-habits';
import type { DayPlan, Entry } from '#shared/domain/week/week-plan';
import { entry, noteEntry, recipeEntry } from '#tests/support/foods';

const day = (date: string, meals: Readonly<Record<string, readonly Entry[]>>): DayPlan => ({
  date,
  meals: Object.entries(meals).map(([slot, entries]) => ({ slot, entries })),
});

const EGG = 'sr28:01123';
const BACON = 'sr28:10862';
const AVOCADO = 'sr28:09037';
const SALMON = 'sr28:15236';

const days = [
  day('2026-11-16', { breakfast: [entry(EGG, 100), entry(BACON, 30)] }),
  day('2026-11-17', { breakfast: [entry(EGG, 100), entry(AVOCADO, 100)], dinner: [entry(SALMON, 170)] }),
  day('2026-11-18', { breakfast: [entry(EGG, 100), entry(AVOCADO, 100)] }),
  day('2026-11-19', { dinner: [entry(SALMON, 170), entry(AVOCADO, 50)] }),
];

describe('habits', () => {
  it('call usual in a slot what was planned there at least twice, the most often first', () => {
    const { bySlot } = habitsOf(days);
    expect(bySlot.get('breakfast')).toEqual([EGG, AVOCADO]);
    expect(bySlot.get('dinner')).toEqual([SALMON]);
    expect(bySlot.get('snacks')).toBeUndefined();
  });

  it('remember everything, the latest first, in whatever order the days come', () => {
    expect(habitsOf(days).recent.slice(0, 2).toSorted()).toEqual([AVOCADO, SALMON].toSorted());
    expect(habitsOf(days.toReversed())).toEqual(habitsOf(days));
    expect(habitsOf(days).recent.at(-1)).toBe(BACON);
  });

  it('count a frozen variant as the food it was made from, a recipe under its own id, a note not at all', () => {
    expect(habitIdOf(entry('label:bone-broth~2', 240))).toBe('label:bone-broth');
    expect(habitIdOf(recipeEntry('mine:chili~3'))).toBe('mine:chili');
    expect(habitIdOf(noteEntry('unknown'))).toBeNull();
    expect(habitsOf([day('2026-11-16', { lunch: [noteEntry('none')] })]).recent).toEqual([]);
  });
});

describe('suggestions for a meal', () => {
  const habits = habitsOf(days);
  const ask = (more: Partial<Parameters<typeof suggestFoods>[0]> = {}) =>
    suggestFoods({ habits, slot: 'breakfast', present: [], favourites: [], limit: 10, ...more });

  it('begin with what is usual for the slot, then favourites, then recent ones, each once', () => {
    expect(ask({ favourites: ['sr28:12006', EGG] })).toEqual([
      { id: EGG, reason: 'usual' },
      { id: AVOCADO, reason: 'usual' },
      { id: 'sr28:12006', reason: 'favourite' },
      { id: SALMON, reason: 'recent' },
      { id: BACON, reason: 'recent' },
    ]);
  });

  it('go on with what was planned together with what is there, and never offer what is there', () => {
    const offered = ask({ slot: 'snacks', present: [entry(EGG, 50)] });
    // Eggs and avocado were together twice; eggs and bacon once, which is not a habit.
    expect(offered[0]).toEqual({ id: AVOCADO, reason: 'together' });
    expect(offered.find(({ id }) => id === BACON)).toEqual({ id: BACON, reason: 'recent' });
    expect(offered.map(({ id }) => id)).not.toContain(EGG);
  });

  it('keep to the limit and offer nothing twice, whatever the favourites', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(EGG, BACON, AVOCADO, SALMON, 'sr28:12006', 'mine:a')),
        fc.integer({ min: 0, max: 8 }),
        (favourites, limit) => {
          const ids = ask({ favourites, limit }).map(({ id }) => id);
          expect(ids.length).toBeLessThanOrEqual(limit);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });

  it('are none for somebody who planned nothing and has no favourites', () => {
    expect(suggestFoods({ habits: habitsOf([]), slot: 'lunch', present: [], favourites: [], limit: 5 })).toEqual([]);
  });
});
