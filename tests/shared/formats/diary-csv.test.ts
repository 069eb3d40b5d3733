import { describe, expect, it, test } from 'vitest';
import { diaryCsvReading } from '#shared/formats/diary-csv';
import { nutrientColumnOf } from '#shared/formats/diary-columns';
import type { DateOrder } from '#shared/formats/diary-dates';
import { readAll } from '#shared/formats/reading';

/** The header of Cronometer's export (2026), without the nutrients this program does not know. */
const HEADER =
  'Day,Time,Group,Food Name,Amount,Energy (kcal),Alcohol (g),Caffeine (mg),Oxalate (mg),Water (g),B1 (Thiamine) (mg),B12 (Cobalamin) (µg),Folate (µg),Vitamin A (µg),Vitamin D (IU),Magnesium (mg),Potassium (mg),Sodium (mg),Net Carbs (g),Carbs (g),Fiber (g),Sugar Alcohol (g),Sugars (g),Fat (g),Saturated (g),Protein (g),Tryptophan (g),Category';

const read = (text: string, dateOrder: DateOrder | null = null) =>
  readAll(diaryCsvReading(text, 'cronometer', dateOrder));

/** One row of a file with these columns besides the required ones. */
function rowOf(cells: Readonly<Record<string, string>>) {
  const all = { Day: '2026-11-24', Group: 'Lunch', 'Food Name': 'Oats', Amount: '80.00 g', ...cells };
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return read(`${Object.keys(all).map(quote).join(',')}\n${Object.values(all).map(quote).join(',')}\n`);
}

const amountOf = (amount: string) => {
  const { rows, problems } = rowOf({ Amount: amount });
  const [row] = rows;
  return row === undefined ? problems[0]?.reason : [row.amount, row.unit, row.grams];
};

it('reads a row with its meal, amount and nutrients; what is blank is unknown, what is 0 is 0', () => {
  const text = `${HEADER}\r\n2026-11-24,08:14 AM,Breakfast,"Oats, Rolled, Dry",80.00 g,311,0,,3,8.9,0.37,0,26,,,138,290,4,46.8,54.8,8,,0.8,5.3,0.9,10.7,0.18,"Cereal Grains, Pasta"\r\n`;
  const { rows, problems, notices } = read(text);
  expect([problems, notices]).toEqual([[], []]);
  expect(rows).toEqual([
    {
      line: 2,
      date: '2026-11-24',
      meal: 'Breakfast',
      name: 'Oats, Rolled, Dry',
      amount: 80,
      unit: 'g',
      grams: 80,
      nutrients: {
        energy: 311,
        alcohol: 0,
        caffeine: null,
        water: 8.9,
        thiamin: 0.37,
        vitaminB12: 0,
        vitaminDIu: null,
        magnesium: 138,
        potassium: 290,
        sodium: 4,
        carbohydrate: 54.8,
        fibre: 8,
        sugars: 0.8,
        fat: 5.3,
        saturatedFat: 0.9,
        protein: 10.7,
      },
      isSupplement: false,
    },
  ]);
});

it('reads early exports without Time and Group, and dates without leading zeros', () => {
  const { rows, notices } = read(
    'Day,Food Name,Amount,Energy (kcal)\n2012-9-10,"Peaches yellow raw","2.00 medium (2-2/3"" dia)",117\n',
  );
  expect(rows).toMatchObject([
    {
      date: '2012-09-10',
      meal: 'Snacks',
      amount: 2,
      unit: 'medium (2-2/3" dia)',
      grams: null,
      nutrients: { energy: 117 },
    },
  ]);
  expect(notices).toEqual(['1 row without a meal goes to Snacks.']);
});

