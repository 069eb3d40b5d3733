import { changeDocuments, refusedEdit } from '#renderer/state/change-documents';
import type { Result } from '#shared/contract/result';
import { fail, succeed } from '#shared/contract/result';
import type { Catalog } from '#shared/domain/food/catalog';
import type { FoodId } from '#shared/domain/food/food';
import type { DiaryFood } from '#shared/domain/import/food-matching';
import { diaryFoods } from '#shared/domain/import/food-matching';
import type { KnownFoods } from '#shared/domain/food/known-foods';
import { knownFoods } from '#shared/domain/food/known-foods';
import type { WeekId } from '#shared/domain/week-id';
import { weekNumber, weekOf } from '#shared/domain/week-id';
import type { ImportMode, TouchedDay } from '#shared/domain/import/week-plan-import';
import { tooMuchFor, touchedDays } from '#shared/domain/import/week-plan-import';
import type { DateOrder } from '#shared/formats/diary-dates';
import type { ImportedFile } from '#shared/formats/import-file';
import { importFileReading, isDiaryFile } from '#shared/formats/import-file';
import type { ImportChoices, PlannedImport } from '#shared/formats/planned-import';
import { mergeIntoEmpty, planImport, weekChanges } from '#shared/formats/planned-import';
import type { Reading } from '#shared/formats/reading';
import { readAll } from '#shared/formats/reading';
import type { WeekDocument } from '#shared/schema/week-document';
import { currentCatalog } from '#renderer/state/catalog-store';
import { currentToday } from '#renderer/state/clock-store';
import { currentLibrary } from '#renderer/state/library-store';
import { ensureAllLoaded } from '#renderer/state/planner-state';
import { newEntryId, openDocument, readWeek } from '#renderer/state/planner-store';
import type { EditOutcome } from '#renderer/state/change-documents';
import { plannedWeeksFrom } from '#renderer/state/planner-store';
import { call } from '#renderer/bridge/bridge';
import { pause, readInSlices, steps } from './read-in-slices';

/**
 * The work between the steps of the import. Guarantees: nothing is changed before `importPlanned`; every long part
 * reports its progress and ends at once, with CANCELLED, when the signal is aborted.
 */

const CANCELLED = fail('CANCELLED', 'The import was cancelled; nothing was changed.');

/** A long part in progress. */
export interface Progress {
  readonly signal: AbortSignal;
  /** How much is done, 0 to 1. */
  readonly report: (done: number) => void;
}

/** A chosen file. */
export interface OpenedFile {
  readonly name: string;
  readonly text: string;
}

/** A file that was read. `diary`: its foods if it is a diary. */
export interface ReadFile {
  readonly name: string;
  readonly file: ImportedFile;
  readonly diary: readonly DiaryFood[];
}

/** Weeks read in parallel, so that none waits for another's round trip. */
const WEEKS_AT_ONCE = 16;

/** What an import would change. */
export interface Preview {
  readonly planned: PlannedImport;
  /** Every day the file plans. */
  readonly days: readonly TouchedDay[];
  /** Weeks nobody planned yet, as they will be: merged during the preview, so that Import only has to save. */
  readonly intoEmpty: ReadonlyMap<WeekId, WeekDocument>;
}

/** Where names are looked up: the user's own foods first, then the catalog's. */
export const foodsHere = (): KnownFoods => knownFoods(currentLibrary().foods, currentCatalog());

/** Lets the user choose a file. */
export const chooseFile = (): Promise<Result<OpenedFile>> =>
  call('files.openText', { title: 'Import', formats: ['csv', 'json'] });

/** Makes the foods of the catalog, which it does when they are asked for: all at once they would hold the window up. */
function* everyFood({ size, foodAt }: Catalog): Reading<void> {
  for (let place = 0; place < size; place += 1) {
    foodAt(place);
    yield place / size;
  }
}

/** Reads a chosen file. `dateOrder` is the order of its dates if the person was asked. */
export async function readFile(
  { name, text }: OpenedFile,
  dateOrder: DateOrder | null,
  { signal, report }: Progress,
): Promise<Result<ReadFile>> {
  // The text has just come from the program, which took its time of this frame.
  await pause();
  const catalog = currentCatalog();
  await readInSlices(everyFood(catalog), signal, () => undefined);
  const sources = { catalog, foods: foodsHere(), newId: newEntryId };
  const read = await readInSlices(importFileReading(text, name, sources, { kind: null, dateOrder }), signal, report);
  if (read === null) return CANCELLED;
  if (!read.ok) return fail('BAD_INPUT', [read.problem, ...read.details].join(' '));
  const file = read.value;
  return succeed({ name, file, diary: isDiaryFile(file) ? diaryFoods(file.rows) : [] });
}

