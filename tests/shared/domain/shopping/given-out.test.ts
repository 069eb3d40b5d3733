import { expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { GivenOut } from '#shared/domain/shopping/given-out';
import { changedSince, givenOut } from '#shared/domain/shopping/given-out';
import { daysOfWeeks } from '#shared/domain/shopping/list-days';
import { shoppingListOf } from '#shared/domain/shopping/shopping-list';
import { theirList } from '#shared/domain/shopping/their-list';
import { ticksOf } from '#shared/domain/shopping/ticks';
import { mondayOf } from '#shared/domain/week-id';
import { addEntries } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const [EGG, BUTTER] = ['sr28:01123', 'sr28:01145'] as const;
const [FIRST, SECOND] = ['2026-W48', '2026-W49'] as const;

/** Two weeks with so many grams of eggs on their Mondays, and butter in the second. */
function listOf(first: number, second: number, weeks: readonly string[] = [FIRST, SECOND]) {
  const plans = [
    addEntries(newWeekDocument(FIRST), { date: mondayOf(FIRST), slot: 'lunch' }, [entry(EGG, first)]),
    addEntries(newWeekDocument(SECOND), { date: mondayOf(SECOND), slot: 'lunch' }, [
      entry(EGG, second),
      entry(BUTTER, 20),
    ]),
  ].filter(({ week }) => weeks.includes(week));
  const days = daysOfWeeks(weeks[0] ?? '', weeks.length);
  const listed = plans.map((plan) => ({ plan, lookup: lookupFor(plan, catalog) }));
  const list = shoppingListOf(listed, { catalog }, { units: 'metric', days });
  return theirList(list, { own: { flowers: { name: 'flowers' } } });
}
const marks = (weeks: readonly string[], shopping = {}) => new Map(weeks.map((week) => [week, shopping]));
const changedIn = (list: ReturnType<typeof listOf>, given: GivenOut, weeks = marks([FIRST, SECOND])) => [
  ...changedSince(list, weeks, given, ticksOf(list, weeks)),
];

test('what was given out for two weeks has changed where one of them needs more, in its own list too', () => {
  const given = givenOut(listOf(100, 200), [FIRST, SECOND], new Map());
  expect(changedIn(listOf(100, 200), given)).toEqual([]);
  expect(changedIn(listOf(100, 500), given)).toEqual([[EGG, '1 carton of 6']]);
  expect(changedIn(listOf(100, 500, [SECOND]), given, marks([SECOND]))).toEqual([[EGG, '1 carton of 6']]);
  expect(changedIn(listOf(100, 500, [FIRST]), given, marks([FIRST]))).toEqual([]);
});

test('what is given out again is as it is now, and the same packs name the need', () => {
  const given = givenOut(listOf(100, 480), [FIRST, SECOND], givenOut(listOf(100, 200), [FIRST, SECOND], new Map()));
  expect(changedIn(listOf(100, 480), given)).toEqual([]);
  expect(changedIn(listOf(100, 500), given)).toEqual([[EGG, '480 g needed']]);
});

test('a ticked line is told by its tick alone', () => {
  const given = givenOut(listOf(100, 200), [FIRST, SECOND], new Map());
  const ticked = new Map([FIRST, SECOND].map((week) => [week, { ticked: [EGG] }]));
  expect(changedIn(listOf(100, 500), given, ticked)).toEqual([]);
});
