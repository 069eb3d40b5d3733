import { movedCooking, withoutEarlyLeftovers } from '#shared/domain/week/leftover-answers';
import { tell } from './tell';
import { CHANGES } from './changes';
import type { EditName, SettingName } from './changes';
import type { EditOutcome, EditTogether, WeekChange } from './edit-together';
import { editTogether } from './edit-together';
import { editWeek } from './edit-week';
import { isGenerating } from './generate-request';
import { isBusy } from './history';
import { editBatches } from './leftover-edits';
import type { LibraryChange } from './library-store';
import { storeLibrary } from './library-store';
import { previewPlan, storeWeek, usePlannerState } from './planner-state';
import type { WeekId } from '#shared/domain/week-id';
import type { Step } from './step';

/**
 * The only way the window changes weeks and library. Which changes are undo steps is decided in `changes.ts`; how a
 * change gets to disk depends on what it touches:
 *
 * - the week on screen is changed at once and saved afterwards, so that typing never waits for the disk;
 * - several weeks, or the library, are saved together before they are shown: a failure leaves everything as it was;
 * - a setting is changed at once and is not a step.
 */
export { refusedEdit } from './edit-together';
export type { EditOutcome, WeekChange } from './edit-together';

/** An edit of the week on screen; the same object back means no edit. */
interface PlanEdit {
  readonly label: string;
  readonly plan: WeekChange;
}

/** A setting, in the library, in the week on screen, or in some open weeks. */
type Setting =
  | { readonly library: LibraryChange }
  | { readonly plan: WeekChange }
  | { readonly weeks: ReadonlyMap<WeekId, WeekChange> };

/** Why the week on screen may not be edited now; `null`: it may. */
export function editRefusal(): string | null {
  const { week, documents, readOnly } = usePlannerState.getState();
  if (isGenerating()) return 'This is a preview: use the week or cancel first.';
  if (documents[week] !== undefined && readOnly[week] === undefined && !isBusy()) return null;
  return readOnly[week] ?? (isBusy() ? 'The last change is still being saved.' : 'The week is still loading.');
}

/** True when the week on screen may not be edited now; announces the reason. */
export function refusesEdits(): boolean {
  const reason = editRefusal();
  if (reason !== null) tell(reason);
  return reason !== null;
}

function editShownWeek(name: EditName, { label, plan }: PlanEdit): Step | null {
  const { documents, week } = usePlannerState.getState();
  const before = documents[week];
  if (refusesEdits() || before === undefined) return null;
  const changed = plan(before);
  if (changed === before) {
    previewPlan(null);
    return null;
  }
  const moved = movedCooking(before, changed);
  const after = withoutEarlyLeftovers(changed, moved);
  if (moved.length === 0) return editWeek(name, label, before, after);
  void editBatches({ label, before, after, moved });
  return null;
}

function set(setting: Setting): void {
  if ('library' in setting) {
    storeLibrary(setting.library);
    return;
  }
  const { week: shown, documents, readOnly } = usePlannerState.getState();
  for (const [week, change] of 'plan' in setting ? [[shown, setting.plan] as const] : setting.weeks) {
    const before = documents[week];
    if (before === undefined || readOnly[week] !== undefined || isBusy()) continue;
    const after = change(before);
    if (after !== before) storeWeek(week, after);
  }
}

const isEditName = (name: EditName | SettingName): name is EditName => CHANGES[name] === 'edit';

/**
 * Edits the week on screen and returns the step; `null` if nothing was changed, or not yet: an edit that removes or
 * moves something cooked for later asks about its leftovers first.
 */
export function changeDocuments(name: EditName, edit: PlanEdit): Step | null;
/** Edits several weeks, or the library, or both. */
export function changeDocuments(name: EditName, edit: EditTogether): Promise<EditOutcome>;
/** Changes a setting. */
export function changeDocuments(name: SettingName, setting: Setting): void;
export function changeDocuments(
  name: EditName | SettingName,
  what: PlanEdit | EditTogether | Setting,
): Step | null | Promise<EditOutcome> | void {
  if (!('label' in what)) return set(what);
  if (!isEditName(name)) return undefined;
  return 'plan' in what ? editShownWeek(name, what) : editTogether(name, what);
}
