import { describe, expect, it } from 'vitest';
import type { Recipe } from '#shared/domain/food/food';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries, entriesAt, findEntry } from '#shared/domain/week/week-plan';
import { importWeek, tooMuchFor, touchedDays } from '#shared/domain/import/week-plan-import';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, food, frozen, recipeEntry, TEST_MONDAY, TEST_WEEK, weekOfEntries } from '#tests/support/foods';

let made = 0;
const newId = () => `new-${(made += 1)}`;
const TUESDAY = '2026-11-24';
const foodsAt = (plan: WeekPlan, date: string, slot: string) =>
  entriesAt(plan, { date, slot }).map((one) => (one.kind === 'food' ? one.food : one.kind));

describe('merging a week', () => {
  const here = weekOfEntries([entry('sr28:1', 10)], [entry('sr28:2', 10)]);
  const imported = weekOfEntries([], [entry('sr28:3', 10)]);

  it('replaces the days the file plans and leaves the very same other days', () => {
    const merged = importWeek(here, imported, 'replace', newId);
    expect(foodsAt(merged, TUESDAY, 'lunch')).toEqual(['sr28:3']);
    expect(merged.days[0]).toBe(here.days[0]);
    expect(touchedDays(here, imported)).toEqual([{ date: TUESDAY, here: 1, locked: 0, imported: 1 }]);
    expect(touchedDays(null, imported)).toEqual([{ date: TUESDAY, here: 0, locked: 0, imported: 1 }]);
  });

  it('leaves what is locked, once also where the file has it, and locks that', () => {
    const locked = { ...entry('sr28:2', 10), id: 'held', locked: true };
    const other = { ...entry('sr28:9', 10), id: 'tray', locked: true };
    const week: WeekPlan = {
      ...weekOfEntries([], [entry('sr28:1', 5), locked]),
      unplaced: [entry('sr28:8', 5), other],
    };
    expect(touchedDays(week, imported)).toEqual([{ date: TUESDAY, here: 2, locked: 1, imported: 1 }]);
    const merged = importWeek(week, imported, 'replace', newId);
    expect(foodsAt(merged, TUESDAY, 'lunch')).toEqual(['sr28:2', 'sr28:3']);
    expect(merged.unplaced).toBe(week.unplaced);
    // The same food in a different amount is a new entry; in the same amount it stays as one entry, in the file's
    // order.
    const file = weekOfEntries([], [entry('sr28:3', 1), entry('sr28:2', 10), entry('sr28:2', 20)]);
    const met = importWeek(week, { ...file, unplaced: [entry('sr28:7', 1)] }, 'replace', newId);
    expect(entriesAt(met, { date: TUESDAY, slot: 'lunch' })).toMatchObject([
      { food: 'sr28:3', locked: false },
      { food: 'sr28:2', grams: 10, locked: true },
      { food: 'sr28:2', grams: 20, locked: false },
    ]);
    expect(met.unplaced).toMatchObject([{ id: 'tray' }, { food: 'sr28:7' }]);
    expect(importWeek(week, week, 'replace', newId)).toEqual(week);
  });

  it('adds after what is there', () => {
    expect(foodsAt(importWeek(here, imported, 'add', newId), TUESDAY, 'lunch')).toEqual(['sr28:2', 'sr28:3']);
  });

  it('meets meals by the names of their slots, adds the ones it lacks, and only those that are used', () => {
    const file: WeekPlan = {
      ...imported,
      slots: [
        { id: 'm1', name: 'LUNCH', time: '' },
        { id: 'breakfast', name: 'Tea', time: '17:00' },
        { id: 'm3', name: 'Unused', time: '' },
      ],
      days: imported.days.map((day, index) =>
        index === 1
          ? {
              ...day,
              meals: [
                { slot: 'm1', entries: [entry('sr28:4', 1)] },
                { slot: 'breakfast', entries: [entry('sr28:5', 1)] },
              ],
            }
          : day,
      ),
    };
    const merged = importWeek(here, file, 'replace', newId);
    expect(foodsAt(merged, TUESDAY, 'lunch')).toEqual(['sr28:4']);
    expect(foodsAt(merged, TUESDAY, 'breakfast')).toEqual([]);
    expect(foodsAt(merged, TUESDAY, 'breakfast~2')).toEqual(['sr28:5']);
    expect(merged.slots.slice(5)).toEqual([{ id: 'breakfast~2', name: 'Tea', time: '17:00' }]);
  });

  it('freezes foods and recipes beside other copies of the same id', () => {
    const [mine, theirs] = [food('mine:bar', { sodium: 1 }), food('mine:bar', { sodium: 2 })];
    const recipe: Recipe = {
      name: 'Shake',
      servings: 1,
      ingredients: [{ food: 'mine:bar', grams: 40, portion: { amount: 40, unit: 'g' } }],
    };
    const base = { ...weekOfEntries([entry('mine:bar', 40)]), foods: { 'mine:bar': frozen(mine) } };
    const file = {
      ...weekOfEntries([], [entry('mine:bar', 40), recipeEntry('mine:shake')]),
      foods: { 'mine:bar': frozen(theirs) },
      recipes: { 'mine:shake': recipe },
    };
    const merged = importWeek(base, file, 'replace', newId);
    expect(merged.foods).toEqual({ 'mine:bar': frozen(mine), 'mine:bar~2': frozen(theirs) });
    expect(merged.recipes?.['mine:shake']?.ingredients[0]?.food).toBe('mine:bar~2');
    expect(foodsAt(merged, TUESDAY, 'lunch')).toEqual(['mine:bar~2', 'recipe']);
  });

  it('keeps the ids of entries where they are free, so that leftovers find what they are of; else both are renamed', () => {
    const cooked = { ...recipeEntry('mine:stew'), id: 'cook', cook: 3 };
    const left = { ...recipeEntry('mine:stew'), id: 'left', leftoverOf: `${TEST_MONDAY}/cook` };
    const file = weekOfEntries([cooked], [left]);
    const empty = weekOfEntries();
    expect(importWeek(empty, file, 'replace', newId).days).toEqual(file.days);
    const [entriesHere, entriesThere] = [importWeek(empty, imported, 'replace', newId), imported].map((plan) =>
      entriesAt(plan, { date: TUESDAY, slot: 'lunch' }),
    );
    // Not copied if nothing is renamed.
    expect(entriesHere?.[0]).toBe(entriesThere?.[0]);
    const twice = importWeek(importWeek(empty, file, 'replace', newId), file, 'add', newId);
    const [, second] = entriesAt(twice, { date: TEST_MONDAY, slot: 'lunch' });
    const [, leftover] = entriesAt(twice, { date: TUESDAY, slot: 'lunch' });
    expect(second?.id).not.toBe('cook');
    expect(leftover).toMatchObject({ leftoverOf: `${TEST_MONDAY}/${second?.id}` });
  });

  it('gives two entries that share an id ids of their own', () => {
    const twin = entry('sr28:1', 10);
    const merged = importWeek(weekOfEntries(), weekOfEntries([twin, { ...twin, grams: 20 }]), 'replace', newId);
    const ids = entriesAt(merged, { date: TEST_MONDAY, slot: 'lunch' }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(findEntry(merged, ids[1] ?? '')?.entry).toMatchObject({ grams: 20 });
  });

  it('takes the facts of a day; adding does not overwrite what is entered here', () => {
    const day = (plan: WeekPlan, facts: object): WeekPlan => ({
      ...plan,
      days: plan.days.map((one, index) => (index === 0 ? { ...one, ...facts } : one)),
    });
    const file = day(newWeekDocument(TEST_WEEK), { activityHours: 2, note: 'run', mood: 'good' });
    const mine = day(newWeekDocument(TEST_WEEK), { note: 'rest', waterMl: 500 });
    expect(importWeek(mine, file, 'replace', newId).days[0]).toMatchObject({
      activityHours: 2,
      note: 'run',
      waterMl: 500,
      mood: 'good',
    });
    expect(importWeek(mine, file, 'add', newId).days[0]).toMatchObject({
      activityHours: 2,
      note: 'rest',
      waterMl: 500,
    });
  });

  it('changes nothing where the file plans nothing', () => {
    expect(importWeek(here, weekOfEntries(), 'replace', newId)).toBe(here);
  });
});

it('says when a week would be too full to be kept', () => {
  const week = newWeekDocument(TEST_WEEK);
  expect(tooMuchFor(week)).toBeNull();
  const slots = Array.from({ length: 41 }, (_, index) => ({ id: `s${index}`, name: `S${index}`, time: '' }));
  expect(tooMuchFor({ ...week, slots })).toBe('a week holds at most 40 meals a day');
  const many = Array.from({ length: 501 }, () => entry('sr28:1', 1));
  expect(tooMuchFor(addEntries(week, { date: TEST_MONDAY, slot: 'lunch' }, many))).toBe(
    'a meal holds at most 500 entries',
  );
});
