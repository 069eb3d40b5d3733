import { MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import type { FoodLookup } from '#shared/domain/food/food';
import { formatPortion } from '#shared/domain/food/portion';
import { formatServings } from '#shared/domain/week/servings-text';
import type { Template } from '#shared/domain/template/template';
import { entriesOfTemplate, isDayTemplate } from '#shared/domain/template/template';
import type { Entry } from '#shared/domain/week/week-plan';
import { counted } from '#shared/domain/number-text';

/** "1 entry", "1,060 entries". */
export const entryCount = (count: number): string => counted(count, 'entry', 'entries');

/** "1 day", "3 days". */
export const dayCount = (count: number): string => counted(count, 'day');

/** "1 meal", "3 meals". */
export const mealCount = (count: number): string => counted(count, 'meal');

/** "1 week", "12 weeks". */
export const weekCount = (count: number): string => counted(count, 'week');

/** The content of a template: "8 entries" of a day, "24 entries on 6 days" of a week. */
export function formatContents(template: Pick<Template, 'days'>): string {
  const entries = entryCount(entriesOfTemplate(template).length);
  if (isDayTemplate(template)) return entries;
  return `${entries} on ${dayCount(template.days.filter((day) => entriesOfTemplate({ days: [day] }).length > 0).length)}`;
}

/** The weekdays by number, 1 Monday … 7 Sunday. */
export const WEEKDAYS = [
  { number: 1, short: 'Mon', name: 'Monday' },
  { number: 2, short: 'Tue', name: 'Tuesday' },
  { number: 3, short: 'Wed', name: 'Wednesday' },
  { number: 4, short: 'Thu', name: 'Thursday' },
  { number: 5, short: 'Fri', name: 'Friday' },
  { number: 6, short: 'Sat', name: 'Saturday' },
  { number: 7, short: 'Sun', name: 'Sunday' },
] as const;

/** "Mon, Fri"; "every day" for all seven. */
export function formatWeekdays(weekdays: readonly number[]): string {
  if (WEEKDAYS.every(({ number }) => weekdays.includes(number))) return 'every day';
  return WEEKDAYS.filter(({ number }) => weekdays.includes(number))
    .map(({ short }) => short)
    .join(', ');
}

/** An entry on one line: "Spinach, raw, 2 cups", "Chili, 1 ½ servings", "Dinner out". */
export function formatEntry(entry: Entry, lookup: FoodLookup): string {
  switch (entry.kind) {
    case 'food':
      return `${lookup(entry.food)?.name ?? entry.food}, ${formatPortion(entry.portion)}`;
    case 'recipe':
      return `${lookup.recipe?.(entry.recipe)?.name ?? entry.recipe}, ${formatServings(entry.servings)}`;
    case 'note':
      return entry.text;
    default:
      return MADE_BY_NEWER_LINE;
  }
}

/** Longest name of a template, in characters. */
const MAX_NAME = 80;

/**
 * Why a template cannot have this name, `null` when it can: it must not be blank, too long, or taken by another
 * template.
 */
export function nameProblem(typed: string, others: readonly string[]): string | null {
  const name = typed.trim();
  if (name === '') return 'Type a name for it.';
  if (name.length > MAX_NAME) return `A name has at most ${MAX_NAME} characters.`;
  return others.some((other) => other.trim().toLowerCase() === name.toLowerCase())
    ? 'There is a template of this name already.'
    : null;
}
