/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';

/**
 * CSV as in RFC 4180: rows of cells to text and back, with the line each row starts on. Guarantees: a cell written here
 * is read back unchanged, whatever it contains; text that a spreadsheet would run as a formula is written so that it
 * stays text. Independent of the meaning of cells.
 */

/** A cell to write. Numbers are written unchanged, text is guarded. */
export type CsvCell = string | number;

/** A row as read. `line` is where it starts, the first line of the file being 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A problem with a row, as the end of a sentence that starts with its line number. */
export interface RowProblem {
  readonly line: number;
  readonly reason: string;
  /** True when the row is not lost: a note with unknown nutrition replaces it in its meal. */
  readonly isNote?: boolean;
}

/**
 * The start of a formula in a spreadsheet. A text that already has quotes before one of these gets another quote, so
 * that removing exactly one always restores the text.
 */
const FORMULA_START = /^'*[=+\-@\t]/;
const QUOTED_FORMULA_START = /^'+[=+\-@\t]/;
/** The same within a text, where a spreadsheet that splits at `;`, or ignores our quotes, starts another cell. */
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

/** A cell as names are compared: without our quote and surrounding spaces, and with plain spaces for no-break ones. */
export const nameCell = (cell: string): string =>
  unguardFormula(cell.trim())
    .replaceAll(/\p{Zs}/gu, ' ')
    .trim();

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
export type CsvSeparator = ',' | ';' | '\t';

const SEPARATORS: readonly CsvSeparator[] = ['\t', ';', ','];

/** The line that some spreadsheets write first, "sep=;", after which the table starts. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=([,;\t])"?[ \t]*(?:\r\n|\r|\n|$)/i;

/** Where a table starts, and how its cells are separated. */
interface Layout {
  readonly separator: CsvSeparator;
  readonly start: number;
  readonly line: number;
}

/**
 * From the line "sep=;" if there is one, otherwise the most frequent separator in the header, on a tie not the comma.
 */
function layoutOf(text: string): Layout {
  const said = SEPARATOR_LINE.exec(text);
  const separator = SEPARATORS.find((one) => one === said?.[1]);
  if (said !== null && separator !== undefined) return { separator, start: said[0].length, line: 2 };
  // Separators within quotes do not count.
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"(?:[^"]|"")*(?:"|$)/g, '');
  const counted = SEPARATORS.map((one) => ({ one, count: header.split(one).length - 1 }));
  const most = counted.reduce((best, next) => (next.count > best.count ? next : best));
  return { separator: most.count === 0 ? ',' : most.one, start: text.startsWith(BYTE_ORDER_MARK) ? 1 : 0, line: 1 };
}

/** The separator of a text. */
export const separatorOf = (text: string): CsvSeparator => layoutOf(text).separator;

const LINE_END = /[\r\n]/;

function countLineEnds(text: string): number {
  return LINE_END.test(text) ? (text.match(/\r\n?|\n/g)?.length ?? 0) : 0;
}

/** A row as scanned: `problem` says why it cannot be read; `done` is how much of the text has been scanned, 0 to 1. */
export interface ScannedRow extends CsvRow {
  readonly problem: string | null;
  readonly done: number;
}

/** Index of the quote that closes a cell whose text starts at `from`; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

/**
 * Scans the rows of a text, including those without content. Accepts a byte order mark, LF, CRLF or CR, `,`, `;` or tab
 * (by the line "sep=;" or the header), and line breaks and doubled quotes inside quoted cells. Stops after a row that
 * cannot be read.
 */
export function* scanCsv(text: string): Generator<ScannedRow, void, void> {
  const layout = layoutOf(text);
  const separator = layout.separator.charCodeAt(0);
  const isEnd = (code: number): boolean => code === separator || code === LINE_FEED || code === CARRIAGE_RETURN;
  let at = layout.start;
  let line = layout.line;
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
        const inside = text.slice(at + 1, close);
        const cell = inside.includes('"') ? inside.replaceAll('""', '"') : inside;
        cells.push(cell);
        line += countLineEnds(cell);
        end = close + 1;
        // Blanks between a closing quote and the separator are ignored.
        while (text[end] === ' ' || (text[end] === '\t' && !isEnd(text.charCodeAt(end)))) end += 1;
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

/** The result of {@link readCsv}: rows with content, cells as in the file, and rows that cannot be read. */
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
