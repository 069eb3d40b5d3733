/**
 * Nutrients a person chose to see beside the three scored minerals, with their own floor or limit. They are reported in
 * words and never scored: the score stays that of the three minerals. An unknown value makes a total "at least", and
 * nothing is said about a bound that the unknown part could still change.
 */
import type { FoodLookup, Total } from '../food/food';
import { formatNumber } from '../number-text';
import type { NutrientId } from '../nutrients';
import { isNutrientId, MINERALS, nutrient, NUTRIENTS } from '../nutrients';
import type { DayPlan } from '../week/week-plan';
import { dayTotal } from './score';
import { formatNutrient } from './total-text';

/** One of them as stored. Bounds in the unit of its row; absent: none. */
export interface StoredShownNutrient {
  readonly nutrient: string;
  readonly floor?: number | undefined;
  readonly limit?: number | undefined;
}

/** One that this version knows. */
export interface ShownNutrient extends StoredShownNutrient {
  readonly nutrient: NutrientId;
}

/** Most of them that fit a day head; the inspector and print show all. */
export const MOST_IN_DAY_HEAD = 3;

/** Shown wherever they appear beside a score. */
export const SHOWN_NOT_SCORED = 'Chosen in Settings. The score counts sodium, potassium and magnesium only.';

const isScored = (id: NutrientId): boolean => MINERALS.some((mineral) => mineral === id);

/** The choices: every nutrient but the three that are always shown. */
export const CHOOSABLE_NUTRIENTS = NUTRIENTS.filter(({ id }) => !isScored(id));

/** The stored ones that can be shown here; one that only a newer version knows stays in the file. */
export function shownNutrients(stored: readonly StoredShownNutrient[] | undefined): readonly ShownNutrient[] {
  return (stored ?? []).flatMap((one) => {
    const { nutrient: id } = one;
    return isNutrientId(id) && !isScored(id) ? [{ ...one, nutrient: id }] : [];
  });
}

/** True where some of those stored are known to a newer version only. */
export const hasNewerShown = (stored: readonly StoredShownNutrient[] | undefined): boolean =>
  stored?.some(({ nutrient: id }) => !isNutrientId(id)) ?? false;

/** What a day's total says to the person's own bounds. `unknown`: what has no value decides. */
export type ShownResult = 'under-floor' | 'over-limit' | 'within' | 'unknown' | 'no-bound';

/** A day's amount of one of them, with its text: "≥ 812 mg". */
export interface ShownAmount {
  readonly nutrient: NutrientId;
  readonly total: Total;
  readonly text: string;
  readonly result: ShownResult;
  readonly floor: number | null;
  readonly limit: number | null;
}

function resultOf({ amount, atLeast }: Total, floor: number | null, limit: number | null): ShownResult {
  if (floor === null && limit === null) return 'no-bound';
  if (limit !== null && amount > limit) return 'over-limit';
  if (floor !== null && amount < floor) return atLeast ? 'unknown' : 'under-floor';
  return limit !== null && atLeast ? 'unknown' : 'within';
}

/** Rounds toward the side it is on: 999.96 under a floor of 1,000 is never shown as 1,000, nor 20.04 over 20 as 20. */
function sided({ amount, ...rest }: Total, result: ShownResult, decimals: number): Total {
  const scale = 10 ** decimals;
  if (result === 'under-floor') return { ...rest, amount: Math.floor(amount * scale) / scale };
  return result === 'over-limit' ? { ...rest, amount: Math.ceil(amount * scale) / scale } : { ...rest, amount };
}

/**
 * A day's amount of a shown nutrient. 812 mg calcium from foods that all have a value are under a floor of 1,000 mg;
 * with a note of unknown nutrition they are "≥ 812 mg", and whether they reach it is unknown. A total over a limit
 * stays over it either way.
 */
export function shownAmountOf(
  day: DayPlan,
  lookup: FoodLookup,
  { nutrient: id, floor = 0, limit }: ShownNutrient,
): ShownAmount {
  const total = dayTotal(day, lookup, id);
  const bounds = { floor: floor === 0 ? null : floor, limit: limit ?? null };
  const result = resultOf(total, bounds.floor, bounds.limit);
  const text = formatNutrient(sided(total, result, nutrient(id).decimals), id);
  return { nutrient: id, total, text, result, ...bounds };
}

/** "floor 1,000 mg", "limit 20 g", "10 to 20 g"; empty without bounds. */
function boundsText({ nutrient: id, floor, limit }: Pick<ShownAmount, 'nutrient' | 'floor' | 'limit'>): string {
  const { unit } = nutrient(id);
  if (floor !== null && limit !== null) return `${formatNumber(floor)} to ${formatNumber(limit)} ${unit}`;
  if (floor !== null) return `floor ${formatNumber(floor)} ${unit}`;
  return limit === null ? '' : `limit ${formatNumber(limit)} ${unit}`;
}

/** The short text under an amount: "under your floor", "over your limit", otherwise the bounds. */
export function shownWords(shown: ShownAmount): string {
  if (shown.result === 'under-floor') return 'under your floor';
  return shown.result === 'over-limit' ? 'over your limit' : boundsText(shown);
}

/** "Calcium 812 mg, under your floor of 1,000 mg", "Iron ≥ 4.2 mg, floor 8 mg, the rest unknown". */
export function shownSentence(shown: ShownAmount): string {
  const { label, unit } = nutrient(shown.nutrient);
  const start = `${label} ${shown.text === '—' ? 'unknown' : shown.text}`;
  switch (shown.result) {
    case 'under-floor':
      return `${start}, under your floor of ${formatNumber(shown.floor ?? 0)} ${unit}`;
    case 'over-limit':
      return `${start}, over your limit of ${formatNumber(shown.limit ?? 0)} ${unit}`;
    case 'no-bound':
      return start;
    default:
      return `${start}, ${boundsText(shown)}${shown.result === 'unknown' && shown.text !== '—' ? ', the rest unknown' : ''}`;
  }
}
