import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { daysOfWeeks } from '#shared/domain/shopping/list-days';
import type { ListDays } from '#shared/domain/shopping/list-days';
import type { PackChoices } from '#shared/domain/shopping/packs';
import { dayKey } from '#shared/domain/shopping/shopping-line';
import type { ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import { shoppingListOf } from '#shared/domain/shopping/shopping-list';
import { shiftDate } from '#shared/domain/week-id';
import { parseLeftoverOf } from '#shared/domain/week/leftover-link';
import { planLeftovers } from '#shared/domain/week/leftovers';
import type { CellAddress, Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries, findEntry, moveEntries, removeEntries } from '#shared/domain/week/week-plan';
import { NO_DAY, trayOf } from '#shared/domain/week/week-tray';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, recipeEntry } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

/** Grams in, grams out: whatever is done to two weeks, their lists contain exactly what the meals need. */

const catalog = shippedCatalog();
const [FIRST, SECOND] = ['2026-W48', '2026-W49'] as const;
const MONDAY = daysOfWeeks(FIRST).from;
/** Raw, cooked with a yield, cooked without one, a juice, by the piece, in packs, by volume, at home. */
const FOODS = [
  'sr28:11457',
  'sr28:11458',
  'sr28:05094',
  'sr28:01123',
  'sr28:01132',
  'sr28:09152',
  'sr28:01001',
  'sr28:01053',
  'sr28:02047',
  'sr28:11283',
  'sr28:11282',
] as const;
const STEW = { name: 'Stew', servings: 4 } as const;
const INGREDIENTS = [
  ['sr28:11457', 200],
  ['sr28:11458', 90],
  ['sr28:05094', 600],
] as const;
const RECIPES = {
  'mine:stew': {
    ...STEW,
    ingredients: INGREDIENTS.map(([food, grams]) => ({ food, grams, portion: { amount: grams, unit: 'g' } })),
  },
};

interface State {
  readonly weeks: ReadonlyMap<string, WeekPlan>;
  readonly people: number;
  readonly packs: PackChoices;
}

const START: State = {
  weeks: new Map([FIRST, SECOND].map((week) => [week, { ...newWeekDocument(week), recipes: RECIPES }])),
  people: 1,
  packs: {},
};

/** What has to be bought for one planned food: which food, and whether as a cooked weight. */
function boughtAs(food: string): { readonly key: string; readonly factor: number; readonly isCooked: boolean } {
  const { buyAs, buyFactor } = catalog.find(food)?.curated ?? { buyAs: null, buyFactor: null };
  return { key: buyAs ?? food, factor: buyFactor ?? 1, isCooked: buyAs !== null && buyFactor === null };
}

type Sums = Map<string, number>;
const add = (sums: Sums, key: string, grams: number) => sums.set(key, (sums.get(key) ?? 0) + grams);

/** Servings of a planned recipe that are cooked, and so bought, at that entry. */
function cookedAt(plan: WeekPlan, one: Extract<Entry, { kind: 'recipe' }>): number {
  const link = parseLeftoverOf(one.leftoverOf);
  if (link === null) return Math.max(one.cook ?? 0, one.servings);
  const cooking = findEntry(plan, link.entry);
  const isHere = cooking?.entry.kind === 'recipe' && cooking.entry.leftoverOf === null && cooking.at.date !== '';
  const isEarlier = cooking === null && link.date < daysOfWeeks(plan.week).from;
  return isHere || isEarlier ? 0 : one.servings;
}

/** What the entries need, added up by food, cooked or not, and day. */
function needed({ weeks, people }: State): Sums {
  const sums: Sums = new Map();
  const needFood = (food: string, grams: number, day: string) => {
    const { key, factor, isCooked } = boughtAs(food);
    add(sums, `${key} ${isCooked ? 'cooked' : 'raw'} ${day}`, grams * factor * people);
  };
  for (const plan of weeks.values()) {
    const places: readonly (readonly [string, readonly Entry[]])[] = [
      ...plan.days.flatMap(({ date, meals }) => meals.map(({ entries }) => [date, entries] as const)),
      [plan.week, trayOf(plan)],
    ];
    for (const [day, entries] of places)
      for (const one of entries) {
        if (one.kind === 'food') needFood(one.food, one.grams, day);
        if (one.kind === 'recipe')
          for (const [food, grams] of INGREDIENTS) needFood(food, (grams * cookedAt(plan, one)) / STEW.servings, day);
      }
  }
  return sums;
}

