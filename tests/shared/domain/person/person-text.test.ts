import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TargetPerson } from '#shared/domain/person/profile';
import type { DescribedPerson } from '#shared/domain/person/person-text';
import {
  ANSWER_FIRST,
  describePerson,
  needsSupervision,
  NEWER_ANSWER,
  SUPERVISION,
  targetSentences,
} from '#shared/domain/person/person-text';
import { guardOf } from '#shared/domain/person/safety';
import { personOn, presetOfDay } from '#shared/domain/person/targets';
import { person, profileEntry } from '#tests/support/people';
import { somebody, someAge } from '#tests/support/random-people';
import { newer } from '#tests/support/newer';
import { factsOf, GOUT } from '#tests/support/safety-table';
import { runs } from '#tests/support/run-length';

const MONDAY = '2026-11-23';
const GENERAL_PUBLIC = 'This sodium target is above the 2,300 mg/day limit advised for the general public.';
const NOT_SCORED = 'Potassium is not scored, by your safety answers.';
const LIMIT_ONLY = 'Sodium is shown against its limit and not scored, by your safety answers.';
const CLINICIAN = 'These are your clinician’s numbers.';
const UNDER_18 = 'Not supported under 18: totals only, nothing is scored or suggested.';
const NO_GOUT = { gout: 'no' };
const NEWER_TARGETS = 'Targets made by a newer version: totals only, nothing is scored or suggested.';
const LOCKED = 'The preset Keto is locked by your safety answers; these are the official targets.';

function described(who: TargetPerson, age = 40, date = MONDAY): DescribedPerson {
  const guard = guardOf(who, age);
  return { person: who, age, guard, preset: presetOfDay(who, guard.preset, date) };
}
const sentences = (more: Partial<TargetPerson> = {}, age = 40, date = MONDAY) =>
  targetSentences(described(person(more), age, date));
const yesTo = (...questions: readonly (keyof TargetPerson['answers'])[]) => ({
  answers: { ...person().answers, ...Object.fromEntries(questions.map((question) => [question, 'yes' as const])) },
});

describe('what only a newer version knows', () => {
  it('is called so, and its raw name is never shown', () => {
    expect(describePerson(described(person({ preset: newer('nordic') })))).toBe(
      'Targets made by a newer version, woman, 40 years',
    );
    expect(describePerson(described(person({ sex: newer('intersex') })))).toBe(
      'Official, sex made by a newer version, 40 years',
    );
    expect(describePerson(described(person({ lifeStage: newer('menopause') })))).toBe(
      'Official, woman, life stage made by a newer version, 40 years',
    );
  });

  it('is stated beside the numbers it moved', () => {
    expect(sentences({ preset: newer('nordic') })).toEqual([NEWER_TARGETS]);
    expect(sentences({ sex: newer('intersex') })).toEqual([NEWER_TARGETS]);
    const all = [NEWER_ANSWER, NOT_SCORED, LIMIT_ONLY, SUPERVISION];
    expect(sentences({ lifeStage: newer('menopause') })).toEqual(all);
    expect(sentences({ answers: { ...person().answers, ...GOUT } })).toEqual(all);
    expect(sentences({ answers: { ...person().answers, 'heart-failure': newer('mild') } })).toEqual(all);
    // A no is a no, whatever was asked.
    expect(sentences({ answers: { ...person().answers, ...NO_GOUT } })).toEqual([]);
  });
});

describe('whose numbers', () => {
  it.each([
    [{}, 40, 'Official, woman, 40 years'],
    [{ preset: 'keto' }, 40, 'Keto, woman, 40 years'],
    [{ preset: 'eu', sex: 'male' }, 61, 'EU (EFSA), man, 61 years'],
    [{ preset: 'fda', lifeStage: 'pregnant' }, 30, 'FDA label (Daily Value), woman, pregnant, 30 years'],
    [{ lifeStage: 'breastfeeding' }, 31, 'Official, woman, breastfeeding, 31 years'],
    [{ preset: 'clinician', lifeStage: null }, 40, 'My clinician’s numbers, woman, 40 years'],
    [{ preset: 'keto-start', startedOn: '2026-11-02' }, 40, 'Keto, first four weeks, woman, 40 years'],
    // Expired: the preset in force.
    [{ preset: 'keto-start', startedOn: '2026-10-01' }, 40, 'Keto, woman, 40 years'],
    // Locked: the preset in force.
    [{ preset: 'keto', lifeStage: 'pregnant' }, 30, 'Official, woman, pregnant, 30 years'],
  ] satisfies readonly (readonly [Partial<TargetPerson>, number, string])[])('%j at %d: %s', (more, age, text) => {
    expect(describePerson(described(person(more), age))).toBe(text);
  });

  it('takes a person as the profile has them on a day', () => {
    const entry = personOn([profileEntry()], MONDAY);
    expect(entry === null ? null : describePerson(entry)).toBe('Keto, woman, 40 years');
  });
});

