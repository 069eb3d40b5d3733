import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { leftOfList, offeredLines, withoutVainOffers } from '#shared/domain/shopping/left-from-last-week';
import type { ListDays } from '#shared/domain/shopping/list-days';
import { daysOfWeeks } from '#shared/domain/shopping/list-days';
import type { LeftOver, ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import type { WeekShopping } from '#shared/domain/shopping/their-list';
import { toBuy } from '#shared/domain/shopping/their-list';
import { boughtList, shoppingOf, theirListOf } from '#shared/domain/shopping/weeks-list';
import { ticksOf } from '#shared/domain/shopping/ticks';
import { shiftWeek } from '#shared/domain/week-id';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const [SPINACH, EGG, COOKED_SPINACH, SALT, BUTTER] = [
  'sr28:11457',
  'sr28:01123',
  'sr28:11458',
  'sr28:02047',
  'sr28:01145',
] as const;
const [WEEK, NEXT] = ['2026-W48', '2026-W49'] as const;

type Week = WeekPlan & { readonly shopping: WeekShopping };

/** A week with entries on its Monday, or on other weekdays. */
const weekOf = (week: string, shopping: WeekShopping, ...days: readonly (readonly Entry[])[]): Week =>
  days.reduce<Week>(
    (plan, entries, index) => addEntries(plan, { date: plan.days[index]?.date ?? '', slot: 'lunch' }, entries),
    { ...newWeekDocument(week), shopping },
  );

type Left = ReadonlyMap<string, LeftOver>;

function listOf(weeks: readonly Week[], days?: ListDays, offered: Left = new Map()): ShoppingList {
  const listed = weeks.map((plan) => ({ plan, lookup: lookupFor(plan, catalog), shopping: plan.shopping }));
  return theirListOf(boughtList(listed, { catalog }, { units: 'metric', days, offered }), shoppingOf(listed), {});
}
/** A week offered what another one left over. */
const offeredTo = (week: Week, last: Week, isCounted?: () => boolean) =>
  withoutVainOffers(listOf([week], undefined, leftOf(last)), isCounted);
const linesOf = (list: ShoppingList): readonly ShoppingLine[] => list.aisles.flatMap(({ lines }) => lines);
const lineOf = (list: ShoppingList, food: string) => linesOf(list).find((line) => line.food === food);
const leftOf = (week: Week) => {
  const list = listOf([week]);
  return leftOfList(list, ticksOf(list, shoppingOf([{ plan: week, shopping: week.shopping }])).ticked);
};

describe('what a list leaves', () => {
  test('is what its packs leave over, as shown; nothing of what every kitchen has, or of a batch', () => {
    const week = weekOf(WEEK, {}, [entry(SPINACH, 540), entry(EGG, 750), entry(SALT, 3), entry(BUTTER, 250)]);
    expect([...leftOf(week)]).toEqual([
      [SPINACH, { grams: 60, words: '60 g' }],
      [EGG, { grams: 150, words: '3' }],
    ]);
    expect([...leftOf(weekOf(WEEK, {}, [entry(SPINACH, 100), entry(COOKED_SPINACH, 100)]))]).toEqual([]);
  });

  test('is of what was bought: of ticked lines if there are any, and never of what was at home', () => {
    const entries = [entry(SPINACH, 540), entry(EGG, 750)];
    expect([...leftOf(weekOf(WEEK, { ticked: [EGG] }, entries)).keys()]).toEqual([EGG]);
    expect([...leftOf(weekOf(WEEK, { inHouse: [EGG] }, entries)).keys()]).toEqual([SPINACH]);
  });
});

describe('the next week', () => {
  const last = weekOf(WEEK, {}, [entry(SPINACH, 540), entry(EGG, 750)]);
  const next = (shopping: WeekShopping = {}) => weekOf(NEXT, shopping, [entry(SPINACH, 350)], [entry(BUTTER, 20)]);

  test('is offered it and still buys everything until it is accepted', () => {
    const list = offeredTo(next(), last);
    const spinach = lineOf(list, SPINACH);
    expect(spinach).toMatchObject({
      grams: 350,
      offer: { grams: 60, words: '60 g' },
      shop: { amount: '2 bags of 200 g', remark: '50 g left over' },
    });
    expect(spinach?.used).toBeUndefined();
    expect(offeredLines(list).map(({ food }) => food)).toEqual([SPINACH]);
  });

  test('buys that much less once it is taken, says so, and is not offered it again', () => {
    const list = offeredTo(next({ fromLastWeek: { [SPINACH]: 60 } }), last);
    expect(lineOf(list, SPINACH)).toMatchObject({
      grams: 350,
      used: { grams: 60, words: '60 g', from: 'from last week' },
      buy: { display: '1 bag of 300 g', leftOverGrams: 10 },
      shop: { amount: '1 bag of 300 g', remark: '60 g from last week' },
      left: { grams: 10, words: '10 g' },
    });
    expect(offeredLines(list)).toEqual([]);
  });

  test('buys nothing where it is enough, and leaves the rest of it', () => {
    const list = listOf([weekOf(NEXT, { fromLastWeek: { [SPINACH]: 60 } }, [entry(SPINACH, 45)])]);
    expect(lineOf(list, SPINACH)).toMatchObject({
      grams: 45,
      isCovered: true,
      isInHouse: true,
      buy: null,
      shop: { amount: 'none to buy', remark: '45 g from last week' },
      left: { grams: 15, words: '15 g' },
    });
    expect(linesOf(toBuy(list))).toEqual([]);
  });

  test('is not offered what is counted in the pantry, what is at home, or what it does not need', () => {
    const offer = (shopping: WeekShopping, isCounted = () => false) =>
      offeredLines(offeredTo(next(shopping), last, isCounted)).length;
    expect([offer({}), offer({}, () => true), offer({ inHouse: [SPINACH] })]).toEqual([1, 0, 0]);
    expect(offeredLines(offeredTo(weekOf(NEXT, {}, [entry(BUTTER, 20)]), last))).toEqual([]);
    // 160 of 300 g, or 100: a bag of 200 g either way.
    expect(offeredLines(offeredTo(weekOf(NEXT, {}, [entry(SPINACH, 160)]), last))).toEqual([]);
  });

  test('uses it first on its first days', () => {
    const week = weekOf(NEXT, { fromLastWeek: { [SPINACH]: 60 } }, [entry(SPINACH, 40)], [entry(SPINACH, 300)]);
    const { from, to } = daysOfWeeks(NEXT);
    const usedFrom = (date: string) => lineOf(listOf([week], { from: date, to }), SPINACH)?.used?.grams;
    expect([usedFrom(from), usedFrom('2026-12-01')]).toEqual([60, 20]);
    const open = weekOf(NEXT, {}, [entry(SPINACH, 40)], [entry(SPINACH, 210)]);
    const offerFrom = (date: string) => lineOf(listOf([open], { from: date, to }, leftOf(last)), SPINACH)?.offer;
    // What is used belongs to the week, whatever days are shown.
    expect(offerFrom('2026-12-01')).toEqual({ grams: 60, words: '20 g' });
  });

  test('shares its packs in a list with the week before: what that leaves is not counted beside them', () => {
    const taken = next({ fromLastWeek: { [SPINACH]: 60 } });
    const both = lineOf(listOf([last, taken], daysOfWeeks(WEEK, 2)), SPINACH);
    expect(both).toMatchObject({ grams: 890, buy: { grams: 900, display: '3 bags of 300 g' } });
    expect(both?.used).toBeUndefined();
  });
});

test('whatever is taken week after week, nothing is used twice: what is there is bought, eaten or left', () => {
  const food = fc.constantFrom(SPINACH, EGG, BUTTER);
  const needs = fc.array(fc.tuple(food, fc.integer({ min: 1, max: 900 })), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(needs, fc.boolean()), { minLength: 2, maxLength: 6 }), (weeks) => {
      let last = weekOf('2026-W10', {});
      const there = new Map<string, number>();
      for (const [index, [entries, isTaken]] of weeks.entries()) {
        const id = shiftWeek('2026-W10', index + 1);
        const plan = weekOf(
          id,
          {},
          entries.map(([one, grams]) => entry(one, grams)),
        );
        const offered = offeredLines(offeredTo(plan, last));
        const fromLastWeek = Object.fromEntries(offered.map(({ key, offer }) => [key, offer.grams]));
        last = isTaken ? { ...plan, shopping: { fromLastWeek } } : plan;
        const before = new Map(there);
        there.clear();
        for (const { key, grams, used, buy, left } of linesOf(listOf([last]))) {
          const usedGrams = used?.grams ?? 0;
          // Only what the week before left over, and no more than is needed.
          expect(usedGrams).toBeLessThanOrEqual(Math.min(before.get(key) ?? 0, grams) + 0.002);
          const taken = fromLastWeek[key] !== undefined && isTaken ? fromLastWeek[key] : 0;
          const over = (buy?.grams ?? 0) + taken - grams;
          // What is bought and used is eaten, or left over if it is worth mentioning.
          expect(over).toBeGreaterThanOrEqual(-0.002);
          if (left !== undefined) there.set(key, left.grams);
          expect(left?.grams ?? 0).toBeLessThanOrEqual(over + 0.002);
        }
      }
    }),
    { numRuns: 100 },
  );
});
