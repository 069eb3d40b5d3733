import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Food } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { knownFoods } from '#shared/domain/food/known-foods';
import { MINERALS } from '#shared/domain/nutrients';
import { dayTotal } from '#shared/domain/score/score';
import type { Entry } from '#shared/domain/week/week-plan';
import { addEntries, baseFoodId, freezeFood, freezeRecipe } from '#shared/domain/week/week-plan';
import { foodsCsv } from '#shared/formats/foods-csv';
import { importFileReading } from '#shared/formats/import-file';
import type { PlannedImport } from '#shared/formats/planned-import';
import { importsNothing, mergeIntoEmpty, planImport, weekChanges } from '#shared/formats/planned-import';
import { readAll } from '#shared/formats/reading';
import { weekCsv } from '#shared/formats/week-csv';
import { writeWeekJson } from '#shared/formats/week-json';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, food, noteEntry, recipeEntry, TEST_WEEK } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import { runs } from '#tests/support/run-length';

const catalog = shippedCatalog();
let made = 0;
const newId = () => `new-${(made += 1)}`;

function planOf(text: string, library: LibraryDocument): PlannedImport {
  const sources = { catalog, foods: knownFoods(library.foods, catalog), newId };
  const read = readAll(importFileReading(text, 'file', sources, { kind: null, dateOrder: null }));
  if (!read.ok) throw new Error(read.problem);
  expect(read.value.problems).toEqual([]);
  return readAll(planImport(read.value, library, { answers: new Map(), keepMine: new Set() }, [], newId));
}

/** A library after everything was deleted and a file imported: its own data and the one week. */
function imported(
  text: string,
  library = newLibraryDocument(),
): { readonly week: WeekDocument; readonly library: LibraryDocument } {
  const planned = planOf(text, library);
  const change = weekChanges(planned, 'replace', [], newId).get(TEST_WEEK);
  const empty = newWeekDocument(TEST_WEEK);
  return { week: change?.(empty) ?? empty, library: planned.changeLibrary(library) };
}

const totalsOf = (week: WeekDocument) =>
  week.days.map((day) => MINERALS.map((mineral) => dayTotal(day, lookupFor(week, catalog), mineral)));

const shipped = catalog.ketoFoods.filter((one) => one.source === 'sr28');
const gramsOf = fc.integer({ min: 1, max: 5_000_000 }).map((milligrams) => milligrams / 1000);
const ownFood: fc.Arbitrary<Food> = fc
  .record({
    id: fc.integer({ min: 1, max: 3 }).map((number) => `mine:${number}`),
    per100g: fc.dictionary(fc.constantFrom(...MINERALS), fc.option(fc.double({ min: 0, max: 1e5, noNaN: true }))),
  })
  .map(({ id, per100g }) => food(id, per100g, { revision: 1 }));

interface Placed {
  readonly day: number;
  readonly slot: number;
  readonly entry: Entry;
  readonly own: Food | null;
}

const placed: fc.Arbitrary<Placed> = fc.oneof(
  fc.record({
    day: fc.nat({ max: 6 }),
    slot: fc.nat({ max: 4 }),
    entry: fc.tuple(fc.constantFrom(...shipped), gramsOf).map(([one, grams]) => entry(one.id, grams)),
    own: fc.constant(null),
  }),
  fc.record({
    day: fc.nat({ max: 6 }),
    slot: fc.nat({ max: 4 }),
    entry: gramsOf.map((grams) => entry('', grams)),
    own: ownFood,
  }),
  fc.record({
    day: fc.nat({ max: 6 }),
    slot: fc.nat({ max: 4 }),
    entry: fc.constantFrom('unknown' as const, 'none' as const).map((nutrition) => noteEntry(nutrition)),
    own: fc.constant(null),
  }),
);

function weekOf(all: readonly Placed[]): WeekDocument {
  return all.reduce((week, { day, slot, entry: one, own }) => {
    const at = { date: week.days[day]?.date ?? '', slot: week.slots[slot]?.id ?? '' };
    if (own === null || one.kind !== 'food') return addEntries(week, at, [one]);
    const { plan, id } = freezeFood(week, own);
    return addEntries(plan, at, [{ ...one, food: id }]);
  }, newWeekDocument(TEST_WEEK));
}

