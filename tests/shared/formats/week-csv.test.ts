import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { foodsByName } from '#shared/domain/food/food-names';
import { answeredFood, elementalFood } from '#shared/domain/food/label-answers';
import { isPortionProblem, resolvePortion } from '#shared/domain/food/portion';
import type { Entry, Slot } from '#shared/domain/week/week-plan';
import { addEntries, DEFAULT_SLOTS, freezeFood } from '#shared/domain/week/week-plan';
import type { WeekExport } from '#shared/formats/exporter';
import { weekCsv } from '#shared/formats/week-csv';
import { readPlanCsv } from '#shared/formats/week-csv-reader';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { entry, food, noteEntry, recipeEntry, TEST_WEEK } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import { runs } from '#tests/support/run-length';

const catalog = shippedCatalog();
const named = foodsByName(catalog.foods);

function source(week: WeekDocument): WeekExport {
  return { week, lookup: lookupFor(week, catalog), findShipped: catalog.find, scores: null };
}

function readBack(week: WeekDocument) {
  let id = 0;
  return readPlanCsv(weekCsv.write(source(week)), {
    findFood: catalog.find,
    foodsNamed: named,
    newId: () => `id-${(id += 1)}`,
    slots: week.slots,
  });
}

/** What must survive: entries by day and meal, in order, without their ids; empty meals mean nothing. */
function contentOf(week: WeekDocument) {
  return week.days.map((day) => [
    day.date,
    ...week.slots
      .map((slot) => ({
        slot: slot.id,
        entries: day.meals.filter((meal) => meal.slot === slot.id).flatMap((meal) => meal.entries),
      }))
      .filter((meal) => meal.entries.length > 0)
      .map(({ slot, entries }) => [slot, entries.map((one) => ({ ...one, id: '' }))]),
  ]);
}

const week = newWeekDocument(TEST_WEEK);
const lunch = { date: '2026-11-23', slot: 'lunch' };
const oneEntry = (one: Entry, more: Partial<WeekDocument> = {}): WeekDocument =>
  addEntries({ ...week, ...more }, lunch, [one]);
const rowsOf = (of: WeekDocument): readonly string[] => weekCsv.write(source(of)).split('\r\n').slice(1, -1);

