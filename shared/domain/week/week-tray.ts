import { counted, formatList, plural } from '../number-text';
import type { IsoDate } from '../week-id';

/** Anything that has entries without a day: a week. */
interface HoldsUnplaced<One> {
  readonly unplaced?: readonly One[] | undefined;
}

/**
 * The tray of a week, "No day yet": foods and recipes that are chosen and bought, but eaten on no day so far. They
 * count in no day's score. The edits of `week-plan` accept {@link NO_DAY} as an address like any meal.
 */
export const NO_DAY: { readonly date: IsoDate; readonly slot: string } = { date: '', slot: '' };

/** Shown in place of the day and the meal. */
export const NO_DAY_YET = 'No day yet';

/** True for the address of the tray. */
export const isNoDay = ({ date }: { readonly date: IsoDate }): boolean => date === NO_DAY.date;

/** The entries without a day, in the order they were added. */
export const trayOf = <One>({ unplaced }: HoldsUnplaced<One>): readonly One[] => unplaced ?? [];

/** A week with other entries in its tray. */
export function withTray<One, Plan extends HoldsUnplaced<One>>(plan: Plan, entries: readonly One[]): Plan {
  return { ...plan, unplaced: entries };
}

/** "3 foods have no day yet: bought, not scored", or "2 foods and 1 recipe have …"; empty for none. */
export function trayText(plan: HoldsUnplaced<{ readonly kind: string }>): string {
  const tray = trayOf(plan);
  const foods = tray.filter(({ kind }) => kind === 'food').length;
  const recipes = tray.filter(({ kind }) => kind === 'recipe').length;
  const others = tray.length - foods - recipes;
  const parts = [
    ...(foods === 0 ? [] : [counted(foods, 'food')]),
    ...(recipes === 0 ? [] : [counted(recipes, 'recipe')]),
    ...(others === 0 ? [] : [counted(others, 'note')]),
  ];
  return tray.length === 0
    ? ''
    : `${formatList(parts)} ${plural(tray.length, 'has', 'have')} no day yet: bought, not scored`;
}