describe('the sentences that must accompany numbers', () => {
  it('are none for a healthy adult on the official, EU or FDA figures', () => {
    for (const preset of ['official', 'eu', 'fda'] as const) expect(sentences({ preset })).toEqual([]);
  });

  it('on keto say that the sodium is above what the public is advised', () => {
    expect(sentences({ preset: 'keto' })).toEqual([GENERAL_PUBLIC]);
    expect(sentences({ preset: 'keto-start' })).toEqual([GENERAL_PUBLIC]);
  });

  it('say from when to when the four weeks are, and what follows: before, in and after them', () => {
    const period = 'The first four weeks are 2 November 2026 to 29 November 2026; the keto preset holds on other days.';
    for (const date of ['2026-10-26', '2026-11-02', '2026-11-29', '2026-11-30'])
      expect(sentences({ preset: 'keto-start', startedOn: '2026-11-02' }, 40, date)).toEqual([GENERAL_PUBLIC, period]);
    // A day with another preset leaves no trace.
    expect(sentences({ preset: 'keto', startedOn: '2026-11-02' })).toEqual([GENERAL_PUBLIC]);
  });

  it('say whose numbers a clinician’s are', () => {
    expect(sentences({ preset: 'clinician' })).toEqual([CLINICIAN]);
    expect(sentences({ preset: 'clinician', clinician: { potassium: 'off' } })).toEqual([
      'Potassium is not scored: your clinician switched it off.',
      CLINICIAN,
    ]);
  });

  it.each([
    ['high-blood-pressure', [LIMIT_ONLY]],
    ['heart-failure', [LIMIT_ONLY]],
    ['kidney-disease', [NOT_SCORED, LIMIT_ONLY]],
    ['potassium-raising-medicine', [NOT_SCORED]],
    ['diuretic-or-lithium', []],
    ['glucose-lowering-medicine', [SUPERVISION]],
  ] as const)('%s: %j', (question, expected) => {
    expect(sentences(yesTo(question))).toEqual(expected);
  });

  it('name the lock where the person chose a keto preset', () => {
    expect(sentences({ preset: 'keto', lifeStage: 'pregnant' })).toEqual([LOCKED]);
    expect(sentences({ preset: 'keto', ...yesTo('kidney-disease') })).toEqual([NOT_SCORED, LIMIT_ONLY, LOCKED]);
    expect(sentences({ preset: 'keto-start', startedOn: '2026-11-02', ...yesTo('diuretic-or-lithium') })).toEqual([
      'The preset Keto, first four weeks is locked by your safety answers; these are the official targets.',
    ]);
  });

  it('until the questions are answered ask for it', () => {
    expect(sentences({ answers: {}, lifeStage: null })).toEqual([ANSWER_FIRST, SUPERVISION]);
    expect(ANSWER_FIRST).toBe('Potassium not scored until you answer the safety questions.');
    // One question is open, but another has already decided.
    const { 'kidney-disease': _open, ...answers } = yesTo('potassium-raising-medicine').answers;
    expect(sentences({ answers })).toEqual([NOT_SCORED]);
  });

  it('do not speak of potassium that a clinician’s number put back into the score', () => {
    expect(sentences({ preset: 'clinician', clinician: { potassium: { min: 2000 } }, answers: {} })).toEqual([
      SUPERVISION,
      CLINICIAN,
    ]);
  });

  it('under 18 say that there are totals only, and with insulin the supervision too', () => {
    expect(sentences({ preset: 'keto' }, 17)).toEqual([UNDER_18]);
    expect(sentences(yesTo('glucose-lowering-medicine'), 17)).toEqual([UNDER_18, SUPERVISION]);
  });
});

describe('the sentences of anybody', () => {
  it('say every lock that moved a number, and advise no locked keto', () => {
    fc.assert(
      fc.property(somebody, someAge, (who, age) => {
        const about = described(who, age);
        const said = targetSentences(about);
        const { yes, open } = factsOf(who, age);
        const facts = [...yes, ...open];
        const isSupervised = facts.includes('glucose-lowering-medicine') || facts.includes('newer-answer');
        expect(said.includes(SUPERVISION)).toBe(isSupervised);
        expect(needsSupervision(about.guard)).toBe(isSupervised);
        // Nothing only a newer version knows decides anything silently.
        expect(said.includes(NEWER_ANSWER)).toBe(facts.includes('newer-answer'));
        expect(said.includes(NEWER_TARGETS)).toBe(age >= 18 && facts.includes('newer-targets'));
        expect(said.includes(UNDER_18)).toBe(age < 18);
        if (facts.length > 0) expect(said).not.toContain(GENERAL_PUBLIC);
        else if (who.preset === 'keto' || who.preset === 'keto-start') expect(said).toContain(GENERAL_PUBLIC);
        if (about.guard.isSupported) {
          const { scoring } = about.guard;
          expect(said.some((one) => one.startsWith('Potassium'))).toBe(scoring.potassium === 'not-scored');
          expect(said.includes(LIMIT_ONLY)).toBe(scoring.sodium === 'limit-only');
        }
        expect(new Set(said).size).toBe(said.length);
        for (const one of [...said, describePerson(about)]) expect(one).not.toMatch(/deficien|perfect|undefined|null/i);
      }),
      runs(2000),
    );
  });
});
