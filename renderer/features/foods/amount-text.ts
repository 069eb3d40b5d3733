import type { DensityAmount } from '#shared/domain/food/food-density';

/** One amount formatted for a table: the text, and the reason if there is none. */
export interface FormattedAmount {
  readonly text: string;
  /** For hover and screen readers, when the sign alone is not clear. */
  readonly reason: string | null;
}

const formats = [0, 1, 2].map(
  (decimals) => new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

function rounded(amount: number, decimals: number, way: 'near' | 'up' | 'down'): string {
  const scale = 10 ** decimals;
  const scaled = amount * scale;
  // A bound that is exactly a displayable number must not jump to the next one by a binary rounding error.
  const near = Math.round(scaled);
  const isStep = Math.abs(scaled - near) < 1e-6;
  const whole = way === 'near' || isStep ? near : way === 'up' ? Math.ceil(scaled) : Math.floor(scaled);
  if (amount > 0 && whole === 0) return `<${(1 / scale).toFixed(decimals)}`;
  return (formats[decimals] ?? formats[0])?.format(whole / scale) ?? String(whole / scale);
}

/**
 * An amount as a table shows it: 167.8 mg is "168", 0.3 mg "<1", a real zero "0", an unknown one "—", an upper bound
 * "≤ 6.5" (rounded up), a lower one "≥ 12" (rounded down).
 */
export function formatDensityAmount(amount: DensityAmount, decimals: number): FormattedAmount {
  switch (amount.kind) {
    case 'unknown':
      return { text: '—', reason: 'No value in the food table' };
    case 'undefined-here':
      return { text: 'n/a', reason: 'Cannot be counted this way' };
    case 'known':
      return { text: rounded(amount.amount, decimals, 'near'), reason: null };
    case 'at-most':
      return {
        text: `≤ ${rounded(amount.amount, decimals, 'up').replace('<', '')}`,
        reason: 'At most: the food table has no value for fibre',
      };
    case 'at-least':
      return {
        text: `≥ ${rounded(amount.amount, decimals, 'down').replace(/^<.*/, '0')}`,
        reason: 'At least: the food table has no value for fibre',
      };
  }
}

/** "under 1 %", "52 %": share of a target, rounded down. */
export function formatShare(amount: number, target: number): string {
  const percent = (100 * amount) / target;
  return percent > 0 && percent < 1 ? 'under 1 %' : `${formats[0]?.format(Math.floor(percent)) ?? ''} %`;
}

/** "1st", "2nd", "3rd", "11th", "377th". */
export function ordinal(place: number): string {
  const tens = place % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${suffix}`;
}

/** "1 food", "8,789 foods". */
export function foodCount(count: number): string {
  return `${formats[0]?.format(count) ?? String(count)} ${count === 1 ? 'food' : 'foods'}`;
}
