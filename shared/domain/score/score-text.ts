import type { Mineral } from '../nutrients';
import { MINERALS, nutrient } from '../nutrients';
import type { DayScore, Flag, MineralScore } from './score';
import { worstFlag } from './score';
import { roundSum } from '../units';
import type { Total } from '../food/food';
import { counted, formatNumber } from '../number-text';

/** The label of every flag, the same everywhere. */
export const FLAG_WORD: Readonly<Record<Flag, string>> = {
  met: 'met',
  borderline: 'borderline',
  short: 'short',
  unknown: 'unknown',
  'above-caution': 'above caution',
  'not-scored': 'not scored',
  'limit-only': 'limit only',
};

/**
 * How numbers are displayed: amounts toward a floor and lower bounds round down; gaps, amounts above a caution and
 * upper bounds round up. Less than half a unit, but not zero, is "<1".
 */
const whole = (amount: number): string => formatNumber(amount, 0);

/** 1,799.9 → "1,799"; 0.3 → "<1"; 0 → "0". A whole number stored as 289.99999999999994 is 290. */
export function roundedDown(amount: number): string {
  const exact = roundSum(amount);
  return exact > 0 && exact < 1 ? '<1' : whole(Math.floor(exact));
}

/** A share of a target, rounded down: 8.9 % is "8 %", 0.4 % "under 1 %", 0 "0 %". */
export function formatShare(amount: number, target: number): string {
  const percent = (100 * amount) / target;
  return percent > 0 && percent < 1 ? 'under 1 %' : `${whole(Math.floor(percent))} %`;
}

/** 1,200.81 → "1,201"; 33.00000000000001 → "33". */
export function roundedUp(amount: number): string {
  return whole(Math.ceil(roundSum(amount)));
}

/** True when values are missing and less than one milligram is known: a dash is shown then, never a 0. */
const isNothingKnown = (score: MineralScore): boolean => score.atLeast && score.amount < 1;

/**
 * The amount as shown on the board: "2,843"; a lower bound "≥ 1,864" (rounded down), "—" when no value is known; an
 * amount above its caution rounds up (8,723.18 → "8,724"); one that includes a value taken from a similar food is "≈
 * 1,799".
 */
export function shownAmount(score: MineralScore): string {
  if (isNothingKnown(score)) return '—';
  const exceeds = score.caution === 'above' && score.cautionAbove !== null && score.cautionCounts === 'all';
  const sign = `${score.atLeast ? '≥' : ''}${score.isEstimated ? '≈' : ''}`;
  return `${sign}${sign === '' ? '' : ' '}${exceeds && !score.atLeast ? roundedUp(score.amount) : roundedDown(score.amount)}`;
}

/** Spells out the signs before a number, for sentences and assistive technology: "≥≈ 12" → "at least about 12". */
export function spellOut(shown: string): string {
  return shown.replace(/≥ ?/, 'at least ').replace(/≈ ?/, 'about ').replace(/≤ ?/, 'up to ');
}

/** For assistive technology: "1,799 of 3,000 mg, short", "at least 1,864 of 3,000 mg, unknown". */
export function formatMeter(score: MineralScore): string {
  const amount = isNothingKnown(score) ? 'no known value' : spellOut(shownAmount(score));
  const of = score.target === null ? '' : ` of ${whole(score.target)}`;
  const limit =
    score.flag === 'limit-only' && score.cautionAbove !== null ? `, limit ${whole(score.cautionAbove)} mg` : '';
  return `${amount}${of} mg${limit}, ${FLAG_WORD[score.flag]}`;
}

/** One sentence per mineral: "1,799 of 3,000 mg, short by 1,201 mg." */
export function mineralSentence(score: MineralScore): string {
  if (isNothingKnown(score))
    return `No value is known${score.target === null ? '' : `, of ${whole(score.target)} mg`}.`;
  const words = spellOut(shownAmount(score));
  const head = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  if (score.target === null) return `${head} mg${withoutTarget(score)}.`;
  const of = `${head} of ${whole(score.target)} mg`;
  switch (score.floor) {
    case 'reached':
      return `${of}.`;
    case 'unknown':
      return `${of}, the rest unknown.`;
    default:
      return `${of}, short by ${score.isEstimated ? 'about ' : ''}${roundedUp(score.target - score.amount)} mg.`;
  }
}

function withoutTarget(score: MineralScore): string {
  if (score.floor === 'limit-only' && score.cautionAbove !== null) return `, limit ${whole(score.cautionAbove)} mg`;
  return score.floor === 'not-scored' ? ', not scored' : '';
}

