import type { DensityAmount } from '#shared/domain/food/food-density';
import { formatFixed } from '#shared/domain/number-text';
import { MINERALS } from '#shared/domain/nutrients';
import { roundedDown } from '#shared/domain/score/score-text';

/** One amount formatted for a table: the text, and the reason if there is none. */
export interface FormattedAmount {
  readonly text: string;
  /** For hover and screen readers, when the symbol alone is not clear. */
  readonly reason: string | null;
}

function rounded(amount: number, decimals: number, way: 'near' | 'up' | 'down'): string {
  const scale = 10 ** decimals;
  const scaled = amount * scale;
  // A binary rounding error must not push an exactly displayable bound to the next number.
  const near = Math.round(scaled);
  const isStep = Math.abs(scaled - near) < 1e-6;
  const whole = way === 'near' || isStep ? near : way === 'up' ? Math.ceil(scaled) : Math.floor(scaled);
  if (amount > 0 && whole === 0) return `<${(1 / scale).toFixed(decimals)}`;
  return formatFixed(whole / scale, decimals);
}

/**
 * An amount as a table shows it: 512.4 kcal is "512", 0.3 mg "<1", a true zero "0", an unknown one "—", an upper bound
 * "≤ 6.5" (rounded up), a lower one "≥ 12" (rounded down). Minerals round down as they do everywhere they count toward
 * a target: 167.8 mg magnesium is "167".
 */
export function formatDensityAmount(
  amount: DensityAmount,
  { id, decimals }: { readonly id: string | null; readonly decimals: number },
): FormattedAmount {
  switch (amount.kind) {
    case 'unknown':
      return { text: '—', reason: 'No value in the food table' };
    case 'undefined-here':
      return { text: 'n/a', reason: 'Cannot be counted this way' };
    case 'known':
      return {
        text: MINERALS.some((mineral) => mineral === id)
          ? roundedDown(amount.amount)
          : rounded(amount.amount, decimals, 'near'),
        reason: null,
      };
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
