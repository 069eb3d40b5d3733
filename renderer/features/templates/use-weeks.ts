import { useEffect, useMemo, useState } from 'react';
import { useOpenWeeks } from '#renderer/state/planner-store';
import { call } from '#renderer/bridge/bridge';
import type { WeekId } from '#shared/domain/week-id';
import { shiftWeek } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';

/** Consecutive weeks with their current plans. */
export interface WeeksInRow {
  readonly weeks: readonly WeekId[];
  /** Weeks that cannot be read, or are not read yet, are missing. */
  readonly documents: ReadonlyMap<WeekId, WeekDocument>;
  readonly isLoading: boolean;
  /** Why some of them cannot be read, as a sentence; empty when all can. */
  readonly problem: string;
}

interface Read {
  readonly from: WeekId;
  readonly count: number;
  readonly weeks: ReadonlyMap<WeekId, WeekDocument>;
  readonly unread: ReadonlyMap<WeekId, string>;
  readonly problem: string;
}

async function readWeeks(from: WeekId, count: number): Promise<Read> {
  const result = await call('weeks.loadRange', { from, to: shiftWeek(from, count - 1) });
  if (!result.ok) return { from, count, weeks: new Map(), unread: new Map(), problem: result.error.message };
  const weeks = new Map(result.value.weeks.map((week) => [week.week, week]));
  // A week repaired while loading has a problem to report but is available.
  const unread = new Map(
    result.value.problems.filter(({ week }) => !weeks.has(week)).map(({ week, message }) => [week, message]),
  );
  return { from, count, weeks, unread, problem: [...unread.values()].join(' ') };
}

/** False for a week on disk that could not be read, and for all of them if reading failed. */
const isReadable = (read: Read, week: WeekId): boolean =>
  read.unread.size === 0 ? read.problem === '' : !read.unread.has(week);

/**
 * Reads consecutive weeks from disk; those open in this window are newer and take precedence. A week without a file is
 * empty.
 */
export function useWeeks(from: WeekId, count: number): WeeksInRow {
  const open = useOpenWeeks();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readWeeks(from, count).then((answer) => {
      if (isWanted) setRead(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [from, count]);
  const isLoading = read?.from !== from || read.count !== count;
  return useMemo(() => {
    const weeks = Array.from({ length: count }, (_none, index) => shiftWeek(from, index));
    const documents = new Map<WeekId, WeekDocument>();
    const isAbsent = (week: WeekId): boolean => read !== null && !isLoading && isReadable(read, week);
    for (const week of weeks) {
      const known = open[week] ?? read?.weeks.get(week);
      if (known !== undefined) documents.set(week, known);
      else if (isAbsent(week)) documents.set(week, newWeekDocument(week));
    }
    return { weeks, documents, isLoading, problem: isLoading ? '' : (read?.problem ?? '') };
  }, [from, count, open, read, isLoading]);
}
