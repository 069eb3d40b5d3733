import type { NutrientId } from '../nutrients';
import { MINERALS, nutrient } from '../nutrients';
import { roundedDown } from './score-text';
import type { Total } from '../food/food';
import { formatFixed } from '../number-text';

/**
 * Milligrams of a mineral: 420.9 is "420", at least 420 "≥ 420", with a similar food's value "≈ 420", nothing known
 * "—". Rounded down, like every amount toward a target.
 */
export function formatMineral(total: Total): string {
  const { amount, atLeast } = total;
  return atLeast && amount < 1 ? '—' : `${signsOf(total)}${roundedDown(amount)}`;
}

/** "≥ ", "≈ ", "≥≈ ": the signs before a lower bound, and before a sum that includes a similar food's value. */
function signsOf({ atLeast, isEstimated = false }: Total): string {
  const signs = `${atLeast ? '≥' : ''}${isEstimated ? '≈' : ''}`;
  return signs === '' ? '' : `${signs} `;
}

/**
 * Any other amount, with its decimals: "512", at least 12.46 "≥ 12.4", 0.04 "<0.1", nothing known "—". A bound is
 * rounded to its safe side.
 */
export function formatDecimals(total: Total, decimals: number): string {
  const { amount, atLeast } = total;
  const scale = 10 ** decimals;
  const near = Math.round(amount * scale);
  // A bound that is exactly a displayable number must not drop to the next one through floating-point error.
  const steps = !atLeast || Math.abs(amount * scale - near) < 1e-6 ? near : Math.floor(amount * scale);
  if (atLeast && steps === 0) return '—';
  if (amount > 0 && steps === 0) return `${signsOf(total)}<${(1 / scale).toFixed(decimals)}`;
  const shown = formatFixed(steps / scale, decimals);
  return `${signsOf(total)}${shown}`;
}

/**
 * A total of any nutrient as text, with the decimals of its row: 419.9 mg sodium "419 mg", at least 12.46 g protein "≥
 * 12.4 g", 0.04 g fat "<0.1 g". A bound is marked and rounded to its safe side; nothing known is "—", never 0.
 */
export function formatNutrient(total: Total, id: NutrientId): string {
  const { unit, decimals } = nutrient(id);
  const shown = MINERALS.some((mineral) => mineral === id) ? formatMineral(total) : formatDecimals(total, decimals);
  return shown === '—' ? shown : `${shown} ${unit}`;
}
