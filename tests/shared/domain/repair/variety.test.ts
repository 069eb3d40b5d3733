import { expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { personOn } from '#shared/domain/person/targets';
import { applyRepair } from '#shared/domain/repair/apply-repair';
import { broughtBy } from '#shared/domain/repair/brought';
import { baseName } from '#shared/domain/repair/candidates';
import { repairCandidates } from '#shared/domain/repair/repair-candidates';
import { repairDay } from '#shared/domain/repair/repair-day';
import type { RepairWorld } from '#shared/domain/repair/week-request';
import { plannedDays, recentlyPlanned, requestsOn } from '#shared/domain/repair/week-request';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry } from '#tests/support/foods';
import { profileEntry } from '#tests/support/people';
import { repairFoods } from '#tests/support/repair-foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import { madeUpDays } from '#tests/support/short-days';

const [SPINACH, COOKED_SPINACH, ALMONDS] = ['sr28:11457', 'sr28:11458', 'sr28:12061'];
const catalog = shippedCatalog();
const candidates = repairCandidates(catalog, { foods: {}, recipes: {}, favourites: [] });

/**
 * On how many days each food or recipe occurred when the days were repaired one after another, each with its first
 * proposal.
 */
function daysOfEach(week: number, offered: Pick<RepairWorld, 'foods' | 'recipes'>): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const proposed = new Map<string, readonly string[]>();
  let plan = madeUpDays(week);
  let made = 0;
  for (const { date } of plan.days) {
    const findFood = lookupFor(plan, catalog);
    const world = { plan, before: null, proposed, catalog, findFood, ...offered };
    const [request] = requestsOn(
      { ...world, personOn: (day) => personOn([profileEntry()], day) },
      [date],
      (usual) => usual,
    );
    const answer = request === undefined ? null : repairDay(request);
    if (request === undefined || answer?.outcome !== 'proposals') continue;
    const edits = answer.proposals[0]?.edits ?? [];
    proposed.set(
      date,
      answer.proposals.flatMap((one) => broughtBy(one.edits)),
    );
    for (const name of new Set(broughtBy(edits).map((id) => baseName(findFood(id) ?? { name: id }))))
      times.set(name, (times.get(name) ?? 0) + 1);
    plan = applyRepair(request, plan, edits, () => `${date} ${(made += 1)}`);
  }
  return times;
}

// Few foods, so that chard is the least change on most days.
const few = { foods: repairFoods(), recipes: [] };

test.each([
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((week) => ({ week, offer: 'all foods and recipes', offered: candidates })),
  ...[1, 3, 7].map((week) => ({ week, offer: 'eighty foods', offered: few })),
])('repaired day after day with $offer, made-up week $week gets none on more than three days', ({ week, offered }) => {
  // A pinch of salt is seasoning, not a dish one tires of.
  const often = [...daysOfEach(week, offered)].filter(([name, days]) => days > 3 && name !== 'salt');
  expect(often).toEqual([]);
});

test('what was planned counts each time, what was only proposed once a day, and for three days', () => {
  const empty = newWeekDocument('2026-W48');
  const [monday, tuesday, wednesday, thursday, friday] = empty.days.map(({ date }) => date);
  const plan = {
    ...empty,
    days: empty.days.map((day) =>
      day.date === monday
        ? { ...day, meals: [{ slot: 'lunch', entries: [entry(SPINACH, 60), entry(SPINACH, 30)] }] }
        : day,
    ),
  };
  const proposed = new Map([
    // Spinach was accepted on Monday, and is in the plan; almonds were not.
    [monday ?? '', [SPINACH, ALMONDS, ALMONDS]],
    [tuesday ?? '', [`${COOKED_SPINACH}~2`]],
  ]);
  const recent = (date = '') => Object.fromEntries(recentlyPlanned({ plan, before: null, proposed }, date));
  expect(recent(tuesday)).toEqual({ [SPINACH]: 2, [ALMONDS]: 1 });
  expect(recent(wednesday)).toEqual({ [SPINACH]: 2, [ALMONDS]: 1, [COOKED_SPINACH]: 1 });
  expect(recent(thursday)).toEqual({ [SPINACH]: 2, [ALMONDS]: 1, [COOKED_SPINACH]: 1 });
  expect(recent(friday)).toEqual({ [COOKED_SPINACH]: 1 });
  expect(recentlyPlanned({ plan, before: null }, wednesday ?? '')).toEqual(new Map([[SPINACH, 2]]));
  expect(Object.fromEntries(plannedDays({ plan, before: null }, friday ?? ''))).toEqual({ [SPINACH]: 1 });
  // The Sunday of the week before is within six days of Saturday, not of the Sunday after.
  const before = {
    ...plan,
    week: '2026-W47',
    days: [{ ...plan.days[0], date: '2026-11-22', meals: plan.days[0]?.meals ?? [] }],
  };
  expect(plannedDays({ plan: empty, before }, '2026-11-28').get(SPINACH)).toBe(1);
  expect(plannedDays({ plan: empty, before }, '2026-11-29').get(SPINACH)).toBeUndefined();
});
