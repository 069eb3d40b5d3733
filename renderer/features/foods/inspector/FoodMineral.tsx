import { nutrientIn } from '#shared/domain/food/food';
import type { Food } from '#shared/domain/food/food';
import type { Mineral } from '#shared/domain/nutrients';
import { mineralName, formatShare } from '#shared/domain/score/score-text';
import { formatDensityAmount } from '../amount-text';
import { formatNumber } from '#shared/domain/number-text';

interface FoodMineralProps {
  readonly food: Food;
  readonly mineral: Mineral;
  readonly grams: number;
  /** Today's floor in mg; `null`: not scored. */
  readonly target: number | null;
  readonly isUnconfirmed: boolean;
}

/** One mineral of an amount of a food: mg, share of today's target, and a bar of it. */
export function FoodMineral({ food, mineral, grams, target, isUnconfirmed }: FoodMineralProps) {
  const amount = nutrientIn(food, mineral, grams);
  return (
    <section className="fd-min">
      <h3>
        <b>{mineralName(mineral)}</b>
        {amount === null ? (
          <span className="dim">{food.id.startsWith('sr28:') ? 'no value in the food table' : 'not known'}</span>
        ) : (
          <span>
            {formatDensityAmount({ kind: 'known', amount }, 0).text} mg
            {isUnconfirmed ? <abbr title="To be confirmed">*</abbr> : null}
            {target === null ? null : (
              <span className="dim">
                {' '}
                · {formatShare(amount, target)} of {formatNumber(target)}
              </span>
            )}
          </span>
        )}
      </h3>
      {amount === null || target === null ? null : (
        <span className="bar" aria-hidden="true">
          <span className="bar-fill" style={{ width: `${Math.min(100, (100 * amount) / target).toFixed(1)}%` }} />
        </span>
      )}
    </section>
  );
}
