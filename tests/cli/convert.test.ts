import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readCsv } from '#shared/formats/csv-text';
import { weekDocumentSchema } from '#shared/schema/week-document';
import { KETO, referenceCsv, referenceWeekFile, workFolder } from './run-in-folder';

const { path, run } = workFolder();
beforeAll(() => {
  writeFileSync(path('week.json'), referenceWeekFile());
  writeFileSync(path('week.csv'), referenceCsv());
});

async function convert(from: string, to: string, out: string): Promise<string> {
  expect(await run(['convert', from, '--to', to, '--out', out])).toMatchObject({
    code: 0,
    out: `Saved ${path(out)}\n`,
  });
  return readFileSync(path(out), 'utf8');
}

test('JSON to JSON is lossless, byte for byte', async () => {
  expect(await convert('week.json', 'json', 'copy.json')).toBe(readFileSync(path('week.json'), 'utf8'));
});

test('unknown keys of a week file survive', async () => {
  const week = JSON.parse(referenceWeekFile());
  week.future = { kept: true };
  week.days[0].meals[0].entries[0].colour = 'green';
  writeFileSync(path('future.json'), JSON.stringify(week));
  const copy = JSON.parse(await convert('future.json', 'json', 'future-copy.json'));
  expect(copy.future).toEqual({ kept: true });
  expect(copy.days[0].meals[0].entries[0].colour).toBe('green');
});

test('CSV to JSON gives a valid week file with the same scores', async () => {
  const week = weekDocumentSchema.parse(JSON.parse(await convert('week.csv', 'json', 'from-csv.json')));
  expect(Object.keys(week.foods)).toEqual(['label:magnesium-glycinate', 'label:lite-salt', 'label:electrolyte-stick']);
  const [csv, json] = [
    await run(['score', 'week.csv', ...KETO, '--json']),
    await run(['score', 'from-csv.json', ...KETO, '--json']),
  ];
  expect(json.out).toBe(csv.out);
});

test('JSON to CSV and back scores the same, to the last digit', async () => {
  await convert('week.csv', 'json', 'here.json');
  await convert('here.json', 'csv', 'there.csv');
  await convert('there.csv', 'json', 'back.json');
  const [before, after] = [
    await run(['score', 'here.json', ...KETO, '--json']),
    await run(['score', 'back.json', ...KETO, '--json']),
  ];
  expect(after.out).toBe(before.out);
});

test('CSV to CSV changes nothing but the names of meals', async () => {
  const rowsOf = (text: string) =>
    readCsv(text).rows.map((row) => row.cells.map((cell) => cell.toLowerCase().replace('drinks & salts', 'drinks')));
  expect(rowsOf(await convert('week.csv', 'csv', 'again.csv'))).toEqual(rowsOf(referenceCsv()));
});

test('what CSV cannot hold is reported on stderr, and the file is still written', async () => {
  const week = JSON.parse(await convert('week.csv', 'json', 'plain.json'));
  week.days[0].note = 'long run';
  week.days[0].meals[0].entries[0].locked = true;
  week.foods['label:lite-salt'].per100g.sodium = 1;
  writeFileSync(path('rich.json'), JSON.stringify(week));
  const { code, errors } = await run(['convert', 'rich.json', '--to', 'csv', '--out', 'rich.csv']);
  expect(code).toBe(0);
  expect(errors).toEqual([
    'CSV cannot hold everything; left out: the values typed for “Lite salt”; which entries are locked; activity, water, cramp marks and notes of days.',
  ]);
});

test('Markdown is for reading', async () => {
  const text = await convert('week.csv', 'md', 'week.md');
  expect(text).toMatch(/^# Week 48, 23–29 November 2026\n/);
  expect(text).toContain('- Magnesium glycinate, 400 mg elemental\n');
  expect(text.match(/^## /gm)).toHaveLength(7);
});

test('iCalendar has an event for each planned meal, and says the same each time', async () => {
  const text = await convert('week.csv', 'ics', 'week.ics');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
  const rows = readCsv(referenceCsv()).rows.slice(1);
  const meals = new Set(rows.map(({ cells }) => `${cells[0]} ${cells[1]}`));
  expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(meals.size);
  expect(text).toMatch(/^DTSTART:20261123T\d{6}\r$/m);
  expect(text).not.toContain('TZID');
  expect(await convert('week.csv', 'ics', 'again.ics')).toBe(text);
});

test('the formats it can write are named by --help and by a wrong one', async () => {
  expect((await run(['convert', '--help'])).out).toContain('--to json|csv|md|ics');
  const wrong = await run(['convert', 'week.csv', '--to', 'pdf', '--out', 'x.csv']);
  expect(wrong.code).not.toBe(0);
  expect(wrong.errors.join(' ')).toContain('ics');
});

test('the nutrition of its days is a table of seven rows, without floors where nobody is named', async () => {
  const [header, ...days] = readCsv(await convert('week.csv', 'nutrition', 'days.csv')).rows.map((row) => row.cells);
  const column = (name: string) => days.map((cells) => cells[header?.indexOf(name) ?? -1]);
  expect(column('date')).toEqual(['23', '24', '25', '26', '27', '28', '29'].map((day) => `2026-11-${day}`));
  // Tuesday of the reference week: 2,843.01 mg of sodium.
  expect(Number(column('sodium_mg')[1])).toBeCloseTo(2843.01, 2);
  expect(new Set(column('sodium_floor_mg'))).toEqual(new Set(['']));
});
