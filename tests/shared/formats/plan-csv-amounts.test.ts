import { describe, expect, test } from 'vitest';
import { foodsByName } from '#shared/domain/food/food-names';
import type { Entry } from '#shared/domain/week/week-plan';
import { readPlanCsv } from '#shared/formats/week-csv-reader';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const named = foodsByName(catalog.foods);
const HEADER = 'date,meal,food,amount,unit,note';

function read(...rows: readonly string[]) {
  let id = 0;
  const { weeks, problems } = readPlanCsv(`${[HEADER, ...rows].join('\n')}\n`, {
    findFood: catalog.find,
    foodsNamed: named,
    newId: () => `id-${(id += 1)}`,
  });
  const entries = weeks.flatMap((week) => week.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries)));
  return { entries, reasons: problems.map(({ line, reason }) => `${line}: ${reason}`) };
}

const gramsOf = (entry: Entry | undefined): number | null => (entry?.kind === 'food' ? entry.grams : null);
const gramsRead = (...rows: readonly string[]) => {
  const { entries, reasons } = read(...rows);
  expect(reasons).toEqual([]);
  return entries.map(gramsOf);
};

describe('amounts in a plan CSV', () => {
  test('fractions, by slash and by sign: ½ tbsp of butter is 7.1 g, 1 1/2 are 21.3 g', () => {
    expect(
      gramsRead(
        '2026-11-23,Breakfast,"Butter, salted",1/2,tbsp,',
        '2026-11-23,Breakfast,"Butter, salted",½,tbsp,',
        '2026-11-23,Breakfast,"Butter, salted",1 1/2,tbsp,',
        '2026-11-23,Breakfast,"Butter, salted",1-1/2,tbsp,',
      ),
    ).toEqual([7.1, 7.1, 21.3, 21.3]);
  });

  test.each([
    ['a pound', '2026-11-23,Dinner,"Ground beef, 80% lean, raw",1,lb,', 453.6],
    ['a full stop', '2026-11-23,Dinner,"Butter, salted",1,Tbsp.,', 14.2],
    ['a teaspoon of what is known by the tablespoon', '2026-11-23,Dinner,Olive oil,1,tsp,', 4.5],
    ['a cup of it', '2026-11-23,Dinner,"Butter, salted",1,cup,', 227.2],
    ['a quarter cup', '2026-11-24,Dinner,Olive oil,0.25,cup,', 54],
    ['fluid ounces', '2026-11-23,Dinner,"Coffee, brewed",16,fl oz,', 473.6],
    ['a clove', '2026-11-23,Dinner,"Garlic, raw",2,clove,', 6],
    ['a pinch', '2026-11-24,Dinner,Salt,1,pinch,', 0.36],
    ['a pinch in words', '2026-11-24,Dinner,Salt,a pinch,,', 0.36],
    ['the whole amount in one cell', '2026-11-24,Dinner,"Egg, raw",2 large eggs,,', 100],
    ['half of one', '2026-11-23,Dinner,"Avocado, raw",½,avocado,', 100.5],
  ])('%s', (_what, row, grams) => expect(gramsRead(row)).toEqual([grams]));

  test('millilitres and litres: olive oil of 13.5 g a tbsp of 14.7868 ml is 912.98 g a litre', () => {
    expect(
      gramsRead('2026-11-23,Dinner,Olive oil,1000,ml,', '2026-11-23,Dinner,Olive oil,1,litre,').map((grams) =>
        Math.round(grams ?? 0),
      ),
    ).toEqual([913, 913]);
  });

  test('a word of two measures is refused with both: a cup of cream, of cheddar', () => {
    const { entries, reasons } = read(
      '2026-11-23,Dinner,Heavy cream,1,cup,',
      '2026-11-24,Dinner,Cheddar,1,cup,',
      '2026-11-24,Dinner,Cheddar,1,"cup, diced",',
    );
    expect(entries).toMatchObject([
      { kind: 'note', text: '1 cup Heavy cream', nutrition: 'unknown' },
      { kind: 'note', text: '1 cup Cheddar', nutrition: 'unknown' },
      { kind: 'food', grams: 132 },
    ]);
    expect(reasons).toEqual([
      '2: Which “cup” of Heavy cream: 1 cup, whipped (120 g) or 1 cup, fluid (yields 2 cups whipped) (238 g)?',
      '3: Which “cup” of Cheddar: 1 cup, diced (132 g) or 1 cup, melted (244 g)?',
    ]);
  });

  test('salt to taste is a note of unknown nutrition, said in the amount or in the note', () => {
    const note = { kind: 'note', text: 'Salt, to taste', nutrition: 'unknown' };
    const { entries, reasons } = read('2026-11-23,Dinner,Salt,to taste,,', '2026-11-23,Dinner,Salt,,,to taste');
    expect(reasons).toEqual([]);
    expect(entries).toMatchObject([note, note]);
  });

  test('one avocado without a unit is not one gram of it', () => {
    expect(read('2026-11-23,Dinner,"Avocado, raw",1,,').reasons).toEqual([
      '2: “1” of Avocado, raw has no unit; write g or fruit',
    ]);
    expect(gramsRead('2026-11-23,Dinner,"Avocado, raw",100,,')).toEqual([100]);
  });

  test('for a name that lacks its last word the likely food is suggested', () => {
    expect(read('2026-11-23,Dinner,Avocado,1,,').reasons).toEqual([
      '2: no food is called “Avocado”; there is “Avocado, raw” (sr28:09037)',
    ]);
  });
});
