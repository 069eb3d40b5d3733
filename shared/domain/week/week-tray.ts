import type { IsoDate } from '../week-id';

/** What has entries without a day: a week. */
interface HoldsUnplaced<One> {
  readonly unplaced?: readonly One[] | undefined;
}

/**
 * The tray of a week, "No day yet": foods and recipes that are chosen and bought, but eaten on no day so far. They count in
 * no day's score. The edits of `week-plan` take {@link NO_DAY} as a place like any meal.
 */
export const NO_DAY: { readonly date: IsoDate; readonly slot: string } = { date: '', slot: '' };

/** What people read where the day and the meal would stand. */
export const NO_DAY_YET = 'No day yet';

/** True for the place of the tray. */
export const isNoDay = ({ date }: { readonly date: IsoDate }): boolean => date === NO_DAY.date;

/** The entries without a day, in the order they came. */
export const trayOf = <One>({ unplaced }: HoldsUnplaced<One>): readonly One[] => unplaced ?? [];

/** A week with other entries in its tray. */
export function withTray<One, Plan extends HoldsUnplaced<One>>(plan: Plan, entries: readonly One[]): Plan {
  return { ...plan, unplaced: entries };
}
