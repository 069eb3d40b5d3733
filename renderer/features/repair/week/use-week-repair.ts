import { useCallback, useEffect, useState } from 'react';
import { askWeekRepair, cancelRun, followRun, runInput } from '#renderer/state/repair-run';
import type { MethodOutput } from '#shared/contract/methods';
import type { KnownEater } from '#shared/domain/eaters/eater';
import type { WeekLimits } from '#shared/domain/repair/choose-week';
import type { IsoDate } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import type { RunLimits } from '../run-limits';

/** The request for the repair of a week. */
export interface WeekQuestion {
  readonly plan: WeekDocument;
  /** Who it is repaired for; `null`: the planned person. */
  readonly eater: KnownEater | null;
  /** The days to repair, in date order. */
  readonly dates: readonly IsoDate[];
  /** `null` for energy or protein uses each day's own limits. */
  readonly limits: RunLimits;
  readonly rules: WeekLimits;
}

/** An answer, with its request. */
export interface AnsweredWeek extends MethodOutput<'repair.week'> {
  readonly question: WeekQuestion;
}

/** A run as the dialog sees it. */
export interface WeekRun {
  /** The last answer; it stays while the next one is calculated. */
  readonly answer: AnsweredWeek | null;
  /** Progress of the run, 0 to 1; `null`: none is running. */
  readonly share: number | null;
  /** Why the last request has no answer. */
  readonly problem: string | null;
  readonly retry: () => void;
}

interface State {
  readonly answer: AnsweredWeek | null;
  readonly share: number;
  readonly problem: string | null;
}

const isSame = (a: WeekQuestion, b: WeekQuestion): boolean =>
  a.plan === b.plan &&
  a.eater === b.eater &&
  JSON.stringify([a.dates, a.limits, a.rules]) === JSON.stringify([b.dates, b.limits, b.rules]);

/**
 * Asks the main process how to repair a week, again whenever the question changes; a question that is no longer needed
 * is cancelled. `null`: nothing to ask.
 */
export function useWeekRepair(question: WeekQuestion | null): WeekRun {
  const [state, setState] = useState<State>({ answer: null, share: 0, problem: null });
  const [attempt, setAttempt] = useState(0);
  const isAnswered = question !== null && state.answer !== null && isSame(state.answer.question, question);
  useEffect(() => {
    if (question === null || isAnswered) return undefined;
    let isWanted = true;
    const stopFollowing = followRun((share) => setState((now) => ({ ...now, share })));
    const run = async () => {
      const { plan, eater, dates, limits, rules } = question;
      const input = await runInput(plan, limits, eater);
      if (!isWanted) return;
      const result = await askWeekRepair({ ...input, dates: [...dates], rules: { ...rules } });
      if (!isWanted) return;
      isWanted = false;
      setState(({ answer }) =>
        result.ok
          ? { answer: { ...result.value, question }, share: 0, problem: null }
          : { answer, share: 0, problem: result.error.message },
      );
    };
    void run();
    return () => {
      stopFollowing();
      if (isWanted) cancelRun();
      isWanted = false;
    };
  }, [question, isAnswered, attempt]);
  const retry = useCallback(() => {
    setState(({ answer }) => ({ answer, share: 0, problem: null }));
    setAttempt((times) => times + 1);
  }, []);
  const { answer, share, problem } = state;
  const isRunning = question !== null && !isAnswered && problem === null;
  return { answer, share: isRunning ? share : null, problem, retry };
}
