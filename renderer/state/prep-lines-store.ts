import { useEffect } from 'react';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { shiftWeek } from '#shared/domain/week-id';
import type { PrepTask } from '#shared/domain/week/prep-lines';
import { prepTasks } from '#shared/domain/week/prep-lines';
import type { WeekDocument } from '#shared/schema/week-document';
import { call } from '../bridge/bridge';
import { lastAnswer } from './last-answer';
import { shownPlan, usePlannerState } from './planner-state';
import { create } from './store';

/** The prep lines of the week on screen: its own, and those of the next week that fall on its days. */

const useNext = create<{ readonly weeks: Readonly<Record<WeekId, WeekDocument>> }>(() => ({ weeks: {} }));

const NO_TASKS: readonly PrepTask[] = [];

const tasksOf = lastAnswer((week: WeekDocument, next: WeekDocument | undefined) => prepTasks([week, next]));

/** Reads the week after the one on screen unless it is already open: it may have something to prepare in this one. */
export function useNextWeekRead(week: WeekId): void {
  useEffect(() => {
    const next = shiftWeek(week, 1);
    if (usePlannerState.getState().documents[next] !== undefined) return;
    void call('weeks.loadRange', { from: next, to: next }).then((read) => {
      const document = read.ok ? read.value.weeks[0] : undefined;
      if (document !== undefined) useNext.setState({ weeks: { [next]: document } });
    });
  }, [week]);
}

/** The week after another one, if it is known: open, or read for its prep lines. */
export function useNextWeek(week: WeekId): WeekDocument | undefined {
  const next = shiftWeek(week, 1);
  const open = usePlannerState(({ documents }) => documents[next]);
  const read = useNext(({ weeks }) => weeks[next]);
  return open ?? read;
}

/** The week after the one on screen, outside of components. */
export function currentNextWeek(): WeekDocument | undefined {
  const { documents, week } = usePlannerState.getState();
  const next = shiftWeek(week, 1);
  return documents[next] ?? useNext.getState().weeks[next];
}

/** What to do on a day of the week on screen for meals on later days. */
export function usePrepTasks(date: IsoDate): readonly PrepTask[] {
  const next = useNextWeek(usePlannerState((state) => shownPlan(state).week));
  return usePlannerState((state) => tasksOf(shownPlan(state), next).get(date) ?? NO_TASKS);
}
