/**
 * Generated days for people of every gate, and what must hold for every proposal: the property run by `npm test` and,
 * with more of them, by the bench.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { FoodId } from '#shared/domain/food/food';
import type { DietTag } from '#shared/domain/food/kitchen-use';
import { DIET_TAGS } from '#shared/domain/food/kitchen-use';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { MINERALS } from '#shared/domain/nutrients';
import { guardOf } from '#shared/domain/person/safety';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { presetOfDay, targetsFor } from '#shared/domain/person/targets';
import { applyRepair } from '#shared/domain/repair/apply-repair';
import type { Proposal, RepairLimits, RepairRequest } from '#shared/domain/repair/repair';
import { REACHES, REPAIR_MEANS } from '#shared/domain/repair/repair';
import { foodsOfEntry, scoreDay } from '#shared/domain/score/score';
import { brokenBlock } from '#shared/domain/score/suggestion';
import type { DayPlan, WeekPlan } from '#shared/domain/week/week-plan';
import { baseFoodId, entriesOfDay, findEntry } from '#shared/domain/week/week-plan';
import { profileEntry } from './people';
import { someAge, somebody } from './random-people';
import { repairFoods } from './repair-foods';
import { MADE_UP_DATE, madeUpPerson, madeUpRequest } from './short-days';

const ids = repairFoods().map(({ food }) => food.id);

/** Anybody at all, or, more often, a person with a gate of the safety table. */
const people: fc.Arbitrary<PersonOnDay> = fc.oneof(
  { weight: 2, arbitrary: fc.nat(100_000).map(madeUpPerson) },
  {
    weight: 1,
    arbitrary: fc.tuple(somebody, someAge).map(([one, age]) => {
      const guard = guardOf(one, age);
      const person = { ...profileEntry(), ...one };
      return { person, age, guard, preset: presetOfDay(one, guard.preset, MADE_UP_DATE) };
    }),
  },
);

const limits: fc.Arbitrary<Partial<RepairLimits>> = fc.record(
  {
    netCarbs: fc.constantFrom(null, 10, 20, 30, 50),
    fat: fc.record({ min: fc.constantFrom(null, 40, 90), max: fc.constantFrom(null, 90, 120, 160) }),
    edits: fc.integer({ min: 1, max: 5 }),
    means: fc.constantFrom(...REPAIR_MEANS),
    allowPotassiumSalts: fc.boolean(),
    allowRemoving: fc.boolean(),
    dislikes: fc.subarray(ids, { maxLength: 30 }),
    exclude: fc.subarray<DietTag>([...DIET_TAGS], { maxLength: 3 }),
    lockedSlots: fc.subarray(['breakfast', 'lunch', 'dinner', 'snacks', 'drinks'], { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

/** A day, a person, and the limits of a run. */
export const repairRequests: fc.Arbitrary<RepairRequest> = fc
  .record({
    seed: fc.nat(1_000_000),
    person: people,
    limits: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: limits }),
    reach: fc.constantFrom(undefined, undefined, undefined, ...REACHES),
  })
  .map(({ seed, person, limits: moved, reach }) => madeUpRequest(seed, person, moved, { reach }));

const dayOf = (plan: WeekPlan): DayPlan => plan.days.find(({ date }) => date === MADE_UP_DATE)!;

/** Foods of a day with their grams, by the id of their source. */
function gramsOf(plan: WeekPlan, request: RepairRequest): ReadonlyMap<FoodId, number> {
  const grams = new Map<FoodId, number>();
  const lookup = lookupFor(plan, { find: request.lookup });
  for (const entry of entriesOfDay(dayOf(plan)))
    for (const { food, grams: more } of foodsOfEntry(entry, lookup))
      if (food !== null) grams.set(baseFoodId(food.id), (grams.get(baseFoodId(food.id)) ?? 0) + (more ?? 0));
  return grams;
}

/** Throws if a proposal breaks an answer or a limit, adds a caution, or differs from the scorer's result. */
export function checkProposal(request: RepairRequest, proposal: Proposal): void {
  const { plan, person, lookup, limits: kept } = request;
  let count = 0;
  const after = applyRepair(request, plan, proposal.edits, () => `new${(count += 1)}`);
  const afterLookup = lookupFor(after, { find: lookup });
  const targets = targetsFor(person.person, person.age, { date: MADE_UP_DATE, activityHours: 0 });
  const [was, is] = [scoreDay(dayOf(plan), lookup, targets), scoreDay(dayOf(after), afterLookup, targets)];
  expect(proposal.before).toEqual(was);
  expect(proposal.after).toEqual(is);
  expect(brokenBlock(person.guard, dayOf(plan), dayOf(after), afterLookup)).toBeNull();
  for (const mineral of MINERALS) {
    const [before, now] = [was.minerals[mineral], is.minerals[mineral]];
    if (before.caution !== 'above') expect(now.caution).not.toBe('above');
    if (before.caution === 'none') expect(now.caution).toBe('none');
    if (now.part === null) continue;
    if (proposal.reaches === 'met') expect(now.floor).toBe('reached');
    else expect(now.floor).not.toBe('short');
  }
  const { energy, protein, fat, netCarbs } = kept;
  if (fat?.max != null) expect(is.fat.amount).toBeLessThanOrEqual(Math.max(fat.max, was.fat.amount) + 1e-9);
  if (fat?.min != null) expect(is.fat.amount).toBeGreaterThanOrEqual(Math.min(fat.min, was.fat.amount) - 1e-9);
  if (energy.max !== null) expect(is.energy.amount).toBeLessThanOrEqual(Math.max(energy.max, was.energy.amount));
  if (energy.min !== null) expect(is.energy.amount).toBeGreaterThanOrEqual(Math.min(energy.min, was.energy.amount));
  if (protein.min !== null) expect(is.protein.amount).toBeGreaterThanOrEqual(Math.min(protein.min, was.protein.amount));
  if (netCarbs !== null) expect(is.netCarbs.amount).toBeLessThanOrEqual(Math.max(netCarbs, was.netCarbs.amount));

  for (const entry of entriesOfDay(dayOf(plan))) {
    const slot = findEntry(plan, entry.id)!.at.slot;
    const isFixed =
      kept.lockedSlots.includes(slot) || (entry.kind !== 'food' && entry.kind !== 'recipe') || entry.locked;
    if (isFixed) expect(findEntry(after, entry.id)).toEqual(findEntry(plan, entry.id));
    else if (!kept.allowRemoving) expect(findEntry(after, entry.id)).not.toBeNull();
  }
  expect(proposal.edits.length).toBeLessThanOrEqual(request.reach === undefined ? 5 : kept.edits);
  expect(proposal.edits.every(({ slot }) => !kept.lockedSlots.includes(slot))).toBe(true);

  const before = gramsOf(plan, request);
  for (const [id, grams] of gramsOf(after, request)) {
    if (grams <= (before.get(id) ?? 0)) continue;
    expect(kept.dislikes).not.toContain(id);
    // Foods that occur only inside recipes have the catalog's tags.
    const tags = request.foods.find((one) => one.food.id === id)?.tags ?? lookup(id)?.tags;
    if (kept.exclude.length > 0) expect(tags?.some((tag) => kept.exclude.includes(tag))).toBe(false);
    const kind = lookup(id)?.kind;
    expect(kind === 'food' || kind === 'salt').toBe(true);
  }
}
