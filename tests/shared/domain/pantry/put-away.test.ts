import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { creditedList, isFromPantry } from '#shared/domain/pantry/credited-list';
import { withStock } from '#shared/domain/pantry/pantry-edit';
import type { StoredPantry } from '#shared/domain/pantry/pantry-item';
import { pantryItems } from '#shared/domain/pantry/pantry-item';
import { boughtLines, notPutAway } from '#shared/domain/pantry/put-away';
import { daysOfWeeks } from '#shared/domain/shopping/list-days';
import { shoppingList, shoppingListOf } from '#shared/domain/shopping/shopping-list';
import { theirList } from '#shared/domain/shopping/their-list';
import type { WeeksShopping } from '#shared/domain/shopping/ticks';
import { datesOf, mondayOf, shiftWeek } from '#shared/domain/week-id';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, TEST_WEEK, weekOfEntries } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const [EGG, SPINACH, SALT, BUTTER] = ['sr28:01123', 'sr28:11457', 'sr28:02047', 'sr28:01145'] as const;
const plan = weekOfEntries([entry(EGG, 750), entry(SPINACH, 60), entry(SALT, 4)]);
const sources = { lookup: lookupFor(plan, catalog), catalog };
const listOf = (pantry: StoredPantry) => {
  const { list } = creditedList(shoppingList(plan, sources), pantryItems(pantry), sources, { units: 'metric' });
  return theirList(list, { own: { flowers: { name: 'flowers' } } });
};
const bought = (pantry: StoredPantry, ticked: readonly string[], putAway = {}) =>
  boughtLines(
    listOf(pantry),
    new Set(ticked),
    new Map([[plan.week, { putAway, own: { flowers: { name: 'flowers' } } }]]),
    pantryItems(pantry),
    sources,
    'metric',
  );
const said = (lines: ReturnType<typeof bought>) =>
  lines.map(({ name, text, stock }) => `${name} ${text}, ${stock.place}`);

test('of every ticked line what is taken home goes where a shop keeps it, without dates', () => {
  const lines = bought({}, [EGG, SPINACH, SALT, 'own:flowers']);
  expect(said(lines)).toEqual(['Spinach 200 g, fridge', 'Eggs 18, fridge', 'Salt 4 g, cupboard']);
  expect(lines.every(({ stock }) => stock.bestBefore === null)).toBe(true);
  expect(bought({}, [])).toEqual([]);
});

test('what was put away covers the week and is not offered twice, unless more is needed', () => {
  const [eggs] = bought({}, [EGG]);
  if (eggs === undefined) throw new Error('nothing was bought');
  const pantry = withStock({}, 'eggs', eggs.stock);
  const line = listOf(pantry)
    .aisles.flatMap(({ lines }) => lines)
    .find(({ key }) => key === EGG);
  expect(line !== undefined && isFromPantry(line)).toBe(true);
  expect(bought({}, [EGG], { [EGG]: 750 })).toEqual([]);
  expect(said(bought({}, [EGG], { [EGG]: 300 }))).toEqual(['Eggs 18, fridge']);
});

test('packs that two weeks share are put away once, and each week remembers its need', () => {
  const [first, second] = ['2026-W48', '2026-W49'].map((week) =>
    addEntries(newWeekDocument(week), { date: mondayOf(week), slot: 'lunch' }, [entry(BUTTER, 100)]),
  );
  if (first === undefined || second === undefined) throw new Error('no weeks');
  const weeks = [first, second].map((one) => ({ plan: one, lookup: lookupFor(one, catalog) }));
  const list = shoppingListOf(weeks, { catalog }, { units: 'metric', days: daysOfWeeks('2026-W48', 2) });
  const putAway = (marks: WeeksShopping) => boughtLines(list, new Set([BUTTER]), marks, [], sources, 'metric');
  const none: WeeksShopping = new Map(['2026-W48', '2026-W49'].map((week) => [week, {}]));
  const [butter, ...others] = putAway(none);
  expect(others).toEqual([]);
  expect(butter?.text).toBe('250 g');
  expect([...(butter?.needs ?? [])]).toEqual([
    ['2026-W48', 100],
    ['2026-W49', 100],
  ]);
  const both = { putAway: { [BUTTER]: 100 } };
  expect(putAway(new Map([...none.keys()].map((week) => [week, both])))).toEqual([]);
  expect(putAway(new Map(none).set('2026-W48', both))).toHaveLength(1);
});

test('ticked lines nobody can put away are counted', () => {
  const cooked = weekOfEntries([entry('sr28:11148', 175), entry('sr28:05094', 140)]);
  const list = theirList(shoppingList(cooked, { ...sources, lookup: lookupFor(cooked, catalog) }), {
    own: { flowers: { name: 'flowers' } },
  });
  const keys = list.aisles.flatMap(({ lines }) => lines.map(({ key }) => key));
  expect(keys).toHaveLength(3);
  expect([notPutAway(list, new Set(keys)), notPutAway(list, new Set(['sr28:05091']))]).toEqual([2, 0]);
});

