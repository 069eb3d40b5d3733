import { useEffect, useState } from 'react';
import type { WeekId } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { sameItems } from './last-answer';
import { ensureAllLoaded, shownPlan, usePlannerState } from './planner-state';

/** Several weeks at once, including the one on screen, open for editing. */
export interface OpenedWeeks {
  /** In order; `null` while they are loading. */
  readonly weeks: readonly WeekDocument[] | null;
  /** Why they cannot be opened; empty: they can. */
  readonly problem: string;
  /** Why one of them may not be changed; `null`: all of them may. */
  readonly readOnlyReason: string | null;
}

const sameWeeks = sameItems<WeekDocument>();

/** Opens weeks that are shown together. */
export function useOpenedWeeks(ids: readonly WeekId[]): OpenedWeeks {
  const state = usePlannerState();
  const [failure, setFailure] = useState<{ readonly of: string; readonly message: string } | null>(null);
  const wanted = ids.join(' ');
  useEffect(() => {
    const all = wanted.split(' ');
    // The week on screen is already opened by showing it.
    if (all.length < 2) return;
    void ensureAllLoaded(all).then((failed) => {
      if (failed !== null) setFailure({ of: wanted, message: failed.message });
    });
  }, [wanted]);
  const { week: shown, documents, readOnly } = state;
  const weeks = ids.map((week) => (week === shown ? shownPlan(state) : documents[week]));
  const opened = sameWeeks(weeks.filter((week) => week !== undefined));
  return {
    weeks: opened.length === weeks.length ? opened : null,
    problem: failure?.of === wanted && opened.length < weeks.length ? failure.message : '',
    readOnlyReason: ids.map((week) => readOnly[week]).find((reason) => reason !== undefined) ?? null,
  };
}
