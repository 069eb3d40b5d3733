import type { CommandRun, CommandRuns } from '#renderer/state/commands';
import { changeDocuments, editRefusal } from '#renderer/state/change-documents';
import { currentLibrary } from '#renderer/state/library-store';
import { currentPlan } from '#renderer/state/planner-store';
import { tellLeftOut } from '#renderer/state/left-out';
import { templateRules } from '#renderer/state/template-planning';
import { openTemplates } from '#renderer/state/templates-request';
import { bringDay } from '#shared/domain/template/own-plan';
import { isDayTemplate } from '#shared/domain/template/template';
import type { LeftOut } from '#shared/domain/template/template-guard';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import { clearUnlocked } from '#shared/domain/week/locked-entries';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { changeGuests, guestRefusal } from './eater-actions';
import { freeOf, tellLocked, tellStepOf } from './lock-actions';
import { currentSelection, showDay } from '../selection-store';

/** The target day: the one in the inspector, else the first. */
const shownDay = (): IsoDate => currentSelection().day ?? currentPlan().days[0]?.date ?? '';

const emptyReason = (): string | null => {
  const day = currentPlan().days.find(({ date }) => date === shownDay());
  return day === undefined || entriesOfDay(day).length === 0 ? 'Nothing is planned on this day' : null;
};

const onDay = (run: (date: IsoDate) => void, refusal: () => string | null): CommandRun => ({
  run: () => run(shownDay()),
  refusal,
  about: () => formatDate(shownDay(), 'EEEE d MMMM'),
});

/** Copies a day over another one of the week and reports it, with Undo and what was left out. */
export function copyDayTo(date: IsoDate, target: IsoDate): void {
  const source = currentPlan();
  const day = source.days.find((one) => one.date === date);
  if (day === undefined) return;
  let leftOut: readonly LeftOut[] = [];
  const replaced = source.days.flatMap((one) => (one.date === target ? entriesOfDay(one).map(({ id }) => id) : []));
  const step = changeDocuments('plan', {
    label: `Copied ${formatDate(date, 'EEEE')} to ${formatDate(target, 'EEEE')}`,
    plan: (plan) => {
      const brought = bringDay(plan, { plan: source, day }, target, templateRules());
      leftOut = brought.leftOut;
      return brought.plan;
    },
  });
  tellStepOf(step, replaced);
  tellLeftOut(leftOut);
}

/** Clears a day and reports it, with Undo. */
function clearPlannedDay(date: IsoDate): void {
  const label = `Cleared ${formatDate(date, 'EEEE')}`;
  const ids = currentPlan().days.flatMap((day) => (day.date === date ? entriesOfDay(day).map(({ id }) => id) : []));
  if (ids.length > 0 && freeOf(ids).length === 0) {
    tellLocked(ids);
    return;
  }
  tellStepOf(changeDocuments('plan', { label, plan: (plan) => clearUnlocked(plan, date) }), ids);
}

/** What the commands of a day do to the day that is shown. */
export const DAY_COMMANDS: CommandRuns = {
  'day.show': onDay(showDay, () => null),
  'day.copy': onDay((date) => openTemplates({ kind: 'copy-day', date }), emptyReason),
  'day.save-template': onDay((day) => openTemplates({ kind: 'save', day }), emptyReason),
  'day.from-template': onDay(
    (day) => openTemplates({ kind: 'list', day }),
    () => (Object.values(currentLibrary().templates).some(isDayTemplate) ? null : 'No day is saved as a template yet'),
  ),
  'day.guest-more': onDay(
    (date) => changeGuests(date, 1),
    () => editRefusal() ?? guestRefusal(shownDay(), 1),
  ),
  'day.guest-less': onDay(
    (date) => changeGuests(date, -1),
    () => editRefusal() ?? guestRefusal(shownDay(), -1),
  ),
  'day.clear': onDay(clearPlannedDay, () => editRefusal() ?? emptyReason()),
};
