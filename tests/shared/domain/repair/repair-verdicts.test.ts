/**
 * Sixty proposals, reviewed from a cook's point of view, with the verdict on each. A change to costs, moves or
 * candidates shows its effect here: review the new proposals, and write down what you think of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repairDay } from '#shared/domain/repair/repair-day';
import { dayWords, proposalWords } from '#tests/support/repair-words';
import { shortDays } from '#tests/support/short-days';

interface Judged {
  readonly day: string;
  readonly proposals: readonly { readonly proposal: string; readonly verdict: string }[];
}

const judged = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../fixtures/repair-verdicts.json'), 'utf8'),
) as readonly Judged[]; // our own checked-in file

/** The first seed; more days are generated than reviewed, as some cannot be repaired. */
const FIRST_SEED = 5000;
const MOST_JUDGED = 60;

test('the proposals are those that were judged', () => {
  const now = shortDays(judged.length * 2, FIRST_SEED).flatMap((request) => {
    const answer = repairDay(request);
    const day = dayWords(request);
    return answer.outcome === 'proposals'
      ? answer.proposals.map((proposal) => ({ day, proposal: proposalWords(request, proposal) }))
      : [];
  });
  const then = judged.flatMap(({ day, proposals }) => proposals.map(({ proposal }) => ({ day, proposal })));
  expect(now.slice(0, MOST_JUDGED)).toEqual(then);
});

test('at most three of sixty are odd', () => {
  const verdicts = judged.flatMap(({ proposals }) => proposals.map(({ verdict }) => verdict));
  expect(verdicts).toHaveLength(MOST_JUDGED);
  expect(verdicts.every((verdict) => /^(good|odd: .+)$/.test(verdict))).toBe(true);
  expect(verdicts.filter((verdict) => verdict !== 'good').length).toBeLessThanOrEqual(3);
});
