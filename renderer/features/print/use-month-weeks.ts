import { useEffect, useMemo, useState } from 'react';
import { call } from '#renderer/bridge/bridge';
import { useOpenWeeks } from '#renderer/state/planner-store';
import type { WeekId } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { weeksOfMonth } from './month-weeks';

/** The other weeks of a month as on disk; those open in this window as they are here. */
export interface MonthWeeks {
  /** `null` while they are loading. */
  readonly weeks: readonly WeekDocument[] | null;
  /** Why some of them are missing, as a sentence; empty if none is. */
  readonly problem: string;
}

interface Read extends MonthWeeks {
  readonly of: WeekId;
}

/** Loads the other weeks of the month a week is printed in, once they are needed. */
export function useMonthWeeks(week: WeekId, isWanted: boolean): MonthWeeks {
  const open = useOpenWeeks();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    const all = weeksOfMonth(week);
    void call('weeks.loadRange', { from: all[0] ?? week, to: all.at(-1) ?? week }).then((answer) => {
      if (!isCurrent) return;
      setRead(
        answer.ok
          ? {
              of: week,
              weeks: answer.value.weeks,
              problem: answer.value.problems.map(({ message }) => message).join(' '),
            }
          : { of: week, weeks: [], problem: answer.error.message },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [week, isWanted]);
  return useMemo(() => {
    if (read?.of !== week) return { weeks: null, problem: '' };
    const others = weeksOfMonth(week).filter((one) => one !== week);
    const stored = new Map((read.weeks ?? []).map((one) => [one.week, one]));
    return { weeks: others.flatMap((one) => open[one] ?? stored.get(one) ?? []), problem: read.problem };
  }, [read, week, open]);
}
