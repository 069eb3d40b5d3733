import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { plateOf } from '#shared/domain/eaters/plate';
import type { Eating } from '#shared/domain/eaters/plates-apart';
import { withPlateChanged, withPlatesKept } from '#shared/domain/eaters/plates-apart';
import { foodsOfEntry } from '#shared/domain/score/score';
import { isYours, YOU } from '#shared/domain/week/entry-portions';
import { isNewerEntry } from '#shared/domain/week/newer-entry';
import type { DayPlan, Entry, WeekPlan } from '#shared/domain/week/week-plan';
import {
  addEntries,
  entriesOfDay,
  removeEntries,
  setPortion,
  updateEntry,
  yourEntriesOfDay,
} from '#shared/domain/week/week-plan';
import { pal } from '#tests/support/eaters';
import { entry, evenFood, lookupIn, TEST_MONDAY, weekOfEntries } from '#tests/support/foods';

const FOODS = ['egg', 'spinach', 'salmon', 'butter'].map((name) => evenFood(`mine:${name}`, 10));
const lookup = lookupIn(...FOODS);
const PAL = pal();
const SAM = pal({ id: 'sam', name: 'Sam', portion: 0.5, meals: { dinner: 0 } });
const [EGG, SPINACH, SALMON] = FOODS.map(({ id }) => id) as [string, string, string];
const lunch = { date: TEST_MONDAY, slot: 'lunch' };

function eating(...eaters: readonly KnownEater[]): Eating {
  let made = 0;
  return { eaters, lookupOf: () => lookup, newId: () => `new${(made += 1)}` };
}

const monday = (plan: WeekPlan): DayPlan => plan.days[0]!;

/** Grams of each food, to a tenth: portions are shares of weighed amounts. */
function grams(entries: readonly Entry[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const one of entries)
    for (const { food, grams: amount } of foodsOfEntry(one, lookup))
      sums.set(food!.id, (sums.get(food!.id) ?? 0) + (amount ?? 0));
  return Object.fromEntries(
    [...sums].filter(([, sum]) => sum > 0.05).map(([id, sum]) => [id, Math.round(sum * 10) / 10]),
  );
}
const plateGrams = (plan: WeekPlan, eater: KnownEater) => grams(entriesOfDay(plateOf(monday(plan), eater, lookup)));
const yourGrams = (plan: WeekPlan) => grams(yourEntriesOfDay(monday(plan)));

const [eggs, salmon] = [entry(EGG, 100), entry(SALMON, 150)];
const plan = weekOfEntries([eggs, salmon]);
const swapTo = (food: string, amount: number) => (one: Entry) => ({ ...entry(food, amount), id: one.id });

describe('a change of what one eater has', () => {
  const changed = (change: (plate: WeekPlan) => WeekPlan, from = plan) =>
    withPlateChanged(from, PAL, change, eating(PAL, SAM));

  it('is a portion of theirs where the amount differs: 225 g of salmon are 300 g', () => {
    const after = changed((plate) => setPortion(plate, salmon.id, 300, { amount: 300, unit: 'g' }));
    // 300 g of a planned 150 g.
    expect(entriesOfDay(monday(after))[1]).toMatchObject({ grams: 150, portions: { pal: 2 } });
    expect([plateGrams(after, PAL), yourGrams(after)]).toEqual([
      { [EGG]: 150, [SALMON]: 300 },
      { [EGG]: 100, [SALMON]: 150 },
    ]);
  });

  it('is a line of theirs where something is new, and in place of another', () => {
    const added = changed((plate) => addEntries(plate, lunch, [entry(SPINACH, 60)]));
    expect(entriesOfDay(monday(added))[2]).toMatchObject({ grams: 60, portions: { you: 0, pal: 1, sam: 0 } });
    const swapped = changed((plate) => updateEntry(plate, eggs.id, swapTo(SPINACH, 90)));
    expect(plateGrams(swapped, PAL)).toEqual({ [SPINACH]: 90, [SALMON]: 225 });
    expect([yourGrams(swapped), plateGrams(swapped, SAM)]).toEqual([yourGrams(plan), plateGrams(plan, SAM)]);
    expect(entriesOfDay(monday(swapped)).map(isYours)).toEqual([true, false, true]);
  });

  it('takes away what nobody else eats, and leaves what others do', () => {
    const theirs = weekOfEntries([{ ...eggs, portions: { [YOU]: 0, sam: 0 } }, salmon]);
    const without = (plate: WeekPlan) => removeEntries(plate, new Set([eggs.id, salmon.id]));
    const after = changed(without, theirs);
    expect(entriesOfDay(monday(after))).toEqual([{ ...salmon, portions: { pal: 0 } }]);
  });
});

