import { refusesEdits } from '#renderer/state/change-documents';
import type { CommandRuns } from '#renderer/state/commands';
import { isGenerating, openGenerate } from '#renderer/state/generate-request';
import { currentWeek, openWeek } from '#renderer/state/planner-store';
import { currentToday } from '#renderer/state/clock-store';
import { shiftWeek, weekOf } from '#shared/domain/week-id';

/** What the commands of the plan do, wherever the focus is. */
export const WEEK_COMMANDS: CommandRuns = {
  'plan.previous-week': { run: () => void openWeek(shiftWeek(currentWeek(), -1)) },
  'plan.next-week': { run: () => void openWeek(shiftWeek(currentWeek(), 1)) },
  'plan.generate': {
    run: () => {
      if (!refusesEdits()) openGenerate();
    },
    isEnabled: () => !isGenerating(),
  },
  'plan.today': { run: () => void openWeek(weekOf(currentToday())) },
};
