import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isLocalTime,
  MAX_ACTIVITY_HOURS,
  MAX_DAY_NOTE,
  MAX_WATER_ML,
  setActivityHours,
  setCramp,
  setDayNote,
  setWaterMl,
} from '#shared/domain/week/week-plan-day';
import type { CrampMark, DayPlan, WeekPlan } from '#shared/domain/week/week-plan';
import { weekDocumentSchema, newWeekDocument } from '#shared/schema/week-document';
import { deepFreeze, entry, SPINACH, TEST_MONDAY, weekOfEntries } from '#tests/support/foods';

const TUESDAY = '2026-11-24';
const plan = deepFreeze(weekOfEntries([entry(SPINACH.id, 60)], [entry(SPINACH.id, 90)]));
const dayAt = (week: WeekPlan, date: string): DayPlan | undefined => week.days.find((day) => day.date === date);

/** Every edit with a value, and with the initial value of a day. */
const EDITS: readonly (readonly [
  name: string,
  edit: (week: WeekPlan, date: string) => WeekPlan,
  reset: (week: WeekPlan, date: string) => WeekPlan,
])[] = [
  ['exercise', (week, date) => setActivityHours(week, date, 1.5), (week, date) => setActivityHours(week, date, 0)],
  ['water', (week, date) => setWaterMl(week, date, 750), (week, date) => setWaterMl(week, date, 0)],
  ['the note', (week, date) => setDayNote(week, date, 'slept badly'), (week, date) => setDayNote(week, date, '')],
  ['the cramp', (week, date) => setCramp(week, date, { level: 2 }), (week, date) => setCramp(week, date, null)],
];

describe.each(EDITS)('setting %s', (_name, edit, reset) => {
  it('changes that day alone, and of it nothing else', () => {
    const after = edit(plan, TUESDAY);
    expect(after).not.toBe(plan);
    for (const day of plan.days) if (day.date !== TUESDAY) expect(dayAt(after, day.date)).toBe(day);
    expect(dayAt(after, TUESDAY)).toMatchObject({ ...dayAt(plan, TUESDAY) });
    expect(dayAt(after, TUESDAY)?.meals).toBe(dayAt(plan, TUESDAY)?.meals);
  });

  it('keeps what a newer program wrote beside it', () => {
    const later = { ...plan, later: 1, days: plan.days.map((day) => ({ ...day, later: day.date })) };
    expect(edit(later, TUESDAY)).toMatchObject({ later: 1 });
    expect(dayAt(edit(later, TUESDAY), TUESDAY)).toMatchObject({ later: TUESDAY });
  });

  it('to what it is already is no edit: the same object, no undo step', () => {
    const after = edit(plan, TUESDAY);
    expect(edit(after, TUESDAY)).toBe(after);
    // A day that never had a value has the initial one.
    expect(reset(plan, TUESDAY)).toBe(plan);
  });

  it('of a day the week does not have changes nothing', () => {
    expect(edit(plan, '2030-01-01')).toBe(plan);
  });

  it('is undone by setting it back', () => {
    const stored = weekDocumentSchema.parse(newWeekDocument('2026-W48'));
    expect(reset(edit(stored, TUESDAY), TUESDAY)).toEqual(stored);
  });

  it('can be stored', () => {
    const after = edit(newWeekDocument('2026-W48'), TUESDAY);
    expect(weekDocumentSchema.parse(structuredClone(after))).toEqual(after);
  });
});

describe('hours of exercise', () => {
  const hours = (typed: number) => dayAt(setActivityHours(plan, TEST_MONDAY, typed), TEST_MONDAY)?.activityHours;

  it.each([
    [1.5, 1.5],
    [24, 24],
    [24.5, 24],
    [1000, 24],
    // Ten minutes: three decimals are enough for a minute.
    [1 / 6, 0.167],
  ])('%d are kept as %d', (typed, kept) => expect(hours(typed)).toBe(kept));

  it('are never less than none', () => {
    expect(setActivityHours(plan, TEST_MONDAY, -2)).toBe(plan);
    expect(hours(-2)).toBeUndefined();
  });
});

