/**
 * `npm run bench`: runs every bench in tests/bench, one after the other, then prints a table of the figures beside
 * their baselines, and which of them are worse or better than in the last committed run. The run is added to
 * tests/bench/history.md. `npm run bench -- save repair` runs only those and benches whose names start with them:
 * `repair-gap`, `repair-week`. Set-up as for the tests; windows open on the current display, or on a virtual one if
 * there is none.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareRuns, comparisonLines } from './bench/compare.mjs';
import { addRun, keyOf, readHistory, rowOf, writeHistory } from './bench/history.mjs';
import { commitAtHand, committedHistory, HISTORY_FILE } from './bench/repository.mjs';
import { formatNumber, NO_VALUE, writeTable } from './bench/table.mjs';
import { hasDisplay, startVirtualScreen } from './setup/display.mjs';
import { electronFlags } from './setup/electron-flags.mjs';
import { prepare } from './setup/prepare.mjs';
import { createProgress } from './setup/progress.mjs';
import { packageProgram, projectPath, projectRoot, readTextIfPresent } from './setup/project.mjs';
import { runCommand } from './setup/run-command.mjs';
import { reportProblem, SetupProblem } from './setup/setup-problem.mjs';
import { TEST_REQUIREMENTS, VIRTUAL_SCREEN_REQUIREMENTS, WINDOW_REQUIREMENTS } from './setup/system-packages.mjs';

/** @typedef {import('./bench/figure.mjs').Figure} Figure */
/** @typedef {import('./bench/history.mjs').Run} Run */
/** @typedef {import('./bench/history.mjs').Row} Row */
/** @typedef {{ figures: Figure[], notes: string[] }} Report */
/** @typedef {Report & { load: string }} MadeReport */

const ENDING = '.bench.ts';
const BENCH_CONFIG = fileURLToPath(new URL('../vitest.bench.config.ts', import.meta.url));
/** A bench that takes longer than this hangs. */
const BENCH_LIMIT_MS = 20 * 60_000;

