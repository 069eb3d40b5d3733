import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf } from '#shared/domain/week-id';
import type { CellAddress, Entry, WeekPlan } from '#shared/domain/week/week-plan';
import {
  addEntries,
  addSlot,
  clearDay,
  DEFAULT_SLOTS,
  entriesAt,
  entriesOfDay,
  findEntry,
  freezeFood,
  isPlanned,
  mapDay,
  moveEntries,
  removeEntries,
  removeSlot,
  renameSlot,
  setPortion,
  updateEntry,
} from '#shared/domain/week/week-plan';
import {
  dayOf,
  deepFreeze,
  entry,
  food,
  frozen,
  noteEntry,
  recipeEntry,
  TEST_MONDAY,
  TEST_WEEK,
  weekOfEntries,
} from '#tests/support/foods';
import { runs } from '#tests/support/run-length';

const RUNS = runs(400);
const DATES = datesOf(TEST_WEEK);
const SLOT_IDS = DEFAULT_SLOTS.map((slot) => slot.id);

/** Marks an object as written by a newer program; the mark must survive every edit. */
const later = <Value extends object>(value: Value, mark: string): Value => ({ ...value, later: { mark } });

interface Shape {
  readonly day: number;
  readonly slot: number;
  readonly kind: 'food' | 'note' | 'recipe';
}

/** A frozen week with unknown keys at every level: plan, slots, days, meals, entries, portions, foods. */
function planOf(shapes: readonly Shape[]): WeekPlan {
  const entries = shapes.map((shape, index): Shape & { readonly entry: Entry } => {
    const id = `e${index}`;
    const portion = later({ amount: 10, unit: 'g' }, `portion ${id}`);
    const one: Entry =
      shape.kind === 'food'
        ? entry('mine:a', 10, { id, portion })
        : shape.kind === 'note'
          ? { ...noteEntry('none'), id }
          : { ...recipeEntry(), id };
    return { ...shape, entry: later(one, id) };
  });
  const plan: WeekPlan = {
    week: TEST_WEEK,
    slots: DEFAULT_SLOTS.map((slot) => later(slot, slot.id)),
    days: DATES.map((date, day) =>
      later(
        {
          date,
          meals: SLOT_IDS.flatMap((slot, place) => {
            const here = entries.filter((one) => one.day === day && one.slot === place).map((one) => one.entry);
            return here.length === 0 ? [] : [later({ slot, entries: here }, `${date} ${slot}`)];
          }),
        },
        date,
      ),
    ),
    foods: { 'mine:a': later(frozen(food('mine:a', { sodium: 1 })), 'mine:a') },
  };
  return deepFreeze(later(plan, 'week'));
}

const shape: fc.Arbitrary<Shape> = fc.record({
  day: fc.nat(6),
  slot: fc.nat(SLOT_IDS.length - 1),
  kind: fc.constantFrom('food', 'food', 'note', 'recipe'),
});
const somePlan = fc.array(shape, { maxLength: 20 }).map(planOf);
const someCell: fc.Arbitrary<CellAddress> = fc.record({
  date: fc.constantFrom(...DATES),
  slot: fc.constantFrom(...SLOT_IDS),
});
/** Ids of entries, some of which the week does not have, and some twice. */
const someIds = fc.array(
  fc.nat(22).map((index) => `e${index}`),
  { maxLength: 8 },
);

const entriesOf = (plan: WeekPlan): readonly Entry[] => plan.days.flatMap(entriesOfDay);
const idsOf = (plan: WeekPlan): readonly string[] => entriesOf(plan).map((one) => one.id);
/** A plan without its empty meals: storing them or not makes no difference. */
const withoutEmptyMeals = (plan: WeekPlan): WeekPlan => ({
  ...plan,
  days: plan.days.map((day) => ({ ...day, meals: day.meals.filter((meal) => meal.entries.length > 0) })),
});

