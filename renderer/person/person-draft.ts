import type { ClinicianLimits, ClinicianNumbers } from '#shared/domain/person/clinician-numbers';
import { clinicianProblem } from '#shared/domain/person/clinician-numbers';
import type { DayRange, Ranged } from '#shared/domain/person/day-ranges';
import { RANGED, rangeProblem } from '#shared/domain/person/day-ranges';
import { DEFAULT_PRESET, PRESET_IDS, presetInfo } from '#shared/domain/person/presets';
import type { Person, SafetyAnswers, TargetPerson } from '#shared/domain/person/profile';
import {
  birthProblem,
  DEFAULT_NET_CARB_LIMIT,
  QUESTION_SET,
  startProblem,
  YES_NO_QUESTIONS,
} from '#shared/domain/person/profile';
import { LIFE_STAGES } from '#shared/domain/person/reference-intakes';
import type { NewerValue } from '#shared/domain/newer-value';
import { isNewer } from '#shared/domain/newer-value';
import type { Mineral } from '#shared/domain/nutrients';
import { MINERALS } from '#shared/domain/nutrients';
import type { Guard } from '#shared/domain/person/safety';
import { guardOf, mayChoose } from '#shared/domain/person/safety';
import type { IsoDate } from '#shared/domain/week-id';
import { ageOn } from '#shared/domain/week-id';
import { amountTyped, isNumberProblem, readTypedNumber } from '#shared/domain/typed-number';

/** A clinician's limits for one mineral, as typed. */
export interface LimitsDraft {
  readonly min: string;
  readonly max: string;
  readonly off: boolean;
  /** The stored value instead of "off" if only a newer version knows it; kept while it is off. */
  readonly newer?: NewerValue;
}

/** A daily range, as typed. */
export interface RangeDraft {
  readonly min: string;
  readonly max: string;
}

/** The answers as typed; nothing is parsed before they are complete. */
export interface PersonDraft {
  readonly sex: TargetPerson['sex'] | null;
  readonly birthMonth: string;
  readonly birthYear: string;
  readonly lifeStage: TargetPerson['lifeStage'];
  readonly answers: SafetyAnswers;
  /** The set of questions the answers were given to. */
  readonly questions: number | undefined;
  readonly preset: TargetPerson['preset'];
  readonly startedOn: string;
  readonly clinician: Readonly<Record<Mineral, LimitsDraft>>;
  readonly netCarbLimit: number | null;
  readonly ranges: Readonly<Record<Ranged, RangeDraft>>;
  /** True if ranges are already stored, so that blank ones replace them. */
  readonly hasRanges: boolean;
}

/** Problems per field; `null` for a valid one. */
export interface DraftProblems {
  readonly sex: string | null;
  readonly birth: string | null;
  readonly startedOn: string | null;
  readonly clinician: Readonly<Record<Mineral, string | null>>;
  readonly ranges: Readonly<Record<Ranged, string | null>>;
}

const NO_RANGE: RangeDraft = { min: '', max: '' };
const NO_LIMITS: LimitsDraft = { min: '', max: '', off: false };

/** Nothing answered yet. */
export const EMPTY_DRAFT: PersonDraft = {
  sex: null,
  birthMonth: '',
  birthYear: '',
  lifeStage: null,
  answers: {},
  questions: QUESTION_SET,
  preset: DEFAULT_PRESET,
  startedOn: '',
  clinician: { sodium: NO_LIMITS, potassium: NO_LIMITS, magnesium: NO_LIMITS },
  netCarbLimit: DEFAULT_NET_CARB_LIMIT,
  ranges: { energy: NO_RANGE, protein: NO_RANGE, fat: NO_RANGE },
  hasRanges: false,
};

function limitsDraft(limits: ClinicianLimits | 'off' | NewerValue | undefined): LimitsDraft {
  if (limits === 'off') return { ...NO_LIMITS, off: true };
  if (typeof limits === 'string') return { ...NO_LIMITS, off: true, newer: limits };
  return { min: String(limits?.min ?? ''), max: String(limits?.max ?? ''), off: false };
}

const rangeDraft = ({ min, max }: DayRange = {}): RangeDraft => ({ min: String(min ?? ''), max: String(max ?? '') });

/** A person's answers as a draft to edit. A locked preset is not in force, so it is not chosen. */
export function draftOf(person: Person, today: IsoDate): PersonDraft {
  const guard = guardOf(person, ageOn(today, person.birthYear, person.birthMonth));
  return {
    sex: person.sex,
    birthMonth: String(person.birthMonth),
    birthYear: String(person.birthYear),
    lifeStage: person.lifeStage,
    answers: person.answers,
    // A person without any answers is asked every current question.
    questions: Object.keys(person.answers).length === 0 ? QUESTION_SET : person.questions,
    preset: guard.preset,
    startedOn: person.startedOn ?? '',
    clinician: {
      sodium: limitsDraft(person.clinician.sodium),
      potassium: limitsDraft(person.clinician.potassium),
      magnesium: limitsDraft(person.clinician.magnesium),
    },
    netCarbLimit: person.netCarbLimit,
    ranges: {
      energy: rangeDraft(person.ranges?.energy),
      protein: rangeDraft(person.ranges?.protein),
      fat: rangeDraft(person.ranges?.fat),
    },
    hasRanges: person.ranges !== undefined,
  };
}

/** A typed amount: `undefined` if blank, NaN if it cannot be read. */
function readAmount(text: string): number | undefined {
  const read = readTypedNumber(text);
  return isNumberProblem(read) ? Number.NaN : (read.amount ?? undefined);
}

function readLimits({ min, max, off }: LimitsDraft): ClinicianLimits & { readonly off?: boolean } {
  const [least, most] = [readAmount(min), readAmount(max)];
  return {
    ...(least === undefined ? {} : { min: least }),
    ...(most === undefined ? {} : { max: most }),
    ...(off ? { off } : {}),
  };
}

