import { describe, expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { NO_CONDITION } from '#shared/domain/person/profile';
import type { DayRepair, RepairRequest } from '#shared/domain/repair/repair';
import { repairDay } from '#shared/domain/repair/repair-day';
import { TRACE_BELOW_MG } from '#shared/domain/score/suggestion';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { entry, food, frozen, lookupIn, noteEntry, weekOfEntries } from '#tests/support/foods';
import { repairFoods } from '#tests/support/repair-foods';
import { repairRequest } from '#tests/support/repair-request';

function proposalsOf(answer: DayRepair) {
  if (answer.outcome !== 'proposals') throw new Error(JSON.stringify(answer));
  return answer.proposals;
}

function infeasible(answer: DayRepair) {
  if (answer.outcome !== 'infeasible') throw new Error(answer.outcome);
  return answer;
}

const yes = (question: keyof typeof NO_CONDITION.answers) => ({
  answers: { ...NO_CONDITION.answers, [question]: 'yes' as const },
});

describe('Tuesday of the reference week', () => {
  test('is met in at most three changes, in three ways', () => {
    const answer = repairDay(repairRequest());
    const proposals = proposalsOf(answer);
    expect(proposals).toHaveLength(3);
    for (const { edits, before, after, reaches } of proposals) {
      expect(edits.length).toBeLessThanOrEqual(3);
      expect(reaches).toBe('met');
      expect(before.minerals.sodium.amount).toBeCloseTo(2843.01, 1);
      expect(before.minerals.potassium.amount).toBeCloseTo(1799.19, 1);
      expect(before.minerals.magnesium.amount).toBeCloseTo(134.08, 1);
      expect(after.score).toBe(100);
      expect(after.netCarbs.amount).toBeLessThanOrEqual(30);
    }
    const chiefs = proposals.map(({ edits }) => JSON.stringify(edits.map((edit) => ('to' in edit ? edit.to : ''))));
    expect(new Set(chiefs).size).toBe(3);
  });

  test('what was eaten lately is proposed later', () => {
    const spinach = (recent: RepairRequest['recent']) =>
      JSON.stringify(proposalsOf(repairDay(repairRequest({ recent })))[0]?.edits).includes('sr28:1145');
    expect(spinach(new Map())).toBe(true);
    // Raw and cooked spinach are one food to whoever eats it.
    expect(spinach(new Map([['sr28:11457', 5]]))).toBe(false);
  });

  test('with high blood pressure sodium does not rise, and the rest is brought up by swaps', () => {
    const answer = repairDay(repairRequest({ entry: yes('high-blood-pressure') }));
    if (answer.outcome !== 'proposals') return;
    for (const { before, after } of answer.proposals)
      expect(after.minerals.sodium.amount - before.minerals.sodium.amount).toBeLessThan(TRACE_BELOW_MG);
  });

  test('with an ARB potassium is not scored and does not rise', () => {
    const answer = repairDay(repairRequest({ entry: yes('potassium-raising-medicine') }));
    if (answer.outcome !== 'proposals') return;
    for (const { before, after } of answer.proposals)
      expect(after.minerals.potassium.amount - before.minerals.potassium.amount).toBeLessThan(TRACE_BELOW_MG);
  });

  test('one change is too few: the reason is the number of changes', () => {
    const { conflicts } = infeasible(repairDay(repairRequest({ limits: { edits: 1 }, reach: 'met' })));
    expect(conflicts).toContainEqual([{ limit: 'edits', relaxBy: 1 }]);
  });

  test('too few net carbs: moving the limit by what is said is enough, by less is not', () => {
    const limits = { netCarbs: 7 };
    const { conflicts } = infeasible(repairDay(repairRequest({ limits, reach: 'met' })));
    const by = conflicts.find(([one]) => one?.limit === 'netCarbs')?.[0]?.relaxBy ?? 0;
    expect(by).toBeGreaterThan(0);
    const withLimit = (netCarbs: number) => repairDay(repairRequest({ limits: { netCarbs }, reach: 'met' })).outcome;
    expect(withLimit(7 + by)).toBe('proposals');
    expect(withLimit(7 + by - 0.1)).toBe('infeasible');
  });
});

describe('what cannot be mended', () => {
  const noFoods = { foods: [], limits: { lockedSlots: ['breakfast', 'lunch', 'dinner', 'snacks', 'drinks'] } };

  test('everything disliked', () => {
    const dislikes = repairFoods().map(({ food: { id } }) => id);
    const answer = repairDay(repairRequest({ limits: { dislikes } }));
    if (answer.outcome === 'proposals')
      for (const { edits } of answer.proposals)
        expect(edits.every((edit) => edit.kind === 'portion' || edit.kind === 'remove')).toBe(true);
    else expect(infeasible(answer).conflicts).toEqual([]);
  });

  test('no foods, and a day that is locked whole: how far it reaches is what it has', () => {
    const { best, conflicts, limited } = infeasible(repairDay(repairRequest(noFoods)));
    // 134.08 of 320 is 41.9 %, the lowest; the bound is a thousandth above what is possible at most.
    expect(best.mineral).toBe('magnesium');
    expect(best.share).toBeGreaterThan(0.419);
    expect(best.share).toBeLessThanOrEqual(0.42);
    expect(conflicts).toEqual([]);
    expect(limited).toBe(false);
  });

  test('limits that contradict each other', () => {
    const limits = { energy: { min: 3000, max: 500 }, netCarbs: 0, protein: { min: 900 } };
    const answer = infeasible(repairDay(repairRequest({ limits })));
    for (const conflict of answer.conflicts) for (const { relaxBy } of conflict) expect(relaxBy).toBeGreaterThan(0);
  });

  test.each([
    ['nothing planned', [], 'not-planned'],
    ['notes only', [noteEntry('unknown'), noteEntry('none')], 'not-planned'],
    ['an own food with only a name', [entry('mine:cake', 100)], 'unknown'],
    ['a food nobody knows', [entry('mine:gone', 100)], 'unknown'],
  ] as const)('%s', (_name, entries: readonly Entry[], why) => {
    const cake = food('mine:cake', {}, { name: 'Cake' });
    const plan: WeekPlan = { ...weekOfEntries([], entries), foods: { 'mine:cake': frozen(cake) } };
    const answer = repairDay({ ...repairRequest({ plan }), lookup: lookupFor(plan, { find: lookupIn(cake) }) });
    expect(answer).toEqual({ outcome: 'nothing', why });
  });

  test('under 18 nothing is suggested', () => {
    expect(repairDay(repairRequest({ entry: { birthYear: 2012 } }))).toEqual({
      outcome: 'nothing',
      why: 'not-supported',
    });
  });

  test('a date of another week', () => {
    expect(repairDay({ ...repairRequest(), date: '2030-01-01' })).toEqual({ outcome: 'nothing', why: 'not-planned' });
  });

  test('nothing is suggested to somebody who leaves out what only a newer version knows', () => {
    const request = repairRequest();
    const limits = { ...request.limits, hasNewerExclusion: true };
    expect(repairDay({ ...request, limits })).toEqual({ outcome: 'nothing', why: 'newer-exclusion' });
  });

  test('the plan is not touched', () => {
    const request = repairRequest();
    const before = JSON.stringify(request.plan);
    repairDay(request);
    expect(JSON.stringify(request.plan)).toBe(before);
  });
});
