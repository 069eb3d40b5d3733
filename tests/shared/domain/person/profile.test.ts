import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person, ProfileEntry } from '#shared/domain/person/profile';
import { clinicianProblem } from '#shared/domain/person/clinician-numbers';
import { PRESET_IDS } from '#shared/domain/person/presets';
import {
  appendProfile,
  applyToAllWeeks,
  birthProblem,
  NO_CONDITION,
  profileOn,
  startProblem,
  YES_NO_QUESTIONS,
} from '#shared/domain/person/profile';
import { runs } from '#tests/support/run-length';

const woman: Person = { sex: 'female', birthYear: 1986, birthMonth: 5, preset: 'official', ...NO_CONDITION };
const keto: Person = { ...woman, preset: 'keto' };
const from = (date: string, preset: Person['preset'] = 'official'): ProfileEntry => ({ ...woman, preset, from: date });

describe('the entry a day is scored with', () => {
  const profile = [from('2026-05-01'), from('2026-06-01', 'keto')];

  it.each([
    ['2026-06-01', 'keto'],
    ['2026-12-24', 'keto'],
    ['2026-05-31', 'official'],
    ['2026-05-01', 'official'],
    // Before the first answers: the first ones.
    ['2026-03-03', 'official'],
    ['1999-01-01', 'official'],
  ])('on %s is the %s one', (date, preset) => {
    expect(profileOn(profile, date)?.preset).toBe(preset);
  });

  it('is the later of two answers of one day, also for days before them', () => {
    const twice = [from('2026-05-01'), from('2026-05-01', 'keto')];
    expect(profileOn(twice, '2026-05-01')?.preset).toBe('keto');
    expect(profileOn(twice, '2026-04-01')?.preset).toBe('keto');
  });

  it('goes by dates, not by the order of the list', () => {
    expect(profileOn(profile.toReversed(), '2026-05-15')?.preset).toBe('official');
    expect(profileOn(profile.toReversed(), '2026-06-15')?.preset).toBe('keto');
  });

  it('is null before anybody answered', () => {
    expect(profileOn([], '2026-05-01')).toBeNull();
  });
});

const someDate = fc
  .integer({ min: 0, max: 900 })
  .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
const somePerson: fc.Arbitrary<Person> = fc.record({
  sex: fc.constantFrom('female', 'male'),
  birthYear: fc.integer({ min: 1930, max: 2008 }),
  birthMonth: fc.integer({ min: 1, max: 12 }),
  preset: fc.constantFrom(...PRESET_IDS),
  lifeStage: fc.constantFrom('none', 'pregnant', 'breastfeeding', null),
  answers: fc.constantFrom(NO_CONDITION.answers, {}, { 'kidney-disease': 'yes' as const }),
  startedOn: fc.option(someDate),
  clinician: fc.constantFrom({}, { sodium: { max: 2000 }, potassium: 'off' as const }),
  netCarbLimit: fc.constantFrom(null, 20, 30, 50),
});
/** A list as the program writes it: answers appended with dates that never go back. */
const someProfile = fc
  .array(fc.tuple(someDate, somePerson), { maxLength: 6 })
  .map((answers) =>
    answers.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([date, person]): ProfileEntry => ({ ...person, from: date })),
  );

const personOn = (profile: readonly ProfileEntry[], date: string): Person | null => {
  const found = profileOn(profile, date);
  if (found === null) return null;
  const { from: _from, ...rest } = found;
  return rest;
};

describe('changing the answers', () => {
  it('adds an entry from today and rewrites nothing: past days score as before', () => {
    fc.assert(
      fc.property(someProfile, somePerson, someDate, someDate, (before, person, today, date) => {
        fc.pre(before.length > 0 && before.every((entry) => entry.from <= today));
        const after = appendProfile(before, person, today);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(personOn(after, date)).toEqual(date >= today ? person : personOn(before, date));
      }),
      runs(500),
    );
  });

  it('on the day of the first answer leaves the days before it with the first answer', () => {
    const first = appendProfile([], woman, '2026-11-24');
    const second = appendProfile(first, keto, '2026-11-24');
    expect(second).toEqual([
      { ...woman, from: '2026-11-24' },
      { ...woman, from: '2026-11-23' },
      { ...keto, from: '2026-11-24' },
    ]);
    const presets = (profile: readonly ProfileEntry[]) =>
      ['2020-01-01', '2026-11-23', '2026-11-24'].map((date) => profileOn(profile, date)?.preset);
    expect(presets(second)).toEqual(['official', 'official', 'keto']);
    // Changed again on the same day: one more entry, and for all weeks if requested.
    expect(appendProfile(second, woman, '2026-11-24')).toHaveLength(4);
    expect(presets(applyToAllWeeks(second, keto, '2026-11-24'))).toEqual(['keto', 'keto', 'keto']);
  });

  it('the first answer ever holds for all days', () => {
    const profile = appendProfile([], keto, '2026-11-23');
    expect(profile).toEqual([{ ...keto, from: '2026-11-23' }]);
    expect(profileOn(profile, '2020-01-01')?.preset).toBe('keto');
  });

  it('for past weeks too: every date reads the new answer, the old ones stay in the list', () => {
    fc.assert(
      fc.property(someProfile, somePerson, someDate, someDate, (before, person, today, date) => {
        const after = applyToAllWeeks(before, person, today);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(personOn(after, date)).toEqual(person);
        // A later change applies from its own day on again.
        expect(personOn(appendProfile(after, woman, '2029-01-01'), date)).toEqual(person);
      }),
      runs(500),
    );
  });
});