describe('water', () => {
  const water = (typed: number) => dayAt(setWaterMl(plan, TEST_MONDAY, typed), TEST_MONDAY)?.waterMl;

  it.each([
    [250, 250],
    [250.4, 250],
    [20_000, 20_000],
    [20_001, 20_000],
  ])('%d ml are kept as %d', (typed, kept) => expect(water(typed)).toBe(kept));

  it('removing more glasses than were drunk leaves none', () => {
    const one = setWaterMl(plan, TEST_MONDAY, 250);
    expect(dayAt(setWaterMl(one, TEST_MONDAY, -250), TEST_MONDAY)?.waterMl).toBe(0);
  });
});

describe('the note of a day', () => {
  it('is cut where the file would refuse it', () => {
    const long = 'x'.repeat(MAX_DAY_NOTE + 5);
    expect(dayAt(setDayNote(plan, TEST_MONDAY, long), TEST_MONDAY)?.note).toHaveLength(MAX_DAY_NOTE);
  });
});

describe('the cramp mark of a day', () => {
  const CALF: CrampMark = { level: 2, time: '23:10', muscle: 'calf' };
  const marked = setCramp(plan, TUESDAY, CALF);
  const crampOf = (week: WeekPlan) => dayAt(week, TUESDAY)?.cramp;

  it('takes its level, time and muscle', () => {
    expect(crampOf(marked)).toEqual(CALF);
    expect(crampOf(setCramp(marked, TUESDAY, { ...CALF, level: 3 }))).toEqual({ ...CALF, level: 3 });
    expect(setCramp(marked, TUESDAY, { ...CALF })).toBe(marked);
  });

  it('loses a time or a muscle that is not given any more', () => {
    expect(crampOf(setCramp(marked, TUESDAY, { level: 2, muscle: 'calf' }))).toEqual({ level: 2, muscle: 'calf' });
    expect(crampOf(setCramp(marked, TUESDAY, { level: 2 }))).toEqual({ level: 2 });
    expect(crampOf(setCramp(marked, TUESDAY, { ...CALF, time: undefined }))).toEqual({
      level: 2,
      muscle: 'calf',
      time: undefined,
    });
  });

  it('keeps what a newer program wrote in it', () => {
    const later = setCramp(plan, TUESDAY, { ...CALF, side: 'left' } as CrampMark); // a key of a newer program
    expect(crampOf(setCramp(later, TUESDAY, { level: 1 }))).toEqual({ level: 1, side: 'left' });
  });

  it('"no cramp" is a separate mark, not the same as no mark', () => {
    const none = setCramp(plan, TUESDAY, { level: 0 });
    expect(crampOf(none)).toEqual({ level: 0 });
    expect(crampOf(setCramp(none, TUESDAY, null))).toBeNull();
  });
});

describe('a time of day', () => {
  it.each(['00:00', '07:30', '12:05', '19:59', '20:00', '23:59'])('%s is one', (text) => {
    expect(isLocalTime(text)).toBe(true);
  });

  it.each(['', '24:00', '7:30', '07:60', '07.30', '0730', '07:30:00', '07:3', ' 07:30', '07:30\n', 'noon'])(
    '“%s” is none',
    (text) => {
      expect(isLocalTime(text)).toBe(false);
    },
  );
});

it('any edits in any order leave a week that can be stored', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const someEdit = fc.oneof(
    number.map((hours) => (week: WeekPlan) => setActivityHours(week, TUESDAY, hours)),
    number.map((ml) => (week: WeekPlan) => setWaterMl(week, TUESDAY, ml)),
    fc.string({ maxLength: 3000 }).map((note) => (week: WeekPlan) => setDayNote(week, TUESDAY, note)),
  );
  fc.assert(
    fc.property(fc.array(someEdit, { maxLength: 8 }), (edits) => {
      const after = edits.reduce<WeekPlan>((week, edit) => edit(week), newWeekDocument('2026-W48'));
      expect(weekDocumentSchema.safeParse(after).success).toBe(true);
      const day = dayAt(after, TUESDAY);
      expect(day?.activityHours).toBeLessThanOrEqual(MAX_ACTIVITY_HOURS);
      expect(day?.waterMl).toBeLessThanOrEqual(MAX_WATER_ML);
    }),
  );
});
