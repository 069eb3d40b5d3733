import type { Catalog } from '#shared/domain/food/catalog';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { DayScore } from '#shared/domain/score/score';
import { entriesOfDay, slotsOf } from '#shared/domain/week/week-plan';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { datesOf, formatDate, shiftWeek } from '#shared/domain/week-id';
import { piecesOf } from './printed-rows';
import { jobOfPerson } from './print-for';
import { choicesOf, scoredWeek } from './read-job';
import type { PrintJob } from './read-job';

/** A day of a printed month. */
export interface MonthDay {
  readonly date: IsoDate;
  /** False for a day of the previous or next month that completes a week. */
  readonly isInMonth: boolean;
  readonly score: DayScore | null;
  /** What is planned, recipes first, since they say the most. */
  readonly names: readonly string[];
}

const monthOf = (date: IsoDate): string => date.slice(0, 7);

/**
 * The month a week is printed in: the one that contains its Thursday, just as the week number follows the year of the
 * Thursday.
 */
export const monthOfWeek = (week: WeekId): string => monthOf(datesOf(week)[3] ?? '');

/** The weeks with days in the month of a week, in order: four to six. */
export function weeksOfMonth(week: WeekId): readonly WeekId[] {
  const month = monthOfWeek(week);
  const isIn = (one: WeekId): boolean => datesOf(one).some((date) => monthOf(date) === month);
  return Array.from({ length: 11 }, (_none, index) => shiftWeek(week, index - 5)).filter(isIn);
}

/** The title of a printed month: "November 2026". */
export const monthTitle = (week: WeekId): string => formatDate(`${monthOfWeek(week)}-01`, 'MMMM yyyy');

/** Every week of the month with its days; a week without a plan is empty. */
export function readMonth(printed: PrintJob, catalog: Catalog): readonly (readonly MonthDay[])[] {
  const job = jobOfPerson(printed, catalog);
  const month = monthOfWeek(job.week.week);
  const choices = { ...choicesOf(job), withNotes: false };
  const plans = new Map([job.week, ...(job.otherWeeks ?? [])].map((plan) => [plan.week, plan]));
  return weeksOfMonth(job.week.week).map((week) => {
    const plan = plans.get(week);
    if (plan === undefined)
      return datesOf(week).map((date) => ({ date, isInMonth: monthOf(date) === month, score: null, names: [] }));
    const lookup = lookupFor(plan, catalog);
    const scored = choices.withMinerals ? scoredWeek(plan, job, lookup) : null;
    const order = new Map(slotsOf(plan).map((slot, index) => [slot.id, index]));
    return plan.days.map((day, index) => {
      const inOrder = {
        ...day,
        meals: day.meals.toSorted((a, b) => (order.get(a.slot) ?? 0) - (order.get(b.slot) ?? 0)),
      };
      const entries = entriesOfDay(inOrder);
      const sorted = [
        ...entries.filter(({ kind }) => kind === 'recipe'),
        ...entries.filter(({ kind }) => kind !== 'recipe'),
      ];
      return {
        date: day.date,
        isInMonth: monthOf(day.date) === month,
        score: scored?.days[index] ?? null,
        names: sorted.map((entry) =>
          piecesOf(entry, day.date, { plan, lookup }, choices)
            .map(({ text }) => text)
            .join(' '),
        ),
      };
    });
  });
}
