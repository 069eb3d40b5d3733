/**
 * Lists from field use: one line per food whatever the measures, servings of one recipe added up, cooked and raw
 * separate.
 */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsv } from '#shared/formats/csv-text';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { workFolder } from './run-in-folder';

const { path, run } = workFolder();
const HEAD = 'date,meal,food,amount,unit,note';
const MERGED = [
  '2026-11-23,Dinner,"Avocado, raw",0.5,fruit,',
  '2026-11-24,Dinner,"Avocado, raw",0.5,fruit,',
  '2026-11-23,Dinner,"Egg, raw",3,large,',
  '2026-11-24,Dinner,"Egg, raw",100,g,',
  '2026-11-23,Dinner,Olive oil,1,tbsp,',
  '2026-11-24,Dinner,Olive oil,0.25,cup,',
  '2026-11-25,Dinner,Olive oil,20,ml,',
  '2026-11-23,Dinner,"Ground beef, 80% lean, raw",454,g,',
  '2026-11-24,Dinner,"Ground beef, 80% lean, raw",16,oz,',
  '2026-11-23,Dinner,"Garlic, raw",2,clove,',
  '2026-11-24,Dinner,"Garlic, raw",1,tsp,',
];
const TWO_CUPS = ['2026-11-23,Dinner,Heavy cream,1,cup,', '2026-11-24,Dinner,Cheddar,1,cup,'];

/** The food table's name → amount in household measures and grams of each line. */
async function listOf(file: string): Promise<Readonly<Record<string, readonly [amount: string, grams: number]>>> {
  const { code, out, errors } = await run(['shopping', file, '--format', 'csv']);
  expect([code, errors]).toEqual([0, []]);
  const lines = readCsv(out).rows.slice(1);
  return Object.fromEntries(lines.map(({ cells }) => [cells[8] ?? '', [cells[9] ?? '', Number(cells[3])]]));
}

test('a food in several measures is one line with the sum of its weights', async () => {
  writeFileSync(path('merge.csv'), `${[HEAD, ...MERGED].join('\n')}\n`);
  expect(await listOf('merge.csv')).toEqual({
    // 2 × ½ of 201 g.
    'Avocado, raw': ['1', 201],
    // 3 × 50 g and 100 g.
    'Egg, raw': ['5', 250],
    // 13.5 g, a quarter of 216 g, and 20 ml of 216 g in 236.588 ml: 85.76 g, 6.35 tablespoons rounded up.
    'Olive oil': ['6 ½ tbsp', 85.76],
    // 454 g and 16 × 28.35 g.
    'Ground beef, 80% lean, raw': ['908 g', 907.6],
    // 2 × 3 g and 2.8 g.
    'Garlic, raw': ['3 cloves', 8.8],
  });
});

test('a cup that could be two is asked for, and nothing of the plan is read before', async () => {
  writeFileSync(path('cups.csv'), `${[HEAD, ...TWO_CUPS].join('\n')}\n`);
  const { code, out, errors } = await run(['shopping', 'cups.csv']);
  expect([code, out]).toEqual([2, '']);
  expect(errors.slice(1)).toEqual([
    expect.stringMatching(/^line 2: Which “cup” of Heavy cream: .*whipped \(120 g\) or .*fluid .*\(238 g\)\?$/),
    expect.stringMatching(/^line 3: Which “cup” of Cheddar: .*132 g.*244 g/),
  ]);
});

test('a measure that was chosen among several of one name is named beside the amount', async () => {
  const rows = [
    '2026-11-23,Dinner,"Kale, raw",1,"cup, chopped",',
    '2026-11-24,Dinner,"Kale, raw",0.5,"cup, chopped",',
    '2026-11-23,Dinner,Heavy cream,1,"cup, fluid",',
    '2026-11-24,Dinner,Heavy cream,1,"cup, whipped",',
    '2026-11-23,Dinner,Cheddar,1,"cup, melted",',
    '2026-11-24,Dinner,Cheddar,56,g,',
    '2026-11-24,Dinner,"Yogurt, plain, whole milk",1,container (8 oz),',
    '2026-11-24,Dinner,"Spinach, raw",2,cup,',
  ];
  writeFileSync(path('chosen.csv'), `${[HEAD, ...rows].join('\n')}\n`);
  expect(await listOf('chosen.csv')).toEqual({
    // 67 g and half of it.
    'Kale, raw': ['101 g (1 ½ cups, chopped)', 100.5],
    // 238 and 120 g; a ml of cream weighs the same as in its tablespoon.
    'Heavy cream': [expect.stringMatching(/^\d+ ml \(1 cup, fluid \+ 1 cup, whipped\)$/), 358],
    // 244 and 56 g.
    Cheddar: ['300 g (including 1 cup, melted)', 300],
    'Yogurt, plain, whole milk': ['227 g (1 container (8 oz))', 227],
    // It has only one kind of cup.
    'Spinach, raw': ['60 g', 60],
  });
});

