import { openWeekRepair } from '#renderer/state/repair-request';
import { changeDocuments, editRefusal } from '#renderer/state/change-documents';
import type { CommandRuns } from '#renderer/state/commands';
import { currentPlan, currentWeek, openWeek } from '#renderer/state/planner-store';
import { isGenerating, openGenerate } from '#renderer/state/generate-request';
import { currentToday } from '#renderer/state/clock-store';
import { currentGuard } from '#renderer/state/score-store';
import { openTemplates } from '#renderer/state/templates-request';
import { clearUnlocked } from '#shared/domain/week/locked-entries';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { NO_DAY, trayOf } from '#shared/domain/week/week-tray';
import { shiftWeek, weekNumber, weekOf } from '#shared/domain/week-id';
import { freeOf, tellLocked, tellStepOf } from '../board/lock-actions';
import { startAdding } from '../selection-store';
import { isDrinkOffered } from './drink-edit';
import { openWeekDialog } from './week-dialogs';

const emptyReason = (): string | null =>
  currentPlan().days.every((day) => entriesOfDay(day).length === 0) ? 'Nothing is planned in this week yet' : null;

const aboutWeek = (): string => `Week ${weekNumber(currentWeek())}`;

function clearWeek(): void {
  const stays = trayOf(currentPlan()).length === 0 ? '' : '; what has no day yet stays';
  const label = `Cleared week ${weekNumber(currentWeek())}${stays}`;
  const ids = currentPlan().days.flatMap((day) => entriesOfDay(day).map(({ id }) => id));
  if (ids.length > 0 && freeOf(ids).length === 0) {
    tellLocked(ids);
    return;
  }
  const step = changeDocuments('plan', {
    label,
    plan: (plan) => plan.days.reduce((current, day) => clearUnlocked(current, day.date), plan),
  });
  tellStepOf(step, ids);
}

/** What the commands of the plan do, regardless of the focus. */
export const WEEK_COMMANDS: CommandRuns = {
  'plan.previous-week': { run: () => void openWeek(shiftWeek(currentWeek(), -1)) },
  'plan.next-week': { run: () => void openWeek(shiftWeek(currentWeek(), 1)) },
  'plan.repair': { run: openWeekRepair, refusal: () => editRefusal() ?? emptyReason(), about: aboutWeek },
  'plan.generate': {
    run: () => openGenerate(),
    isEnabled: () => !isGenerating(),
    refusal: editRefusal,
    about: aboutWeek,
  },
  'plan.today': { run: () => void openWeek(weekOf(currentToday())) },
  'week.copy': { run: () => openWeekDialog('copy'), refusal: editRefusal },
  'week.copy-day': { run: () => openTemplates({ kind: 'copy-day', date: null }), refusal: emptyReason },
  'week.clear': { run: clearWeek, refusal: () => editRefusal() ?? emptyReason(), about: aboutWeek },
  'week.no-day': { run: () => startAdding(NO_DAY), refusal: editRefusal },
  'week.drink': {
    run: () => openWeekDialog('drink'),
    refusal: () => (isDrinkOffered(currentGuard()) ? editRefusal() : 'Not offered with your safety answers'),
  },
  'week.save-template': {
    run: () => openTemplates({ kind: 'save', day: null }),
    refusal: emptyReason,
    about: aboutWeek,
  },
};
