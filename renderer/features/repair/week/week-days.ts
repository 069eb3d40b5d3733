import type { RepairEdit } from '#shared/domain/repair/repair';
import { NOTHING_TO_REPAIR, infeasibleSentences } from '#shared/domain/repair/proposal-text';
import { isBorderline, shortMinerals } from '#shared/domain/repair/repair-offer';
import type { DayScore } from '#shared/domain/score/score';
import type { IsoDate } from '#shared/domain/week-id';
import type { EditWords } from '../edit-words';
import type { MendableDay, OtherDay } from './day-states';
import type { Mending } from './mending';
import type { AnsweredWeek } from './use-week-repair';
import { borderlineSentence, lockedSentence, unknownSentence } from './week-text';

/**
 * The decisions for the days so far. A day without one gets its first way, and is accepted or not as the answer says.
 */
export interface Decisions {
  readonly left: Readonly<Record<IsoDate, boolean>>;
  /** The way shown for each day, from 0. */
  readonly ways: Readonly<Record<IsoDate, number>>;
}

/** The days of an answer that can be repaired, with their decisions. */
export function mendableDays(
  { days }: AnsweredWeek,
  { left, ways }: Decisions,
  scores: readonly DayScore[],
  mending: Mending,
  wordsOf: (edit: RepairEdit) => EditWords,
): readonly MendableDay[] {
  return days.flatMap(({ date, proposals, isChosen }): readonly MendableDay[] => {
    const way = Math.min(ways[date] ?? 0, proposals.length - 1);
    const proposal = proposals[way];
    const before = scores.find((score) => score.date === date);
    if (proposal === undefined || before === undefined) return [];
    const { edits, reaches } = proposal;
    const after = mending.after(date, edits);
    if (after === null) return [];
    return [
      {
        date,
        isLeft: left[date] ?? !isChosen,
        isOneTooMany: !isChosen,
        way,
        ways: proposals.length,
        edits,
        isMet: reaches === 'met',
        before,
        after,
        words: edits.map(wordsOf),
      },
    ];
  });
}

/** Why a day that was asked about has no way, as a sentence; with every meal locked no limit is to blame. */
function reasonSentence({ reason }: AnsweredWeek['days'][number], isAllLocked: boolean): string | null {
  if (reason === null) return null;
  if (reason.outcome === 'nothing') return NOTHING_TO_REPAIR[reason.why];
  return isAllLocked ? lockedSentence : (infeasibleSentences(reason)[0] ?? null);
}

/** A day that was not asked about: borderline, or short only because of unknown amounts; `null`: nothing to report. */
function notAsked(score: DayScore): OtherDay | null {
  const { date, isPlanned } = score;
  if (!isPlanned || shortMinerals(score).length > 0) return null;
  if (isBorderline(score)) return { date, sentence: borderlineSentence(score), next: 'include' };
  const isUnknown = Object.values(score.minerals).some(({ floor }) => floor === 'unknown');
  return isUnknown ? { date, sentence: unknownSentence(score), next: 'show' } : null;
}

/** The days without a proposal, each with its reason, in date order. */
export function otherDays(
  scores: readonly DayScore[],
  answer: AnsweredWeek | null,
  isAllLocked: boolean,
): readonly OtherDay[] {
  return scores.flatMap((score): readonly OtherDay[] => {
    const asked = answer?.days.find(({ date }) => date === score.date);
    if (asked === undefined) {
      const other = notAsked(score);
      return other === null ? [] : [other];
    }
    const sentence = reasonSentence(asked, isAllLocked);
    if (sentence === null) return [];
    return [{ date: score.date, sentence, next: asked.reason?.outcome === 'infeasible' ? 'alone' : null }];
  });
}
