import { describe, expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { foodsByName } from '#shared/domain/food/food-names';
import { scorePlan } from '#shared/domain/score/week-score';
import type { PlanCsv } from '#shared/formats/week-csv-reader';
import { readPlanCsv } from '#shared/formats/week-csv-reader';
import { weekDocumentSchema } from '#shared/schema/week-document';
import { food, KETO_WOMAN } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const named = foodsByName(catalog.foods);
const HEADER = 'date,meal,food,amount,unit,note';
const own = food('mine:bread', { sodium: 400 }, { name: 'Keto bread', measures: [{ unit: 'slice', grams: 40 }] });

function read(text: string): PlanCsv {
  let id = 0;
  return readPlanCsv(text, {
    findFood: (wanted) => (wanted === own.id ? own : catalog.find(wanted)),
    foodsNamed: named,
    newId: () => `id-${(id += 1)}`,
  });
}

/** The one entry of a file with this row. */
function entryOf(row: string) {
  const { weeks, problems } = read(`${HEADER}\n${row}\n`);
  expect(problems).toEqual([]);
  const entries = weeks.flatMap((week) => week.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries)));
  expect(entries).toHaveLength(1);
  return entries[0];
}

/** The reason a row is refused with. */
function reasonOf(row: string, header = HEADER): string {
  const { problems, entryCount, noteCount } = read(`${header}\n${row}\n`);
  expect(entryCount).toBe(noteCount);
  expect(problems).toHaveLength(1);
  return problems[0]?.reason ?? '';
}

