import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Food } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { datesOf } from '#shared/domain/week-id';
import type { DayPlan, Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { addSlot, baseFoodId, DEFAULT_SLOTS, entriesAt, entriesOfDay, freezeFood } from '#shared/domain/week/week-plan';
import { copyDayInto, copyWeekInto, pasteEntries, takeCopy } from '#shared/domain/week/week-plan-copy';
import {
  deepFreeze,
  entry,
  food,
  frozen,
  magnesiumCapsule,
  noteEntry,
  recipeEntry,
  SPINACH,
  TEST_MONDAY,
  weekOfEntries,
} from '#tests/support/foods';
import { runs } from '#tests/support/run-length';

const RUNS = runs(300);
const NEXT_WEEK = '2026-W49';
const LUNCH = { date: TEST_MONDAY, slot: 'lunch' };

/** New ids in order, counting how many were made. */
function idMaker(): (() => string) & { readonly asked: () => number } {
  let count = 0;
  return Object.assign(
    () => {
      count += 1;
      return `new-${count}`;
    },
    { asked: () => count },
  );
}

const entriesOf = (plan: WeekPlan): readonly Entry[] => plan.days.flatMap(entriesOfDay);
const emptyWeek = (week: string): WeekPlan => ({
  ...weekOfEntries(),
  week,
  days: datesOf(week).map((date) => ({ date, meals: [] })),
});
const dayAt = (plan: WeekPlan, index: number): DayPlan => plan.days[index] ?? { date: '', meals: [] };

/** A random week whose label foods have random answers, so that weeks disagree about what an id stands for. */
const someWeek = (week: string) =>
  fc
    .array(
      fc.record({
        day: fc.nat(6),
        slot: fc.nat(4),
        what: fc.constantFrom('label', 'sr28', 'note', 'recipe'),
        answer: fc.constantFrom(100, 200, null),
      }),
      { maxLength: 12 },
    )
    .map((shapes): WeekPlan => {
      let plan = emptyWeek(week);
      shapes.forEach(({ day, slot, what, answer }, index) => {
        const id = `${week}-${index}`;
        let one: Entry = entry(SPINACH.id, 30, { id });
        if (what === 'label') {
          const result = freezeFood(plan, magnesiumCapsule(answer));
          plan = result.plan;
          one = entry(result.id, 1, { id });
        }
        if (what === 'note') one = { ...noteEntry('unknown'), id };
        if (what === 'recipe') one = { ...recipeEntry(), id };
        const slotId = DEFAULT_SLOTS[slot]?.id ?? '';
        plan = {
          ...plan,
          days: plan.days.map((old, place) => {
            if (place !== day) return old;
            const rest = old.meals.filter((meal) => meal.slot !== slotId);
            return {
              ...old,
              meals: [...rest, { slot: slotId, entries: [...entriesAt(plan, { date: old.date, slot: slotId }), one] }],
            };
          }),
        };
      });
      return deepFreeze(plan);
    });

/** What an entry stands for: everything except its ids, with the food itself instead of the food's id. */
function meaningOf(plan: WeekPlan, one: Entry): unknown {
  const { id: _id, ...rest } = one;
  if (rest.kind !== 'food') return rest;
  const found = lookupFor(plan, { find: () => undefined })(rest.food);
  return { ...rest, food: baseFoodId(rest.food), read: found === undefined ? null : { ...found, id: '' } };
}

const meanings = (plan: WeekPlan, entries: readonly Entry[]) => entries.map((one) => meaningOf(plan, one));

describe('copying', () => {
  it('pastes copies that mean the same under new ids, and changes nothing that was there', () => {
    fc.assert(
      fc.property(someWeek('2026-W48'), someWeek(NEXT_WEEK), (source, target) => {
        const newId = idMaker();
        const copied = takeCopy(source, entriesOf(source));
        const at = { date: '2026-12-01', slot: 'snacks' };
        const before = entriesAt(target, at);
        const after = deepFreeze(pasteEntries(target, at, copied, newId));
        const pasted = entriesAt(after, at).slice(before.length);
        expect(meanings(after, pasted)).toEqual(meanings(source, entriesOf(source)));
        expect(pasted.map((one) => one.id)).toEqual(entriesOf(source).map((_, index) => `new-${index + 1}`));
        expect(newId.asked()).toBe(entriesOf(source).length);
        // The target's own entries are the same objects and use the same foods.
        expect(entriesAt(after, at).slice(0, before.length)).toEqual(before);
        expect(meanings(after, entriesOf(target))).toEqual(meanings(target, entriesOf(target)));
        for (const id of Object.keys(target.foods)) expect(after.foods[id]).toBe(target.foods[id]);
      }),
      RUNS,
    );
  });

  it('copies a week Monday onto Monday, with its slots', () => {
    fc.assert(
      fc.property(someWeek('2026-W48'), someWeek(NEXT_WEEK), (source, target) => {
        const newId = idMaker();
        const after = deepFreeze(copyWeekInto(target, source, newId));
        expect(after.week).toBe(NEXT_WEEK);
        expect(after.days.map((day) => day.date)).toEqual(datesOf(NEXT_WEEK));
        expect(after.slots).toEqual(source.slots);
        source.days.forEach((day, index) => {
          const copy = dayAt(after, index);
          expect(copy.meals.map((meal) => meal.slot)).toEqual(day.meals.map((meal) => meal.slot));
          expect(meanings(after, entriesOfDay(copy))).toEqual(meanings(source, entriesOfDay(day)));
        });
        const ids = entriesOf(after).map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => id.startsWith('new-'))).toBe(true);
      }),
      RUNS,
    );
  });

  it('copies a day over another of the same week without touching the first', () => {
    fc.assert(
      fc.property(someWeek('2026-W48'), fc.nat(6), fc.nat(6), (plan, from, to) => {
        fc.pre(from !== to);
        const target = dayAt(plan, to).date;
        const after = copyDayInto(plan, { plan, day: dayAt(plan, from) }, target, idMaker());
        expect(dayAt(after, from)).toEqual(dayAt(plan, from));
        expect(meanings(after, entriesOfDay(dayAt(after, to)))).toEqual(
          meanings(plan, entriesOfDay(dayAt(plan, from))),
        );
        // Foods from the same week are reused, never frozen a second time.
        expect(after.foods).toBe(plan.foods);
      }),
      RUNS,
    );
  });
});

