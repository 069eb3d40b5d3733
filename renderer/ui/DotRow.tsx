import type { Mineral } from '#shared/domain/nutrients';
import { MINERALS } from '#shared/domain/nutrients';
import type { DayTargets } from '#shared/domain/person/targets';
import markStyles from './mark.module.css';

/** What an entry contributes to each mineral, in mg; `null`: no value. */
export type Contributions = Readonly<Record<Mineral, number | null>>;

/** Large dot: 15 % of the day's target or more; small: 5 %; speck below; "?" no value. */
function dotSize(amount: number | null, target: number | null): 'large' | 'small' | 'speck' | 'unknown' {
  if (amount === null) return 'unknown';
  if (target === null || amount < target * 0.05) return 'speck';
  return amount >= target * 0.15 ? 'large' : 'small';
}

const DOT_CLASS = {
  large: markStyles.isLarge,
  small: markStyles.isSmall,
  speck: undefined,
  unknown: markStyles.isUnknown,
} as const;

/** Three dots Na, K, Mg of an entry. Decorative: the entry's name contains the relevant amounts. */
export function DotRow({ amounts, targets }: { readonly amounts: Contributions; readonly targets: DayTargets }) {
  return (
    <span className={markStyles.dots} aria-hidden="true">
      {MINERALS.map((mineral) => {
        const size = dotSize(amounts[mineral], targets[mineral].floor);
        return (
          <i key={mineral} className={DOT_CLASS[size]}>
            {size === 'unknown' ? '?' : null}
          </i>
        );
      })}
    </span>
  );
}