describe('a row becomes an entry', () => {
  test.each([
    ['a food by id', '2026-11-23,lunch,sr28:11457,60,g,', 60, { amount: 60, unit: 'g' }],
    ['no unit means grams', '2026-11-23,lunch,sr28:11457,60,,', 60, { amount: 60, unit: 'g' }],
    ['ounces of 28.35 g', '2026-11-23,lunch,sr28:12014,2,oz,', 56.7, { amount: 2, unit: 'oz' }],
    ['a household measure', '2026-11-23,lunch,sr28:11457,2,cup,', 60, { amount: 2, unit: 'cup' }],
    ['its plural', '2026-11-23,lunch,sr28:11457,2,cups,', 60, { amount: 2, unit: 'cup' }],
    [
      'ml where a measure gives the density: olive oil, 13.5 g a tbsp of 14.7868 ml',
      '2026-11-23,lunch,sr28:04053,100,ml,',
      91.298,
      { amount: 100, unit: 'ml' },
    ],
    ['the everyday name', '2026-11-23,lunch,"Spinach, raw",60,g,', 60, { amount: 60, unit: 'g' }],
    [
      'the name of the food table',
      '2026-11-23,lunch,"Seeds, pumpkin and squash seed kernels, dried",10,g,',
      10,
      { amount: 10, unit: 'g' },
    ],
    ['other capitals', '2026-11-23,lunch,"SPINACH, RAW",60,g,', 60, { amount: 60, unit: 'g' }],
    ['spaces around cells', ' 2026-11-23 , lunch , sr28:11457 , 60 , g ,', 60, { amount: 60, unit: 'g' }],
    ['a row without its last cells', '2026-11-23,lunch,sr28:11457,60', 60, { amount: 60, unit: 'g' }],
  ])('%s', (_what, row, grams, portion) => {
    expect(entryOf(row)).toMatchObject({ kind: 'food', grams, portion, note: '', locked: false });
  });

  test.each([
    ['lunch', 'lunch'],
    ['Lunch', 'lunch'],
    ['BREAKFAST', 'breakfast'],
    ['Drinks & salts', 'drinks'],
    ['drinks', 'drinks'],
  ])('the meal %s', (cell, slot) => {
    const { weeks } = read(`${HEADER}\n2026-11-24,${cell},sr28:11457,60,g,\n`);
    expect(weeks[0]?.days[1]?.meals.map((meal) => meal.slot)).toEqual([slot]);
  });

  describe('a meal no slot is called becomes a slot of its week', () => {
    const slotsOf = (...cells: readonly string[]) => {
      const { weeks, problems } = read(
        `${HEADER}\n${cells.map((cell) => `2026-11-24,${cell},sr28:11457,60,g,\n`).join('')}`,
      );
      expect(problems).toEqual([]);
      expect(() => weekDocumentSchema.parse(weeks[0])).not.toThrow();
      return {
        added: weeks[0]?.slots.slice(5),
        used: weeks[0]?.days[1]?.meals.map((meal) => [meal.slot, meal.entries.length]),
      };
    };

    test('named as the row names it, once, in whatever capitals', () => {
      expect(slotsOf('Second breakfast', 'lunch', ' second BREAKFAST')).toEqual({
        added: [{ id: 'second-breakfast', name: 'Second breakfast', time: '12:00' }],
        used: [
          ['second-breakfast', 2],
          ['lunch', 1],
        ],
      });
    });

    test('with its own id, which is not a name for other rows', () => {
      expect(slotsOf('Lunch!', 'lunch-2', '???', 'x'.repeat(60)).added?.map(({ id, name }) => [id, name])).toEqual([
        ['lunch-2', 'Lunch!'],
        ['lunch-2-2', 'lunch-2'],
        ['meal', '???'],
        ['x'.repeat(60), 'x'.repeat(60)],
      ]);
    });

    test('only in the week of its row, and not for a row that is bad', () => {
      const { weeks } = read(
        `${HEADER}\n2026-11-24,Brunch,sr28:11457,60,g,\n2026-12-01,lunch,sr28:11457,60,g,\n2026-12-01,Tea,sr28:11457,0,g,\n`,
      );
      expect(weeks.map((week) => week.slots.length)).toEqual([6, 5]);
    });

    test('up to the 40 a week file holds', () => {
      const rows = Array.from({ length: 36 }, (_, index) => `2026-11-24,Meal ${index},sr28:11457,60,g,\n`);
      const { weeks, problems } = read(`${HEADER}\n${rows.join('')}`);
      expect(problems).toEqual([{ line: 37, reason: 'a week holds at most 40 meals a day' }]);
      expect(() => weekDocumentSchema.parse(weeks[0])).not.toThrow();
    });
  });

  test('semicolons bring decimal commas', () => {
    const { weeks, problems } = read('date;meal;food;amount;unit;note\n2026-11-23;lunch;sr28:11457;1,5;cup;\n');
    expect(problems).toEqual([]);
    expect(weeks[0]?.days[0]?.meals[0]?.entries[0]).toMatchObject({ grams: 45 });
  });

  test('columns may be in a different order', () => {
    const { weeks } = read('note,unit,amount,food,meal,date\nraw,g,60,sr28:11457,lunch,2026-11-23\n');
    expect(weeks[0]?.days[0]?.meals[0]?.entries[0]).toMatchObject({ grams: 60, note: 'raw' });
  });

  test('a text in the note column alone is a note of unknown nutrition', () => {
    expect(entryOf('2026-11-23,dinner,,,,Dinner out')).toMatchObject({
      kind: 'note',
      text: 'Dinner out',
      nutrition: 'unknown',
    });
  });

  test('notes say whether they carry nutrition', () => {
    expect(entryOf('2026-11-23,dinner,note:none,,,Fasting')).toMatchObject({ kind: 'note', nutrition: 'none' });
    expect(entryOf('2026-11-23,dinner,note:unknown,,,')).toMatchObject({
      kind: 'note',
      text: '',
      nutrition: 'unknown',
    });
  });

  test('the one quote a spreadsheet guard added is taken off', () => {
    expect(entryOf("2026-11-23,dinner,sr28:11457,60,g,'=1+1")).toMatchObject({ note: '=1+1' });
    expect(entryOf("2026-11-23,dinner,sr28:11457,60,g,'tis raw")).toMatchObject({ note: "'tis raw" });
  });

  test('rows of several weeks give several weeks, Monday first', () => {
    const { weeks, entryCount } = read(
      `${HEADER}\n2026-12-01,lunch,sr28:11457,60,g,\n2026-11-29,lunch,sr28:11457,60,g,\n`,
    );
    expect(weeks.map((week) => week.week)).toEqual(['2026-W48', '2026-W49']);
    expect(entryCount).toBe(2);
  });

  test('what is read is a valid week file', () => {
    const { weeks } = read(
      `${HEADER}\n2026-11-29,lunch,label:bone-broth,1,cup,\n2026-11-29,lunch,mine:bread,2,slice,\n`,
    );
    expect(() => weekDocumentSchema.parse(weeks[0])).not.toThrow();
  });
});

