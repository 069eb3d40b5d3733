import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayTargets } from '#shared/domain/person/targets';
import type { Entry } from '#shared/domain/week/week-plan';
import { scorePlan, shortMinerals } from '#shared/domain/score/week-score';
import { entry, food, KETO_WOMAN, lookupIn, noteEntry, targets, weekOfEntries } from '#tests/support/foods';
import { runs } from '#tests/support/run-length';

/** 1 mg of one mineral per gram. */
const SODIUM = food('mine:sodium', { sodium: 100, potassium: 0, magnesium: 0 });
const POTASSIUM = food('mine:potassium', { sodium: 0, potassium: 100, magnesium: 0 });
const MAGNESIUM = food('mine:magnesium', { sodium: 0, potassium: 0, magnesium: 100 });
const BLANK = food('mine:blank', { sodium: 0, potassium: null, magnesium: 0 });
const lookup = lookupIn(SODIUM, POTASSIUM, MAGNESIUM, BLANK);

/** A day that eats these mg of sodium, potassium and magnesium. */
const eats = (sodium: number, potassium: number, magnesium: number): readonly Entry[] =>
  [entry(SODIUM.id, sodium), entry(POTASSIUM.id, potassium), entry(MAGNESIUM.id, magnesium)].filter(
    (one) => one.grams > 0,
  );

const MET = [3000, 3000, 320] as const;
const potassiumDays = (...amounts: readonly number[]) => amounts.map((amount) => eats(MET[0], amount, MET[2]));

const weekOf = (days: readonly (readonly Entry[])[], on: DayTargets = KETO_WOMAN) =>
  scorePlan(weekOfEntries(...days), lookup, () => on).week;

describe('score of a week', () => {
  it('is the mean of the exact scores of planned days, rounded down once', () => {
    // 100, 100 and (100 + 100 + 99.9) / 3 = 99.9666…: their mean is 99.98…, not a 100.
    const week = weekOf(potassiumDays(3000, 3000, 2997));
    expect(week.exactScore).toBeCloseTo((100 + 100 + 299.9 / 3) / 3, 9);
    expect(week).toMatchObject({ score: 99, plannedDays: 3, atLeast: false });
    expect(weekOf(potassiumDays(3000, 3000, 3000))).toMatchObject({ score: 100, exactScore: 100 });
  });

  it('rounds the mean, not the days: 65.9 and 66.2 make 66', () => {
    // All three minerals at the same share of 3,000, 3,000 and 320 mg, so that the share is the score.
    const day = (score: number) => eats(30 * score, 30 * score, 3.2 * score);
    expect(weekOf([day(65.9), day(66.2)]).score).toBe(66);
  });

  it('leaves unplanned days out, a note alone does not plan one', () => {
    const week = weekOf([eats(...MET), [], [noteEntry('unknown')], eats(1500, 1500, 160)]);
    expect(week).toMatchObject({ score: 75, exactScore: 75, plannedDays: 2, atLeast: false });
    expect(week.minerals.sodium).toMatchObject({ mean: 2250, meanTarget: 3000, daysShort: 1, atLeast: false });
  });

  it('has no score when nothing is planned', () => {
    const week = weekOf([]);
    expect(week).toMatchObject({ score: null, exactScore: null, atLeast: false, plannedDays: 0 });
    expect(week.minerals.magnesium).toEqual({
      mean: null,
      meanTarget: null,
      atLeast: false,
      daysShort: 0,
      daysAboveCaution: 0,
      daysUnknown: 0,
      isEstimated: false,
      flag: null,
    });
  });

  it('is at least when a day is', () => {
    const unknownDay = [...eats(3000, 0, 320), entry(BLANK.id, 100)];
    expect(weekOf([eats(...MET), unknownDay])).toMatchObject({ atLeast: true, score: 83 });
  });

  it('scores each day with the targets of its own date', () => {
    const plan = weekOfEntries(eats(1500, 2600, 320), eats(1500, 2600, 320));
    const scored = scorePlan(plan, lookup, ({ date }) =>
      date === '2026-11-23' ? targets(1500, 2600, 320) : KETO_WOMAN,
    );
    expect(scored.days.slice(0, 2).map((day) => day.score)).toEqual([100, 78]);
    // The mean floor of sodium is (1,500 + 3,000) / 2.
    expect(scored.week.minerals.sodium).toMatchObject({ mean: 1500, meanTarget: 2250, daysShort: 1, flag: 'short' });
  });
});

