import { useEffect } from 'react';
import type { WeekId } from '#shared/domain/week-id';
import { shiftWeek } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { call } from '../bridge/bridge';
import { usePlannerState } from './planner-state';
import { create } from './store';

/** The week before the one on screen, if it is known: open, or read for what its shopping leaves over. */

const useRead = create<{ readonly weeks: Readonly<Record<WeekId, WeekDocument>> }>(() => ({ weeks: {} }));

/** Reads it if it is not open. If it cannot be read, nothing is left over; opening it reports why. */
export function useLastWeek(week: WeekId): WeekDocument | undefined {
  const last = shiftWeek(week, -1);
  const open = usePlannerState(({ documents }) => documents[last]);
  const read = useRead(({ weeks }) => weeks[last]);
  const isOpen = open !== undefined;
  useEffect(() => {
    if (isOpen) return;
    void call('weeks.loadRange', { from: last, to: last }).then((answer) => {
      const document = answer.ok ? answer.value.weeks[0] : undefined;
      if (document !== undefined) useRead.setState({ weeks: { [last]: document } });
    });
  }, [last, isOpen]);
  return open ?? read;
}