test('servings of one recipe on two days are bought once, whole: one and two of three', async () => {
  const base = newWeekDocument('2026-W48');
  const servings = (count: number, id: string) => ({
    id,
    kind: 'recipe' as const,
    recipe: 'mine:r1',
    servings: count,
    leftoverOf: null,
    locked: false,
    note: '',
  });
  const week: WeekDocument = {
    ...base,
    days: base.days.map((day, index) => ({
      ...day,
      meals: index < 2 ? [{ slot: 'dinner', entries: [servings(index + 1, `e${index}`)] }] : [],
    })),
    recipes: {
      'mine:r1': {
        name: 'Three-serving omelette',
        servings: 3,
        ingredients: [
          { food: 'sr28:01123', grams: 50, portion: { amount: 1, unit: 'large' } },
          { food: 'sr28:01001', grams: 14.2, portion: { amount: 1, unit: 'tbsp' } },
        ],
        revision: 1,
      },
    },
  };
  writeFileSync(path('servings.json'), JSON.stringify({ ...week, revision: 1, savedAt: '2026-11-23T09:30:00Z' }));
  const { code, out } = await run(['shopping', 'servings.json', '--format', 'json']);
  expect(code).toBe(0);
  const lines: readonly { food: string; grams: number }[] = JSON.parse(out).aisles.flatMap(
    (aisle: { lines: readonly unknown[] }) => aisle.lines,
  );
  expect(Object.fromEntries(lines.map(({ food, grams }) => [food, grams]))).toEqual({
    'sr28:01001': 14.2,
    'sr28:01123': 50,
  });
});

test('a cooked and a raw row are one line, with the cooked weight apart where no source says how much to buy raw', async () => {
  const rows = ['2026-11-23,Dinner,"Broccoli, cooked",100,g,', '2026-11-23,Dinner,"Broccoli, raw",100,g,'];
  writeFileSync(path('cooked.csv'), `${[HEAD, ...rows].join('\n')}\n`);
  const { out } = await run(['shopping', 'cooked.csv', '--format', 'csv']);
  const amounts = readCsv(out).rows.map(({ cells }) => [1, 2, 3, 5, 11].map((at) => cells[at]));
  expect(amounts.slice(1)).toEqual([
    ['Broccoli', '1 head + 100 g cooked weight', '100', '2026-11-23 Dinner 100 g + 100 g cooked', '100'],
  ]);
});

test('only the days from one date to another, in the packs of a region, in every format', async () => {
  writeFileSync(path('merge.csv'), `${[HEAD, ...MERGED].join('\n')}\n`);
  const { out } = await run(['shopping', 'merge.csv', '--from', '2026-11-24', '--to', '2026-11-24', '--units', 'us']);
  expect(out).toContain('Ground beef, 20 % fat  1 lb');
  expect(out).not.toMatch(/Sun|Mon /);
  for (const format of ['md', 'csv', 'txt', 'json', 'html', 'todoist', 'vtodo']) {
    const written = await run(['shopping', 'merge.csv', '--format', format]);
    expect([written.code, written.errors], format).toEqual([0, []]);
    expect(written.out, format).toContain('Eggs');
  }
  const refused = [
    await run(['shopping', 'merge.csv', '--from', '2026-11-25', '--to', '2026-11-24']),
    await run(['shopping', 'merge.csv', '--from', 'Tuesday']),
  ];
  expect(refused.map(({ code, errors }) => [code, errors])).toEqual([
    [2, ['--from 2026-11-25 is after --to 2026-11-24.']],
    [2, ['--from must be a date like 2026-11-24, not “Tuesday”.']],
  ]);
});

describe('several weeks and some days', () => {
  const rows = {
    first: [
      '2026-11-23,Dinner,"Butter, unsalted",20,g,',
      '2026-11-26,Dinner,"Butter, unsalted",30,g,',
      '2026-11-29,Dinner,"Spinach, raw",200,g,',
    ],
    second: ['2026-12-01,Dinner,"Butter, unsalted",220,g,'],
  } as const;
  const write = () => {
    for (const [name, one] of Object.entries(rows))
      writeFileSync(path(`${name}.csv`), `${[HEAD, ...one].join('\n')}\n`);
  };
  const gramsOf = async (...words: readonly string[]) => {
    const { out } = await run(['shopping', ...words, '--format', 'json']);
    const { aisles, ...span } = JSON.parse(out);
    const lines: readonly { food: string; grams: number }[] = aisles.flatMap(
      (aisle: { lines: readonly unknown[] }) => aisle.lines,
    );
    return [span.from, span.to, Object.fromEntries(lines.map(({ food, grams }) => [food, grams]))];
  };

  test('become one list, whatever their order, and of any days of them', async () => {
    write();
    const both = ['2026-11-23', '2026-12-06', { 'sr28:01145': 270, 'sr28:11457': 200 }];
    expect(await gramsOf('first.csv', 'second.csv')).toEqual(both);
    expect(await gramsOf('second.csv', 'first.csv')).toEqual(both);
    expect(await gramsOf('first.csv', 'second.csv', '--from', '2026-11-26', '--to', '2026-12-01')).toEqual([
      '2026-11-26',
      '2026-12-01',
      { 'sr28:01145': 250, 'sr28:11457': 200 },
    ]);
    const { out } = await run(['shopping', 'first.csv', 'second.csv']);
    expect(out).toContain('Shopping list, Mon 23 Nov – Sun 6 Dec 2026');
    expect(out).toContain('Mon 23 Nov Dinner, Thu 26 Nov Dinner, Tue 1 Dec Dinner');
  });

  test('a week given twice, or a file that is read, is refused with one sentence', async () => {
    write();
    const twice = await run(['shopping', 'first.csv', 'first.csv']);
    expect([twice.code, twice.errors]).toEqual([2, ['Week 2026-W48 was given twice; nothing was written.']]);
    const over = await run(['shopping', 'first.csv', 'second.csv', '--out', 'second.csv']);
    expect([over.code, over.errors]).toEqual([
      2,
      [`${path('second.csv')} is the plan that is read; --out needs another file.`],
    ]);
  });

  test('days outside of the plan are an empty list', async () => {
    write();
    expect(await gramsOf('first.csv', '--from', '2026-12-24')).toEqual(['2026-12-24', '2026-12-24', {}]);
  });
});
