import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readCsv } from '#shared/formats/csv-text';
import { referenceCsv, workFolder } from './run-in-folder';

const { path, run } = workFolder();
beforeAll(() => writeFileSync(path('week.csv'), referenceCsv()));

const PUBLISHED = ['food', 'name', 'grams', 'display', 'neededBy'] as const;
const ADDED = ['shopName', 'plannedGrams', 'buy'] as const;

test('JSON is the published shape, and what was added to it', async () => {
  const { code, out } = await run(['shopping', 'week.csv', '--format', 'json']);
  expect(code).toBe(0);
  const list = JSON.parse(out);
  expect(Object.keys(list)).toEqual(['people', 'aisles']);
  expect(list.people).toBe(1);
  for (const group of list.aisles) {
    expect(Object.keys(group)).toEqual(['aisle', 'lines']);
    for (const line of group.lines) {
      expect(Object.keys(line)).toEqual([...PUBLISHED, ...ADDED]);
      for (const need of line.neededBy)
        expect(Object.keys(need)).toEqual([
          'date',
          'meal',
          'grams',
          ...('plannedGrams' in need ? ['plannedGrams'] : []),
        ]);
    }
  }
  const produce = list.aisles[0];
  expect(produce.aisle).toBe('Produce');
  expect(produce.lines.find((line: { food: string }) => line.food === 'sr28:11457')).toMatchObject({
    food: 'sr28:11457',
    name: 'Spinach, raw',
    grams: 270,
    display: '270 g',
    neededBy: [
      { date: '2026-11-23', meal: 'Lunch', grams: 60 },
      { date: '2026-11-25', meal: 'Lunch', grams: 90 },
      { date: '2026-11-27', meal: 'Lunch', grams: 60 },
      { date: '2026-11-28', meal: 'Lunch', grams: 60 },
    ],
  });
});

test('the supplements of Sunday are counted as they were planned', async () => {
  const { out } = await run(['shopping', 'week.csv', '--format', 'json']);
  const last = JSON.parse(out).aisles.at(-1);
  expect(last.aisle).toBe('Check you have');
  expect(last.lines.map((line: { name: string; display: string }) => [line.name, line.display])).toEqual([
    ['Electrolyte stick', '1'],
    ['Lite salt', '¼ tsp'],
    ['Magnesium glycinate', '400 mg elemental'],
    ['Salt', '1 ¼ tbsp'],
  ]);
});

test('for four people everything is four times as much', async () => {
  const grams = async (people: string) => {
    const { out } = await run(['shopping', 'week.csv', '--format', 'json', '--people', people]);
    return JSON.parse(out).aisles.flatMap((group: { lines: { grams: number }[] }) =>
      group.lines.map((line) => line.grams),
    );
  };
  const [one, four] = [await grams('1'), await grams('4')];
  expect(four).toHaveLength(one.length);
  for (const [index, weight] of four.entries()) expect(Math.abs(weight - 4 * one[index])).toBeLessThan(0.01);
});

test.each(['md', 'csv', 'txt', 'json'])('--out writes a %s file and says where', async (format) => {
  const file = path(`list.${format}`);
  const onScreen = await run(['shopping', 'week.csv', '--format', format]);
  expect(await run(['shopping', 'week.csv', '--out', `list.${format}`])).toEqual({
    code: 0,
    out: `Saved ${file}\n`,
    errors: [],
  });
  expect(readFileSync(file, 'utf8')).toBe(onScreen.out);
});

test('the CSV file has one row a line of the list', async () => {
  const [csv, json] = [
    await run(['shopping', 'week.csv', '--format', 'csv']),
    await run(['shopping', 'week.csv', '--format', 'json']),
  ];
  const lines = JSON.parse(json.out).aisles.flatMap((group: { lines: unknown[] }) => group.lines);
  const { rows, problems } = readCsv(csv.out);
  expect([rows.length - 1, problems]).toEqual([lines.length, []]);
  expect(rows[0]?.cells).toEqual([
    'aisle',
    'name',
    'amount',
    'grams',
    'food',
    'needed by',
    'left over grams',
    'planned grams',
    'food name',
    'household amount',
    'note',
    'cooked grams',
  ]);
});

test('a refused plan writes no file', async () => {
  writeFileSync(path('bad.csv'), 'date,meal,food,amount,unit,note\n2026-11-24,lunch,sr28:0,1,g,\n');
  expect((await run(['shopping', 'bad.csv', '--out', 'never.md'])).code).toBe(2);
  expect(existsSync(path('never.md'))).toBe(false);
});
