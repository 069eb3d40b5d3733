import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plateOf } from '#shared/domain/eaters/plate';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { targetsFor } from '#shared/domain/person/targets';
import { applyRepair } from '#shared/domain/repair/apply-repair';
import type { RepairRequest } from '#shared/domain/repair/repair';
import { repairDay } from '#shared/domain/repair/repair-day';
import type { Table } from '#shared/domain/repair/whose-plate';
import { guardedForAll, suggestedFor, weekOfWhom } from '#shared/domain/repair/whose-plate';
import { personToRepair } from '#shared/domain/repair/week-request';
import { scoreDay } from '#shared/domain/score/score';
import { brokenBlock } from '#shared/domain/score/suggestion';
import type { DayPlan, WeekPlan } from '#shared/domain/week/week-plan';
import { entriesOfDay, yourEntriesOfDay } from '#shared/domain/week/week-plan';
import { answeredPal, pal } from '#tests/support/eaters';
import { profileEntry } from '#tests/support/people';
import { somebody } from '#tests/support/random-people';
import { repairRequests } from '#tests/support/repair-safety';
import { repairRequest } from '#tests/support/repair-request';

const portions = fc.constantFrom(0, 0.25, 0.5, 1, 4 / 3, 1.5, 3);
const eaters = fc
  .array(
    fc.record({ one: somebody, portion: portions, dinner: portions, birthYear: fc.integer({ min: 1940, max: 2015 }) }),
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  .map((all) =>
    all.map(({ one, portion, dinner, birthYear }, index) =>
      pal({
        id: `eater${index}`,
        name: `Eater ${index}`,
        portion,
        meals: { dinner },
        profile: [{ ...profileEntry(), ...one, birthYear }],
      }),
    ),
  );

const tableOf = (request: RepairRequest, all: readonly KnownEater[], eater: KnownEater | null): Table => {
  let made = 0;
  return {
    eater,
    eaters: all,
    today: request.date,
    lookupOf: (plan) => lookupFor(plan, { find: request.lookup }),
    newId: () => `made${(made += 1)}`,
  };
};
const dayIn = (plan: WeekPlan, { date }: Pick<RepairRequest, 'date'>): DayPlan =>
  plan.days.find((day) => day.date === date)!;

/** What an eater's guard says about their plate before and after. */
function brokenFor(
  eater: KnownEater,
  [before, after]: readonly [WeekPlan, WeekPlan],
  request: RepairRequest,
  table: Table,
) {
  const person = personToRepair(eater.profile, request.date, table.today)!;
  const [was, is] = [before, after].map((plan) => plateOf(dayIn(plan, request), eater, table.lookupOf(plan)));
  return brokenBlock(person.guard, was!, is!, table.lookupOf(after));
}

const firstEdits = (request: RepairRequest) => {
  const answer = repairDay(request);
  return answer.outcome === 'proposals' ? (answer.proposals[0] ?? null) : null;
};

test('a repair for you breaks no answer of anybody at the table', () => {
  let [shared, apart] = [0, 0];
  fc.assert(
    fc.property(repairRequests, eaters, (request, all) => {
      const proposal = firstEdits(request);
      if (proposal === null) return;
      const table = tableOf(request, all, null);
      const bare = applyRepair(request, request.plan, proposal.edits, table.newId);
      const after = guardedForAll(request.plan, bare, table);
      for (const eater of all) {
        expect(brokenFor(eater, [request.plan, after], request, table)).toBeNull();
        if (brokenFor(eater, [request.plan, bare], request, table) === null) shared += 1;
        else apart += 1;
      }
      // Your own plate is the proposal's.
      const grams = (plan: WeekPlan) =>
        yourEntriesOfDay(dayIn(plan, request)).map((one) => ({ ...one, id: '', portions: undefined }));
      expect(grams(after)).toEqual(grams(bare));
    }),
    { numRuns: 40, seed: 17 },
  );
  // Both happen, so that the property tests something.
  expect(Math.min(shared, apart)).toBeGreaterThan(3);
});

test('a repair for an eater is what their scorer says, obeys their answers, and changes no other plate', () => {
  let proposed = 0;
  fc.assert(
    fc.property(repairRequests, eaters, (asked, all) => {
      const [eater, ...others] = all as [KnownEater, ...KnownEater[]];
      const person = personToRepair(eater.profile, asked.date, asked.date)!;
      const table = tableOf(asked, all, eater);
      const request = { ...asked, person, plan: weekOfWhom(asked.plan, table) };
      const proposal = firstEdits(request);
      if (proposal === null) return;
      proposed += 1;
      const after = suggestedFor(asked.plan, table, (plate) =>
        applyRepair(request, plate, proposal.edits, table.newId),
      );
      expect(brokenFor(eater, [asked.plan, after], request, table)).toBeNull();
      const targets = targetsFor(person.person, person.age, { date: request.date, activityHours: 0 });
      const plate = plateOf(dayIn(after, request), eater, table.lookupOf(after));
      const score = scoreDay(plate, table.lookupOf(after), targets);
      expect(score.score).toBe(proposal.after.score);
      for (const other of others) expect(brokenFor(other, [asked.plan, after], request, table)).toBeNull();
      const yours = (plan: WeekPlan) =>
        yourEntriesOfDay(dayIn(plan, request)).map((one) => ({ ...one, portions: undefined }));
      expect(yours(after)).toEqual(yours(asked.plan));
    }),
    { numRuns: 40, seed: 18 },
  );
  expect(proposed).toBeGreaterThan(8);
});

describe('a week filled for you', () => {
  const request = repairRequest();
  const [edits] = [firstEdits(request)!.edits];
  const added = (eater: KnownEater, suggestion: 'change' | 'fill') => {
    const table = tableOf(request, [eater], null);
    const bare = applyRepair(request, request.plan, edits, table.newId);
    const after = guardedForAll(request.plan, bare, table, suggestion);
    const was = new Set(entriesOfDay(dayIn(request.plan, request)).map(({ id }) => id));
    return entriesOfDay(dayIn(after, request)).filter(({ id }) => !was.has(id));
  };

  it('is on no plate of who may have none filled, though each food may be', () => {
    const insulin = answeredPal({
      profile: [profileEntry({ answers: { ...profileEntry().answers, 'glucose-lowering-medicine': 'yes' } })],
    });
    expect(added(insulin, 'change')[0]).not.toHaveProperty('portions');
    expect(added(insulin, 'fill')[0]).toMatchObject({ portions: { pal: 0 } });
    // A person without answers has no guard.
    expect(added(pal(), 'fill')[0]).not.toHaveProperty('portions');
  });
});
