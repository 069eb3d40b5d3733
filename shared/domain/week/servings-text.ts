import { cookedServings, cookingPlaceOf } from './leftovers';
import { formatPortion } from '../food/portion';
import { formatAmount } from '../typed-number';
import type { RecipeEntry, WeekPlan } from './week-plan';
import type { IsoDate } from '../week-id';
import { formatDate, shiftDate } from '../week-id';

/** "½ serving", "1 serving", "1 ½ servings". */
export const formatServings = (servings: number): string => formatPortion({ amount: servings, unit: 'serving' });

/** The same in a space for two words of eleven letters: "1 serving", "1 ¼ serv." */
export const shortestServings = (servings: number): string =>
  servings === 1 ? formatServings(servings) : `${formatAmount(servings)} serv.`;

/** The day of cooking, as named on a later day: "Tuesday" within six days, otherwise "Tue 17 November". */
function formatCookingDay(cooked: IsoDate, eaten: IsoDate): string {
  return formatDate(cooked, cooked >= shiftDate(eaten, -6) ? 'EEEE' : 'EEE d MMMM');
}

/** The origin of a leftover, on a day: "from Tuesday", "from earlier that day"; `null` for any other entry. */
export function formatLeftover(plan: WeekPlan, entry: RecipeEntry, eaten: IsoDate): string | null {
  const place = cookingPlaceOf(plan, entry);
  if (place === null) return null;
  if (place.kind === 'gone') return 'its cooking day is not planned';
  const cooked = place.kind === 'here' ? place.at.date : place.date;
  return cooked === eaten ? 'from earlier that day' : `from ${formatCookingDay(cooked, eaten)}`;
}

/**
 * The weekday on which a leftover was cooked, "Tue", where an icon says the rest; `null` for any other entry, and if
 * that day is not one of the six before.
 */
export function leftoverWeekday(plan: WeekPlan, entry: RecipeEntry, eaten: IsoDate): string | null {
  const place = cookingPlaceOf(plan, entry);
  if (place === null || place.kind === 'gone') return null;
  const cooked = place.kind === 'here' ? place.at.date : place.date;
  return cooked < eaten && cooked >= shiftDate(eaten, -6) ? formatDate(cooked, 'EEE') : null;
}

/**
 * The servings of a planned recipe on a day: "1 serving", "1 of 4 servings" when more is cooked than eaten, "1 serving,
 * from Tuesday" for a leftover.
 */
export function plannedServings(plan: WeekPlan, entry: RecipeEntry, eaten: IsoDate): string {
  const from = formatLeftover(plan, entry, eaten);
  if (from !== null) return `${formatServings(entry.servings)}, ${from}`;
  const cooked = cookedServings(entry);
  return cooked > entry.servings
    ? `${formatAmount(entry.servings)} of ${formatServings(cooked)}`
    : formatServings(entry.servings);
}

/** The same for a narrow place that shows the full text elsewhere: "from Tuesday" for one serving, "½ from Tuesday". */
export function shortServings(plan: WeekPlan, entry: RecipeEntry, eaten: IsoDate): string {
  const from = formatLeftover(plan, entry, eaten);
  if (from === null) return plannedServings(plan, entry, eaten);
  return entry.servings === 1 ? from : `${formatAmount(entry.servings)} ${from}`;
}
