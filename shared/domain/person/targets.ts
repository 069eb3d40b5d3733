import type { Mineral } from '../nutrients';
import type { ClinicianLimits, LifeStage, PresetId, ProfileEntry, Sex, TargetPerson } from './profile';
import { LIFE_STAGES, PRESETS, profileOn, SEXES } from './profile';
import type { NewerValue } from '../newer-value';
import { isNewer, knownOr, MADE_BY_NEWER } from '../newer-value';
import type { Guard, Scoring } from './safety';
import { guardOf } from './safety';
import type { IsoDate } from '../week-id';
import { ageOn, shiftDate } from '../week-id';
import { formatNumber } from '../number-text';

/** Target of one mineral on one day, in mg. `floor: null` means not scored, or limit only if `scoring` says so. */
export interface MineralTarget {
  readonly floor: number | null;
  /** Amounts **above** this raise the caution mark; `null`: no caution is known. */
  readonly cautionAbove: number | null;
  /** What is compared with the caution: everything eaten, or only supplements. */
  readonly cautionCounts: 'all' | 'supplements';
  readonly scoring: Scoring;
  /** Source of the figures, as shown. */
  readonly source: string;
  /** True when the floor is not confirmed by a second source: shown with a mark. */
  readonly isUnconfirmed: boolean;
  /** How exercise raised the floor: "3,000 + 1.5 h × 500 = 3,750"; `null` when it did not. */
  readonly exerciseSum: string | null;
}

/** Targets of the three minerals on one day. */
export type DayTargets = Readonly<Record<Mineral, MineralTarget>>;

/** The facts of a day its targets depend on. `date: null`: no particular day, as in the preview in settings. */
export interface TargetDay {
  readonly date: IsoDate | null;
  /** Hours of sweaty exercise. */
  readonly activityHours: number;
}

/** Name and public advice of a preset. `advice` must be shown wherever the preset's numbers are. */
export interface PresetInfo {
  readonly name: string;
  readonly summary: string;
  readonly advice: string | null;
}

const KETO_ADVICE = 'This sodium target is above the 2,300 mg/day limit advised for the general public.';

/** Days *keto, first four weeks* lasts, counted from its first day; *keto* follows automatically. */
export const KETO_START_DAYS = 28;

/** The text shown for each preset. Sources: section on targets in data/SOURCES.md. */
export const PRESET_INFO: Readonly<Record<PresetId, PresetInfo>> = {
  official: {
    name: 'Official',
    summary: 'Reference intakes for healthy adults: sodium from 1,500 mg, caution above 2,300 mg.',
    advice: null,
  },
  keto: {
    name: 'Keto',
    summary: 'For a healthy adult who chose a ketogenic diet: sodium from 3,000 mg, caution above 5,000 mg.',
    advice: KETO_ADVICE,
  },
  'keto-start': {
    name: 'Keto, first four weeks',
    summary: `The first ${KETO_START_DAYS} days: sodium from 4,000 mg, potassium from 3,500 mg. It then becomes Keto by itself.`,
    advice: KETO_ADVICE,
  },
  eu: {
    name: 'EU (EFSA)',
    summary: 'European figures: potassium from 3,500 mg, sodium with a caution above 2,000 mg.',
    advice: null,
  },
  fda: {
    name: 'FDA label (Daily Value)',
    summary: 'For people who count percent of the Daily Value: potassium from 4,700 mg, magnesium from 420 mg.',
    advice: null,
  },
  clinician: {
    name: 'My clinician’s numbers',
    summary: 'The least and the most a clinician gave you. A mineral left empty keeps its official figure.',
    advice: null,
  },
};

/** What people read of a preset only a newer version has. */
const NEWER_PRESET: PresetInfo = {
  name: `Targets ${MADE_BY_NEWER}`,
  summary: 'Their figures are not known here: only totals are shown.',
  advice: null,
};

/** What people read of a stored preset, also of one this program does not know. */
export function presetInfo(preset: PresetId | NewerValue): PresetInfo {
  return isNewer(PRESETS, preset) ? NEWER_PRESET : PRESET_INFO[preset];
}

/** Figures of one mineral before the person's answers are applied. */
interface Figures {
  readonly floor: number | null;
  readonly cautionAbove: number | null;
  readonly cautionCounts: MineralTarget['cautionCounts'];
  readonly source: string;
  readonly isUnconfirmed?: boolean;
}

const NASEM_SODIUM = 'NASEM 2019: adequate intake 1,500 mg, reduction advised above 2,300 mg';
const KETO_SODIUM = 'Expert opinion for ketogenic diets, 3–5 g a day (Phinney and Volek); no dose-finding trial';
const CLINICIAN = 'Your clinician’s number';