function readClinician({ clinician }: PersonDraft): ClinicianNumbers {
  return Object.fromEntries(
    MINERALS.flatMap((mineral): [Mineral, ClinicianLimits | 'off' | NewerValue][] => {
      const { off, ...limits } = readLimits(clinician[mineral]);
      if (off === true) return [[mineral, clinician[mineral].newer ?? 'off']];
      return Object.keys(limits).length === 0 ? [] : [[mineral, limits]];
    }),
  );
}

const readRange = ({ min, max }: RangeDraft): DayRange => {
  const [least, most] = [readAmount(min), readAmount(max)];
  return { ...(least === undefined ? {} : { min: least }), ...(most === undefined ? {} : { max: most }) };
};

/** The typed ranges; none at all if there never were any. */
function rangesOf({ ranges, hasRanges }: PersonDraft): Pick<TargetPerson, 'ranges'> {
  const typed = RANGED.flatMap((id) => {
    const range = readRange(ranges[id]);
    return Object.keys(range).length === 0 ? [] : [[id, range] as const];
  });
  return typed.length === 0 && !hasRanges ? {} : { ranges: Object.fromEntries(typed) };
}

const birthYearOf = (draft: PersonDraft): number => amountTyped(draft.birthYear, { isWhole: true }) ?? Number.NaN;
const birthMonthOf = (draft: PersonDraft): number => (draft.birthMonth === '' ? Number.NaN : Number(draft.birthMonth));

/** The part of a draft for the safety rules, as far as it is answered; `null` while sex or birth are missing. */
export function guardOfDraft(
  draft: PersonDraft,
  today: IsoDate,
): { readonly guard: Guard; readonly age: number } | null {
  const [year, month] = [birthYearOf(draft), birthMonthOf(draft)];
  if (draft.sex === null || birthProblem(today, year, month) !== null) return null;
  const age = ageOn(today, year, month);
  return { guard: guardOf(targetPerson(draft, draft.sex), age), age };
}

const hasPhase = ({ preset }: PersonDraft): boolean => presetInfo(preset).phase !== undefined;

function targetPerson(draft: PersonDraft, sex: TargetPerson['sex']): TargetPerson {
  const isNewerStage = draft.lifeStage !== null && isNewer(LIFE_STAGES, draft.lifeStage);
  // What a newer version's preset uses is not known here, so everything is passed on.
  const isNewerPreset = isNewer(PRESET_IDS, draft.preset);
  return {
    sex,
    preset: draft.preset,
    // Pregnancy is asked of women only; an answer given before the sex was changed does not count.
    lifeStage: sex === 'male' && !isNewerStage ? 'none' : draft.lifeStage,
    answers: draft.answers,
    ...(draft.questions === undefined ? {} : { questions: draft.questions }),
    startedOn: (hasPhase(draft) || isNewerPreset) && draft.startedOn !== '' ? draft.startedOn : null,
    clinician: presetInfo(draft.preset).hasTypedNumbers || isNewerPreset ? readClinician(draft) : {},
    netCarbLimit: draft.netCarbLimit,
    ...rangesOf(draft),
  };
}

/** Answers everything with no, in one click; each answer can still be changed. */
export function noneOfThese(draft: PersonDraft): PersonDraft {
  const no = Object.fromEntries(YES_NO_QUESTIONS.map((question) => [question, 'no' as const]));
  const isNewerStage = draft.lifeStage !== null && isNewer(LIFE_STAGES, draft.lifeStage);
  return {
    ...draft,
    answers: { ...draft.answers, ...no },
    lifeStage: isNewerStage ? draft.lifeStage : 'none',
  };
}

/** If an answer locks the chosen preset, the draft switches to the default, and stays there when the lock is lifted. */
export function withoutLockedPreset(draft: PersonDraft, today: IsoDate): PersonDraft {
  const read = guardOfDraft(draft, today);
  return read === null || mayChoose(read.guard, draft.preset) ? draft : { ...draft, preset: DEFAULT_PRESET };
}

/** The problems of a draft by field. */
export function problemsOf(draft: PersonDraft, today: IsoDate): DraftProblems {
  const { hasTypedNumbers } = presetInfo(draft.preset);
  const clinicianOf = (mineral: Mineral) =>
    hasTypedNumbers ? clinicianProblem(readLimits(draft.clinician[mineral])) : null;
  return {
    sex: draft.sex === null ? 'Choose one: the reference tables have a row for each.' : null,
    birth: birthProblem(today, birthYearOf(draft), birthMonthOf(draft)),
    startedOn: hasPhase(draft) ? startProblem(today, draft.startedOn) : null,
    clinician: {
      sodium: clinicianOf('sodium'),
      potassium: clinicianOf('potassium'),
      magnesium: clinicianOf('magnesium'),
    },
    ranges: {
      energy: rangeProblem(readRange(draft.ranges.energy)),
      protein: rangeProblem(readRange(draft.ranges.protein)),
      fat: rangeProblem(readRange(draft.ranges.fat)),
    },
  };
}

/** The person in a draft, `null` while something is invalid or missing. */
export function readDraft(draft: PersonDraft, today: IsoDate): Person | null {
  const { sex, birth, startedOn, clinician, ranges } = problemsOf(draft, today);
  const isGood = [sex, birth, startedOn, ...Object.values(clinician), ...Object.values(ranges)].every(
    (problem) => problem === null,
  );
  if (!isGood || draft.sex === null) return null;
  const safe = withoutLockedPreset(draft, today);
  return { ...targetPerson(safe, draft.sex), birthYear: birthYearOf(draft), birthMonth: birthMonthOf(draft) };
}
