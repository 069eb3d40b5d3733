import type { Mineral } from '../nutrients';
import type { NewerValue } from '../newer-value';
import { isNewer, knownOr, MADE_BY_NEWER } from '../newer-value';
import type { PresetId } from './presets';
import { isKetoPreset, PRESET_IDS, presetInfo, PRESETS } from './presets';
import type { ProfileEntry, TargetPerson } from './profile';
import { profileOn } from './profile';
import type { DayFigures, Figures, LifeStage, Sex } from './reference-intakes';
import { LIFE_STAGES, OFFICIAL_SODIUM, officialFigures, SEXES } from './reference-intakes';
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

/** The data of a day on which its targets depend. `date: null`: no particular day, as in the preview in settings. */
export interface TargetDay {
  readonly date: IsoDate | null;
  /** Hours of sweaty exercise. */
  readonly activityHours: number;
}

/** Sodium an hour of sweaty exercise adds to the floor under the keto presets, and the maximum, in mg. */
const EXERCISE_SODIUM_PER_HOUR = 500;
const EXERCISE_SODIUM_MOST = 1500;
/** The caution rises with the floor, never above this, in mg. */
const EXERCISE_CAUTION_MOST = 6000;

/** The row for a life stage. A missing or unknown one has no row of its own; the guard locks for it. */
const stageRowOf = ({ lifeStage }: TargetPerson): LifeStage => knownOr(LIFE_STAGES, lifeStage ?? 'none', 'none');

/**
 * The preset whose numbers apply on a day (`null`: any day): outside its 28 days, *keto, first four weeks* is *keto*.
 */
export function presetOfDay<Preset extends PresetId | NewerValue>(
  { startedOn }: TargetPerson,
  preset: Preset,
  date: IsoDate | null,
): Preset | PresetId {
  const { phase } = presetInfo(preset);
  if (phase === undefined || startedOn === null || date === null) return preset;
  return date >= startedOn && date <= shiftDate(startedOn, phase.days - 1) ? preset : phase.after;
}

/** A person whose sex has rows in the tables here. */
interface TabledPerson extends TargetPerson {
  readonly sex: Sex;
}

/** The figures of a preset for a person, before exercise and safety answers. */
function figuresOf(person: TabledPerson, preset: PresetId, age: number): DayFigures {
  const row = { sex: person.sex, lifeStage: stageRowOf(person) };
  return PRESETS[preset].figures({ ...row, official: officialFigures({ ...row, age }), clinician: person.clinician });
}

/**
 * Sodium on a day with exercise, keto presets only: +500 mg per hour, at most +1,500; the caution rises by the same,
 * never above 6,000. 1.5 h on keto: 3,750, caution 5,750. Source: typical sweat, J Int Soc Sports Nutr 2016;13:31.
 */
function withExercise(figures: Figures, preset: PresetId, hours: number): Figures & { readonly sum: string | null } {
  const { floor, cautionAbove } = figures;
  if (!isKetoPreset(preset) || hours <= 0 || floor === null || cautionAbove === null) return { ...figures, sum: null };
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
        // A clinician who gave only a minimum set no limit, so the official one applies.
        cautionAbove: figures.cautionAbove ?? OFFICIAL_SODIUM.cautionAbove,
        cautionCounts,
        scoring,
        source: `Limit only, by your safety answers. ${figures.cautionAbove === null ? OFFICIAL_SODIUM.source : source}`,
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

/** No figures are known for any mineral: totals only. */
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
  if (isNewer(SEXES, sex) || isNewer(PRESET_IDS, preset)) return NEWER_TARGETS;
  const figures = figuresOf({ ...person, sex }, preset, age);
  const sodium = withExercise(figures.sodium, preset, activityHours);
  return {
    sodium: guarded(sodium, guard.scoring.sodium, sodium.sum),
    potassium: guarded(figures.potassium, guard.scoring.potassium, null),
    magnesium: guarded(figures.magnesium, guard.scoring.magnesium, null),
  };
}

/** The person on a date: the profile entry valid then, the guard of its answers, and the preset in force. */
export interface PersonOnDay {
  readonly person: ProfileEntry;
  readonly age: number;
  readonly guard: Guard;
  readonly preset: PresetId | NewerValue;
}

/** The person on a date; `null` until the profile has an answer. */
export function personOn(profile: readonly ProfileEntry[], date: IsoDate): PersonOnDay | null {
  const person = profileOn(profile, date);
  if (person === null) return null;
  const age = ageOn(date, person.birthYear, person.birthMonth);
  const guard = guardOf(person, age);
  return { person, age, guard, preset: presetOfDay(person, guard.preset, date) };
}

/** Targets of a day for the profile valid on its date; `null` until the profile has an answer. */
export function targetsOn(
  profile: readonly ProfileEntry[],
  day: { readonly date: IsoDate; readonly activityHours?: number | undefined },
): DayTargets | null {
  const person = profileOn(profile, day.date);
  if (person === null) return null;
  const age = ageOn(day.date, person.birthYear, person.birthMonth);
  return targetsFor(person, age, { date: day.date, activityHours: day.activityHours ?? 0 });
}
