import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import type { TrendDay } from '#shared/domain/score/trends';
import {
  countCramps,
  datesIn,
  isTold,
  shortOn,
  summariseTrend,
  trendDaysOf,
  trendRange,
  trendSentences,
  weeksIn,
} from '#shared/domain/score/trends';
import type { CrampMark, DayPlan, Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { entry, evenFood, food, frozen, noteEntry, weekOfEntries } from '#tests/support/foods';
import { profileEntry } from '#tests/support/people';
import { referencePlan } from '#tests/support/reference-week';
import { sr28Food } from '#tests/support/sr28-table';
import { runs } from '#tests/support/run-length';

/** The food table as returned by the catalog. */
function find(id: string): CatalogFood | undefined {
  const found = sr28Food(id);
  return found === undefined ? undefined : { ...found, longName: found.name, source: 'sr28', unconfirmed: [] };
}
const CATALOG = { find };
const NOTHING_SHIPPED = { find: () => undefined };
const KETO = [profileEntry()];

/** 1 mg of each mineral per gram: 3,000 g reaches every keto floor of a woman, 320 g only that of magnesium. */
const EVEN = evenFood('mine:even', 100);
const BLANK = food('mine:blank', { energy: 100, sodium: 100, potassium: null, magnesium: 100 });
const CAPSULE = food('mine:capsule', { sodium: 0, potassium: 0, magnesium: 100_000 }, { kind: 'supplement' });

/** A week of own foods with the facts of its days, Monday first. */
function week(days: readonly (readonly Entry[])[], likes: readonly Partial<DayPlan>[] = []): WeekPlan {
  const plan = weekOfEntries(...days);
  return {
    ...plan,
    days: plan.days.map((day, index) => ({ ...day, ...likes[index] })),
    foods: Object.fromEntries([EVEN, BLANK, CAPSULE].map((one) => [one.id, frozen(one)])),
  };
}
const MET = [entry(EVEN.id, 3000)];
const SHORT = [entry(EVEN.id, 1000)];
const daysOf = (plan: WeekPlan, profile = KETO) => trendDaysOf(plan, NOTHING_SHIPPED, profile);
const SUNDAY = '2026-11-29';

describe('a range', () => {
  it('is a number of ISO weeks and ends with the week of the date, including future days', () => {
    expect(trendRange('2026-11-24', 4)).toEqual({ from: '2026-W45', to: '2026-W48' });
    const dates = datesIn(trendRange('2026-11-24', 4));
    expect([dates.length, dates[0], dates.at(-1)]).toEqual([28, '2026-11-02', '2026-11-29']);
  });

  it('crosses a year with 53 weeks', () => {
    expect(weeksIn({ from: '2026-W52', to: '2027-W01' })).toEqual(['2026-W52', '2026-W53', '2027-W01']);
    expect(weeksIn({ from: '2027-W01', to: '2026-W53' })).toEqual([]);
    expect(weeksIn(trendRange('2027-01-03', 52))).toHaveLength(52);
  });

  it('always has as many weeks as asked for', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-06-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.constantFrom(4, 12, 52),
        (date, weeks) => {
          const range = trendRange(date.toISOString().slice(0, 10), weeks);
          expect(weeksIn(range)).toHaveLength(weeks);
          expect(weeksIn(range).at(-1)).toBe(range.to);
        },
      ),
    );
  });
});

