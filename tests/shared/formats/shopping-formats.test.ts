import { describe, expect, test } from 'vitest';
import type { ShoppingList } from '#shared/domain/shopping/shopping-list';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';

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
          shortName: 'Spinach',
          grams: 210,
          display: '210 g',
          isCookedWeight: false,
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
          shortName: '=Bread *new*\n# "best"',
          grams: 40.5,
          display: '41 g',
          isCookedWeight: false,
          neededBy: [{ date: '2026-11-29', meal: 'Lunch', grams: 40.5 }],
        },
      ],
    },
  ],
};
const source = { list, week: '2026-W48', ticked: new Set(['sr28:11457']) };
const empty = { list: { people: 1, aisles: [] }, week: '2026-W48', ticked: new Set<string>() };

describe('the four formats', () => {
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
            },
          ],
        },
      ],
    });
  });

  test('CSV: one row a line, formulas guarded, numbers plain', () => {
    expect(SHOPPING_EXPORTERS.csv.write(source)).toBe(
      [
        'aisle,name,amount,grams,food,needed by',
        'Produce,"Spinach, raw",210 g,210,sr28:11457,2026-11-23 Breakfast 60 g; 2026-11-25 Drinks & salts 150 g',
        `My foods,"'=Bread *new*\n# ""best""",41 g,40.5,mine:x,2026-11-29 Lunch 40.5 g`,
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
        String.raw`- [x] Spinach: 210 g (Mon Breakfast, Wed Drinks \& salts)`,
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
        '  [x] Spinach                210 g  Mon Breakfast, Wed Drinks & salts',
        '',
        'My foods',
        '  [ ] =Bread *new* # "best"  41 g   Sun Lunch',
        '',
      ]
        .join('\n')
        .replace('Spinach, raw       ', 'Spinach, raw         '),
    );
  });

  test('a week without food says so', () => {
    expect(SHOPPING_EXPORTERS.txt.write(empty)).toContain('Nothing to buy.');
    expect(SHOPPING_EXPORTERS.md.write(empty)).toContain('Nothing to buy.');
    expect(SHOPPING_EXPORTERS.csv.write(empty)).toBe('aisle,name,amount,grams,food,needed by\r\n');
    expect(JSON.parse(SHOPPING_EXPORTERS.json.write(empty))).toEqual({ people: 1, aisles: [] });
  });
});
