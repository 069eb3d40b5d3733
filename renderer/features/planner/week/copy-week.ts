import { changeDocuments } from '#renderer/state/change-documents';
import { announce } from '#renderer/state/announce-store';
import { newEntryId, readWeek } from '#renderer/state/planner-store';
import { copyWeekInto } from '#shared/domain/week/week-plan-copy';
import type { WeekId } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';

/** Replaces the current week by a copy of another one, as one edit. Returns why not, or `null`. */
export async function copyFrom(source: WeekId): Promise<string | null> {
  const document = await readWeek(source);
  if (document === null) {
    const problem = `Week ${weekNumber(source)} could not be read. Nothing was changed.`;
    announce(problem);
    return problem;
  }
  changeDocuments('plan', {
    label: `Copied week ${weekNumber(source)} here`,
    plan: (plan) => copyWeekInto(plan, document, newEntryId),
  });
  return null;
}
