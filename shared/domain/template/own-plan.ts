import type { CellAddress, DayPlan, WeekPlan } from '../week/week-plan';
import type { CopiedEntries } from '../week/week-plan-copy';
import { copyDayInto, copyWeekInto, pasteEntries } from '../week/week-plan-copy';
import type { IsoDate } from '../week-id';
import { datesOf } from '../week-id';
import type { LeftOut, TemplateRules } from './template-guard';
import { PlanGate } from './template-guard';

/** A week into which part of an earlier plan was copied, and what {@link PlanGate} left out. */
export interface BroughtIn<Plan extends WeekPlan> {
  readonly plan: Plan;
  readonly leftOut: readonly LeftOut[];
}

/** A day of the source as it may be planned on a date. */
function admittedDay(gate: PlanGate, day: DayPlan, date: IsoDate): DayPlan {
  const meals = day.meals.map((meal) => ({
    ...meal,
    entries: meal.entries.flatMap((entry) => gate.admit(entry, { date, slot: meal.slot }) ?? []),
  }));
  return { ...day, meals };
}

/**
 * Like `copyWeekInto`, for a person whose answers may rule some of it out. Example: with an ARB, a week with lite salt
 * on Monday → everything but the lite salt, which is in `leftOut`.
 */
export function bringWeek<Plan extends WeekPlan>(plan: Plan, source: WeekPlan, rules: TemplateRules): BroughtIn<Plan> {
  const gate = new PlanGate(source, rules);
  const dates = datesOf(plan.week);
  const days = source.days.map((day, weekday) => admittedDay(gate, day, dates[weekday] ?? day.date));
  const admitted: WeekPlan = { ...source, days, recipes: gate.recipes };
  return { plan: copyWeekInto(plan, admitted, rules.newId), leftOut: gate.leftOut };
}

/** Like `copyDayInto`, by the same rule. */
export function bringDay<Plan extends WeekPlan>(
  plan: Plan,
  source: { readonly plan: WeekPlan; readonly day: DayPlan },
  target: IsoDate,
  rules: TemplateRules,
): BroughtIn<Plan> {
  const gate = new PlanGate(source.plan, rules);
  const day = admittedDay(gate, source.day, target);
  const admitted: WeekPlan = { ...source.plan, recipes: gate.recipes };
  return { plan: copyDayInto(plan, { plan: admitted, day }, target, rules.newId), leftOut: gate.leftOut };
}

/** Like `pasteEntries`, by the same rule. */
export function bringEntries<Plan extends WeekPlan>(
  plan: Plan,
  at: CellAddress,
  copied: CopiedEntries,
  rules: TemplateRules,
): BroughtIn<Plan> {
  const gate = new PlanGate(copied, rules);
  const entries = copied.entries.flatMap((entry) => gate.admit(entry, at) ?? []);
  return { plan: pasteEntries(plan, at, gate.copyOf(entries), rules.newId), leftOut: gate.leftOut };
}