describe('an amount', () => {
  test.each([
    ['80.00 g', [80, 'g', 80]],
    ['1.50 kg', [1.5, 'kg', 1500]],
    // 28.35 g per ounce, 16 ounces per pound.
    ['2.00 oz', [2, 'oz', 56.7]],
    ['1.00 lb', [1, 'lb', 453.6]],
    ['1.00 cup', [1, 'cup', null]],
    ['8.00 fl oz', [8, 'fl oz', null]],
    ['2.00 x 1 large - 50 g', [2, 'large', 100]],
    ['1.00 full recipe — 235.0g', [1, 'full recipe', 235]],
    ['2.00 bar (40 g)', [2, 'bar', 80]],
    ['1.00 package (10 oz)', [1, 'package (10 oz)', null]],
    ['3', [3, 'serving', null]],
    ['1,000.00 g', [1000, 'g', 1000]],
    // The strength of a capsule is not a weight of it.
    ['400.00 mg', [400, 'mg', null]],
  ])('%s', (text, expected) => expect(amountOf(text)).toEqual(expected));

  test.each([
    ['', 'the amount is missing'],
    ['-5.00 g', 'the amount must be more than 0, not “-5.00 g”'],
    ['1,5 g', '“1,5 g” does not begin with a number; write a point as in 1.5'],
    ['1,000 g', '“1,000” can be read in two ways; write 1000 or 1.000'],
    ['some', '“some” does not begin with a number'],
    ['=1+1', '“=1+1” does not begin with a number'],
    [`${'9'.repeat(400)} g`, /^the amount .* is more than can be eaten$/],
  ])('%j is refused', (text, reason) => expect(amountOf(text)).toMatch(reason));
});

describe('a row is refused by its line', () => {
  test.each([
    [{ Day: '' }, '“” is not a date like 2026-11-23'],
    [{ Day: '2026-02-30' }, '“2026-02-30” is not a date like 2026-11-23'],
    [{ Day: '11/23/26' }, '“11/23/26” is not a date like 2026-11-23'],
    [{ 'Food Name': ' ' }, 'the name of the food is missing'],
    [{ 'Food Name': 'x'.repeat(201) }, /is longer than 200 characters$/],
    [{ 'Sodium (mg)': '-1' }, 'Sodium (mg) “-1” is not a number from 0 up'],
    [{ 'Sodium (mg)': '1,5' }, 'Sodium (mg) “1,5” is not a number from 0 up; write a point as in 1.5'],
    [{ 'Sodium (mg)': '1e308' }, 'Sodium (mg) “1e308” is more than a food can hold'],
    [{ 'Sodium (mg)': '=2*4' }, 'Sodium (mg) “=2*4” is not a number from 0 up'],
    [{ 'Sodium (mg)': 'NaN' }, 'Sodium (mg) “NaN” is not a number from 0 up'],
  ])('%j', (cells, reason) => {
    const { rows, left, problems } = rowOf(cells);
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ line: 2, reason: expect.stringMatching(reason instanceof RegExp ? reason : /./) }),
    ]);
    // Anything that names its day and its food is kept for a note.
    expect(left.map(({ name }) => name)).toEqual('Sodium (mg)' in cells ? ['Oats'] : []);
    if (typeof reason === 'string') expect(problems[0]?.reason).toBe(reason);
  });
});

it('takes a formula that is a name as a name, without the quote that kept it from running, and nothing that colours a list', () => {
  expect(rowOf({ 'Food Name': "'=HYPERLINK(1)" }).rows[0]?.name).toBe('=HYPERLINK(1)');
  expect(rowOf({ 'Food Name': 'Oats\u001B[31m\nred' }).rows[0]?.name).toBe('Oats [31m red');
});

it('takes decimal commas where semicolons separate the cells', () => {
  const { rows, problems } = read('Day;Food Name;Amount;Sodium (mg)\n2026-11-24;Oats;80,50 g;4,25\n');
  expect(problems).toEqual([]);
  expect(rows[0]).toMatchObject({ amount: 80.5, grams: 80.5, nutrients: { sodium: 4.25 } });
});

