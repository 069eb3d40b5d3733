import type { CsvSeparator, RowProblem, ScannedRow } from './csv-text';
import { hasContent, scanCsv, separatorOf } from './csv-text';
import type { PlainNumber } from './number-notation';
import { BadRow, createNumberNotation, NotCertainYet } from './number-notation';
import type { Reading } from './reading';

/**
 * A CSV file with a header, read row by row. Guarantees: every row with content is read or reported as a problem with
 * its line number and reason; a wrong header is the only problem and no row is read. Independent of the meaning of
 * rows.
 */

/**
 * A row by its columns: empty text if the file has no such column or the row ends before it. `cell` reads the current
 * row, and only while it is current; `plainNumber` reads the numbers of the file.
 */
export interface TableRow {
  readonly line: number;
  readonly cell: (column: string) => string;
  readonly plainNumber: PlainNumber;
}

/** The expected shape of a table, and the handler of its rows. */
export interface Table {
  /** The column for a trimmed header cell; `null`: the column is ignored. Throws BadRow for a forbidden one. */
  readonly columnOf: (name: string) => string | null;
  /** The required columns, with their names in a header. */
  readonly required: Readonly<Record<string, string>>;
  /** Appended to the problem of a header; may be empty. */
  readonly expected: string;
  /**
   * Reads a row or throws BadRow. A row with numbers that only the rest of the file can decide is read again after all
   * others, so rows may come out of order.
   */
  readonly takeRow: (row: TableRow) => void;
}

/** Rows between two yields: some milliseconds of work. */
const ROWS_A_STEP = 100;

/** Notations of an unknown value: "-", "N/A", "trace", and "<0.5", which is anything up to 0.5. */
const NOT_KNOWN = /^(?:[-–—]+|n\/?a|tr(?:aces?)?|[<≤]\s*\d+(?:[.,]\d+)?)$/i;

/** True for a cell without a value: blank, or a notation of an unknown value. */
export const isUnknownCell = (cell: string): boolean => cell === '' || NOT_KNOWN.test(cell);

interface Columns {
  readonly places: ReadonlyMap<string, number>;
  /** Cells in the header row. */
  readonly width: number;
  /** Positions of header cells without a name. */
  readonly unnamed: readonly number[];
}

function readHeader(cells: readonly string[], { columnOf, required, expected }: Table): Columns {
  const places = new Map<string, number>();
  const named = new Map<string, number>();
  for (const [place, cell] of cells.entries()) {
    const name = cell.trim();
    if (name === '') continue;
    const column = columnOf(name);
    if (named.has(name) || (column !== null && places.has(column)))
      throw new BadRow(`the column ${name.slice(0, 60)} stands there twice`);
    named.set(name, place);
    if (column !== null) places.set(column, place);
  }
  const missing = Object.keys(required).find((column) => !places.has(column));
  if (missing !== undefined) throw new BadRow(`the column ${required[missing]} is missing${expected}`);
  const unnamed = cells.flatMap((cell, place) => (cell.trim() === '' ? [place] : []));
  return { places, width: cells.length, unnamed };
}

const SEPARATOR_WORDS: Readonly<Record<CsvSeparator, string>> = { ',': '“,”', ';': '“;”', '\t': 'tab' };

function refuseSurplus(cells: readonly string[], { width, unnamed }: Columns, separator: CsvSeparator): void {
  const isText = (place: number): boolean => (cells[place] ?? '').trim() !== '';
  let isTooLong = unnamed.some(isText);
  for (let place = width; place < cells.length; place += 1) isTooLong ||= isText(place);
  if (isTooLong)
    throw new BadRow(`there are more cells than columns; put texts with a ${SEPARATOR_WORDS[separator]} into quotes`);
}

/** Sorts rows by line, because some were read late. */
export function inLineOrder<Row extends { readonly line: number }>(rows: readonly Row[]): readonly Row[] {
  const isOrdered = rows.every(({ line }, at) => at === 0 || (rows[at - 1]?.line ?? 0) <= line);
  return isOrdered ? rows : [...rows].sort((a, b) => a.line - b.line);
}

/** Reads a text as a table; returns the problems in line order. */
export function* readTable(text: string, table: Table): Reading<readonly RowProblem[]> {
  const separator = separatorOf(text);
  const problems: RowProblem[] = [];
  let columns: Columns | null = null;
  let current: ScannedRow | null = null;
  let sinceStep = 0;
  const notation = createNumberNotation(separator);
  const uncertain: ScannedRow[] = [];
  const cell = (column: string): string => current?.cells[columns?.places.get(column) ?? -1] ?? '';
  const take = ({ line }: ScannedRow): void => table.takeRow({ line, cell, plainNumber: notation.plain });
  for (const row of scanCsv(text)) {
    if ((sinceStep += 1) >= ROWS_A_STEP) {
      sinceStep = 0;
      yield row.done;
    }
    if (row.problem === null && !hasContent(row)) continue;
    current = row;
    try {
      if (row.problem !== null) throw new BadRow(row.problem);
      if (columns === null) {
        columns = readHeader(row.cells, table);
        continue;
      }
      refuseSurplus(row.cells, columns, separator);
      take(row);
    } catch (problem) {
      if (problem instanceof NotCertainYet) uncertain.push(row);
      else if (problem instanceof BadRow) problems.push({ line: row.line, reason: problem.message });
      else throw problem;
      if (columns === null) return problems;
    }
  }
  notation.settle();
  for (const row of uncertain) {
    current = row;
    try {
      take(row);
    } catch (problem) {
      if (!(problem instanceof BadRow)) throw problem;
      problems.push({ line: row.line, reason: problem.message });
    }
  }
  if (uncertain.length > 0) problems.sort((a, b) => a.line - b.line);
  return columns === null ? [{ line: 1, reason: `the file is empty${table.expected}` }] : problems;
}
