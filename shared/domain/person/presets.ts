import { keysOf } from '../keys-of';
import type { NewerValue } from '../newer-value';
import { isNewer, MADE_BY_NEWER } from '../newer-value';
import type { ClinicianLimits, ClinicianNumbers } from './clinician-numbers';
import type { DayFigures, Figures, LifeStage, OfficialFigures, Sex } from './reference-intakes';

/**
 * THE table of presets. Its order is the order of every list; ids, names, stored values, the command line, locks and
 * targets follow from it. To add a preset, add one row here, its figures in `data/SOURCES.md` and its rows in
 * `tests/shared/domain/person/targets.test.ts`, which fails until they are there.
 */

/** The input for the figures of a preset. */
interface FiguresBasis {
  readonly official: OfficialFigures;
  readonly sex: Sex;
  readonly lifeStage: LifeStage;
  readonly clinician: ClinicianNumbers;
}

/** One row of the table of presets. */
interface PresetRow<Id extends string> {
  readonly name: string;
  /** Decides the lock: any yes among the safety answers, and any answer still missing, locks `keto`; nothing locks `open`. */
  readonly family: 'keto' | 'open';
  readonly summary: string;
  /** Public advice that must be shown wherever the preset's numbers are. */
  readonly advice: string | null;
  /** For a preset of only some days, starting on a day the person names; `after` applies on all other days. */
  readonly phase?: { readonly words: string; readonly days: number; readonly after: Id };
  /** True if the person types numbers from a clinician. */
  readonly hasTypedNumbers?: true;
  readonly figures: (basis: FiguresBasis) => DayFigures;
}

const presetTable = <Id extends string>(rows: {
  readonly [Key in Id]: PresetRow<NoInfer<Id>>;
}): Readonly<Record<Id, PresetRow<Id>>> => rows;

const KETO_ADVICE = 'This sodium target is above the 2,300 mg/day limit advised for the general public.';
const KETO_SODIUM = 'Expert opinion for ketogenic diets, 3–5 g a day (Phinney and Volek); no dose-finding trial';

/** Number of days of *keto, first four weeks*, from its first day; *keto* follows automatically. */
export const KETO_START_DAYS = 28;

/** Potassium floor of the keto preset where the adequate intake is lower. */
const KETO_POTASSIUM_MINIMUM = 3000;

/** EFSA 2016 (EFSA Journal 14(10):4592). */
const EU_POTASSIUM: Readonly<Record<LifeStage, number>> = { none: 3500, pregnant: 3500, breastfeeding: 4000 };
/** EFSA 2015. */
const EU_MAGNESIUM: Readonly<Record<Sex, number>> = { female: 300, male: 350 };

/** The clinician's numbers, `null` when nothing was typed. A limit from the clinician applies to everything eaten. */
function typedFigures(limits: ClinicianLimits | undefined): Figures | null {
  if (limits?.min === undefined && limits?.max === undefined) return null;
  const source = 'Your clinician’s number';
  return { floor: limits.min ?? null, cautionAbove: limits.max ?? null, cautionCounts: 'all', source };
}

function clinicianFigures({ official, clinician }: FiguresBasis): DayFigures {
  const { sodium, potassium, magnesium } = clinician;
  const typed = typedFigures(magnesium) ?? official.magnesium;
  const { cautionAbove, cautionCounts } = official.magnesium;
  return {
    sodium: typedFigures(sodium) ?? official.sodium,
    // Anything but numbers is "off", or is treated as "off" because only a newer version knows it.
    potassium:
      typeof potassium === 'string'
        ? { ...official.potassium, floor: null, source: 'Your clinician: potassium is not scored' }
        : (typedFigures(potassium) ?? official.potassium),
    // Without a limit from the clinician, the one for supplements still applies: its reason is diarrhoea, not need.
    magnesium: typed.cautionAbove === null ? { ...typed, cautionAbove, cautionCounts } : typed,
  };
}

