import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { creditedList, isFromPantry, itemsAfter } from '#shared/domain/pantry/credited-list';
import type { PantryItem } from '#shared/domain/pantry/pantry-item';
import type { ShoppingList } from '#shared/domain/shopping/shopping-list';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { WeekShopping } from '#shared/domain/shopping/their-list';
import { toBuy } from '#shared/domain/shopping/their-list';
import { ticksOf } from '#shared/domain/shopping/ticks';
import { shiftDate, shiftWeek } from '#shared/domain/week-id';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { entry, weekOfEntries } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const [EGG, SPINACH, SALT, BUTTER, OIL, POACHED, CHARD] = [
  'sr28:01123',
  'sr28:11457',
  'sr28:02047',
  'sr28:01145',
  'sr28:04053',
  'sr28:01131',
  'sr28:11148',
] as const;
const sourcesOf = (plan: WeekPlan) => ({ lookup: lookupFor(plan, catalog), catalog });
const tickMarks = (of: ShoppingList, shopping: WeekShopping) => ticksOf(of, new Map([['2026-W48', shopping]]));
const plain = { lookup: (id: string) => catalog.find(id), catalog };
const listOf = (plan: WeekPlan) => shoppingList(plan, sourcesOf(plan));
const item = (food: string, amount: number, changes: Partial<PantryItem> = {}): PantryItem => ({
  id: `at home ${food}`,
  food,
  name: '',
  amount,
  unit: 'g',
  place: 'fridge',
  bestBefore: null,
  minimum: null,
  ...changes,
});
const credited = (plan: WeekPlan, items: readonly PantryItem[], today: string | null = null) =>
  creditedList(listOf(plan), items, sourcesOf(plan), { today });
const linesOf = ({ aisles }: ShoppingList) => aisles.flatMap(({ lines }) => lines);
const lineOf = (list: ShoppingList, key: string) => linesOf(list).find((line) => line.key === key);
const textOf = (list: ShoppingList, key: string) => {
  const { name = '', amount = '', remark = '' } = lineOf(list, key)?.shop ?? {};
  return `${name}: ${amount} | ${remark}`;
};

const weeksLater = (plan: WeekPlan, weeks: number): WeekPlan => ({
  ...plan,
  week: shiftWeek(plan.week, weeks),
  days: plan.days.map((day) => ({ ...day, date: shiftDate(day.date, 7 * weeks) })),
});

describe('the list with what is at home', () => {
  it('buys the rest, still names what is needed, and says what is at home', () => {
    const plan = weekOfEntries([entry(EGG, 450)], [entry(EGG, 300)]);
    const { list, uses } = credited(plan, [item(EGG, 6, { unit: 'piece' })]);
    expect(textOf(list, EGG)).toBe('Eggs: 1 carton of 10 | 6 at home, 1 left over');
    expect(lineOf(list, EGG)).toMatchObject({
      grams: 750,
      plannedGrams: 750,
      pantry: { taken: 300, there: 300, topUp: 0 },
    });
    expect([...uses]).toEqual([[`at home ${EGG}`, { amount: 6, dates: ['2026-11-23'] }]]);
  });

  it('marks a line that needs nothing more as at home, and leaves it out of what is bought', () => {
    const plan = weekOfEntries([entry(SPINACH, 60)], [entry(EGG, 50)]);
    const { list, uses } = credited(plan, [item(SPINACH, 200)]);
    expect(textOf(list, SPINACH)).toBe('Spinach:  | 200 g at home');
    expect(linesOf(toBuy(list)).map(({ key }) => key)).toEqual([EGG]);
    expect([lineOf(list, SPINACH), lineOf(list, EGG)].map((line) => line && isFromPantry(line))).toEqual([true, false]);
    expect(uses.get(`at home ${SPINACH}`)).toEqual({ amount: 60, dates: ['2026-11-23'] });
  });

  it('takes a cooked food from its raw stock and a raw one from a cooked, but no cooked weight nobody can convert', () => {
    const plan = weekOfEntries([entry(POACHED, 100)], [entry(CHARD, 175)]);
    const { list } = credited(plan, [item(EGG, 60), item('sr28:11147', 500)]);
    expect(lineOf(list, EGG)?.pantry).toEqual({ taken: 60, there: 60, topUp: 0 });
    expect(lineOf(list, 'sr28:11147 cooked')?.pantry).toBeUndefined();
  });

  it('counts raw and cooked of one food each by its own weight', () => {
    const [RAW, ROASTED] = ['sr28:15236', 'sr28:15237'];
    const plan = weekOfEntries([entry(RAW ?? '', 1000)]);
    const factor = catalog.find(ROASTED ?? '')?.curated?.buyFactor ?? 0;
    expect(factor).toBeGreaterThan(1);
    const taken = (items: readonly PantryItem[]) => lineOf(credited(plan, items).list, RAW ?? '')?.pantry?.taken;
    const [raw, roasted] = [item(RAW ?? '', 100), item(ROASTED ?? '', 100)];
    expect(taken([raw, roasted])).toBeCloseTo(100 + 100 * factor, 2);
    expect(taken([roasted, raw])).toBeCloseTo(100 + 100 * factor, 2);
  });

  it('buys a staple up to its minimum, with or without a meal, and names what has no food', () => {
    const plan = weekOfEntries([entry(BUTTER, 100)]);
    const staples = [
      item(BUTTER, 200, { minimum: 250 }),
      item(OIL, 100, { minimum: 500 }),
      item('', 1, { id: 'roll', food: null, name: 'kitchen roll', unit: 'piece', minimum: 3 }),
      item(SALT, 500, { minimum: 200 }),
    ];
    const { list } = credited(plan, staples);
    // 100 g of 200 g is taken, 100 g is left: 150 g is missing.
    expect(lineOf(list, BUTTER)).toMatchObject({ grams: 100, pantry: { taken: 100, there: 200, topUp: 150 } });
    expect(textOf(list, BUTTER)).toMatch(/: 1 pack of 250 g \| 200 g at home, 100 g left over$/);
    expect(lineOf(list, OIL)).toMatchObject({ grams: 0, neededBy: [], pantry: { taken: 0, topUp: 400 } });
    expect(lineOf(list, 'pantry:roll')?.shop).toEqual({ name: 'kitchen roll', amount: '2', remark: '1 at home' });
    expect(lineOf(list, SALT)).toBeUndefined();
  });

  it('buys a staple again that runs out again after it was put away', () => {
    const plan = weekOfEntries([]);
    const { list } = credited(plan, [item(OIL, 100, { minimum: 500 })]);
    const ticked = { ticked: [OIL], tickedAt: { [OIL]: { grams: 0, amount: '1 bottle' } } };
    expect([...tickMarks(list, ticked).ticked]).toEqual([OIL]);
    expect([...tickMarks(list, { ...ticked, putAway: { [OIL]: 0 } }).ticked]).toEqual([]);
  });

  it('lets the weeks before take first, but not their days that are over', () => {
    const first = weekOfEntries([entry(EGG, 100)], [entry(EGG, 150)]);
    const next = weeksLater(weekOfEntries([entry(EGG, 200)]), 1);
    const taken = (today: string) =>
      lineOf(credited(next, itemsAfter([item(EGG, 300)], [listOf(first)], sourcesOf(next), today)).list, EGG)?.pantry
        ?.taken;
    expect([taken('2026-11-23'), taken('2026-11-24'), taken('2026-11-25')]).toEqual([50, 150, 200]);
  });

  it('is the list itself where nothing is at home', () => {
    const list = listOf(weekOfEntries([entry(EGG, 50)]));
    expect(creditedList(list, [], sourcesOf(weekOfEntries([]))).list).toBe(list);
  });
});