describe('export, wipe, import', () => {
  it('of a week as JSON gives the same days and the same totals', () => {
    fc.assert(
      fc.property(fc.array(placed, { minLength: 1, maxLength: 20 }), (all) => {
        const before = weekOf(all);
        const { week } = imported(writeWeekJson(before));
        expect(totalsOf(week)).toEqual(totalsOf(before));
        // Copies of one food are numbered in the order in which they occur.
        const contents = (of: WeekDocument) =>
          of.days.map((day) => ({
            ...day,
            meals: day.meals.map((meal) => ({
              ...meal,
              entries: meal.entries.map((one) =>
                one.kind === 'food' ? { ...one, food: [baseFoodId(one.food), of.foods[one.food]] } : one,
              ),
            })),
          }));
        expect(contents(week)).toEqual(contents(before));
        // The second time nothing is left to change.
        expect(
          contents(
            weekChanges(planOf(writeWeekJson(before), newLibraryDocument()), 'replace', [], newId).get(TEST_WEEK)?.(
              week,
            ) ?? week,
          ),
        ).toEqual(contents(before));
      }),
      runs(60),
    );
  });

  it('of a week as CSV gives the same entries and totals, for all a CSV can hold', () => {
    fc.assert(
      fc.property(fc.array(placed, { minLength: 1, maxLength: 20 }), (all) => {
        const before = weekOf(all.filter(({ own }) => own === null));
        const source = { week: before, lookup: lookupFor(before, catalog), findShipped: catalog.find, scores: null };
        const { week } = imported(weekCsv.write(source));
        expect(totalsOf(week)).toEqual(totalsOf(before));
        const entries = (of: WeekDocument) =>
          of.days.map((day) =>
            of.slots.flatMap(({ id }) =>
              day.meals
                .filter(({ slot }) => slot === id)
                .flatMap((meal) => meal.entries.map((one) => ({ ...one, id, slot: id }))),
            ),
          );
        expect(entries(week)).toEqual(entries(before));
      }),
      runs(60),
    );
  });

  it('of own foods gives the same foods, and a second time there is nothing to do', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ownFood, { minLength: 1, selector: ({ id }) => id }), (foods) => {
        const csv = foodsCsv.write({ foods });
        const { library } = imported(csv);
        const back = Object.entries(library.foods).map(([id, one]): Food => ({ ...one, id }));
        expect(foodsCsv.write({ foods: back })).toBe(csv);
        expect(importsNothing(planOf(csv, library))).toBe(true);
        expect(planOf(csv, library).changeLibrary(library)).toBe(library);
      }),
      runs(60),
    );
  });

  test('of a planned recipe, its leftovers, and the facts of a day, gives all of it', () => {
    const recipe = {
      name: 'Stew',
      servings: 4,
      ingredients: [{ food: 'mine:stock', grams: 400, portion: { amount: 400, unit: 'g' } }],
    };
    const stock = freezeFood(newWeekDocument(TEST_WEEK), food('mine:stock', { sodium: 300 })).plan;
    const { plan } = freezeRecipe(stock, 'mine:stew', recipe);
    const cooked = { ...recipeEntry('mine:stew'), id: 'cook', cook: 4, locked: true, note: 'big pot' };
    const left = { ...recipeEntry('mine:stew'), id: 'left', leftoverOf: '2026-11-23/cook' };
    const planned = addEntries(
      addEntries(plan, { date: '2026-11-23', slot: 'dinner' }, [cooked]),
      { date: '2026-11-24', slot: 'lunch' },
      [left],
    );
    const before = {
      ...planned,
      days: planned.days.map((day, index) =>
        index === 2
          ? { ...day, activityHours: 1.5, waterMl: 2000, cramp: { level: 2 as const, time: '03:10' }, note: 'x' }
          : day,
      ),
    };
    const { week } = imported(writeWeekJson(before));
    expect(week.days).toEqual(before.days);
    expect([week.foods, week.recipes]).toEqual([before.foods, before.recipes]);
    // 1 of 4 servings made of 400 g with 3 mg per gram: 300 mg on each of the two days.
    expect(totalsOf(week).map(([sodium]) => sodium?.amount)).toEqual([300, 300, 0, 0, 0, 0, 0]);
  });
});

describe('weeks merged before the person has chosen how', () => {
  const copyOf = (week: WeekDocument): WeekDocument => structuredClone(week);

  it('are what either way makes of a week nobody planned', () => {
    fc.assert(
      fc.property(fc.array(placed, { minLength: 1, maxLength: 20 }), fc.constantFrom('add', 'replace'), (all, mode) => {
        const planned = planOf(writeWeekJson(weekOf(all)), newLibraryDocument());
        const merged = readAll(mergeIntoEmpty(planned.weeks, newId));
        const later = weekChanges(planned, mode, [], newId).get(TEST_WEEK);
        expect(merged.get(TEST_WEEK)).toEqual(later?.(newWeekDocument(TEST_WEEK)));
        const change = weekChanges(planned, mode, [], newId, merged).get(TEST_WEEK);
        expect(change?.(copyOf(newWeekDocument(TEST_WEEK)))).toBe(merged.get(TEST_WEEK));
      }),
      runs(40),
    );
  });

  it('do not pass for a week that now has something in it, however little', () => {
    const [one] = shipped;
    const planned = planOf(
      writeWeekJson(weekOf([{ day: 1, slot: 0, entry: entry(one!.id, 10), own: null }])),
      newLibraryDocument(),
    );
    const merged = readAll(mergeIntoEmpty(planned.weeks, newId));
    const change = weekChanges(planned, 'replace', [], newId, merged).get(TEST_WEEK)!;
    const empty = newWeekDocument(TEST_WEEK);
    const withNote = { ...empty, days: empty.days.map((day, index) => (index === 6 ? { ...day, note: 'away' } : day)) };
    expect(change(withNote).days.map((day) => day.note)).toEqual(['', '', '', '', '', '', 'away']);
    expect(change({ ...empty, revision: 3 }).revision).toBe(3);
  });
});

describe('changed own foods', () => {
  it('are followed in the weeks that are given, and nowhere else', () => {
    const bar = (sodium: number) => food('mine:bar', { sodium }, { revision: 1 });
    const stored = {
      name: bar(200).name,
      group: 'My foods',
      kind: 'food' as const,
      per100g: { sodium: 200 },
      measures: [],
      revision: 1,
    };
    const library = { ...newLibraryDocument(), foods: { 'mine:bar': stored } };
    const planned = planOf(foodsCsv.write({ foods: [bar(220)] }), library);
    const changes = weekChanges(planned, 'replace', ['2026-W48', '2026-W49'], newId);
    expect([...changes.keys()]).toEqual(['2026-W48', '2026-W49']);
    const week = weekOf([{ day: 0, slot: 0, entry: entry('', 40), own: bar(200) }]);
    expect(changes.get('2026-W48')?.(week).foods['mine:bar']?.per100g.sodium).toBe(220);
    const other = newWeekDocument('2026-W49');
    expect(changes.get('2026-W49')?.(other)).toBe(other);
    expect(planned.changedFoods[0]?.after).toMatchObject({ per100g: { sodium: 220 }, revision: 2 });
  });
});
