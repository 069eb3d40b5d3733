import type { NeededBy, ShoppingLine } from '../domain/shopping/shopping-list';
import { isNoDay, NO_DAY_YET } from '../domain/week/week-tray';
import { writeCsv } from './csv-text';
import type { Exporter, ShoppingExport } from './exporter';
import { CSV_FILE } from './file-kinds';

const CSV_HEADER =
  'aisle,name,amount,grams,food,needed by,left over grams,planned grams,food name,household amount,note,cooked grams'.split(
    ',',
  );

/** "60 g", "60 g + 180 g cooked". */
const gramsOf = ({ grams, cookedGrams }: NeededBy): string =>
  [
    ...(grams === 0 && cookedGrams !== undefined ? [] : [`${grams} g`]),
    ...(cookedGrams === undefined ? [] : [`${cookedGrams} g cooked`]),
  ].join(' + ');

/** Only if something is at home: without it, the table is unchanged from before. */
const PANTRY_HEADER = ['from pantry grams', 'staple grams'];

const pantryCells = ({ pantry, food }: ShoppingLine): readonly (string | number)[] =>
  pantry === undefined || food === '' ? ['', ''] : [pantry.taken, pantry.topUp];

/** One row per line. Grams unrounded, so that a spreadsheet can calculate with them. */
function writeShoppingCsv({ list }: ShoppingExport): string {
  const hasPantry = list.aisles.some(({ lines }) => lines.some(({ pantry }) => pantry !== undefined));
  const rows = list.aisles.flatMap(({ aisle, lines }) =>
    lines.map((line) => [
      aisle,
      line.shop.name,
      line.shop.amount,
      // Own lines have no weight: blank, not 0.
      line.food === '' ? '' : line.grams,
      line.food,
      line.neededBy
        .map((need) => `${isNoDay(need) ? NO_DAY_YET.toLowerCase() : `${need.date} ${need.meal}`} ${gramsOf(need)}`)
        .join('; '),
      line.buy === null ? '' : line.buy.leftOverGrams,
      line.food === '' ? '' : line.plannedGrams,
      line.name,
      line.display,
      line.note ?? '',
      // Weighed after cooking, and in no other column.
      line.cookedGrams ?? '',
      ...(hasPantry ? pantryCells(line) : []),
    ]),
  );
  return writeCsv([hasPantry ? [...CSV_HEADER, ...PANTRY_HEADER] : CSV_HEADER, ...rows]);
}

/** The list as CSV. */
export const shoppingCsv = {
  label: 'CSV table',
  ...CSV_FILE,
  holds: 'one row per item, grams unrounded, for a spreadsheet',
  write: writeShoppingCsv,
} as const satisfies Exporter<ShoppingExport>;
