/** The result of an import, as text for people and as JSON for programs. */
import type { TouchedDay } from '#shared/domain/import/week-plan-import';
import type { ImportedFile } from '#shared/formats/import-file';
import { noticesOf } from '#shared/formats/import-file';
import { oneLine } from '#shared/formats/plain-text';
import type { PlannedImport } from '#shared/formats/planned-import';
import { lockedStayText } from '#shared/domain/week/locked-entries';
import { counted } from '#shared/domain/number-text';

/** An import, done or only tried. */
export interface ImportReport {
  readonly name: string;
  readonly file: ImportedFile;
  readonly planned: PlannedImport;
  /** Days the file plans, with their entries before the import. */
  readonly days: readonly TouchedDay[];
  readonly isAdding: boolean;
  readonly isDryRun: boolean;
}

/** Number of foods in the file that are the same in the library, or are kept unchanged. */
function unchangedFoods({ file, planned }: ImportReport): number {
  return file.kind === 'foods' ? file.foods.length - planned.addedFoods.length - planned.changedFoods.length : 0;
}

/** "2026-11-23: 2 entries replaced by 3; 1 locked entry stays." */
function replacedText({ date, here, locked, imported }: TouchedDay): string {
  const stays = locked === 0 ? '' : `; ${lockedStayText(locked)}`;
  return `${date}: ${counted(here - locked, 'entry', 'entries')} replaced by ${imported}${stays}.`;
}

/** A line for each thing that was imported. */
export function importText(report: ImportReport): string {
  const { name, file, planned, days, isAdding, isDryRun } = report;
  const { weeks, entryCount, noteCount, addedFoods, reusedFoods, changedFoods, problems } = planned;
  const leftOut = problems.filter(({ isNote }) => isNote !== true).length;
  const replaced = isAdding ? [] : days.filter((day) => day.here > 0);
  const lines = [
    ...noticesOf(file),
    ...(entryCount === 0
      ? []
      : [`${counted(entryCount, 'entry', 'entries')} in ${weeks.map(({ week }) => week).join(', ')}.`]),
    ...replaced.map(replacedText),
    ...(addedFoods.length === 0 ? [] : [`${counted(addedFoods.length, 'own food', 'own foods')} added.`]),
    ...reusedFoods.map(({ id, name: food }) => `${oneLine(food)} (${id}) was here already and is used again.`),
    ...changedFoods.map(({ own, after }) => `${oneLine(after.name)} (${own.id}) was changed.`),
    ...(unchangedFoods(report) === 0 ? [] : [`${counted(unchangedFoods(report), 'own food', 'own foods')} unchanged.`]),
    ...(noteCount === 0
      ? []
      : [
          `${counted(noteCount, 'of them is a note', 'of them are notes')} of unknown nutrition, because the row cannot be planned.`,
        ]),
    ...(leftOut === 0 ? [] : [`${counted(leftOut, 'row was', 'rows were')} left out.`]),
    `${oneLine(name)} ${isDryRun ? 'was only looked at; nothing was changed.' : 'was imported.'}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** One document: `imported` is false after a dry run. */
export function importJson(report: ImportReport): string {
  const { name, file, planned, days, isAdding, isDryRun } = report;
  const document = {
    kind: file.kind,
    file: name,
    imported: !isDryRun,
    mode: isAdding ? 'add' : 'replace',
    entries: planned.entryCount,
    notes: planned.noteCount,
    weeks: planned.weeks.map(({ week }) => week),
    days,
    foods: {
      added: planned.addedFoods.map(({ id, name: food }) => ({ id, name: food })),
      ...(planned.reusedFoods.length === 0
        ? {}
        : { reused: planned.reusedFoods.map(({ id, name: food }) => ({ id, name: food })) }),
      changed: planned.changedFoods.map(({ own, after }) => ({ id: own.id, name: after.name })),
      unchanged: unchangedFoods(report),
    },
    notices: noticesOf(file),
    leftOut: planned.problems,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
