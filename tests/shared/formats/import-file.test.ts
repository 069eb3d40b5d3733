import { describe, expect, test } from 'vitest';
import { knownFoods } from '#shared/domain/food/known-foods';
import { addEntries } from '#shared/domain/week/week-plan';
import type { ImportedFile, ImportKind } from '#shared/formats/import-file';
import { importFileReading } from '#shared/formats/import-file';
import { foodsCsv } from '#shared/formats/foods-csv';
import { readAll } from '#shared/formats/reading';
import { writeWeekJson } from '#shared/formats/week-json';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, food, frozen, TEST_WEEK } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const LOAF = food('mine:loaf', { sodium: 480 }, { name: 'Keto loaf' });

function read(text: string, kind: ImportKind | null = null) {
  let id = 0;
  const sources = {
    catalog,
    foods: knownFoods({ 'mine:loaf': frozen(LOAF) }, catalog),
    newId: () => `new-${(id += 1)}`,
  };
  return readAll(importFileReading(text, 'file', sources, { kind, dateOrder: null }));
}

function valueOf(text: string, kind: ImportKind | null = null): ImportedFile {
  const result = read(text, kind);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

const PLAN = 'date,meal,food,amount,unit,note\n2026-11-24,Lunch,Keto loaf,50,g,\n';

describe('the kind of a file is recognised by its contents', () => {
  const week = addEntries(newWeekDocument(TEST_WEEK), { date: '2026-11-23', slot: 'lunch' }, [entry('sr28:11457', 30)]);

  test('a week file', () => {
    expect(valueOf(`\uFEFF\n${writeWeekJson(week)}`)).toEqual({
      kind: 'plan',
      weeks: [week],
      entryCount: 1,
      noteCount: 0,
      problems: [],
      notices: [],
      ambiguousDate: null,
    });
  });

  test('a plan, with own foods by their names', () => {
    const file = valueOf(PLAN);
    expect(file).toMatchObject({ kind: 'plan', entryCount: 1, problems: [] });
    expect(file.kind === 'plan' && file.weeks[0]?.foods).toEqual({ 'mine:loaf': frozen(LOAF) });
  });

  test('a plan with columns in other places, capitals and semicolons', () => {
    expect(valueOf('Food;Date;Meal;Amount;Unit;Note\nKeto loaf;2026-11-24;Lunch;50,5;g;\n')).toMatchObject({
      entryCount: 1,
    });
  });

  test('own foods', () => {
    expect(valueOf(foodsCsv.write({ foods: [LOAF] }))).toMatchObject({ kind: 'foods', foods: [{ id: 'mine:loaf' }] });
  });

  test('a diary', () => {
    expect(valueOf('Day,Group,Food Name,Amount\n2026-11-24,Lunch,Oats,80.00 g\n')).toMatchObject({
      kind: 'cronometer',
      rows: [{ name: 'Oats', grams: 80 }],
    });
  });

  test('a diary without a column it needs is one, and says what is missing', () => {
    expect(valueOf('Food Name,Amount\nOats,80.00 g\n')).toMatchObject({
      kind: 'cronometer',
      problems: [{ line: 1, reason: 'the column Day is missing' }],
    });
  });

  test('an explicit format takes precedence over appearance', () => {
    expect(valueOf(PLAN, 'foods')).toMatchObject({ kind: 'foods', foods: [], problems: [{ line: 1 }] });
  });
});

describe('a file that is none of these', () => {
  test.each([
    ['an empty one', ' \n\n', 'file is empty.'],
    [
      'another table',
      'Date,Weight\n2026-11-24,70\n',
      'file is not a week file, a plan CSV, a CSV of own foods, Cronometer’s servings CSV or Lose It’s food log CSV; its first line is “Date,Weight”.',
    ],
    ['another JSON', '{"format":"electroplate-library"}', 'file is not an Electroplate week file.'],
    ['a page', `<html>${'x'.repeat(300)}`, /^file is not .*…”\.$/],
    ['JSON nested a hundred thousand deep', '['.repeat(100_000), /^file is not valid JSON/],
  ])('%s says in one sentence what can be imported and what was found', (_what, text, sentence) => {
    const result = read(text);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problem).toMatch(sentence);
  });
});

test('a long file is read in steps that tell how far it is, and the end is the same', () => {
  const text = `date,meal,food,amount,unit,note\n${'2026-11-24,Lunch,sr28:11457,1,g,\n'.repeat(450)}`;
  const sources = { catalog, foods: knownFoods({}, catalog), newId: () => 'same' };
  const reading = importFileReading(text, 'file', sources, { kind: null, dateOrder: null });
  const steps: number[] = [];
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) steps.push(step.value);
  expect(steps).toHaveLength(4);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.every((done) => done > 0 && done <= 1)).toBe(true);
  expect(step.value).toMatchObject({ ok: true, value: { entryCount: 450 } });
});
