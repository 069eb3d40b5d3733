import type { Catalog } from '../domain/food/catalog';
import type { Food } from '../domain/food/food';
import type { KnownFoods } from '../domain/food/known-foods';
import { entriesOfDay } from '../domain/week/week-plan';
import type { WeekDocument } from '../schema/week-document';
import type { CronometerCsv } from './cronometer-csv';
import { CRONOMETER_COLUMNS, cronometerCsvReading } from './cronometer-csv';
import type { RowProblem } from './csv-text';
import { scanCsv } from './csv-text';
import type { DateOrder } from './diary-dates';
import { foodsCsvReading } from './foods-csv';
import { parsePlan } from './plan-file';
import type { ReadResult } from './read-result';
import { readFailed, readOk } from './read-result';
import type { Reading } from './reading';
import { planCsvReading } from './week-csv-reader';

/**
 * Any file that can be imported, recognised by its content and not by its name. Guarantees: it only reads; every row is
 * read or reported as a problem with its line.
 */

/** The kinds of files. */
export const IMPORT_KINDS = ['plan', 'foods', 'cronometer'] as const;

/** One of {@link IMPORT_KINDS}. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A file as read. */
export type ImportedFile =
  | {
      readonly kind: 'plan';
      readonly weeks: readonly WeekDocument[];
      readonly entryCount: number;
      readonly problems: readonly RowProblem[];
    }
  | { readonly kind: 'foods'; readonly foods: readonly Food[]; readonly problems: readonly RowProblem[] }
  | ({ readonly kind: 'cronometer' } & CronometerCsv);

/** The parts of the library and the catalog that reading needs. */
export interface ImportSources {
  readonly catalog: Catalog;
  readonly foods: KnownFoods;
  readonly newId: () => string;
}

/** The person's answer about the file; `null`: read it from the file. */
export interface ImportOptions {
  readonly kind: ImportKind | null;
  readonly dateOrder: DateOrder | null;
}

const KINDS_IN_WORDS = 'a week file, a plan CSV, a CSV of own foods or Cronometer’s servings CSV';

/** Columns that every file of a kind has, in lower case. Other missing columns are then reported by name. */
const TELLING_COLUMNS: Readonly<Record<ImportKind, readonly string[]>> = {
  plan: ['date', 'food'],
  foods: ['id', 'kind'],
  cronometer: [CRONOMETER_COLUMNS.name, CRONOMETER_COLUMNS.amount].map((name) => name.toLowerCase()),
};

const isJson = (text: string): boolean => /^\uFEFF?\s*[{[]/.test(text);

/** The first line with content; `null` for an empty text. */
function firstRow(text: string): readonly string[] | null {
  for (const { cells } of scanCsv(text)) {
    const named = cells.map((cell) => cell.trim());
    if (named.some((cell) => cell !== '')) return named;
  }
  return null;
}

function kindOf(header: readonly string[]): ImportKind | null {
  const names = new Set(header.map((cell) => cell.toLowerCase()));
  return IMPORT_KINDS.find((kind) => TELLING_COLUMNS[kind].every((column) => names.has(column))) ?? null;
}

function readWeekFile(text: string, name: string, catalog: Catalog): ReadResult<ImportedFile> {
  // Read like a plan on the command line: an unknown food is refused by name.
  const read = parsePlan(text, name, catalog);
  if (!read.ok) return read;
  const entryCount = read.value.days.reduce((sum, day) => sum + entriesOfDay(day).length, 0);
  return readOk({ kind: 'plan', weeks: [read.value], entryCount, problems: [] });
}

/** Reads a file in steps. The sentence of a refusal names the file, what can be imported and the first line that was found. */
export function* importFileReading(
  text: string,
  name: string,
  { catalog, foods, newId }: ImportSources,
  { kind: said, dateOrder }: ImportOptions,
): Reading<ReadResult<ImportedFile>> {
  if (isJson(text) && (said === null || said === 'plan')) return readWeekFile(text, name, catalog);
  const header = firstRow(text);
  if (header === null) return readFailed(`${name} is empty.`);
  const kind = said ?? kindOf(header);
  switch (kind) {
    case 'plan': {
      const sources = { findFood: foods.find, foodsNamed: foods.named, newId };
      return readOk({ kind, ...(yield* planCsvReading(text, sources)) });
    }
    case 'foods':
      return readOk({ kind, ...(yield* foodsCsvReading(text)) });
    case 'cronometer':
      return readOk({ kind, ...(yield* cronometerCsvReading(text, dateOrder)) });
    case null: {
      const line = header.join(',');
      return readFailed(
        `${name} is not ${KINDS_IN_WORDS}; its first line is “${line.length > 120 ? `${line.slice(0, 120)}…` : line}”.`,
      );
    }
  }
}
