import { keysOf } from '#shared/domain/keys-of';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ShoppingList } from '#shared/domain/shopping/shopping-list';
import { theirList } from '#shared/domain/shopping/their-list';
import { readCsv } from '#shared/formats/csv-text';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';
import { plainLines } from '#shared/formats/shopping-open-lines';
import { qrCodesOf, qrPath } from '#shared/formats/shopping-qr';

const BOUGHT = { isCookedWeight: false, ways: [], hasWays: true, plannedAs: [] } as const;
const BAG = { packs: 1, unit: 'bag', amount: 300, measure: 'g', display: '1 bag of 300 g' } as const;

const list: ShoppingList = {
  people: 1,
  aisles: [
    {
      aisle: 'Produce',
      lines: [
        {
          key: 'sr28:11457',
          food: 'sr28:11457',
          name: 'Spinach, raw',
          grams: 210,
          display: '210 g',
          ...BOUGHT,
          plannedGrams: 210,
          buy: { ...BAG, leftOverGrams: 90, grams: 300, pack: { unit: 'bag', amount: 300, measure: 'g' } },
          shop: { name: 'Spinach', amount: '1 bag of 300 g', remark: '90 g left over' },
          neededBy: [
            { date: '2026-11-23', meal: 'Breakfast', grams: 60 },
            { date: '2026-11-25', meal: 'Drinks & salts', grams: 150 },
          ],
        },
      ],
    },
    {
      aisle: 'My foods',
      lines: [
        {
          key: 'mine:x',
          food: 'mine:x',
          name: '=Bread *new*\n# "best"',
          grams: 40.5,
          display: '41 g',
          ...BOUGHT,
          plannedGrams: 40.5,
          buy: null,
          shop: { name: '=Bread *new*\n# "best"', amount: '41 g', remark: '' },
          neededBy: [{ date: '2026-11-29', meal: 'Lunch', grams: 40.5 }],
        },
      ],
    },
  ],
};
const source = { list, week: '2026-W48', ticked: new Set(['sr28:11457']) };
const empty = { list: { people: 1, aisles: [] }, week: '2026-W48', ticked: new Set<string>() };

const HEADER =
  'aisle,name,amount,grams,food,needed by,left over grams,planned grams,food name,household amount,note,cooked grams';

