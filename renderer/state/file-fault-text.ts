import type { WeekId } from '#shared/domain/week-id';
import { formatWeekRange, weekNumber } from '#shared/domain/week-id';
import type { FileFault } from './planner-state';

/** What happened to the file of an open week, in one sentence. */
export function fileFaultSentence(week: WeekId, kind: FileFault['kind']): string {
  const name = `week ${weekNumber(week)} (${formatWeekRange(week, 'short')})`;
  return kind === 'gone' ? `The file of ${name} is gone from the disk.` : `The file of ${name} was damaged on disk.`;
}
