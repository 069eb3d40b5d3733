import type { Failure, Result } from '#shared/contract/result';
import { succeed } from '#shared/contract/result';
import type { WeekId } from '#shared/domain/week-id';
import { weekOf } from '#shared/domain/week-id';
import { weekToOpen } from '#shared/domain/week/week-to-open';
import type { WeekDocument } from '#shared/schema/week-document';
import { call } from '../bridge/bridge';
import { currentToday } from './clock-store';
import { newId } from './new-id';
import type { FileFault } from './planner-state';
import { emptyWeek, keepMessage, shownPlan, usePlannerState } from './planner-state';

export { useToday } from './clock-store';
export { openWeek, previewPlan } from './planner-state';

/** The plan on screen: the stored week, or a preview with the amount being typed. */
export const usePlan = (): WeekDocument => usePlannerState(shownPlan);

/** A part of the plan on screen: a component that uses it renders again only when this part changes. */
export const usePlanPart = <Part extends string | number | boolean | null>(read: (plan: WeekDocument) => Part): Part =>
  usePlannerState((state) => read(shownPlan(state)));

/** True for an entry the program proposes that has not been accepted yet. */
export const useIsProposed = (entry: string): boolean => usePlannerState(({ proposed }) => proposed.has(entry));

/** The committed plan on screen, regardless of any preview. */
export const useCommittedPlan = (): WeekDocument =>
  usePlannerState(({ documents, week }) => documents[week] ?? emptyWeek(week));

/** The committed plan on screen, outside of components. */
export function currentPlan(): WeekDocument {
  const { week, documents } = usePlannerState.getState();
  return documents[week] ?? emptyWeek(week);
}

/** The plan on screen including any preview, outside of components. */
export const currentShownPlan = (): WeekDocument => shownPlan(usePlannerState.getState());

export const useWeekId = (): WeekId => usePlannerState((state) => state.week);
export const useWeekLoaded = (): boolean => usePlannerState((state) => state.documents[state.week] !== undefined);
export const useLoadFailure = (): Failure | null => usePlannerState((state) => state.loadFailure);
export const useLoadMessage = (): string => usePlannerState((state) => state.loadMessages[state.week] ?? '');
/** True if the file of the week on screen is missing and a copy is offered. */
export const useIsCopyOffered = (): boolean => usePlannerState((state) => state.absent[state.week] ?? false);
/** What happened to the file of the week on screen; `null`: it is as it was saved. */
export const useFileFault = (): FileFault | null => usePlannerState((state) => state.fileFaults[state.week] ?? null);
export const dismissLoadMessage = (): void =>
  usePlannerState.setState((state) => ({ loadMessages: { ...state.loadMessages, [state.week]: '' } }));
export const useReadOnlyReason = (): string | null => usePlannerState((state) => state.readOnly[state.week] ?? null);

/** Makes a new id for an entry. */
export const newEntryId = newId;

/** The week on screen, outside of components. */
export const currentWeek = (): WeekId => usePlannerState.getState().week;

/** Every week that was opened, as in this window: newer than the disk while a save is in progress. */
export const useOpenWeeks = (): Readonly<Record<WeekId, WeekDocument>> => usePlannerState((state) => state.documents);

/** A week as in this window; `undefined` for one that was not opened. */
export const openDocument = (week: WeekId): WeekDocument | undefined => usePlannerState.getState().documents[week];

/** Weeks that have a file, newest first. */
export async function listWeeks(): Promise<readonly WeekId[]> {
  const result = await call('weeks.list', {});
  return result.ok ? [...result.value.weeks].sort().reverse() : [];
}

/** Weeks that have a file, starting with one, oldest first; or why they cannot be listed. */
export async function plannedWeeksFrom(from: WeekId): Promise<Result<readonly WeekId[]>> {
  const listed = await call('weeks.list', {});
  return listed.ok ? succeed(listed.value.weeks.filter((week) => week >= from).toSorted()) : listed;
}

/** Most weeks read to find the one being planned: more are seldom planned ahead, and each is a file to read. */
const WEEKS_AHEAD_READ = 8;

/** The week to start with: see `weekToOpen`. Weeks that cannot be read are skipped here; opening them reports it. */
export async function findWeekToOpen(): Promise<WeekId> {
  const today = currentToday();
  const planned = await plannedWeeksFrom(weekOf(today));
  const from = planned.ok ? planned.value[0] : undefined;
  const to = planned.ok ? planned.value.slice(0, WEEKS_AHEAD_READ).at(-1) : undefined;
  const read = from === undefined || to === undefined ? null : await call('weeks.loadRange', { from, to });
  return weekToOpen(today, read?.ok === true ? read.value.weeks : []);
}

/** Reads another week without showing it, to copy from it. */
export async function readWeek(week: WeekId): Promise<WeekDocument | null> {
  const shown = usePlannerState.getState().documents[week];
  if (shown !== undefined) return shown;
  const result = await call('weeks.load', { week });
  if (!result.ok) return null;
  const { message, document } = result.value;
  keepMessage(week, message);
  return document;
}
