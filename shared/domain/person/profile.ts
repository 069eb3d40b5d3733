import type { NewerValue } from '../newer-value';
import { MINERALS } from '../nutrients';
import type { IsoDate } from '../week-id';
import { ageOn, parseDate, shiftDate } from '../week-id';
import type { ClinicianNumbers } from './clinician-numbers';
import type { DayRanges } from './day-ranges';
import { RANGED } from './day-ranges';
import type { PresetId } from './presets';
import type { LifeStage, Sex } from './reference-intakes';

/** The safety questions with a yes-or-no answer. Pregnancy is {@link Person.lifeStage}, age the month of birth. */
export const YES_NO_QUESTIONS = [
  'high-blood-pressure',
  'heart-failure',
  'kidney-disease',
  'addisons-disease',
  'potassium-raising-medicine',
  'diuretic-or-lithium',
  'glucose-lowering-medicine',
] as const;

/** The current set of questions. A person who answered an earlier set was not asked questions added later. */
export const QUESTION_SET = 2;

/** The set in which a question was added; the others are in the first. */
const ASKED_SINCE: { readonly [Question in YesNoQuestion]?: number } = { 'addisons-disease': 2 };

/** One of {@link YES_NO_QUESTIONS}. */
export type YesNoQuestion = (typeof YES_NO_QUESTIONS)[number];

/** The answers to a yes-or-no question. */
export const YES_NO_ANSWERS = ['yes', 'no'] as const;

/** One of {@link YES_NO_ANSWERS}. */
export type YesNoAnswer = (typeof YES_NO_ANSWERS)[number];

/**
 * Answers so far; a missing question was not answered and counts as yes. A stored profile can hold answers to questions
 * that only a newer version asks, as further keys; for every question, known here or not, only `no` is a no.
 */
export type SafetyAnswers = { readonly [Question in YesNoQuestion]?: YesNoAnswer | NewerValue | undefined };

/** The part of a person that the reference tables and the safety rules use; the age is passed separately. */
export interface TargetPerson {
  readonly sex: Sex | NewerValue;
  readonly preset: PresetId | NewerValue;
  /** `null`: not answered, which counts as a yes for a woman. */
  readonly lifeStage: LifeStage | NewerValue | null;
  readonly answers: SafetyAnswers;
  /** Which set of questions was asked, see {@link QUESTION_SET}; absent: the first. */
  readonly questions?: number | undefined;
  /** First day of *keto, first four weeks*; `null` with that preset: every day counts as one of them. */
  readonly startedOn: IsoDate | null;
  readonly clinician: ClinicianNumbers;
  /** Most net carbs per day that the person wants, in g; `null`: no limit. */
  readonly netCarbLimit: number | null;
  /** Ranges of energy, protein and fat; absent: none. */
  readonly ranges?: DayRanges | undefined;
}

/** Everything the targets of a person depend on. */
export interface Person extends TargetPerson {
  readonly birthYear: number;
  /** 1 (January) to 12. */
  readonly birthMonth: number;
}

/** One dated answer of the append-only profile: valid from its date until the next entry's. */
export interface ProfileEntry extends Person {
  readonly from: IsoDate;
}

/** Default daily limit of net carbs, in g (nutrition rules, section 7). */
export const DEFAULT_NET_CARB_LIMIT = 30;
/** Daily limits of net carbs offered in settings, in g. */
export const NET_CARB_LIMITS = [20, 30, 50] as const;

/** The questions a person was asked and left open. Questions added after they answered do not count. */
export function openQuestions({
  answers,
  questions = 1,
}: Pick<TargetPerson, 'answers' | 'questions'>): readonly YesNoQuestion[] {
  return YES_NO_QUESTIONS.filter((id) => answers[id] === undefined && (ASKED_SINCE[id] ?? 1) <= questions);
}

/** The questions that were added after this person answered, and are not answered yet. They count as no until then. */
export function newQuestions({
  answers,
  questions = 1,
}: Pick<TargetPerson, 'answers' | 'questions'>): readonly YesNoQuestion[] {
  return YES_NO_QUESTIONS.filter((id) => answers[id] === undefined && (ASKED_SINCE[id] ?? 1) > questions);
}

/** A healthy adult who answered no to every safety question: what `--preset` on the command line states. */
export const NO_CONDITION = {
  lifeStage: 'none',
  answers: {
    'high-blood-pressure': 'no',
    'heart-failure': 'no',
    'kidney-disease': 'no',
    'addisons-disease': 'no',
    'potassium-raising-medicine': 'no',
    'diuretic-or-lithium': 'no',
    'glucose-lowering-medicine': 'no',
  },
  questions: QUESTION_SET,
  startedOn: null,
  clinician: {},
  netCarbLimit: DEFAULT_NET_CARB_LIMIT,
} as const satisfies Omit<TargetPerson, 'sex' | 'preset'>;

