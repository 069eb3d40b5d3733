/**
 * Durable save of a full week with 520 weeks on disk, compared with the same with one week and with a plain write and
 * sync of the same bytes: the real weeks service over real folders, bundled for plain Node as it ships.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { expect, test } from 'vitest';
import type { Sample } from '#scripts/bench/figure.mjs';
import { percentileFigures, reportFigures } from './figures';
import { currentWeek, plannedUserData, WEEKS_OF_TEN_YEARS } from './ten-years';

const SAVES = 200;

test('durable save', async () => {
  const bundle = mkdtempSync(path.join(tmpdir(), 'electroplate-bench-child-'));
  const many = plannedUserData(WEEKS_OF_TEN_YEARS);
  const one = plannedUserData(1);
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      resolve: { tsconfigPaths: true },
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL('./save-child.ts', import.meta.url)),
        outDir: bundle,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
      },
    });
    const libraries = [many, one].map((userData) => path.join(userData, 'library'));
    const { stdout } = await promisify(execFile)(process.execPath, [
      path.join(bundle, 'child.mjs'),
      String(SAVES),
      currentWeek(),
      ...libraries,
    ]);
    const [withMany = [], withOne = [], plain = []]: readonly (readonly Sample[])[] = JSON.parse(stdout);
    expect([withMany.length, withOne.length, plain.length]).toEqual([SAVES, SAVES, SAVES]);
    reportFigures('save', [
      ...percentileFigures(`Durable save, ${WEEKS_OF_TEN_YEARS} weeks on disk`, withMany, '1 week on disk', withOne),
      ...percentileFigures('Durable save, 1 week on disk', withOne, 'the same bytes written and synced', plain),
    ]);
  } finally {
    for (const folder of [bundle, many, one]) rmSync(folder, { recursive: true, force: true });
  }
});
