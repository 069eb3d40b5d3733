import type { NewerValue } from '../newer-value';
import { MINERALS } from '../nutrients';
import type { IsoDate } from '../week-id';
import { ageOn, parseDate, shiftDate } from '../week-id';
import { formatNumber } from '../number-text';

/** Sex as the reference tables use it: it selects the rows for potassium and magnesium. */
export const SEXES = ['female', 'male'] as const;

/** One of {@link SEXES}. */
export type Sex = (typeof SEXES)[number];

/** The presets a person can choose. The two keto presets are locked by most answers, see {@link guardOf}. */
export const PRESETS = ['official', 'keto', 'keto-start', 'eu', 'fda', 'clinician'] as const;

/** One of {@link PRESETS}. */
export type PresetId = (typeof PRESETS)[number];

/** Pregnancy and breastfeeding select rows of the reference tables and lock suggestions. */
export const LIFE_STAGES = ['none', 'pregnant', 'breastfeeding'] as const;

/** One of {@link LIFE_STAGES}. */
export type LifeStage = (typeof LIFE_STAGES)[number];

/** The safety questions with a yes-or-no answer. Pregnancy is {@link Person.lifeStage}, age the month of birth. */
export const YES_NO_QUESTIONS = [
  'high-blood-pressure',
  'heart-failure',
  'kidney-disease',
  'potassium-raising-medicine',
  'diuretic-or-lithium',
  'glucose-lowering-medicine',
] as const;

/** One of {@link YES_NO_QUESTIONS}. */
export type YesNoQuestion = (typeof YES_NO_QUESTIONS)[number];

/** What a yes-or-no question can be answered with. */
export const YES_NO_ANSWERS = ['yes', 'no'] as const;

/** One of {@link YES_NO_ANSWERS}. */
export type YesNoAnswer = (typeof YES_NO_ANSWERS)[number];

/**
 * Answers so far; a question that is missing was not answered and counts as yes. A stored profile can hold answers to
 * questions only a newer version asks, as further keys; of every question, known here or not, `no` alone is a no.
 */
export type SafetyAnswers = { readonly [Question in YesNoQuestion]?: YesNoAnswer | NewerValue | undefined };

/** A clinician's numbers for one mineral, mg a day. `off`: do not score it. Nothing typed: the official row applies. */
export type ClinicianLimits = {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
};

/** The clinician's numbers. Only potassium can be switched off. */
export type ClinicianNumbers = {
  readonly sodium?: ClinicianLimits | undefined;
  readonly potassium?: ClinicianLimits | 'off' | NewerValue | undefined;
  readonly magnesium?: ClinicianLimits | undefined;
};

/** The part of a person the reference tables and the safety rules read; the age is passed separately. */
export interface TargetPerson {
  readonly sex: Sex | NewerValue;
  readonly preset: PresetId | NewerValue;
  /** `null`: not answered, which counts as a yes for a woman. */
  readonly lifeStage: LifeStage | NewerValue | null;
  readonly answers: SafetyAnswers;
  /** First day of *keto, first four weeks*; `null` with that preset: the caller counts every day as one of them. */
  readonly startedOn: IsoDate | null;
  readonly clinician: ClinicianNumbers;
  /** Most net carbs a day the person wants, in g; `null`: no limit. */
  readonly netCarbLimit: number | null;
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
/** Daily limits of net carbs to choose from in settings, in g. */
export const NET_CARB_LIMITS = [20, 30, 50] as const;

/** A healthy adult who answered no to every safety question: what `--preset` on the command line states. */
export const NO_CONDITION = {
  lifeStage: 'none',
  answers: {
    'high-blood-pressure': 'no',
    'heart-failure': 'no',
    'kidney-disease': 'no',
    'potassium-raising-medicine': 'no',
    'diuretic-or-lithium': 'no',
    'glucose-lowering-medicine': 'no',
  },
  startedOn: null,
  clinician: {},
  netCarbLimit: DEFAULT_NET_CARB_LIMIT,
} as const satisfies Omit<TargetPerson, 'sex' | 'preset'>;

/** Age from which the program has targets. Below it only totals are shown. */
export const MIN_AGE = 18;
/** Highest plausible age. */
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

/** Highest plausible number of a clinician, in mg a day: above it the wrong unit is more likely. */
export const MAX_CLINICIAN_MG = 20_000;

/**
 * Why a clinician's numbers of one mineral cannot be used; `null` when they can. 0 < min ≤ max ≤ 20,000 mg; a mineral
 * that is off needs no number. `clinicianProblem({ min: 3000, max: 2000 })` → "The least is above the most.".
 */
export function clinicianProblem(limits: ClinicianLimits & { readonly off?: boolean }): string | null {
  const given = [limits.min, limits.max].filter((one): one is number => one !== undefined);
  if (limits.off === true) return given.length > 0 ? 'Off and a number contradict each other: keep one of them.' : null;
  if (given.some((one) => !Number.isFinite(one) || one <= 0 || one > MAX_CLINICIAN_MG))
    return `Type milligrams a day, more than 0 and at most ${formatNumber(MAX_CLINICIAN_MG)}.`;
  return limits.min !== undefined && limits.max !== undefined && limits.min > limits.max
    ? 'The least is above the most.'
    : null;
}

/**
 * A person's answers from a date on. What a newer version wrote beside the answers in force goes on in them: changing the
 * preset here must not end an allergy noted there.
 */
function entryFrom(profile: readonly ProfileEntry[], person: Person, from: IsoDate): ProfileEntry {
  const before = profileOn(profile, from);
  const beside = Object.entries(before?.clinician ?? {}).filter(([key]) =>
    MINERALS.every((mineral) => mineral !== key),
  );
  return { ...before, ...person, clinician: { ...Object.fromEntries(beside), ...person.clinician }, from };
}

/**
 * Appends an answer valid from a date. Nothing earlier is rewritten, and no earlier day is read differently: where there
 * was no answer before that date, the one such days were read with is dated to the day before. Example: official and then
 * keto, both on 24 November → official from the 24th, official from the 23rd, keto from the 24th.
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
