import type { CellAddress, Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { datesOf } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';

/**
 * Weeks as short sketches: `[{ breakfast: 'a b' }, {}]` has the notes a and b for breakfast on Monday. The ids of the
 * notes are their texts.
 */
export type Sketch = readonly { readonly [slot: string]: string }[];

export const WEEK = '2026-W48';
const DATES = datesOf(WEEK);
export const [MONDAY = '', TUESDAY = '', WEDNESDAY = ''] = DATES;
export const SUNDAY = DATES[6] ?? '';

type StoredEntry = WeekDocument['days'][number]['meals'][number]['entries'][number];

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);
const note = (id: string): StoredEntry => ({ id, kind: 'note', text: id, nutrition: 'none' });

export function sketchedWeek(sketch: Sketch, week = WEEK): WeekDocument {
  const empty = newWeekDocument(week);
  return {
    ...empty,
    revision: 1,
    days: empty.days.map((day, index) => ({
      ...day,
      meals: Object.entries(sketch[index] ?? {}).map(([slot, text]) => ({ slot, entries: words(text).map(note) })),
    })),
  };
}

function textOf(entry: Entry): string {
  switch (entry.kind) {
    case 'note':
      return entry.text;
    case 'food':
      return entry.food;
    case 'recipe':
      return entry.recipe;
    default:
      return entry.id;
  }
}

/** A magnesium capsule as a week stores it: 1 g nominal with this much elemental magnesium. */
export const capsule = (milligrams: number): WeekDocument['foods'][string] => ({
  name: 'Magnesium glycinate',
  group: 'Salt & supplements',
  kind: 'supplement',
  per100g: { energy: 0, sodium: 0, potassium: 0, magnesium: milligrams * 100 },
  measures: [{ unit: 'piece', grams: 1 }],
});

/** The sketch of a plan: empty meals are left out, and so are empty days at the end. */
export function sketchOf(plan: WeekPlan): Sketch {
  const days = plan.days.map((day) =>
    Object.fromEntries(
      plan.slots.flatMap(({ id }) => {
        const entries = day.meals.find((meal) => meal.slot === id)?.entries ?? [];
        return entries.length === 0 ? [] : [[id, entries.map(textOf).join(' ')]];
      }),
    ),
  );
  return days.slice(0, days.findLastIndex((day) => Object.keys(day).length > 0) + 1);
}

export const cell = (date: string, slot: string): CellAddress => ({ date, slot });

/** A place on the board: an entry, or the empty place of a meal. */
export const place = (date: string, slot: string, entry: string | null = null) => ({ date, slot, entry });