/** Age from which the program has targets. Below it only totals are shown. */
export const MIN_AGE = 18;
/** Highest plausible age. */
export const MAX_AGE = 120;

/**
 * The entry with which a day is scored: the latest one whose date is not after the day, or the earliest one for days
 * before all of them. Of two entries with the same date the later in the list counts. `null` for an empty profile.
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
 * person is at most 120 years old today. Under 18 is allowed and has its own rules, see {@link guardOf}.
 * `birthProblem('2026-11-23', 2027, 1)` → "That is in the future.".
 */
export function birthProblem(today: IsoDate, birthYear: number, birthMonth: number): string | null {
  if (!Number.isInteger(birthYear) || birthYear < 1000 || birthYear > 9999) return 'Type the year with four digits.';
  if (!Number.isInteger(birthMonth) || birthMonth < 1 || birthMonth > 12) return 'Choose the month.';
  const age = ageOn(today, birthYear, birthMonth);
  if (age < 0) return 'That is in the future.';
  return age > MAX_AGE ? `That would be more than ${MAX_AGE} years ago.` : null;
}

/**
 * Why a first day of the keto start cannot be used; `null` when it can. It is a calendar day, not in the future and at
 * most two years ago. `startProblem('2026-11-23', '2026-12-01')` → "That is in the future …".
 */
export function startProblem(today: IsoDate, startedOn: string): string | null {
  if (parseDate(startedOn) === null) return 'Choose the day you started, for example 2026-11-02.';
  if (startedOn > today) return 'That is in the future: the first four weeks begin on a day that has come.';
  return startedOn < shiftDate(today, -731) ? 'That is more than two years ago; choose the keto preset instead.' : null;
}

/** The keys of an object that are not known here, with what they hold. */
const besides = (stored: unknown, known: readonly string[]): Readonly<Record<string, unknown>> =>
  typeof stored === 'object' && stored !== null
    ? Object.fromEntries(Object.entries(stored).filter(([key]) => !known.includes(key)))
    : {};

/** Typed bounds by what they are of, with what a newer version wrote beside those in force: "calcium", "ask again in May". */
function withBesides<Typed extends object>(typed: Typed, before: object, known: readonly string[]): Typed {
  const stored = new Map<string, unknown>(Object.entries(before));
  const bounds = Object.entries(typed).map(([key, now]: [string, unknown]): [string, unknown] => [
    key,
    typeof now === 'object' && now !== null ? { ...besides(stored.get(key), ['min', 'max']), ...now } : now,
  ]);
  return { ...besides(before, known), ...typed, ...Object.fromEntries(bounds) };
}

/**
 * A person's answers from a date on. Data that a newer version wrote beside the current answers is carried over:
 * changing the preset here must not remove an allergy noted there.
 */
function entryFrom(profile: readonly ProfileEntry[], person: Person, from: IsoDate): ProfileEntry {
  const before = profileOn(profile, from);
  const { clinician, ranges } = person;
  return {
    ...before,
    ...person,
    clinician: withBesides(clinician, before?.clinician ?? {}, MINERALS),
    ...(ranges === undefined ? {} : { ranges: withBesides(ranges, before?.ranges ?? {}, RANGED) }),
    from,
  };
}

/**
 * Appends an answer valid from a date. Nothing earlier is rewritten, and no earlier day changes: if there was no answer
 * before that date, the one those days used is added, dated to the day before. Example: official and then keto, both on
 * 24 November → official from the 24th, official from the 23rd, keto from the 24th.
 */
export function appendProfile(
  profile: readonly ProfileEntry[],
  person: Person,
  from: IsoDate,
): readonly ProfileEntry[] {
  const dayBefore = shiftDate(from, -1);
  const soFar = profile.some((entry) => entry.from < from) ? null : profileOn(profile, dayBefore);
  const kept = soFar === null ? [] : [{ ...soFar, from: dayBefore }];
  return [...profile, ...kept, entryFrom(profile, person, from)];
}

/**
 * Makes an answer valid for all days, past ones too: it is appended with the date of the earliest entry and again with
 * today's, so that it is the last one for every date. The older answers stay in the list.
 */
export function applyToAllWeeks(
  profile: readonly ProfileEntry[],
  person: Person,
  today: IsoDate,
): readonly ProfileEntry[] {
  const dates = new Set([...profile.map((entry) => entry.from), today]);
  return [...profile, ...[...dates].sort().map((from) => entryFrom(profile, person, from))];
}
