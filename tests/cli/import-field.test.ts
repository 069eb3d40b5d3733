/**
 * Files from the field: exports of other diaries and plans that went through a spreadsheet, imported through the
 * command line, each checked for the correct value.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeStoragePorts } from '#electron/main/node-ports';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { weekDocumentSchema } from '#shared/schema/week-document';
import { KETO, SHIPPED_CATALOG, workFolder } from './run-in-folder';

const { path, run } = workFolder();
const STORAGE = { ...nodeStoragePorts, clock: { now: () => new Date('2026-11-24T09:30:00') } };

let made = 0;

/** Imports a text into an empty library; returns its contents afterwards. */
async function imported(text: string | Uint8Array, ...more: readonly string[]) {
  const number = (made += 1);
  const folder = path(`library-${number}`);
  mkdirSync(folder);
  const name = `file-${number}.csv`;
  writeFileSync(path(name), text);
  const io = { storage: STORAGE, catalogPath: SHIPPED_CATALOG };
  const { code, out, errors } = await run(['import', name, '--library', folder, ...more], io);
  const week = (id = '2026-W48'): WeekDocument =>
    weekDocumentSchema.parse(JSON.parse(readFileSync(join(folder, 'weeks', `${id}.json`), 'utf8')));
  const library = (): LibraryDocument => JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'));
  /** "Dinner Butter, salted 10 g = 10" by day. */
  const lines = (id?: string): readonly string[] => {
    const { days, slots, foods } = week(id);
    const nameOf = (food: string): string => foods[food]?.name ?? food;
    return days.flatMap(({ date, meals }) =>
      meals.flatMap(({ slot, entries }) =>
        entries.map((one) => {
          const at = `${date} ${slots.find((each) => each.id === slot)?.name ?? ''}`;
          if (one.kind === 'note') return `${at} (${one.text}) ${one.nutrition}`;
          return one.kind === 'food'
            ? `${at} ${nameOf(one.food)} ${one.portion.amount} ${one.portion.unit} = ${one.grams}`
            : `${at} ${one.kind}`;
        }),
      ),
    );
  };
  /** The minerals of Tuesday for a woman on keto, and whether they are complete. */
  const minerals = async () => {
    const scored = await run(['score', join(folder, 'weeks', '2026-W48.json'), ...KETO, '--json'], io);
    return JSON.parse(scored.out).days[1].minerals as Readonly<
      Record<string, { amount: number; atLeast: boolean; flag: string; fromSupplements: number }>
    >;
  };
  return { code, out, errors, lines, week, library, minerals, name, folder };
}

const SERVINGS =
  'Day,Time,Group,Food Name,Amount,Energy (kcal),Sodium (mg),Potassium (mg),Magnesium (mg),Carbs (g),Fiber (g),Protein (g),Category';
const servings = (...rows: readonly string[]): string => `${[SERVINGS, ...rows].join('\n')}\n`;
const BUTTER = '2026-11-24,08:00 AM,Breakfast,"Butter, salted","10.00 g",71.7,64.3,2.4,0.2,0.01,0.00,0.09,"Fats"';
const BUTTER_LINE = '2026-11-24 Breakfast sr28:01001 10 g = 10';

