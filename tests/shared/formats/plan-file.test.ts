import { describe, expect, test } from 'vitest';
import { addEntries } from '#shared/domain/week/week-plan';
import { parsePlan } from '#shared/formats/plan-file';
import { writeWeekJson } from '#shared/formats/week-json';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, TEST_WEEK } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const HEADER = 'date,meal,food,amount,unit,note';
const ROW = '2026-11-23,lunch,sr28:11457,60,g,';
const json = (food: string) =>
  writeWeekJson(addEntries(newWeekDocument(TEST_WEEK), { date: '2026-11-23', slot: 'lunch' }, [entry(food, 60)]));

function problemOf(text: string, filename: string): string {
  const read = parsePlan(text, filename, catalog);
  if (read.ok) throw new Error('it was read');
  return read.problem;
}

test.each([
  ['a week file', json('sr28:11457'), 'week.json'],
  ['a week file of another name', json('sr28:11457'), 'week.txt'],
  ['a CSV', `${HEADER}\n${ROW}\n`, 'week.csv'],
  ['a CSV of another name', `\uFEFF${HEADER}\n${ROW}\n`, 'plan'],
])('%s is read as one week', (_what, text, filename) => {
  const read = parsePlan(text, filename, catalog);
  expect(read).toMatchObject({
    ok: true,
    value: {
      week: TEST_WEEK,
      days: [{ meals: [{ slot: 'lunch', entries: [{ food: 'sr28:11457', grams: 60 }] }] }, {}, {}, {}, {}, {}, {}],
    },
  });
});

test('entries of a CSV have ids of their own', () => {
  const read = parsePlan(`${HEADER}\n${ROW}\n${ROW}\n`, 'week.csv', catalog);
  const ids = read.ok
    ? read.value.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries.map((one) => one.id)))
    : [];
  expect(new Set(ids).size).toBe(2);
});

describe('all or nothing', () => {
  test('a bad row: nothing is read, the line is named', () => {
    expect(problemOf(`${HEADER}\n${ROW}\n2026-11-23,lunch,sr28:0,60,g,\n`, 'week.csv')).toBe(
      'week.csv has a bad row, so nothing was read: line 3: no food has the id “sr28:0”.',
    );
  });

  test('many bad rows: one sentence, then every row', () => {
    const bad = Array.from({ length: 5 }, () => '2026-11-23,lunch,sr28:11457,0,g,').join('\n');
    expect(parsePlan(`${HEADER}\n${bad}\n`, 'week.csv', catalog)).toEqual({
      ok: false,
      problem: 'week.csv has 5 bad rows, so nothing was read.',
      details: [2, 3, 4, 5, 6].map((line) => `line ${line}: the amount must be more than 0, not 0`),
    });
  });

  test.each([
    [
      'rows of two weeks',
      `${HEADER}\n${ROW}\n2026-12-01,lunch,sr28:11457,60,g,\n`,
      'week.csv',
      'week.csv holds 2 weeks (2026-W48, 2026-W49); give one week at a time.',
    ],
    ['a header and nothing else', `${HEADER}\n`, 'week.csv', 'week.csv holds no planned food.'],
    [
      'a food nobody knows in a week file',
      json('sr28:99999'),
      'week.json',
      'week.json names the food “sr28:99999”, which is neither in the catalog nor in the file.',
    ],
    ['a JSON file that is no week', '[1]', 'x', 'x is not an Electroplate week file.'],
    [
      'a text that is neither',
      'hello',
      'x.txt',
      'x.txt has a bad row, so nothing was read: line 1: the column date is missing; the first line must be date,meal,food,amount,unit,note.',
    ],
  ])('%s', (_what, text, filename, sentence) => {
    expect(problemOf(text, filename)).toBe(sentence);
  });
});
