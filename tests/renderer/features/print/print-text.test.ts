import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  estimatesSentence,
  exerciseSentence,
  listTitle,
  formatListSize,
  potassiumSaltsSentence,
  presetSentence,
  targetsSentence,
  weekSentences,
  weekTitle,
} from '#renderer/features/print/print-text';
import type { FoodLookup } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { ProfileEntry } from '#shared/domain/person/profile';
import { targetsFor } from '#shared/domain/person/targets';
import { scorePlan } from '#shared/domain/score/week-score';
import { entry, evenFood, lookupIn, targets, TEST_WEEK, weekOfEntries } from '#tests/support/foods';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { person, profileEntry } from '#tests/support/people';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const KETO: ProfileEntry = profileEntry({ birthMonth: 5 });
const ketoTargets = targetsFor(KETO, 40);

describe('the reference week in words', () => {
  let lookup: FoodLookup = () => undefined;
  beforeAll(() => {
    lookup = lookupFor(fixtureWeekDocument(), shippedCatalog());
  });

  it('says the score, what it is the mean of, what is short, above its caution and unknown', () => {
    // Days and flags of the nutrition rules, section 10: Tue and Thu short of K and Mg, Wed of Na; Thu above caution
    // in Na, Sun in Mg; Fri unknown in K and Mg.
    const scored = scorePlan(fixtureWeekDocument(), lookup, () => ketoTargets);
    expect(weekSentences(scored)).toEqual([
      'Week at least 79 of 100, mean of 7 planned days. Days short: potassium 2, magnesium 2, sodium 1.',
      'Days above caution: sodium 1, magnesium 1. Days unknown: potassium 1, magnesium 1.',
    ]);
  });

  it('names the day with more than 99 mg of potassium from salts or supplements', () => {
    // Sunday: 350 mg from lite salt and 200 mg from the electrolyte stick.
    expect(potassiumSaltsSentence(scorePlan(fixtureWeekDocument(), lookup, () => ketoTargets))).toBe(
      'More than 99 mg of potassium from salts or supplements: Sun 29.',
    );
  });
});

describe('weeks with few entries', () => {
  const enough = evenFood('mine:enough', 100);
  const score = (days: number) =>
    scorePlan(weekOfEntries(...Array.from({ length: days }, () => [entry('mine:enough', 100)])), lookupIn(enough), () =>
      targets(100, 100, 100),
    );

  it('says how many days are not planned', () => {
    expect(weekSentences(score(5))).toEqual(['Week 100 of 100, mean of 5 planned days, 2 of 7 not planned.']);
    expect(weekSentences(score(1))).toEqual(['Week 100 of 100, mean of 1 planned day, 6 of 7 not planned.']);
  });

  it('gives an empty week no score, and no day a potassium notice', () => {
    expect(weekSentences(score(0))).toEqual(['Nothing planned, no score.']);
    expect(potassiumSaltsSentence(score(0))).toBe('');
  });
});

describe('targets and presets', () => {
  it('says the targets once when they hold all week', () => {
    expect(targetsSentence(TEST_WEEK, Array(7).fill(ketoTargets))).toBe(
      'Daily targets: sodium 3,000, potassium 3,000, magnesium 320 mg',
    );
  });

  it('says from which day each holds when they change, and what is not scored', () => {
    const official = targetsFor(person(), 40);
    const changing = [official, official, official, ketoTargets, ketoTargets, ketoTargets, ketoTargets];
    expect(targetsSentence(TEST_WEEK, changing)).toBe(
      'Daily targets: from Mon 23 sodium 1,500, potassium 2,600, magnesium 320 mg; from Thu 26 sodium 3,000, potassium 3,000, magnesium 320 mg',
    );
    // Without a floor a caution is a limit; without either nothing is scored.
    expect(targetsSentence(TEST_WEEK, Array(7).fill(targets(null, 3000, 320)))).toContain('sodium limit 5,000,');
    expect(targetsSentence(TEST_WEEK, Array(7).fill(targets(null, 3000, 320, { sodium: null })))).toContain(
      'sodium not scored,',
    );
    expect(targetsSentence(TEST_WEEK, [])).toBe('');
  });

  it('puts the public advice beside the keto preset, and none beside the official one', () => {
    expect(presetSentence(TEST_WEEK, [KETO])).toBe(
      'Keto, woman, 40 years. This sodium target is above the 2,300 mg/day limit advised for the general public.',
    );
    expect(presetSentence(TEST_WEEK, [{ ...KETO, preset: 'official' }])).toBe('Official, woman, 40 years.');
    const changed = presetSentence(TEST_WEEK, [
      { ...KETO, preset: 'official' },
      { ...KETO, from: '2026-11-26' },
    ]);
    expect(changed).toBe(
      'Official, woman, 40 years. Keto, woman, 40 years. This sodium target is above the 2,300 mg/day limit advised for the general public.',
    );
    expect(presetSentence(TEST_WEEK, [])).toBe('');
  });
});