describe('a diary', () => {
  test('with amounts of 0: those rows are passed over and counted', async () => {
    const { code, out, lines } = await imported(
      servings(BUTTER, '2026-11-24,08:00 AM,Breakfast,"Spinach, raw","0.00 g",0,0,0,0,0,0,0,"Vegetables"'),
    );
    expect(code).toBe(0);
    expect(out).toContain('1 row with an amount of 0 is passed over.\n');
    expect(lines()).toEqual([BUTTER_LINE]);
  });

  test.each([
    // 4 × 4 × 28.35 g; 2 × 5.3 × 28.35 g.
    ['4.00 x 4.0 oz', '16 oz = 453.6'],
    ['2.00 container - each 5.3 oz', '2 container = 300.51'],
    ['1.50 x 200 g', '300 g = 300'],
    ['2.00 x 1 bar (40 g)', '2 bar = 80'],
  ])('with the composite amount %s', async (amount, weighed) => {
    const { lines, minerals } = await imported(
      servings(`2026-11-24,12:00 PM,Lunch,"Shop Brand, Cutlets","${amount}",440.00,300.00,,,0.00,0.00,96.00,"Poultry"`),
    );
    expect(lines()).toEqual([`2026-11-24 Lunch Shop Brand, Cutlets ${weighed}`]);
    const { sodium, potassium } = await minerals();
    expect(sodium?.amount).toBeCloseTo(300, 6);
    // Blank in the file: unknown, never zero.
    expect(potassium).toMatchObject({ amount: 0, atLeast: true, flag: 'unknown' });
  });

  test('of an account that exports no numbers: what has a name here, and notes', async () => {
    const text =
      'Day,Time,Group,Food Name,Amount,Category\n2026-11-24,8:15 AM,Breakfast,"Butter, salted","1.00 tbsp","Fats"\n2026-11-24,12:00 PM,Lunch,"Chicken Strips","150 g","Meats"\n2026-11-24,7:00 PM,Dinner,"Garden Bowl","1 bowl","Vegetables"\n';
    const refused = await imported(text);
    expect([refused.code, refused.errors.slice(1)]).toEqual([
      2,
      ['line 3: no food was chosen for “Chicken Strips”', 'line 4: no food was chosen for “Garden Bowl”'],
    ]);
    const { lines, minerals } = await imported(text, '--good-rows');
    expect(lines()).toEqual([
      '2026-11-24 Breakfast sr28:01001 1 tbsp = 14.2',
      '2026-11-24 Lunch (Chicken Strips, 150 g) unknown',
      '2026-11-24 Dinner (Garden Bowl, 1 bowl) unknown',
    ]);
    expect((await minerals())['sodium']).toMatchObject({ atLeast: true, flag: 'unknown' });
  });

  test('with a quick add: its number counts, the others are unknown', async () => {
    const { week, lines, minerals } = await imported(servings('2026-11-24,,Snacks,"Protein","40.00 1",,,,,,,40.00,""'));
    expect(lines()).toEqual(['2026-11-24 Snacks Protein 40 serving = 4000']);
    const [food] = Object.values(week().foods);
    // 40 g in 40 servings of a nominal 100 g.
    expect(food).toMatchObject({ per100g: { protein: 1, sodium: null }, nominalWeight: true });
    expect((await minerals())['magnesium']).toMatchObject({ atLeast: true, flag: 'unknown' });
  });

  test('with supplements, volumes and units of effect', async () => {
    const { lines, minerals, library } = await imported(
      servings(
        '2026-11-24,,Snacks,"Magnesium glycinate","400.00 mg",0.00,,,400.00,,,,"Supplements"',
        '2026-11-24,,Snacks,"Vitamin D3","2.00 x 1000.0 IU",0.00,,,,,,,"Supplements"',
        '2026-11-24,,Snacks,"Tap water","500.00 mL",0.00,20.00,5.00,5.00,0.00,0.00,0.00,"Beverages"',
        '2026-11-24,,Snacks,"Tap water","12.00 fl oz",0.00,14.00,4.00,4.00,0.00,0.00,0.00,"Beverages"',
        '2026-11-24,,Snacks,"Tap water","1.00 Litre",0.00,40.00,10.00,10.00,0.00,0.00,0.00,"Beverages"',
      ),
    );
    const [magnesiumLine, vitamin, ...water] = lines();
    expect([magnesiumLine, vitamin]).toEqual([
      '2026-11-24 Snacks Magnesium glycinate 400 mg elemental = 0.4',
      '2026-11-24 Snacks Vitamin D3 2 1000.0 IU = 200',
    ]);
    // The food table has 29.6 g per fluid ounce, which is 0.05 % above 1 g per millilitre.
    expect(water.map((line) => Math.round(Number(line.split(' = ')[1]) / 5) * 5)).toEqual([500, 355, 1000]);
    const { magnesium } = await minerals();
    expect(magnesium?.fromSupplements).toBeCloseTo(400, 6);
    expect(magnesium?.flag).toBe('above-caution');
    expect(Object.values(library().foods)).toMatchObject([{ name: 'Vitamin D3', kind: 'supplement' }]);
  });

  test.each<readonly [string, string | Uint8Array]>([
    [
      'a line that says its separator',
      'sep=;\nDay;Group;Food Name;Amount;Sodium (mg)\n2026-11-24;Lunch;"Butter, salted";10,00 g;64,3\n',
    ],
    ['tabs', 'Day\tGroup\tFood Name\tAmount\tSodium (mg)\n2026-11-24\tLunch\tButter, salted\t10.00 g\t64.3\n'],
    [
      'UTF-16',
      Buffer.from(
        '\uFEFFDay,Group,Food Name,Amount,Selenium (µg)\r\n2026-11-24,Lunch,"Butter, salted",10.00 g,0.1\r\n',
        'utf16le',
      ),
    ],
    [
      'no-break spaces',
      'Day,Group,Food Name,Amount,Sodium (mg)\n2026-11-24,Lunch,"Butter,\u00A0salted\u00A0",10.00\u00A0g,64.3\n',
    ],
    [
      'values below a limit',
      'Day,Group,Food Name,Amount,Sodium (mg)\n2026-11-24,Lunch,"Butter, salted",10.00 g,<0.5\n',
    ],
    [
      'a dash for nothing known',
      'Day,Group,Food Name,Amount,Sodium (mg)\n2026-11-24,Lunch,"Butter, salted",10.00 g,-\n',
    ],
    ['N/A', 'Day,Group,Food Name,Amount,Sodium (mg)\n2026-11-24,Lunch,"Butter, salted",10.00 g,N/A\n'],
    ...['2026-11-24', '11/24/2026', '20261124', '2026/11/24', '24-11-2026', '24.11.2026'].map(
      (date) =>
        [date, `Day,Group,Food Name,Amount,Sodium (mg)\n${date},Lunch,"Butter, salted",10.00 g,64.3\n`] as const,
    ),
  ])('with %s', async (_what, text) => {
    const { code, errors, lines } = await imported(text);
    expect([code, errors]).toEqual([0, []]);
    expect(lines()).toEqual(['2026-11-24 Lunch sr28:01001 10 g = 10']);
  });

  test('that marks values below a limit leaves them unknown', async () => {
    const { minerals } = await imported(
      servings('2026-11-24,,Lunch,"Shop Brand, Crackers","30.00 g",120,<0.5,-,N/A,1,1,1,""'),
    );
    for (const mineral of Object.values(await minerals())) expect(mineral).toMatchObject({ amount: 0, atLeast: true });
  });

  test('from Lose It: meals, amounts in two columns, numbers by the serving, deleted rows passed over', async () => {
    const { out, lines, minerals } = await imported(
      'Date,Name,Icon,Type,Quantity,Units,Calories,Deleted,Fat (g),Protein (g),Carbohydrates (g),Sodium (mg)\n11/24/2026,Yoghurt,Yogurt,Breakfast,2,Cup,260,false,6,24,18,120\n11/24/2026,Cake,Cake,Snacks,1,Slice,400,true,6,24,18,120\n',
    );
    expect(out).toContain('1 row that was deleted there is passed over.\n');
    expect(lines()).toEqual(['2026-11-24 Breakfast Yoghurt 2 Cup = 200']);
    expect((await minerals())['sodium']).toMatchObject({ amount: 120, atLeast: false });
  });

  test('that gives a food by a serving of unknown weight counts it by that serving', async () => {
    const { code, out, lines, minerals, library } = await imported(
      servings(
        '2026-11-24,08:00 AM,Breakfast,"Shop Brand, Protein Shake","1.00 shake",160.00,180.00,320.00,90.00,5.00,3.00,30.00,""',
      ),
    );
    expect(code).toBe(0);
    expect(out).toContain('1 entry in 2026-W48.\n1 own food added.\n');
    expect(lines()).toEqual(['2026-11-24 Breakfast Shop Brand, Protein Shake 1 shake = 100']);
    expect(Object.values(library().foods)).toMatchObject([{ nominalWeight: true }]);
    const { sodium, potassium, magnesium } = await minerals();
    expect([sodium, potassium, magnesium].map((one) => [one?.amount, one?.atLeast])).toEqual([
      [180, false],
      [320, false],
      [90, false],
    ]);
  });

  test('never reads short because of a row that was left out', async () => {
    const stew = (amount: string) =>
      servings(
        BUTTER,
        `2026-11-24,06:00 PM,Dinner,"House stew","${amount}",600.00,3200.00,3300.00,340.00,8.00,3.00,40.00,""`,
      );
    // Counted by the bowl: 64.3 + 3,200 mg.
    const counted = await imported(stew('1.00 bowl'));
    expect((await counted.minerals())['sodium']).toMatchObject({ atLeast: false, flag: 'met' });
    expect((await counted.minerals())['sodium']?.amount).toBeCloseTo(3264.3, 6);
    // An amount that cannot be read leaves a note, and the day is "at least".
    const left = await imported(stew('a bowl'), '--good-rows');
    expect(left.errors).toEqual(['kept as a note: line 3: “a bowl” does not begin with a number']);
    expect(left.lines()).toEqual([BUTTER_LINE, '2026-11-24 Dinner (House stew, a bowl) unknown']);
    expect((await left.minerals())['sodium']).toMatchObject({ atLeast: true, flag: 'unknown' });
  });

  test.each([
    [
      'Cronometer’s summary of days',
      'Date,Group,Energy (kcal),Sodium (mg),Potassium (mg),Magnesium (mg),Carbs (g),Fiber (g),Completed\n2026-11-24,Breakfast,500,800,600,60,8,3,false\n',
      /is Cronometer’s summary of days: .*; nothing was changed\.$/,
    ],
    [
      'MyFitnessPal’s list of meals',
      'Date,Meal,Calories,Fat (g),Saturated Fat,Sodium (mg),Potassium,Carbohydrates (g),Fiber,Sugar,Protein (g),Note\n2026-11-24,Breakfast,518.0,29.0,7.9,574.5,740.0,36.7,2.1,14.1,27.6,\n',
      /is MyFitnessPal’s list of meals: .*; nothing was changed\.$/,
    ],
    [
      'OpenNutriTracker’s list of foods',
      'name,brands,barcode,kcal_per_100g,carbs_per_100g,fat_per_100g,protein_per_100g\nSeed bar,Some Brand,,480,20,35,18\n',
      /is OpenNutriTracker’s list of foods: .*; nothing was changed\.$/,
    ],
    [
      'a text in an encoding that does not say so',
      Buffer.from('Day,Group,Food Name,Amount\r\n2026-11-24,Lunch,"Jalape\xF1o, raw",10.00 g\r\n', 'latin1'),
      /is not UTF-8 text, so nothing was read; save it as UTF-8/,
    ],
  ])(
    'that names no food, or cannot be read for certain, is refused with a sentence: %s',
    async (_what, text, sentence) => {
      const { code, out, errors } = await imported(text);
      expect([code, out]).toEqual([2, '']);
      expect(errors[0]).toMatch(sentence);
    },
  );
});