describe('birth month and year', () => {
  const today = '2026-11-23';

  it.each([
    [1986, 5],
    // Under 18 is a valid answer, not a typo: the guard says what follows.
    [2008, 12],
    [2010, 1],
    [2026, 11],
    // Still 120.
    [1906, 11],
    [1905, 12],
  ])('%d-%d can be used', (year, month) => {
    expect(birthProblem(today, year, month)).toBeNull();
  });

  it.each([
    [2026, 12, 'That is in the future.'],
    [2030, 1, 'That is in the future.'],
    [1905, 11, 'That would be more than 120 years ago.'],
    [1066, 10, 'That would be more than 120 years ago.'],
    [86, 5, 'Type the year with four digits.'],
    [19860, 5, 'Type the year with four digits.'],
    [1986.5, 5, 'Type the year with four digits.'],
    [Number.NaN, 5, 'Type the year with four digits.'],
    [-1986, 5, 'Type the year with four digits.'],
    [1986, 0, 'Choose the month.'],
    [1986, 13, 'Choose the month.'],
    [1986, 1.5, 'Choose the month.'],
    [1986, Number.NaN, 'Choose the month.'],
  ])('%d-%d cannot: %s', (year, month, problem) => {
    expect(birthProblem(today, year, month)).toBe(problem);
  });
});

describe('somebody with no condition', () => {
  it('answered every question with no', () => {
    expect(Object.keys(NO_CONDITION.answers)).toEqual([...YES_NO_QUESTIONS]);
    expect(new Set(Object.values(NO_CONDITION.answers))).toEqual(new Set(['no']));
    expect(NO_CONDITION).toMatchObject({ lifeStage: 'none', startedOn: null, clinician: {}, netCarbLimit: 30 });
  });
});

describe('the first day of the four weeks', () => {
  const today = '2026-11-23';

  it.each(['2026-11-23', '2026-11-22', '2025-11-23', '2024-11-24', '2024-11-23'])('%s can be used', (startedOn) => {
    expect(startProblem(today, startedOn)).toBeNull();
  });

  it.each([
    ['2026-11-24', 'That is in the future: the first four weeks begin on a day that has come.'],
    ['2027-01-01', 'That is in the future: the first four weeks begin on a day that has come.'],
    ['2024-11-21', 'That is more than two years ago; choose the keto preset instead.'],
    ['2001-01-01', 'That is more than two years ago; choose the keto preset instead.'],
    ['', 'Choose the day you started, for example 2026-11-02.'],
    ['2026-02-30', 'Choose the day you started, for example 2026-11-02.'],
    ['2026-11-2', 'Choose the day you started, for example 2026-11-02.'],
    ['23.11.2026', 'Choose the day you started, for example 2026-11-02.'],
    ['2026-11-23T08:00', 'Choose the day you started, for example 2026-11-02.'],
  ])('“%s” cannot: %s', (startedOn, problem) => {
    expect(startProblem(today, startedOn)).toBe(problem);
  });
});

describe('a clinician’s numbers of one mineral', () => {
  it.each([
    {},
    { min: 1500 },
    { max: 2300 },
    { min: 1500, max: 2300 },
    // The same number twice is a target that is also a limit.
    { min: 2000, max: 2000 },
    { min: 0.5, max: 20_000 },
    { off: true },
    { off: false, min: 2000 },
  ])('%j can be used', (limits) => {
    expect(clinicianProblem(limits)).toBeNull();
  });

  const amount = 'Type milligrams per day, more than 0 and at most 20,000.';
  it.each([
    [{ min: 2300, max: 1500 }, 'The least is above the most.'],
    [{ min: 2000.001, max: 2000 }, 'The least is above the most.'],
    [{ off: true, min: 2000 }, 'Off and a number contradict each other: keep one of them.'],
    [{ off: true, max: 2000 }, 'Off and a number contradict each other: keep one of them.'],
    [{ off: true, min: 3000, max: 2000 }, 'Off and a number contradict each other: keep one of them.'],
    [{ min: 0 }, amount],
    [{ max: -1 }, amount],
    [{ min: 20_001 }, amount],
    [{ max: Number.NaN }, amount],
    [{ min: Number.POSITIVE_INFINITY }, amount],
    [{ min: 1500, max: 0 }, amount],
  ])('%j cannot: %s', (limits, problem) => {
    expect(clinicianProblem(limits)).toBe(problem);
  });
});
