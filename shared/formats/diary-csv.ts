import type { DiaryRow, LeftRow } from '../domain/import/food-diary';
import type { NutrientId } from '../domain/nutrients';
import { inLineOrder, isUnknownCell, readTable } from './csv-table';
import type { TableRow } from './csv-table';
import type { RowProblem } from './csv-text';
import { nameCell, unguardFormula } from './csv-text';
import { NothingEaten, readDiaryAmount } from './diary-amount';
import type { DiaryAmount } from './diary-amount';
import type { NutrientColumn } from './diary-columns';
import { nutrientColumnOf } from './diary-columns';
import type { DateOrder } from './diary-dates';
import { createDateReader } from './diary-dates';
import { diaryDialect } from './diary-dialects';
import type { DiaryColumn, DiaryKind } from './diary-dialects';
import type { PlainNumber } from './number-notation';
import { BadRow, bothOf, eachOf, quoted } from './number-notation';
import { oneLine } from './plain-text';
import type { Reading } from './reading';
import { counted } from '#shared/domain/number-text';

/**
 * The food diary of another program: one row per food. Guarantees: every row is read, skipped and counted, or reported
 * as a problem with its line and reason; a row with a readable day and food is never lost, but left for a note; a blank
 * cell is unknown, never 0; no date is guessed.
 */

/** The meal of foods without a meal in the diary. */
const MEAL_OF_NO_GROUP = 'Snacks';
const NO_GROUP = new Set(['', 'uncategorized']);
const SUPPLEMENTS = 'supplements';
const NAME_LENGTH = 200;
const MOST_OF_A_NUTRIENT = 1e9;

/** The result of reading. */
export interface DiaryCsv {
  readonly rows: readonly DiaryRow[];
  /** Rows whose amount or numbers cannot be read; each is also among the problems. */
  readonly left: readonly LeftRow[];
  readonly problems: readonly RowProblem[];
  /** Sentences about the whole file. */
  readonly notices: readonly string[];
  /** An example of the file's dates if none of them shows their order: nothing is read until the person chooses one. */
  readonly ambiguousDate: string | null;
}

function readNutrient(cell: string, { header, isCounted }: FoundColumn, plainNumber: PlainNumber): number | null {
  const text = cell.trim();
  if (isUnknownCell(text)) return null;
  const plain = plainNumber(text, isCounted);
  const hint = /^\d+,\d+$/.test(plain) ? '; write a point as in 1.5' : '';
  if (!/^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain))
    throw new BadRow(`${header} ${quoted(text)} is not a number from 0 up${hint}`);
  if (Number(plain) > MOST_OF_A_NUTRIENT) throw new BadRow(`${header} ${quoted(text)} is more than a food can hold`);
  return Number(plain);
}

/** A nutrient column with its header; `isCounted`: in a unit so small that thousands of it are usual. */
interface FoundColumn extends NutrientColumn {
  readonly header: string;
  readonly isCounted: boolean;
}

/** The nutrient columns of a file, found while its header is read. */
function createNutrientColumns(renamed: Readonly<Record<string, string>>) {
  const found = new Map<NutrientId, FoundColumn>();
  const passedOver: string[] = [];
  return {
    found,
    passedOver,
    columnOf: (header: string): string | null => {
      const name = header.toLowerCase();
      const column = nutrientColumnOf(Object.hasOwn(renamed, name) ? (renamed[name] ?? header) : header);
      if (column === 'unit') passedOver.push(header);
      if (column === null || column === 'unit') return null;
      found.set(column.id, { ...column, header, isCounted: !/\(g\)$/i.test(header) });
      return column.id;
    },
  };
}

/** Numbers of rows that are not foods to plan, by reason. */
interface PassedOver {
  withoutMeal: number;
  nothingEaten: number;
  deleted: number;
}

function noticesOf(headers: readonly string[], { withoutMeal, nothingEaten, deleted }: PassedOver): readonly string[] {
  const rows = (count: number, one: string, several: string): readonly string[] =>
    count === 0 ? [] : [`${counted(count, `row ${one}`, `rows ${several}`)}.`];
  return [
    ...headers.map((header) => `${quoted(header)} is in a unit it cannot be counted in, so it stays unknown.`),
    ...rows(withoutMeal, `without a meal goes to ${MEAL_OF_NO_GROUP}`, `without a meal go to ${MEAL_OF_NO_GROUP}`),
    ...rows(nothingEaten, 'with an amount of 0 is passed over', 'with an amount of 0 are passed over'),
    ...rows(deleted, 'that was deleted there is passed over', 'that were deleted there are passed over'),
  ];
}

/** Caches the result for a cell: diaries repeat their names and amounts, and equal texts are kept once. */
function remembered<Value>(read: (cell: string) => Value): (cell: string) => Value {
  const known = new Map<string, Value>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell);
    known.set(cell, value);
    return value;
  };
}

type Writable<Row> = { -readonly [Key in keyof Row]: Row[Key] };

