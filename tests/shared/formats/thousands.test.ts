import { describe, expect, it } from 'vitest';
import { diaryCsvReading } from '#shared/formats/diary-csv';
import { readFoodsCsv } from '#shared/formats/foods-csv';
import { readAll } from '#shared/formats/reading';
import { readPlanCsv } from '#shared/formats/week-csv-reader';
import { food } from '#tests/support/foods';

/**
 * Thousands separators in the three kinds of file that contain numbers; what they mean on their own is in
 * number-notation.test.ts.
 */

const DIARY = 'Day,Group,Food Name,Amount,Energy (kcal),Sodium (mg),Carbs (g)';
const diary = (text: string) => readAll(diaryCsvReading(text, 'cronometer', null));
const diaryOf = (...rows: readonly string[]) =>
  diary([DIARY, ...rows.map((row) => `2026-11-24,Lunch,${row}`)].join('\n'));

describe('a diary', () => {
  it('counts “1,200” mg as twelve hundred where nothing speaks for a decimal comma, and the row is no note', () => {
    const { rows, left, problems } = diaryOf('Broth,500 g,20,"1,200",1');
    expect([left, problems]).toEqual([[], []]);
    expect(rows[0]?.nutrients).toMatchObject({ energy: 20, sodium: 1200, carbohydrate: 1 });
  });

  it.each(['1,200', '1,200.0', '1\u00A0200', '1\u2009200', '1\u202F200', '1 200', "1'200", '1’200'])(
    '%j mg beside numbers with points',
    (sodium) => {
      const { rows, problems } = diaryOf(`Broth,"1,250.0 g","1,020","${sodium}",0.5`);
      expect(problems).toEqual([]);
      expect(rows[0]).toMatchObject({ grams: 1250, nutrients: { energy: 1020, sodium: 1200, carbohydrate: 0.5 } });
    },
  );

  it.each(['1.200', '1.200,0', '1\u00A0200', '1’200'])('%j mg beside numbers with decimal commas', (sodium) => {
    const { rows, problems } = diary(
      `${DIARY.replaceAll(',', ';')}\n2026-11-24;Lunch;Broth;1.250 g;20;${sodium};0,5\n`,
    );
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ grams: 1250, nutrients: { sodium: 1200, carbohydrate: 0.5 } });
  });

  it('reads rows that a later one makes certain in the order of the file', () => {
    const { rows, problems } = diaryOf('First,"1,200 g",5,3,1', 'Second,100 g,5,3,1', 'Third,12.5 g,5,3,1');
    expect(problems).toEqual([]);
    expect(rows.map(({ name, grams }) => [name, grams])).toEqual([
      ['First', 1200],
      ['Second', 100],
      ['Third', 12.5],
    ]);
  });

  it('reports what stays open, with both readings, and keeps it for a note', () => {
    const { rows, left, problems } = diaryOf('Broth,"1,200 g",5,3,1', 'Bread,100 g,5,3,"1,200"', 'Oil,10 g,5,3,1');
    expect(rows.map(({ name }) => name)).toEqual(['Oil']);
    expect(left.map(({ name, line }) => [line, name])).toEqual([
      [2, 'Broth'],
      [3, 'Bread'],
    ]);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, '“1,200” can be read in two ways; write 1200 or 1.200'],
      [3, '“1,200” can be read in two ways; write 1200 or 1.200'],
    ]);
  });
});

describe('own foods', () => {
  const HEADER = 'id,name,kind,energy_kcal_per_100g,sodium_mg_per_100g,fat_g_per_100g,measures,usual_amount,usual_unit';
  const foods = (separator: string, ...rows: readonly (readonly string[])[]) =>
    readFoodsCsv(
      [HEADER.split(','), ...rows]
        .map((cells, at) =>
          [...cells, ...(at === 0 ? ['carbohydrate_excludes_fibre', 'revision'] : ['', ''])]
            .map((cell) => (cell.includes(separator) ? `"${cell}"` : cell))
            .join(separator),
        )
        .join('\n'),
    );
  const row = (energy: string, sodium: string, fat: string, measures = '', id = 'mine:x') =>
    [id, 'X', 'food', energy, sodium, fat, measures, '', ''] as const;

  it.each([
    [',', row('250', '1,200', '3')],
    [',', row('250.5', '1,200', '3')],
    [',', row('250', '1\u00A0200', '3')],
    [',', row('250', '1 200', '3')],
    [',', row('250', '1’200', '3')],
    [';', row('250', '1.200,0', '3')],
    [';', row('250,5', '1.200', '3')],
    [';', row('250.5', '1,200', '3')],
  ])('between “%s”: %j', (separator, cells) => {
    const { foods: read, problems } = foods(separator, cells);
    expect(problems).toEqual([]);
    expect(read[0]?.per100g.sodium).toBe(1200);
  });

  it('with three decimals, as they are written here, are read back unchanged', () => {
    const { foods: read, problems } = foods(',', row('250', '1.234', '3.125', 'cup=1.125'));
    expect(problems).toEqual([]);
    expect(read[0]).toMatchObject({ per100g: { sodium: 1.234, fat: 3.125 }, measures: [{ grams: 1.125 }] });
  });

  it('with a number that stays open are reported, and a second row of an id stays the one that is refused', () => {
    const { foods: read, problems } = foods(
      ',',
      row('250', '1,200', '3'),
      row('250', '3', '1,200', '', 'mine:y'),
      row('9', '9', '9'),
    );
    expect(read.map(({ id, per100g }) => [id, per100g.sodium])).toEqual([['mine:x', 1200]]);
    expect(problems).toEqual([
      { line: 3, reason: '“1,200” can be read in two ways; write 1200 or 1.200' },
      { line: 4, reason: 'the id “mine:x” stands there twice' },
    ]);
  });
});

it('a plan reads its rows in the order of the file, whichever became certain last', () => {
  const oil = food('sr28:04053', {}, { name: 'Olive oil' });
  const { weeks, problems } = readPlanCsv(
    'date,meal,food,amount,unit,note\n2026-11-23,lunch,sr28:04053,"1,500",g,\n2026-11-23,lunch,sr28:04053,1.5,g,\n',
    { findFood: () => oil, foodsNamed: () => [], newId: () => 'x' },
  );
  expect(problems).toEqual([]);
  const entries = weeks[0]?.days[0]?.meals.flatMap(({ entries: all }) => all) ?? [];
  expect(entries.map((entry) => (entry.kind === 'food' ? entry.grams : null))).toEqual([1500, 1.5]);
});
