import type { ListDays } from '#shared/domain/shopping/list-days';
import { daysOfWeeks, formatListDays, isOfSeveralWeeks } from '#shared/domain/shopping/list-days';
import { counted } from '#shared/domain/number-text';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { formatDate, weekOf } from '#shared/domain/week-id';
import type { ListSpan } from '#renderer/state/list-span';
import { daysOfSpan, isThisWeek, restOfSpan, spanOfWeeks, THIS_WEEK } from '#renderer/state/list-span';

/** Texts of the choice of days. */

/** "This week" in the week of today, else "Whole week". */
const weekWords = (week: WeekId, today: IsoDate): string => (weekOf(today) === week ? 'This week' : 'Whole week');

const withoutYear = (days: string): string => days.replace(/ \d{4}$/, '');

const isSame = (a: ListSpan, b: ListSpan): boolean => a.from === b.from && a.to === b.to;

/** "This week", "2 weeks", "Thu–Sun", "Thu", "Thu 3 – Wed 9 Dec". */
export function spanText(week: WeekId, span: ListSpan, today: IsoDate): string {
  const days = daysOfSpan(week, span);
  if (days === undefined) return weekWords(week, today);
  const weeks = (span.to + 1) / 7;
  if (Number.isInteger(weeks) && isSame(span, spanOfWeeks(weeks))) return counted(weeks, 'week');
  return isOfSeveralWeeks(days) ? withoutYear(formatListDays(days)) : weekdays(days);
}

const weekdays = ({ from, to }: ListDays): string =>
  from === to ? formatDate(from, 'EEEE') : `${formatDate(from, 'EEE')}–${formatDate(to, 'EEE')}`;

/** One way to choose days, with the resulting days. */
export interface SpanChoice {
  readonly name: string;
  readonly days: string;
  readonly span: ListSpan;
}

/** The named choices: the week, the rest of it from today, and two to `most` weeks. */
export function spanChoices(week: WeekId, today: IsoDate, most: number): readonly SpanChoice[] {
  const wholes = Array.from({ length: most }, (_one, index) => spanOfWeeks(index + 1));
  const rest = restOfSpan(week, THIS_WEEK, today);
  const [whole = spanOfWeeks(1), ...more] = wholes;
  return [whole, ...(rest === null ? [] : [rest]), ...more].map((span) => ({
    name: isThisWeek(span) || span.from === 0 ? spanText(week, span, today) : 'From today on',
    days: withoutYear(formatListDays(daysOfSpan(week, span) ?? daysOfWeeks(week))),
    span,
  }));
}

/** True for the current choice. */
export const isChosen = (choice: SpanChoice, span: ListSpan): boolean => isSame(choice.span, span);

/** A day in the two lists of days: "Thu 3 Dec". */
export const dayWords = (date: IsoDate): string => formatDate(date, 'EEE d MMM');
