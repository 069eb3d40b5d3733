import type { IsoDate } from './week-id';
import { ageOn } from './week-id';

/** Sex as the reference tables use it: it selects the rows for potassium and magnesium. */
export type Sex = 'female' | 'male';

/** The presets a person can choose. */
export const PRESETS = ['official', 'keto'] as const;

/** One of {@link PRESETS}. */
export type PresetId = (typeof PRESETS)[number];

/** What the targets of a person depend on. */
export interface Person {
  readonly sex: Sex;
  readonly birthYear: number;
  /** 1 (January) to 12. */
  readonly birthMonth: number;
  readonly preset: PresetId;
}

/** One dated answer of the append-only profile: valid from its date until the next entry's. */
export interface ProfileEntry extends Person {
  readonly from: IsoDate;
}

/** Youngest age the program plans for. */
export const MIN_AGE = 18;
/** Oldest age taken for real. */
export const MAX_AGE = 120;

/**
 * The entry a day is scored with: the latest one whose date is not after the day, the earliest one for days
 * before it. Of two entries with the same date the later in the list counts. `null` for an empty profile.
 * Example: entries from 1 May and 1 June score 31 May with May's and 3 March also with May's.
 */
export function profileOn<Entry extends ProfileEntry>(profile: readonly Entry[], date: IsoDate): Entry | null {
  let chosen: Entry | null = null;
  let earliest: Entry | null = null;
  for (const entry of profile) {
    if (entry.from <= date && (chosen === null || entry.from >= chosen.from)) chosen = entry;
    if (earliest === null || entry.from <= earliest.from) earliest = entry;
  }
  return chosen ?? earliest;
}

/**
 * Why a birth month and year cannot be used, as a sentence; `null` when they can. The year has four digits and the
 * person is 18 to 120 years old today. `birthProblem('2026-11-23', 2010, 1)` → "Electroplate is for adults …".
 */
export function birthProblem(today: IsoDate, birthYear: number, birthMonth: number): string | null {
  if (!Number.isInteger(birthYear) || birthYear < 1000 || birthYear > 9999) return 'Type the year with four digits.';
  if (!Number.isInteger(birthMonth) || birthMonth < 1 || birthMonth > 12) return 'Choose the month.';
  const age = ageOn(today, birthYear, birthMonth);
  if (age < 0) return 'That is in the future.';
  if (age < MIN_AGE) return `Electroplate is for adults: it has no targets for people under ${MIN_AGE}.`;
  return age > MAX_AGE ? `That would be more than ${MAX_AGE} years ago.` : null;
}

/** Appends an answer valid from a date. Nothing earlier is rewritten. */
export function appendProfile(
  profile: readonly ProfileEntry[],
  person: Person,
  from: IsoDate,
): readonly ProfileEntry[] {
  return [...profile, { ...person, from }];
}

/**
 * Makes an answer valid for all days, past ones too: it is appended with the date of the earliest entry, and again
 * with today's, so that every date finds it last. The older answers stay in the list.
 */
export function applyToAllWeeks(
  profile: readonly ProfileEntry[],
  person: Person,
  today: IsoDate,
): readonly ProfileEntry[] {
  const dates = new Set([...profile.map((entry) => entry.from), today]);
  return [...profile, ...[...dates].sort().map((from) => ({ ...person, from }))];
}