describe('foods with labels', () => {
  test('mg elemental are exactly that much magnesium', () => {
    const { weeks } = read(`${HEADER}\n2026-11-29,drinks,label:magnesium-glycinate,400,mg elemental,\n`);
    const [week] = weeks;
    if (week === undefined) throw new Error('no week');
    const { days } = scorePlan(week, lookupFor(week, catalog), () => KETO_WOMAN);
    expect(days[6]?.minerals.magnesium).toMatchObject({ amount: 400, fromSupplements: 400, atLeast: false });
  });

  test('pieces of unknown strength stay unknown', () => {
    const { weeks } = read(`${HEADER}\n2026-11-29,drinks,label:magnesium-glycinate,2,piece,\n`);
    const [week] = weeks;
    if (week === undefined) throw new Error('no week');
    expect(scorePlan(week, lookupFor(week, catalog), () => KETO_WOMAN).days[6]?.minerals.magnesium).toMatchObject({
      amount: 0,
      atLeast: true,
    });
  });

  test('every label row is frozen with the week, asked values unknown', () => {
    const { weeks } = read(
      `${HEADER}\n2026-11-29,drinks,label:lite-salt,0.25,tsp,\n2026-11-29,drinks,label:bone-broth,1,cup,\n`,
    );
    expect(Object.keys(weeks[0]?.foods ?? {})).toEqual(['label:lite-salt', 'label:bone-broth']);
    expect(weeks[0]?.foods['label:bone-broth']).toMatchObject({ per100g: { sodium: null, potassium: null } });
    expect(weeks[0]?.foods['label:lite-salt']).not.toHaveProperty('curated');
  });

  test('lite salt: ¼ tsp is 1.4 g with 290 mg sodium and 350 mg potassium', () => {
    const { weeks } = read(`${HEADER}\n2026-11-29,drinks,label:lite-salt,0.25,tsp,\n`);
    const [week] = weeks;
    if (week === undefined) throw new Error('no week');
    const sunday = scorePlan(week, lookupFor(week, catalog), () => KETO_WOMAN).days[6];
    expect(sunday?.minerals.sodium.amount).toBeCloseTo(290, 3);
    expect(sunday?.minerals.potassium.amount).toBeCloseTo(350, 3);
  });

  test('own foods are frozen as they are', () => {
    const { weeks } = read(`${HEADER}\n2026-11-29,lunch,mine:bread,2,slice,\n`);
    expect(weeks[0]?.foods['mine:bread']).toMatchObject({ name: 'Keto bread', per100g: { sodium: 400 } });
  });
});

