import { changeDocuments } from '#renderer/state/change-documents';
import { tellLeftOut } from '#renderer/state/left-out';
import { tell, tellStep } from '#renderer/state/tell';
import { templateRules } from '#renderer/state/template-planning';
import { readWeek } from '#renderer/state/planner-store';
import { bringWeek } from '#shared/domain/template/own-plan';
import type { LeftOut } from '#shared/domain/template/template-guard';
import type { WeekId } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';

/** Replaces the current week by a copy of another one, as one edit, and lists what the answers left out. Returns why not, or `null`. */
export async function copyFrom(source: WeekId): Promise<string | null> {
  const document = await readWeek(source);
  if (document === null) {
    const problem = `Week ${weekNumber(source)} could not be read. Nothing was changed.`;
    tell(problem);
    return problem;
  }
  let leftOut: readonly LeftOut[] = [];
  const step = changeDocuments('plan', {
    label: `Copied week ${weekNumber(source)} here`,
    plan: (plan) => {
      const brought = bringWeek(plan, document, templateRules());
      leftOut = brought.leftOut;
      return brought.plan;
    },
  });
  tellStep(step);
  tellLeftOut(leftOut);
  return null;
}
