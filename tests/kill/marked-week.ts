/** Weeks with a number in every note, so that a mixture of two versions cannot pass for either. */
import { shiftWeek } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { plannedWeek, WEEK } from '../electron/support/sample-documents';

export { WEEK };

/** Twelve weeks, across the turn of a year. */
export const WEEKS = Array.from({ length: 12 }, (_unused, index) => shiftWeek(WEEK, index));

/** Each of them about 15 KiB, marked with the number of a change. */
export const markedWeeks = (change: number): readonly WeekDocument[] =>
  WEEKS.map((week) => markedWeek(change, 20, 400, week));

/** A week marked with a revision, or with another number. */
export function markedWeek(revision: number, entries: number, noteLength: number, week = WEEK): WeekDocument {
  return plannedWeek({
    week,
    entries,
    note: `${revision} `.repeat(Math.ceil(noteLength / `${revision} `.length)).slice(0, noteLength),
  });
}

/** True when every note is from the version the document says it is. */
export function isOneVersion(week: WeekDocument): boolean {
  const mark = `${week.revision} `;
  const entries = week.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries));
  return (
    entries.length > 0 &&
    entries.every((entry) => entry.kind === 'food' && entry.note.startsWith(mark.slice(0, entry.note.length)))
  );
}
