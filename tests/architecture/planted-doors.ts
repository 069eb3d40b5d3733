/** A small project with our rooms that keeps every rule, plus files that each break one. */

interface PlantedDoor {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  /** What the rule must report as the target; absent if the rule is about the file itself. */
  readonly to?: string;
}

const PACKAGES = [
  '@playwright/test',
  'borrowed',
  'date-fns',
  'electron',
  'lowdb',
  'minisearch',
  'papaparse',
  'react',
  'vite',
  'zod',
  'zustand',
];

const installed = (name: string): Record<string, string> => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {};\n',
});

/** Files of the small project that are correct. */
export const PLANTED_GROUND: Readonly<Record<string, string>> = {
  ...Object.assign({}, ...PACKAGES.map(installed)),
  'node_modules/lowdb/package.json': JSON.stringify({
    name: 'lowdb',
    version: '1.0.0',
    exports: { '.': './lib/index.js', './node': './lib/node.js' },
  }),
  'node_modules/lowdb/lib/index.js': 'export {};\n',
  'node_modules/lowdb/lib/node.js': 'export {};\n',
  'package.json': JSON.stringify({
    name: 'planted',
    devDependencies: Object.fromEntries(PACKAGES.filter((name) => name !== 'borrowed').map((name) => [name, '1.0.0'])),
  }),
  'shared/domain/food/food.ts': `import { addDays } from 'date-fns';\nexport const food = addDays;\n`,
  'shared/domain/import/plan.ts': `import { food } from '../food/food';\nexport const plan = food;\n`,
  'shared/domain/reached-late.ts': `export const late = 1;\n`,
  'shared/schema/week-document.ts': `import { z } from 'zod';\nimport { food } from '../domain/food/food';\nimport { plan } from '../domain/import/plan';\nexport const week = [z, food, plan];\n`,
  'shared/formats/csv.ts': `import Papa from 'papaparse';\nimport { week } from '../schema/week-document';\nexport const csv = [Papa, week];\n`,
  'shared/contract/method-names.ts': `export const METHOD_NAMES = ['weeks.load'] as const;\n`,
  'shared/contract/methods.ts': `import { week } from '../schema/week-document';\nimport { METHOD_NAMES } from './method-names';\nexport const METHODS = [week, METHOD_NAMES];\n`,
  'electron/main/index.ts': `import { openWindow } from './window';\nimport { register } from './ipc/register';\nopenWindow(register);\n`,
  'electron/main/window.ts': `import { BrowserWindow } from 'electron';\nexport const openWindow = (x: unknown) => [BrowserWindow, x];\n`,
  'electron/main/ports.ts': `export type Clock = () => Date;\n`,
  'electron/main/ipc/register.ts': `import { ipcMain } from 'electron';\nimport { dispatch } from './dispatch';\nexport const register = [ipcMain, dispatch];\n`,
  'electron/main/ipc/dispatch.ts': `import { METHODS } from '#shared/contract/methods';\nimport { weeks } from '../services/weeks';\nexport const dispatch = [METHODS, weeks];\n`,
  'electron/main/services/weeks.ts': `import { store } from '../storage/store';\nimport { csv } from '#shared/formats/csv';\nexport const weeks = [store, csv];\n`,
  'electron/main/storage/store.ts': `import { readFileSync } from 'node:fs';\nimport { Low } from 'lowdb';\nimport type { Clock } from '../ports';\nexport const store = (clock: Clock) => [readFileSync, Low, clock];\n`,
  'electron/cli/index.ts': `import { weeks } from '../main/services/weeks';\nconsole.log(weeks);\n`,
  'renderer/app/main.tsx': `import { App } from './App';\nconsole.log(<App />);\n`,
  'renderer/app/App.tsx': `import { FoodsScreen } from '../features/foods';\nexport const App = () => <FoodsScreen />;\n`,
  'renderer/state/planner-store.ts': `import { call } from '../bridge/bridge';\nimport { editTogether } from './edit-together';\nexport const plan = [call, editTogether];\n`,
  'renderer/state/edit-together.ts': `export const editTogether = 1;\n`,
  'renderer/bridge/bridge.ts': `import type { METHODS } from '#shared/contract/methods';\nexport const call = (x: typeof METHODS) => x;\n`,
  'renderer/ui/Bar.tsx': `import { useState } from 'react';\nimport { food } from '#shared/domain/food/food';\nexport const Bar = () => <p title={String(useState(food))} />;\n`,
  'renderer/features/foods/index.ts': `export { FoodsScreen } from './FoodsScreen';\n`,
  'renderer/features/foods/FoodsScreen.tsx': `import { lazy } from 'react';\nimport { plan } from '#renderer/state/planner-store';\nimport { Bar } from '#renderer/ui/Bar';\nconst Late = lazy(async () => ({ default: (await import('./Late')).Late }));\nexport const FoodsScreen = () => <Bar x={plan}><Late /></Bar>;\n`,
  'renderer/features/foods/Late.tsx': `import { late } from '#shared/domain/reached-late';\nexport const Late = () => <p>{late}</p>;\n`,
  'scripts/start.mjs': `import { build } from 'vite';\nimport fs from 'node:fs';\nconsole.log(build, fs);\n`,
  'data/build.mjs': `import Papa from 'papaparse';\nexport const table = Papa;\n`,
  'tests/support/foods.ts': `import { food } from '#shared/domain/food/food';\nimport { late } from '#shared/domain/reached-late';\nexport const samples = [food, late];\n`,
};