const progress = createProgress(process.stdout);
const reports = mkdtempSync(path.join(os.tmpdir(), 'electroplate-bench-reports-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));

/**
 * The requested benches; all of them when none is named.
 * @param {readonly string[]} wanted
 */
function selectBenches(wanted) {
  const names = readdirSync(projectPath('tests', 'bench'))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .toSorted();
  /** @param {string} asked */
  const matching = (asked) => names.filter((name) => name === asked || name.startsWith(`${asked}-`));
  const unknown = wanted.find((asked) => matching(asked).length === 0);
  if (unknown !== undefined)
    throw new SetupProblem(`There is no bench "${unknown}". The benches are: ${names.join(', ')}.`);
  const chosen = new Set(wanted.flatMap(matching));
  return wanted.length === 0 ? names : names.filter((name) => chosen.has(name));
}

/** Processes ready to run, averaged over the last minute: above the number of cores, the machine was busy. */
const load = () => (os.loadavg()[0] ?? 0).toFixed(1);

/** @param {readonly Figure[]} figures */
const figureTable = (figures) =>
  writeTable(
    ['Figure', 'Value', 'Baseline', 'Ratio', 'Processor time', 'Baseline’s', 'Ratio'],
    figures.map(({ figure, unit, value, baseline, baselineValue, ratio, spread, processor }) => [
      figure,
      `${formatNumber(value)} ${unit}`,
      `${baseline}: ${formatNumber(baselineValue)} ${unit}`,
      `${formatNumber(ratio)} ± ${formatNumber(spread)}`,
      processor === null ? NO_VALUE : `${formatNumber(processor.value)} ms`,
      processor === null ? NO_VALUE : `${formatNumber(processor.baselineValue)} ms`,
      processor === null ? NO_VALUE : `${formatNumber(processor.ratio)} ± ${formatNumber(processor.spread)}`,
    ]),
  );

/**
 * Runs one bench to its end.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ report: Report | null, output: string }>} no report when it failed
 */
async function runBench(name, env) {
  const command = [...packageProgram('vitest'), 'run', '--config', BENCH_CONFIG, `tests/bench/${name}${ENDING}`];
  const result = await runCommand(command, { cwd: projectRoot, env, stop: AbortSignal.timeout(BENCH_LIMIT_MS) });
  const text = readTextIfPresent(path.join(reports, `${name}.json`));
  return { report: result.code === 0 && text !== null ? JSON.parse(text) : null, output: result.output };
}

/**
 * Adds the run to the history on disk.
 * @param {readonly Row[]} rows
 * @param {boolean} isComplete true when every bench ran and succeeded
 * @returns {Promise<string[]>} lines that compare it with the committed run
 */
async function keepRun(rows, isComplete) {
  const committedText = await committedHistory();
  const committed = readHistory(committedText ?? '');
  const file = projectPath(HISTORY_FILE);
  const onDisk = readHistory(readTextIfPresent(file) ?? '');
  const comparison = compareRuns(committed.rows, rows, isComplete);
  writeFileSync(file, writeHistory(addRun(onDisk.rows, rows, new Set(comparison.gone.map(keyOf)))));
  const problems = new Set([...committed.problems, ...onDisk.problems]);
  return [
    ...[...problems].map((problem) => `${HISTORY_FILE}: ${problem}`),
    ...(committed.rows.length === 0
      ? [`There is nothing to compare with: no figures are committed in ${HISTORY_FILE}.`]
      : comparisonLines(comparison)),
  ];
}

/** @param {readonly string[]} wanted */
async function runBenches(wanted) {
  const names = selectBenches(wanted);
  const runtime = await prepare({
    progress,
    build: ['catalog', 'window', 'cli'],
    electron: true,
    system: [...WINDOW_REQUIREMENTS, ...VIRTUAL_SCREEN_REQUIREMENTS, ...TEST_REQUIREMENTS],
  });
  const screen = hasDisplay(process.platform, process.env) ? null : await startVirtualScreen();
  const env = {
    ...process.env,
    ...runtime.env,
    ...screen?.env,
    ELECTROPLATE_ELECTRON_FLAGS: electronFlags().join(' '),
    ELECTROPLATE_BENCH_REPORTS: reports,
  };
  const commit = await commitAtHand();
  /** @type {MadeReport[]} */
  const made = [];
  for (const name of names) {
    const loadBefore = load();
    const { report, output } = await progress.step(
      `Bench ${name}`,
      () => runBench(name, env),
      (one) => (one.report === null ? 'FAILED' : 'done'),
    );
    if (report !== null) made.push({ ...report, load: `${loadBefore}–${load()}` });
    else {
      process.stdout.write(`${output.trimEnd()}\n\n`);
      process.exitCode = 1;
    }
  }
  if (made.length === 0) return;
  const cpus = os.cpus();
  /** @type {Run} */
  const run = {
    date: new Date().toISOString().slice(0, 10),
    commit,
    machine: `${cpus[0]?.model.trim() ?? 'unknown processor'} × ${cpus.length}, Node ${process.versions.node}, Electron ${runtime.version}`,
  };
  progress.say(`\n${figureTable(made.flatMap(({ figures }) => figures))}\n`);
  const screenText = screen === null ? 'display' : 'virtual screen';
  const loads = made.map((one) => one.load).join(', ');
  progress.say(`${run.machine} · ${os.type()} ${os.release()} ${os.machine()} · ${screenText} · load ${loads}`);
  for (const note of made.flatMap(({ notes }) => notes)) progress.say(note);
  const rows = made.flatMap((one) => one.figures.map((figure) => rowOf(figure, run, one.load)));
  const isComplete = wanted.length === 0 && made.length === names.length;
  progress.say('');
  for (const line of await keepRun(rows, isComplete)) progress.say(line);
}

try {
  await runBenches(process.argv.slice(2));
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
// A virtual screen would keep this process alive; it is stopped at exit.
process.exit();