/** "12 mg of this comes from a similar food’s value you chose.", `null` when there is none. An estimate of 0 is mentioned too. */
export function estimateSentence(score: MineralScore): string | null {
  if (!score.isEstimated) return null;
  return `${roundedDown(score.fromEstimates)} mg of this comes from a similar food’s value you chose.`;
}

/**
 * The sentence of a caution, `null` when there is none: "460 mg come from supplements …", "Above the caution level of
 * …".
 */
export function cautionSentence(score: MineralScore, unknownCount: number): string | null {
  if (score.cautionAbove === null) return null;
  const level = `${whole(score.cautionAbove)} mg`;
  if (score.caution === 'unknown') {
    return `Caution level ${level} a day: not counting ${counted(unknownCount, 'food')} without a value.`;
  }
  if (score.caution === 'none') return null;
  if (score.cautionCounts === 'supplements') {
    return `${roundedUp(score.fromSupplements)} mg come from supplements. The caution level for supplements is ${level} a day: more often causes diarrhoea.`;
  }
  const excess = score.amount - score.cautionAbove;
  return `Above the caution level of ${level} a day, by ${score.atLeast ? `at least ${roundedDown(excess)}` : roundedUp(excess)} mg.`;
}

/** "2 of 3 minerals" if the score leaves some out, otherwise empty. */
export function formatScoredMinerals({ scoredMinerals }: Pick<DayScore, 'scoredMinerals'>): string {
  return scoredMinerals === MINERALS.length ? '' : `${scoredMinerals} of ${MINERALS.length} minerals`;
}

/** "65 of 100", "At least 63 of 100, 2 of 3 minerals", or that nothing is planned or no mineral is scored. */
export function scoreSentence(score: DayScore): string {
  if (!score.isPlanned) return 'Nothing planned, no score.';
  if (score.score === null) return 'Totals only, no score.';
  const minerals = formatScoredMinerals(score);
  return `${score.atLeast ? 'At least ' : ''}${score.score} of 100${minerals === '' ? '' : `, ${minerals}`}: the average of how far each mineral got toward its target, each counted up to 100 %.`;
}

/** Shown beside every score. */
export const SCORE_LIMITS = '100 does not mean healthy; a low day is not a deficiency.';

/**
 * "18.8 g", "≤ 12.7 g", "≥ 3.0 g", or "—" when there is no bound or the lower one would be 0. Upper bounds round up,
 * lower ones down.
 */
export function formatNetCarbs(carbs: DayScore['netCarbs']): string {
  if (carbs.upTo && carbs.atLeast) return '—';
  const tenths = carbs.amount * 10;
  const near = Math.abs(tenths - Math.round(tenths)) < 1e-6;
  const shown = near
    ? Math.round(tenths)
    : carbs.upTo
      ? Math.ceil(tenths)
      : carbs.atLeast
        ? Math.floor(tenths)
        : Math.round(tenths);
  if (carbs.atLeast && shown === 0) return '—';
  return `${carbs.upTo ? '≤ ' : carbs.atLeast ? '≥ ' : ''}${(shown / 10).toFixed(1)} g`;
}

/** A macro total: "132 g", "≥ 132 g", "1,844 kcal"; "—" when values are missing and not one whole unit is known. */
export function formatTotal(total: Total, unit: string): string {
  if (total.atLeast && total.amount < 1) return '—';
  return `${total.atLeast ? '≥ ' : ''}${whole(total.atLeast ? Math.floor(total.amount) : Math.round(total.amount))} ${unit}`;
}

/** "Sodium", the same name everywhere. */
export const mineralName = (mineral: Mineral): string => nutrient(mineral).label;

/** Headline of a day, at most two words: "All met", "2 short", "Caution", "2 unknown", "Borderline". */
export function formatHeadline(score: DayScore): string {
  const flags = MINERALS.map((mineral) => score.minerals[mineral].flag);
  const worst = score.headline ?? worstFlag(flags);
  const count = flags.filter((flag) => flag === worst).length;
  switch (worst) {
    case null:
      return '';
    case 'above-caution':
      return 'Caution';
    case 'met':
      // Minerals that are not scored are not met either.
      return score.scoredMinerals === MINERALS.length ? 'All met' : `${count} of ${MINERALS.length} met`;
    case 'borderline':
      return 'Borderline';
    default:
      return `${count} ${FLAG_WORD[worst]}`;
  }
}
