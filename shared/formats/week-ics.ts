import ical from 'ical-generator';
import { formatPortion } from '../domain/food/portion';
import { shownFoodName } from '../domain/food/food-lookup';
import { ingredientsOf } from '../domain/food/recipe';
import { MADE_BY_NEWER_LINE } from '../domain/newer-value';
import { isYours } from '../domain/week/entry-portions';
import { isNewerEntry } from '../domain/week/newer-entry';
import type { Entry } from '../domain/week/week-plan';
import { slotsOf } from '../domain/week/week-plan';
import { isLocalTime } from '../domain/week/week-plan-day';
import type { IsoDate } from '../domain/week-id';
import { formatDate, mondayOf, shiftDate, weekNumber, weekOf } from '../domain/week-id';
import { prepTasks } from '../domain/week/prep-lines';
import type { WeekDocument } from '../schema/week-document';
import type { Exporter, WeekExport } from './exporter';
import { ICALENDAR_FILE } from './file-kinds';
import { oneLine } from './plain-text';
import { isShownByCount, portionText } from './portion-text';
import { lostOfOthers, lostTray } from './week-losses';
import { formatNumber } from '#shared/domain/number-text';

/**
 * A week as iCalendar (RFC 5545): one event per planned meal, at the local time of its slot. A meal whose slot has no
 * time is an all-day event. Guarantees: the same week always gives the same text. The package would fill missing values
 * from the clock and at random, so every event gets its id, timestamp and start explicitly.
 */

const MINUTES_A_MEAL = 30;
const MINUTES_A_DAY = 24 * 60;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** When the week was saved; if it never was, or the time is invalid, its first midnight. */
function stampOf({ savedAt, week }: WeekDocument): string {
  return INSTANT.test(savedAt) && !Number.isNaN(Date.parse(savedAt)) ? savedAt : `${mondayOf(week)}T00:00:00Z`;
}

/** Stable, and different for every meal; only letters, digits and a few other characters of a slot's id remain. */
function uidOf(week: string, date: IsoDate, slot: string): string {
  const plain = slot.replace(/[^\w.-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${week}-${date}-${plain}@electroplate`;
}

/** Half an hour after a time of a day, possibly on the next: 23:45 ends at 00:15. The Z only avoids time zones. */
function endOf(date: IsoDate, time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + MINUTES_A_MEAL;
  const two = (number: number): string => String(number).padStart(2, '0');
  const ofDay = minutes % MINUTES_A_DAY;
  return `${minutes < MINUTES_A_DAY ? date : shiftDate(date, 1)}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:00Z`;
}

function timesOf(date: IsoDate, time: string) {
  return isLocalTime(time)
    ? { start: `${date}T${time}:00Z`, end: endOf(date, time), floating: true }
    : { start: `${date}T00:00:00Z`, allDay: true };
}

function nameOf(entry: Entry, lookup: WeekExport['lookup']): string {
  switch (entry.kind) {
    case 'food':
      return oneLine(shownFoodName(entry.food, lookup));
    case 'recipe':
      return oneLine(lookup.recipe?.(entry.recipe)?.name ?? entry.recipe);
    case 'note':
      return oneLine(entry.text);
    default:
      return MADE_BY_NEWER_LINE;
  }
}

/** The ingredients of a planned recipe: ": Butter 10 g, Egg 100 g". */
function partsText(entry: Extract<Entry, { kind: 'recipe' }>, lookup: WeekExport['lookup']): string {
  const recipe = lookup.recipe?.(entry.recipe);
  if (recipe === undefined) return ' (nutrition unknown)';
  const parts = ingredientsOf(recipe, entry.servings).map(({ food: id, grams }) => {
    const amount = isShownByCount(lookup(id)) ? '' : ` ${formatNumber(grams, 1)} g`;
    return `${oneLine(shownFoodName(id, lookup))}${amount}`;
  });
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

/** One line of the description. */
function lineOf(entry: Entry, lookup: WeekExport['lookup']): string {
  const name = nameOf(entry, lookup);
  if (entry.kind === 'note') return `${name} (${entry.nutrition === 'none' ? 'no nutrition' : 'nutrition unknown'})`;
  if (isNewerEntry(entry)) return `${name} (nutrition unknown)`;
  const note = entry.note.trim() === '' ? '' : ` – ${oneLine(entry.note)}`;
  return entry.kind === 'food'
    ? `${name}, ${oneLine(portionText(entry, lookup(entry.food)))}${note}`
    : `${name}, ${formatPortion({ amount: entry.servings, unit: 'serving' })}${partsText(entry, lookup)}${note}`;
}

/** Stable for the prep line of an entry on a day, whatever its text. */
const prepUidOf = (on: IsoDate, entry: string): string => uidOf(weekOf(on), on, `prep-${entry}`);

/**
 * A week as iCalendar. Meals without an entry are left out; a prep line is an all-day event in the file of its entry's
 * week, so that importing every week adds each of them once.
 */
function writeWeekIcs({ week, lookup }: WeekExport): string {
  // The package adds the first character of the product id itself.
  const calendar = ical({ prodId: '//Electroplate//Week//EN', name: `Electroplate week ${weekNumber(week.week)}` });
  const stamp = stampOf(week);
  const slots = slotsOf(week);
  for (const { date, meals } of week.days) {
    for (const slot of slots) {
      const entries = meals.filter((meal) => meal.slot === slot.id).flatMap((meal) => meal.entries.filter(isYours));
      if (entries.length === 0) continue;
      calendar.createEvent({
        id: uidOf(week.week, date, slot.id),
        stamp,
        // A calendar that already has the event replaces it with the newer one.
        sequence: week.revision,
        ...timesOf(date, slot.time),
        summary: `${oneLine(slot.name)}: ${entries.map((entry) => nameOf(entry, lookup)).join(', ')}`,
        description: entries.map((entry) => lineOf(entry, lookup)).join('\n'),
      });
    }
  }
  for (const tasks of prepTasks([week]).values())
    for (const { on, text, entry, eaten } of tasks)
      calendar.createEvent({
        id: prepUidOf(on, entry.id),
        stamp,
        sequence: week.revision,
        ...timesOf(on, ''),
        summary: oneLine(text),
        description: `For ${nameOf(entry, lookup)}, ${formatDate(eaten, 'EEEE d MMMM')}`,
      });
  return `${calendar.toString()}\r\n`;
}

/** The week as iCalendar. */
export const weekIcs = {
  label: 'iCalendar',
  ...ICALENDAR_FILE,
  holds: 'each planned meal at its time, for a calendar',
  write: writeWeekIcs,
  losses: ({ week }) => [...lostTray(week), ...lostOfOthers(week)],
} as const satisfies Exporter<WeekExport>;