describe('frozen foods between weeks', () => {
  const broth = (sodium: number | null): Food => food('label:bone-broth', { sodium, potassium: 100, magnesium: 15 });
  const weekWith = (...foods: readonly Food[]): WeekPlan => ({
    ...weekOfEntries(foods.map((one) => entry(one.id, 240))),
    foods: Object.fromEntries(foods.map((one) => [one.id, frozen(one)])),
  });

  it('come along with the entries that name them, and only those', () => {
    const source: WeekPlan = {
      ...weekWith(broth(800)),
      foods: { 'label:bone-broth': frozen(broth(800)), 'mine:unused': frozen(broth(1)) },
    };
    const after = copyWeekInto(emptyWeek(NEXT_WEEK), source, idMaker());
    expect(after.foods).toEqual({ 'label:bone-broth': frozen(broth(800)) });
  });

  it('get an id of their own where the week answered the label differently', () => {
    const source = weekWith(broth(800));
    const target = deepFreeze(weekWith(broth(500)));
    const after = pasteEntries(target, LUNCH, takeCopy(source, entriesOf(source)), idMaker());
    const read = lookupFor(after, { find: () => undefined });
    const sodium = entriesAt(after, LUNCH).map((one) =>
      one.kind === 'food' ? [one.food, read(one.food)?.per100g.sodium] : [],
    );
    expect(sodium).toEqual([
      ['label:bone-broth', 500],
      ['label:bone-broth~2', 800],
    ]);
  });

  it('keep two answers apart although the target counts its variants differently', () => {
    // Source: 800 and ~2 = 500. Target: only 500. The copy of 800 becomes ~2, the copy of 500 is the target's own.
    const source: WeekPlan = {
      ...weekOfEntries([entry('label:bone-broth', 1), entry('label:bone-broth~2', 2)]),
      foods: { 'label:bone-broth': frozen(broth(800)), 'label:bone-broth~2': frozen(broth(500)) },
    };
    const after = pasteEntries(
      weekWith(broth(500)),
      { date: '2026-11-24', slot: 'lunch' },
      takeCopy(source, entriesOf(source)),
      idMaker(),
    );
    expect(
      entriesAt(after, { date: '2026-11-24', slot: 'lunch' }).map((one) => one.kind === 'food' && one.food),
    ).toEqual(['label:bone-broth~2', 'label:bone-broth']);
    expect(Object.keys(after.foods)).toEqual(['label:bone-broth', 'label:bone-broth~2']);
  });
});

