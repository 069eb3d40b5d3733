import type { WeekDocument } from '#shared/schema/week-document';
import { announce } from './announce-store';
import type { EditName } from './changes';
import { record } from './history';
import { storeWeek, usePlannerState } from './planner-state';
import type { Side, Step } from './step';

/**
 * Ticks of the shopping list, and what it contained when it was printed, are not part of a step: undo keeps them. Own
 * lines, notes and what is at home are part of it.
 */
export function withTicksOf(now: WeekDocument | undefined, target: WeekDocument): WeekDocument {
  if (now?.shopping === undefined) return target;
  const { ticked, tickedAt, tickedDays, given } = now.shopping;
  if (target.shopping === undefined && ticked.length === 0 && tickedDays === undefined && given === undefined)
    return target;
  const { tickedAt: _at, tickedDays: _days, given: _given, ...others } = target.shopping ?? {};
  return {
    ...target,
    shopping: {
      ...others,
      ticked,
      ...(tickedAt === undefined ? {} : { tickedAt }),
      ...(tickedDays === undefined ? {} : { tickedDays }),
      ...(given === undefined ? {} : { given }),
    },
  };
}

/** A step of one week: shown at once, and saved afterwards. */
export function weekStep(change: EditName, label: string, before: WeekDocument, after: WeekDocument): Step {
  const { week } = before;
  const go = (to: Side): null => {
    const { documents, week: shown } = usePlannerState.getState();
    // The load failure was of the week that was left.
    if (week !== shown) usePlannerState.setState({ week, loadFailure: null });
    storeWeek(week, withTicksOf(documents[week], to === 'before' ? before : after));
    return null;
  };
  return { change, label, go };
}

/** Edits one week: shows it, saves it, records the step and announces it. */
export function editWeek(change: EditName, label: string, before: WeekDocument, after: WeekDocument): Step {
  const step = weekStep(change, label, before, after);
  storeWeek(before.week, after);
  record(step);
  announce(label);
  return step;
}