/** The cell readers of a file. */
interface CellReaders {
  readonly name: (cell: string) => string;
  readonly meal: (cell: string) => string;
  readonly amount: (cell: string) => DiaryAmount;
}

function cellReaders(plainNumber: PlainNumber): CellReaders {
  return {
    name: remembered((cell) => oneLine(nameCell(cell))),
    meal: remembered((cell) => oneLine(nameCell(cell))),
    amount: remembered((cell) => readDiaryAmount(unguardFormula(cell), plainNumber)),
  };
}

/** Reads a diary in steps. `dateOrder` is the order of dates with slashes if the file alone does not show it. */
export function* diaryCsvReading(text: string, kind: DiaryKind, dateOrder: DateOrder | null): Reading<DiaryCsv> {
  const dialect = diaryDialect(kind);
  const nutrients = createNutrientColumns(dialect.nutrients);
  const dates = createDateReader(dateOrder);
  const read: { readonly day: string; readonly row: Writable<DiaryRow> }[] = [];
  const leftRows: { readonly day: string; readonly row: Writable<LeftRow> }[] = [];
  const problems: RowProblem[] = [];
  const passed: PassedOver = { withoutMeal: 0, nothingEaten: 0, deleted: 0 };
  let readers: CellReaders | null = null;

  function readNutrients({ cell, plainNumber }: TableRow): DiaryRow['nutrients'] {
    const amounts: Partial<Record<NutrientId, number | null>> = {};
    eachOf(nutrients.found.values(), (column) => {
      const amount = readNutrient(cell(column.id), column, plainNumber);
      amounts[column.id] = amount === null ? null : amount * column.factor;
    });
    return amounts;
  }

  const takeRow = (row: TableRow): void => {
    const { line } = row;
    const cell = (column: DiaryColumn): string => row.cell(column);
    const { name: readName, meal: readMeal, amount: readAmount } = (readers ??= cellReaders(row.plainNumber));
    if (/^(?:true|1|yes)$/i.test(cell('deleted').trim())) {
      passed.deleted += 1;
      return;
    }
    const day = cell('day').trim();
    if (!dates.isDate(day)) throw new BadRow(`${quoted(day)} is not a date like 2026-11-23`);
    const name = readName(cell('name'));
    if (name === '') throw new BadRow('the name of the food is missing');
    if (name.length > NAME_LENGTH) throw new BadRow(`${quoted(name)} is longer than ${NAME_LENGTH} characters`);
    const group = readMeal(cell('meal'));
    const hasMeal = !NO_GROUP.has(group.toLowerCase());
    const meal = hasMeal ? group : MEAL_OF_NO_GROUP;
    const unit = cell('unit').trim();
    const amountCell = unit === '' ? cell('amount') : `${cell('amount')} ${unit}`;
    try {
      const [amounts, eaten] = bothOf(
        () => readNutrients(row),
        () => readAmount(amountCell),
      );
      const isSupplement = cell('category').trim().toLowerCase() === SUPPLEMENTS;
      const { amount, unit: unitName, grams } = eaten;
      const taken = { line, date: '', meal, name, amount, unit: unitName, grams, nutrients: amounts, isSupplement };
      read.push({ day, row: taken });
    } catch (problem) {
      if (problem instanceof NothingEaten) {
        passed.nothingEaten += 1;
        return;
      }
      if (!(problem instanceof BadRow)) throw problem;
      leftRows.push({ day, row: { line, date: '', meal, name, amount: oneLine(amountCell) } });
      problems.push({ line, reason: problem.message, isNote: true });
    }
    dates.note(day);
    if (!hasMeal) passed.withoutMeal += 1;
  };

  const unread = yield* readTable(text, {
    columnOf: (header) => {
      const name = header.toLowerCase();
      return Object.hasOwn(dialect.columns, name) ? (dialect.columns[name] ?? null) : nutrients.columnOf(header);
    },
    required: dialect.required,
    expected: '',
    takeRow,
  });
  problems.push(...unread);
  const notices = noticesOf(nutrients.passedOver, passed);
  const inOrder = () => problems.sort((a, b) => a.line - b.line);
  const order = dates.order();
  if (order.kind === 'ambiguous')
    return { rows: [], left: [], problems: inOrder(), notices, ambiguousDate: order.example };
  /** Sets the dates of rows in place: a diary can have hundreds of thousands of them. */
  function dated<Row extends { line: number; date: string }>(
    rows: readonly { readonly day: string; readonly row: Row }[],
  ): readonly Row[] {
    const known: Row[] = [];
    for (const { day, row } of rows) {
      const date = order.kind === 'known' ? order.dateOf(day) : null;
      if (date === null)
        problems.push({
          line: row.line,
          reason: `${quoted(day)} is not a date in the order of the others of this file`,
        });
      else {
        row.date = date;
        known.push(row);
      }
    }
    return inLineOrder(known);
  }
  const [rows, left] = [dated(read), dated(leftRows)];
  return { rows, left, problems: inOrder(), notices, ambiguousDate: null };
}
