/** The command line's list with what is at home: the same as in the window, in every format. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readCsv } from '#shared/formats/csv-text';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import { workFolder } from './run-in-folder';

const { path, run } = workFolder();
const HEAD = 'date,meal,food,amount,unit,note';
const PLAN = [
  '2026-11-23,Lunch,"Egg, raw",450,g,',
  '2026-11-24,Lunch,"Egg, raw",300,g,',
  '2026-11-23,Lunch,"Spinach, raw",60,g,',
  '2026-11-25,Lunch,Heavy cream,100,g,',
];
const PANTRY: LibraryDocument['pantry'] = {
  eggs: { food: 'sr28:01123', amount: 6, unit: 'piece', place: 'fridge', bestBefore: '2026-11-20' },
  spinach: { food: 'sr28:11457', amount: 200, unit: 'g', place: 'fridge' },
  loaf: { food: 'mine:loaf', amount: 1, unit: 'g', place: 'cupboard', minimum: 400 },
  roll: { name: 'kitchen roll', amount: 1, unit: 'piece', place: 'cupboard', minimum: 3 },
};
const library = (changes: Partial<LibraryDocument> = {}): LibraryDocument => ({
  ...newLibraryDocument(),
  pantry: PANTRY,
  foods: { 'mine:loaf': { name: 'Keto loaf', group: 'My foods', kind: 'food', per100g: {}, measures: [] } },
  ...changes,
});
const write = (name: string, contents: object) => writeFileSync(path(name), JSON.stringify(contents));

beforeAll(() => {
  writeFileSync(path('week.csv'), `${[HEAD, ...PLAN].join('\n')}\n`);
  mkdirSync(path('home'));
  write('home/library.json', library());
});

const rowsOf = async (...more: readonly string[]) => {
  const { code, out, errors } = await run(['shopping', 'week.csv', '--format', 'csv', ...more]);
  expect([code, errors]).toEqual([0, []]);
  return readCsv(out)
    .rows.slice(1)
    .map(({ cells }) => [cells[1], cells[2], cells[3], cells[6], cells[12] ?? '', cells[13] ?? ''].join('|'));
};

test('buys the rest, leaves out what is all at home, and adds the staples', async () => {
  const before = readFileSync(path('home/library.json'), 'utf8');
  expect(await rowsOf('--pantry', 'home')).toEqual([
    // 750 g minus 300 g, in a carton of ten: 50 g is left over.
    'Eggs|1 carton of 10|750|50|300|0',
    'Heavy cream|1 carton of 200 ml|100|102.884||',
    'Keto loaf|400 g|0||0|399',
    'kitchen roll|2||||',
  ]);
  expect(await rowsOf('--pantry', 'home/library.json')).toEqual(await rowsOf('--pantry', 'home'));
  expect(readFileSync(path('home/library.json'), 'utf8')).toBe(before);
});

test('without it nothing is at home', async () => {
  expect(await rowsOf()).toEqual([
    'Spinach|1 bag of 200 g|60|140||',
    'Eggs|3 cartons of 6|750|150||',
    'Heavy cream|1 carton of 200 ml|100|102.884||',
  ]);
});

test.each([
  ['txt', /Eggs +1 carton of 10, 6 at home, 1 left over/],
  ['md', /- \[ \] Eggs: 1 carton of 10, 6 at home, 1 left over \(Mon Lunch, Tue Lunch\)/],
  ['html', /Eggs<\/span><span class="a">1 carton of 10<\/span><small>6 at home, 1 left over/],
  ['todoist', /Eggs 1 carton of 10/],
  ['vtodo', /SUMMARY:Eggs 1 carton of 10/],
  ['json', /"fromPantry": 300/],
  ['csv', /from pantry grams,staple grams/],
])('%s has it', async (format, text) => {
  const { out } = await run(['shopping', 'week.csv', '--format', format, '--pantry', 'home']);
  expect(out).toMatch(text);
  expect(out).toMatch(/kitchen roll/);
  expect(out).not.toMatch(/Spinach/);
});

test('packs, aisles and lines of every week of the library count too', async () => {
  const carton = { unit: 'carton', amount: 12, measure: 'piece' };
  write(
    'packs.json',
    library({ packs: { 'sr28:01123': { chosen: carton } }, everyWeek: { milk: { name: 'oat milk' } } }),
  );
  const rows = await rowsOf('--pantry', 'packs.json');
  expect(rows[0]).toBe('Eggs|1 carton of 12|750|150|300|0');
  expect(rows).toContain('oat milk|||||');
});

test.each([
  ['nowhere', /^There is no file .*nowhere, so nothing is known of what is at home\.$/],
  ['week.csv', /^.*week\.csv is not a library that can be read: the file is cut off or garbled\.$/],
  ['minus.json', /^.*minus\.json is not a library that can be read: pantry\.eggs\.amount does not fit: .*\.$/],
  ['', /^--pantry needs the folder of a library, or its library\.json\.$/],
])('“%s” is refused in one sentence', async (home, sentence) => {
  write('minus.json', library({ pantry: { eggs: { food: 'sr28:01123', amount: -6, unit: 'piece' } } }));
  const { code, out, errors } = await run(['shopping', 'week.csv', '--pantry', home]);
  expect([code, out, errors.length]).toEqual([2, '', 1]);
  expect(errors[0]).toMatch(sentence);
});