describe('the formats of a list', () => {
  test('JSON is exactly the published shape', () => {
    expect(JSON.parse(SHOPPING_EXPORTERS.json.write(source))).toEqual({
      people: 1,
      aisles: [
        {
          aisle: 'Produce',
          lines: [
            {
              food: 'sr28:11457',
              name: 'Spinach, raw',
              grams: 210,
              display: '210 g',
              neededBy: [
                { date: '2026-11-23', meal: 'Breakfast', grams: 60 },
                { date: '2026-11-25', meal: 'Drinks & salts', grams: 150 },
              ],
              shopName: 'Spinach',
              plannedGrams: 210,
              buy: { ...BAG, leftOverGrams: 90 },
            },
          ],
        },
        {
          aisle: 'My foods',
          lines: [
            {
              food: 'mine:x',
              name: '=Bread *new*\n# "best"',
              grams: 40.5,
              display: '41 g',
              neededBy: [{ date: '2026-11-29', meal: 'Lunch', grams: 40.5 }],
              shopName: '=Bread *new*\n# "best"',
              plannedGrams: 40.5,
              buy: null,
            },
          ],
        },
      ],
    });
  });

  test('CSV: one row a line, formulas guarded, numbers plain', () => {
    expect(SHOPPING_EXPORTERS.csv.write(source)).toBe(
      [
        HEADER,
        'Produce,Spinach,1 bag of 300 g,210,sr28:11457,2026-11-23 Breakfast 60 g; 2026-11-25 Drinks & salts 150 g,90,210,"Spinach, raw",210 g,,',
        `My foods,"'=Bread *new*\n# ""best""",41 g,40.5,mine:x,2026-11-29 Lunch 40.5 g,,40.5,"'=Bread *new*\n# ""best""",41 g,,`,
        '',
      ].join('\r\n'),
    );
  });

  test('Markdown: boxes, ticks kept, names cannot break the list', () => {
    expect(SHOPPING_EXPORTERS.md.write(source)).toBe(
      [
        '# Shopping list, week 48, 23–29 November 2026',
        '',
        '## Produce',
        '',
        String.raw`- [x] Spinach: 1 bag of 300 g, 90 g left over (Mon Breakfast, Wed Drinks \& salts)`,
        '',
        '## My foods',
        '',
        String.raw`- [ ] =Bread \*new\* # "best": 41 g (Sun Lunch)`,
        '',
      ].join('\n'),
    );
  });

  test('text: three columns', () => {
    expect(SHOPPING_EXPORTERS.txt.write({ ...source, list: { ...list, people: 3 } })).toBe(
      [
        'Shopping list, week 48, 23–29 November 2026, for 3 people',
        '',
        'Produce',
        '  [x] Spinach                1 bag of 300 g, 90 g left over  Mon Breakfast, Wed Drinks & salts',
        '',
        'My foods',
        '  [ ] =Bread *new* # "best"  41 g                            Sun Lunch',
        '',
      ].join('\n'),
    );
  });

  test('a week without food says so', () => {
    expect(SHOPPING_EXPORTERS.txt.write(empty)).toContain('Nothing to buy.');
    expect(SHOPPING_EXPORTERS.md.write(empty)).toContain('Nothing to buy.');
    expect(SHOPPING_EXPORTERS.csv.write(empty)).toBe(`${HEADER}\r\n`);
    expect(JSON.parse(SHOPPING_EXPORTERS.json.write(empty))).toEqual({ people: 1, aisles: [] });
  });

  test('the page for the phone: open lines only, its policy names exactly its own style and script', () => {
    const html = SHOPPING_EXPORTERS.html.write(source);
    expect(html).not.toContain('Spinach');
    expect(html).toContain('=Bread *new* # &quot;best&quot;');
    expect(html).not.toMatch(/https?:|src=|@import|url\(/);
    const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? '';
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(SHOPPING_EXPORTERS.html.write(empty)).toContain('Nothing to buy.');
  });

  test('Todoist: a section an aisle, a task an open line', () => {
    const rows = readCsv(SHOPPING_EXPORTERS.todoist.write(source)).rows.map(({ cells }) => cells.slice(0, 5));
    expect(rows).toEqual([
      ['TYPE', 'CONTENT', 'DESCRIPTION', 'PRIORITY', 'INDENT'],
      ['section', 'My foods', '', '', ''],
      ['task', `'=Bread *new* # "best" 41 g`, 'Sun Lunch', '4', '1'],
    ]);
  });

  test('tasks: one an open line, escaped, no line over 75 bytes', () => {
    const name = `Crème, fraîche; ${'é'.repeat(60)}`;
    const aisles = list.aisles.map((aisle) => ({
      ...aisle,
      lines: aisle.lines.map((line) => ({ ...line, shop: { ...line.shop, name } })),
    }));
    const ics = SHOPPING_EXPORTERS.vtodo.write({ ...source, list: { ...list, aisles } });
    expect(ics.match(/BEGIN:VTODO/g)).toHaveLength(1);
    for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const unfolded = ics.replaceAll('\r\n ', '');
    expect(unfolded).toContain(`SUMMARY:Crème\\, fraîche\\; ${'é'.repeat(60)} 41 g`);
    expect(unfolded).toContain('UID:2026-W48-mine%003ax@electroplate');
    expect(SHOPPING_EXPORTERS.vtodo.write(empty)).not.toContain('VTODO');
  });

  test('plain lines: one an open line, no padding, aisles and days when wanted', () => {
    expect(plainLines(source)).toEqual(['=Bread *new* # "best" 41 g']);
    expect(plainLines({ list, ticked: new Set() }, { hasAisles: true, hasDays: true })).toEqual([
      'Produce',
      'Spinach 1 bag of 300 g · Mon Wed',
      'My foods',
      '=Bread *new* # "best" 41 g · Sun',
    ]);
  });
});

describe('QR codes', () => {
  const lines = (count: number) => Array.from({ length: count }, (_unused, index) => `Line number ${index + 100} here`);

  test('hold every line once, at most a thousand bytes each', () => {
    expect(qrCodesOf([])).toEqual([]);
    expect(qrCodesOf(lines(10))?.map((code) => code.lineCount)).toEqual([10]);
    const codes = qrCodesOf(lines(60)) ?? [];
    // 21 bytes per line: 60 lines are 1,260 bytes, so two codes of nearly the same length.
    expect(codes.map((code) => code.lineCount)).toEqual([30, 30]);
    // Bytes at the lowest error correction: version 22, with 105 modules, holds 1,003.
    for (const code of codes) expect(code.modules.length).toBeLessThanOrEqual(105);
  });

  test('are split when somebody asks, and no more than three', () => {
    expect(qrCodesOf(lines(10), 2)?.map((code) => code.lineCount)).toEqual([5, 5]);
    expect(qrCodesOf(['one'], 2)?.map((code) => code.lineCount)).toEqual([1]);
    expect(qrCodesOf(lines(150))).toBeNull();
    expect(qrCodesOf(['x'.repeat(1200)])).toBeNull();
  });

  test('are drawn as black squares inside four clear modules', () => {
    const [code] = qrCodesOf(['Eggs 6']) ?? [];
    if (code === undefined) throw new Error('no code');
    // The finder pattern in the corner: a black frame of seven modules, then a white one.
    expect(code.modules[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false]);
    expect(qrPath(code)).toMatch(/^M4 4h1v1h-1z/);
  });
});

describe('lines of one’s own and notes', () => {
  const mine: ShoppingList = theirList(
    list,
    {
      own: { a: { name: 'kitchen roll', amount: '2', note: 'the big ones' }, b: { name: 'flowers' } },
      notes: { 'sr28:11457': 'young leaves' },
    },
    {},
  );
  const owned = { list: mine, week: '2026-W48', ticked: new Set<string>() };

  test.each(keysOf(SHOPPING_EXPORTERS))('are in the format %s', (format) => {
    const text = SHOPPING_EXPORTERS[format].write(owned).replaceAll('\\,', ',').replaceAll('\r\n ', '');
    const words = ['kitchen roll', 'the big ones', 'flowers', 'young leaves', 'My own lines'];
    expect(words.filter((one) => !text.includes(one))).toEqual([]);
  });

  test('read as they were typed, without grams nobody knows', () => {
    expect(plainLines(owned, { hasDays: true })).toContain('Spinach 1 bag of 300 g, young leaves · Mon Wed');
    expect(plainLines(owned, { hasDays: true })).toContain('kitchen roll 2, the big ones');
    expect(plainLines(owned)).toContain('flowers');
    expect(SHOPPING_EXPORTERS.md.write(owned)).toContain('- [ ] kitchen roll: 2, the big ones\n- [ ] flowers\n');
    expect(SHOPPING_EXPORTERS.txt.write(owned)).toMatch(/^ {2}\[ \] flowers$/m);
    expect(SHOPPING_EXPORTERS.csv.write(owned)).toContain(
      'My own lines,kitchen roll,2,,,,,,kitchen roll,2,the big ones',
    );
    const json: unknown = JSON.parse(SHOPPING_EXPORTERS.json.write(owned));
    expect(json).toMatchObject({
      ownLines: [
        { aisle: 'My own lines', name: 'kitchen roll', amount: '2', note: 'the big ones' },
        { aisle: 'My own lines', name: 'flowers', amount: '' },
      ],
    });
    expect(JSON.stringify(json)).not.toContain('own:a');
  });

  test('what is at home is not sent', () => {
    const house = theirList(list, { inHouse: ['sr28:11457'] });
    expect(plainLines({ list: house, ticked: new Set() })).toHaveLength(1);
  });
});
