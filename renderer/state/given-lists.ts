import { givenOut } from '#shared/domain/shopping/given-out';
import { weeksOfDays } from '#shared/domain/shopping/list-days';
import type { ShoppingList } from '#shared/domain/shopping/shopping-list';
import type { WeekId } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { changeDocuments } from './change-documents';

/**
 * Records in its weeks what a list contained when it was printed, copied or saved. `week`: that of a list without days.
 */
export function rememberGiven(list: ShoppingList, week: WeekId): void {
  const weeks = list.days === undefined ? [week] : weeksOfDays(list.days);
  const remembered = (plan: WeekDocument): WeekDocument => {
    const now = [...givenOut(list, plan.week)].map(([key, line]) => [key, { ...line }] as const);
    const { ticked = [], given } = plan.shopping ?? {};
    return { ...plan, shopping: { ...plan.shopping, ticked, given: { ...given, ...Object.fromEntries(now) } } };
  };
  changeDocuments('ticks', { weeks: new Map(weeks.map((one) => [one, remembered])) });
}