const linesOf = (list: ShoppingList): readonly ShoppingLine[] => list.aisles.flatMap(({ lines }) => lines);

function listOf({ weeks, people, packs }: State, days: ListDays): ShoppingList {
  const listed = [...weeks.values()].map((plan) => ({ plan, lookup: lookupFor(plan, catalog) }));
  return shoppingListOf(listed, { catalog, packs }, { people, units: 'metric', days });
}

/** The contents of lists, added up in the same way. */
function said(lists: readonly ShoppingList[]): Sums {
  const sums: Sums = new Map();
  for (const line of lists.flatMap(linesOf))
    for (const need of line.neededBy) {
      const cooked = line.isCookedWeight ? need.grams : (need.cookedGrams ?? 0);
      const raw = line.isCookedWeight ? 0 : need.grams;
      if (cooked > 0) add(sums, `${line.key} cooked ${dayKey(need)}`, cooked);
      if (raw > 0) add(sums, `${line.key} raw ${dayKey(need)}`, raw);
    }
  return sums;
}

/** Each need is rounded to a milligram. */
function expectSame(actual: Sums, expected: Sums) {
  for (const key of new Set([...actual.keys(), ...expected.keys()]))
    expect(Math.abs((actual.get(key) ?? 0) - (expected.get(key) ?? 0)), key).toBeLessThan(0.05);
}

const dayOf = (index: number) => shiftDate(MONDAY, index);
const weekAt = (index: number) => (index < 7 ? FIRST : SECOND);
const placeAt = (day: number, isInTray: boolean): CellAddress =>
  isInTray ? NO_DAY : { date: dayOf(day), slot: 'lunch' };