describe('a row', () => {
  test('keeps the portion as it was typed', () => {
    expect(rowsOf(oneEntry(entry('sr28:11457', 15, { portion: { amount: 0.5, unit: 'cup' } })))).toEqual([
      '2026-11-23,Lunch,sr28:11457,0.5,cup,',
    ]);
  });

  test('tells grams where the typed portion would lead to others', () => {
    expect(rowsOf(oneEntry(entry('sr28:11457', 17, { portion: { amount: 0.5, unit: 'cup' } })))).toEqual([
      '2026-11-23,Lunch,sr28:11457,17,g,',
    ]);
  });

  test('guards formulas and quotes what needs quotes', () => {
    const note = '=HYPERLINK("x"), then\nstir';
    expect(weekCsv.write(source(oneEntry(entry('sr28:11457', 30, { note }))))).toContain(
      `,30,g,"'=HYPERLINK(""x""), then\nstir"\r\n`,
    );
  });

  test('counts a supplement of known strength in mg elemental, whatever it was typed in', () => {
    const pills = catalog.find('label:magnesium-glycinate');
    if (pills === undefined) throw new Error('no label row');
    const { plan, id } = freezeFood(week, answeredFood(pills, { magnesium: 150 }));
    expect(rowsOf(oneEntry(entry(id, 0.3, { portion: { amount: 2, unit: 'piece' } }), { foods: plan.foods }))).toEqual([
      '2026-11-23,Lunch,label:magnesium-glycinate,300,mg elemental,',
    ]);
  });

  test('counts one of unknown strength in pieces', () => {
    const pills = catalog.find('label:magnesium-oxide');
    if (pills === undefined) throw new Error('no label row');
    const { plan, id } = freezeFood(week, answeredFood(pills, {}));
    expect(rowsOf(oneEntry(entry(id, 2), { foods: plan.foods }))).toEqual([
      '2026-11-23,Lunch,label:magnesium-oxide,2,piece,',
    ]);
  });

  test('names variants by the row they were made of, notes by their nutrition', () => {
    const broth = catalog.find('label:bone-broth');
    if (broth === undefined) throw new Error('no label row');
    const first = freezeFood(week, answeredFood(broth, {}));
    const second = freezeFood(first.plan, answeredFood(broth, { sodium: 1 }));
    const planned = addEntries({ ...week, foods: second.plan.foods }, lunch, [
      entry(second.id, 240, { portion: { amount: 1, unit: 'cup' } }),
      noteEntry('none', 'Fasting'),
      noteEntry('unknown', 'Out'),
    ]);
    expect(rowsOf(planned)).toEqual([
      '2026-11-23,Lunch,label:bone-broth,1,cup,',
      '2026-11-23,Lunch,note:none,,,Fasting',
      '2026-11-23,Lunch,note:unknown,,,Out',
    ]);
  });

  test('calls a renamed slot by its name', () => {
    const slots = DEFAULT_SLOTS.map((slot) => (slot.id === 'lunch' ? { ...slot, name: 'Brunch' } : { ...slot }));
    expect(rowsOf(oneEntry(entry('sr28:11457', 30), { slots }))).toEqual(['2026-11-23,Brunch,sr28:11457,30,g,']);
  });

  test.each([
    ['of one name', ['Tea', 'tea', 'Tea (2)', ' TEA '], ['Tea', 'tea (3)', 'Tea (2)', 'TEA (4)']],
    ['called like a usual one', ['breakfast', 'Breakfast'], ['breakfast (2)', 'Breakfast']],
    ['called like the id of a usual one', ['Drinks', 'Drinks & salts'], ['Drinks (2)', 'Drinks & salts']],
    ['of blank names', [' ', '\n'], ['Meal', 'Meal (2)']],
    ['of long names', ['x'.repeat(60), 'X'.repeat(60)], ['x'.repeat(60), `${'X'.repeat(56)} (2)`]],
  ])('tells slots %s apart', (_what, names, cells) => {
    const slots = names.map((name, index) => ({ id: `slot-${index}`, name, time: '08:00' }));
    const planned = slots.reduce(
      (current: WeekDocument, slot) =>
        addEntries(current, { date: '2026-11-23', slot: slot.id }, [entry('sr28:11457', 30)]),
      { ...week, slots },
    );
    expect(rowsOf(planned)).toEqual(cells.map((cell) => `2026-11-23,${cell},sr28:11457,30,g,`));
  });
});

const textual = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({
    maxLength: 12,
    unit: fc.constantFrom('"', "'", ',', ';', '\n', '\r', '\t', '=', '+', '-', '@', ' ', 'é', 'x', '\uFEFF'),
  }),
);
const grams = fc.integer({ min: 1, max: 5_000_000 }).map((milligrams) => milligrams / 1000);
const shippedFoods = catalog.foods.filter((one) => one.source === 'sr28');

const foodEntry: fc.Arbitrary<Entry> = fc
  .record({
    of: fc.constantFrom(...shippedFoods),
    grams,
    note: textual,
    measure: fc.nat({ max: 5 }),
    amount: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ of, grams: weight, note, measure, amount }) => {
    const unit = of.measures[measure]?.unit;
    const resolved = unit === undefined ? null : resolvePortion(of, amount / 4, unit);
    return resolved === null || isPortionProblem(resolved)
      ? entry(of.id, weight, { note })
      : entry(of.id, resolved.grams, { portion: resolved.portion, note });
  });
const noteEntries: fc.Arbitrary<Entry> = fc
  .tuple(fc.constantFrom('unknown' as const, 'none' as const), textual)
  .map(([nutrition, text]) => noteEntry(nutrition, text));
const labelEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc
    .integer({ min: 1, max: 5000 })
    .map((milligrams) =>
      entry('label:magnesium-citrate', milligrams / 1000, { portion: { amount: milligrams, unit: 'mg elemental' } }),
    ),
  fc
    .integer({ min: 1, max: 12 })
    .map((pieces) => entry('label:electrolyte-stick', pieces, { portion: { amount: pieces, unit: 'piece' } })),
  fc
    .integer({ min: 1, max: 12 })
    .map((cups) => entry('label:bone-broth', cups * 240, { portion: { amount: cups, unit: 'cup' } })),
);
/** Names a user might give their meals, and names nobody should. */
const slotLists = fc
  .uniqueArray(
    textual.filter((name) => name !== ''),
    { minLength: 1, maxLength: 5 },
  )
  .map((names): readonly Slot[] =>
    names.map((name, index) => ({ id: index === 0 ? 'breakfast' : `slot-${index}`, name, time: '08:00' })),
  );

const anyWeek = fc
  .tuple(
    slotLists,
    fc.array(
      fc.tuple(
        fc.nat({ max: 6 }),
        fc.nat({ max: 4 }),
        fc.oneof({ weight: 5, arbitrary: foodEntry }, noteEntries, labelEntry),
      ),
      { minLength: 1, maxLength: 20 },
    ),
  )
  .map(([slots, placed]) => {
    let plan: WeekDocument = { ...newWeekDocument(TEST_WEEK), slots: slots.map((slot) => ({ ...slot })) };
    for (const id of ['label:magnesium-citrate', 'label:electrolyte-stick', 'label:bone-broth']) {
      const of = catalog.find(id);
      if (of === undefined) throw new Error('no label row');
      plan = freezeFood(plan, id === 'label:magnesium-citrate' ? elementalFood(of) : answeredFood(of, {})).plan;
    }
    return placed.reduce((current, [day, slot, one]) => {
      const at = { date: current.days[day]?.date ?? '', slot: slots[slot % slots.length]?.id ?? '' };
      return addEntries(current, at, [one]);
    }, plan);
  });

test('a week written and read is the same week', () => {
  fc.assert(
    fc.property(anyWeek, (before) => {
      const { weeks, problems } = readBack(before);
      expect(problems).toEqual([]);
      expect(weeks).toHaveLength(1);
      const [after] = weeks;
      if (after === undefined) throw new Error('no week');
      expect(contentOf(after)).toEqual(contentOf(before));
      const used = Object.keys(after.foods);
      expect(after.foods).toEqual(Object.fromEntries(Object.entries(before.foods).filter(([id]) => used.includes(id))));
    }),
    runs(300),
  );
});

/** The entries of each slot by date: which entries belong together, whatever the slot is called. */
function groupsOf(of: WeekDocument, called: (slot: Slot) => string): readonly string[] {
  return of.slots
    .map((slot) => ({
      name: called(slot),
      rows: of.days.flatMap((day) =>
        day.meals
          .filter((meal) => meal.slot === slot.id)
          .flatMap((meal) => meal.entries.map((one) => [day.date, { ...one, id: '' }])),
      ),
    }))
    .filter(({ rows }) => rows.length > 0)
    .map((group) => JSON.stringify(group))
    .sort();
}

/** As read by somebody with the usual slots. */
function readAnew(before: WeekDocument): WeekDocument {
  let id = 0;
  const { weeks, problems } = readPlanCsv(weekCsv.write(source(before)), {
    findFood: catalog.find,
    foodsNamed: named,
    newId: () => `id-${(id += 1)}`,
  });
  expect(problems).toEqual([]);
  const [after] = weeks;
  if (after === undefined) throw new Error('no week');
  expect(() => weekDocumentSchema.parse(after)).not.toThrow();
  return after;
}

test('read where only the usual slots are, no slot is lost, split or joined, whatever its name', () => {
  fc.assert(
    fc.property(anyWeek, (before) => {
      expect(groupsOf(readAnew(before), () => '')).toEqual(groupsOf(before, () => ''));
    }),
    runs(200),
  );
});