/** Every mark in a value, so that a lost one is noticed. */
function marksOf(value: unknown): readonly string[] {
  return [...JSON.stringify(value).matchAll(/"later":\{"mark":"([^"]*)"\}/g)]
    .flatMap((match) => match[1] ?? [])
    .toSorted();
}

/** An edit with random arguments, as a function, and its name for the failure message. */
type Edit = readonly [name: string, edit: (plan: WeekPlan) => WeekPlan];

const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(someCell, fc.integer({ min: 0, max: 9 }))
    .map(([at, index]): Edit => ['add', (plan) => addEntries(plan, at, [entry('mine:a', 5)], index)]),
  someIds.map((ids): Edit => ['remove', (plan) => removeEntries(plan, new Set(ids))]),
  fc
    .tuple(someIds, someCell, fc.option(fc.nat(22)))
    .map(([ids, to, before]): Edit => [
      'move',
      (plan) => moveEntries(plan, ids, to, before === null ? null : `e${before}`),
    ]),
  fc
    .tuple(fc.nat(22), fc.constantFrom(10, 20))
    .map(([id, grams]): Edit => ['portion', (plan) => setPortion(plan, `e${id}`, grams, { amount: grams, unit: 'g' })]),
  fc
    .nat(22)
    .map((id): Edit => [
      'lock',
      (plan) => updateEntry(plan, `e${id}`, (one) => (one.kind === 'note' ? one : { ...one, locked: true })),
    ]),
  fc.constantFrom(...DATES, '2030-01-01').map((date): Edit => ['clear day', (plan) => clearDay(plan, date)]),
  fc
    .tuple(fc.constantFrom(...SLOT_IDS, 'gone'), fc.constantFrom('Lunch', 'Supper'))
    .map(([id, name]): Edit => ['rename slot', (plan) => renameSlot(plan, id, name)]),
  fc
    .constantFrom('lunch', 'supper')
    .map((id): Edit => ['add slot', (plan) => addSlot(plan, { id, name: 'Supper', time: '20:00' })]),
  fc
    .integer({ min: 1, max: 3 })
    .map((sodium): Edit => ['freeze', (plan) => freezeFood(plan, food('mine:b', { sodium })).plan]),
);

describe('every edit', () => {
  it('leaves its argument as it is (the plan is frozen to its leaves) and the week’s days in place', () => {
    fc.assert(
      fc.property(somePlan, fc.array(someEdit, { minLength: 1, maxLength: 6 }), (plan, edits) => {
        const before = JSON.stringify(plan);
        const after = edits.reduce((current, [, edit]) => deepFreeze(edit(current)), plan);
        expect(JSON.stringify(plan)).toBe(before);
        expect(after.days.map((day) => day.date)).toEqual(DATES);
        expect(new Set(idsOf(after)).size).toBe(idsOf(after).length);
      }),
      RUNS,
    );
  });

  it('keeps unknown keys of the week, its slots, days, meals, foods and of every entry that stays', () => {
    fc.assert(
      fc.property(somePlan, fc.array(someEdit, { minLength: 1, maxLength: 4 }), (plan, edits) => {
        const after = edits.reduce((current, [, edit]) => edit(current), plan);
        const stayed = new Set(idsOf(after));
        const expected = entriesOf(plan)
          .filter((one) => stayed.has(one.id))
          .flatMap(marksOf);
        const holders = [
          { ...plan, days: [] },
          ...plan.days.map((day) => ({ ...day, meals: day.meals.map((meal) => ({ ...meal, entries: [] })) })),
        ];
        expect(marksOf(after)).toEqual([...expected, ...holders.flatMap(marksOf)].toSorted());
      }),
      RUNS,
    );
  });

  it('that changes nothing answers the same object', () => {
    fc.assert(
      fc.property(somePlan, someEdit, (plan, [, edit]) => {
        const after = edit(plan);
        if (JSON.stringify(after) === JSON.stringify(plan)) expect(after).toBe(plan);
      }),
      runs(1000),
    );
  });

  it('that finds nothing to do answers the same object, one case each', () => {
    const plan = planOf([
      { day: 0, slot: 1, kind: 'food' },
      { day: 0, slot: 1, kind: 'note' },
    ]);
    const at = { date: TEST_MONDAY, slot: 'lunch' };
    expect(addEntries(plan, at, [])).toBe(plan);
    expect(addEntries(plan, { date: '2030-01-01', slot: 'lunch' }, [entry('mine:a', 1)])).toBe(plan);
    expect(removeEntries(plan, new Set(['nobody']))).toBe(plan);
    expect(updateEntry(plan, 'nobody', () => noteEntry('none'))).toBe(plan);
    expect(updateEntry(plan, 'e0', (one) => one)).toBe(plan);
    expect(setPortion(plan, 'e0', 10, { amount: 10, unit: 'g' })).toBe(plan);
    expect(setPortion(plan, 'e1', 10, { amount: 10, unit: 'g' })).toBe(plan);
    expect(moveEntries(plan, ['e0'], at, 'e1')).toBe(plan);
    expect(moveEntries(plan, ['e0', 'e1'], at)).toBe(plan);
    expect(moveEntries(plan, ['e0'], at, 'e0')).toBe(plan);
    expect(moveEntries(plan, [], at)).toBe(plan);
    expect(mapDay(plan, TEST_MONDAY, (day) => day)).toBe(plan);
    expect(clearDay(plan, '2026-11-24')).toBe(plan);
    expect(renameSlot(plan, 'lunch', 'Lunch')).toBe(plan);
    expect(addSlot(plan, { id: 'lunch', name: 'Other', time: '' })).toBe(plan);
    expect(removeSlot(plan, 'nobody')).toBe(plan);
    const { id: _id, ...copy } = food('mine:a', { sodium: 1 });
    expect(freezeFood(weekWith({ 'mine:a': copy }), food('mine:a', { sodium: 1 })).id).toBe('mine:a');
  });

  it('leaves the days and meals it does not touch the very same objects', () => {
    const plan = planOf(DATES.map((_, day) => ({ day, slot: 1, kind: 'food' })));
    const after = addEntries(plan, { date: '2026-11-25', slot: 'dinner' }, [entry('mine:a', 1)]);
    after.days.forEach((day, index) => {
      if (index === 2) expect(day.meals[0]).toBe(plan.days[2]?.meals[0]);
      else expect(day).toBe(plan.days[index]);
    });
  });
});

