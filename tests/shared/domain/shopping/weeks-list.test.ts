import { describe, expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { ListDays } from '#shared/domain/shopping/list-days';
import { daysOfWeeks, formatListDays, isOneWeek, weeksOfDays } from '#shared/domain/shopping/list-days';
import type { ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import type { WeekShopping } from '#shared/domain/shopping/their-list';
import { ticksOf } from '#shared/domain/shopping/ticks';
import { boughtList, shoppingOf, theirListOf } from '#shared/domain/shopping/weeks-list';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';
import { plainLines } from '#shared/formats/shopping-open-lines';
import { addEntries } from '#shared/domain/week/week-plan';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { planLeftovers } from '#shared/domain/week/leftovers';
import { NO_DAY } from '#shared/domain/week/week-tray';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, recipeEntry } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const [SPINACH, BUTTER] = ['sr28:11457', 'sr28:01145'] as const;
const [FIRST, SECOND] = ['2026-W49', '2026-W50'] as const;
const [MON, THU, SUN, NEXT_TUE] = ['2026-11-30', '2026-12-03', '2026-12-06', '2026-12-08'] as const;

const plan = (week: string, ...places: readonly (readonly [date: string, ...entries: readonly Entry[]])[]): WeekPlan =>
  places.reduce<WeekPlan>(
    (now, [date, ...entries]) => addEntries(now, date === '' ? NO_DAY : { date, slot: 'lunch' }, entries),
    newWeekDocument(week),
  );

/** Butter on Monday, Thursday and the next Tuesday, spinach on Sunday and some without a day. */
const PLANS = [
  plan(FIRST, [MON, entry(BUTTER, 20)], [THU, entry(BUTTER, 30)], [SUN, entry(SPINACH, 200)], ['', entry(SPINACH, 70)]),
  plan(SECOND, [NEXT_TUE, entry(BUTTER, 220)]),
] as const;

function listOf(plans: readonly WeekPlan[], days?: ListDays, marks: readonly WeekShopping[] = []): ShoppingList {
  const weeks = plans.map((one, index) => ({
    plan: one,
    lookup: lookupFor(one, catalog),
    shopping: marks[index],
  }));
  return theirListOf(boughtList(weeks, { catalog }, { units: 'metric', days }), shoppingOf(weeks), {
    everyWeek: { roll: { name: 'kitchen roll' } },
  });
}
const lineIn = (list: ShoppingList, key: string): ShoppingLine => {
  const found = list.aisles.flatMap(({ lines }) => lines).find((line) => line.key === key);
  if (found === undefined) throw new Error(`no line ${key}`);
  return found;
};
const TWO_WEEKS = daysOfWeeks(FIRST, 2);
const THU_TO_SUN = { from: THU, to: SUN };

describe('the days of a list', () => {
  test('are said as somebody says them', () => {
    expect([
      formatListDays(THU_TO_SUN),
      formatListDays(TWO_WEEKS),
      formatListDays({ from: '2026-12-30', to: '2027-01-02' }),
      formatListDays({ from: THU, to: THU }),
    ]).toEqual([
      'Thu 3 – Sun 6 Dec 2026',
      'Mon 30 Nov – Sun 13 Dec 2026',
      'Wed 30 Dec 2026 – Sat 2 Jan 2027',
      'Thu 3 Dec 2026',
    ]);
  });

  test('name their weeks', () => {
    expect(weeksOfDays({ from: SUN, to: NEXT_TUE })).toEqual([FIRST, SECOND]);
    expect(weeksOfDays(daysOfWeeks('2026-W53', 2))).toEqual(['2026-W53', '2027-W01']);
    expect([isOneWeek(daysOfWeeks(FIRST)), isOneWeek(THU_TO_SUN), isOneWeek(TWO_WEEKS)]).toEqual([true, false, false]);
  });
});

describe('one list of several weeks', () => {
  const list = listOf(PLANS, TWO_WEEKS);

  test('has each food once, with every meal and its date', () => {
    expect(lineIn(list, BUTTER)).toMatchObject({
      grams: 270,
      shop: { amount: '2 packs of 250 g' },
      neededBy: [
        { date: MON, grams: 20 },
        { date: THU, grams: 30 },
        { date: NEXT_TUE, grams: 220 },
      ],
    });
    expect(plainLines({ list, ticked: new Set() }, { hasDays: true })).toContain(
      'Unsalted butter 2 packs of 250 g · Mon 30 Nov, Thu 3, Tue 8 Dec',
    );
    const written = SHOPPING_EXPORTERS.txt.write({ list, week: FIRST, ticked: new Set() });
    expect(written).toContain('Shopping list, Mon 30 Nov – Sun 13 Dec 2026');
    expect(written).toContain('Mon 30 Nov Lunch, Thu 3 Dec Lunch, Tue 8 Dec Lunch');
  });

  test('has own lines of each week and of every week once, notes of each, and a house where all say so', () => {
    const marks = [
      { own: { a: { name: 'flowers' } }, notes: { [BUTTER]: 'salted' }, inHouse: [BUTTER] },
      { own: { b: { name: 'candles' } }, notes: { [BUTTER]: 'the good one' } },
    ];
    const all = listOf(PLANS, TWO_WEEKS, marks);
    expect(all.aisles.find(({ aisle }) => aisle === 'My own lines')?.lines.map(({ name }) => name)).toEqual([
      'kitchen roll',
      'flowers',
      'candles',
    ]);
    expect(lineIn(all, BUTTER)).toMatchObject({ note: 'salted; the good one' });
    expect(lineIn(all, BUTTER).isInHouse).toBeUndefined();
    const both = marks.map((one) => ({ ...one, inHouse: [BUTTER] }));
    expect(lineIn(listOf(PLANS, TWO_WEEKS, both), BUTTER).isInHouse).toBe(true);
  });

  test('is ticked where each of its weeks is, and unticks when one changes', () => {
    const tick = (grams: number): WeekShopping => ({
      ticked: [BUTTER],
      tickedAt: { [BUTTER]: { grams, amount: '1 pack of 250 g' } },
    });
    const marksOf = (...weeks: readonly WeekShopping[]) =>
      ticksOf(list, new Map([FIRST, SECOND].map((week, index) => [week, weeks[index] ?? {}])));
    expect([...marksOf(tick(50), tick(220)).ticked]).toEqual([BUTTER]);
    expect([...marksOf(tick(50)).ticked]).toEqual([]);
    expect([...marksOf(tick(50), tick(200)).changed]).toEqual([[BUTTER, '1 pack of 250 g']]);
  });
});

describe('a list of some days', () => {
  test('has what they need, and with the last day of the week what has no day yet', () => {
    const list = listOf([PLANS[0]], THU_TO_SUN);
    expect(lineIn(list, BUTTER)).toMatchObject({ grams: 30, ofDays: { [MON]: 20, [THU]: 30 } });
    expect(lineIn(list, SPINACH)).toMatchObject({ grams: 270, neededBy: [{ date: SUN }, { date: '', week: FIRST }] });
    const early = listOf([PLANS[0]], { from: MON, to: THU });
    expect(early.aisles.flatMap(({ lines }) => lines).map(({ key }) => key)).toEqual([BUTTER, 'own:roll']);
  });

  test('is ticked by day, and by a tick of the whole week', () => {
    const list = listOf([PLANS[0]], THU_TO_SUN);
    const marksOf = (shopping: WeekShopping) => ticksOf(list, new Map([[FIRST, shopping]]));
    expect([...marksOf({ tickedDays: { [BUTTER]: { [THU]: 30 } } }).ticked]).toEqual([BUTTER]);
    expect([...marksOf({ tickedDays: { [BUTTER]: { [MON]: 20 } } }).ticked]).toEqual([]);
    expect([...marksOf({ tickedDays: { [BUTTER]: { [THU]: 25 } } }).changed]).toEqual([[BUTTER, '25 g needed']]);
    const whole = { ticked: [BUTTER], tickedAt: { [BUTTER]: { grams: 50, amount: '1 pack of 250 g' } } };
    expect([...marksOf(whole).ticked]).toEqual([BUTTER]);
    // All days of the line together are the whole line.
    const days = { tickedDays: { [BUTTER]: { [MON]: 20, [THU]: 30 } } };
    expect([...ticksOf(listOf([PLANS[0]]), new Map([[FIRST, days]])).ticked]).toEqual([BUTTER]);
  });

  test('buys what is cooked for later with its cooking, not again for its leftovers', () => {
    const portion = { amount: 200, unit: 'g' };
    const recipes = {
      'mine:stew': { name: 'Stew', servings: 2, ingredients: [{ food: SPINACH, grams: 400, portion }] },
    };
    const cooking = { ...recipeEntry('mine:stew'), id: 'pot' };
    const week = { ...plan(FIRST, [MON, cooking]), recipes };
    const cooked = planLeftovers(
      new Map([[FIRST, week]]),
      'pot',
      { cook: 2, portions: [{ id: null, date: THU, slot: 'lunch', servings: 1 }] },
      () => 'portion',
    ).get(FIRST);
    if (cooked === undefined) throw new Error('no week');
    expect(lineIn(listOf([cooked], { from: MON, to: MON }), SPINACH).grams).toBe(400);
    expect(
      listOf([cooked], THU_TO_SUN)
        .aisles.flatMap(({ lines }) => lines)
        .map(({ key }) => key),
    ).toEqual(['own:roll']);
  });
});
