import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlantedProject } from './planted-project';
import { plantProject } from './planted-project';
import { runTool, TOOL_TIMEOUT_MS } from './run-tool';

/** A planted line of code, and the rule of the linter that must report it; `null`: it must pass. */
interface PlantedLine {
  readonly file: string;
  readonly text: string;
  readonly rule: string | null;
}

const CLOCK = 'electroplate(no-ambient-clock)';
const GLOBAL = 'eslint(no-restricted-globals)';

/** In shared/: the same answer on every machine, at every time. */
const IN_SHARED: readonly (readonly [text: string, rule: string | null])[] = [
  ['export const planted = Date.now();', CLOCK],
  ['export const planted = new Date();', CLOCK],
  ['export const planted = new Date;', CLOCK],
  ['export const planted = Date();', CLOCK],
  ['export const planted = globalThis.Date.now();', CLOCK],
  [`export const planted = Date['now']();`, CLOCK],
  ['const { now } = Date;\nexport const planted = now();', CLOCK],
  ['const Clock = Date;\nexport const planted = new Clock();', CLOCK],
  ['const none: [] = [];\nexport const planted = new Date(...none);', CLOCK],
  ['export const planted = Math.random();', CLOCK],
  [`export const planted = Math['random']();`, CLOCK],
  ['const { random } = Math;\nexport const planted = random();', CLOCK],
  ['const chance = Math;\nexport const planted = chance.random();', CLOCK],
  ['export const planted = performance.now();', GLOBAL],
  ['export const planted = globalThis.performance.now();', GLOBAL],
  ['export const planted = crypto.randomUUID();', GLOBAL],
  [`export function planted(): void {\n  console.log('heard');\n}`, GLOBAL],
  ['export const planted = process.env;', GLOBAL],
  [`import { isToday } from 'date-fns';\nexport const planted = isToday;`, 'eslint(no-restricted-imports)'],
  [`import { startOfToday } from 'date-fns';\nexport const planted = startOfToday;`, 'eslint(no-restricted-imports)'],
  ['export const planted = new Date(2026, 0, 4);', null],
  ['export const planted = new Date(0);', null],
  ['export const planted = Date.UTC(2026, 0, 4);', null],
  ['export const planted = (day: Date): number => day.getTime();', null],
  ['export const planted = (day: unknown): boolean => day instanceof Date;', null],
  ['export const planted = { Date: 1, Math: 2 }.Date;', null],
  ['export const planted = Math.round(0.5);', null],
  [`import { addDays } from 'date-fns';\nexport const planted = addDays;`, null],
];

/** Everywhere: types that check nothing, and promises that are not awaited. */
const ANYWHERE: readonly (readonly [text: string, rule: string | null])[] = [
  ['export const planted = (one: any): unknown => one;', 'typescript(no-explicit-any)'],
  [`export const planted = (text: string): string => JSON.parse(text);`, 'typescript(no-unsafe-return)'],
  [
    'const save = async (): Promise<void> => {};\nexport function planted(): void {\n  save();\n}',
    'typescript(no-floating-promises)',
  ],
  [
    'const save = async (): Promise<boolean> => true;\nexport const planted = (): number => (save() ? 1 : 2);',
    'typescript(no-misused-promises)',
  ],
  [
    'export const planted = (one: { readonly name?: string }): string => one.name!;',
    'typescript(no-non-null-assertion)',
  ],
  [`// @ts-expect-error\nexport const planted: number = 'one';`, 'typescript(ban-ts-comment)'],
  [`export const planted: import('./types').One = 1;`, 'typescript(consistent-type-imports)'],
  ['export default 1;', 'import(no-default-export)'],
  [
    `import { JSONFilePreset } from 'lowdb/node';\nexport const planted = JSONFilePreset;`,
    'eslint(no-restricted-imports)',
  ],
  ['const save = async (): Promise<void> => {};\nexport function planted(): void {\n  void save();\n}', null],
];

const plantedIn = (folder: string, lines: readonly (readonly [string, string | null])[]): readonly PlantedLine[] =>
  lines.map(([text, rule], index) => ({ file: `${folder}/planted-${index}.ts`, text, rule }));

const PLANTED: readonly PlantedLine[] = [
  ...plantedIn('shared/domain', IN_SHARED),
  ...plantedIn('electron/main', ANYWHERE),
  {
    file: 'renderer/ui/Maybe.tsx',
    text: `import { useState } from 'react';\nexport function Maybe({ on }: { readonly on: boolean }) {\n  if (!on) return null;\n  const [count] = useState(0);\n  return <p>{count}</p>;\n}`,
    rule: 'react-hooks(rules-of-hooks)',
  },
  {
    file: 'renderer/ui/Forgets.tsx',
    text: `import { useEffect } from 'react';\nexport function Forgets({ say, text }: { readonly say: (text: string) => void; readonly text: string }) {\n  useEffect(() => say(text), []);\n  return null;\n}`,
    rule: 'react-hooks(exhaustive-deps)',
  },
  {
    file: 'renderer/ui/Picture.tsx',
    text: `export const Picture = () => <img src="a.png" />;`,
    rule: 'jsx-a11y(alt-text)',
  },
  // Banned in shared/, allowed in the window.
  { file: 'renderer/app/today.ts', text: 'export const planted = new Date();', rule: null },
];

interface Report {
  readonly diagnostics: readonly { readonly code?: string; readonly filename: string; readonly severity: string }[];
}

describe('the linter', () => {
  let project: PlantedProject;
  let report: Report;

  beforeAll(async () => {
    project = plantProject();
    project.linkPackages();
    for (const file of ['.oxlintrc.json', 'tests/architecture/lint-rules/no-ambient-clock.mjs', 'tsconfig.base.json'])
      project.copy(file);
    project.write(
      'tsconfig.json',
      JSON.stringify({ extends: './tsconfig.base.json', compilerOptions: { jsx: 'react-jsx', types: ['node'] } }),
    );
    for (const { file, text } of PLANTED) project.write(file, `${text}\n`);
    const places = ['shared', 'electron', 'renderer'];
    report = JSON.parse(await runTool('oxlint', ['--format=json', ...places], project.folder));
  }, TOOL_TIMEOUT_MS);

  afterAll(() => project.remove());

  const codesOf = (file: string): readonly string[] =>
    report.diagnostics.flatMap((one) => (one.filename === file && one.code !== undefined ? [one.code] : []));

  it.each(PLANTED.filter(({ rule }) => rule !== null))('reports $rule for: $text', ({ file, rule }) => {
    expect(codesOf(file)).toContain(rule);
  });

  it.each(PLANTED.filter(({ rule }) => rule === null))('has nothing against: $text', ({ file }) => {
    expect(codesOf(file)).toEqual([]);
  });

  it('reports errors only, so that none is passed over', () => {
    expect(report.diagnostics.filter((one) => one.severity !== 'error')).toEqual([]);
  });
});
