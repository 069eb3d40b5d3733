import { resolve } from 'node:path';
import type { DiaryAnswer } from '#shared/domain/import/diary-import';
import type { DiaryFood } from '#shared/domain/import/food-matching';
import { diaryFoods, findMatch } from '#shared/domain/import/food-matching';
import { knownFoods } from '#shared/domain/food/known-foods';
import type { KnownFoods } from '#shared/domain/food/known-foods';
import { cooksForLater } from '#shared/domain/week/leftover-answers';
import type { WeekPair } from '#shared/domain/week/lost-leftovers';
import { settleLostLeftovers } from '#shared/domain/week/lost-leftovers';
import { shiftWeek, weekOf } from '#shared/domain/week-id';
import type { WeekId } from '#shared/domain/week-id';
import { tooMuchFor, touchedDays } from '#shared/domain/import/week-plan-import';
import type { RowProblem } from '#shared/formats/csv-text';
import { DATE_ORDERS } from '#shared/formats/diary-dates';
import { ambiguousDateOf, IMPORT_KINDS, importFileReading, isDiaryFile } from '#shared/formats/import-file';
import type { ImportedFile } from '#shared/formats/import-file';
import { importsNothing, planImport, weekChanges } from '#shared/formats/planned-import';
import type { PlannedImport } from '#shared/formats/planned-import';
import { readAll } from '#shared/formats/reading';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { createDocumentsService } from '../main/services/documents';
import { readTextFile } from '../main/services/text-files';
import { localDateOf } from '../main/storage/backup-retention';
import type { Arguments } from './arguments';
import { oneOf, planPath, required } from './arguments';
import type { CliIo, CommandIo } from './cli-io';
import { badInput, failure } from './cli-problem';
import type { Command } from './command';
import { importArchive } from './import-archive';
import { importJson, importText } from './import-report';
import type { OpenLibrary } from './library-input';
import { openLibrary } from './library-input';
import { openCatalog, unwrap } from './plan-input';
import { plural } from '#shared/domain/number-text';

const KINDS = [...IMPORT_KINDS, 'archive'] as const;

/** Matches for the foods of a diary without asking: remembered ones, and foods with exactly the same name. */
function answersFor(
  foods: readonly DiaryFood[],
  { foodMatches }: LibraryDocument,
  known: KnownFoods,
): ReadonlyMap<string, DiaryAnswer> {
  const answers = new Map<string, DiaryAnswer>();
  for (const food of foods) {
    const found = findMatch(food, foodMatches, known);
    if (found !== null) answers.set(food.key, { kind: 'food', food: found.food, gramsPer: found.gramsPer });
  }
  return answers;
}

function refuseAmbiguousDates(file: ImportedFile): void {
  const ambiguous = ambiguousDateOf(file);
  if (ambiguous !== null)
    throw badInput(
      `${ambiguous} and every other date of the file can be read month first or day first; say --dates us or --dates dmy.`,
    );
}

function refuseBadRows(name: string, problems: readonly RowProblem[]): void {
  const lines = problems.map(({ line, reason }) => `line ${line}: ${reason}`);
  if (lines.length === 0) return;
  throw badInput(
    `${name} has ${plural(lines.length, 'one thing', `${lines.length} things`)} to fix or to leave out with --good-rows, so nothing was imported.`,
    lines,
  );
}

/** Existing weeks from this one on, whose copies of changed own foods are updated. */
async function laterWeeks({ weeks }: OpenLibrary, io: CliIo): Promise<readonly WeekId[]> {
  const now = weekOf(localDateOf(io.storage.clock.now()));
  return unwrap(await weeks.list()).weeks.filter((week) => week >= now);
}

type ChangedWeeks = ReadonlyMap<WeekId, WeekPair<WeekDocument>>;

async function changedWeeks(
  opened: OpenLibrary,
  planned: PlannedImport,
  isAdding: boolean,
  io: CliIo,
): Promise<ChangedWeeks> {
  const later = planned.changedFoods.length === 0 ? [] : await laterWeeks(opened, io);
  const changes = weekChanges(planned, isAdding ? 'add' : 'replace', later, io.storage.randomId);
  const changed = new Map<WeekId, WeekPair<WeekDocument>>();
  const loaded = new Map<WeekId, WeekDocument>();
  for (const [week, change] of changes) {
    const before = loaded.get(week) ?? (await opened.loadWeek(week));
    loaded.set(week, before);
    const after = change(before);
    const reason = tooMuchFor(after);
    if (reason !== null) throw badInput(`Week ${week} would be too full: ${reason}; nothing was imported.`);
    if (after === before) continue;
    changed.set(week, { before, after });
    // Leftovers of recipes cooked in this week may be in the next one.
    const nextWeek = shiftWeek(week, 1);
    if (cooksForLater(before) && !loaded.has(nextWeek)) loaded.set(nextWeek, await opened.loadWeek(nextWeek));
  }
  return settleLostLeftovers(changed, (week) => loaded.get(week));
}

