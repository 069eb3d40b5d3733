import { describe, expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { NO_CONDITION } from '#shared/domain/person/profile';
import type { DayRepair, RepairRequest } from '#shared/domain/repair/repair';
import { repairCandidates } from '#shared/domain/repair/repair-candidates';
import { infeasibleSentences } from '#shared/domain/repair/proposal-text';
import { repairDay } from '#shared/domain/repair/repair-day';
import { TRACE_BELOW_MG } from '#shared/domain/score/suggestion';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { mapDay } from '#shared/domain/week/week-plan';
import { entry, food, frozen, lookupIn, noteEntry, weekOfEntries } from '#tests/support/foods';
import { repairFoods } from '#tests/support/repair-foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import { referencePlan } from '#tests/support/reference-week';
import { repairRequest, TUESDAY } from '#tests/support/repair-request';

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

  test('most protein: no more than that, and what has more already rises no further', () => {
    const { protein } = proposalsOf(repairDay(repairRequest()))[0]?.before ?? {};
    const was = protein?.amount ?? 0;
    const most = (max: number) => repairDay(repairRequest({ limits: { protein: { min: null, max } }, reach: 'met' }));
    for (const max of [was + 2, was - 20]) {
      const answer = most(max);
      // Within 2 g the targets can be reached only with foods that have hardly any protein, or not at all.
      if (answer.outcome !== 'proposals') continue;
      for (const { after } of answer.proposals)
        expect(after.protein.amount).toBeLessThanOrEqual(Math.max(max, was) + 1e-6);
    }
    const free = proposalsOf(most(was + 500)).map(({ after }) => after.protein.amount);
    expect(Math.max(...free)).toBeGreaterThan(was + 2);
  });

  test('too little protein allowed: moving the limit by the stated amount is enough, by less is not', () => {
    const was = proposalsOf(repairDay(repairRequest()))[0]?.before.protein.amount ?? 0;
    const max = Math.floor(was);
    const asked = (by: number) =>
      repairDay(repairRequest({ limits: { protein: { min: null, max: max + by }, edits: 2 }, reach: 'met' }));
    const { conflicts } = infeasible(asked(0));
    const by = conflicts.find(([one]) => one?.limit === 'proteinMax')?.[0]?.relaxBy ?? 0;
    expect(by).toBeGreaterThan(0);
    expect(asked(by).outcome).toBe('proposals');
    expect(asked(by - 1).outcome).toBe('infeasible');
  });

  test('most fat: no more than that, and if that is too little, moving it by the stated amount is enough, by less is not', () => {
    const { after, before } = proposalsOf(repairDay(repairRequest()))[0] ?? {};
    const was = Math.floor(before?.fat.amount ?? 0);
    expect(after?.fat.amount).toBeGreaterThan(was + 1);
    const asked = (max: number) =>
      repairDay(repairRequest({ limits: { fat: { min: null, max }, edits: 2, netCarbs: 60 }, reach: 'met' }));
    const { conflicts } = infeasible(asked(was));
    const by = conflicts.find(([one]) => one?.limit === 'fat')?.[0]?.relaxBy ?? 0;
    expect(by).toBeGreaterThan(0);
    for (const one of proposalsOf(asked(was + by))) expect(one.after.fat.amount).toBeLessThanOrEqual(was + by + 1e-6);
    expect(proposalsOf(asked(was + by)).length).toBeGreaterThan(0);
    expect(asked(was + by - 1).outcome).toBe('infeasible');
  });

  test('as many changes as are said to be enough are enough', () => {
    const all = repairCandidates(shippedCatalog(), { foods: {}, recipes: {}, favourites: [] });
    const asked = (edits: number) =>
      repairDay(repairRequest({ ...all, limits: { netCarbs: 3, exclude: ['meat', 'fish', 'shellfish'], edits } }));
    expect(infeasible(asked(3)).conflicts).toContainEqual([{ limit: 'edits', relaxBy: 1 }]);
    const proposals = proposalsOf(asked(4));
    expect(proposals.map(({ reaches }) => reaches)).toContain('not-short');
    for (const { edits } of proposals) expect(edits.length).toBeLessThanOrEqual(4);
  });

  test('too few net carbs: moving the limit by the stated amount is enough, by less is not', () => {
    const limits = { netCarbs: 7 };
    const { conflicts } = infeasible(repairDay(repairRequest({ limits, reach: 'met' })));
    const by = conflicts.find(([one]) => one?.limit === 'netCarbs')?.[0]?.relaxBy ?? 0;
    expect(by).toBeGreaterThan(0);
    const withLimit = (netCarbs: number) => repairDay(repairRequest({ limits: { netCarbs }, reach: 'met' })).outcome;
    expect(withLimit(7 + by)).toBe('proposals');
    expect(withLimit(7 + by - 0.1)).toBe('infeasible');
  });
});

const ALL_SLOTS = ['breakfast', 'lunch', 'dinner', 'snacks', 'drinks'];

describe('what cannot be repaired', () => {
  test('everything disliked: what is planned may be changed in amount, and nothing else', () => {
    const dislikes = repairFoods().map(({ food: { id } }) => id);
    const answer = repairDay(repairRequest({ limits: { dislikes } }));
    if (answer.outcome === 'proposals')
      for (const { edits } of answer.proposals)
        expect(edits.every((edit) => edit.kind === 'portion' || edit.kind === 'remove')).toBe(true);
    else expect(infeasible(answer).conflicts).toEqual([]);
  });

  /** Tuesday with every entry locked: only additions are possible. */
  const allLocked = mapDay(referencePlan(), TUESDAY, (day) => ({
    ...day,
    meals: day.meals.map((meal) => ({
      ...meal,
      entries: meal.entries.map((one) => ('locked' in one ? { ...one, locked: true } : one)),
    })),
  }));
  const allDisliked = { dislikes: repairFoods().map(({ food: { id } }) => id) };

  test.each([
    ['every meal locked', {}, { lockedSlots: ALL_SLOTS }, 'locked', 'Every meal of the day is locked'],
    ['no foods and every entry locked', { foods: [], plan: allLocked }, {}, 'no-foods', 'No food is left that may be'],
    ['everything disliked and every entry locked', { plan: allLocked }, allDisliked, 'no-foods', 'No food is left'],
    ['energy upside down', {}, { energy: { min: 3000, max: 500 } }, 'contradictory-limits', 'contradict each other'],
    ['protein upside down', {}, { protein: { min: 90, max: 80 } }, 'contradictory-limits', 'contradict each other'],
  ] as const)('%s: nothing is searched, and what the day has is said', (_name, asked, limits, deadEnd, words) => {
    const request = repairRequest({ ...asked, limits });
    const before = JSON.stringify(request.plan);
    const answer = infeasible(repairDay(request));
    // 134.08 of 320 mg of magnesium, 41.9 %, is the lowest share.
    expect(answer).toMatchObject({ deadEnd, conflicts: [], limited: false, best: { mineral: 'magnesium' } });
    expect(answer.best.share).toBeCloseTo(0.419, 3);
    expect(infeasibleSentences(answer)).toEqual([expect.stringContaining(words)]);
    expect(JSON.stringify(request.plan)).toBe(before);
  });

  test('a limit of which the least is the most is none that contradicts itself', () => {
    const answer = repairDay(repairRequest({ limits: { protein: { min: 90, max: 90 } } }));
    expect(answer.outcome === 'infeasible' && answer.deadEnd !== undefined).toBe(false);
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