const SODIUM: Readonly<Record<Exclude<PresetId, 'clinician'>, Pick<Figures, 'source'> & SodiumFigures>> = {
  official: { floor: 1500, cautionAbove: 2300, source: NASEM_SODIUM },
  keto: { floor: 3000, cautionAbove: 5000, source: KETO_SODIUM },
  'keto-start': { floor: 4000, cautionAbove: 5000, source: `${KETO_SODIUM}; the upper part of it at the start` },
  eu: {
    floor: 1500,
    cautionAbove: 2000,
    source: 'EFSA 2019: 2,000 mg, the one figure it names, used as the caution; floor from NASEM 2019',
  },
  fda: {
    floor: 1500,
    cautionAbove: 2300,
    source: 'FDA Daily Value: less than 2,300 mg, used as the caution; floor from NASEM 2019',
  },
};

interface SodiumFigures {
  readonly floor: number;
  readonly cautionAbove: number;
}

/** Reference rows by life stage of a woman; everybody else uses `none`. */
interface StageRow {
  readonly none: number;
  readonly pregnant: number;
  readonly breastfeeding: number;
}

const same = (amount: number): StageRow => ({ none: amount, pregnant: amount, breastfeeding: amount });

/** Adequate intake of potassium (NASEM 2019), 14–18 and 19+. */
const POTASSIUM_AI: Readonly<Record<Sex, { teen: StageRow; adult: StageRow }>> = {
  female: {
    teen: { none: 2300, pregnant: 2600, breastfeeding: 2500 },
    adult: { none: 2600, pregnant: 2900, breastfeeding: 2800 },
  },
  male: { teen: same(3000), adult: same(3400) },
};

/** Recommended allowance of magnesium (IOM 1997), 14–18, 19–30 and 31+. */
const MAGNESIUM_RDA: Readonly<Record<Sex, { teen: StageRow; young: StageRow; adult: StageRow }>> = {
  female: {
    teen: { none: 360, pregnant: 400, breastfeeding: 360 },
    young: { none: 310, pregnant: 350, breastfeeding: 310 },
    adult: { none: 320, pregnant: 360, breastfeeding: 320 },
  },
  male: { teen: same(410), young: same(400), adult: same(420) },
};

/** EFSA 2016; the figure for lactation is not confirmed by a second source. */
const EU_POTASSIUM: StageRow = { none: 3500, pregnant: 3500, breastfeeding: 4000 };
/** EFSA 2015. */
const EU_MAGNESIUM: Readonly<Record<Sex, number>> = { female: 300, male: 350 };
/** EFSA: readily soluble magnesium salts, from supplements only. */
const EU_MAGNESIUM_SUPPLEMENT_LIMIT = 250;
/** FDA Daily Values, 21 CFR 101.9(c); both unconfirmed. */
const FDA_POTASSIUM = 4700;
const FDA_MAGNESIUM = 420;
/** Upper level of magnesium from supplements and medicines only (IOM 1997). */
const MAGNESIUM_SUPPLEMENT_LIMIT = 350;
/** Potassium floor of the keto presets where the adequate intake is lower. */
const KETO_POTASSIUM_MINIMUM = 3000;
const KETO_START_POTASSIUM = 3500;

/** Sodium an hour of sweaty exercise adds to the floor under the keto presets, and the maximum, in mg. */
const EXERCISE_SODIUM_PER_HOUR = 500;
const EXERCISE_SODIUM_MOST = 1500;
/** The caution rises with the floor, never above this, in mg. */
const EXERCISE_CAUTION_MOST = 6000;

/** A person whose sex has rows in the tables here. */
interface TabledPerson extends TargetPerson {
  readonly sex: Sex;
}

/** The row a life stage reads. One that was not answered or is not known here has none of its own; the guard locks for it. */
const stageRowOf = ({ lifeStage }: TargetPerson): LifeStage => knownOr(LIFE_STAGES, lifeStage ?? 'none', 'none');

