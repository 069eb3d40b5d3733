import { addDays, format, getISOWeek, getISOWeekYear, parseISO } from 'date-fns';

/** A plain local date `YYYY-MM-DD`; never an instant. */
export type IsoDate = string;

/** An ISO 8601 week, Monday first: `2026-W48` is 23–29 November 2026. */
export type WeekId = string;

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const WEEK_SHAPE = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/;

/** Cache of valid weeks and of the dates of weeks: every opened, checked or saved week is looked up many times. */
const realWeeks = new Set<WeekId>();
const knownDates = new Map<WeekId, readonly IsoDate[]>();
const MOST_KNOWN = 2000;

const DAY_MS = 86_400_000;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

/** A day as text. Written by hand: years of weeks name some thousand days, and patterns are slow. */
function dayText(year: number, month: number, day: number): IsoDate {
  if (Number.isNaN(day)) throw new RangeError('This is not a day.');
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The day of the calendar some days after the beginning of 1970, which no clock and no time zone moves. */
function dayAt(days: number): IsoDate {
  const moment = new Date(days * DAY_MS);
  return dayText(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

/** Reads a plain date; `null` for anything that is not a real calendar day: `parseDate('2026-02-30')` is `null`. */
export function parseDate(text: string): IsoDate | null {
  if (!DATE_SHAPE.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return year >= 1900 && day >= 1 && day <= daysIn(year, month) ? text : null;
}

/** The ISO week of a date: `weekOf('2026-11-29')` is `2026-W48`; `weekOf('2027-01-03')` is `2026-W53`. */
export function weekOf(date: IsoDate): WeekId {
  const day = parseISO(date);
  return `${getISOWeekYear(day)}-W${String(getISOWeek(day)).padStart(2, '0')}`;
}

/**
 * Parses a week id; `null` when the year has no such week (`parseWeekId('2025-W53')`) or one of its days is outside the
 * dates the program accepts (`parseWeekId('1899-W52')`).
 */
export function parseWeekId(text: string): WeekId | null {
  if (realWeeks.has(text)) return text;
  if (!WEEK_SHAPE.test(text)) return null;
  const [monday = '', , , thursday = '', , , sunday = ''] = datesOf(text);
  // A week is of the year its Thursday lies in.
  const isReal = thursday.slice(0, 4) === text.slice(0, 4) && parseDate(monday) !== null && parseDate(sunday) !== null;
  if (!isReal) return null;
  if (realWeeks.size >= MOST_KNOWN) realWeeks.clear();
  realWeeks.add(text);
  return text;
}

/** The Monday of a week, in days since the beginning of 1970. */
function mondayAt(week: WeekId): number {
  // 4 January is always in week 1 of its ISO year, and the first day of 1970 was a Thursday.
  const january4 = Date.UTC(Number(week.slice(0, 4)), 0, 4) / DAY_MS;
  const weekday = (((january4 + 3) % 7) + 7) % 7;
  return january4 - weekday + (Number(week.slice(6)) - 1) * 7;
}

/** Monday of a week: `mondayOf('2026-W48')` is `2026-11-23`. */
export const mondayOf = (week: WeekId): IsoDate => dayAt(mondayAt(week));

/** The seven dates of a week, Monday first. */
export function datesOf(week: WeekId): readonly IsoDate[] {
  const known = knownDates.get(week);
  if (known !== undefined) return known;
  const monday = mondayAt(week);
  const dates = Object.freeze([0, 1, 2, 3, 4, 5, 6].map((offset) => dayAt(monday + offset)));
  if (knownDates.size >= MOST_KNOWN) knownDates.clear();
  knownDates.set(week, dates);
  return dates;
}

/** A date some days later (negative: earlier): `shiftDate('2026-11-30', -1)` is `2026-11-29`. */
export function shiftDate(date: IsoDate, days: number): IsoDate {
  const moment = addDays(parseISO(date), days);
  return dayText(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** A week some weeks later (negative: earlier): `shiftWeek('2026-W53', 1)` is `2027-W01`. */
export function shiftWeek(week: WeekId, weeks: number): WeekId {
  return weekOf(shiftDate(mondayOf(week), weeks * 7));
}

/** Age in whole years, on a date, of a person born in a month (1–12): born 11/1986, on 2026-11-01: 40. */
export function ageOn(date: IsoDate, birthYear: number, birthMonth: number): number {
  const years = Number(date.slice(0, 4)) - birthYear;
  return Number(date.slice(5, 7)) >= birthMonth ? years : years - 1;
}

/** A date as text: `formatDate('2026-11-23', 'EEEE d MMMM yyyy')` is "Monday 23 November 2026" (date-fns tokens). */
export function formatDate(date: IsoDate, pattern: string): string {
  return format(parseISO(date), pattern);
}

/** "23–29 November 2026", "30 Nov – 6 Dec 2026": the days of a week as text, months `short` or `long`. */
export function formatWeekRange(week: WeekId, months: 'short' | 'long'): string {
  const dates = datesOf(week);
  const [from, to] = [dates[0] ?? '', dates[6] ?? ''];
  const month = months === 'short' ? 'MMM' : 'MMMM';
  if (from.slice(0, 7) === to.slice(0, 7)) return `${formatDate(from, 'd')}–${formatDate(to, `d ${month} yyyy`)}`;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${formatDate(from, sameYear ? 'd MMM' : 'd MMM yyyy')} – ${formatDate(to, 'd MMM yyyy')}`;
}

/** "Week 48": the number of a week without its year. */
export function weekNumber(week: WeekId): number {
  return Number(week.slice(6));
}
