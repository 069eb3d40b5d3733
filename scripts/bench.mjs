/**
 * `npm run bench`: every bench in tests/bench, one after the other, then one table of what they measured beside their
 * baselines. `npm run bench -- save start` runs only those. Set-up as for the tests; the windows open on the display
 * there is, on a virtual one where there is none.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasDisplay, startVirtualScreen } from './setup/display.mjs';
import { electronFlags } from './setup/electron-flags.mjs';
import { prepare } from './setup/prepare.mjs';
import { createProgress } from './setup/progress.mjs';
import { packageProgram, projectPath, projectRoot, readTextIfPresent } from './setup/project.mjs';
import { runCommand } from './setup/run-command.mjs';
import { reportProblem, SetupProblem } from './setup/setup-problem.mjs';
import { TEST_REQUIREMENTS, VIRTUAL_SCREEN_REQUIREMENTS, WINDOW_REQUIREMENTS } from './setup/system-packages.mjs';

/** @typedef {{ figure: string, unit: string, value: number, baseline: string, baselineValue: number }} Figure */
/** @typedef {{ figures: Figure[], notes: string[] }} Report */

const ENDING = '.bench.ts';
const BENCH_CONFIG = fileURLToPath(new URL('../vitest.bench.config.ts', import.meta.url));
/** A bench that takes longer than this hangs. */
const BENCH_LIMIT_MS = 20 * 60_000;

const progress = createProgress(process.stdout);
const reports = mkdtempSync(path.join(os.tmpdir(), 'electroplate-bench-reports-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));

/**
 * The benches asked for, all when none is named.
 * @param {readonly string[]} wanted
 */
function selectBenches(wanted) {
  const names = readdirSync(projectPath('tests', 'bench'))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .toSorted();
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new SetupProblem(`There is no bench "${unknown}". The benches are: ${names.join(', ')}.`);
  return wanted.length === 0 ? names : names.filter((name) => wanted.includes(name));
}

/** Processes ready to run, averaged over the last minute: above the number of cores the machine was busy. */
const load = () => (os.loadavg()[0] ?? 0).toFixed(1);

/**
 * Three digits, or all of a whole number: 0.0213, 18.4, 1,240.
 * @param {number} number
 */
function format(number) {
  return number >= 100
    ? Math.round(number).toLocaleString('en')
    : number.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/**
 * A Markdown table whose columns also stand below each other.
 * @param {readonly Figure[]} figures
 */
function table(figures) {
  const rows = [
    ['Figure', 'Value', 'Baseline', 'Ratio'],
    ...figures.map(({ figure, unit, value, baseline, baselineValue }) => [
      figure,
      `${format(value)} ${unit}`,
      `${baseline}: ${format(baselineValue)} ${unit}`,
      format(value / baselineValue),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return lines.join('\n');
}

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

/** @param {readonly string[]} names */
async function runBenches(names) {
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
  const loadBefore = load();
  /** @type {Report[]} */
  const made = [];
  for (const name of names) {
    const { report, output } = await progress.step(
      `Bench ${name}`,
      () => runBench(name, env),
      (one) => (one.report === null ? 'FAILED' : 'done'),
    );
    if (report !== null) made.push(report);
    else {
      process.stdout.write(`${output.trimEnd()}\n\n`);
      process.exitCode = 1;
    }
  }
  if (made.length === 0) return;
  const { machine, release, cpus } = { machine: os.machine(), release: os.release(), cpus: os.cpus() };
  progress.say(`\n${table(made.flatMap(({ figures }) => figures))}\n`);
  progress.say(
    `Electron ${runtime.version} · Node ${process.versions.node} · ${cpus[0]?.model.trim() ?? 'unknown CPU'} × ${cpus.length} · ${os.type()} ${release} ${machine} · ${screen === null ? 'display' : 'virtual screen'} · load ${loadBefore} before, ${load()} after`,
  );
  for (const note of made.flatMap(({ notes }) => notes)) progress.say(note);
}

try {
  await runBenches(selectBenches(process.argv.slice(2)));
} catch (problem) {
  process.exitCode = reportProblem(problem);
}
// A virtual screen would keep this process alive; it is stopped at exit.
process.exit();