const everyFood = catalog.foods.map(({ id }) => id);
const grams = fc.integer({ min: 1, max: 3_000_000 }).map((milligrams) => milligrams / 1000);
const food = fc.oneof(fc.constantFrom(EGG, SPINACH, SALT, BUTTER, OIL, POACHED, CHARD), fc.constantFrom(...everyFood));
const anyPlan = fc
  .array(
    fc.array(
      fc.tuple(food, grams).map(([id, weight]) => entry(id, weight)),
      { maxLength: 6 },
    ),
    { maxLength: 7 },
  )
  .map((days) => weekOfEntries(...days));
const anyPantry = fc
  .array(
    fc.record({
      food,
      amount: grams,
      bestBefore: fc.constantFrom(null, '2026-11-01', '2027-01-01'),
      minimum: fc.option(grams),
    }),
    { maxLength: 10 },
  )
  .map((items) =>
    items.map((one, index): PantryItem => ({ ...item(one.food, one.amount), ...one, id: String(index) })),
  );

test('what is planned is what comes from the pantry and what is bought, less what is left over and kept as a staple', () => {
  fc.assert(
    fc.property(anyPlan, anyPantry, (plan, items) => {
      const before = listOf(plan);
      const { list } = credited(plan, items);
      for (const line of linesOf(list)) {
        const { grams: needed, buy, pantry } = line;
        const was = lineOf(before, line.key);
        expect([needed, line.plannedGrams]).toEqual([was?.grams ?? 0, was?.plannedGrams ?? 0]);
        if (buy !== null)
          expect((pantry?.taken ?? 0) + buy.grams - buy.leftOverGrams - (pantry?.topUp ?? 0)).toBeCloseTo(needed, 2);
        else if (isFromPantry(line)) expect(pantry?.taken).toBeCloseTo(needed, 2);
        expect(pantry?.taken ?? 0).toBeLessThanOrEqual(Math.min(needed, pantry?.there ?? 0) + 0.01);
      }
    }),
  );
});

test('weeks in a row share one stock: together they take as much as one list of all of them', () => {
  fc.assert(
    fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 3 }), anyPantry, (plans, items) => {
      const lists = plans.map((plan, index) => listOf(weeksLater(plan, index)));
      const takenBy = lists.map((list, index) =>
        linesOf(creditedList(list, itemsAfter(items, lists.slice(0, index), plain, '2026-11-23'), plain).list),
      );
      const keys = new Set(lists.flatMap(linesOf).map(({ key }) => key));
      for (const key of keys) {
        const total = takenBy.flat().reduce((sum, line) => sum + (line.key === key ? (line.pantry?.taken ?? 0) : 0), 0);
        const needed = lists.flatMap(linesOf).reduce((sum, line) => sum + (line.key === key ? line.grams : 0), 0);
        expect(total).toBeLessThanOrEqual(needed + 0.01);
        const there = takenBy[0]?.find((line) => line.key === key)?.pantry?.there;
        if (there !== undefined) expect(total).toBeCloseTo(Math.min(needed, there), 1);
      }
    }),
    { numRuns: 60 },
  );
});
