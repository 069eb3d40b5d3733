/**
 * `npm test`: every check, from a fresh copy, with its own set-up and a virtual screen. `npm test -- unit` runs one
 * step, `npm test -- e2e tests/e2e/plan.spec.ts` part of one. `npm run test:long` is the same with longer random runs:
 * kills while saving and property examples (the numbers are in tests/support/run-length.ts and
 * tests/kill/kill-child.ts). After a failed step the run stops as soon as steps running in parallel have ended, shows
 * the output of the failed step, and always ends with the count of tests.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startVirtualScreen } from './setup/display.mjs';
import { electronFlags } from './setup/electron-flags.mjs';
import { prepare } from './setup/prepare.mjs';
import { createProgress, formatDuration } from './setup/progress.mjs';
import { projectRoot, readTextIfPresent } from './setup/project.mjs';
import { runCommand } from './setup/run-command.mjs';
import { reportProblem, SetupProblem } from './setup/setup-problem.mjs';
import { TEST_REQUIREMENTS, VIRTUAL_SCREEN_REQUIREMENTS, WINDOW_REQUIREMENTS } from './setup/system-packages.mjs';
import { addCounts, judgeStep, summaryLine } from './test-run/reports.mjs';
import { groupStages, selectStages } from './test-run/stages.mjs';

/** @typedef {import('./test-run/stages.mjs').Stage} Stage */
/** @typedef {import('./test-run/reports.mjs').TestCounts} TestCounts */

/** A step that takes longer than this hangs. */
const STAGE_LIMIT_MS = 45 * 60_000;
/** Number of steps that may run in parallel. */
const STEPS_AT_A_TIME = 2;
/** Number of screens on which the real program is tested in parallel: only one window per screen can have the focus. */
const SCREENS = 2;

const progress = createProgress(process.stdout);
const scratch = mkdtempSync(path.join(os.tmpdir(), 'electroplate-test-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

/**
 * @param {Stage} stage
 * @param {string} report
 * @returns {TestCounts | null} null when the step wrote no readable report
 */
function readCounts(stage, report) {
  const text = readTextIfPresent(report);
  if (!stage.readReport || text === null) return null;
  try {
    return stage.readReport(text);
  } catch {
    return null;
  }
}

/**
 * Runs the commands of a step until one fails.
 * @param {Stage} stage
 * @param {readonly string[]} extra
 * @param {Record<string, string>} windowEnv
 * @returns {Promise<{ isGood: boolean, counts: TestCounts, output: string }>}
 */
async function runStage(stage, extra, windowEnv) {
  const report = path.join(scratch, `${stage.name}.json`);
  const { commands, env } = stage.run(report, extra);
  let isGood = true;
  let output = '';
  for (const command of commands) {
    const result = await runCommand(command, {
      cwd: projectRoot,
      env: { ...process.env, ...windowEnv, ...env },
      stop: AbortSignal.timeout(STAGE_LIMIT_MS),
    });
    output += result.isStopped ? `${result.output}\nStopped after ${formatDuration(STAGE_LIMIT_MS)}.\n` : result.output;
    isGood = result.code === 0;
    if (!isGood) break;
  }
  const counts = readCounts(stage, report);
  // A successful runner must have left a report with at least one passed test and no failed one.
  if (stage.readReport && (counts === null || counts.passed === 0 || counts.failed > 0)) isGood = false;
  return { isGood, counts: judgeStep(isGood, counts), output };
}

/**
 * Electron, its libraries and screens, for the steps that open windows.
 * @returns {Promise<Record<string, string>>}
 */
async function prepareWindow() {
  const runtime = await prepare({
    progress,
    build: [],
    electron: true,
    system: [...WINDOW_REQUIREMENTS, ...VIRTUAL_SCREEN_REQUIREMENTS, ...TEST_REQUIREMENTS],
  });
  progress.say(`Runtime of this run: ${runtime.reason}`);
  // Tests never open on the screen somebody works at: on Linux a virtual one is used even when there is a real one.
  const screens =
    process.platform === 'linux' ? await Promise.all(Array.from({ length: SCREENS }, startVirtualScreen)) : [];
  return {
    ...runtime.env,
    ...screens[0]?.env,
    ELECTROPLATE_SCREENS: JSON.stringify(screens.map(({ env }) => env)),
    ELECTROPLATE_ELECTRON: runtime.path,
    ELECTROPLATE_ELECTRON_FLAGS: electronFlags().join(' '),
  };
}

/** @typedef {{ stage: Stage, isGood: boolean, counts: TestCounts, output: string }} StageResult */

/**
 * Runs steps in parallel; each prints its line when it ends, so that lines never mix.
 * @param {readonly Stage[]} stages
 * @param {(stage: Stage) => Promise<StageResult>} run
 * @returns {Promise<StageResult[]>}
 */
async function runBesideEachOther(stages, run) {
  const waiting = [...stages];
  /** @type {StageResult[]} */
  const results = [];
  const lane = async () => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      const startedAt = performance.now();
      const result = await run(stage);
      results.push(result);
      progress.say(`${stage.title} … ${verdictOf(result)}, ${formatDuration(performance.now() - startedAt)}`);
    }
  };
  await Promise.all(Array.from({ length: STEPS_AT_A_TIME }, lane));
  return results;
}