describe('the days of the reference week', () => {
  const days = trendDaysOf(referencePlan(), CATALOG, KETO);

  it('score what the fixture says, each with the targets of keto', () => {
    expect(days.map((day) => day.scored.score)).toEqual([100, 65, 70, 64, 63, 90, 100]);
    expect(days.map((day) => day.scored.atLeast)).toEqual([false, false, false, false, true, false, false]);
    expect(days[1]?.scored.minerals.potassium).toMatchObject({
      amount: 1799.185,
      target: 3000,
      cautionAbove: null,
      flag: 'short',
    });
    expect(days[3]?.scored.minerals.sodium).toMatchObject({ amount: 8723.179, cautionAbove: 5000, caution: 'above' });
  });

  it('come to a mean of 79, at least, with short, unknown and caution days counted a mineral', () => {
    const summary = summariseTrend(days, SUNDAY);
    expect(summary).toMatchObject({ plannedDays: 7, score: 79, atLeast: true });
    expect(summary.exactScore).toBeCloseTo(79.37, 2);
    expect(summary.minerals.sodium).toMatchObject({ daysShort: 1, daysUnknown: 0, daysAboveCaution: 1 });
    expect(summary.minerals.potassium).toMatchObject({ daysShort: 2, daysUnknown: 1, daysAboveCaution: 0 });
    // 3,933.01 + 1,799.19 + 3,999.83 + 1,670 + 1,864.91 + 2,620.96 + 3,003.56 = 18,891.46, a seventh of it.
    expect(summary.minerals.potassium.mean).toBeCloseTo(18_891.46 / 7, 1);
    expect(summary.minerals.potassium).toMatchObject({ meanTarget: 3000, atLeast: true });
    // Sunday has 460 mg from supplements.
    expect(summary.minerals.magnesium).toMatchObject({ daysShort: 2, daysUnknown: 1, daysAboveCaution: 1 });
  });

  it('give what must accompany the keto sodium target, once', () => {
    expect(trendSentences(days, KETO)).toEqual([
      'This sodium target is above the 2,300 mg/day limit advised for the general public.',
    ]);
    expect(trendSentences(days, [profileEntry({ preset: 'official' })])).toEqual([]);
  });
});

describe('a day', () => {
  it('is scored with the answers valid on its date and for the exercise of that day', () => {
    const profile = [profileEntry({ preset: 'official' }), profileEntry({ from: '2026-11-25' })];
    const days = daysOf(week([MET, MET, MET], [{}, { activityHours: 1.5 }, { activityHours: 1.5 }]), profile);
    expect(days.slice(0, 3).map((day) => day.scored.minerals.sodium.target)).toEqual([1500, 1500, 3750]);
    expect(days.slice(0, 3).map((day) => day.scored.minerals.sodium.cautionAbove)).toEqual([2300, 2300, 5750]);
    expect(days[2]?.activityHours).toBe(1.5);
    expect(trendSentences(days.slice(0, 2), profile)).toEqual([]);
    expect(trendSentences(days, profile)).toHaveLength(1);
  });

  it('takes along what was noted of it; nothing noted is not "no cramp"', () => {
    const cramp: CrampMark = { level: 0, time: '23:10', muscle: 'calf' };
    const [noted, empty] = daysOf(week([], [{ cramp, waterMl: 500, note: 'Hot' }]));
    expect(noted).toMatchObject({ date: '2026-11-23', cramp, waterMl: 500, activityHours: 0, hasNote: true });
    expect(empty).toMatchObject({ cramp: null, waterMl: 0, activityHours: 0, hasNote: false });
    expect([noted, empty].map((day) => day !== undefined && isTold(day))).toEqual([true, false]);
  });

  it('that is not planned is not short, and a note alone plans none', () => {
    const days = daysOf(week([[noteEntry('unknown')], SHORT]));
    expect(days.slice(0, 2).map((day) => day.scored.isPlanned)).toEqual([false, true]);
    expect(days.slice(0, 2).map(shortOn)).toEqual([[], ['sodium', 'potassium']]);
    expect(summariseTrend(days, SUNDAY)).toMatchObject({ plannedDays: 1, minerals: { sodium: { daysShort: 1 } } });
  });

  it('is not short of a mineral whose floor is reached, although the word shown is the caution', () => {
    // 300 mg from food and 400 mg from the capsule: the floor is reached, and the supplement alone is above 350 mg.
    const [day] = daysOf(week([[entry(EVEN.id, 300), entry(CAPSULE.id, 0.4)]]));
    expect(day?.scored.minerals.magnesium).toMatchObject({ flag: 'above-caution', floor: 'reached' });
    const high = daysOf(week([[entry(EVEN.id, 300)]]), [
      profileEntry({
        preset: 'clinician',
        clinician: { magnesium: { min: 800, max: 800 }, sodium: { min: 250, max: 250 } },
      }),
    ]);
    expect(high[0]?.scored.minerals.sodium).toMatchObject({ flag: 'above-caution', floor: 'reached' });
    expect(high[0] === undefined ? [] : shortOn(high[0])).toEqual(['potassium', 'magnesium']);
  });

  it('with an unknown value is neither short nor met', () => {
    const days = daysOf(week([[entry(BLANK.id, 1000)]]));
    expect(summariseTrend(days, SUNDAY).minerals.potassium).toMatchObject({
      mean: 0,
      atLeast: true,
      daysShort: 0,
      daysUnknown: 1,
    });
  });

  it('of a week nobody answered who it is for is not there', () => {
    expect(daysOf(week([MET]), [])).toEqual([]);
    expect(summariseTrend([], SUNDAY)).toMatchObject({ plannedDays: 0, score: null, exactScore: null });
  });

  it('has limits and no score where the answers say so', () => {
    const answers = { ...profileEntry().answers, 'high-blood-pressure': 'yes' as const };
    const days = daysOf(week([MET]), [profileEntry({ preset: 'official', answers })]);
    expect(days[0]?.scored.minerals.sodium).toMatchObject({ target: null, cautionAbove: 2300, floor: 'limit-only' });
    expect(summariseTrend(days, SUNDAY).minerals.sodium).toMatchObject({ mean: 3000, meanTarget: null, daysShort: 0 });
  });
});

