import type { Failure } from '#shared/contract/result';
import type { MethodOutput } from '#shared/contract/methods';
import { counted, formatList, formatNumber, formatSome, plural } from '#shared/domain/number-text';
import type { ProfileEntry } from '#shared/domain/person/profile';
import { personToRepair } from '#shared/domain/repair/week-request';
import type { NothingToGenerate } from '#shared/domain/repair/generate-request';
import { generateRefusal } from '#shared/domain/repair/generate-text';
import { currentToday } from '#renderer/state/clock-store';
import type { RepairLimits } from '#shared/domain/repair/repair';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate, weekNumber } from '#shared/domain/week-id';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import type { FillSummary, UsedUp } from './fill-summary';

/** Texts of the panel that fills a week. */

type Answer = MethodOutput<'repair.generate'>;

/** "Tuesday". */
const dayName = (date: IsoDate): string => formatDate(date, 'EEEE');

/** "Fill week 49", "Fill Tuesday 1 December". */
export const panelTitle = (week: string, day: IsoDate | null): string =>
  day === null ? `Fill week ${weekNumber(week)}` : `Fill ${formatDate(day, 'EEEE d MMMM')}`;

/** Label of the button that accepts the version. */
export const takeLabel = (day: IsoDate | null): string => (day === null ? 'Use this week' : 'Use this day');

/** "Only empty meals are filled. Your Friday dinner stays." */
export function staysSentence(plan: WeekPlan, dates: readonly IsoDate[]): string {
  const held = plan.days
    .filter((day) => dates.includes(day.date) && entriesOfDay(day).length > 0)
    .flatMap((day) =>
      day.meals.flatMap(({ slot, entries }) => {
        const name = plan.slots.find(({ id }) => id === slot)?.name.toLowerCase() ?? 'meal';
        return entries.length === 0 ? [] : [`${dayName(day.date)} ${name}`];
      }),
    );
  const [only, ...others] = held;
  if (only === undefined) return 'Nothing is saved before you use it.';
  return `Only empty meals are filled. ${others.length === 0 ? `Your ${only} stays.` : 'What you planned stays.'}`;
}

/** After a run was cancelled. */
export const STOPPED = 'Stopped. Nothing was changed.';

/** No alternative was found for one entry. */
export const NOTHING_ELSE_HERE = 'Nothing else fits there without a repeat, so it stays as it is.';

/** Why a run failed. */
export const failureSentence = ({ message }: Failure): string => message;

/** Why nothing is filled, for an answer that fills nothing. */
export function nothingSentence(answer: Answer, profile: readonly ProfileEntry[]): string {
  switch (answer.outcome) {
    case 'refused':
      return generateRefusal(personToRepair(profile, answer.date, currentToday())?.guard ?? null);
    case 'nothing':
      return NOTHING_GENERATED[answer.why];
    case 'filled':
      return 'Nothing fits these meals inside what you eat without a repeat. The plan is as it was.';
  }
}

const NOTHING_GENERATED: Readonly<Record<NothingToGenerate, string>> = {
  'no-empty-meal': 'None of these meals is empty, so there is nothing to fill.',
  'no-recipe':
    'No recipe suits these meals inside what you eat, so nothing is filled. Allow a food again, or add a recipe of your own.',
  'newer-exclusion':
    'Nothing is filled: you left something out with a newer version of Electroplate, and this one cannot tell which recipes hold it.',
  'contradictory-limits': 'These limits contradict each other: the least is more than the most.',
};

/** Limits that cannot be met together, whatever is eaten; `null` if they can. */
export function contradiction({ energy }: Pick<RepairLimits, 'energy'>): string | null {
  return energy.min !== null && energy.max !== null && energy.min > energy.max
    ? `These limits contradict each other: at least ${formatNumber(energy.min, 0)} kcal is more than at most ${formatNumber(energy.max, 0)} kcal.`
    : null;
}

