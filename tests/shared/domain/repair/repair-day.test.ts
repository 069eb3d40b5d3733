import { expect, test } from 'vitest';
import { repairDay } from '#shared/domain/repair/repair-day';
import { repairRequest } from '../../../support/repair-request';

test('Tuesday of the reference week is met in at most three changes', () => {
  const answer = repairDay(repairRequest());
  if (answer.outcome !== 'proposals') throw new Error(answer.outcome);
  expect(answer.limited).toBe(false);
  expect(answer.proposals).toHaveLength(3);
  for (const { edits, before, after, reaches } of answer.proposals) {
    expect(edits.length).toBeLessThanOrEqual(3);
    expect(reaches).toBe('met');
    expect(before.minerals.sodium.amount).toBeCloseTo(2843.01, 1);
    expect(before.minerals.potassium.amount).toBeCloseTo(1799.19, 1);
    expect(before.minerals.magnesium.amount).toBeCloseTo(134.08, 1);
    expect(after.score).toBe(100);
    expect(after.netCarbs.amount).toBeLessThanOrEqual(30);
  }
});