function potassiumFigures(person: TabledPerson, preset: PresetId, age: number): Figures {
  const stage = stageRowOf(person);
  const row = POTASSIUM_AI[person.sex];
  const intake = (age <= 18 ? row.teen : row.adult)[stage];
  const figures = { cautionAbove: null, cautionCounts: 'all' as const };
  const official = { ...figures, floor: intake, source: 'NASEM 2019: adequate intake' };
  switch (preset) {
    case 'official':
      return official;
    case 'keto':
      return intake < KETO_POTASSIUM_MINIMUM
        ? {
            ...figures,
            floor: KETO_POTASSIUM_MINIMUM,
            source: 'Keto preset: the larger of the adequate intake (NASEM 2019) and 3,000 mg',
          }
        : official;
    case 'keto-start':
      return { ...figures, floor: KETO_START_POTASSIUM, source: 'Keto preset, first four weeks: expert opinion' };
    case 'eu':
      return {
        ...figures,
        floor: EU_POTASSIUM[stage],
        source: 'EFSA 2016: adequate intake',
        isUnconfirmed: stage === 'breastfeeding',
      };
    case 'fda':
      return { ...figures, floor: FDA_POTASSIUM, source: 'FDA Daily Value, 21 CFR 101.9(c)', isUnconfirmed: true };
    case 'clinician': {
      const { potassium } = person.clinician;
      if (typeof potassium === 'string')
        return { ...figures, floor: null, source: 'Your clinician: potassium is not scored' };
      return fromClinician(potassium) ?? official;
    }
  }
}

function magnesiumFigures(person: TabledPerson, preset: PresetId, age: number): Figures {
  const row = MAGNESIUM_RDA[person.sex];
  const allowance = (age <= 18 ? row.teen : age <= 30 ? row.young : row.adult)[stageRowOf(person)];
  const official: Figures = {
    floor: allowance,
    cautionAbove: MAGNESIUM_SUPPLEMENT_LIMIT,
    cautionCounts: 'supplements',
    source: 'IOM 1997: recommended allowance; upper level 350 mg from supplements and medicines only',
  };
  switch (preset) {
    case 'eu':
      return {
        floor: EU_MAGNESIUM[person.sex],
        cautionAbove: EU_MAGNESIUM_SUPPLEMENT_LIMIT,
        cautionCounts: 'supplements',
        source: 'EFSA 2015: adequate intake; at most 250 mg from supplements',
      };
    case 'fda':
      return {
        ...official,
        floor: FDA_MAGNESIUM,
        source: 'FDA Daily Value, 21 CFR 101.9(c); upper level 350 mg from supplements (IOM 1997)',
        isUnconfirmed: true,
      };
    case 'clinician': {
      const typed = fromClinician(person.clinician.magnesium);
      if (typed === null) return official;
      // Without a limit from the clinician, the one for supplements still applies: it is about diarrhoea, not about
      // need.
      return typed.cautionAbove === null
        ? { ...typed, cautionAbove: MAGNESIUM_SUPPLEMENT_LIMIT, cautionCounts: 'supplements' }
        : typed;
    }
    case 'official':
    case 'keto':
    case 'keto-start':
      return official;
  }
}

/** The clinician's numbers, `null` when nothing was typed. A limit from the clinician counts everything eaten. */
function fromClinician(limits: ClinicianLimits | undefined): Figures | null {
  if (limits?.min === undefined && limits?.max === undefined) return null;
  return { floor: limits.min ?? null, cautionAbove: limits.max ?? null, cautionCounts: 'all', source: CLINICIAN };
}

function sodiumFigures(person: TargetPerson, preset: PresetId): Figures {
  if (preset !== 'clinician') return { ...SODIUM[preset], cautionCounts: 'all' };
  return fromClinician(person.clinician.sodium) ?? { ...SODIUM.official, cautionCounts: 'all' };
}

/** The preset whose numbers hold on a day (`null`: some day): *keto, first four weeks* is itself on its 28 days and *keto* on all others. */
export function presetOfDay<Preset extends PresetId | NewerValue>(
  person: TargetPerson,
  preset: Preset,
  date: IsoDate | null,
): Preset | 'keto' {
  if (preset !== 'keto-start' || person.startedOn === null || date === null) return preset;
  const { startedOn } = person;
  return date >= startedOn && date <= shiftDate(startedOn, KETO_START_DAYS - 1) ? preset : 'keto';
}

/**
 * Sodium on a day with exercise, keto presets only: +500 mg an hour, at most +1,500; the caution rises by the same, never
 * above 6,000. 1.5 h on keto: 3,750, caution 5,750. Source: typical sweat, J Int Soc Sports Nutr 2016;13:31.
 */
function withExercise(figures: Figures, preset: PresetId, hours: number): Figures & { readonly sum: string | null } {
  const isKeto = preset === 'keto' || preset === 'keto-start';
  const { floor, cautionAbove } = figures;
  if (!isKeto || hours <= 0 || floor === null || cautionAbove === null) return { ...figures, sum: null };
  const added = Math.min(hours * EXERCISE_SODIUM_PER_HOUR, EXERCISE_SODIUM_MOST);
  const most =
    hours * EXERCISE_SODIUM_PER_HOUR > EXERCISE_SODIUM_MOST ? `, at most ${formatNumber(EXERCISE_SODIUM_MOST)}` : '';
  return {
    ...figures,
    floor: floor + added,
    cautionAbove: Math.min(cautionAbove + added, EXERCISE_CAUTION_MOST),
    sum: `${formatNumber(floor)} + ${formatNumber(hours)} h × ${EXERCISE_SODIUM_PER_HOUR}${most} = ${formatNumber(floor + added)}`,
  };
}