const fault = (rule: string, file: string, text: string, to?: string): PlantedDoor => ({
  rule,
  file,
  text,
  ...(to === undefined ? {} : { to }),
});

const importing = (specifier: string): string => `import { x } from '${specifier}';\nexport const y = x;\n`;

/** Every wing of the domain except the highest. */
const LOWER_WINGS = [
  'person',
  'food',
  'week',
  'score',
  'eaters',
  'own-food',
  'search',
  'shopping',
  'pantry',
  'template',
  'repair',
  'help',
];

/** One line per fault: the rule that must catch it, the file it is planted in, its text, and the forbidden target. */
export const PLANTED_DOORS: readonly PlantedDoor[] = [
  // Everywhere
  fault('no-cycles', 'shared/domain/egg.ts', importing('./hen'), 'shared/domain/hen.ts'),
  fault('no-module-outside-the-program', 'shared/domain/hen.ts', importing('./egg')),
  fault(
    'no-cycles',
    'renderer/ui/Left.tsx',
    `import type { R } from './Right';\nexport const Left = (r: R) => <p>{r}</p>;\n`,
    'renderer/ui/Right.tsx',
  ),
  fault(
    'no-module-outside-the-program',
    'renderer/ui/Right.tsx',
    `import { Left } from './Left';\nexport type R = string;\nexport const Right = () => <Left />;\n`,
  ),
  fault('no-orphans', 'renderer/ui/lonely.ts', 'export const lonely = 1;\n'),
  fault('no-module-outside-the-program', 'shared/domain/food/only-tested.ts', importing('./food')),
  fault('no-unresolved-imports', 'shared/domain/mistyped.ts', importing('#shared/domain/fodo'), '#shared/domain/fodo'),
  fault(
    'no-undeclared-packages',
    'electron/main/services/borrower.ts',
    importing('borrowed'),
    'node_modules/borrowed/index.js',
  ),
  fault(
    'nothing-imports-tests',
    'electron/main/services/peeker.ts',
    importing('#tests/support/foods'),
    'tests/support/foods.ts',
  ),
  fault('nothing-imports-an-entry', 'electron/main/menu.ts', importing('./index'), 'electron/main/index.ts'),
  fault(
    'program-imports-no-scripts',
    'electron/main/services/runs-scripts.ts',
    importing('../../../scripts/start.mjs'),
    'scripts/start.mjs',
  ),
  fault(
    'program-imports-no-scripts',
    'renderer/features/foods/builds-tables.ts',
    importing('../../../data/build.mjs'),
    'data/build.mjs',
  ),

  // shared/
  fault(
    'shared-imports-only-shared',
    'shared/domain/looks-out.ts',
    importing('#electron/main/services/weeks'),
    'electron/main/services/weeks.ts',
  ),
  fault(
    'shared-imports-only-shared',
    'shared/formats/looks-up.ts',
    importing('#renderer/ui/Bar'),
    'renderer/ui/Bar.tsx',
  ),
  fault('shared-knows-no-node', 'shared/formats/reads-files.ts', importing('node:fs/promises'), 'fs/promises'),
  fault(
    'shared-knows-no-node',
    'shared/contract/knows-paths.ts',
    `import type { ParsedPath } from 'path';\nexport type P = ParsedPath;\n`,
    'path',
  ),
  fault(
    'domain-is-the-ground',
    'shared/domain/stored.ts',
    importing('../schema/week-document'),
    'shared/schema/week-document.ts',
  ),
  fault(
    'domain-is-the-ground',
    'shared/domain/named.ts',
    `export type { M } from '../contract/methods';\n`,
    'shared/contract/methods.ts',
  ),
  fault('domain-top-knows-no-wing', 'shared/domain/units.ts', importing('./food/food'), 'shared/domain/food/food.ts'),
  fault('no-module-outside-the-program', 'shared/domain/tower/top.ts', 'export const top = 1;\n'),
  fault(
    'domain-wings-are-listed',
    'shared/domain/import/far.ts',
    importing('../tower/top'),
    'shared/domain/tower/top.ts',
  ),
  ...LOWER_WINGS.map((wing) =>
    fault(
      `domain-${wing}-below-higher-wings`,
      `shared/domain/${wing}/looks-up.ts`,
      importing('../import/plan'),
      'shared/domain/import/plan.ts',
    ),
  ),
  fault(
    'schema-stands-on-domain',
    'shared/schema/answered.ts',
    importing('../contract/methods'),
    'shared/contract/methods.ts',
  ),
  fault('schema-stands-on-domain', 'shared/schema/written.ts', importing('../formats/csv'), 'shared/formats/csv.ts'),
  fault(
    'formats-stand-on-domain-and-schema',
    'shared/formats/called.ts',
    importing('../contract/methods'),
    'shared/contract/methods.ts',
  ),
  fault('domain-packages', 'shared/domain/validated.ts', importing('zod'), 'node_modules/zod/index.js'),
  fault('domain-packages', 'shared/domain/shown.ts', importing('react'), 'node_modules/react/index.js'),
  fault(
    'schema-and-contract-packages',
    'shared/contract/parsed.ts',
    importing('papaparse'),
    'node_modules/papaparse/index.js',
  ),
  fault(
    'schema-and-contract-packages',
    'shared/schema/searched.ts',
    importing('minisearch'),
    'node_modules/minisearch/index.js',
  ),
  fault('formats-packages', 'shared/formats/searched.ts', importing('minisearch'), 'node_modules/minisearch/index.js'),

  // electron/
  fault(
    'electron-never-imports-renderer',
    'electron/main/services/draws.ts',
    importing('#renderer/state/planner-store'),
    'renderer/state/planner-store.ts',
  ),
  fault('electron-packages', 'electron/main/services/renders.ts', importing('react'), 'node_modules/react/index.js'),
  fault(
    'electron-package-at-its-doors-only',
    'electron/main/storage/asks.ts',
    importing('electron'),
    'node_modules/electron/index.js',
  ),
  fault(
    'electron-package-at-its-doors-only',
    'electron/main/ipc/dispatch-typed.ts',
    `import type { IpcMainInvokeEvent } from 'electron';\nexport type E = IpcMainInvokeEvent;\n`,
    'node_modules/electron/index.js',
  ),
  fault(
    'electron-package-at-its-doors-only',
    'renderer/app/remote.ts',
    importing('electron'),
    'node_modules/electron/index.js',
  ),
  fault(
    'services-know-no-electron',
    'electron/main/services/indirect.ts',
    importing('../window'),
    'node_modules/electron/index.js',
  ),
  fault(
    'services-know-no-electron',
    'electron/cli/shows.ts',
    importing('../main/window'),
    'node_modules/electron/index.js',
  ),
  fault(
    'storage-stands-on-ports',
    'electron/main/storage/upward.ts',
    importing('../services/weeks'),
    'electron/main/services/weeks.ts',
  ),
  fault(
    'services-stand-on-storage',
    'electron/main/services/answers.ts',
    importing('../ipc/dispatch'),
    'electron/main/ipc/dispatch.ts',
  ),
  fault(
    'cli-stands-on-services',
    'electron/cli/dispatches.ts',
    importing('../main/ipc/dispatch'),
    'electron/main/ipc/dispatch.ts',
  ),
  fault(
    'preload-imports-only-the-method-names',
    'electron/preload/index.ts',
    `import { contextBridge } from 'electron';\n${importing('#shared/contract/methods')}`,
    'shared/contract/methods.ts',
  ),
  fault(
    'lowdb-in-storage-only',
    'electron/main/services/keeps.ts',
    importing('lowdb'),
    'node_modules/lowdb/lib/index.js',
  ),
  fault(
    'no-lowdb-presets',
    'electron/main/storage/preset.ts',
    `import { JSONFilePreset } from 'lowdb/node';\nexport const p = JSONFilePreset;\n`,
    'node_modules/lowdb/lib/node.js',
  ),

  // renderer/
  fault(
    'renderer-never-imports-electron',
    'renderer/app/Direct.tsx',
    `import { weeks } from '#electron/main/services/weeks';\nexport const Direct = () => <p>{weeks}</p>;\n`,
    'electron/main/services/weeks.ts',
  ),
  fault(
    'renderer-knows-no-node',
    'renderer/features/foods/Saves.tsx',
    `import { writeFileSync } from 'node:fs';\nexport const Saves = () => <button onClick={writeFileSync}>Save</button>;\n`,
    'fs',
  ),
  fault('renderer-packages', 'renderer/app/keeps.ts', importing('lowdb'), 'node_modules/lowdb/lib/index.js'),
  fault(
    'renderer-packages',
    'renderer/ui/Tested.tsx',
    importing('@playwright/test'),
    'node_modules/@playwright/test/index.js',
  ),
  fault(
    'bridge-imports-only-shared',
    'renderer/bridge/remembers.ts',
    importing('../state/planner-store'),
    'renderer/state/planner-store.ts',
  ),
  fault(
    'ui-imports-no-app-feature-or-bridge',
    'renderer/ui/Nosy.tsx',
    importing('../state/planner-store'),
    'renderer/state/planner-store.ts',
  ),
  fault(
    'ui-imports-no-app-feature-or-bridge',
    'renderer/ui/Calls.tsx',
    importing('../bridge/bridge'),
    'renderer/bridge/bridge.ts',
  ),
  fault(
    'features-never-import-each-other',
    'renderer/features/shopping/Sideways.tsx',
    importing('../foods'),
    'renderer/features/foods/index.ts',
  ),
  fault(
    'features-have-one-door',
    'renderer/app/Window.tsx',
    `const Late = lazy(() => import('../features/foods/FoodsScreen'));\nexport const W = () => <Late />;\n`,
    'renderer/features/foods/FoodsScreen.tsx',
  ),
  fault(
    'state-is-the-ground-of-the-window',
    'renderer/state/screen-store.ts',
    importing('../features/foods'),
    'renderer/features/foods/index.ts',
  ),
  fault('state-is-the-ground-of-the-window', 'renderer/state/draws.ts', importing('../ui/Bar'), 'renderer/ui/Bar.tsx'),
  fault(
    'documents-change-through-one-door',
    'renderer/features/foods/past-the-door.ts',
    importing('#renderer/state/edit-together'),
    'renderer/state/edit-together.ts',
  ),
  fault(
    'stores-are-made-in-one-place',
    'renderer/features/foods/own-store.ts',
    importing('zustand'),
    'node_modules/zustand/index.js',
  ),
  fault(
    'person-below-features',
    'renderer/person/Shows.tsx',
    importing('../features/foods'),
    'renderer/features/foods/index.ts',
  ),
  fault(
    'nothing-imports-the-shell',
    'renderer/features/foods/Outward.tsx',
    importing('#renderer/app/App'),
    'renderer/app/App.tsx',
  ),
  fault('nothing-imports-the-shell', 'renderer/state/upward.ts', importing('../app/App'), 'renderer/app/App.tsx'),

  // scripts/ and data/
  fault(
    'scripts-import-nothing-of-the-program',
    'scripts/score.mjs',
    importing('../shared/domain/food/food'),
    'shared/domain/food/food.ts',
  ),
  fault(
    'scripts-import-nothing-of-the-program',
    'data/check.mjs',
    importing('../shared/domain/food/food'),
    'shared/domain/food/food.ts',
  ),
  fault('data-and-scripts-apart', 'data/starts.mjs', importing('../scripts/start.mjs'), 'scripts/start.mjs'),
  fault('scripts-packages', 'scripts/renders.mjs', importing('react'), 'node_modules/react/index.js'),
];
