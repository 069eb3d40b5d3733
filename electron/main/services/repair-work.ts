/**
 * The work of the repair thread, from documents to answers that can be posted. Must not import Electron or Node; knows
 * nothing of threads.
 */
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import type { Result } from '#shared/contract/result';
import { fail, succeed } from '#shared/contract/result';
import type { Catalog } from '#shared/domain/food/catalog';
import { householdOf } from '#shared/domain/eaters/household';
import { knownFoods } from '#shared/domain/food/known-foods';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { generate } from '#shared/domain/repair/generate';
import type { GenerateRequest } from '#shared/domain/repair/generate-request';
import { rangeOfRun } from '#shared/domain/repair/limits';
import type { LongRun } from '#shared/domain/repair/long-run';
import { regenerate } from '#shared/domain/repair/regenerate';
import { applyRepair } from '#shared/domain/repair/apply-repair';
import type { DayRepair, RepairLimits, RepairRequest } from '#shared/domain/repair/repair';
import { moreProposals, repairDay } from '#shared/domain/repair/repair-day';
import type { MendedDay } from '#shared/domain/repair/repair-week';
import { repairWeek } from '#shared/domain/repair/repair-week';
import { repairCandidates } from '#shared/domain/repair/repair-candidates';
import type { RepairWorld } from '#shared/domain/repair/week-request';
import { pantryItems } from '#shared/domain/pantry/pantry-item';
import { personToRepair, recentlyPlanned, requestsOn } from '#shared/domain/repair/week-request';
import { shoppingDiff } from '#shared/domain/shopping/shopping-diff';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { WeekDocument } from '#shared/schema/week-document';
import type { RepairQuestion } from './repair';

type WeekInput = MethodInput<'repair.week'>;
type GenerateInput = MethodInput<'repair.generate'>;

/** A run is cancelled by ending the thread, so no run ever sees this. */
const CANCELLED = fail('CANCELLED', 'Cancelled; the plan is as it was.');

const limitsOf = ({ limits }: WeekInput | GenerateInput): RepairLimits => ({
  ...limits,
  onlyFoods: limits.onlyFoods === null ? null : new Set(limits.onlyFoods),
});

function worldOf(
  { week, library, before, proposed, today }: WeekInput | GenerateInput,
  catalog: Catalog,
): RepairWorld<WeekDocument> {
  const known = knownFoods(library.foods, catalog);
  return {
    plan: week,
    before,
    proposed: new Map(proposed.map(({ date, ids }) => [date, ids])),
    catalog,
    // Foods frozen in the week take precedence over the library's own copy.
    findFood: lookupFor(week, known),
    ...repairCandidates(catalog, library),
    personOn: (date) => personToRepair(library.profile, date, today),
    pantry: { items: pantryItems(library.pantry), household: householdOf(library), today },
  };
}

/** Why a day has no proposal; `null` if it has one. */
function reasonOf(alone: DayRepair): MethodOutput<'repair.week'>['days'][number]['reason'] {
  switch (alone.outcome) {
    case 'nothing':
      return alone;
    case 'proposals':
      return null;
    case 'infeasible':
      return {
        outcome: 'infeasible',
        best: alone.best,
        ...(alone.deadEnd === undefined ? {} : { deadEnd: alone.deadEnd }),
        conflicts: alone.conflicts.map((conflict) => conflict.map((one) => ({ ...one }))),
      };
  }
}

const lineOf = ({ key, food, name, grams, display }: ShoppingLine) => ({ key, food, name, grams, display });

/** How the chosen proposals change the shopping list. */
function listChange(
  world: RepairWorld<WeekDocument>,
  requests: readonly RepairRequest[],
  mended: readonly MendedDay[],
  catalog: Catalog,
): MethodOutput<'repair.week'>['list'] {
  const listOf = (plan: WeekDocument) =>
    shoppingList(plan, { lookup: lookupFor(plan, { find: world.findFood }), catalog });
  let made = 0;
  const after = mended.reduce<WeekDocument>((plan, { date, proposals: [first], isChosen }) => {
    const request = requests.find((one) => one.date === date);
    if (!isChosen || first === undefined || request === undefined) return plan;
    return applyRepair(request, plan, first.edits, () => `mended ${(made += 1)}`);
  }, world.plan);
  const { added, changed, removed } = shoppingDiff(listOf(world.plan), listOf(after));
  return {
    added: added.map(lineOf),
    changed: changed.map((one) => ({ before: lineOf(one.before), after: lineOf(one.after) })),
    removed: removed.map(lineOf),
  };
}

function mendWeek(input: WeekInput, catalog: Catalog, run: LongRun): Result<MethodOutput<'repair.week'>> {
  const limits = limitsOf(input);
  const dates = input.dates ?? input.week.days.map(({ date }) => date);
  // Energy, protein and fat limits are each day's own, unless set for the run.
  const world = worldOf(input, catalog);
  const days = requestsOn(world, dates, (usual) => ({
    ...limits,
    energy: rangeOfRun(limits.energy, usual.energy),
    protein: rangeOfRun(limits.protein, usual.protein),
    fat: limits.fat ?? usual.fat,
  }));
  const answer = repairWeek({ days, rules: input.rules }, { day: repairDay, more: moreProposals }, run);
  if (answer.outcome === 'cancelled') return CANCELLED;
  return succeed({
    limited: answer.limited,
    list: listChange(world, days, answer.days, catalog),
    days: answer.days.map(({ date, proposals, isChosen, alone }) => ({
      date,
      isChosen,
      reason: reasonOf(alone),
      proposals: proposals.map(({ reaches, edits, buys }) => ({ reaches, edits: [...edits], buys: [...buys] })),
    })),
  });
}

function fillWeek(
  input: GenerateInput,
  catalog: Catalog,
  newId: () => string,
  run: LongRun,
): Result<MethodOutput<'repair.generate'>> {
  const world = worldOf(input, catalog);
  const request: GenerateRequest<WeekDocument> = {
    plan: input.week,
    cells: input.cells,
    personOn: world.personOn,
    findFood: world.findFood,
    foods: world.foods,
    recipes: world.recipes,
    limits: limitsOf(input),
    wishes: input.wishes,
    recent: recentlyPlanned(world, input.week.days[0]?.date ?? input.today),
    avoid: input.avoid,
    seed: input.seed,
    newId,
  };
  const answer = input.replace === null ? generate(request, run) : regenerate(request, input.replace, run);
  switch (answer.outcome) {
    case 'cancelled':
      return CANCELLED;
    case 'nothing':
      return succeed(answer);
    case 'refused':
      return succeed({ outcome: 'refused', date: answer.date });
    case 'filled': {
      const { plan, filled, left, added } = answer;
      return succeed({ outcome: 'filled', week: plan, filled: [...filled], left: [...left], added: [...added] });
    }
  }
}

/** Answers a question of the service. `newId` makes entry ids. */
export function answerQuestion(
  question: RepairQuestion,
  catalog: Catalog,
  newId: () => string,
  run: LongRun,
): Result<unknown> {
  switch (question.kind) {
    case 'week':
      return mendWeek(question.input, catalog, run);
    case 'generate':
      return fillWeek(question.input, catalog, newId, run);
  }
}
