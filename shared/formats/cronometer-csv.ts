import type { DiaryRow } from '../domain/import/food-diary';
import type { NutrientId } from '../domain/nutrients';
import { GRAMS_PER_OUNCE, roundGrams } from '../domain/units';
import type { NutrientColumn } from './cronometer-columns';
import { nutrientColumnOf } from './cronometer-columns';
import type { TableRow } from './csv-table';
import { BadRow, quoted, readTable, withPoint } from './csv-table';
import type { CsvSeparator, RowProblem } from './csv-text';
import { unguardFormula } from './csv-text';
import type { DateOrder } from './diary-dates';
import { createDateReader } from './diary-dates';
import { oneLine } from './plain-text';
import type { Reading } from './reading';
import { counted } from '#shared/domain/number-text';

/**
 * Cronometer's servings export: one row per food, with the columns Day, Time, Group, Food Name, Amount, then nutrients
 * such as `Sodium (mg)`, then Category; older ones have no Time or no Group. Guarantees: every row is read or reported
 * as a problem with its line and reason; a blank cell is unknown, never 0; no date is guessed.
 */

/** The columns that are not nutrients, by their name in lower case. Time and Category are ignored. */
export const CRONOMETER_COLUMNS = { day: 'Day', name: 'Food Name', amount: 'Amount' } as const;

const GROUP = 'Group';
const TEXT_COLUMNS: readonly string[] = [...Object.values(CRONOMETER_COLUMNS), GROUP];

/** The meal for food without a meal there. */
const MEAL_OF_NO_GROUP = 'Snacks';
const NO_GROUP = new Set(['', 'uncategorized']);
const NAME_LENGTH = 200;
const MOST_AMOUNT = 1e6;
const MOST_OF_A_NUTRIENT = 1e9;

/** The result of reading. */
export interface CronometerCsv {
  readonly rows: readonly DiaryRow[];
  readonly problems: readonly RowProblem[];
  /** Sentences about the whole file. */
  readonly notices: readonly string[];
  /** A date that can be read in two ways, like all others of the file: nothing is read until the person says which. */
  readonly ambiguousDate: string | null;
}

interface Amount {
  readonly amount: number;
  readonly unit: string;
  readonly grams: number | null;
}

const GRAMS_PER: ReadonlyMap<string, number> = new Map([
  ['g', 1],
  ['kg', 1000],
  ['oz', GRAMS_PER_OUNCE],
  ['lb', 16 * GRAMS_PER_OUNCE],
]);

/** "large - 50 g", "full recipe — 235.0g", "bar (40 g)": a unit that gives its own weight. */
const WEIGHED_UNIT = /^(.*?)\s*(?:[-–—]\s*(\d+(?:\.\d+)?)\s*g|\(\s*(\d+(?:\.\d+)?)\s*g\s*\))$/i;

/** "100.00 g", "1.00 cup", "2.00 x 1 large - 50 g" (100 g), "2.00 medium (2-2/3" dia)". */
function readAmount(cell: string, separator: CsvSeparator): Amount {
  if (cell === '') throw new BadRow('the amount is missing');
  const [, typed = '', rest = ''] = /^(-?[\d.,]*)\s*([\s\S]*)$/.exec(cell) ?? [];
  const plain = withPoint(typed, separator);
  if (!/^-?\d+(\.\d+)?$/.test(plain)) {
    const hint = /^\d+,\d+$/.test(plain) ? '; write a point as in 1.5' : '';
    throw new BadRow(`${quoted(cell)} does not begin with a number${hint}`);
  }
  const amount = Number(plain);
  if (amount <= 0) throw new BadRow(`the amount must be more than 0, not ${quoted(cell)}`);
  if (amount > MOST_AMOUNT) throw new BadRow(`the amount ${quoted(cell)} is more than can be eaten`);
  const unit = oneLine(rest)
    .replace(/^[x×]\s+/i, '')
    .replace(/^1\s+(?=\S)/, '');
  const weight = GRAMS_PER.get(unit.toLowerCase());
  if (weight !== undefined) return { amount, unit: unit.toLowerCase(), grams: roundGrams(amount * weight) };
  const [, before = unit, dashed, bracketed] = WEIGHED_UNIT.exec(unit) ?? [];
  const each = Number(dashed ?? bracketed ?? 0);
  const name = (before === '' ? 'serving' : before).slice(0, 120);
  return { amount, unit: name, grams: each > 0 ? roundGrams(amount * each) : null };
}