const weekWith = (foods: WeekPlan['foods']): WeekPlan => ({ ...weekOfEntries(), foods });

describe('adding and removing', () => {
  it('remove(add(x)) is x, and the entries land together where they were put', () => {
    fc.assert(
      fc.property(
        somePlan,
        someCell,
        fc.integer({ min: 1, max: 4 }),
        fc.option(fc.nat(6), { nil: undefined }),
        (plan, at, count, index) => {
          const added = Array.from({ length: count }, () => entry('mine:a', 5));
          const before = entriesAt(plan, at);
          const after = addEntries(plan, at, added, index);
          const place = Math.min(index ?? before.length, before.length);
          expect(entriesAt(after, at)).toEqual([...before.slice(0, place), ...added, ...before.slice(place)]);
          const back = removeEntries(after, new Set(added.map((one) => one.id)));
          expect(withoutEmptyMeals(back)).toEqual(plan);
        },
      ),
      RUNS,
    );
  });

  it('removing takes exactly the named entries', () => {
    fc.assert(
      fc.property(somePlan, someIds, (plan, ids) => {
        const after = removeEntries(plan, new Set(ids));
        expect(idsOf(after)).toEqual(idsOf(plan).filter((id) => !ids.includes(id)));
      }),
      RUNS,
    );
  });

  it('finds and removes an entry even where a file lists one meal twice', () => {
    const [first, second] = [entry('mine:a', 1, { id: 'first' }), entry('mine:a', 2, { id: 'second' })];
    const base = weekOfEntries();
    const plan = deepFreeze({
      ...base,
      days: base.days.map((day) =>
        day.date === TEST_MONDAY
          ? {
              ...day,
              meals: [
                { slot: 'lunch', entries: [first] },
                { slot: 'lunch', entries: [second] },
              ],
            }
          : day,
      ),
    });
    expect(idsOf(removeEntries(plan, new Set(['second'])))).toEqual(['first']);
    expect(findEntry(setPortion(plan, 'second', 9, { amount: 9, unit: 'g' }), 'second')?.entry).toMatchObject({
      grams: 9,
    });
    expect(idsOf(moveEntries(plan, ['second'], { date: '2026-11-24', slot: 'lunch' }))).toEqual(['first', 'second']);
  });
});

