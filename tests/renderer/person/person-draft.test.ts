import { describe, expect, it } from 'vitest';
import type { PersonDraft } from '#renderer/person/person-draft';
import {
  draftOf,
  EMPTY_DRAFT,
  guardOfDraft,
  problemsOf,
  readDraft,
  withoutLockedPreset,
} from '#renderer/person/person-draft';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { profileEntry } from '#tests/support/people';

const TODAY = '2026-11-24';
/** A woman of 40 who answered no to everything and chose keto. */
const DRAFT = draftOf(profileEntry(), TODAY);
const draft = (more: Partial<PersonDraft> = {}): PersonDraft => ({ ...DRAFT, ...more });
const limits = (min: string, max: string, off = false) => ({ min, max, off });
const clinician = (potassium: PersonDraft['clinician']['potassium']) =>
  draft({ preset: 'clinician', clinician: { ...EMPTY_DRAFT.clinician, potassium } });

describe('a draft', () => {
  it('reads back as the person it was made of', () => {
    const { from: _from, ...person } = profileEntry({
      preset: 'clinician',
      lifeStage: 'breastfeeding',
      clinician: { sodium: { max: 2000 }, potassium: 'off', magnesium: { min: 400, max: 500 } },
      netCarbLimit: 20,
      ranges: { energy: { min: 1400, max: 2100 }, fat: { max: 150 } },
    });
    expect(readDraft(draftOf(person, TODAY), TODAY)).toEqual(person);
  });

  it('is not a person while sex or birth are missing or impossible', () => {
    expect(readDraft(EMPTY_DRAFT, TODAY)).toBeNull();
    expect(guardOfDraft(EMPTY_DRAFT, TODAY)).toBeNull();
    for (const more of [
      { sex: null },
      { birthMonth: '' },
      { birthYear: '' },
      { birthYear: '1986.5' },
      { birthYear: '2027' },
    ])
      expect(readDraft(draft(more), TODAY), JSON.stringify(more)).toBeNull();
  });

  it('needs no answer to be somebody: what is open stays open', () => {
    expect(readDraft(draft({ answers: {}, lifeStage: null, preset: 'eu' }), TODAY)).toMatchObject({
      answers: {},
      lifeStage: null,
      preset: 'eu',
    });
  });
});

describe('a preset the answers lock', () => {
  const locked = draft({ answers: { ...NO_CONDITION.answers, 'kidney-disease': 'yes' } });

  it('is reset as soon as it is locked, and no other preset is', () => {
    expect(withoutLockedPreset(locked, TODAY).preset).toBe('official');
    expect(withoutLockedPreset({ ...locked, preset: 'keto-start' }, TODAY).preset).toBe('official');
    for (const preset of ['official', 'eu', 'fda', 'clinician'] as const)
      expect(withoutLockedPreset({ ...locked, preset }, TODAY).preset).toBe(preset);
    expect(withoutLockedPreset(draft(), TODAY)).toEqual(draft());
  });

  it('is never read from a draft that still holds it', () => {
    expect(readDraft(locked, TODAY)?.preset).toBe('official');
    expect(readDraft(draft({ answers: {} }), TODAY)?.preset).toBe('official');
    // December 2008: 17 years old.
    expect(readDraft(draft({ birthYear: '2008', birthMonth: '12' }), TODAY)?.preset).toBe('official');
  });

  it('is not preselected for somebody who stored it before there were questions', () => {
    const legacy = profileEntry({ preset: 'keto', answers: {}, lifeStage: null });
    expect(draftOf(legacy, TODAY)).toMatchObject({ preset: 'official', answers: {}, lifeStage: null });
  });

  it('is not locked by a pregnancy that was answered before the sex was changed', () => {
    const man = draft({ sex: 'male', lifeStage: 'pregnant' });
    expect(guardOfDraft(man, TODAY)?.guard.keto).toBe('open');
    expect(readDraft(man, TODAY)).toMatchObject({ preset: 'keto', lifeStage: 'none' });
  });
});

describe('the first day of the keto start', () => {
  it('is refused in the future, two years back and as no date, with that preset only', () => {
    const problem = (startedOn: string) => problemsOf(draft({ preset: 'keto-start', startedOn }), TODAY).startedOn;
    expect(problem('2026-11-24')).toBeNull();
    expect(problem('2026-11-25')).toMatch(/future/);
    expect(problem('2024-11-01')).toMatch(/two years/);
    expect(problem('2026-02-30')).toMatch(/^Choose the day/);
    expect(problem('')).toMatch(/^Choose the day/);
    expect(problemsOf(draft({ startedOn: '2027-01-01' }), TODAY).startedOn).toBeNull();
    expect(readDraft(draft({ startedOn: '2027-01-01' }), TODAY)).toMatchObject({ startedOn: null });
  });
});

describe('a clinician’s numbers as typed', () => {
  it.each([
    [limits('3000', '2000'), /^The least is above the most/],
    [limits('3000', '', true), /contradict/],
    [limits('0', ''), /more than 0/],
    [limits('', '20000.1'), /at most 20,000/],
    [limits('-5', ''), /^Type milligrams/],
    [limits('1e3', ''), /^Type milligrams/],
    // A thousand to some people, one to others.
    [limits('1,000', ''), /^Type milligrams/],
  ])('are refused: %j', (potassium, problem) => {
    expect(problemsOf(clinician(potassium), TODAY).clinician.potassium).toMatch(problem);
    expect(readDraft(clinician(potassium), TODAY)).toBeNull();
  });

  it.each([
    [limits('2000', '2000'), { min: 2000, max: 2000 }],
    [limits(' 350,5 ', ''), { min: 350.5 }],
    [limits('', '20000'), { max: 20_000 }],
    [limits('', '', true), 'off'],
    [limits('', ''), undefined],
  ])('are taken: %j', (potassium, read) => {
    expect(readDraft(clinician(potassium), TODAY)?.clinician.potassium).toEqual(read);
  });

  it('count for nothing under another preset', () => {
    const other = { ...clinician(limits('3000', '2000')), preset: 'official' as const };
    expect(problemsOf(other, TODAY).clinician.potassium).toBeNull();
    expect(readDraft(other, TODAY)?.clinician).toEqual({});
  });
});
