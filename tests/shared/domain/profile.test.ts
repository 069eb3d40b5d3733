import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person, ProfileEntry } from '../../../shared/domain/profile';
import { appendProfile, applyToAllWeeks, birthProblem, profileOn } from '../../../shared/domain/profile';

const woman: Person = { sex: 'female', birthYear: 1986, birthMonth: 5, preset: 'official' };
const keto: Person = { ...woman, preset: 'keto' };
const from = (date: string, preset: Person['preset'] = 'official'): ProfileEntry => ({ ...woman, preset, from: date });

describe('the entry a day is scored with', () => {
  const profile = [from('2026-05-01'), from('2026-06-01', 'keto')];

  it.each([
    ['2026-06-01', 'keto'],
    ['2026-12-24', 'keto'],
    ['2026-05-31', 'official'],
    ['2026-05-01', 'official'],
    // Before the first answer: the first one.
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
  preset: fc.constantFrom('official', 'keto'),
});
/** A list as the program writes it: answers appended with dates that never go back. */
const someProfile = fc
  .array(fc.tuple(someDate, somePerson), { maxLength: 6 })
  .map((answers) =>
    answers.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([date, person]): ProfileEntry => ({ ...person, from: date })),
  );

const personOn = (profile: readonly ProfileEntry[], date: string): Person | null => {
  const found = profileOn(profile, date);
  return found === null
    ? null
    : { sex: found.sex, birthYear: found.birthYear, birthMonth: found.birthMonth, preset: found.preset };
};

describe('changing the answers', () => {
  it('adds an entry from today and rewrites nothing: past days score as before', () => {
    fc.assert(
      fc.property(someProfile, somePerson, someDate, someDate, (before, person, today, date) => {
        fc.pre(before.length > 0 && before.every((entry) => entry.from <= today));
        const after = appendProfile(before, person, today);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(after).toHaveLength(before.length + 1);
        const expected = date >= today ? person : personOn(before, date);
        // Days before every entry are read with the first one, which is today's only when it is the earliest.
        const firstIsToday = before.every((entry) => entry.from >= today);
        if (!(firstIsToday && date < today)) expect(personOn(after, date)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
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
        // A later change is again a change from its own day on.
        expect(personOn(appendProfile(after, woman, '2029-01-01'), date)).toEqual(person);
      }),
      { numRuns: 500 },
    );
  });
});

describe('birth month and year', () => {
  const today = '2026-11-23';

  it.each([
    [1986, 5],
    // 18 this month, and 120 still.
    [2008, 11],
    [1906, 11],
    [1905, 12],
  ])('%d-%d can be used', (year, month) => {
    expect(birthProblem(today, year, month)).toBeNull();
  });

  it.each([
    [2008, 12, 'Electroplate is for adults: it has no targets for people under 18.'],
    [2010, 1, 'Electroplate is for adults: it has no targets for people under 18.'],
    [2026, 11, 'Electroplate is for adults: it has no targets for people under 18.'],
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
