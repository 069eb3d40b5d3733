import { useEffect, useState } from 'react';
import { ensureLoaded } from '#renderer/state/planner-state';
import type { PlateRequest } from '#renderer/state/repair-planning';
import type { DayRepair, Reach } from '#shared/domain/repair/repair';
import type { WeekId } from '#shared/domain/week-id';

/** Why a day cannot be improved as far as it should. */
export type Reasoned = Extract<DayRepair, { readonly outcome: 'infeasible' }> & { readonly reach: Reach };

/** An answer, and why not everything is met if the proposals only get part of the way. */
export interface RunAnswer {
  readonly request: PlateRequest;
  readonly answer: DayRepair;
  readonly reasons: Reasoned | null;
}

/**
 * The last answer, `null` before the first; `isStale`: it is for an earlier question and the next is being calculated.
 */
interface DayRun {
  readonly found: RunAnswer | null;
  readonly isStale: boolean;
}

/** Runs something after the next frame is painted; returns a function that cancels it. */
function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    if (timer !== null) clearTimeout(timer);
  };
}

/**
 * The answer of a run, a few milliseconds of work on the main thread: it starts once the dialog is painted, and the old
 * answer stays until there is a new one. The week before is loaded first, since what was eaten recently counts.
 */
export function useDayRepair(run: () => RunAnswer, weekBefore: WeekId): DayRun {
  const [isLoaded, setIsLoaded] = useState(false);
  const [answered, setAnswered] = useState<{ readonly run: () => RunAnswer; readonly found: RunAnswer } | null>(null);
  useEffect(() => {
    // A week that cannot be loaded counts as unknown.
    void ensureLoaded(weekBefore).then(() => setIsLoaded(true));
  }, [weekBefore]);
  useEffect(() => (isLoaded ? afterPaint(() => setAnswered({ run, found: run() })) : undefined), [run, isLoaded]);
  return { found: answered?.found ?? null, isStale: answered !== null && answered.run !== run };
}
