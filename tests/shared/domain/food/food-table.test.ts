import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FoodTableRow } from '#shared/domain/food/food-table';
import { packFoodTable, readFoodTable } from '#shared/domain/food/food-table';
import { NUTRIENTS } from '#shared/domain/nutrients';
import { packFile, readPackedFile } from '#shared/domain/packed-file';

const GROUPS = { '0100': 'Dairy', '0200': 'Spices' };
const COLUMNS = ['energy', 'sodium', 'magnesium'];

/** The rows as read by the program. */
function tableOf(rows: readonly FoodTableRow[], columns: readonly string[] = COLUMNS) {
  const { facts, sections } = packFoodTable(rows, columns, GROUPS);
  const file = readPackedFile(packFile({ format: 'table', version: [1, 0] }, sections), {
    format: 'table',
    major: 1,
  });
  return readFoodTable(file, facts);
}

/** Amounts as printed in food tables: up to three decimals, large ones among small ones. */
const amount = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.tuple(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 3 })).map(([n, d]) => n / 10 ** d),
);
const text = fc.string({ minLength: 1, maxLength: 20 }).filter((one) => !one.includes('\n'));
const rows = fc
  .uniqueArray(fc.integer({ min: 1, max: 99_999 }), { maxLength: 40 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.tuple(
          fc.constant(String(number).padStart(5, '0')),
          text,
          fc.constantFrom('0100', '0200'),
          fc.array(amount, { maxLength: COLUMNS.length }),
          fc.array(fc.tuple(text, fc.double({ min: 0.1, max: 1000, noNaN: true })), { maxLength: 3 }),
        ),
      ),
    ),
  );

it('gives back every row as it was, unknown values as null, exactly', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const table = tableOf(given);
      expect(table.size).toBe(given.length);
      for (const [row, [number, name, group, values, measures]] of given.entries()) {
        expect(table.rowOf(number)).toBe(row);
        expect(table.numberOf(row)).toBe(number);
        expect(table.nameOf(row)).toBe(name);
        expect(table.groupOf(row)).toBe(GROUPS[group]);
        const [energy = null, sodium = null, magnesium = null] = values;
        expect(table.amountsOf(row)).toEqual({ energy, sodium, magnesium });
        expect(table.measuresOf(row)).toEqual(measures.map(([unit, grams]) => ({ unit, grams })));
      }
    }),
  );
});

it('tells a blank from a printed zero', () => {
  const table = tableOf([['02047', 'Salt, table', '0200', [0, 38_758, null], []]]);
  expect(table.amountsOf(0)).toEqual({ energy: 0, sodium: 38_758, magnesium: null });
});

it('finds no row for a number it does not have, or that is none', () => {
  const table = tableOf([['02047', 'Salt, table', '0200', [0], []]]);
  for (const number of ['02046', '2047', '002047', '', '0204a', ' 2047', '-2047', '0x7ff'])
    expect([number, table.rowOf(number)]).toEqual([number, -1]);
});

it('takes every nutrient of the table for a column, and nothing else', () => {
  const all = NUTRIENTS.map(({ id }) => id);
  const table = tableOf([['02047', 'Salt, table', '0200', all.map((_id, index) => index / 1000), []]], all);
  expect(table.amountsOf(0).allulose).toBe((all.length - 1) / 1000);
  expect(() => tableOf([], ['sodium', 'vitaminX'])).toThrow('columns this version does not know: vitaminX');
});

it('refuses values it could not give back exactly, rather than round them', () => {
  expect(() => tableOf([['02047', 'Salt, table', '0200', [0.123456], []]])).toThrow('more than 4 decimals');
  expect(() => tableOf([['02047', 'Salt, table', '0200', [3_000_000_000], []]])).toThrow('too large');
});
