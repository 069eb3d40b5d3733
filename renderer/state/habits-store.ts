import { useEffect, useMemo } from 'react';
import { create } from './store';
import type { Habits } from '#shared/domain/search/food-habits';
import { habitsOf } from '#shared/domain/search/food-habits';
import type { WeekId } from '#shared/domain/week-id';
import { shiftWeek, weekOf } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { call } from '../bridge/bridge';
import { currentToday } from './clock-store';
import { useOpenWeeks } from './planner-store';

/** Number of past weeks that habits are derived from. */
const WEEKS_BACK = 8;

interface HabitsState {
  /** Weeks as on disk; those open in the window are newer and take precedence. */
  readonly stored: Readonly<Record<WeekId, WeekDocument>>;
  readonly readFor: WeekId | null;
}

const useStore = create<HabitsState>(() => ({ stored: {}, readFor: null }));

/** Reads the last weeks once for each current week. Suggestions are optional: after a failed read there are none. */
async function readStored(): Promise<void> {
  const to = weekOf(currentToday());
  if (useStore.getState().readFor === to) return;
  useStore.setState({ readFor: to });
  const result = await call('weeks.loadRange', { from: shiftWeek(to, -WEEKS_BACK), to });
  if (result.ok) useStore.setState({ stored: Object.fromEntries(result.value.weeks.map((week) => [week.week, week])) });
}

/** Drops the last weeks, so that they are read again after the library was replaced. */
export const forgetHabits = (): void => useStore.setState({ stored: {}, readFor: null });

/** What is usually planned when, derived from the last weeks and those open in the window. */
export function useHabits(): Habits {
  const stored = useStore((state) => state.stored);
  const open = useOpenWeeks();
  useEffect(() => {
    void readStored();
  }, []);
  return useMemo(() => habitsOf(Object.values({ ...stored, ...open }).flatMap((week) => week.days)), [stored, open]);
}
