/**
 * The safety of a day's repair on more people than the tests cover: 20,000 generated days, of people with every gate
 * and with randomly moved limits. Nothing is timed; the counts must be 0.
 */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { repairDay } from '#shared/domain/repair/repair-day';
import { checkProposal, repairRequests } from '../support/repair-safety';
import { reportFigures } from './figures';

const DAYS = 20_000;
/** A seed different from that of the tests: other days. */
const SEED = 29;

const notes: string[] = [];
afterAll(() => reportFigures('repair-safety', [], notes));

test('whatever is proposed keeps every answer and limit', () => {
  let proposals = 0;
  let leaks = 0;
  fc.assert(
    fc.property(repairRequests, (request) => {
      const answer = repairDay(request);
      if (answer.outcome !== 'proposals') return;
      for (const proposal of answer.proposals) {
        proposals += 1;
        try {
          checkProposal(request, proposal);
        } catch {
          leaks += 1;
        }
      }
    }),
    { numRuns: DAYS, seed: SEED },
  );
  notes.push(
    `Repair: ${proposals} proposals for ${DAYS} made-up days of people of every gate, of them ${leaks} that break an answer or a limit, add a caution, or are not what the scorer says.`,
  );
  expect(proposals).toBeGreaterThan(DAYS / 4);
  expect(leaks).toBe(0);
}, 1_200_000);
