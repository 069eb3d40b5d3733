/** The steps of `npm test` in order, and which of them the arguments select. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { packageProgram, projectPath, projectRoot } from '../setup/project.mjs';
import { readPlaywrightReport, readVitestReport } from './reports.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} title
 * @property {boolean} [onlyWhenNamed] part of another step, for running it alone
 * @property {'sources' | 'program'} [beside] the steps it may run in parallel with, two at a time: those on
 *   the sources, or those on the built program. None needs the output of another, and none measures time
 * @property {boolean} [needsBuild] the program in out/ is brought up to date first
 * @property {boolean} [needsWindow] Electron, its libraries and a screen
 * @property {(report: string, extra: readonly string[]) => { commands: string[][], env?: Record<string, string> }} run
 * @property {(text: string) => import('./reports.mjs').TestCounts} [readReport] reads the report written by `run`
 */

/** @param {string} report @param {readonly string[]} filters */
const vitest = (report, filters) => ({
  commands: [
    [
      ...packageProgram('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filters,
    ],
  ],
});

/** TypeScript projects: one per room. `tsconfig.json` is for editors and includes them all. */
const typeScriptProjects = () =>
  readdirSync(projectRoot)
    .filter((name) => /^tsconfig\..+\.json$/.test(name) && name !== 'tsconfig.base.json')
    .toSorted();

/** The linted paths: the rooms by name, and the configuration files beside them. */
const lintedPaths = () => [
  'shared',
  'electron',
  'renderer',
  'data',
  'scripts',
  'tests',
  ...readdirSync(projectRoot).filter((name) => name.endsWith('.config.ts')),
];

/** @type {readonly Stage[]} */
export const STAGES = [
  {
    name: 'format',
    title: 'Format',
    beside: 'sources',
    run: (_report, extra) => ({ commands: [[...packageProgram('oxfmt'), '--check', ...extra]] }),
  },
  {
    name: 'lint',
    title: 'Lint',
    beside: 'sources',
    run: (_report, extra) => ({
      commands: [[...packageProgram('oxlint'), '--type-aware', ...lintedPaths(), ...extra]],
    }),
  },
  {
    name: 'types',
    title: 'Types',
    beside: 'sources',
    run: () => ({
      commands: typeScriptProjects().map((project) => [
        ...packageProgram('typescript', 'tsc'),
        '-p',
        path.join(projectRoot, project),
      ]),
    }),
  },
  {
    name: 'unused',
    title: 'Unused files, exports and packages',
    beside: 'sources',
    run: (_report, extra) => ({ commands: [[...packageProgram('knip'), ...extra]] }),
  },
  {
    name: 'build',
    title: 'Build',
    beside: 'sources',
    run: () => ({ commands: [[process.execPath, projectPath('scripts', 'build.mjs')]] }),
  },
  {
    name: 'architecture',
    title: 'Architecture',
    onlyWhenNamed: true,
    run: (report, extra) => vitest(report, ['--project=node', 'tests/architecture', ...extra]),
    readReport: readVitestReport,
  },
  {
    name: 'unit',
    title: 'Architecture, unit and component tests',
    beside: 'program',
    needsBuild: true,
    run: (report, extra) => vitest(report, ['--project=node', '--project=dom', '--project=dom-apart', ...extra]),
    readReport: readVitestReport,
  },
  {
    name: 'e2e',
    title: 'Tests in the real program',
    beside: 'program',
    needsBuild: true,
    needsWindow: true,
    run: (report, extra) => ({
      commands: [[...packageProgram('@playwright/test', 'playwright'), 'test', '--reporter=list,json', ...extra]],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
    readReport: readPlaywrightReport,
  },
  {
    name: 'kill',
    title: 'Killed while saving',
    beside: 'program',
    run: (report, extra) => vitest(report, ['--project=kill', ...extra]),
    readReport: readVitestReport,
  },
];

/**
 * `--long` comes first, then names; anything after them (a file, a flag) goes to the runner of the last step. No names
 * means every step.
 * @param {readonly string[]} given
 * @param {readonly Stage[]} stages
 * @returns {{ selected: Stage[], extra: string[], isLong: boolean } | { problem: string }}
 */
export function selectStages(given, stages = STAGES) {
  const isLong = given[0] === '--long';
  const words = isLong ? given.slice(1) : given;
  const names = stages.map((stage) => stage.name);
  const firstOther = words.findIndex((one) => !names.includes(one));
  const wanted = firstOther === -1 ? words : words.slice(0, firstOther);
  const extra = firstOther === -1 ? [] : words.slice(firstOther);
  if (wanted.length === 0) {
    if (extra.length > 0) return { problem: `Unknown step "${extra[0]}". The steps are: ${names.join(', ')}.` };
    return { selected: stages.filter((stage) => !stage.onlyWhenNamed), extra: [], isLong };
  }
  return { selected: stages.filter((stage) => wanted.includes(stage.name)), extra, isLong };
}

/**
 * Steps in order, with successive ones that may run in parallel grouped.
 * @param {readonly Stage[]} stages
 * @returns {Stage[][]}
 */
export function groupStages(stages) {
  /** @type {Stage[][]} */
  const groups = [];
  for (const stage of stages) {
    const last = groups.at(-1);
    if (stage.beside !== undefined && last?.[0]?.beside === stage.beside) last.push(stage);
    else groups.push([stage]);
  }
  return groups;
}