/** Why the form asks for nothing; `null` if it asks for something. */
export function askedNothing(form: {
  readonly dates: readonly IsoDate[];
  readonly slots: readonly string[];
}): string | null {
  if (form.slots.length === 0) return 'Choose a meal to fill.';
  return form.dates.length === 0 ? 'Choose a day to fill.' : null;
}

const SCORED: readonly string[] = ['', 'The one scored mineral', 'Both scored minerals', 'All three minerals'];

/** "All three minerals met on" before "5 of 7 days". */
export const metWords = (scored: number): string =>
  scored === 0 ? 'No mineral is scored with your answers' : `${SCORED[scored] ?? SCORED.at(-1)} met on`;

/** "Not met: Tuesday (potassium) and Friday (sodium, magnesium)." */
export const namedDays = (days: FillSummary['notMet']): string =>
  formatList(days.map(({ date, what }) => `${dayName(date)} (${what.join(', ')})`));

/** "20 recipes, 5 evenings at the stove". */
export const recipesWords = ({ recipes, cooked }: FillSummary): string =>
  `${counted(recipes, 'recipe')}, ${counted(cooked, 'evening')} at the stove`;

/** How much of a food to use up is used: "Uses up the spinach", "Uses 180 of 300 g of the spinach". */
export function usedUpWords({ name, grams, used }: UsedUp): string {
  const food = (name.split(',')[0] ?? name).toLowerCase();
  if (used <= 0) return `Finds no use for the ${food}`;
  if (grams === null) return `Uses the ${food}`;
  if (used >= grams) return `Uses up the ${food}`;
  return `Uses ${formatNumber(Math.floor(used), 0)} of ${formatNumber(grams, 0)} g of the ${food}`;
}

/** "5 different dinners instead of 6". */
export const insteadWords = (there: number, wanted: number, what: string): string =>
  `${counted(there, what)} instead of ${formatNumber(wanted)}`;

/** "Left empty: lunch on Tuesday and 2 more." */
export const leftWords = (left: FillSummary['left'], plan: WeekPlan): string => {
  const words = left.map(({ date, slot }) => {
    const name = plan.slots.find(({ id }) => id === slot)?.name.toLowerCase() ?? 'a meal';
    return `${name} on ${dayName(date)}`;
  });
  return `Left empty: ${formatSome(words, 2)}`;
};

/** Text of the bar above the board. */
export function barSentence({ met, of, scored }: FillSummary): string {
  const days =
    scored === 0
      ? 'No mineral is scored.'
      : met === of
        ? `${plural(of, 'The day is', `All ${formatNumber(of)} days`)} met.`
        : `${formatNumber(met)} of ${counted(of, 'day')} met.`;
  return `${days} ↻ finds something else for one meal`;
}

/** Announced to screen readers once a version is on show. */
export const announced = ({ met, of, meals }: FillSummary): string =>
  `Preview: ${counted(meals, 'meal')} filled, ${formatNumber(met)} of ${counted(of, 'day')} met.`;

/** Text of the note about the change. */
export const filledWords = (week: string, day: IsoDate | null, meals: number): string =>
  `${day === null ? `Week ${weekNumber(week)}` : dayName(day)} was filled: ${counted(meals, 'meal')}.`;

/** Label of the undo step. */
export const filledLabel = (week: string, day: IsoDate | null): string =>
  day === null ? `Filled week ${weekNumber(week)}` : `Filled ${dayName(day)}`;

/** "12 new things to buy". */
export const newThingsWords = (count: number): string =>
  count === 0 ? 'Nothing new to buy.' : `${counted(count, 'new thing')} to buy.`;

/** The name of a chip with several numbers. */
export const energyRange = ({ energy: { min, max } }: Pick<RepairLimits, 'energy'>): string => {
  const shown = (amount: number): string => formatNumber(amount, 0);
  if (min === null) return max === null ? 'Energy: no limit' : `≤ ${shown(max)} kcal`;
  return max === null ? `≥ ${shown(min)} kcal` : `${shown(min)}–${shown(max)} kcal`;
};
