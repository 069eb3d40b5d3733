import { expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
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

/** Two weeks with this many grams of eggs on their Mondays, and butter in the second. */
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
/** What these weeks store after some lists were exported, one after the other. */
function marksAfter(
  given: readonly ReturnType<typeof listOf>[],
  weeks: readonly string[] = [FIRST, SECOND],
  more = {},
) {
  const keptOf = (week: string) => Object.fromEntries(given.flatMap((list) => [...givenOut(list, week)]));
  return new Map(weeks.map((week) => [week, { ...more, given: keptOf(week) }]));
}
const changedIn = (list: ReturnType<typeof listOf>, weeks: ReturnType<typeof marksAfter>) => [
  ...changedSince(list, weeks, ticksOf(list, weeks)),
];

test('what was given out for two weeks has changed where one of them needs more, in its own list too', () => {
  const given = [listOf(100, 200)];
  expect(changedIn(listOf(100, 200), marksAfter(given))).toEqual([]);
  expect(changedIn(listOf(100, 500), marksAfter(given))).toEqual([[EGG, '1 carton of 6']]);
  expect(changedIn(listOf(100, 500, [SECOND]), marksAfter(given, [SECOND]))).toEqual([[EGG, '1 carton of 6']]);
  expect(changedIn(listOf(100, 500, [FIRST]), marksAfter(given, [FIRST]))).toEqual([]);
});

test('what is given out again is as it is now, and the same packs name the need', () => {
  const given = [listOf(100, 200), listOf(100, 480)];
  expect(changedIn(listOf(100, 480), marksAfter(given))).toEqual([]);
  expect(changedIn(listOf(100, 500), marksAfter(given))).toEqual([[EGG, '480 g needed']]);
});

test('a ticked line is identified by its tick alone, and an own line has no need that could change', () => {
  const given = [listOf(100, 200)];
  expect(changedIn(listOf(100, 500), marksAfter(given, [FIRST, SECOND], { ticked: [EGG] }))).toEqual([]);
  expect([...givenOut(listOf(100, 200), SECOND).keys()].toSorted()).toEqual([EGG, BUTTER].toSorted());
});