/** The presets a person can choose, by id. Sources of the figures: section on targets in data/SOURCES.md. */
export const PRESETS = presetTable({
  official: {
    name: 'Official',
    family: 'open',
    summary: 'Reference intakes for healthy adults: sodium at least 1,500 mg, caution above 2,300 mg.',
    advice: null,
    figures: ({ official }) => official,
  },
  keto: {
    name: 'Keto',
    family: 'keto',
    summary: 'For a healthy adult who chose a ketogenic diet: sodium at least 3,000 mg, caution above 5,000 mg.',
    advice: KETO_ADVICE,
    figures: ({ official }) => ({
      ...official,
      sodium: { floor: 3000, cautionAbove: 5000, cautionCounts: 'all', source: KETO_SODIUM },
      potassium:
        official.potassium.floor < KETO_POTASSIUM_MINIMUM
          ? {
              ...official.potassium,
              floor: KETO_POTASSIUM_MINIMUM,
              source: 'Keto preset: the larger of the adequate intake (NASEM 2019) and 3,000 mg',
            }
          : official.potassium,
    }),
  },
  'keto-start': {
    name: 'Keto, first four weeks',
    family: 'keto',
    summary: `The first ${KETO_START_DAYS} days: sodium at least 4,000 mg, potassium at least 3,500 mg. It then becomes Keto by itself.`,
    advice: KETO_ADVICE,
    phase: { words: 'four weeks', days: KETO_START_DAYS, after: 'keto' },
    figures: ({ official }) => ({
      ...official,
      sodium: {
        floor: 4000,
        cautionAbove: 5000,
        cautionCounts: 'all',
        source: `${KETO_SODIUM}; the upper part of it at the start`,
      },
      potassium: {
        ...official.potassium,
        floor: 3500,
        source: 'Keto preset, first four weeks: expert opinion',
      },
    }),
  },
  eu: {
    name: 'EU (EFSA)',
    family: 'open',
    summary: 'European figures: potassium at least 3,500 mg, sodium with a caution above 2,000 mg.',
    advice: null,
    figures: ({ sex, lifeStage }) => ({
      sodium: {
        floor: 1500,
        cautionAbove: 2000,
        cautionCounts: 'all',
        source: 'EFSA 2019: 2,000 mg, the one figure it names, used as the caution; floor from NASEM 2019',
      },
      potassium: {
        floor: EU_POTASSIUM[lifeStage],
        cautionAbove: null,
        cautionCounts: 'all',
        source: 'EFSA 2016: adequate intake',
      },
      magnesium: {
        floor: EU_MAGNESIUM[sex],
        // Readily soluble magnesium salts, from supplements only.
        cautionAbove: 250,
        cautionCounts: 'supplements',
        source: 'EFSA 2015: adequate intake; at most 250 mg from supplements (SCF 2001)',
      },
    }),
  },
  fda: {
    name: 'FDA label (Daily Value)',
    family: 'open',
    summary: 'For people who count percent of the Daily Value: potassium at least 4,700 mg, magnesium at least 420 mg.',
    advice: null,
    figures: ({ official }) => ({
      sodium: {
        ...official.sodium,
        source: 'FDA Daily Value: less than 2,300 mg, used as the caution; floor from NASEM 2019',
      },
      potassium: {
        ...official.potassium,
        floor: 4700,
        source: 'FDA Daily Value, 21 CFR 101.9(c)',
      },
      magnesium: {
        ...official.magnesium,
        floor: 420,
        source: 'FDA Daily Value, 21 CFR 101.9(c); upper level 350 mg from supplements (IOM 1997)',
        isUnconfirmed: true,
      },
    }),
  },
  clinician: {
    name: 'My clinician’s numbers',
    family: 'open',
    summary: 'The least and the most a clinician gave you. A mineral left empty keeps its official figure.',
    advice: null,
    hasTypedNumbers: true,
    figures: clinicianFigures,
  },
});

/** Id of one row of {@link PRESETS}. */
export type PresetId = keyof typeof PRESETS;

/** The ids in the order of the table. */
export const PRESET_IDS: readonly PresetId[] = keysOf(PRESETS);

/** The preset until one is chosen, and in place of a locked one. */
export const DEFAULT_PRESET = 'official' satisfies PresetId;

/** The row of a preset without its family and figures, which only presets of the table have. */
export type PresetInfo = Omit<PresetRow<PresetId>, 'family' | 'figures'>;

/** The text for a preset that only a newer version has. */
const NEWER_PRESET: PresetInfo = {
  name: `Targets ${MADE_BY_NEWER}`,
  summary: 'Their figures are not known here: only totals are shown.',
  advice: null,
};

/** Name, advice and questions of a stored preset, even of one that this program does not know. */
export function presetInfo(preset: PresetId | NewerValue): PresetInfo {
  return isNewer(PRESET_IDS, preset) ? NEWER_PRESET : PRESETS[preset];
}

/** True for a preset of the keto family: locked by most answers, and its sodium rises with exercise. */
export function isKetoPreset(preset: PresetId | NewerValue): boolean {
  return !isNewer(PRESET_IDS, preset) && PRESETS[preset].family === 'keto';
}