test('a staple goes to its item, in its place', () => {
  const pantry: StoredPantry = {
    roll: { name: 'kitchen roll', amount: 1, unit: 'piece', place: 'cupboard', minimum: 3 },
    salt: { food: SALT, amount: 10, unit: 'g', place: 'fridge', minimum: 200 },
  };
  const lines = bought(pantry, ['pantry:roll', SALT]);
  expect(said(lines)).toEqual(['kitchen roll 2, cupboard', 'Salt 194 g, fridge']);
});

const NEXT_WEEK = '2026-W49';
const later: WeekPlan = {
  ...plan,
  week: NEXT_WEEK,
  days: weekOfEntries([entry(EGG, 300)]).days.map((day, index) => ({ ...day, date: datesOf(NEXT_WEEK)[index]! })),
};
/** The eggs on a list of some of these weeks, with what was put away for each. */
function eggsOf(plans: readonly WeekPlan[], putAway: Readonly<Record<string, number>>, pantry: StoredPantry = {}) {
  const items = pantryItems(pantry);
  const weeks = plans.map((one) => ({ plan: one, lookup: lookupFor(one, catalog) }));
  const days = plans.length === 1 ? {} : { days: daysOfWeeks(plans[0]!.week, plans.length) };
  const { list } = creditedList(shoppingListOf(weeks, { catalog }, days), items, sources, { units: 'metric' });
  const marks = new Map(
    plans.map(({ week }) => [week, putAway[week] === undefined ? {} : { putAway: { [EGG]: putAway[week] } }] as const),
  );
  return boughtLines(list, new Set([EGG]), marks, items, sources, 'metric');
}

test('a list of two weeks is put away for each of its weeks, and offered again in neither', () => {
  const [eggs, ...more] = eggsOf([plan, later], {});
  expect(more).toEqual([]);
  // 1,050 g is 21 eggs, four cartons of 6.
  expect(eggs).toMatchObject({ text: '24' });
  const away = Object.fromEntries(eggs!.needs);
  expect(away).toEqual({ [TEST_WEEK]: 750, [NEXT_WEEK]: 300 });
  for (const list of [[plan, later], [plan], [later]]) expect(eggsOf(list, away)).toEqual([]);
});

test('of a list of two weeks the rest is put away where one of them was already', () => {
  const [first] = eggsOf([plan], {});
  expect(first).toMatchObject({ text: '18' });
  const pantry = withStock({}, 'eggs', first!.stock);
  const [rest] = eggsOf([plan, later], Object.fromEntries(first!.needs), pantry);
  // 150 g of the 900 g is left for the second week: 3 of its 6 eggs are bought, in a carton.
  expect(rest).toMatchObject({ text: '6' });
});

test('whatever is planned and put away week by week or together, nothing is put away twice', () => {
  const grams = fc.integer({ min: 10, max: 2000 });
  fc.assert(
    fc.property(
      fc.array(grams, { minLength: 2, maxLength: 4 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 900 }),
      (eggs, together, there) => {
        const plans = eggs.map((weight, index): WeekPlan => {
          const week = shiftWeek(TEST_WEEK, index);
          const days = weekOfEntries([entry(EGG, weight)]).days.map((day, at) => ({
            ...day,
            date: datesOf(week)[at]!,
          }));
          return { ...plan, week, days };
        });
        let pantry: StoredPantry =
          there === 0 ? {} : { before: { food: EGG, amount: there, unit: 'g', place: 'fridge' } };
        let away: Readonly<Record<string, number>> = {};
        const lists = together ? [plans] : plans.map((_plan, index) => plans.slice(0, index + 1));
        let steps = 0;
        const putAll = (of: readonly WeekPlan[]) => {
          for (const one of eggsOf(of, away, pantry)) {
            steps += 1;
            pantry = withStock(pantry, `put${steps}`, one.stock);
            away = { ...away, ...Object.fromEntries(one.needs) };
          }
        };
        for (const list of lists) putAll(list);
        const stock = JSON.stringify(pantry);
        // Everything is at home now; asked again, by any list, there is nothing more.
        for (const list of [...lists, ...plans.map((one) => [one])]) putAll(list);
        expect(JSON.stringify(pantry)).toBe(stock);
        const needed = eggs.reduce((sum, one) => sum + one, 0);
        const home = pantryItems(pantry).reduce(
          (sum, { amount, unit }) => sum + amount * (unit === 'piece' ? 50 : 1),
          0,
        );
        // Whole cartons are bought, of at most 12.
        expect(home).toBeLessThan(Math.max(needed, there) + lists.length * 600);
        // A trace of an egg is none.
        expect(home + 5).toBeGreaterThan(needed);
      },
    ),
    { numRuns: 60, seed: 5 },
  );
});
