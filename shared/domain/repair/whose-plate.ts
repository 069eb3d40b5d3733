import type { KnownEater } from '../eaters/eater';
import { hasTargets } from '../eaters/eater';
import { plateOf, weekOfEater } from '../eaters/plate';
import type { Eating } from '../eaters/plates-apart';
import { withPlateChanged, withPlatesKept } from '../eaters/plates-apart';
import { brokenBlock } from '../score/suggestion';
import type { DayPlan, WeekPlan } from '../week/week-plan';
import type { IsoDate } from '../week-id';
import { personToRepair } from './week-request';

/**
 * Whose plate a suggestion changes. It is made for one person and obeys their answers; anybody else who would eat of it
 * gets it only if their own answers allow it too.
 */
export interface Table extends Eating {
  /** The eater it is for; `null`: the planned person. */
  readonly eater: KnownEater | null;
  readonly today: IsoDate;
}

/** The week as eaten by the person a suggestion is for. */
export const weekOfWhom = <Plan extends WeekPlan>(
  plan: Plan,
  { eater, lookupOf }: Pick<Table, 'eater' | 'lookupOf'>,
): Plan => (eater === null ? plan : weekOfEater(plan, eater, lookupOf(plan)));

/** The eaters whose answers rule out a change of a day. An eater without answers has no guard, and eats as planned. */
function ruledOutFor(
  [before, after]: readonly [DayPlan, DayPlan],
  plans: readonly [WeekPlan, WeekPlan],
  { eaters, today, lookupOf }: Table,
  suggestion: 'change' | 'fill',
): readonly KnownEater[] {
  const [was, is] = [lookupOf(plans[0]), lookupOf(plans[1])];
  return eaters.filter((eater) => {
    if (!hasTargets(eater)) return false;
    const person = personToRepair(eater.profile, before.date, today);
    return (
      person === null ||
      (suggestion === 'fill' && !person.guard.mayGenerate) ||
      brokenBlock(person.guard, plateOf(before, eater, was), plateOf(after, eater, is), is) !== null
    );
  });
}

/**
 * A week after a suggestion for the planned person, whose answers it obeys: every eater whose answers rule it out keeps
 * their plate of that day. `fill`: whole meals are proposed, which some answers rule out in any case.
 */
export const guardedForAll = <Plan extends WeekPlan>(
  before: Plan,
  after: Plan,
  table: Table,
  suggestion: 'change' | 'fill' = 'change',
): Plan =>
  table.eaters.length === 0
    ? after
    : withPlatesKept(before, after, (was, is) => ruledOutFor([was, is], [before, after], table, suggestion), table);

/**
 * A week after a suggestion for somebody at the table. `change` is applied to the week as they eat it. For an eater,
 * nobody else's plate changes; for the planned person see {@link guardedForAll}.
 */
export const suggestedFor = <Plan extends WeekPlan>(plan: Plan, table: Table, change: (plan: Plan) => Plan): Plan =>
  table.eater === null ? guardedForAll(plan, change(plan), table) : withPlateChanged(plan, table.eater, change, table);
