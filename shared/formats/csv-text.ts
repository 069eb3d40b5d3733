/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';

/**
 * CSV as RFC 4180 describes it: rows of cells to text and back, with the line each row starts on. Guarantees: a cell
 * written here reads back unchanged, whatever it contains; text that a spreadsheet would run as a formula is written so
 * that it stays text. Must not know what the cells mean.
 */

/** A cell to write. Numbers are written as they are, text is guarded. */
export type CsvCell = string | number;

/** A row as read. `line` is where it starts, the first line of the file being 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A problem with a row, as the end of a sentence that begins with its line number. */
export interface RowProblem {
  readonly line: number;
  readonly reason: string;
}

/**
 * What a spreadsheet reads as the start of a formula. A text that already begins with quotes before one of these gets a
 * quote too, so that removing exactly one always restores the text.
 */
const FORMULA_START = /^'*[=+\-@\t]/;
const QUOTED_FORMULA_START = /^'+[=+\-@\t]/;
/** The same within a text, where a sheet that splits at `;`, or does not see our quotes for it, begins another cell. */
const INNER_START = /([;\r\n][ "]*)('*)(?=[=+\-@\t])/g;
const QUOTED_INNER_START = /([;\r\n][ "]*)'('*)(?=[=+\-@\t])/g;

/** "=SUM(A1)" → "'=SUM(A1)"; "'-x" → "''-x"; "a;=1" → "a;'=1"; "spinach" and "'tis" stay. */
export function guardFormula(text: string): string {
  const guarded = text.replace(INNER_START, "$1'$2");
  return FORMULA_START.test(guarded) ? `'${guarded}` : guarded;
}

/** Removes the quotes {@link guardFormula} added. */
export function unguardFormula(text: string): string {
  const rest = QUOTED_FORMULA_START.test(text) ? text.slice(1) : text;
  return rest.replace(QUOTED_INNER_START, '$1$2');
}

/** Rows to text: commas, CRLF, quotes where needed, no byte order mark, formulas guarded. */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : guardFormula(cell))));
  return `${Papa.unparse(cells, { delimiter: ',', newline: '\r\n' })}\r\n`;
}

const OPEN_QUOTE = 'a quote (") is opened and never closed, so nothing after it could be read';
const TEXT_AFTER_QUOTE = 'text follows a closing quote ("), so nothing after it could be read';

const BYTE_ORDER_MARK = '\uFEFF';
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The separator of the cells of a file. */
export type CsvSeparator = ',' | ';';

/** The separator in the first line: `;` if it is there at least as often as `,`. */
export function separatorOf(text: string): CsvSeparator {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (separator: string) => header.split(separator).length - 1;
  return count(';') > 0 && count(';') >= count(',') ? ';' : ',';
}

function countLineEnds(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

/** A row as scanned: `problem` says why it cannot be read; `done` is how much of the text has been scanned, 0 to 1. */
export interface ScannedRow extends CsvRow {
  readonly problem: string | null;
  readonly done: number;
}

/** Index of the quote that closes a cell whose text begins at `from`; -1 when none does. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

/**
 * Scans the rows of a text, including those without content. Accepts a byte order mark, LF, CRLF or CR, `,` or `;` (by
 * the first line), and line ends and doubled quotes inside quoted cells. Stops after a row that cannot be read.
 */
export function* scanCsv(text: string): Generator<ScannedRow, void, void> {
  const separator = separatorOf(text).charCodeAt(0);
  const isEnd = (code: number): boolean => code === separator || code === LINE_FEED || code === CARRIAGE_RETURN;
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const cells: string[] = [];
    const startLine = line;
    let isRowOpen = true;
    while (isRowOpen) {
      let end = at;
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at + 1);
        if (close < 0) {
          yield { line: startLine, cells, problem: OPEN_QUOTE, done: 1 };
          return;
        }
        const cell = text.slice(at + 1, close).replaceAll('""', '"');
        cells.push(cell);
        line += countLineEnds(cell);
        end = close + 1;
        // Blanks between a closing quote and the separator are ignored.
        while (text[end] === ' ' || text[end] === '\t') end += 1;
        if (end < text.length && !isEnd(text.charCodeAt(end))) {
          yield { line: startLine, cells, problem: TEXT_AFTER_QUOTE, done: 1 };
          return;
        }
      } else {
        while (end < text.length && !isEnd(text.charCodeAt(end))) end += 1;
        cells.push(text.slice(at, end));
      }
      isRowOpen = text.charCodeAt(end) === separator;
      const isCrLf = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED;
      at = end + (isCrLf ? 2 : 1);
    }
    line += 1;
    yield { line: startLine, cells, problem: null, done: Math.min(1, at / text.length) };
  }
}

/** True for a row with content. */
export const hasContent = ({ cells }: CsvRow): boolean => cells.some((cell) => cell.trim() !== '');

/** The result of {@link readCsv}: rows with content, cells as they are in the file, and rows that cannot be read. */
export interface CsvText {
  readonly separator: CsvSeparator;
  readonly rows: readonly CsvRow[];
  readonly problems: readonly RowProblem[];
}

/** Text to rows, all at once. Rows without content are skipped. */
export function readCsv(text: string): CsvText {
  const rows: CsvRow[] = [];
  const problems: RowProblem[] = [];
  for (const { line, cells, problem } of scanCsv(text)) {
    if (problem !== null) problems.push({ line, reason: problem });
    else if (hasContent({ line, cells })) rows.push({ line, cells });
  }
  return { separator: separatorOf(text), rows, problems };
}
