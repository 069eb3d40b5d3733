import type { CsvSeparator, RowProblem } from './csv-text';
import { hasContent, scanCsv, separatorOf } from './csv-text';
import type { Reading } from './reading';

/**
 * A CSV with a header, read row by row. Guarantees: every row with content is read or reported as a problem with its
 * line number and reason; a wrong header is the only problem and no row is read. Must not know what a row means.
 */

/** Thrown for an unusable row or header. The message is the end of a sentence that begins with its line. */
export class BadRow extends Error {}

/** A row by its columns: empty text if the file has no such column or the row ends before it. */
export interface TableRow {
  readonly line: number;
  readonly separator: CsvSeparator;
  readonly cell: (column: string) => string;
}

/** The expected shape of a table, and what to do with its rows. */
export interface Table {
  /** The column for a trimmed header cell; `null`: the column is ignored. Throws BadRow for one that is not allowed. */
  readonly columnOf: (name: string) => string | null;
  readonly required: readonly string[];
  /** Appended to what is wrong with a header; may be empty. */
  readonly expected: string;
  /** Reads a row or throws BadRow. */
  readonly takeRow: (row: TableRow) => void;
}

/** Rows between two looks at the clock: some milliseconds of work. */
const ROWS_A_STEP = 100;

/** Shortens a quotation in a reason, so that a broken file does not make a broken message. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

/** A number in the notation of the program: in a file separated by `;` a comma is the decimal point. */
export function withPoint(cell: string, separator: CsvSeparator): string {
  return separator === ';' ? cell.replace(/^(-?\d+),(\d+)/, '$1.$2') : cell;
}

interface Columns {
  readonly places: ReadonlyMap<string, number>;
  /** Positions of all header cells with a name, ignored columns included. */
  readonly named: ReadonlySet<number>;
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
  const missing = required.find((name) => !places.has(name));
  if (missing !== undefined) throw new BadRow(`the column ${missing} is missing${expected}`);
  return { places, named: new Set(named.values()) };
}

function refuseSurplus(cells: readonly string[], { named }: Columns, separator: CsvSeparator): void {
  if (cells.some((text, place) => text.trim() !== '' && !named.has(place)))
    throw new BadRow(`there are more cells than columns; put texts with a “${separator}” into quotes`);
}

/** The reason a task throws for a bad row; `null` when it throws nothing. */
function reasonFrom(task: () => void): string | null {
  try {
    task();
    return null;
  } catch (problem) {
    if (!(problem instanceof BadRow)) throw problem;
    return problem.message;
  }
}

/** Reads a text as a table; returns the problems in line order. */
export function* readTable(text: string, table: Table): Reading<readonly RowProblem[]> {
  const separator = separatorOf(text);
  const problems: RowProblem[] = [];
  let columns: Columns | null = null;
  let sinceStep = 0;
  for (const row of scanCsv(text)) {
    const { line, cells } = row;
    if ((sinceStep += 1) >= ROWS_A_STEP) {
      sinceStep = 0;
      yield row.done;
    }
    if (row.problem === null && !hasContent(row)) continue;
    const reason =
      row.problem ??
      reasonFrom(() => {
        if (columns === null) {
          columns = readHeader(cells, table);
          return;
        }
        const { places } = columns;
        refuseSurplus(cells, columns, separator);
        table.takeRow({ line, separator, cell: (column) => cells[places.get(column) ?? -1] ?? '' });
      });
    if (reason === null) continue;
    problems.push({ line, reason });
    if (columns === null) return problems;
  }
  return columns === null ? [{ line: 1, reason: `the file is empty${table.expected}` }] : problems;
}
