import type { DiaryAnswer, DiaryImport } from '../domain/import/diary-import';
import { diaryImport, withDiary } from '../domain/import/diary-import';
import type { Food, FoodId } from '../domain/food/food';
import type { DiaryFood } from '../domain/import/food-matching';
import { rewriteFood } from '../domain/own-food/own-food-edit';
import type { ChangedFood, ComparedFoods } from '../domain/import/own-food-import';
import { changedFoods, compareOwnFoods, withImportedFoods } from '../domain/import/own-food-import';
import type { WeekId } from '../domain/week-id';
import type { WeekPlan } from '../domain/week/week-plan';
import type { ImportMode } from '../domain/import/week-plan-import';
import { importWeek } from '../domain/import/week-plan-import';
import type { LibraryDocument } from '../schema/library-document';
import { isSameJson } from '../schema/merge-library';
import type { WeekDocument } from '../schema/week-document';
import { newWeekDocument } from '../schema/week-document';
import type { RowProblem } from './csv-text';
import type { ImportedFile } from './import-file';
import type { Reading } from './reading';

/**
 * The changes an import would make, calculated before anything changes: the same for the window and the command line.
 */
export interface PlannedImport {
  /** Weeks to merge into those of the library, oldest first. */
  readonly weeks: readonly WeekPlan[];
  /** Includes notes of rows that cannot be planned. */
  readonly entryCount: number;
  /** Rows imported as a note with unknown nutrition. */
  readonly noteCount: number;
  /** Rows that are not imported, or only as a note, with the reason. */
  readonly problems: readonly RowProblem[];
  readonly addedFoods: readonly Food[];
  /** Own foods of an earlier import, reused for servings in the file. */
  readonly reusedFoods: readonly Food[];
  /** Own foods that the file changes; this and later weeks follow. */
  readonly changedFoods: readonly ChangedFood[];
  /** Additions to the library: foods, and matches of diary foods. The same object if there are none. */
  readonly changeLibrary: (library: LibraryDocument) => LibraryDocument;
}

/** The person's choices. */
export interface ImportChoices {
  /** The matches of diary foods, by their names in lower case. */
  readonly answers: ReadonlyMap<string, DiaryAnswer>;
  /** Own foods to keep unchanged although the file differs. */
  readonly keepMine: ReadonlySet<FoodId>;
}

const sameLibrary = (library: LibraryDocument): LibraryDocument => library;

/** An import of weeks only. */
function ofWeeks({
  weeks,
  entryCount,
  noteCount,
  problems,
}: Pick<PlannedImport, 'weeks' | 'entryCount' | 'noteCount' | 'problems'>): PlannedImport {
  return {
    weeks,
    entryCount,
    noteCount,
    problems,
    addedFoods: [],
    reusedFoods: [],
    changedFoods: [],
    changeLibrary: sameLibrary,
  };
}

function ofFoods(
  compared: ComparedFoods,
  keepMine: ReadonlySet<FoodId>,
  problems: readonly RowProblem[],
): PlannedImport {
  const added = compared.added.map(({ food }) => food);
  const changed = changedFoods(compared, keepMine);
  return {
    ...ofWeeks({ weeks: [], entryCount: 0, noteCount: 0, problems }),
    addedFoods: added,
    changedFoods: changed,
    changeLibrary: (library) => withImportedFoods(library, added, changed),
  };
}

function ofDiary(diary: DiaryImport, problems: readonly RowProblem[]): PlannedImport {
  const both = [...problems, ...diary.problems].sort((a, b) => a.line - b.line);
  return {
    ...ofWeeks({ ...diary, problems: both }),
    reusedFoods: diary.reusedFoods,
    addedFoods: Object.entries(diary.ownFoods).map(([id, food]) => ({ ...food, id })),
    changeLibrary: (library) => withDiary(library, diary),
  };
}

/**
 * Calculates in steps what importing a file changes in a library. `foods` are those of a diary, as returned by
 * `diaryFoods`.
 */
export function* planImport(
  file: ImportedFile,
  library: LibraryDocument,
  { answers, keepMine }: ImportChoices,
  foods: readonly DiaryFood[],
  newId: () => string,
): Reading<PlannedImport> {
  switch (file.kind) {
    case 'plan':
      return ofWeeks(file);
    case 'foods':
      return ofFoods(compareOwnFoods(library.foods, file.foods), keepMine, file.problems);
    case 'cronometer':
    case 'lose-it':
      return ofDiary(yield* diaryImport(file, foods, answers, newId, library.foods), file.problems);
  }
}

/** Changes a stored week. */
type WeekChange = (week: WeekDocument) => WeekDocument;

/** The weeks of a file merged into empty weeks, for weeks where nothing is planned yet, whatever the import mode. */
export function* mergeIntoEmpty(
  weeks: readonly WeekPlan[],
  newId: () => string,
): Reading<ReadonlyMap<WeekId, WeekDocument>> {
  const merged = new Map<WeekId, WeekDocument>();
  for (const [index, imported] of weeks.entries()) {
    merged.set(imported.week, importWeek(newWeekDocument(imported.week), imported, 'add', newId));
    yield (index + 1) / weeks.length;
  }
  return merged;
}

/**
 * The changes of a library's weeks: the weeks in the file, and those of `laterWeeks` (this week and later existing
 * ones) that may use a changed food. Past weeks keep their copy of it. `intoEmpty`: results of {@link mergeIntoEmpty}
 * for some of the weeks, used if nothing is planned there still.
 */
export function weekChanges(
  { weeks, changedFoods: changed }: PlannedImport,
  mode: ImportMode,
  laterWeeks: readonly WeekId[],
  newId: () => string,
  intoEmpty: ReadonlyMap<WeekId, WeekDocument> = new Map(),
): ReadonlyMap<WeekId, WeekChange> {
  const changes = new Map<WeekId, WeekChange>();
  if (changed.length > 0) {
    const rewrite: WeekChange = (week) =>
      changed.reduce((current, { own, after }) => rewriteFood(current, own, after), week);
    for (const week of laterWeeks) changes.set(week, rewrite);
  }
  for (const imported of weeks) {
    const merged = intoEmpty.get(imported.week);
    changes.set(imported.week, (week) =>
      merged !== undefined && isSameJson(week, newWeekDocument(week.week))
        ? merged
        : importWeek(week, imported, mode, newId),
    );
  }
  return changes;
}

/** True when there is nothing to import: no entry and no new or changed food. */
export const importsNothing = ({ entryCount, addedFoods, changedFoods: changed }: PlannedImport): boolean =>
  entryCount === 0 && addedFoods.length === 0 && changed.length === 0;