async function save({ stores, library }: OpenLibrary, weeks: ChangedWeeks, planned: PlannedImport): Promise<void> {
  const changed = planned.changeLibrary(library);
  const saved = await createDocumentsService(stores).save({
    weeks: [...weeks.values()].map(({ before, after }) => ({ week: after, baseRevision: before.revision })),
    library: changed === library ? null : { library: changed, baseRevision: library.revision },
  });
  if (!saved.ok && saved.error.code === 'CONFLICT')
    throw failure('Something else changed the library meanwhile, so nothing was imported; run the command again.');
  unwrap(saved);
}

async function run(given: Arguments, io: CommandIo): Promise<void> {
  const path = resolve(io.workingFolder, planPath(given, 'import'));
  const folder = required(given.value('library'), 'library', 'say which folder to import into');
  const kind = oneOf(given, 'kind', KINDS) ?? (/\.zip$/i.test(path) ? 'archive' : null);
  const dateOrder = oneOf(given, 'dates', DATE_ORDERS) ?? null;
  const [isDryRun, isJson] = [given.has('dry-run'), given.has('json')];
  if (kind === 'archive') {
    await importArchive({ path, library: folder, isDryRun, isJson }, io);
    return;
  }
  const { name, text } = unwrap(await readTextFile(io.storage, path));
  const catalog = await openCatalog(io);
  const opened = await openLibrary(io, folder, !isDryRun);
  const { library } = opened;
  const foods = knownFoods(library.foods, catalog);
  const newId = io.storage.randomId;
  const read = readAll(importFileReading(text, name, { catalog, foods, newId }, { kind, dateOrder }));
  if (!read.ok) throw badInput(read.problem, read.details);
  const file = read.value;
  refuseAmbiguousDates(file);
  const diary = isDiaryFile(file) ? diaryFoods(file.rows) : [];
  const answers = answersFor(diary, library, foods);
  const planned = readAll(planImport(file, library, { answers, keepMine: new Set() }, diary, newId));
  if (!given.has('good-rows')) refuseBadRows(name, planned.problems);
  // It is not an error if all foods are already here.
  if (importsNothing(planned) && (file.kind !== 'foods' || file.foods.length === 0))
    throw badInput(
      `${name} holds nothing that can be imported.`,
      planned.problems.map(({ line, reason }) => `line ${line}: ${reason}`),
    );
  const weeks = await changedWeeks(opened, planned, given.has('add'), io);
  if (!isDryRun) await save(opened, weeks, planned);
  const days = planned.weeks.flatMap((week) => touchedDays(weeks.get(week.week)?.before ?? null, week));
  const report = { name, file, planned, days, isAdding: given.has('add'), isDryRun };
  io.write(isJson ? importJson(report) : importText(report));
  if (isJson) return;
  for (const { line, reason, isNote } of planned.problems)
    io.writeError(`${isNote === true ? 'kept as a note' : 'left out'}: line ${line}: ${reason}`);
}

/** `import <file>`: puts a file into a library. */
export const importCommand: Command = {
  name: 'import',
  summary: 'put a plan, own foods, a diary or an archive into a library',
  help: `Usage: import <file> --library <folder> [--kind ${KINDS.join('|')}]
       [--dates ${DATE_ORDERS.join('|')}] [--add] [--good-rows] [--dry-run] [--json]

<file> is a week file (JSON), a plan CSV, a CSV of own foods, Cronometer's
servings CSV, Lose It's food log CSV, or an archive of a whole library (.zip);
it is recognised by its content. Everything is imported or nothing, and each
file that is changed is copied into the backups first. One program at a time writes a library: while the
window has it open, the command says so and imports nothing. What anything else
writes is merged by the window when it next saves; where both changed the same
thing it asks which version to keep.

  --library folder   the library; it must be one already, or an empty folder
  --kind             what the file is, where its content leaves a doubt
  --dates            how dates with slashes are written: us 11/23/2026,
                     dmy 23/11/2026; without it only when the file leaves no doubt
  --add              add to the days the file plans instead of replacing them;
                     what is locked stays in any case
  --good-rows        import what can be read and say what was not: a row with a
                     day and a meal becomes a note of unknown nutrition, so that
                     its day reads “at least”; without it one bad row refuses
                     the file
  --dry-run          say what would be imported and change nothing
  --json             print one JSON document

Own foods of the file replace your own of the same id, also in this and later
weeks; past weeks keep their numbers. A food of a diary is what you matched it to
before, in the window, or the food of exactly the same name here; any other is
taken with the diary's own numbers, by its serving where its weight is unknown.
An archive replaces the whole library, which is kept as an archive first.
`,
  options: {
    library: 'value',
    kind: 'value',
    dates: 'value',
    add: 'switch',
    'good-rows': 'switch',
    'dry-run': 'switch',
    json: 'switch',
  },
  run,
};