/** @param {StageResult} result */
const verdictOf = ({ stage, isGood, counts }) =>
  `${isGood ? 'ok' : 'FAILED'}${stage.readReport ? ` (${summaryLine(counts)})` : ''}`;

/**
 * @param {readonly Stage[]} stages
 * @param {readonly string[]} extra
 * @param {TestCounts[]} counts filled as the steps end
 * @returns {Promise<Stage[]>} the steps that failed
 */
async function runStages(stages, extra, counts) {
  // Downloads and installations are done before the first step, so that they do not count in a step's time.
  await prepare({ progress, build: [], electron: false });
  const windowEnv = stages.some((stage) => stage.needsWindow) ? await prepareWindow() : {};
  /** @param {Stage} stage @returns {Promise<StageResult>} */
  const run = async (stage) => ({
    stage,
    ...(await runStage(stage, stage === stages.at(-1) ? extra : [], stage.needsWindow ? windowEnv : {})),
  });
  for (const group of groupStages(stages)) {
    const [first] = group;
    if (group.some((stage) => stage.needsBuild))
      await prepare({ progress, build: ['catalog', 'window', 'cli'], electron: false });
    const results =
      first !== undefined && group.length === 1
        ? [await progress.step(first.title, () => run(first), verdictOf)]
        : await runBesideEachOther(group, run);
    counts.push(...results.map((result) => result.counts));
    const failed = results.filter((result) => !result.isGood);
    for (const { stage, output } of failed)
      process.stdout.write(`${results.length > 1 ? `${stage.title}:\n` : ''}${output.trimEnd()}\n\n`);
    if (failed.length > 0) return failed.map(({ stage }) => stage);
  }
  return [];
}

/** @type {TestCounts[]} */
const counts = [];
try {
  const selection = selectStages(process.argv.slice(2));
  if ('problem' in selection) throw new SetupProblem(selection.problem);
  if (selection.isLong) process.env['CI_LONG'] = '1';
  const failed = await runStages(selection.selected, selection.extra, counts);
  if (failed.length > 0) {
    const isAll = counts.length === selection.selected.length;
    progress.say(
      `Failed: ${failed.map(({ title }) => title).join('; ')}.${isAll ? '' : ' The steps after it did not run.'}`,
    );
    process.exitCode = 1;
  }
} catch (problem) {
  process.exitCode = reportProblem(problem);
  counts.push(judgeStep(false, null));
}
process.stdout.write(`${summaryLine(addCounts(counts))}\n`);
// A virtual screen would keep this process alive; it is stopped at exit.
process.exit();
