import type { ListDays } from '#shared/domain/shopping/list-days';
import { MOST_LIST_WEEKS } from '#shared/domain/shopping/list-days';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { mondayOf, shiftDate } from '#shared/domain/week-id';
import { create } from './store';

/** Which days the list is for, relative to the Monday of the week on screen, so that it moves along with the week. */
export interface ListSpan {
  readonly from: number;
  readonly to: number;
}

const DAYS_A_WEEK = 7;

/** The week on screen. */
export const THIS_WEEK: ListSpan = { from: 0, to: DAYS_A_WEEK - 1 };

const useStore = create<{ span: ListSpan }>(() => ({ span: THIS_WEEK }));

/** The current choice, kept while the program runs. */
export const useListSpan = (): ListSpan => useStore().span;

/** Chooses other days; a last day before the first becomes the first. */
export const chooseSpan = ({ from, to }: ListSpan): void =>
  useStore.setState({ span: { from, to: Math.max(from, to) } });

/** True for the whole week on screen. */
export const isThisWeek = ({ from, to }: ListSpan): boolean => from === THIS_WEEK.from && to === THIS_WEEK.to;

/** The rest of some days from one of them on; `null` if that is none or all of them. */
export function restOfSpan(week: WeekId, span: ListSpan, today: IsoDate): ListSpan | null {
  const passed = lastDays(week).indexOf(today);
  return passed > span.from && passed <= span.to ? { from: passed, to: span.to } : null;
}

/** A number of whole weeks, starting with the one on screen. */
export const spanOfWeeks = (count: number): ListSpan => ({ from: 0, to: count * DAYS_A_WEEK - 1 });

/** The days; `undefined` for the week on screen. */
export function daysOfSpan(week: WeekId, span: ListSpan): ListDays | undefined {
  if (isThisWeek(span)) return undefined;
  const monday = mondayOf(week);
  return { from: shiftDate(monday, span.from), to: shiftDate(monday, span.to) };
}

/** Every day that can be chosen as the first. */
export const firstDays = (week: WeekId): readonly IsoDate[] => daysFrom(week, DAYS_A_WEEK);

/** Every day that can be chosen as the last. */
export const lastDays = (week: WeekId): readonly IsoDate[] => daysFrom(week, MOST_LIST_WEEKS * DAYS_A_WEEK);

const daysFrom = (week: WeekId, count: number): readonly IsoDate[] =>
  Array.from({ length: count }, (_day, index) => shiftDate(mondayOf(week), index));