describe('what answers and facts of the week add', () => {
  const yes = (question: string) => ({ answers: { ...KETO.answers, [question]: 'yes' as const } });

  it('is for whom the targets are and what the answers locked', () => {
    expect(presetSentence(TEST_WEEK, [{ ...KETO, ...yes('kidney-disease') }])).toBe(
      'Official, woman, 40 years. Potassium is not scored, by your safety answers. Sodium is shown against its limit and not scored, by your safety answers. The preset Keto is locked by your safety answers; these are the official targets.',
    );
    expect(presetSentence(TEST_WEEK, [{ ...KETO, preset: 'official', answers: {}, lifeStage: null }])).toContain(
      'Potassium not scored until you answer the safety questions.',
    );
    expect(presetSentence(TEST_WEEK, [{ ...KETO, birthYear: 2010 }])).toContain(
      'Not supported under 18: totals only, nothing is scored or suggested.',
    );
  });

  it('says how many minerals the score is the mean of, or that there is none', () => {
    const days = (changes: Partial<ProfileEntry>, age = 40) =>
      weekSentences(
        scorePlan(weekOfEntries([entry('mine:enough', 100)]), lookupIn(evenFood('mine:enough', 500)), () =>
          targetsFor({ ...KETO, ...changes }, age),
        ),
      )[0];
    expect(days(yes('kidney-disease'))).toBe(
      'Week 100 of 100, 1 of 3 minerals, mean of 1 planned day, 6 of 7 not planned.',
    );
    expect(days({}, 17)).toBe('Totals only, no score, 1 planned day, 6 of 7 not planned.');
  });

  it('is a limit in place of a target, and a mineral that is not scored', () => {
    const gated = targetsFor({ ...KETO, ...yes('kidney-disease') }, 40);
    expect(targetsSentence(TEST_WEEK, Array(7).fill(gated))).toBe(
      'Daily targets: sodium limit 2,300, potassium not scored, magnesium 320 mg',
    );
  });

  const enough = evenFood('mine:enough', 100);
  const week = weekOfEntries([entry('mine:enough', 100)]);
  const scored = (hours: readonly number[], profile = KETO) =>
    scorePlan(
      { ...week, days: week.days.map((day, index) => ({ ...day, activityHours: hours[index] ?? 0 })) },
      lookupIn(enough),
      ({ date, activityHours }) => targetsFor(profile, 40, { date, activityHours: activityHours ?? 0 }),
    );

  it('is the sum by which exercise moved the sodium target, day by day', () => {
    expect(exerciseSentence(scored([0, 1.5, 4]))).toBe(
      'Sodium target with exercise: Tue 24 3,000 + 1.5 h × 500 = 3,750; Wed 25 3,000 + 4 h × 500, at most 1,500 = 4,500 mg.',
    );
    expect(exerciseSentence(scored([]))).toBe('');
    expect(exerciseSentence(scored([0, 2], { ...KETO, preset: 'official' }))).toBe('');
  });

  it('is what the mark of an estimate means, where there is one', () => {
    const estimated = { ...enough, estimated: { magnesium: { food: 'sr28:11998', name: 'Portabella' } } };
    const plain = scorePlan(week, lookupIn(enough), () => ketoTargets);
    expect(estimatesSentence(plain)).toBe('');
    expect(estimatesSentence(scorePlan(week, lookupIn(estimated), () => ketoTargets))).toBe(
      '≈ counts a similar food’s value, chosen by the person.',
    );
  });
});

describe('titles', () => {
  it('names the week and what the list is for', () => {
    expect(weekTitle(TEST_WEEK)).toBe('Week 48: 23–29 November 2026');
    expect(listTitle(TEST_WEEK)).toBe('Shopping list, week 48: 23–29 November 2026');
    expect(formatListSize({ people: 1, aisles: [] })).toBe('Nothing to buy, for 1 person');
    const line: ShoppingLine = {
      key: 'a',
      food: 'a',
      name: 'A',
      grams: 1,
      plannedGrams: 1,
      display: '1 g',
      isCookedWeight: false,
      buy: null,
      ways: [],
      hasWays: false,
      plannedAs: [],
      neededBy: [],
      shop: { name: 'A', amount: '1 g', remark: '' },
    };
    expect(formatListSize({ people: 3, aisles: [{ aisle: 'Other', lines: [line] }] })).toBe('1 to buy, for 3 people');
  });
});
