/** The history of the figures: `tests/bench/history.md`, a table that people read and `npm run bench` reads back. */
import { formatNumber, NO_VALUE, readCells, readNumber, writeTable } from './table.mjs';

/** @typedef {import('./figure.mjs').Figure} Figure */
/** @typedef {import('./figure.mjs').Ratio} Ratio */
/**
 * @typedef {object} Run
 * @property {string} date 2026-11-30
 * @property {string} commit short; with a + when files were changed since; – where there is no repository
 * @property {string} machine processor, Node and Electron
 */
/**
 * @typedef {object} Row one figure of one run
 * @property {Run} run
 * @property {string} load processes ready to run while it was measured: 0.4–1.9
 * @property {string} figure
 * @property {string} unit
 * @property {number} value
 * @property {string} baseline
 * @property {number} baselineValue
 * @property {Ratio} wall wall time, or whatever else the figure measures
 * @property {Ratio | null} processor processor time
 */

/** Number of runs kept for each figure. */
export const RUNS_KEPT = 10;

const COLUMNS = [
  'Figure',
  'Value',
  'Baseline',
  'Ratio',
  'Spread',
  'Processor time ratio',
  'Date',
  'Commit',
  'Load',
  'Machine',
];

const HEAD = `# Figures of the benches

Written by \`npm run bench\`, which compares with what is committed here. The last ${RUNS_KEPT} runs of each figure are kept,
the newest last; a run on the same commit and machine takes the place of the one before. A commit with a + had changes that were not in it.
Ratio: value by baseline of the same run, lower is better. Spread: how far the ratio may be off; it is defined in
\`scripts/bench/figure.mjs\`. Processor time ratio: the same of the time processors worked, which survives a busy machine;
${NO_VALUE} where it cannot be had. Load: processes ready to run, before and after.
`;

/**
 * The key that identifies a figure across runs: its name and its baseline's.
 * @param {Pick<Row, 'figure' | 'baseline'>} row
 */
export const keyOf = ({ figure, baseline }) => `${figure} / ${baseline}`;

/**
 * @param {Figure} figure
 * @param {Run} run
 * @param {string} load
 * @returns {Row}
 */
export function rowOf({ figure, unit, value, baseline, baselineValue, ratio, spread, processor }, run, load) {
  return { run, load, figure, unit, value, baseline, baselineValue, wall: { ratio, spread }, processor };
}

/** @param {Row} row */
function cellsOf({ run, load, figure, unit, value, baseline, baselineValue, wall, processor }) {
  return [
    figure,
    `${formatNumber(value)} ${unit}`,
    `${baseline}: ${formatNumber(baselineValue)} ${unit}`,
    formatNumber(wall.ratio),
    formatNumber(wall.spread),
    processor === null ? NO_VALUE : `${formatNumber(processor.ratio)} ± ${formatNumber(processor.spread)}`,
    run.date,
    run.commit,
    load,
    run.machine,
  ];
}

/**
 * The row parsed from a line; null when a cell is invalid.
 * @param {readonly string[]} cells
 * @returns {Row | null}
 */
function readRow(cells) {
  if (cells.length !== COLUMNS.length) return null;
  const [figure = '', valueText = '', baselineText = '', ratioText = '', spreadText = ''] = cells;
  const [processorText = '', date = '', commit = '', load = '', machine = ''] = cells.slice(5);
  const [, number = '', unit = ''] = /^(\S+) (ms|MiB)$/.exec(valueText) ?? [];
  const [, baseline = '', baselineNumber = '', baselineUnit] = /^(.+): (\S+) (\S+)$/.exec(baselineText) ?? [];
  const [value, baselineValue] = [readNumber(number), readNumber(baselineNumber)];
  const [ratio, spread] = [readNumber(ratioText), readNumber(spreadText)];
  const processorNumbers = processorText === NO_VALUE ? [] : processorText.split(' ± ').map(readNumber);
  const [processorRatio = null, processorSpread = null] = processorNumbers;
  const hasProcessor = processorRatio !== null && processorSpread !== null && processorNumbers.length === 2;
  if (value === null || baselineValue === null || ratio === null || spread === null) return null;
  if (figure === '' || machine === '' || baselineUnit !== unit) return null;
  if (!hasProcessor && processorText !== NO_VALUE) return null;
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^([0-9a-f]{7,40}\+?|–)$/.test(commit)) return null;
  return {
    run: { date, commit, machine },
    load,
    figure,
    unit,
    value,
    baseline,
    baselineValue,
    wall: { ratio, spread },
    processor: hasProcessor ? { ratio: processorRatio, spread: processorSpread } : null,
  };
}

/**
 * Reads the file back. Lines that are not valid rows, after edits or merges, are skipped and reported.
 * @param {string} text
 * @returns {{ rows: Row[], problems: string[] }} a sentence for each line of the table that is not a row
 */
export function readHistory(text) {
  const lines = text.split('\n');
  const isHead = (/** @type {string} */ line) => readCells(line)?.join() === COLUMNS.join();
  const head = lines.findIndex(isHead);
  if (head === -1) return { rows: [], problems: text.trim() === '' ? [] : ['There is no table of figures in it.'] };
  /** @type {Row[]} */
  const rows = [];
  /** @type {string[]} */
  const problems = [];
  for (const [index, line] of lines.entries()) {
    if (index <= head || line.trim() === '' || /^[\s|:-]+$/.test(line)) continue;
    const row = readRow(readCells(line) ?? []);
    if (row === null) problems.push(`Line ${index + 1} is no row of it and is passed over: ${line.trim()}`);
    else rows.push(row);
  }
  return { rows, problems };
}

/**
 * The whole file: with the runs of a figure below each other.
 * @param {readonly Row[]} rows
 */
export function writeHistory(rows) {
  return `${HEAD}\n${writeTable(COLUMNS, rows.map(cellsOf))}\n`;
}

/**
 * True when a run replaces an older one: the same commit on the same machine. A run with uncommitted changes does not
 * replace one of the clean commit.
 * @param {Run} newer
 * @param {Run} older
 */
function replaces(newer, older) {
  const isSame = newer.commit === older.commit || newer.commit === older.commit.replace(/\+$/, '');
  return isSame && newer.machine === older.machine;
}

/**
 * The history with one more run. Figures keep their order; new ones follow in the order given.
 * @param {readonly Row[]} history
 * @param {readonly Row[]} run rows of one run
 * @param {ReadonlySet<string>} gone keys of figures no longer measured; their rows of this machine are removed
 * @returns {Row[]}
 */
export function addRun(history, run, gone) {
  const machine = run[0]?.run.machine;
  const kept = history.filter((row) => {
    const newer = run.find((one) => keyOf(one) === keyOf(row));
    if (newer !== undefined) return !replaces(newer.run, row.run);
    return row.run.machine !== machine || !gone.has(keyOf(row));
  });
  const order = new Set([...history, ...run].map(keyOf));
  return [...order].flatMap((key) => [...kept, ...run].filter((row) => keyOf(row) === key).slice(-RUNS_KEPT));
}
