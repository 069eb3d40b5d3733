import type { Mineral } from '../nutrients';

/** Sex as the reference tables use it: it selects the rows for potassium and magnesium. */
export const SEXES = ['female', 'male'] as const;

/** One of {@link SEXES}. */
export type Sex = (typeof SEXES)[number];

/** Pregnancy and breastfeeding select rows of the reference tables and lock suggestions. */
export const LIFE_STAGES = ['none', 'pregnant', 'breastfeeding'] as const;

/** One of {@link LIFE_STAGES}. */
export type LifeStage = (typeof LIFE_STAGES)[number];

/** Figures of one mineral before a person's answers are applied, in mg a day. */
export interface Figures {
  /** `null`: the source gives none. */
  readonly floor: number | null;
  /** Amounts **above** this raise the caution mark; `null`: no caution is known. */
  readonly cautionAbove: number | null;
  /** What is compared with the caution: everything eaten, or only supplements. */
  readonly cautionCounts: 'all' | 'supplements';
  /** Source of the figures, as shown. */
  readonly source: string;
  /** True when the floor is not confirmed by a second source: shown with a mark. */
  readonly isUnconfirmed?: boolean;
}

/** Figures of all three minerals. */
export type DayFigures = Readonly<Record<Mineral, Figures>>;

/** The official figures: each mineral has a floor. */
export type OfficialFigures = Readonly<Record<Mineral, Figures & { readonly floor: number }>>;

/** The person whose row of the reference tables is used. */
export interface ReferencePerson {
  readonly sex: Sex;
  readonly lifeStage: LifeStage;
  /** In whole years, from 14 on: younger ones use the row of 14–18. */
  readonly age: number;
}

/** Reference rows by life stage of a woman; all others use `none`. */
type StageRow = Readonly<Record<LifeStage, number>>;

const same = (amount: number): StageRow => ({ none: amount, pregnant: amount, breastfeeding: amount });

/** Sodium (NASEM 2019): adequate intake, and the intake above which reduction is advised. */
export const OFFICIAL_SODIUM = {
  floor: 1500,
  cautionAbove: 2300,
  cautionCounts: 'all',
  source: 'NASEM 2019: adequate intake 1,500 mg, reduction advised above 2,300 mg',
} as const satisfies Figures;

/** Adequate intake of potassium (NASEM 2019), 14–18 and 19+. */
const POTASSIUM_AI: Readonly<Record<Sex, { readonly teen: StageRow; readonly adult: StageRow }>> = {
  female: {
    teen: { none: 2300, pregnant: 2600, breastfeeding: 2500 },
    adult: { none: 2600, pregnant: 2900, breastfeeding: 2800 },
  },
  male: { teen: same(3000), adult: same(3400) },
};

/** Recommended allowance of magnesium (IOM 1997), 14–18, 19–30 and 31+. */
const MAGNESIUM_RDA: Readonly<
  Record<Sex, { readonly teen: StageRow; readonly young: StageRow; readonly adult: StageRow }>
> = {
  female: {
    teen: { none: 360, pregnant: 400, breastfeeding: 360 },
    young: { none: 310, pregnant: 350, breastfeeding: 310 },
    adult: { none: 320, pregnant: 360, breastfeeding: 320 },
  },
  male: { teen: same(410), young: same(400), adult: same(420) },
};

/** Upper level of magnesium from supplements and medicines only (IOM 1997). */
const MAGNESIUM_SUPPLEMENT_LIMIT = 350;

/**
 * The official figures of a person. A woman of 40 → sodium 1,500 (caution above 2,300), potassium 2,600 (none), magnesium
 * 320 (supplements above 350). Sources: nutrition rules, section 1.
 */
export function officialFigures({ sex, lifeStage, age }: ReferencePerson): OfficialFigures {
  const [potassium, magnesium] = [POTASSIUM_AI[sex], MAGNESIUM_RDA[sex]];
  return {
    sodium: OFFICIAL_SODIUM,
    potassium: {
      floor: (age <= 18 ? potassium.teen : potassium.adult)[lifeStage],
      // Potassium has no ceiling from food.
      cautionAbove: null,
      cautionCounts: 'all',
      source: 'NASEM 2019: adequate intake',
    },
    magnesium: {
      floor: (age <= 18 ? magnesium.teen : age <= 30 ? magnesium.young : magnesium.adult)[lifeStage],
      cautionAbove: MAGNESIUM_SUPPLEMENT_LIMIT,
      cautionCounts: 'supplements',
      source: 'IOM 1997: recommended allowance; upper level 350 mg from supplements and medicines only',
    },
  };
}