const PLAN = 'date,meal,food,amount,unit,note';
const plan = (...rows: readonly string[]): string => `${[PLAN, ...rows].join('\n')}\n`;
/** 1 tbsp of olive oil is 13.5 g. */
const OIL = '2026-11-23 Dinner sr28:04053 1 tbsp = 13.5';

describe('a plan', () => {
  test.each([
    ['without a column for notes', 'date,meal,food,amount,unit\n2026-11-23,Dinner,Olive oil,1,tbsp\n', [OIL]],
    [
      'in other capitals',
      plan('2026-11-23,Dinner,olive oil ,1,tbsp,', '2026-11-23,Dinner,Olive Oil,1,TBSP,'),
      [OIL, OIL],
    ],
    ['with a line that says its separator', `sep=,\n${plan('2026-11-23,Dinner,Olive oil,1,tbsp,')}`, [OIL]],
    ['with tabs', plan('2026-11-23,Dinner,Olive oil,1,tbsp,').replaceAll(',', '\t'), [OIL]],
    ['with no-break spaces', plan('2026-11-23,Dinner,Olive\u00A0oil\u00A0,\u00A01,tbsp\u00A0,'), [OIL]],
    [
      'with a row twice',
      plan('2026-11-23,Dinner,Olive oil,1,tbsp,', '2026-11-23,Dinner,Olive oil,1,tbsp,'),
      [OIL, OIL],
    ],
    [
      'with dates of a spreadsheet',
      plan('11/23/2026,Breakfast,sr28:01001,10,g,'),
      ['2026-11-23 Breakfast sr28:01001 10 g = 10'],
    ],
    [
      'with fractions',
      // A tablespoon of butter is 14.2 g.
      plan(
        '2026-11-23,Breakfast,"Butter, salted",1/2,tbsp,',
        '2026-11-23,Breakfast,"Butter, salted",½,tbsp,',
        '2026-11-23,Breakfast,"Butter, salted",1 1/2,tbsp,',
      ),
      [0.5, 0.5, 1.5].map(
        (amount) => `2026-11-23 Breakfast sr28:01001 ${amount} tbsp = ${Number((amount * 14.2).toFixed(3))}`,
      ),
    ],
    [
      'with pounds',
      plan('2026-11-23,Dinner,"Ground beef, 80% lean, raw",1,lb,'),
      ['2026-11-23 Dinner sr28:23572 1 lb = 453.6'],
    ],
    [
      'with a full stop behind the unit',
      plan('2026-11-23,Dinner,"Butter, salted",1,Tbsp.,'),
      ['2026-11-23 Dinner sr28:01001 1 tbsp = 14.2'],
    ],
    [
      'with a teaspoon of what is known by the tablespoon',
      plan('2026-11-23,Dinner,Olive oil,1,tsp,'),
      ['2026-11-23 Dinner sr28:04053 1 tsp = 4.5'],
    ],
    [
      'with a cup of what is known by the tablespoon',
      plan('2026-11-23,Dinner,"Butter, salted",1,cup,'),
      ['2026-11-23 Dinner sr28:01001 1 cup = 227.2'],
    ],
    [
      'with millilitres and litres, which are the same',
      plan('2026-11-23,Dinner,Olive oil,1000,ml,', '2026-11-23,Dinner,Olive oil,1,litre,'),
      // 13.5 g in a tablespoon of 14.7868 ml.
      ['2026-11-23 Dinner sr28:04053 1000 ml = 912.979', '2026-11-23 Dinner sr28:04053 1 litre = 912.979'],
    ],
    [
      'with salt to taste, said as the amount',
      plan('2026-11-23,Dinner,Salt,to taste,,'),
      ['2026-11-23 Dinner (Salt, to taste) unknown'],
    ],
    [
      'with salt to taste, said in the note',
      plan('2026-11-23,Dinner,Salt,,,to taste'),
      ['2026-11-23 Dinner (Salt, to taste) unknown'],
    ],
    [
      'with decimal commas between tabs',
      'date\tmeal\tfood\tamount\tunit\n2026-11-23\tDinner\tOlive oil\t1,5\ttbsp\n',
      ['2026-11-23 Dinner sr28:04053 1.5 tbsp = 20.25'],
    ],
    [
      'with a comma between thousands, which the other row makes certain',
      plan('2026-11-23,Dinner,Olive oil,"1,500",g,', '2026-11-23,Dinner,Olive oil,1.5,tbsp,'),
      ['2026-11-23 Dinner sr28:04053 1500 g = 1500', '2026-11-23 Dinner sr28:04053 1.5 tbsp = 20.25'],
    ],
    [
      'with a point between thousands, which the other row makes certain',
      'date;meal;food;amount;unit\n2026-11-23;Dinner;Olive oil;1.500;g\n2026-11-23;Dinner;Olive oil;1,5;tbsp\n',
      ['2026-11-23 Dinner sr28:04053 1500 g = 1500', '2026-11-23 Dinner sr28:04053 1.5 tbsp = 20.25'],
    ],
    [
      'with thin spaces and apostrophes between thousands',
      plan('2026-11-23,Dinner,Olive oil,1\u2009500,g,', '2026-11-23,Dinner,Olive oil,1’500,g,'),
      ['2026-11-23 Dinner sr28:04053 1500 g = 1500', '2026-11-23 Dinner sr28:04053 1500 g = 1500'],
    ],
  ])('%s', async (_what, text, expected) => {
    const { code, errors, lines } = await imported(text);
    expect([code, errors]).toEqual([0, []]);
    expect(lines()).toEqual(expected);
  });

  test.each([
    [
      'a cup of cream, which is fluid or whipped',
      plan('2026-11-23,Dinner,Heavy cream,1,cup,'),
      'Which “cup” of Heavy cream: 1 cup, whipped (120 g) or 1 cup, fluid (yields 2 cups whipped) (238 g)?',
      '1 cup Heavy cream',
    ],
    [
      'a name that lacks its last word',
      plan('2026-11-23,Dinner,Avocado,1,,'),
      'no food is called “Avocado”; there is “Avocado, raw” (sr28:09037)',
      '1 Avocado',
    ],
    [
      'a number between tabs that could be thousands',
      'date\tmeal\tfood\tamount\tunit\n2026-11-23\tDinner\tOlive oil\t1,500\tg\n',
      '“1,500” can be read in two ways; write 1500 or 1.500',
      '1,500 g Olive oil',
    ],
  ])('with %s: refused with what it could be, or a note', async (_what, text, reason, note) => {
    const refused = await imported(text);
    expect([refused.code, refused.errors.slice(1)]).toEqual([2, [`line 2: ${reason}`]]);
    const kept = await imported(text, '--good-rows');
    expect(kept.errors).toEqual([`kept as a note: line 2: ${reason}`]);
    expect(kept.lines()).toEqual([`2026-11-23 Dinner (${note}) unknown`]);
  });

  test.each(['0', '0.00', '0 g', '-1'])('with the amount %s: left out without a note', async (amount) => {
    const { errors, lines } = await imported(
      plan(`2026-11-23,Dinner,Olive oil,${amount},tbsp,`, '2026-11-23,Dinner,Olive oil,1,tbsp,'),
      '--good-rows',
    );
    expect(errors).toEqual([`left out: line 2: the amount must be more than 0, not ${amount}`]);
    expect(lines()).toEqual([OIL]);
  });

  test('with columns that are not of a plan: named and ignored', async () => {
    const { out, lines } = await imported(
      'date,meal,food,amount,unit,note,calories,done\n2026-11-23,Dinner,Olive oil,1,tbsp,,119,x\n',
    );
    expect(out).toContain('Not of a plan and ignored were the columns “calories” and “done”.\n');
    expect(lines()).toEqual([OIL]);
  });

  test('whose dates mean two things asks which, as for a diary', async () => {
    const text = plan('04/03/2026,Dinner,Olive oil,1,tbsp,');
    const asked = await imported(text);
    expect([asked.code, asked.errors]).toEqual([
      2,
      [
        '04/03/2026 and every other date of the file can be read month first or day first; say --dates us or --dates dmy.',
      ],
    ]);
    expect((await imported(text, '--dates', 'us')).lines('2026-W14')).toEqual([
      '2026-04-03 Dinner sr28:04053 1 tbsp = 13.5',
    ]);
    expect((await imported(text, '--dates', 'dmy')).lines('2026-W10')).toEqual([
      '2026-03-04 Dinner sr28:04053 1 tbsp = 13.5',
    ]);
  });

  test('of two weeks, and the week at the turn of the year', async () => {
    const two = await imported(plan('2026-11-28,Dinner,Olive oil,1,tbsp,', '2026-12-01,Dinner,Olive oil,1,tbsp,'));
    expect([two.lines(), two.lines('2026-W49')].map((lines) => lines.length)).toEqual([1, 1]);
    const turn = await imported(plan('2026-12-28,Dinner,Olive oil,1,tbsp,', '2027-01-03,Dinner,Olive oil,1,tbsp,'));
    expect(turn.lines('2026-W53').map((line) => line.slice(0, 10))).toEqual(['2026-12-28', '2027-01-03']);
  });

  test('with notes and meals in any script', async () => {
    const { week, lines } = await imported(
      plan(
        '2026-11-23,Breakfast,"Egg, raw",3,large,"first line\nsecond 🥑 line; with, commas \\ and backslash"',
        '2026-11-24,Lunch,note:unknown,,,"外食 sushi 寿司 with 家族"',
        '2026-11-25,Dinner,note:none,,,"عشاء في الخارج"',
        '2026-11-27,"Kaffee & Kuchen am Nachmittag mit den Schwiegereltern","Butter, salted",10,g,',
      ),
    );
    expect(week().days[0]?.meals[0]?.entries[0]).toMatchObject({
      grams: 150,
      note: 'first line\nsecond 🥑 line; with, commas \\ and backslash',
    });
    expect(lines().slice(1)).toEqual([
      '2026-11-24 Lunch (外食 sushi 寿司 with 家族) unknown',
      '2026-11-25 Dinner (عشاء في الخارج) none',
      '2026-11-27 Kaffee & Kuchen am Nachmittag mit den Schwiegereltern sr28:01001 10 g = 10',
    ]);
  });

  test('with a row that cannot be planned keeps it as a note of unknown nutrition', async () => {
    const { errors, lines } = await imported(plan('2026-11-23,Dinner,House stew,1,bowl,seconds'), '--good-rows');
    expect(errors).toEqual(['kept as a note: line 2: no food is called “House stew”']);
    expect(lines()).toEqual(['2026-11-23 Dinner (1 bowl House stew: seconds) unknown']);
  });
});

test('a diary read twice counts its servings by the food the first import made, and says so', async () => {
  const butter = '2026-11-24,08:00 AM,Breakfast,"Butter, salted","1.00 curl",50,45,2,0.2,0.01,0.00,0.09,"Fats"';
  const first = await imported(servings(butter));
  const [id = ''] = Object.keys(first.library().foods);
  expect(first.lines()).toEqual(['2026-11-24 Breakfast Butter, salted 1 curl = 100']);
  const io = { storage: STORAGE, catalogPath: SHIPPED_CATALOG };
  const second = await run(['import', first.name, '--library', first.folder], io);
  expect(second.out).toContain(`Butter, salted (${id}) was here already and is used again.`);
  expect(Object.keys(first.library().foods)).toEqual([id]);
  // A food of unknown weight is shown by its serving here too.
  const scored = await run(['score', `${first.folder}/weeks/2026-W48.json`, ...KETO], io);
  expect(scored.out).not.toContain('100 g');
});
