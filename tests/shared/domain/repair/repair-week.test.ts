import { describe, expect, it } from 'vitest';
import { targetsFor } from '#shared/domain/person/targets';
import type { DayRepair, Proposal, RepairRequest } from '#shared/domain/repair/repair';
import { repairWeek } from '#shared/domain/repair/repair-week';
import { scoreDay } from '#shared/domain/score/score';
import { newWeekDocument } from '#shared/schema/week-document';
import { person } from '#tests/support/people';
import { personOnDay, WIDE_LIMITS } from '#tests/support/generate-request';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const [SPINACH, COOKED_SPINACH, CHARD, SALMON] = ['sr28:11457', 'sr28:11458', 'sr28:11148', 'sr28:15236'];
const plan = newWeekDocument('2026-W48');
const catalog = shippedCatalog();
const who = person({ preset: 'keto' });

const use = { role: 'leaf', meals: {}, amounts: [100], unit: 'g', tier: 0 } as const;
const foods = [SPINACH, COOKED_SPINACH, CHARD, SALMON].flatMap((id) => {
  const food = catalog.find(id);
  return food === undefined ? [] : [{ food, use, tags: [] }];
});

const requests = (more: Partial<RepairRequest> = {}): readonly RepairRequest[] =>
  plan.days.map(({ date }) => ({
    plan,
    date,
    person: personOnDay(who),
    lookup: catalog.find,
    foods,
    recipes: [],
    limits: WIDE_LIMITS,
    recent: new Map(),
    onList: new Set([SPINACH, COOKED_SPINACH, CHARD, SALMON]),
    ...more,
  }));

function proposal(date: string, food: string): Proposal {
  const day = scoreDay({ date, meals: [] }, catalog.find, targetsFor(who, 40));
  const to = { food, grams: 100, portion: { amount: 100, unit: 'g' } };
  return {
    reaches: 'met',
    edits: [{ kind: 'add', slot: 'dinner', to }],
    before: day,
    after: day,
    buys: [],
  };
}

/** Proposes the first of some foods that is not disliked, as a repair of one day does, and never two at once. */
const offering =
  (offered: readonly string[]) =>
  ({ date, limits }: RepairRequest): DayRepair => {
    const food = offered.find((one) => !limits.dislikes.includes(one));
    return food === undefined
      ? { outcome: 'infeasible', best: { mineral: 'potassium', share: 0.5 }, conflicts: [], limited: false }
      : { outcome: 'proposals', proposals: [proposal(date, food)], limited: false };
  };

const firstFoods = (answer: ReturnType<typeof repairWeek>): readonly string[] => {
  if (answer.outcome !== 'week') throw new Error(answer.outcome);
  return answer.days.flatMap(({ proposals, isChosen }) => {
    const edit = isChosen ? proposals[0]?.edits[0] : undefined;
    return edit?.kind === 'add' && 'food' in edit.to ? [edit.to.food] : [];
  });
};

/** The same for further questions. */
const repairs = (day: (request: RepairRequest) => DayRepair) => ({
  day,
  more: (request: RepairRequest) => {
    const answer = day(request);
    return answer.outcome === 'proposals' ? answer.proposals : [];
  },
});

describe('mending a week', () => {
  it('uses one food three times at most, raw or cooked, though each day alone would take it', () => {
    const answer = repairWeek({ days: requests() }, repairs(offering([COOKED_SPINACH, SPINACH, CHARD, SALMON])));
    const chosen = firstFoods(answer);
    expect(chosen).toHaveLength(7);
    expect(chosen.filter((id) => id === SPINACH || id === COOKED_SPINACH).length).toBeLessThanOrEqual(3);
    expect(chosen.filter((id) => id === CHARD).length).toBeLessThanOrEqual(3);
  });

  it('keeps to stricter rules where they are asked for', () => {
    const ask = (mostUses: number) =>
      firstFoods(
        repairWeek({ days: requests(), rules: { mostBuys: 4, mostUses } }, repairs(offering([SPINACH, CHARD]))),
      );
    expect(ask(1)).toHaveLength(2);
    expect(ask(2)).toHaveLength(4);
    expect(ask(3)).toHaveLength(6);
  });

  it('has the chosen way first and others after it', () => {
    const answer = repairWeek({ days: requests() }, repairs(offering([SPINACH, CHARD, SALMON])));
    if (answer.outcome !== 'week') throw new Error(answer.outcome);
    for (const { proposals } of answer.days) {
      expect(proposals.length).toBeGreaterThanOrEqual(2);
      expect(new Set(proposals.map(({ edits }) => JSON.stringify(edits))).size).toBe(proposals.length);
    }
  });

  it('leaves a day, with its ways, when every way would be a fourth use', () => {
    const answer = repairWeek({ days: requests() }, repairs(offering([SPINACH])));
    if (answer.outcome !== 'week') throw new Error(answer.outcome);
    expect(answer.days.filter(({ isChosen }) => isChosen)).toHaveLength(3);
    expect(answer.days.every(({ proposals }) => proposals.length === 1)).toBe(true);
  });

  it('reports for each day that needs nothing, or cannot be repaired, the same as for the day alone', () => {
    const met: DayRepair = { outcome: 'nothing', why: 'met' };
    const days = requests();
    const answer = repairWeek(
      { days },
      repairs((request) => (request === days[0] ? met : offering([])(request))),
    );
    if (answer.outcome !== 'week') throw new Error(answer.outcome);
    expect(answer.days[0]).toEqual({ date: '2026-11-23', proposals: [], isChosen: false, alone: met });
    expect(answer.days[1]).toMatchObject({ proposals: [], isChosen: false, alone: { outcome: 'infeasible' } });
  });

  it('asks every day before it asks one again, and never beyond what was asked for', () => {
    const asked: RepairRequest[] = [];
    const ask = repairs((request) => {
      asked.push(request);
      return offering([SPINACH, CHARD])(request);
    });
    repairWeek({ days: requests({ reach: 'met' }) }, ask);
    expect(asked.slice(0, 7).map(({ date }) => date)).toEqual(plan.days.map(({ date }) => date));
    expect(asked.every(({ limits, reach }) => limits.edits === WIDE_LIMITS.edits && reach === 'met')).toBe(true);
  });

  it('tells how far it is and stops when it is told to', () => {
    const shares: number[] = [];
    const answer = repairWeek({ days: requests() }, repairs(offering([SPINACH])), {
      onProgress: (share) => shares.push(share),
      isCancelled: () => shares.length > 9,
    });
    expect(answer).toEqual({ outcome: 'cancelled' });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
