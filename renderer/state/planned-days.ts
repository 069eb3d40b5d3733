import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { shiftDate, weekOf } from '#shared/domain/week-id';
import { isPlanned } from '#shared/domain/week/week-plan';
import type { DayPlan } from '#shared/domain/week/week-plan';
import { call } from '../bridge/bridge';
import { usePlannerState } from './planner-state';
import { create } from './store';

/** Which days are planned, for the dots in the calendar: read one month at a time, when it is shown. */
interface PlannedDaysState {
  /** The planned dates of each month that was read, keyed like "2026-11", including those of the weeks at its ends. */
  readonly months: Readonly<Record<string, ReadonlySet<IsoDate>>>;
}

const useStore = create<PlannedDaysState>(() => ({ months: {} }));

const monthOf = (date: IsoDate): string => date.slice(0, 7);

const plannedDates = (days: readonly DayPlan[]): readonly IsoDate[] =>
  days.flatMap((day) => (isPlanned(day) ? [day.date] : []));

/** Days from the first of a month that reach past the end of any month, into the week its calendar ends with. */
const REACH = 37;

/**
 * Reads the weeks shown in the calendar of a month, starting with the one that contains its first day. What was read
 * before is shown meanwhile, and after a failed read: the dots are optional.
 */
export async function readMonth(date: IsoDate): Promise<void> {
  const first: IsoDate = `${monthOf(date)}-01`;
  const [from, to] = [weekOf(first), weekOf(shiftDate(first, REACH))];
  const result = await call('weeks.loadRange', { from, to });
  if (!result.ok) return;
  const dates = new Set(result.value.weeks.flatMap(({ days }) => plannedDates(days)));
  useStore.setState(({ months }) => ({ months: { ...months, [monthOf(date)]: dates } }));
}

/**
 * Returns a function that says whether a day is planned, as far as its month was read. Weeks open in the window are
 * newer than their files.
 */
export function usePlannedDays(): (date: IsoDate) => boolean {
  const { months } = useStore();
  const open = usePlannerState(({ documents }) => documents);
  return (date) => {
    const week: WeekId = weekOf(date);
    const document = open[week];
    if (document !== undefined) return document.days.some((day) => day.date === date && isPlanned(day));
    return Object.values(months).some((dates) => dates.has(date));
  };
}