const grams = fc.integer({ min: 1, max: 900 });
const day = fc.nat({ max: 13 });
const operation = fc.oneof(
  fc.record({ kind: fc.constant('food' as const), food: fc.constantFrom(...FOODS), grams, day, tray: fc.boolean() }),
  fc.record({
    kind: fc.constant('recipe' as const),
    servings: fc.integer({ min: 1, max: 4 }),
    day,
    tray: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('move' as const), which: fc.nat(), day, tray: fc.boolean() }),
  fc.record({ kind: fc.constant('delete' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('leftovers' as const), which: fc.nat(), cook: fc.integer({ min: 1, max: 8 }), day }),
  fc.record({ kind: fc.constant('people' as const), people: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('packs' as const), food: fc.constantFrom(...FOODS), grams }),
  fc.record({ kind: fc.constant('undo' as const) }),
);

type Operation = typeof operation extends fc.Arbitrary<infer One> ? One : never;

let lastId = 0;
const newId = () => `made-${(lastId += 1)}`;

function entriesOf({ weeks }: State) {
  return [...weeks.values()].flatMap((plan) =>
    [...plan.days.flatMap((one) => one.meals.flatMap((meal) => meal.entries)), ...trayOf(plan)].map((one) => ({
      plan,
      one,
    })),
  );
}

const withWeek = (state: State, plan: WeekPlan): State => ({
  ...state,
  weeks: new Map(state.weeks).set(plan.week, plan),
});

function run(state: State, what: Exclude<Operation, { kind: 'undo' }>): State {
  switch (what.kind) {
    case 'food':
    case 'recipe': {
      const plan = state.weeks.get(weekAt(what.day));
      const made =
        what.kind === 'food' ? entry(what.food, what.grams) : { ...recipeEntry('mine:stew'), servings: what.servings };
      return plan === undefined ? state : withWeek(state, addEntries(plan, placeAt(what.day, what.tray), [made]));
    }
    case 'people':
      return { ...state, people: what.people };
    case 'packs': {
      const pack = { unit: 'bag', amount: what.grams, measure: 'g' };
      return { ...state, packs: { ...state.packs, [what.food]: { own: [pack], chosen: pack } } };
    }
    default: {
      const all = entriesOf(state);
      const found = all[what.which % Math.max(1, all.length)];
      if (found === undefined) return state;
      const { plan, one } = found;
      if (what.kind === 'delete') return withWeek(state, removeEntries(plan, new Set([one.id])));
      if (what.kind === 'move') {
        // An entry stays in its week.
        const date = (what.day % 7) + (plan.week === FIRST ? 0 : 7);
        return withWeek(state, moveEntries(plan, [one.id], placeAt(date, what.tray)));
      }
      const portions = [{ id: null, date: dayOf(what.day), slot: 'lunch', servings: 1 }];
      return { ...state, weeks: planLeftovers(state.weeks, one.id, { cook: what.cook, portions }, newId) };
    }
  }
}

test('grams in are grams out: merged, split, cooked for later, without a day, for people, in packs, undone', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 24 }), fc.array(day, { maxLength: 3 }), (operations, cuts) => {
      const states: State[] = [START];
      for (const one of operations) {
        if (one.kind === 'undo') {
          if (states.length > 1) states.pop();
        } else states.push(run(states.at(-1) ?? START, one));
      }
      const state = states.at(-1) ?? START;
      const expected = needed(state);
      const both = daysOfWeeks(FIRST, 2);
      // Merged: one list of two weeks, each food once.
      const merged = listOf(state, both);
      expectSame(said([merged]), expected);
      expect(new Set(linesOf(merged).map(({ food }) => food)).size).toBe(linesOf(merged).length);
      // Split: at any days, the parts are the whole.
      const starts = [...new Set([0, ...cuts])].sort((a, b) => a - b);
      const parts = starts.map((from, index) => ({ from: dayOf(from), to: dayOf((starts[index + 1] ?? 14) - 1) }));
      expectSame(said(parts.map((days) => listOf(state, days))), expected);
      for (const line of linesOf(merged)) {
        const ofDays = Object.values(line.ofDays ?? {}).reduce((sum, one) => sum + one, 0);
        expect(Math.abs(ofDays - line.grams - (line.cookedGrams ?? 0))).toBeLessThan(0.05);
        // Packs: what is bought is what is needed and what is left.
        if (line.buy !== null) expect(line.buy.grams - line.buy.leftOverGrams).toBeCloseTo(line.grams, 2);
      }
    }),
    { numRuns: 150 },
  );
});

test('deleting a meal takes exactly its amount away, from a list of any days', () => {
  fc.assert(
    fc.property(
      fc.array(operation, { minLength: 4, maxLength: 16 }),
      fc.nat(),
      fc.tuple(day, day),
      (operations, which, [a, b]) => {
        const state = operations.reduce((now, one) => (one.kind === 'undo' ? now : run(now, one)), START);
        const days = { from: dayOf(Math.min(a, b)), to: dayOf(Math.max(a, b)) };
        const meals = entriesOf(state);
        const gone = meals[which % Math.max(1, meals.length)];
        fc.pre(gone !== undefined);
        if (gone === undefined) return;
        const after = withWeek(state, removeEntries(gone.plan, new Set([gone.one.id])));
        const [was, is] = [said([listOf(state, days)]), said([listOf(after, days)])];
        const [before, rest] = [needed(state), needed(after)];
        for (const key of new Set([...was.keys(), ...is.keys()]))
          expect(
            Math.abs((was.get(key) ?? 0) - (is.get(key) ?? 0) - ((before.get(key) ?? 0) - (rest.get(key) ?? 0))),
            key,
          ).toBeLessThan(0.1);
      },
    ),
    { numRuns: 150 },
  );
});
