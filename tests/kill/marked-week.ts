/** A week that carries its revision in every note, so that a mixture of two versions cannot pass for either. */
import type { WeekDocument } from '../../shared/schema/week-document';
import { plannedWeek, WEEK } from '../electron/support/sample-documents';

export { WEEK };

export function markedWeek(revision: number, entries: number, noteLength: number): WeekDocument {
  return plannedWeek({
    entries,
    note: `${revision} `.repeat(Math.ceil(noteLength / `${revision} `.length)).slice(0, noteLength),
  });
}

/** True when every note is of the version the document says it is. */
export function isOneVersion(week: WeekDocument): boolean {
  const mark = `${week.revision} `;
  const entries = week.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries));
  return (
    entries.length > 0 &&
    entries.every((entry) => entry.kind === 'food' && entry.note.startsWith(mark.slice(0, entry.note.length)))
  );
}