test('added and renamed slots come back under their names', () => {
  const names = fc.uniqueArray(
    fc.constantFrom(
      'Brunch',
      'Second breakfast',
      'Breakfast',
      'Lunch',
      'Frühstück',
      '朝食',
      '=Tea',
      'Tea (2)',
      'snack',
    ),
    { minLength: 1, maxLength: 5 },
  );
  const ids = ['lunch', 'breakfast', 'drinks', 'slot-1', 'brunch'];
  fc.assert(
    fc.property(names, anyWeek, (chosen, any) => {
      const slots = chosen.map((name, index) => ({ id: ids[index] ?? '', name, time: '08:00' }));
      const moved = new Map(any.slots.map((slot, index) => [slot.id, slots[index % slots.length]?.id ?? '']));
      const entries = any.days.flatMap((day) =>
        day.meals.flatMap((meal) =>
          meal.entries.map((one) => ({ at: { date: day.date, slot: moved.get(meal.slot) ?? '' }, one })),
        ),
      );
      const before = entries.reduce<WeekDocument>((current, { at, one }) => addEntries(current, at, [one]), {
        ...newWeekDocument(TEST_WEEK),
        slots,
        foods: any.foods,
      });
      expect(groupsOf(readAnew(before), (slot) => slot.name)).toEqual(groupsOf(before, (slot) => slot.name));
      const used = new Set(before.days.flatMap((day) => day.meals.map((meal) => meal.slot)));
      const unused = slots.filter((slot) => !used.has(slot.id) && !['Breakfast', 'Lunch'].includes(slot.name));
      expect(weekCsv.losses(source(before)).filter((loss) => loss.startsWith('the meal slots'))).toEqual(
        unused.length === 0 ? [] : [`the meal slots ${unused.map((slot) => `“${slot.name}”`).join(', ')}`],
      );
    }),
    runs(100),
  );
});

describe('what CSV cannot hold is reported', () => {
  test('nothing for a plain week', () => {
    expect(weekCsv.losses(source(oneEntry(entry('sr28:11457', 30))))).toEqual([]);
  });

  test('every other thing once', () => {
    const bread = food('mine:bread', { sodium: 1 }, { name: 'Keto bread' });
    const days = week.days.map((day, index) => (index === 0 ? { ...day, waterMl: 500 } : day));
    const before: WeekDocument = {
      ...week,
      days,
      foods: {
        'mine:bread': { name: bread.name, group: bread.group, kind: bread.kind, per100g: { sodium: 1 }, measures: [] },
      },
      slots: [...week.slots, { id: 's', name: 'Second breakfast', time: '10:00' }],
      shopping: { ticked: ['sr28:11457'] },
    };
    const full = addEntries(before, lunch, [entry('mine:bread', 40, { locked: true }), recipeEntry()]);
    expect(weekCsv.losses(source(full))).toEqual([
      'the values typed for “Keto bread”',
      'the meal slots “Second breakfast”',
      'recipes as one entry: their ingredients are written',
      'which entries are locked',
      'activity, water, cramp marks and notes of days',
      'tick marks of the shopping list',
    ]);
  });

  test.each([
    ['a recipe cooked for later', { cook: 4 }],
    ['a leftover', { leftoverOf: '2026-11-23/pot' }],
  ])('%s', (_what, changes) => {
    expect(weekCsv.losses(source(oneEntry({ ...recipeEntry(), ...changes })))).toEqual([
      'recipes as one entry: their ingredients are written',
      'what is cooked for later and which recipes are leftovers',
    ]);
  });

  test('values typed from a label are lost, a strength in mg elemental is not', () => {
    const [broth, pills] = [catalog.find('label:bone-broth'), catalog.find('label:magnesium-oxide')];
    if (broth === undefined || pills === undefined) throw new Error('no label rows');
    const lossesWith = (of: Parameters<typeof freezeFood>[1]) => {
      const { plan, id } = freezeFood(week, of);
      return weekCsv.losses(source(oneEntry(entry(id, 1), { foods: plan.foods })));
    };
    expect(lossesWith(answeredFood(broth, { sodium: 500, potassium: 10 }))).toEqual([
      'the values typed for “Bone broth, ready”',
    ]);
    expect(lossesWith(answeredFood(broth, {}))).toEqual([]);
    expect(lossesWith(answeredFood(pills, { magnesium: 250 }))).toEqual([]);
    expect(lossesWith(answeredFood(pills, {}))).toEqual([]);
  });
});
