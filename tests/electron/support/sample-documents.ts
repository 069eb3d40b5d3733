/** Weeks and libraries with something in them. */
import { newLibraryDocument } from '#shared/schema/library-document';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newWeekDocument } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '#tests/support/people';

export const WEEK = '2026-W48';

/** A week with the same entry several times on its Monday. */
export function plannedWeek(
  options: { readonly week?: string; readonly entries?: number; readonly note?: string } = {},
): WeekDocument {
  const { week = WEEK, entries = 1, note = '' } = options;
  const document = newWeekDocument(week);
  const monday = document.days[0]!;
  const planned = Array.from({ length: entries }, (_unused, index) => ({
    id: `entry-${index}`,
    kind: 'food' as const,
    food: 'sr28:11457',
    grams: 60,
    portion: { amount: 2, unit: 'cup' },
    locked: false,
    note,
  }));
  return {
    ...document,
    days: [{ ...monday, meals: [{ slot: 'breakfast', entries: planned }] }, ...document.days.slice(1)],
  };
}

/** A library after the first questions were answered. */
export function answeredLibrary(): LibraryDocument {
  return {
    ...newLibraryDocument(),
    profile: [profileEntry()],
  };
}

/** The note of a week's Monday: used as a marker to tell versions apart. */
export function withNote(week: WeekDocument, note: string): WeekDocument {
  return { ...week, days: week.days.map((day, index) => (index === 0 ? { ...day, note } : day)) };
}

export const noteOf = (week: WeekDocument): string => week.days[0]!.note;
