/**
 * What can be printed of a plan, in the order of its dialog. `week` is the landscape board, `week-list` its days in a column,
 * `list` the shopping list by itself.
 */
export const PLAN_SHEETS = ['week', 'week-list', 'days', 'recipes', 'month', 'list'] as const;

/** One of {@link PLAN_SHEETS}. */
export type PlanSheet = (typeof PLAN_SHEETS)[number];

/** True for what is printed on upright paper; the window and the printer must agree. */
export const isPortrait = (sheet: PlanSheet | 'cramp-card' | undefined): boolean =>
  sheet === 'week-list' || sheet === 'days' || sheet === 'recipes' || sheet === 'list';