describe('moving', () => {
  it('keeps the multiset of entries and puts the moved ones side by side, in the order given', () => {
    fc.assert(
      fc.property(somePlan, someIds, someCell, fc.option(fc.nat(22)), (plan, ids, to, before) => {
        const after = moveEntries(plan, ids, to, before === null ? null : `e${before}`);
        expect(idsOf(after).toSorted()).toEqual(idsOf(plan).toSorted());
        const moved = [...new Set(ids)].filter((id) => findEntry(plan, id) !== null);
        const there = entriesAt(after, to).map((one) => one.id);
        if (moved.length > 0) {
          const from = there.indexOf(moved[0] ?? '');
          expect(there.slice(from, from + moved.length)).toEqual(moved);
        }
        // What was not moved keeps its order everywhere.
        const rest = (one: WeekPlan) => idsOf(one).filter((id) => !moved.includes(id));
        expect(rest(after)).toEqual(rest(plan));
      }),
      RUNS,
    );
  });

  it('puts them before the entry named, at the end otherwise', () => {
    const plan = weekOfEntries([
      entry('mine:a', 1, { id: 'a' }),
      entry('mine:a', 1, { id: 'b' }),
      entry('mine:a', 1, { id: 'c' }),
    ]);
    const at = { date: TEST_MONDAY, slot: 'lunch' };
    const order = (ids: readonly string[], before: string | null) =>
      entriesAt(moveEntries(plan, ids, at, before), at)
        .map((one) => one.id)
        .join('');
    expect(order(['c'], 'a')).toBe('cab');
    expect(order(['c', 'a'], 'b')).toBe('cab');
    expect(order(['a'], null)).toBe('bca');
    expect(order(['a'], 'nobody')).toBe('bca');
    // Dropped onto one of its own: the selection stays around it, with b before c.
    expect(order(['a', 'c'], 'c')).toBe('bac');
  });

  it('to a day the week does not have loses nothing', () => {
    const plan = deepFreeze(weekOfEntries([entry('mine:a', 1, { id: 'a' })]));
    expect(moveEntries(plan, ['a'], { date: '2030-01-01', slot: 'lunch' })).toBe(plan);
  });

  it('names an entry twice without doubling it', () => {
    const plan = deepFreeze(weekOfEntries([entry('mine:a', 1, { id: 'a' })]));
    expect(idsOf(moveEntries(plan, ['a', 'a'], { date: '2026-11-25', slot: 'dinner' }))).toEqual(['a']);
  });
});

describe('amounts, days and slots', () => {
  it('a portion changes grams and portion of that entry only', () => {
    const plan = planOf([
      { day: 0, slot: 1, kind: 'food' },
      { day: 0, slot: 1, kind: 'food' },
    ]);
    const after = setPortion(plan, 'e1', 85, { amount: 3, unit: 'oz' });
    expect(findEntry(after, 'e1')?.entry).toMatchObject({
      grams: 85,
      portion: { amount: 3, unit: 'oz' },
      locked: false,
      note: '',
    });
    expect(findEntry(after, 'e0')?.entry).toBe(findEntry(plan, 'e0')?.entry);
  });

  it('clearing a day leaves the other six', () => {
    const plan = planOf(DATES.map((_, day) => ({ day, slot: 0, kind: 'food' })));
    expect(idsOf(clearDay(plan, '2026-11-25'))).toEqual(['e0', 'e1', 'e3', 'e4', 'e5', 'e6']);
  });

  it('removing a slot takes its entries on all days; the last slot stays', () => {
    const plan = planOf(DATES.flatMap((_, day) => [0, 1].map((slot) => ({ day, slot, kind: 'food' as const }))));
    const after = removeSlot(plan, 'breakfast');
    expect(after.slots.map((slot) => slot.id)).toEqual(['lunch', 'dinner', 'snacks', 'drinks']);
    expect(idsOf(after)).toEqual(DATES.map((_, day) => `e${day * 2 + 1}`));
    expect(marksOf(after.slots)).toHaveLength(4);
    const single = { ...plan, slots: plan.slots.slice(0, 1) };
    expect(removeSlot(single, 'breakfast')).toBe(single);
  });

  it('slots can be renamed and added', () => {
    const plan = planOf([]);
    expect(renameSlot(plan, 'drinks', 'Salts').slots.map((slot) => slot.name)).toEqual([
      'Breakfast',
      'Lunch',
      'Dinner',
      'Snacks',
      'Salts',
    ]);
    expect(addSlot(plan, { id: 'supper', name: 'Supper', time: '22:00' }).slots.at(-1)?.id).toBe('supper');
  });

  it('a day is planned by a food or a recipe, not by notes', () => {
    expect(isPlanned(dayOf([]))).toBe(false);
    expect(isPlanned(dayOf([noteEntry('unknown'), noteEntry('none')]))).toBe(false);
    expect(isPlanned(dayOf([noteEntry('none'), entry('mine:a', 1)]))).toBe(true);
    expect(isPlanned(dayOf([recipeEntry()]))).toBe(true);
  });
});
