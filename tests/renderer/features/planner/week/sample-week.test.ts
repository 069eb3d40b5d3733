import { describe, expect, it } from 'vitest';
import type { SampleRules } from '#renderer/features/planner/week/sample-week';
import { describeSample, withSampleWeek } from '#renderer/features/planner/week/sample-week';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { Mineral } from '#shared/domain/nutrients';
import { PRESET_IDS } from '#shared/domain/person/presets';
import type { TargetPerson } from '#shared/domain/person/profile';
import { SEXES } from '#shared/domain/person/reference-intakes';
import { targetsFor } from '#shared/domain/person/targets';
import { scorePlan } from '#shared/domain/score/week-score';
import { person } from '#tests/support/people';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
/** One person of each group of reference intakes, at its first and last ages. */
const AGES = [18, 19, 30, 31, 50, 51, 70, 71, 95];
const counter = () => {
  let last = 0;
  return () => `new-${(last += 1)}`;
};

const rulesFor = (who: TargetPerson, age = 40): SampleRules => ({
  catalog,
  newId: counter(),
  targetsOf: ({ date }) => targetsFor(who, age, { date, activityHours: 0 }),
});
const scoredFor = (who: TargetPerson, age = 40) => {
  const rules = rulesFor(who, age);
  const plan = withSampleWeek(newWeekDocument('2026-W48'), rules);
  return scorePlan(plan, lookupFor(plan, catalog), rules.targetsOf);
};

describe('the sample week', () => {
  it('plans all seven days of any week, Monday first, with foods of the catalog in household portions', () => {
    const plan = withSampleWeek(newWeekDocument('2027-W01'), rulesFor(person()));
    expect(plan.days[0]?.date).toBe('2027-01-04');
    for (const day of plan.days) {
      const entries = entriesOfDay(day);
      expect(entries.length).toBeGreaterThan(4);
      for (const entry of entries) expect(entry.kind === 'food' && catalog.find(entry.food) !== undefined).toBe(true);
    }
    expect(weekDocumentSchema.safeParse(plan).success).toBe(true);
  });

  it('gives every entry a unique id, and two weeks different ones', () => {
    const newId = counter();
    const weeks = ['2026-W48', '2026-W49'].map((week) =>
      withSampleWeek(newWeekDocument(week), { ...rulesFor(person()), newId }),
    );
    const ids = weeks.flatMap((week) => week.days.flatMap((day) => entriesOfDay(day).map((entry) => entry.id)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('would rather fail than plan a food that is not there', () => {
    const rules = { ...rulesFor(person()), catalog: { find: () => undefined } };
    expect(() => withSampleWeek(newWeekDocument('2026-W48'), rules)).toThrow(/sample week/);
  });

  const everybody = PRESET_IDS.flatMap((preset) =>
    SEXES.flatMap((sex) => AGES.map((age) => [preset, sex, age] as const)),
  );
  const someone = (preset: TargetPerson['preset'], sex: TargetPerson['sex']) =>
    person({ preset, sex, startedOn: preset === 'keto-start' ? '2026-11-23' : null });

  it.each(everybody.filter(([preset]) => preset === 'keto' || preset === 'keto-start'))(
    'reaches sodium with salt to taste on five days: %s, %s, %i years',
    (preset, sex, age) => {
      const sodium = scoredFor(someone(preset, sex), age).days.map((day) => day.minerals.sodium);
      expect(sodium.filter(({ floor }) => floor === 'reached').length).toBeGreaterThanOrEqual(5);
    },
  );

  it.each(everybody)(
    'has two days or more short in potassium or magnesium, and none above a caution: %s, %s, %i years',
    (preset, sex, age) => {
      const { days } = scoredFor(someone(preset, sex), age);
      const short = days.filter(({ minerals: { potassium, magnesium } }) =>
        [potassium.floor, magnesium.floor].includes('short'),
      );
      expect(short.length).toBeGreaterThanOrEqual(2);
      expect(days.flatMap((day) => Object.values(day.minerals)).filter(({ caution }) => caution === 'above')).toEqual(
        [],
      );
    },
  );

  it.each(everybody)('says of itself what its score says: %s, %s, %i years', (preset, sex, age) => {
    const who = someone(preset, sex);
    const { days, week } = scoredFor(who, age);
    const reached = (mineral: Mineral) => days.filter((day) => day.minerals[mineral].floor === 'reached').length;
    const said = describeSample(newWeekDocument('2026-W48'), rulesFor(who, age));
    expect(/(\d+) of 100 for your targets/.exec(said)?.[1]).toBe(String(week.score));
    expect(/sodium is reached on (\d)/.exec(said)?.[1]).toBe(String(reached('sodium')));
    expect(/potassium on (\d)/.exec(said)?.[1]).toBe(String(reached('potassium')));
    expect(/magnesium on (\d)/.exec(said)?.[1]).toBe(String(reached('magnesium')));
    const short = days.filter(
      (day) => day.minerals.potassium.floor === 'short' || day.minerals.magnesium.floor === 'short',
    ).length;
    expect(/(\d) days are short in potassium or magnesium/.exec(said)?.[1]).toBe(String(short));
  });

  it('is described from its own score for the person', () => {
    // Day means: 100, 67.7, 91.7, 71.5, 100 salted to 3,000 mg; 56.2 and 81.7 as they ship: 81.26 on average.
    expect(describeSample(newWeekDocument('2026-W48'), rulesFor(person({ preset: 'keto' })))).toBe(
      'Seven everyday keto days, 81 of 100 for your targets: sodium is reached on 5 days, potassium on 2, magnesium on 4. 4 days are short in potassium or magnesium. Change anything.',
    );
    expect(describeSample(newWeekDocument('2026-W48'), rulesFor(person({ preset: 'official' })))).toContain(
      'sodium is reached on 7 days',
    );
  });
});