function guarded(figures: Figures, scoring: Scoring, exerciseSum: string | null): MineralTarget {
  const { cautionCounts, source, isUnconfirmed = false } = figures;
  switch (scoring) {
    case 'scored': {
      const { floor, cautionAbove } = figures;
      // Only a maximum and no minimum: shown against the maximum, not scored.
      const shown =
        floor !== null ? 'scored' : cautionAbove !== null && cautionCounts === 'all' ? 'limit-only' : 'not-scored';
      return { floor, cautionAbove, cautionCounts, scoring: shown, source, isUnconfirmed, exerciseSum };
    }
    case 'limit-only':
      return {
        floor: null,
        // A clinician who gave only a minimum set no limit; then the official one applies.
        cautionAbove: figures.cautionAbove ?? SODIUM.official.cautionAbove,
        cautionCounts,
        scoring,
        source: `Limit only, by your safety answers. ${figures.cautionAbove === null ? NASEM_SODIUM : source}`,
        isUnconfirmed: false,
        exerciseSum: null,
      };
    case 'not-scored':
      return {
        floor: null,
        cautionAbove: null,
        cautionCounts,
        scoring,
        // Both empty: the clinician switched it off, as the source says.
        source: figures.floor === null && figures.cautionAbove === null ? source : 'Not scored, by your safety answers',
        isUnconfirmed: false,
        exerciseSum: null,
      };
  }
}

/** No figure is known for any mineral: totals only. */
const NEWER_TARGET: MineralTarget = {
  floor: null,
  cautionAbove: null,
  cautionCounts: 'all',
  scoring: 'not-scored',
  source: `Not scored: ${MADE_BY_NEWER}`,
  isUnconfirmed: false,
  exerciseSum: null,
};
const NEWER_TARGETS: DayTargets = { sodium: NEWER_TARGET, potassium: NEWER_TARGET, magnesium: NEWER_TARGET };

/**
 * Targets of a person at an age on a day, with the person's safety answers applied. Example: a woman of 40 with nothing
 * to answer yes to, on keto, after 1.5 h of exercise → sodium 3,750 (caution above 5,750), potassium 3,000, magnesium 320
 * (supplements above 350); on official → 1,500 / 2,300, 2,600, 320. Sources: nutrition rules, sections 1 and 2.
 */
export function targetsFor(
  person: TargetPerson,
  age: number,
  { date, activityHours }: TargetDay = { date: null, activityHours: 0 },
): DayTargets {
  const guard = guardOf(person, age);
  const preset = presetOfDay(person, guard.preset, date);
  const { sex } = person;
  if (isNewer(SEXES, sex) || isNewer(PRESETS, preset)) return NEWER_TARGETS;
  const tabled = { ...person, sex };
  const sodium = withExercise(sodiumFigures(person, preset), preset, activityHours);
  return {
    sodium: guarded(sodium, guard.scoring.sodium, sodium.sum),
    potassium: guarded(potassiumFigures(tabled, preset, age), guard.scoring.potassium, null),
    magnesium: guarded(magnesiumFigures(tabled, preset, age), guard.scoring.magnesium, null),
  };
}

/** The person on a date: the profile entry valid then, the guard of its answers, and the preset in force. */
export interface PersonOnDay {
  readonly person: ProfileEntry;
  readonly age: number;
  readonly guard: Guard;
  readonly preset: PresetId | NewerValue;
}

/** The person on a date; `null` until somebody has answered who the plan is for. */
export function personOn(profile: readonly ProfileEntry[], date: IsoDate): PersonOnDay | null {
  const person = profileOn(profile, date);
  if (person === null) return null;
  const age = ageOn(date, person.birthYear, person.birthMonth);
  const guard = guardOf(person, age);
  return { person, age, guard, preset: presetOfDay(person, guard.preset, date) };
}

/** Targets of a day for the profile valid on its date; `null` until somebody has answered who the plan is for. */
export function targetsOn(
  profile: readonly ProfileEntry[],
  day: { readonly date: IsoDate; readonly activityHours?: number | undefined },
): DayTargets | null {
  const person = profileOn(profile, day.date);
  if (person === null) return null;
  const age = ageOn(day.date, person.birthYear, person.birthMonth);
  return targetsFor(person, age, { date: day.date, activityHours: day.activityHours ?? 0 });
}
