import type { CrampMark, DayPlan, WeekPlan } from './week-plan';
import { mapDay } from './week-plan';
import type { IsoDate } from '../week-id';

/** Edits of the data of a day: exercise, water, cramps, note. Each is one undo step and leaves other keys alone. */

/** Most hours of exercise a day can have. */
export const MAX_ACTIVITY_HOURS = 24;
/** Most water of a day, in ml. A larger amount is refused as a typo. */
export const MAX_WATER_ML = 20_000;
/** Longest note of a day, in characters. */
export const MAX_DAY_NOTE = 2000;
/** Longest name of a muscle, in characters. */
export const MAX_MUSCLE = 60;

function changed<Plan extends WeekPlan, Key extends 'activityHours' | 'waterMl' | 'note'>(
  plan: Plan,
  date: IsoDate,
  key: Key,
  next: NonNullable<DayPlan[Key]>,
  otherwise: NonNullable<DayPlan[Key]>,
): Plan {
  return mapDay(plan, date, (day) => ((day[key] ?? otherwise) === next ? day : { ...day, [key]: next }));
}

/** Sets the hours of sweaty exercise of a day, 0 to 24 in steps of a minute or coarser: 1.5 h on Tuesday. */
export function setActivityHours<Plan extends WeekPlan>(plan: Plan, date: IsoDate, hours: number): Plan {
  const bounded = Math.min(Math.max(hours, 0), MAX_ACTIVITY_HOURS);
  return changed(plan, date, 'activityHours', Math.round(bounded * 1000) / 1000, 0);
}

/** Sets the water drunk on a day in addition to planned drinks, in whole ml: 250 ml more than before is one glass. */
export function setWaterMl<Plan extends WeekPlan>(plan: Plan, date: IsoDate, millilitres: number): Plan {
  return changed(plan, date, 'waterMl', Math.round(Math.min(Math.max(millilitres, 0), MAX_WATER_ML)), 0);
}

/** Sets the note of a day. */
export function setDayNote<Plan extends WeekPlan>(plan: Plan, date: IsoDate, note: string): Plan {
  return changed(plan, date, 'note', note.slice(0, MAX_DAY_NOTE), '');
}

/** Sets or (with `null`) removes the cramp mark of a day. Keys of a newer program in the mark stay. */
export function setCramp<Plan extends WeekPlan>(plan: Plan, date: IsoDate, cramp: CrampMark | null): Plan {
  return mapDay(plan, date, (day) => {
    const before = day.cramp ?? null;
    if (before === null || cramp === null) return before === cramp ? day : { ...day, cramp };
    const isSame =
      before.level === cramp.level &&
      (before.time ?? '') === (cramp.time ?? '') &&
      (before.muscle ?? '') === (cramp.muscle ?? '');
    if (isSame) return day;
    // Clears the previous time and muscle, which the new mark may lack.
    const { level: _level, time: _time, muscle: _muscle, ...later } = before;
    return { ...day, cramp: { ...later, ...cramp } };
  });
}

/** True for a plain local time `HH:MM`: `isLocalTime('07:30')` is true, `isLocalTime('24:00')` false. */
export function isLocalTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
