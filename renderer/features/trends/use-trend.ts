import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { TrendDay, TrendRange, TrendSummary } from '#shared/domain/score/trends';
import { datesIn, summariseTrend, trendRange, trendSentences, weeksIn } from '#shared/domain/score/trends';
import type { IsoDate } from '#shared/domain/week-id';
import { useCatalog } from '#renderer/state/catalog-store';
import { useToday } from '#renderer/state/clock-store';
import { useLibrary } from '#renderer/state/library-store';
import { useOpenWeeks } from '#renderer/state/planner-store';
import { scoredDays } from './scored-weeks';
import { useTrendWeeks } from './trend-weeks';

/** Everything the screen shows about a range. */
export interface Trend {
  readonly range: TrendRange;
  readonly dates: readonly IsoDate[];
  /** Days of weeks that have a file, oldest first. */
  readonly days: readonly TrendDay[];
  readonly summary: TrendSummary;
  /** Sentences that must accompany the targets. */
  readonly sentences: readonly string[];
  /** Sentences about weeks in the range that differ from what was saved. */
  readonly problems: readonly string[];
  /** False until the whole range has been read once. */
  readonly isRead: boolean;
}

/** The current range, scored. For weeks open in the window, their current state counts. */
export function useTrend(): Trend {
  const today = useToday();
  const catalog = useCatalog();
  const { profile } = useLibrary();
  const open = useOpenWeeks();
  const weeks = useTrendWeeks((state) => state.weeks);
  const range = useMemo(() => trendRange(today, weeks), [today, weeks]);
  const ids = useMemo(() => weeksIn(range), [range]);
  const dates = useMemo(() => datesIn(range), [range]);
  // Shallow: a part of the year outside the current range causes no re-render.
  const stored = useTrendWeeks(useShallow((state) => ids.map((id) => state.documents[id])));
  const problems = useTrendWeeks(useShallow((state) => ids.flatMap((id) => state.problems[id] ?? [])));
  const isRead = useTrendWeeks((state) => state.to === range.to && state.readBack >= weeks);
  const days = useMemo(
    () =>
      ids.flatMap((id, index) => {
        const week = open[id] ?? stored[index];
        return week === undefined ? [] : scoredDays(week, catalog, profile);
      }),
    [ids, open, stored, catalog, profile],
  );
  const summary = useMemo(() => summariseTrend(days, today), [days, today]);
  const sentences = useMemo(() => trendSentences(days, profile), [days, profile]);
  return { range, dates, days, summary, sentences, problems, isRead };
}
