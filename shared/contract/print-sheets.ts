/**
 * The sheets of a plan that can be printed, in the order of the dialog. `week` is the landscape board, `week-list` its
 * days in one column, `list` the shopping list alone.
 */
export const PLAN_SHEETS = ['week', 'week-list', 'days', 'recipes', 'month', 'list'] as const;

/** One of {@link PLAN_SHEETS}. */
export type PlanSheet = (typeof PLAN_SHEETS)[number];

/** True for sheets printed in portrait; the window and the printer must agree. */
export const isPortrait = (sheet: PlanSheet | 'cramp-card' | undefined): boolean =>
  sheet === 'week-list' || sheet === 'days' || sheet === 'recipes' || sheet === 'list';
