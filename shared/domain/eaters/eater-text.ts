import { counted, formatList, formatNumber } from '../number-text';
import { formatAmount } from '../typed-number';
import type { DayPlan } from '../week/week-plan';
import { formatDate } from '../week-id';
import type { KnownEater } from './eater';
import { isSamePortion } from './eater';
import { guestsOf } from './portions';
import type { Household } from './household';
import { othersOf } from './household';

/** From this amount on, fractions are not shown. */
const WHOLE_FROM = 10;

/** An amount as people measure it: to the nearest quarter or third, from 10 on a whole number; never 0 if positive. */
export function nearestAmount(amount: number): number {
  if (amount >= WHOLE_FROM) return Math.round(amount);
  const parts = [0, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4, 1].map((part) => Math.floor(amount) + part);
  const nearest = parts.reduce((best, one) => (Math.abs(one - amount) < Math.abs(best - amount) ? one : best));
  return nearest === 0 && amount > 0 ? amount : nearest;
}

/** A portion in words: 1.5 is "1 ½", 1.3333 "1 ⅓", 0 "none". */
export const portionText = (portion: number): string => (portion === 0 ? 'none' : formatAmount(nearestAmount(portion)));

/** "1 ½ times as much as you"; "1–1 ½ times as much as you" where meals differ; "as much as you". */
export function portionRange({ portion, meals = {} }: Pick<KnownEater, 'portion' | 'meals'>): string {
  const all = [portion, ...Object.values(meals)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (!isSamePortion(least, most)) return `${portionText(least)}–${portionText(most)} times as much as you`;
  return isSamePortion(most, 1) ? 'as much as you' : `${portionText(most)} times as much as you`;
}

/** "Pal 1 ½"; "Pal 1–1 ½" where meals differ; only "Pal" where the portion equals the planned person's. */
function withUsualPortion({ name, portion, meals = {} }: KnownEater): string {
  const all = [portion, ...Object.values(meals)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (!isSamePortion(least, most)) return `${name} ${portionText(least)}–${portionText(most)}`;
  return isSamePortion(most, 1) ? name : `${name} ${portionText(most)}`;
}

/** "1 guest on Sat", "2 guests on Fri and Sat", "3 guests on 2 days"; empty without guests. */
function guestWords(days: readonly DayPlan[]): string {
  const withGuests = days.filter((day) => guestsOf(day) > 0);
  const [first] = withGuests;
  if (first === undefined) return '';
  const isSame = withGuests.every((day) => guestsOf(day) === guestsOf(first));
  if (isSame && withGuests.length <= 3)
    return `${counted(guestsOf(first), 'guest')} on ${formatList(withGuests.map(({ date }) => formatDate(date, 'EEE')))}`;
  const most = Math.max(...withGuests.map(guestsOf));
  return `up to ${counted(most, 'guest')} on ${counted(withGuests.length, 'day')}`;
}

/** Who a list is for: "You, Pal 1 ½, 1 guest on Sat"; "You and 1 more" for people without a name. */
export function whoEats(household: Household, days: readonly DayPlan[]): string {
  const others = othersOf(household);
  return [
    others === 0 ? 'You' : `You and ${formatNumber(others)} more`,
    ...household.eaters.map(withUsualPortion),
    guestWords(days),
  ]
    .filter(Boolean)
    .join(', ');
}

/** True when there is more to say than how many eat: somebody has a name, or there are guests. */
export const hasNamedOrGuests = (household: Household, days: readonly DayPlan[]): boolean =>
  household.eaters.length > 0 || days.some((day) => guestsOf(day) > 0);

/** "× 1.8", "× 2": the multiple of the planned person's amount, to a tenth. */
export const timesText = (times: number): string => `× ${formatNumber(times, 1)}`;

/** "2 people", or with names "You, Pal 1 ½, 1 guest on Sat: list × 1.8". */
export interface ListEaters {
  readonly who: string;
  /** The multiple of the planned person's amount on the list; `null` where the planned person eats none of it. */
  readonly times: number | null;
}

/** Who a list is for in a few words: "2 people"; "You, Pal 1 ½, 1 guest on Sat: list × 1.8". */
export function listForText({ people, eating }: { readonly people: number; readonly eating?: ListEaters }): string {
  if (eating === undefined) return counted(people, 'person', 'people');
  return eating.times === null ? eating.who : `${eating.who}: list ${timesText(eating.times)}`;
}
