import { counted } from '../number-text';
import type { IsoDate } from '../week-id';
import { formatDate, shiftDate } from '../week-id';
import type { PrepLine } from '../food/prep-line';
import type { Entry, FoodEntry, RecipeEntry, WeekPlan } from './week-plan';
import { updateEntry } from './week-plan';

/** Most days before: a prep line is then in the week of its entry or in the one before. */
export const MAX_PREP_DAYS = 7;

/** Longest text of a prep line, in characters. */
export const MAX_PREP_TEXT = 120;

/** A prep line on its day, with the entry it is for and when that is eaten. */
export interface PrepTask {
  readonly on: IsoDate;
  readonly text: string;
  readonly entry: Entry;
  readonly eaten: IsoDate;
}

/** An entry that can have a prep line. */
export type PreparedEntry = FoodEntry | RecipeEntry;

/** True for the entries that can have a prep line: foods and recipes. */
export const canHavePrep = (entry: Entry): entry is PreparedEntry => entry.kind === 'food' || entry.kind === 'recipe';

/** The prep line of an entry; `undefined` if there is none. */
export const prepOf = (entry: Entry): PrepLine | undefined => (canHavePrep(entry) ? entry.prep : undefined);

/**
 * The prep lines of some weeks that fall on dates of one of them, by date, in the order in which the foods are eaten. A
 * line is in the previous week when its entry is early in the week: pass both weeks. An entry without a day has no prep
 * day. Example: salmon on Monday 30 November with "Thaw the salmon", 1 day before → Sunday 29 November, a day of week
 * 48.
 */
export function prepTasks(
  weeks: readonly (Pick<WeekPlan, 'days'> | undefined)[],
): ReadonlyMap<IsoDate, readonly PrepTask[]> {
  const tasks = new Map<IsoDate, PrepTask[]>();
  for (const { date, meals } of weeks.flatMap((week) => week?.days ?? []))
    for (const entry of meals.flatMap(({ entries }) => entries)) {
      const prep = prepOf(entry);
      if (prep === undefined) continue;
      const on = shiftDate(date, -prep.daysBefore);
      tasks.set(on, [...(tasks.get(on) ?? []), { on, text: prep.text, entry, eaten: date }]);
    }
  return tasks;
}

/** Sets or (with `null`) removes the prep line of a food or a recipe; an empty text removes it too. */
export function setPrep<Plan extends WeekPlan>(plan: Plan, id: string, prep: PrepLine | null): Plan {
  const text = prep?.text.trim() ?? '';
  return updateEntry(plan, id, (entry) => {
    if (!canHavePrep(entry)) return entry;
    const { prep: before, ...without } = entry;
    if (prep === null || text === '') return before === undefined ? entry : without;
    if (before?.text === text && before.daysBefore === prep.daysBefore) return entry;
    return { ...entry, prep: { ...before, text, daysBefore: prep.daysBefore } };
  });
}

/** "on the day", "1 day before", "3 days before". */
export const daysBeforeText = (days: number): string => (days === 0 ? 'on the day' : `${counted(days, 'day')} before`);

/** "1 day before: Tue 24"; only "1 day before" for an entry without a day. */
export function prepWhenText({ daysBefore }: PrepLine, eaten: IsoDate | null): string {
  const when = daysBeforeText(daysBefore);
  return eaten === null ? when : `${when}: ${formatDate(shiftDate(eaten, -daysBefore), 'EEE d')}`;
}

/** "Thaw the salmon (for Wed)", for lists of a day. */
export const prepTaskText = ({ text, on, eaten }: PrepTask): string =>
  on === eaten ? text : `${text} (for ${formatDate(eaten, 'EEE')})`;

/** Tasks before a week begins for its entries: "Before this week: Sat 21 Nov, Thaw the salmon (for Mon)." */
export function prepBeforeText(week: Pick<WeekPlan, 'days'>): string {
  const [first] = week.days;
  const early = [...prepTasks([week])]
    .filter(([on]) => first !== undefined && on < first.date)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([on, tasks]) => tasks.map((task) => `${formatDate(on, 'EEE d MMM')}, ${prepTaskText(task)}`));
  return early.length === 0 ? '' : `Before this week: ${early.join('; ')}.`;
}
