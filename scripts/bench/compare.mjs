/** What got worse or better since the last committed run, by more than chance explains. */
import { keyOf } from './history.mjs';
import { formatNumber } from './table.mjs';

/** @typedef {import('./history.mjs').Row} Row */
/** @typedef {import('./figure.mjs').Ratio} Ratio */
/** @typedef {{ before: Row, now: Row, isWall: boolean, isProcessor: boolean }} Change by which clock */
/**
 * @typedef {object} Comparison
 * @property {Change[]} worse
 * @property {Change[]} better a figure can be in both: more wall time, but less processor time
 * @property {Row[]} gone measured on this machine before but no longer
 * @property {Row[]} fresh with no older one to compare with
 */

/**
 * By how much a ratio grew beyond the spreads of both; 0 within them, below 0 when it fell.
 * @param {Ratio | null} before
 * @param {Ratio | null} now
 */
function growth(before, now) {
  if (before === null || now === null) return 0;
  const difference = now.ratio - before.ratio;
  return Math.abs(difference) > before.spread + now.spread ? difference : 0;
}

/**
 * Compares each figure of a run with its last committed one: from this machine if there is one, otherwise from the
 * last.
 * @param {readonly Row[]} committed oldest first
 * @param {readonly Row[]} run
 * @param {boolean} isComplete true when every bench ran and ended well: only then can a figure be gone
 * @returns {Comparison}
 */
export function compareRuns(committed, run, isComplete) {
  const machine = run[0]?.run.machine;
  /** @type {Comparison} */
  const comparison = { worse: [], better: [], gone: [], fresh: [] };
  for (const now of run) {
    const older = committed.filter((row) => keyOf(row) === keyOf(now));
    const before = older.findLast((row) => row.run.machine === machine) ?? older.at(-1);
    if (before === undefined) {
      comparison.fresh.push(now);
      continue;
    }
    const wall = growth(before.wall, now.wall);
    const processor = growth(before.processor, now.processor);
    const change = { before, now };
    if (wall > 0 || processor > 0) comparison.worse.push({ ...change, isWall: wall > 0, isProcessor: processor > 0 });
    if (wall < 0 || processor < 0) comparison.better.push({ ...change, isWall: wall < 0, isProcessor: processor < 0 });
  }
  if (isComplete) {
    const measured = new Set(run.map(keyOf));
    const missing = committed.filter((row) => row.run.machine === machine && !measured.has(keyOf(row)));
    comparison.gone = [...new Map(missing.map((row) => [keyOf(row), row])).values()];
  }
  return comparison;
}

/** @param {Ratio} ratio */
const ratioText = ({ ratio, spread }) => `${formatNumber(ratio)} ± ${formatNumber(spread)}`;

/** @param {Change} change */
function changeText({ before, now, isWall, isProcessor }) {
  const clocks = [];
  if (isWall) clocks.push(`ratio ${ratioText(before.wall)} → ${ratioText(now.wall)}`);
  if (isProcessor && before.processor !== null && now.processor !== null)
    clocks.push(`by processor time ${ratioText(before.processor)} → ${ratioText(now.processor)}`);
  const where = before.run.machine === now.run.machine ? '' : `, on another machine: ${before.run.machine}`;
  return `  ${now.figure} / ${now.baseline}: ${clocks.join('; ')} (since ${before.run.commit}, ${before.run.date}${where})`;
}

/**
 * The comparison in lines to print.
 * @param {Comparison} comparison
 * @returns {string[]}
 */
export function comparisonLines({ worse, better, gone, fresh }) {
  /** @param {string} title @param {readonly string[]} lines */
  const part = (title, lines) => (lines.length === 0 ? [] : [title, ...lines]);
  return [
    ...(worse.length === 0 ? ['Nothing got worse than the last committed run by more than its spread.'] : []),
    ...part('Worse than the last committed run by more than the spread:', worse.map(changeText)),
    ...part('Better by more than the spread:', better.map(changeText)),
    ...part(
      'Gone since the last committed run:',
      gone.map((row) => `  ${row.figure} / ${row.baseline} (last ${row.run.commit}, ${row.run.date})`),
    ),
    ...part(
      'Without a committed run to compare with:',
      fresh.map((row) => `  ${row.figure} / ${row.baseline}`),
    ),
  ];
}
