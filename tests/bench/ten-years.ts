/** A data folder after ten years of planning: 520 full weeks on disk, the newest of them the actual current one. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mondayOf, shiftWeek, weekOf } from '#shared/domain/week-id';
import type { WeekId } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import { newWeekDocument } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '../support/people';
import { writeWeek } from '../e2e/support/weeks';
import { REFERENCE_DAYS } from '../support/reference-week';

export const WEEKS_OF_TEN_YEARS = 520;
const MEALS_A_DAY = 4;
const ENTRIES_A_MEAL = 3;
/** Number of entries in a full week. */
export const ENTRIES_A_WEEK = 7 * MEALS_A_DAY * ENTRIES_A_MEAL;

const ITEMS = REFERENCE_DAYS.flatMap(({ items }) => items);

/** 28 meals with three entries each: the foods of the reference week in turn. */
export function fullWeek(week: WeekId): WeekDocument {
  const base = newWeekDocument(week);
  return {
    ...base,
    revision: 1,
    days: base.days.map((day, weekday) => ({
      ...day,
      meals: base.slots.slice(0, MEALS_A_DAY).map((slot, meal) => ({
        slot: slot.id,
        entries: Array.from({ length: ENTRIES_A_MEAL }, (_unused, place) => {
          const item = ITEMS[((weekday * MEALS_A_DAY + meal) * ENTRIES_A_MEAL + place) % ITEMS.length]!;
          return {
            id: `${weekday}-${slot.id}-${place}`,
            kind: 'food' as const,
            food: `sr28:${item.ndb}`,
            grams: item.g,
            portion: { amount: item.g, unit: 'g' },
            locked: false,
            note: '',
          };
        }),
      })),
    })),
  };
}

/** The week the program opens today. */
export function currentWeek(): WeekId {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return weekOf(parts.map((part) => String(part).padStart(2, '0')).join('-'));
}

/**
 * A new data folder with a person's answers and this many full weeks, the last of them the current one; `contents` is
 * the rest of the library.
 */
export function plannedUserData(weeks: number, contents: Partial<LibraryDocument> = {}): string {
  const userData = mkdtempSync(path.join(tmpdir(), 'electroplate-bench-'));
  const newest = currentWeek();
  const library = path.join(userData, 'library');
  mkdirSync(library);
  const from = mondayOf(shiftWeek(newest, 1 - WEEKS_OF_TEN_YEARS));
  const profile = [profileEntry({ from, birthMonth: 5 })];
  writeFileSync(
    path.join(library, 'library.json'),
    `${JSON.stringify({ ...newLibraryDocument(), revision: 1, profile, ...contents }, null, 2)}\n`,
  );
  for (let back = 0; back < weeks; back += 1) writeWeek(userData, fullWeek(shiftWeek(newest, -back)));
  return userData;
}
