/**
 * A request to fill a week from the shipped recipes, for a woman of 40 on the keto preset who answered no to
 * everything.
 */
import { guardOf } from '#shared/domain/person/safety';
import type { TargetPerson } from '#shared/domain/person/profile';
import type { PersonOnDay } from '#shared/domain/person/targets';
import type { GenerateRequest } from '#shared/domain/repair/generate-request';
import type { RepairLimits } from '#shared/domain/repair/repair';
import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { person } from './people';
import { shippedCatalog } from './shipped-catalog';

/** The meals a week is filled in by default. */
const FILLED_SLOTS = ['breakfast', 'lunch', 'dinner', 'snacks'] as const;

/** Limits for somebody who eats everything. */
export const WIDE_LIMITS: RepairLimits = {
  netCarbs: 30,
  energy: { min: 1500, max: 2100 },
  protein: { min: 80 },
  edits: 3,
  means: 'foods',
  allowPotassiumSalts: false,
  allowRemoving: false,
  dislikes: [],
  exclude: [],
  lockedSlots: [],
  onlyFoods: null,
};

/** These meals of every day of a plan. */
export const cellsOf = (plan: WeekPlan, slots: readonly string[] = FILLED_SLOTS): readonly CellAddress[] =>
  plan.days.flatMap(({ date }) => slots.map((slot) => ({ date, slot })));

/** A person on a day, aged 40 by default. */
export function personOnDay(who: TargetPerson, age = 40): PersonOnDay {
  const guard = guardOf(who, age);
  return {
    person: { ...who, from: '2026-01-01', birthYear: 2026 - age, birthMonth: 1 },
    age,
    guard,
    preset: guard.preset,
  };
}

/** The request, with the given differences. */
export function generateRequest(
  more: Partial<GenerateRequest<WeekDocument>> & { readonly who?: TargetPerson } = {},
): GenerateRequest<WeekDocument> {
  const catalog = shippedCatalog();
  const plan = more.plan ?? newWeekDocument('2026-W48');
  const somebody = personOnDay(more.who ?? person({ preset: 'keto' }));
  let made = 0;
  return {
    plan,
    cells: cellsOf(plan),
    personOn: () => somebody,
    findFood: catalog.find,
    foods: [],
    recipes: catalog.recipes.map((recipe) => ({ id: recipe.id, recipe, slots: recipe.slots, isFavourite: false })),
    limits: WIDE_LIMITS,
    wishes: { cookTwice: false, dinners: null, useUp: [] },
    recent: new Map(),
    avoid: [],
    seed: 1,
    newId: () => `new-${(made += 1)}`,
    ...more,
  };
}
