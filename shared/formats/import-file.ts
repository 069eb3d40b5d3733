import type { Catalog } from '../domain/food/catalog';
import type { Food } from '../domain/food/food';
import type { KnownFoods } from '../domain/food/known-foods';
import { entriesOfDay } from '../domain/week/week-plan';
import type { WeekDocument } from '../schema/week-document';
import type { RowProblem } from './csv-text';
import { scanCsv } from './csv-text';
import type { DiaryCsv } from './diary-csv';
import { diaryCsvReading } from './diary-csv';
import type { DateOrder } from './diary-dates';
import type { DiaryKind } from './diary-dialects';
import { DIARY_DIALECTS, isDiaryKind } from './diary-dialects';
import { foodsCsvReading } from './foods-csv';
import { parsePlan } from './plan-file';
import type { ReadResult } from './read-result';
import { readFailed, readOk } from './read-result';
import type { Reading } from './reading';
import type { PlanCsv } from './week-csv-reader';
import { planCsvReading } from './week-csv-reader';

/**
 * Any file that can be imported, recognised by its content and not by its name. Guarantees: it only reads; every row is
 * read or reported as a problem with its line.
 */

/** The kinds of files. */
export const IMPORT_KINDS = ['plan', 'foods', 'cronometer', 'lose-it'] as const;

/** One of {@link IMPORT_KINDS}. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** The content of a file. */
export type ImportedFile =
  | ({ readonly kind: 'plan'; readonly weeks: readonly WeekDocument[] } & Omit<PlanCsv, 'weeks'>)
  | { readonly kind: 'foods'; readonly foods: readonly Food[]; readonly problems: readonly RowProblem[] }
  | DiaryFile;

/** The food diary of another program. */
export type DiaryFile = { readonly kind: DiaryKind } & DiaryCsv;

/** True for a diary, whose foods are matched to foods here. */
export const isDiaryFile = (file: ImportedFile): file is DiaryFile => isDiaryKind(file.kind);

/** Sentences about a whole file; empty if there are none. */
export const noticesOf = (file: ImportedFile): readonly string[] => (file.kind === 'foods' ? [] : file.notices);

/** An example of the file's dates if none of them shows their order; `null` if every date is certain. */
export const ambiguousDateOf = (file: ImportedFile): string | null =>
  file.kind === 'foods' ? null : file.ambiguousDate;

/** The parts of the library and the catalog needed for reading. */
export interface ImportSources {
  readonly catalog: Catalog;
  readonly foods: KnownFoods;
  readonly newId: () => string;
}

/** The person's answer about the file; `null`: determine it from the file. */
export interface ImportOptions {
  readonly kind: ImportKind | null;
  readonly dateOrder: DateOrder | null;
}

const KINDS_IN_WORDS =
  'a week file, a plan CSV, a CSV of own foods, Cronometer’s servings CSV or Lose It’s food log CSV';

/** Lower-case columns that every file of a kind has. Other missing columns are then reported by name. */
const TELLING_COLUMNS: Readonly<Record<ImportKind, readonly string[]>> = {
  plan: ['date', 'food'],
  foods: ['id', 'kind'],
  cronometer: DIARY_DIALECTS.cronometer.telling,
  'lose-it': DIARY_DIALECTS['lose-it'].telling,
};

/** Exports of other programs that look like a diary but are not, with what to export instead. */
const LOOKALIKES: readonly { readonly columns: readonly string[]; readonly words: string }[] = [
  {
    columns: ['date', 'completed', 'energy (kcal)'],
    words:
      'is Cronometer’s summary of days: it adds up what was eaten and names no food, so nothing can be planned from it; export “Servings” there instead',
  },
  {
    columns: ['date', 'meal', 'calories', 'carbohydrates (g)'],
    words:
      'is MyFitnessPal’s list of meals: it adds up what was eaten and names no food, so nothing can be planned from it',
  },
  {
    columns: ['name', 'barcode', 'kcal_per_100g'],
    words:
      'is OpenNutriTracker’s list of foods: it has no sodium, potassium or magnesium, so nothing here could be scored with it',
  },
];

const isJson = (text: string): boolean => /^\uFEFF?\s*[{[]/.test(text);

/** The first line with content; `null` for an empty text. */
function firstRow(text: string): readonly string[] | null {
  for (const { cells } of scanCsv(text)) {
    const named = cells.map((cell) => cell.trim());
    if (named.some((cell) => cell !== '')) return named;
  }
  return null;
}

const hasColumns = (header: readonly string[], columns: readonly string[]): boolean => {
  const names = new Set(header.map((cell) => cell.toLowerCase()));
  return columns.every((column) => names.has(column));
};

const kindOf = (header: readonly string[]): ImportKind | null =>
  IMPORT_KINDS.find((kind) => hasColumns(header, TELLING_COLUMNS[kind])) ?? null;

/** Why an unrecognised file is refused: as a known export of another program, otherwise with its first line. */
function refusal(name: string, header: readonly string[]): string {
  const known = LOOKALIKES.find(({ columns }) => hasColumns(header, columns));
  if (known !== undefined) return `${name} ${known.words}; nothing was changed.`;
  const line = header.join(',');
  return `${name} is not ${KINDS_IN_WORDS}; its first line is “${line.length > 120 ? `${line.slice(0, 120)}…` : line}”.`;
}

function readWeekFile(text: string, name: string, catalog: Catalog): ReadResult<ImportedFile> {
  // Read like a plan on the command line: an unknown food is refused by name.
  const read = parsePlan(text, name, catalog);
  if (!read.ok) return read;
  const entryCount = read.value.days.reduce((sum, day) => sum + entriesOfDay(day).length, 0);
  const nothing = { noteCount: 0, problems: [], notices: [], ambiguousDate: null };
  return readOk({ kind: 'plan', weeks: [read.value], entryCount, ...nothing });
}

/** Reads a file in steps. A refusal names the file, what can be imported and the first line found. */
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
      return readOk({ kind, ...(yield* planCsvReading(text, sources, dateOrder)) });
    }
    case 'foods':
      return readOk({ kind, ...(yield* foodsCsvReading(text)) });
    case 'cronometer':
    case 'lose-it':
      return readOk({ kind, ...(yield* diaryCsvReading(text, kind, dateOrder)) });
    case null:
      return readFailed(refusal(name, header));
  }
}