describe('a change of what the planned person has', () => {
  const kept = (after: WeekPlan, who: readonly KnownEater[] = [PAL]) =>
    withPlatesKept(plan, after, () => who, eating(PAL, SAM));

  it('leaves the plate of an eater as it was: added, more, less, instead and taken away', () => {
    const ways = [
      addEntries(plan, lunch, [entry(SPINACH, 60)]),
      setPortion(plan, salmon.id, 200, { amount: 200, unit: 'g' }),
      setPortion(plan, salmon.id, 50, { amount: 50, unit: 'g' }),
      updateEntry(plan, eggs.id, swapTo(SPINACH, 90)),
      removeEntries(plan, new Set([eggs.id])),
    ];
    for (const way of ways) {
      const after = kept(way);
      expect(yourGrams(after)).toEqual(yourGrams(way));
      expect(plateGrams(after, PAL)).toEqual(plateGrams(plan, PAL));
      // Sam's answers allow it.
      expect(plateGrams(after, SAM)).toEqual(plateGrams(way, SAM));
    }
  });

  it('puts what was removed back where it was', () => {
    const after = kept(removeEntries(plan, new Set([eggs.id])));
    expect(entriesOfDay(monday(after)).map(({ id }) => id)).toEqual([eggs.id, salmon.id]);
  });

  it('is untouched where nobody keeps theirs', () => {
    const after = addEntries(plan, lunch, [entry(SPINACH, 60)]);
    expect(kept(after, []).days).toEqual(after.days);
  });
});

const portion = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1, 4 / 3, 2, 3);
const anyPortions = fc.option(fc.dictionary(fc.constantFrom(YOU, 'pal', 'sam'), portion, { maxKeys: 3 }), {
  nil: undefined,
});
const anyEntry = fc
  .record({
    food: fc.constantFrom(...FOODS.map(({ id }) => id)),
    amount: fc.integer({ min: 5, max: 400 }),
    portions: anyPortions,
  })
  .map(({ food, amount, portions }) =>
    entry(
      food,
      amount,
      portions === undefined
        ? {}
        : { portions: { ...portions, ...(YOU in portions ? { [YOU]: Math.min(1, Math.ceil(portions[YOU])) } : {}) } },
    ),
  );
const anyChange = fc.record({
  kind: fc.constantFrom('add', 'more', 'swap', 'remove'),
  at: fc.nat(),
  food: fc.constantFrom(...FOODS.map(({ id }) => id)),
  amount: fc.integer({ min: 20, max: 400 }),
});
const anyTable = fc.record({
  entries: fc.array(anyEntry, { maxLength: 5 }),
  changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }),
  usual: fc.tuple(portion, portion),
});

type Change = typeof anyChange extends fc.Arbitrary<infer One> ? One : never;

/** Applies the changes to what is there; amounts change by less than a factor of ten. */
function madeOn<Plan extends WeekPlan>(start: Plan, changes: readonly Change[]): Plan {
  return changes.reduce((now, { kind, at, food, amount }, index) => {
    const there = entriesOfDay(monday(now)).filter((one) => !isNewerEntry(one) && isYours(one));
    const one = there[at % Math.max(1, there.length)];
    if (kind === 'add' || one === undefined)
      return addEntries(now, lunch, [{ ...entry(food, amount), id: `added${index}` }]);
    if (kind === 'remove') return removeEntries(now, new Set([one.id]));
    if (kind === 'swap') return updateEntry(now, one.id, swapTo(food, amount));
    return one.kind === 'food' ? setPortion(now, one.id, one.grams * 1.5, one.portion) : now;
  }, start);
}

/** Portions are shares of weighed amounts: a difference of less than half a gram counts as equal. */
function same(is: Readonly<Record<string, number>>, wanted: Readonly<Record<string, number>>): void {
  for (const id of new Set([...Object.keys(is), ...Object.keys(wanted)]))
    expect(is[id] ?? 0, id).toBeCloseTo(wanted[id] ?? 0, 0);
}

test('whatever is changed for one, nobody else has more or less on the plate', () => {
  fc.assert(
    fc.property(anyTable, ({ entries, changes, usual }) => {
      const week = weekOfEntries(entries);
      const [one, other] = [pal({ portion: usual[0] }), { ...SAM, portion: usual[1] }];
      let promised: WeekPlan | null = null;
      const after = withPlateChanged(week, one, (plate) => (promised = madeOn(plate, changes)), eating(one, other));
      same(plateGrams(after, one), yourGrams(promised!));
      same(plateGrams(after, other), plateGrams(week, other));
      same(yourGrams(after), yourGrams(week));

      const forYou = madeOn(week, changes);
      const kept = withPlatesKept(week, forYou, () => [one], eating(one, other));
      same(yourGrams(kept), yourGrams(forYou));
      same(plateGrams(kept, one), plateGrams(week, one));
      same(plateGrams(kept, other), plateGrams(forYou, other));
    }),
    { numRuns: 400, seed: 21 },
  );
});
