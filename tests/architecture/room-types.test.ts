import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlantedProject } from './planted-project';
import { plantProject } from './planted-project';
import { PROJECT_ROOT } from './project-files';
import { runTool, TOOL_TIMEOUT_MS } from './run-tool';

/** Names each room must not know, because they exist only where another room's code runs. */
const FOREIGN_NAMES = {
  shared: [
    'document',
    'window',
    'localStorage',
    'process',
    'Buffer',
    'require',
    'console',
    'performance',
    'crypto',
    'setTimeout',
  ],
  electron: ['document', 'window', 'localStorage', 'HTMLElement'],
  renderer: ['process', 'Buffer', 'require', '__dirname', 'setImmediate'],
} as const;

/** A file every room accepts: if it were refused too, the other errors would prove nothing. */
const FAMILIAR_NAME = 'the-language';

const fileOf = (name: string): string => `planted/names-${name}.ts`;

describe.each(Object.entries(FOREIGN_NAMES))('the types of %s/', (room, foreign) => {
  let project: PlantedProject;
  let complaints: string;

  beforeAll(async () => {
    project = plantProject();
    project.linkPackages();
    // The room's own files are compiled with it: a package used by one of them can bring foreign types in for all.
    project.write(
      'tsconfig.json',
      JSON.stringify({
        extends: join(PROJECT_ROOT, `tsconfig.${room}.json`),
        compilerOptions: { pretty: false },
        include: [join(PROJECT_ROOT, room, '**/*.ts'), join(PROJECT_ROOT, room, '**/*.tsx'), 'planted/*.ts'],
      }),
    );
    for (const name of foreign) project.write(fileOf(name), `export const planted: unknown = ${name};\n`);
    project.write(fileOf(FAMILIAR_NAME), 'export const planted: readonly number[] = [3, 1, 2].toSorted();\n');
    complaints = await runTool('tsc', ['-p', '.'], project.folder);
  }, TOOL_TIMEOUT_MS);

  afterAll(() => project.remove());

  it.each(foreign)('do not know %s', (name) => {
    const complaint = complaints.split('\n').find((line) => line.startsWith(fileOf(name)));
    expect(complaint).toMatch(new RegExp(`error TS\\d+: Cannot find name '${name}'`));
  });

  it('know the language itself', () => {
    expect(complaints).not.toContain(fileOf(FAMILIAR_NAME));
  });
});
