import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINERALS } from '#shared/domain/nutrients';
import type { RepairRequest } from '#shared/domain/repair/repair';
import { repairDay } from '#shared/domain/repair/repair-day';
import { checkProposal, repairRequests } from '#tests/support/repair-safety';
import { IS_LONG, runs } from '#tests/support/run-length';

test('whatever is proposed keeps every answer and limit, and is what the scorer says', () => {
  let proposed = 0;
  fc.assert(
    fc.property(repairRequests, (request) => {
      const answer = repairDay(request);
      if (answer.outcome !== 'proposals') return;
      proposed += 1;
      for (const proposal of answer.proposals) checkProposal(request, proposal);
    }),
    { numRuns: IS_LONG ? 10_000 : 600, seed: 13 },
  );
  // Most days can be repaired, so that the property tests something.
  expect(proposed).toBeGreaterThan(240);
}, 1_200_000);

test('a mineral that was unknown is not short once what nobody knew of is taken away', () => {
  // Found among 20,000 generated days: its dinner has unknown potassium or magnesium, and removing it was proposed.
  const [request] = fc.sample(repairRequests, { seed: 29, path: '11781', numRuns: 1 });
  const answer = repairDay(request!);
  const proposals = answer.outcome === 'proposals' ? answer.proposals : [];
  expect(proposals.length).toBeGreaterThan(0);
  const floors = MINERALS.map((mineral) => proposals[0]!.before.minerals[mineral].floor);
  expect(floors).toContain('unknown');
  for (const proposal of proposals) checkProposal(request!, proposal);
});

test('the same request has the same answer', () => {
  fc.assert(
    fc.property(repairRequests, (request) => {
      expect(JSON.stringify(repairDay(request))).toBe(JSON.stringify(repairDay(structuredCloneOf(request))));
    }),
    { ...runs(50), seed: 14 },
  );
}, 1_200_000);

/** The same request made of new objects, except for the lookups. */
const structuredCloneOf = (request: RepairRequest): RepairRequest => ({
  ...request,
  plan: structuredClone(request.plan),
  limits: structuredClone(request.limits),
});
