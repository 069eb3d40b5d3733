import { describe, expect, it } from 'vitest';
import type { FoodEntry } from '#shared/domain/week/week-plan';
import { DEFAULT_SLOTS } from '#shared/domain/week/week-plan';
import {
  MEAL_LENGTH,
  MOST_SLOTS,
  SLOT_NAME_LENGTH,
  slotKey,
  slotNamed,
  WeekBuilder,
} from '#shared/domain/week/week-builder';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, food, frozen } from '#tests/support/foods';

const usual = () =>
  new WeekBuilder(DEFAULT_SLOTS, (meal) => DEFAULT_SLOTS.find((slot) => slotKey(slot.name) === slotKey(meal)));
const spinach = (meal: string, date = '2026-11-24') => ({ date, meal, entry: entry('sr28:11457', 30), frozen: null });

describe('building weeks', () => {
  it('puts entries into their weeks and meals in the order they come, weeks in order of time', () => {
    const builder = usual();
    for (const placed of [spinach('Dinner', '2026-11-30'), spinach('lunch '), spinach('Breakfast'), spinach('Lunch')])
      expect(builder.add(placed)).toBeNull();
    const weeks = builder.weeks(newWeekDocument);
    expect(weeks.map(({ week }) => week)).toEqual(['2026-W48', '2026-W49']);
    expect(weeks[0]?.days[1]?.meals.map(({ slot, entries }) => [slot, entries.length])).toEqual([
      ['lunch', 2],
      ['breakfast', 1],
    ]);
    // Whatever else an empty week contains stays.
    expect(weeks[0]).toMatchObject({ format: 'electroplate-week', revision: 0, foods: {} });
  });

  it('makes a slot for a meal nobody has, once, and in its own week only', () => {
    const builder = usual();
    builder.add(spinach('Second breakfast'));
    builder.add(spinach('SECOND BREAKFAST', '2026-11-25'));
    builder.add(spinach('Lunch', '2026-12-01'));
    const [first, second] = builder.weeks(newWeekDocument);
    expect(first?.slots.slice(5)).toEqual([{ id: 'second-breakfast', name: 'Second breakfast', time: '12:00' }]);
    expect(second?.slots).toHaveLength(5);
  });

  it('freezes a food once, and another food of the same id beside it', () => {
    const [a, b] = [food('mine:bar', { sodium: 1 }), food('mine:bar', { sodium: 2 })];
    const builder = usual();
    for (const one of [a, b, a])
      builder.add({ date: '2026-11-24', meal: 'Lunch', entry: entry('mine:bar', 40), frozen: one });
    const [week] = builder.weeks(newWeekDocument);
    expect(week?.foods).toEqual({ 'mine:bar': frozen(a), 'mine:bar~2': frozen(b) });
    const named = week?.days[1]?.meals[0]?.entries.map((one) => (one as FoodEntry).food);
    expect(named).toEqual(['mine:bar', 'mine:bar~2', 'mine:bar']);
  });

  it('refuses what a week cannot hold, and makes nothing of it', () => {
    const builder = usual();
    expect(builder.add(spinach('Lunch', '2026-02-30'))).toBe('“2026-02-30” is not a date like 2026-11-23');
    expect(builder.add(spinach(''))).toBe('the meal is missing');
    expect(builder.add(spinach('x'.repeat(SLOT_NAME_LENGTH + 1)))).toMatch(/longer than the 60 characters/);
    expect(builder.weeks(newWeekDocument)).toEqual([]);
    for (let count = 0; count < MEAL_LENGTH; count += 1) builder.add(spinach('Lunch'));
    expect(builder.add(spinach('Lunch'))).toBe('a meal holds at most 500 entries');
    for (let count = DEFAULT_SLOTS.length; count < MOST_SLOTS; count += 1) builder.add(spinach(`Meal ${count}`));
    expect(builder.add(spinach('One more'))).toBe('a week holds at most 40 meals a day');
    expect(builder.weeks(newWeekDocument)[0]?.slots).toHaveLength(MOST_SLOTS);
  });
});

it('a slot gets an id of its name that no other slot has', () => {
  expect(slotNamed('Brunch (late)', []).id).toBe('brunch-late');
  expect(slotNamed('Lunch', DEFAULT_SLOTS).id).toBe('lunch-2');
  expect(slotNamed('!!!', []).id).toBe('meal');
});