describe('a row that cannot be an entry says why', () => {
  test.each([
    ['an id nobody knows', '2026-11-23,lunch,sr28:99999,60,g,', 'no food has the id “sr28:99999”'],
    ['an own food that is not here', '2026-11-23,lunch,mine:gone,60,g,', 'no food has the id “mine:gone”'],
    ['a name nobody knows', '2026-11-23,lunch,Spinnach,60,g,', 'no food is called “Spinnach”'],
    ['no food at all', '2026-11-23,lunch,,60,g,', 'the food is missing'],
    [
      'a day that is not in the calendar',
      '2026-02-30,lunch,sr28:11457,60,g,',
      '“2026-02-30” is not a date like 2026-11-23',
    ],
    ['a date of another shape', '23.11.26,lunch,sr28:11457,60,g,', '“23.11.26” is not a date like 2026-11-23'],
    [
      'a day of a week that is not whole',
      '9999-12-31,lunch,sr28:11457,60,g,',
      '“9999-12-31” is not a date like 2026-11-23',
    ],
    ['no date', ',lunch,sr28:11457,60,g,', '“” is not a date like 2026-11-23'],
    ['no meal', '2026-11-23, ,sr28:11457,60,g,', 'the meal is missing'],
    [
      'a meal with a name no week file holds',
      `2026-11-23,${'x'.repeat(61)},sr28:11457,60,g,`,
      `“${'x'.repeat(60)}…” is longer than the 60 characters the name of a meal may have`,
    ],
    ['no amount', '2026-11-23,lunch,sr28:11457,,g,', 'the amount is missing'],
    ['a negative amount', '2026-11-23,lunch,sr28:11457,-5,g,', 'the amount must be more than 0, not -5'],
    ['nothing', '2026-11-23,lunch,sr28:11457,0,g,', 'the amount must be more than 0, not 0'],
    ['a word', '2026-11-23,lunch,sr28:11457,some,g,', '“some” is not a number'],
    ['a number no kitchen knows', '2026-11-23,lunch,sr28:11457,1e308,g,', '“1e308” is not a number'],
    ['an absurd amount', '2026-11-23,lunch,sr28:11457,5001,g,', 'Spinach, raw: that is more than 5,000 g'],
    ['too little to weigh', '2026-11-23,lunch,sr28:11457,0.0001,g,', 'Spinach, raw: the amount must be more than 0'],
    [
      'a comma that could be either',
      '2026-11-23,lunch,sr28:11457,"1,500",g,',
      '“1,500” can be read in two ways; write 1500 or 1.500',
    ],
    [
      'a measure the food has not',
      '2026-11-23,lunch,sr28:11457,1,stone,',
      'Spinach, raw has no measure “stone”. Known: g; oz; cup; bunch; ml',
    ],
    [
      'ml of a food without a volume',
      '2026-11-23,lunch,sr28:15237,10,ml,',
      'Salmon, farmed, cooked has no measure by volume, so ml cannot be turned into grams',
    ],
    [
      'grams of a capsule',
      '2026-11-23,lunch,label:magnesium-oxide,400,,',
      'Magnesium oxide is counted in mg elemental or piece, not in “g”',
    ],
    ['an amount of a note', '2026-11-23,lunch,note:none,5,g,Fasting', 'a note has no amount and no unit'],
    [
      'text with a comma and no quotes',
      '2026-11-23,lunch,sr28:11457,60,g,raw, washed',
      'there are more cells than columns; put texts with a “,” into quotes',
    ],
  ])('%s', (_what, row, reason) => {
    expect(reasonOf(row)).toBe(reason);
  });

  test('a name shared by several foods: their ids are listed', () => {
    const twins = [food('sr28:1', {}), food('sr28:2', {})];
    const { problems } = readPlanCsv(`${HEADER}\n2026-11-23,lunch,Twin,1,g,\n`, {
      findFood: () => undefined,
      foodsNamed: () => twins,
      newId: () => 'x',
    });
    expect(problems[0]?.reason).toBe('“Twin” is the name of several foods; write one of the ids sr28:1, sr28:2');
  });

  test('good rows are kept beside bad ones, each bad one with its line', () => {
    const { entryCount, noteCount, problems } = read(
      `${HEADER}\n2026-11-23,lunch,sr28:11457,60,g,"two\nlines"\n2026-11-23,lunch,sr28:0,1,g,\n\n2026-11-23,lunch,sr28:11457,60,g,\n2026-13-01,lunch,sr28:11457,1,g,\n`,
    );
    // The row of an unknown food becomes a note, the one without a day is lost.
    expect([entryCount, noteCount]).toEqual([3, 1]);
    expect(problems.map(({ line, isNote }) => [line, isNote])).toEqual([
      [4, true],
      [7, undefined],
    ]);
  });

  test('a row that cannot be planned is a note of unknown nutrition in its meal, in its place, and still a problem', () => {
    const { weeks, problems } = read(
      `${HEADER}\n2026-11-23,lunch,sr28:11457,60,g,\n2026-11-23,lunch,Leek stew,2,bowl,with cream\n2026-11-23,lunch,sr28:11457,30,g,\n`,
    );
    expect(weeks[0]?.days[0]?.meals[0]?.entries.map((one) => (one.kind === 'note' ? one : one.id))).toEqual([
      'id-1',
      { id: expect.any(String), kind: 'note', text: '2 bowl Leek stew: with cream', nutrition: 'unknown' },
      expect.any(String),
    ]);
    expect(problems).toEqual([{ line: 3, reason: 'no food is called “Leek stew”', isNote: true }]);
  });

  test('a meal of more entries than a week file may hold', () => {
    const rows = Array.from({ length: 501 }, () => '2026-11-23,lunch,sr28:11457,1,g,').join('\n');
    const { entryCount, problems } = read(`${HEADER}\n${rows}\n`);
    expect([entryCount, problems]).toEqual([500, [{ line: 502, reason: 'a meal holds at most 500 entries' }]]);
  });
});

describe('a header that is not one', () => {
  test.each([
    ['', 'the file is empty; the first line must be date,meal,food,amount,unit,note'],
    [
      'date,meal,food,amount,note',
      'the column unit is missing; the first line must be date,meal,food,amount,unit,note',
    ],
    ['date,meal,food,amount,unit,note,date', 'the column date stands there twice'],
  ])('%j', (header, reason) => {
    expect(read(header === '' ? '' : `${header}\n2026-11-23,lunch,sr28:11457,60,g,\n`)).toEqual({
      weeks: [],
      entryCount: 0,
      noteCount: 0,
      problems: [{ line: 1, reason }],
      notices: [],
      ambiguousDate: null,
    });
  });
});
