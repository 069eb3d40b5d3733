/** Entries that belong to weekdays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recipe } from '#shared/domain/food/food';
import { guardOf } from '#shared/domain/person/safety';
import type { TemplateRules } from '#shared/domain/template/template-guard';
import type { PinnedEntry } from '#shared/domain/template/template-pins';
import { applyPins, pinOf } from '#shared/domain/template/template-pins';
import { datesOf } from '#shared/domain/week-id';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { entriesAt, entriesOfDay } from '#shared/domain/week/week-plan';
import {
  deepFreeze,
  entry,
  frozen,
  magnesiumCapsule,
  noteEntry,
  recipeEntry,
  SPINACH,
  TEST_MONDAY,
  TEST_WEEK,
  weekOfEntries,
} from '#tests/support/foods';
import { person } from '#tests/support/people';

const LUNCH = { id: 'lunch', name: 'Lunch', time: '12:30' };
const CAPSULE = 'label:magnesium-glycinate';
const NEXT_WEEK = '2026-W49';
const catalog = { find: () => undefined };

function freely(): TemplateRules {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  return { catalog, guardsOn: () => [], newId };
}

const pin = (one: Entry, weekdays: readonly number[], more: Partial<PinnedEntry> = {}): PinnedEntry =>
  deepFreeze({ weekdays, slot: LUNCH, entry: one, foods: {}, recipes: {}, ...more });
const capsulePin = (milligrams: number, weekdays: readonly number[]) =>
  pin(entry(CAPSULE, 1), weekdays, { foods: { [CAPSULE]: frozen(magnesiumCapsule(milligrams)) } });
const apply = (plan: WeekPlan, ...pins: readonly PinnedEntry[]) => applyPins(deepFreeze(plan), pins, freely());
const countsOf = (plan: WeekPlan) => plan.days.map((day) => entriesOfDay(day).length);

describe('an entry that is pinned', () => {
  const soup: Recipe = { name: 'Soup', servings: 4, ingredients: [] };

  it('brings its slot and the copies of what it names', () => {
    const capsule = entry(CAPSULE, 1);
    const foods = { [CAPSULE]: frozen(magnesiumCapsule(400)), 'mine:other': frozen(SPINACH) };
    expect(pinOf({ ...weekOfEntries([capsule]), foods }, capsule.id, [1, 5])).toEqual({
      weekdays: [1, 5],
      slot: LUNCH,
      entry: capsule,
      foods: { [CAPSULE]: foods[CAPSULE] },
      recipes: {},
    });
  });

  it('is cooked by itself each time: neither a leftover nor cooked for later', () => {
    const leftover = { ...recipeEntry('mine:soup'), leftoverOf: `${TEST_MONDAY}/pot` };
    const pot = { ...recipeEntry('mine:soup'), cook: 4 };
    const plan = { ...weekOfEntries([leftover, pot]), recipes: { 'mine:soup': soup } };
    const { cook: _cook, ...eaten } = pot;
    expect(pinOf(plan, leftover.id, [1])?.entry).toEqual({ ...leftover, leftoverOf: null });
    expect(pinOf(plan, pot.id, [1])?.entry).toEqual(eaten);
  });

  it('must be in the week', () => {
    expect(pinOf(weekOfEntries(), 'nobody', [1])).toBeNull();
  });
});

describe('adding pinned entries to a week', () => {
  it('adds each on its weekdays, after what is planned there', () => {
    const before = weekOfEntries([entry(SPINACH.id, 30)]);
    const { plan, ...said } = apply(before, pin(entry(SPINACH.id, 60), [1, 7]), pin(noteEntry('none', 'Rest'), [3]));
    expect(countsOf(plan)).toEqual([2, 0, 1, 0, 0, 0, 1]);
    expect(entriesAt(plan, { date: TEST_MONDAY, slot: 'lunch' })[1]).toMatchObject({ grams: 60, id: 'new-1' });
    expect(said).toEqual({ entries: 3, meals: 3, kept: 0, locked: 0, replaced: [], leftOut: [], gone: [] });
  });

  it('takes an equal entry as the pinned one, and another amount or portion not', () => {
    const twoCups = { portion: { amount: 2, unit: 'cup' } };
    const before = weekOfEntries([entry(SPINACH.id, 60)], [entry(SPINACH.id, 30)], [entry(SPINACH.id, 60, twoCups)]);
    const { plan } = apply(before, pin(entry(SPINACH.id, 60), [1, 2, 3]));
    expect(countsOf(plan)).toEqual([1, 2, 2, 0, 0, 0, 0]);
  });

  it('takes an equal entry of another meal of the day not as the pinned one', () => {
    const before = weekOfEntries([entry(SPINACH.id, 60)]);
    const { plan } = apply(
      before,
      pin(entry(SPINACH.id, 60), [1], { slot: { ...LUNCH, id: 'dinner', name: 'Dinner' } }),
    );
    expect(countsOf(plan)[0]).toBe(2);
  });

  it('does not plan a capsule twice because its label was answered otherwise, but keeps two pinned ones apart', () => {
    const planned = { ...weekOfEntries([entry(CAPSULE, 1)]), foods: { [CAPSULE]: frozen(magnesiumCapsule(200)) } };
    expect(countsOf(apply(planned, capsulePin(400, [1])).plan)[0]).toBe(1);
    const both = [capsulePin(400, [1]), capsulePin(200, [1])];
    const once = apply(weekOfEntries(), ...both).plan;
    expect(countsOf(once)[0]).toBe(2);
    expect(Object.keys(once.foods)).toEqual([CAPSULE, `${CAPSULE}~2`]);
    expect(apply(once, ...both).plan).toBe(once);
  });

  it('adds the slot the week lacks once', () => {
    const tea = { id: 'tea', name: 'Tea', time: '17:00' };
    const { plan } = apply(weekOfEntries(), pin(entry(SPINACH.id, 60), [1, 2, 3], { slot: tea }));
    expect(plan.slots.filter((slot) => slot.name === 'Tea')).toEqual([tea]);
    expect(entriesAt(plan, { date: TEST_MONDAY, slot: 'tea' })).toHaveLength(1);
  });

  it('leaves out what the answers of the day do not offer, and says so', () => {
    const pregnant = guardOf(person({ lifeStage: 'pregnant' }), 30);
    const free = guardOf(person(), 30);
    const [, tuesday = ''] = datesOf(TEST_WEEK);
    const rules = { ...freely(), guardsOn: (date: string) => [date < tuesday ? free : pregnant] };
    const { plan, leftOut } = applyPins(weekOfEntries(), [capsulePin(400, [1, 2])], rules);
    expect(countsOf(plan)).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(leftOut).toMatchObject([
      { date: tuesday, name: 'Magnesium glycinate', food: 'Magnesium glycinate', yes: ['pregnancy'], unanswered: [] },
    ]);
  });

  it('a second time changes nothing, whatever is pinned and planned', () => {
    const one: fc.Arbitrary<Entry> = fc.oneof(
      fc.constantFrom(30, 60).map((grams) => entry(SPINACH.id, grams)),
      fc.constantFrom('mine:a', 'mine:b').map(recipeEntry),
      fc.constantFrom('x', 'y').map((text) => noteEntry('none', text)),
      fc.constant(null).map(() => entry(CAPSULE, 1)),
    );
    const slot = fc.constantFrom(LUNCH, { id: 'x', name: 'LUNCH', time: '' }, { id: 'lunch', name: 'Tea', time: '' });
    const pins = fc.array(
      fc
        .tuple(one, fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), slot, fc.constantFrom(200, 400))
        .map(([what, weekdays, where, mg]) =>
          pin(what, weekdays, { slot: where, foods: { [CAPSULE]: frozen(magnesiumCapsule(mg)) } }),
        ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(fc.array(one, { maxLength: 3 }), { maxLength: 7 }), pins, (days, pinned) => {
        const once = apply(weekOfEntries(...days), ...pinned);
        const twice = apply(once.plan, ...pinned);
        expect(twice.plan).toBe(once.plan);
        expect(twice.entries).toBe(0);
      }),
    );
  });

  it('gives the pins of another week the dates of this one', () => {
    const week = { ...weekOfEntries(), week: NEXT_WEEK, days: datesOf(NEXT_WEEK).map((date) => ({ date, meals: [] })) };
    expect(
      entriesAt(apply(week, pin(entry(SPINACH.id, 60), [7])).plan, { date: '2026-12-06', slot: 'lunch' }),
    ).toHaveLength(1);
  });
});
