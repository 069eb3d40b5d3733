import type { Mineral } from './nutrients';
import type { Person, PresetId, ProfileEntry, Sex } from './profile';
import { profileOn } from './profile';
import type { IsoDate } from './week-id';
import { ageOn } from './week-id';

/** Target of one mineral on one day, in mg. `floor: null` means not scored. */
export interface MineralTarget {
  readonly floor: number | null;
  /** Amounts **above** this raise the caution mark; `null`: no caution is known. */
  readonly cautionAbove: number | null;
  /** What the caution is compared with: everything eaten, or only what comes from supplements. */
  readonly cautionCounts: 'all' | 'supplements';
  /** Where both figures come from, for people to read. */
  readonly source: string;
}

/** Targets of the three minerals on one day. */
export type DayTargets = Readonly<Record<Mineral, MineralTarget>>;

/** Name and public advice of a preset. `advice` must stand wherever the preset's numbers do. */
export interface PresetInfo {
  readonly name: string;
  readonly summary: string;
  readonly advice: string | null;
}

/** What people read of each preset. Sources: section on targets in data/SOURCES.md. */
export const PRESET_INFO: Readonly<Record<PresetId, PresetInfo>> = {
  official: {
    name: 'Official',
    summary: 'Reference intakes for healthy adults: sodium from 1,500 mg, caution above 2,300 mg.',
    advice: null,
  },
  keto: {
    name: 'Keto',
    summary: 'For a healthy adult who chose a ketogenic diet: sodium from 3,000 mg, caution above 5,000 mg.',
    advice: 'This sodium target is above the 2,300 mg/day limit advised for the general public.',
  },
};

const SODIUM: Readonly<Record<PresetId, { floor: number; cautionAbove: number; source: string }>> = {
  official: {
    floor: 1500,
    cautionAbove: 2300,
    source: 'NASEM 2019: adequate intake 1,500 mg, reduction advised above 2,300 mg',
  },
  keto: {
    floor: 3000,
    cautionAbove: 5000,
    source: 'Expert opinion for ketogenic diets, 3–5 g a day (Phinney and Volek); no dose-finding trial',
  },
};

/** Adequate intake of potassium (NASEM 2019), 14–18 and 19+. */
const POTASSIUM_AI: Readonly<Record<Sex, { teen: number; adult: number }>> = {
  female: { teen: 2300, adult: 2600 },
  male: { teen: 3000, adult: 3400 },
};

/** Recommended allowance of magnesium (IOM 1997), 14–18, 19–30 and 31+. */
const MAGNESIUM_RDA: Readonly<Record<Sex, { teen: number; young: number; adult: number }>> = {
  female: { teen: 360, young: 310, adult: 320 },
  male: { teen: 410, young: 400, adult: 420 },
};

/** Upper level of magnesium from supplements and medicines only (IOM 1997). */
const MAGNESIUM_SUPPLEMENT_LIMIT = 350;
/** Potassium floor of the keto presets where the adequate intake is lower. */
const KETO_POTASSIUM_MINIMUM = 3000;

/**
 * Targets of a person at an age. Example: a woman of 40 on keto → sodium 3,000 (caution above 5,000),
 * potassium 3,000, magnesium 320 (supplements above 350); on official → 1,500 / 2,300, 2,600, 320.
 */
export function targetsFor(person: Pick<Person, 'sex' | 'preset'>, age: number): DayTargets {
  const intake = POTASSIUM_AI[person.sex];
  const potassiumIntake = age <= 18 ? intake.teen : intake.adult;
  const raised = person.preset === 'keto' && potassiumIntake < KETO_POTASSIUM_MINIMUM;
  const allowance = MAGNESIUM_RDA[person.sex];
  const magnesium = age <= 18 ? allowance.teen : age <= 30 ? allowance.young : allowance.adult;
  return {
    sodium: { ...SODIUM[person.preset], cautionCounts: 'all' },
    potassium: {
      floor: raised ? KETO_POTASSIUM_MINIMUM : potassiumIntake,
      cautionAbove: null,
      cautionCounts: 'all',
      source: raised
        ? 'Keto preset: the larger of the adequate intake (NASEM 2019) and 3,000 mg'
        : 'NASEM 2019: adequate intake',
    },
    magnesium: {
      floor: magnesium,
      cautionAbove: MAGNESIUM_SUPPLEMENT_LIMIT,
      cautionCounts: 'supplements',
      source: 'IOM 1997: recommended allowance; upper level 350 mg from supplements and medicines only',
    },
  };
}

/** Targets of a date for the profile valid on it; `null` while nobody has answered who the plan is for. */
export function targetsOn(profile: readonly ProfileEntry[], date: IsoDate): DayTargets | null {
  const entry = profileOn(profile, date);
  return entry === null ? null : targetsFor(entry, ageOn(date, entry.birthYear, entry.birthMonth));
}