function readNutrient(cell: string, column: string, separator: CsvSeparator): number | null {
  const text = cell.trim();
  if (text === '') return null;
  const plain = withPoint(text, separator);
  const hint = separator === ',' && /^\d+,\d+$/.test(text) ? '; write a point as in 1.5' : '';
  if (!/^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain))
    throw new BadRow(`${column} ${quoted(text)} is not a number from 0 up${hint}`);
  if (Number(plain) > MOST_OF_A_NUTRIENT) throw new BadRow(`${column} ${quoted(text)} is more than a food can hold`);
  return Number(plain);
}

/** The nutrient columns of a file, found while its header is read. */
function createNutrientColumns() {
  const found = new Map<NutrientId, NutrientColumn & { readonly header: string }>();
  const passedOver: string[] = [];
  return {
    found,
    passedOver,
    columnOf: (header: string): string | null => {
      const column = nutrientColumnOf(header);
      if (column === 'unit') passedOver.push(header);
      if (column === null || column === 'unit') return null;
      found.set(column.id, { ...column, header });
      return column.id;
    },
  };
}

function noticesOf(passedOver: readonly string[], withoutMeal: number): readonly string[] {
  const units = passedOver.map(
    (header) => `${quoted(header)} is in a unit it cannot be counted in, so it stays unknown.`,
  );
  if (withoutMeal === 0) return units;
  const rows = counted(withoutMeal, 'row without a meal goes', 'rows without a meal go');
  return [...units, `${rows} to ${MEAL_OF_NO_GROUP}.`];
}

/**
 * Reads a servings export in steps. `dateOrder` is the order of dates with slashes if the file alone does not show it.
 */
export function* cronometerCsvReading(text: string, dateOrder: DateOrder | null): Reading<CronometerCsv> {
  const nutrients = createNutrientColumns();
  const dates = createDateReader(dateOrder);
  const read: { readonly day: string; readonly row: Omit<DiaryRow, 'date'> }[] = [];
  let withoutMeal = 0;

  const takeRow = ({ line, separator, cell }: TableRow): void => {
    const day = cell(CRONOMETER_COLUMNS.day).trim();
    if (!dates.isDate(day)) throw new BadRow(`${quoted(day)} is not a date like 2026-11-23`);
    const name = oneLine(unguardFormula(cell(CRONOMETER_COLUMNS.name)));
    if (name === '') throw new BadRow('the name of the food is missing');
    if (name.length > NAME_LENGTH) throw new BadRow(`${quoted(name)} is longer than ${NAME_LENGTH} characters`);
    const group = oneLine(unguardFormula(cell(GROUP)));
    const hasMeal = !NO_GROUP.has(group.toLowerCase());
    const amounts = [...nutrients.found.values()].map(({ id, factor, header }) => {
      const amount = readNutrient(cell(id), header, separator);
      return [id, amount === null ? null : amount * factor] as const;
    });
    const amount = readAmount(unguardFormula(cell(CRONOMETER_COLUMNS.amount)).trim(), separator);
    const meal = hasMeal ? group : MEAL_OF_NO_GROUP;
    read.push({ day, row: { line, meal, name, ...amount, nutrients: Object.fromEntries(amounts) } });
    dates.note(day);
    if (!hasMeal) withoutMeal += 1;
  };

  const unread = yield* readTable(text, {
    columnOf: (header) =>
      TEXT_COLUMNS.find((name) => name.toLowerCase() === header.toLowerCase()) ?? nutrients.columnOf(header),
    required: Object.values(CRONOMETER_COLUMNS),
    expected: '',
    takeRow,
  });
  const notices = noticesOf(nutrients.passedOver, withoutMeal);
  const order = dates.order();
  if (order.kind === 'ambiguous') return { rows: [], problems: unread, notices, ambiguousDate: order.example };
  const problems = [...unread];
  const rows = read.flatMap(({ day, row }): readonly DiaryRow[] => {
    const date = order.dateOf(day);
    if (date !== null) return [{ ...row, date }];
    problems.push({ line: row.line, reason: `${quoted(day)} is not a date in the order of the others of this file` });
    return [];
  });
  return { rows, problems: problems.sort((a, b) => a.line - b.line), notices, ambiguousDate: null };
}
