/** Markdown tables with aligned columns, and the numbers in them. */

/** Shown where there is no value. */
export const NO_VALUE = '–';

/**
 * Three digits, or all of a whole number: 0.0213, 18.4, 1,240.
 * @param {number} number
 */
export function formatNumber(number) {
  return number >= 100
    ? Math.round(number).toLocaleString('en')
    : number.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/**
 * The number `formatNumber` wrote; null when the text is not a number.
 * @param {string} text
 */
export function readNumber(text) {
  return /^\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function writeTable(head, rows) {
  const escaped = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', String.raw`\|`)));
  const widths = head.map((_title, column) => Math.max(...escaped.map((row) => row[column]?.length ?? 0)));
  const lines = escaped.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
}

/**
 * The cells of one line of a table; null when it is not a line of a table.
 * @param {string} line
 */
export function readCells(line) {
  const found = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  if (found === undefined) return null;
  return found.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'));
}
