/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';

/**
 * CSV as RFC 4180 describes it: rows of cells to text and back, with the line each row starts on.
 * Guarantees: a cell written here reads back as it was, whatever it holds; text that a spreadsheet would run as a
 * formula is written so that it stays text. Must not know what the cells mean.
 */

/** A cell to write. Numbers are written as they are, text is made safe. */
export type CsvCell = string | number;

/** A row as read. `line` is where it starts, the first line of the file being 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Something wrong with a row, as the end of a sentence that begins with its line number. */
export interface RowProblem {
  readonly line: number;
  readonly reason: string;
}

/**
 * What a spreadsheet takes for the start of a formula. A text that already begins with quotes and then with one of
 * these gets a quote too, so that taking exactly one away again always gives the text back.
 */
const FORMULA_START = /^'*[=+\-@\t]/;
const QUOTED_FORMULA_START = /^'+[=+\-@\t]/;

/** "=SUM(A1)" → "'=SUM(A1)"; "'-x" → "''-x"; "spinach" and "'tis" stay. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** Takes away the one quote {@link guardFormula} wrote. */
export function unguardFormula(text: string): string {
  return QUOTED_FORMULA_START.test(text) ? text.slice(1) : text;
}

/** Rows to text: commas, CRLF, quotes where needed, no byte order mark, formulas guarded. */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : guardFormula(cell))));
  return `${Papa.unparse(cells, { delimiter: ',', newline: '\r\n' })}\r\n`;
}

const OPEN_QUOTE = 'a quote (") is opened and never closed, so nothing after it could be read';
const TEXT_AFTER_QUOTE = 'text follows a closing quote ("), so the rows after it could not be told apart';

const BYTE_ORDER_MARK = '\uFEFF';

/** The separator of the first line: `;` where it stands there at least as often as `,`. */
function separatorOf(text: string): ',' | ';' {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (separator: string) => header.split(separator).length - 1;
  return count(';') > 0 && count(';') >= count(',') ? ';' : ',';
}

/** Makes every line end that is not inside quotes a plain LF, so that files of mixed origin read the same. */
function normaliseLineEnds(text: string, separator: string): string {
  const quotedCellOrLineEnd = new RegExp(String.raw`(?<=^|[${separator}\r\n])"[^"]*(?:""[^"]*)*"|\r\n?`, 'g');
  return text.replace(quotedCellOrLineEnd, (found) => (found.startsWith('"') ? found : '\n'));
}

function countLineEnds(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

/** What {@link readCsv} found: rows with any content, cells as they stand in the file, and rows that cannot be read. */
export interface CsvText {
  readonly separator: ',' | ';';
  readonly rows: readonly CsvRow[];
  readonly problems: readonly RowProblem[];
}

/**
 * Text to rows. Takes UTF-8 with or without byte order mark, LF, CRLF or CR, `,` or `;` (by the first line), and
 * line ends and doubled quotes inside quoted cells. Rows without any content are passed over.
 */
export function readCsv(text: string): CsvText {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const separator = separatorOf(plain);
  const normalised = normaliseLineEnds(plain, separator);
  const rows: CsvRow[] = [];
  const problems: RowProblem[] = [];
  let line = 1;
  let start = 0;
  Papa.parse(normalised, {
    delimiter: separator,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const quoteError = errors.find((error) => error.code === 'MissingQuotes' || error.code === 'InvalidQuotes');
      if (quoteError !== undefined) {
        const isOpen = quoteError.code === 'MissingQuotes';
        problems.push({ line, reason: isOpen ? OPEN_QUOTE : TEXT_AFTER_QUOTE });
      } else if (data.some((cell) => cell.trim() !== '')) {
        rows.push({ line, cells: data });
      }
      line += countLineEnds(normalised.slice(start, meta.cursor));
      start = meta.cursor;
    },
  });
  return { separator, rows, problems };
}