describe('cramps beside short days', () => {
  const cramp = (level: 0 | 1 | 2 | 3): Partial<DayPlan> => ({ cramp: { level } });
  const counted = (plan: WeekPlan, today = SUNDAY) => countCramps(daysOf(plan), today);

  it('are counted on the days they were noted on, by whether the day was short', () => {
    // Monday short without an answer; Tuesday met, cramp; Wednesday none; Thursday short, cramp; Friday met, none.
    const plan = week([SHORT, MET, MET, SHORT, MET, MET, []], [{}, cramp(1), {}, cramp(3), cramp(0), {}, cramp(2)]);
    expect(counted(plan)).toEqual({
      plannedDays: 6,
      answeredDays: 3,
      shortDays: 1,
      crampsOnShort: 1,
      otherDays: 2,
      crampsOnOthers: 1,
      // Sunday has a cramp and nothing planned: it counts neither as a short day nor as another one.
      crampDays: 3,
    });
  });

  it('of level 0 are an answer and no cramp', () => {
    expect(counted(week([SHORT, MET], [cramp(0), cramp(0)]))).toMatchObject({
      answeredDays: 2,
      shortDays: 1,
      crampsOnShort: 0,
      otherDays: 1,
      crampsOnOthers: 0,
      crampDays: 0,
    });
  });

  it('leave out the days to come, on which nobody can have had any', () => {
    const plan = week([SHORT, SHORT, SHORT, SHORT], [cramp(1), cramp(1), cramp(1)]);
    expect(counted(plan, '2026-11-24')).toMatchObject({ plannedDays: 2, shortDays: 2, crampDays: 2 });
    expect(summariseTrend(daysOf(plan), '2026-11-24')).toMatchObject({ plannedDays: 4, cramps: { shortDays: 2 } });
  });

  it('never count more than there are days', () => {
    const level = fc.constantFrom(null, 0, 1, 2, 3);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(MET, SHORT, []), level), { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 0, max: 6 }),
        (shape, last) => {
          const likes = shape.map(([, one]) => (one === null ? {} : cramp(one)));
          const days: readonly TrendDay[] = daysOf(
            week(
              shape.map(([entries]) => entries),
              likes,
            ),
          );
          const counts = countCramps(days, days[last]?.date ?? '');
          expect(counts.crampsOnShort).toBeLessThanOrEqual(counts.shortDays);
          expect(counts.crampsOnOthers).toBeLessThanOrEqual(counts.otherDays);
          expect(counts.shortDays + counts.otherDays).toBe(counts.answeredDays);
          expect(counts.answeredDays).toBeLessThanOrEqual(counts.plannedDays);
          expect(counts.crampsOnShort + counts.crampsOnOthers).toBeLessThanOrEqual(counts.crampDays);
          expect(counts.crampDays).toBe(shape.slice(0, last + 1).filter(([, one]) => (one ?? 0) > 0).length);
        },
      ),
      runs(60),
    );
  });
});