describe('one mineral over the week', () => {
  it.each([
    // Mean below 80 % of 3,000.
    ['short', [2300, 2490], 1],
    // Mean exactly 80 %: borderline.
    ['borderline', [2400, 2400], 0],
    ['borderline', [2000, 3500], 1],
    ['met', [3000, 3000], 0],
    // Two short days, but the mean reaches the floor.
    ['met', [2000, 2000, 5000], 2],
    // Three short days make the week short whatever the mean.
    ['short', [2000, 2000, 2000, 5000, 5000], 3],
  ] as const)('is %s for days of %j mg', (flag, days, daysShort) => {
    expect(weekOf(potassiumDays(...days)).minerals.potassium).toMatchObject({ flag, daysShort });
  });

  it('is not met while the sum misses the sum of the floors by a nanogram', () => {
    const nearly = food('mine:nearly', { sodium: 0, potassium: 0.0999, magnesium: 0 });
    // 1 g of it has 0.000999 mg.
    const lacking = [...eats(3000, 2999.999, 320), entry(nearly.id, 1)];
    const week = scorePlan(
      weekOfEntries(eats(...MET), eats(...MET), lacking),
      lookupIn(SODIUM, POTASSIUM, MAGNESIUM, nearly),
      () => KETO_WOMAN,
    ).week;
    // 2,999.999 + 0.000999 = 2,999.999999: 1 ng below the floor, a third of a nanogram in the mean.
    expect(week.minerals.potassium.flag).toBe('borderline');
  });

  const unknownDay = (milligrams: number) => [...eats(3000, milligrams, 320), entry(BLANK.id, 100)];

  it('is unknown when a day lacks a value and the mean of what is known is below the floor', () => {
    const week = weekOf([...potassiumDays(3000, 3000), unknownDay(2900)]);
    expect(week.minerals.potassium).toMatchObject({ flag: 'unknown', atLeast: true, daysShort: 0, daysUnknown: 1 });
    // Far below 80 % it is still unknown, not short.
    expect(weekOf([unknownDay(10), unknownDay(10), unknownDay(10)]).minerals.potassium).toMatchObject({
      flag: 'unknown',
      daysUnknown: 3,
      daysShort: 0,
    });
  });

  it('is short in spite of a missing value when three days are short for certain', () => {
    const week = weekOf([...potassiumDays(100, 100, 100), unknownDay(100)]);
    expect(week.minerals.potassium).toMatchObject({ flag: 'short', daysShort: 3, daysUnknown: 1, atLeast: true });
  });

  it('is met for certain when the known values reach the mean floor', () => {
    const week = weekOf([...potassiumDays(4000), unknownDay(2000)]);
    expect(week.minerals.potassium).toMatchObject({ flag: 'met', mean: 3000, atLeast: true, daysUnknown: 1 });
  });

  it('counts days above caution and keeps them out of the flag', () => {
    const week = weekOf([eats(5000, 3000, 320), [...eats(5000, 3000, 320), entry(SODIUM.id, 1)], eats(0, 3000, 320)]);
    expect(week.minerals.sodium).toMatchObject({ daysAboveCaution: 1, daysShort: 1, flag: 'met' });
  });

  it('says not scored or limit only when no day scores it', () => {
    expect(weekOf(potassiumDays(10), targets(3000, null, 320)).minerals.potassium).toMatchObject({
      flag: 'not-scored',
      mean: 10,
      meanTarget: null,
    });
    expect(weekOf(potassiumDays(10), targets(null, 3000, 320)).minerals.sodium).toMatchObject({
      flag: 'limit-only',
      meanTarget: null,
    });
  });

  it('stays limit only when every day is above the limit', () => {
    const limited = targets(null, 3000, 320);
    const above = { ...limited, sodium: { ...limited.sodium, cautionAbove: 2300 } };
    const week = weekOf([eats(4000, 3000, 320), eats(5000, 3000, 320)], above);
    expect(week.minerals.sodium).toMatchObject({ flag: 'limit-only', daysAboveCaution: 2, meanTarget: null });
  });

  it('names the minerals somebody was short in, Na before K before Mg', () => {
    expect(shortMinerals(weekOf([eats(0, 3000, 320), eats(3000, 3000, 1)]))).toEqual(['sodium', 'magnesium']);
    expect(shortMinerals(weekOf([eats(...MET)]))).toEqual([]);
  });
});

describe('random weeks', () => {
  const someWeek = fc.array(
    fc.option(
      fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 600 })),
      { nil: null, freq: 5 },
    ),
    {
      minLength: 7,
      maxLength: 7,
    },
  );

  it('score lies between the worst and the best planned day, 100 only when every day is', () => {
    fc.assert(
      fc.property(someWeek, (amounts) => {
        const plan = weekOfEntries(...amounts.map((one) => (one === null ? [] : eats(...one))));
        const { days, week } = scorePlan(plan, lookup, () => KETO_WOMAN);
        const scores = days.flatMap((day) => day.score ?? []);
        expect(week.plannedDays).toBe(scores.length);
        fc.pre(scores.length > 0);
        expect(week.score).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(week.score).toBeLessThanOrEqual(Math.max(...scores));
        expect(week.score === 100).toBe(scores.every((score) => score === 100));
      }),
      runs(300),
    );
  });

  it('flags follow from the sums of whole milligrams', () => {
    fc.assert(
      fc.property(someWeek, (amounts) => {
        const planned = amounts.flatMap((one) => (one === null ? [] : [one[1]]));
        fc.pre(planned.length > 0);
        const { minerals } = weekOf(amounts.map((one) => (one === null ? [] : eats(...one))));
        const sum = planned.reduce((total, one) => total + one, 0);
        const floor = 3000 * planned.length;
        const daysShort = planned.filter((one) => one < 2400).length;
        const table = sum >= floor ? 'met' : sum * 5 < floor * 4 ? 'short' : 'borderline';
        expect(minerals.potassium).toMatchObject({ daysShort, flag: daysShort >= 3 ? 'short' : table });
      }),
      runs(300),
    );
  });
});
