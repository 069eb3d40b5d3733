/** Runs the real command line on a separate folder: real files, captured output. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type { CliIo } from '#electron/cli/cli-io';
import { runCli } from '#electron/cli/run-cli';
import { nodeStoragePorts } from '#electron/main/node-ports';
import type { CatalogFile } from '#shared/domain/food/catalog-file';
import { packShippedCatalog } from '#shared/domain/search/shipped-catalog';
import { datesOf } from '#shared/domain/week-id';
import { writeWeekJson } from '#shared/formats/week-json';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { referencePlan, REFERENCE_DAYS } from '../support/reference-week';

/** The output and exit code of one call. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  /** Lines of stderr. */
  readonly errors: readonly string[];
}

/** The catalog as it ships. */
export const SHIPPED_CATALOG = resolve('out/catalog.bin');

/** Only the shipped rows of the curated set: a tenth of the catalog, opened in a tenth of the time, for every call. */
function writeCuratedCatalog(to: string): void {
  const file: CatalogFile = JSON.parse(readFileSync('out/catalog.json', 'utf8'));
  const curated = new Set(file.curated.map(({ id }) => id));
  writeFileSync(
    to,
    packShippedCatalog({ ...file, foods: file.foods.filter(([number]) => curated.has(`sr28:${number}`)) }),
  );
}

/** A folder for one test file, removed at its end. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'electroplate-cli-'));
  const aside = mkdtempSync(join(tmpdir(), 'electroplate-catalog-'));
  const catalogPath = join(aside, 'catalog.bin');
  writeCuratedCatalog(catalogPath);
  afterAll(() => [folder, aside].forEach((one) => rmSync(one, { recursive: true, force: true })));

  const run = async (words: readonly string[], more: Partial<CliIo> = {}): Promise<CliRun> => {
    let out = '';
    const errors: string[] = [];
    const code = await runCli(words, {
      write: (text) => {
        out += text;
      },
      writeError: (line) => errors.push(line),
      workingFolder: folder,
      programFolder: folder,
      catalogPath,
      environment: {},
      storage: nodeStoragePorts,
      ...more,
    });
    return { code, out, errors };
  };
  return { folder, path: (name: string) => join(folder, name), run };
}

/** The reference week as a user's week file. */
export function referenceWeekFile(): string {
  const { days, foods } = referencePlan();
  const empty = newWeekDocument('2026-W48');
  const week: WeekDocument = weekDocumentSchema.parse({
    ...empty,
    days: empty.days.map((day, index) => ({ ...day, meals: days[index]?.meals ?? [] })),
    foods,
  });
  return writeWeekJson(week);
}

/** The reference week as plan CSV, Sunday's supplements by their label ids. */
export function referenceCsv(): string {
  const rows = datesOf('2026-W48').flatMap((date, index) =>
    (REFERENCE_DAYS[index]?.items ?? []).map((item) => `${date},lunch,sr28:${item.ndb},${item.g},g,`),
  );
  const supplements = [
    'label:magnesium-glycinate,400,mg elemental,',
    'label:lite-salt,0.25,tsp,',
    'label:electrolyte-stick,1,piece,',
  ];
  return ['date,meal,food,amount,unit,note', ...rows, ...supplements.map((row) => `2026-11-29,drinks,${row}`), ''].join(
    '\n',
  );
}

/** The options every scoring command needs: a woman of 40 on keto. */
export const KETO = ['--preset', 'keto', '--sex', 'female', '--age', '40'];