/** True for a week that has a file, or is open here but not on disk yet. */
const isPlannedHere = (week: WeekId, stored: ReadonlySet<WeekId>): boolean =>
  stored.has(week) || openDocument(week) !== undefined;

/** Calculates what importing would change, reading the weeks concerned. */
export async function previewOf(
  { file, diary }: ReadFile,
  answers: ImportChoices['answers'],
  { signal, report }: Progress,
): Promise<Result<Preview>> {
  const planning = planImport(file, currentLibrary(), { answers, keepMine: new Set() }, diary, newEntryId);
  const planned = await readInSlices(planning, signal, (done) => report(done / 2));
  if (planned === null) return CANCELLED;
  const listed = await plannedWeeksFrom(planned.weeks[0]?.week ?? weekOf(currentToday()));
  if (!listed.ok) return listed;
  const stored = new Set(listed.value);
  const days: TouchedDay[] = [];
  for (let from = 0; from < planned.weeks.length; from += WEEKS_AT_ONCE) {
    if (signal.aborted) return CANCELLED;
    if (stored.size > 0) report(0.5 + from / planned.weeks.length / 2);
    const batch = planned.weeks.slice(from, from + WEEKS_AT_ONCE);
    // A week without a file has nothing planned.
    const documents = await Promise.all(
      batch.map(async ({ week }) => (isPlannedHere(week, stored) ? readWeek(week) : null)),
    );
    for (const [index, week] of batch.entries()) {
      const document = documents[index] ?? null;
      if (document === null && isPlannedHere(week.week, stored))
        return fail('STORAGE', `Week ${weekNumber(week.week)} cannot be read now; nothing was changed.`);
      days.push(...touchedDays(document, week));
    }
    await pause();
  }
  const empty = planned.weeks.filter(({ week }) => !isPlannedHere(week, stored));
  const intoEmpty = await readInSlices(mergeIntoEmpty(empty, newEntryId), signal, () => undefined);
  return intoEmpty === null || signal.aborted ? CANCELLED : succeed({ planned, days, intoEmpty });
}

/** The choices made in the preview. */
export interface PreviewChoices {
  readonly mode: ImportMode;
  /** Own foods that stay as they are although the file differs. */
  readonly keepMine: ReadonlySet<FoodId>;
}

/** What was imported, and the outcome. */
export interface Imported {
  readonly planned: PlannedImport;
  readonly outcome: EditOutcome;
}

/** Imports what the preview shows: weeks and library as one undo step, all or nothing. */
export async function importPlanned(
  { name, file }: ReadFile,
  { planned: previewed, intoEmpty }: Preview,
  { mode, keepMine }: PreviewChoices,
): Promise<Imported> {
  const planned =
    file.kind === 'foods' && keepMine.size > 0
      ? readAll(planImport(file, currentLibrary(), { answers: new Map(), keepMine }, [], newEntryId))
      : previewed;
  return { planned, outcome: await importNow(name, planned, mode, intoEmpty) };
}

type WeekChange = (week: WeekDocument) => WeekDocument;

/** The same change, applied only once to a document however often it is asked for. */
function madeOnce(change: WeekChange): WeekChange {
  let made: { readonly before: WeekDocument; readonly after: WeekDocument } | null = null;
  return (before) => {
    if (made?.before !== before) made = { before, after: change(before) };
    return made.after;
  };
}

async function importNow(
  name: string,
  planned: PlannedImport,
  mode: ImportMode,
  intoEmpty: Preview['intoEmpty'],
): Promise<EditOutcome> {
  const later = planned.changedFoods.length === 0 ? succeed([]) : await plannedWeeksFrom(weekOf(currentToday()));
  if (!later.ok) return refusedEdit(later.error);
  const changes = weekChanges(planned, mode, later.value, newEntryId, intoEmpty);
  const weeks = new Map([...changes].map(([week, change]) => [week, madeOnce(change)]));
  const failure = await ensureAllLoaded(weeks.keys());
  if (failure !== null) return refusedEdit(failure);
  let tooFull: EditOutcome | null = null;
  const merging = steps([...weeks], ([week, change]) => {
    const document = openDocument(week);
    const reason = document === undefined ? null : tooMuchFor(change(document));
    if (reason === null) return;
    const message = `Week ${weekNumber(week)} would be too full: ${reason}; nothing was imported.`;
    tooFull ??= refusedEdit({ code: 'BAD_INPUT', message });
  });
  await readInSlices(merging, new AbortController().signal, () => undefined);
  // What is saved is written down in one go, which is a slice of its own.
  await pause();
  return tooFull ?? changeDocuments('import', { label: `Imported ${name}`, weeks, library: planned.changeLibrary });
}
