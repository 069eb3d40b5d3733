import { changeDocuments } from '#renderer/state/change-documents';
import { tellLeftOut } from '#renderer/state/left-out';
import { tell } from '#renderer/state/tell';
import { templateRules } from '#renderer/state/template-planning';
import { currentPlan, readWeek } from '#renderer/state/planner-store';
import { bringWeek } from '#shared/domain/template/own-plan';
import type { LeftOut } from '#shared/domain/template/template-guard';
import type { WeekId } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { tellStepOf } from '../board/lock-actions';

/**
 * Replaces the current week with a copy of another one, as one edit, and lists what the answers left out. Returns the
 * reason on failure, or `null`.
 */
export async function copyFrom(source: WeekId): Promise<string | null> {
  const document = await readWeek(source);
  if (document === null) {
    const problem = `Week ${weekNumber(source)} could not be read. Nothing was changed.`;
    tell(problem);
    return problem;
  }
  const ids = currentPlan().days.flatMap((day) => entriesOfDay(day).map(({ id }) => id));
  let leftOut: readonly LeftOut[] = [];
  const step = changeDocuments('plan', {
    label: `Copied week ${weekNumber(source)} here`,
    plan: (plan) => {
      const brought = bringWeek(plan, document, templateRules());
      leftOut = brought.leftOut;
      return brought.plan;
    },
  });
  tellStepOf(step, ids);
  tellLeftOut(leftOut);
  return null;
}