describe('the header', () => {
  test.each([
    ['Day,Food Name,Amount,Sodium (mg),Sodium (mg)', 'the column Sodium (mg) stands there twice'],
    ['Day,Food Name,Amount,Sodium (mg),Sodium (g)', 'the column Sodium (g) stands there twice'],
    ['Day,Food Name,Amount,Tyrosine (g),Tyrosine (g)', 'the column Tyrosine (g) stands there twice'],
    ['Day,Food Name', 'the column Amount is missing'],
  ])('%s is refused', (header, reason) => {
    expect(read(`${header}\n2026-11-24,Oats,1 g,1,1\n`)).toMatchObject({ rows: [], problems: [{ line: 1, reason }] });
  });

  test('a unit is turned into ours or the column is not taken, never read as if it were ours', () => {
    // 1.2 g is 1,200 mg; 1,301.2 kJ ÷ 4.184 is 311 kcal; 5 µg stays 5 µg with either character.
    const { rows, notices } = rowOf({
      'Sodium (g)': '1.2',
      'Energy (kJ)': '1301.224',
      'B12 (Cobalamin) (\u03BCg)': '5',
      'Selenium (mcg)': '7',
      'Potassium (IU)': '8',
    });
    expect(rows[0]?.nutrients.sodium).toBe(1200);
    expect(rows[0]?.nutrients.energy).toBeCloseTo(311, 9);
    expect(rows[0]?.nutrients).toMatchObject({ vitaminB12: 5, selenium: 7 });
    expect(rows[0]?.nutrients).not.toHaveProperty('potassium');
    expect(notices).toEqual(['“Potassium (IU)” is in a unit it cannot be counted in, so it stays unknown.']);
  });

  test.each([
    ['Vitamin A (IU)', 'vitaminAIu'],
    ['Vitamin D (µg)', 'vitaminD'],
    ['Vitamin D (IU)', 'vitaminDIu'],
  ])('%s is %s', (header, id) => expect(nutrientColumnOf(header)).toEqual({ id, factor: 1 }));

  test.each(['Vitamin A (µg)', 'Folate (µg)', 'Sugar Alcohol (g)', 'Net Carbs (g)', 'Category', 'Tyrosine (g)'])(
    '%s is passed over: what it counts is not said, or is not known here',
    (header) => expect(nutrientColumnOf(header)).toBeNull(),
  );
});

describe('dates', () => {
  const daysOf = (days: readonly string[], order: DateOrder | null = null) => {
    const { rows, problems, ambiguousDate } = read(
      `Day,Food Name,Amount\n${days.map((day) => `${day},Oats,1 g`).join('\n')}\n`,
      order,
    );
    return { dates: rows.map((row) => row.date), lines: problems.map((problem) => problem.line), ambiguousDate };
  };

  test('with slashes are month first where one of them can only be that', () => {
    expect(daysOf(['04/03/2026', '11/23/2026'])).toEqual({
      dates: ['2026-04-03', '2026-11-23'],
      lines: [],
      ambiguousDate: null,
    });
  });

  test('are day first where one of them can only be that, also with points', () => {
    expect(daysOf(['4/3/2026', '23.11.2026']).dates).toEqual(['2026-03-04', '2026-11-23']);
  });

  test('that can all be read in both orders are not guessed: it is asked', () => {
    expect(daysOf(['2026-11-01', '04/04/2026', '04/03/2026'])).toEqual({
      dates: [],
      lines: [],
      ambiguousDate: '04/03/2026',
    });
    expect(daysOf(['04/03/2026'], 'us').dates).toEqual(['2026-04-03']);
    expect(daysOf(['04/03/2026'], 'dmy').dates).toEqual(['2026-03-04']);
  });

  test('that mean the same day in both orders need no asking', () => {
    expect(daysOf(['04/04/2026']).dates).toEqual(['2026-04-04']);
  });

  test('in two orders in one file are refused row by row, ISO dates beside them taken', () => {
    expect(daysOf(['11/23/2026', '23/11/2026', '2026-11-24'])).toEqual({
      dates: ['2026-11-24'],
      lines: [2, 3],
      ambiguousDate: null,
    });
  });

  test('that do not fit the order that was said are refused', () => {
    expect(daysOf(['11/23/2026', '04/03/2026'], 'dmy')).toMatchObject({ dates: ['2026-03-04'], lines: [2] });
    expect(daysOf(['11/23/2026'], 'iso')).toMatchObject({ dates: [], lines: [2] });
  });
});