describe('what copying leaves unchanged', () => {
  const marked = (plan: WeekPlan): WeekPlan =>
    deepFreeze({
      ...plan,
      later: 1,
      days: plan.days.map((day) => ({ ...day, waterMl: 500, later: day.date })),
    } satisfies WeekPlan & { readonly later: number });

  it('water, activity and unknown keys of the target’s days stay', () => {
    const after = copyWeekInto(marked(emptyWeek(NEXT_WEEK)), weekOfEntries([entry(SPINACH.id, 60)]), idMaker());
    expect(after).toMatchObject({ later: 1 });
    expect(after.days[0]).toMatchObject({ date: '2026-11-30', waterMl: 500, later: '2026-11-30' });
  });

  it('keeps what a newer program wrote in a copied entry', () => {
    const source = weekOfEntries([Object.assign(entry(SPINACH.id, 60), { later: { mark: 'kept' } })]);
    const after = pasteEntries(
      emptyWeek(NEXT_WEEK),
      { date: '2026-11-30', slot: 'lunch' },
      takeCopy(source, entriesOf(source)),
      idMaker(),
    );
    expect(entriesOf(after)[0]).toMatchObject({ id: 'new-1', later: { mark: 'kept' } });
  });

  it('answers the same object when there is nothing to copy or nowhere to put it', () => {
    const plan = deepFreeze(weekOfEntries([entry(SPINACH.id, 60)]));
    const source: WeekPlan = {
      ...weekOfEntries([entry('label:magnesium-glycinate', 1)]),
      foods: { 'label:magnesium-glycinate': frozen(magnesiumCapsule(1)) },
    };
    expect(pasteEntries(plan, LUNCH, { entries: [], foods: {}, recipes: {} }, idMaker())).toBe(plan);
    expect(
      pasteEntries(plan, { date: '2030-01-01', slot: 'lunch' }, takeCopy(source, entriesOf(source)), idMaker()),
    ).toBe(plan);
    expect(copyDayInto(plan, { plan: source, day: dayAt(source, 0) }, '2030-01-01', idMaker())).toBe(plan);
    expect(copyDayInto(plan, { plan, day: dayAt(plan, 1) }, dayAt(plan, 2).date, idMaker())).toBe(plan);
  });

  it('an empty day copied over a full one empties it', () => {
    const plan = weekOfEntries([entry(SPINACH.id, 60)]);
    expect(entriesOf(copyDayInto(plan, { plan, day: dayAt(plan, 1) }, TEST_MONDAY, idMaker()))).toEqual([]);
  });

  it('brings the slot along when a day is copied from a week that has one more meal', () => {
    const supper = { id: 'supper', name: 'Supper', time: '21:00' };
    const base = addSlot(weekOfEntries(), supper);
    const source: WeekPlan = {
      ...base,
      days: base.days.map((day, index) =>
        index === 0 ? { ...day, meals: [{ slot: 'supper', entries: [entry(SPINACH.id, 60)] }] } : day,
      ),
    };
    const after = copyDayInto(emptyWeek(NEXT_WEEK), { plan: source, day: dayAt(source, 0) }, '2026-11-30', idMaker());
    // An entry in an unlisted slot would count in the score but not be shown anywhere.
    expect(after.slots.at(-1)).toEqual(supper);
    expect(entriesAt(after, { date: '2026-11-30', slot: 'supper' })).toHaveLength(1);
  });
});
