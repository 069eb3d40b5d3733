/**
 * Repair and filling of a week, computed on a separate thread so that the window never waits. Guarantees: one run at a
 * time, a newer one ends the older; cancelling ends the thread at once; a thread that dies is restarted once with the
 * same question, and a second death is reported; a timeout only aborts a run that hangs, and says so. Nothing is stored
 * or changed.
 * Must not import Electron or Node: the thread is a port.
 */
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { METHODS } from '#shared/contract/methods';
import type { Result } from '#shared/contract/result';
import { fail, succeed } from '#shared/contract/result';
import type { z } from '#shared/schema/zod';
import type { Log } from '../ports';

/** A question to the thread. */
export type RepairQuestion =
  | { readonly kind: 'week'; readonly input: MethodInput<'repair.week'> }
  | { readonly kind: 'generate'; readonly input: MethodInput<'repair.generate'> };

/** Messages of the thread: progress, and finally the answer. */
export type RepairNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'answer'; readonly answer: Result<unknown> };

/** A thread that answers one question after the other. */
export interface RepairThread {
  readonly ask: (question: RepairQuestion) => void;
  /** Ends it; it sends nothing afterwards. */
  readonly end: () => void;
}

/** Starts a thread. `onGone`: it died for whatever reason, out of memory included; called once and not after `end`. */
export type StartRepairThread = (listener: {
  readonly onNews: (news: RepairNews) => void;
  readonly onGone: (reason: unknown) => void;
}) => RepairThread;

/** The methods. */
export interface RepairService {
  readonly week: (input: MethodInput<'repair.week'>) => Promise<Result<MethodOutput<'repair.week'>>>;
  readonly generate: (input: MethodInput<'repair.generate'>) => Promise<Result<MethodOutput<'repair.generate'>>>;
  readonly cancel: () => void;
}

/** A run takes about a second; one that takes a minute hangs. */
const PATIENCE_MILLISECONDS = 60_000;
/** Number of threads tried for one question. */
const MOST_LIVES = 2;

const CANCELLED = fail('CANCELLED', 'Cancelled; the plan is as it was.');
const DIED = fail(
  'INTERNAL',
  'The suggestions could not be made: their part of the program stopped twice. The plan is as it was.',
);
const LATE = fail('INTERNAL', 'The suggestions took more than a minute, so they were given up. The plan is as it was.');

/** An answer of the thread, parsed by the contract's schema; anything else is a failure. */
function read<Answer>(schema: z.ZodType<Answer>, answer: Result<unknown>): Result<Answer> {
  if (!answer.ok) return answer;
  const checked = schema.safeParse(answer.value);
  return checked.success ? succeed(checked.data) : DIED;
}

/** Makes the service; a thread is started for the first question and kept for the next one. */
export function createRepairService(
  startThread: StartRepairThread,
  tellProgress: (share: number) => void,
  log: Log,
  patienceMilliseconds = PATIENCE_MILLISECONDS,
): RepairService {
  let thread: RepairThread | null = null;
  let endRun: ((answer: Result<unknown>) => void) | null = null;
  let hear: ((news: RepairNews) => void) | null = null;
  let gone: ((reason: unknown) => void) | null = null;

  const start = (): RepairThread => startThread({ onNews: (news) => hear?.(news), onGone: (reason) => gone?.(reason) });

  function endThread(): void {
    thread?.end();
    thread = null;
  }

  function stop(answer: Result<unknown>): void {
    if (endRun === null) return;
    endThread();
    endRun(answer);
  }

  async function run(question: RepairQuestion): Promise<Result<unknown>> {
    stop(CANCELLED);
    return new Promise((resolve) => {
      let lives = MOST_LIVES;
      const timer = setTimeout(() => {
        log.problem('A repair took too long');
        stop(LATE);
      }, patienceMilliseconds);
      endRun = (answer) => {
        clearTimeout(timer);
        endRun = null;
        resolve(answer);
      };
      hear = (news) => {
        if (news.kind === 'progress') tellProgress(news.share);
        else endRun?.(news.answer);
      };
      gone = (reason) => {
        log.problem('The thread of the repair died', reason);
        thread = null;
        if (endRun === null) return;
        lives -= 1;
        if (lives === 0) {
          endRun(DIED);
          return;
        }
        thread = start();
        thread.ask(question);
      };
      thread ??= start();
      thread.ask(question);
    });
  }

  return {
    week: async (input) => read(METHODS['repair.week'].output, await run({ kind: 'week', input })),
    generate: async (input) => read(METHODS['repair.generate'].output, await run({ kind: 'generate', input })),
    cancel: () => stop(CANCELLED),
  };
}
