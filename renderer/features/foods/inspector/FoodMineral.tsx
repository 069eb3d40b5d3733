import { nutrientIn } from '#shared/domain/food/food';
import type { Food } from '#shared/domain/food/food';
import type { Mineral } from '#shared/domain/nutrients';
import { mineralName, formatShare, roundedDown } from '#shared/domain/score/score-text';
import { formatNumber } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import markStyles from '#renderer/ui/mark.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './food-inspector.module.css';

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
    <section className={styles.fdMin}>
      <h3>
        <b>{mineralName(mineral)}</b>
        {amount === null ? (
          <span className={textStyles.dim}>
            {food.id.startsWith('sr28:') ? 'no value in the food table' : 'not known'}
          </span>
        ) : (
          <span>
            {roundedDown(amount)} mg
            {isUnconfirmed ? <abbr title="To be confirmed">*</abbr> : null}
            {target === null ? null : (
              <span className={textStyles.dim}>
                {' '}
                · {formatShare(amount, target)} of {formatNumber(target)}
              </span>
            )}
          </span>
        )}
      </h3>
      {amount === null || target === null ? null : (
        <span className={classNames(markStyles.bar, styles.fdMinBar)} aria-hidden="true">
          <span
            className={classNames(markStyles.barFill, styles.fdMinBarFill)}
            style={{ width: `${Math.min(100, (100 * amount) / target).toFixed(1)}%` }}
          />
        </span>
      )}
    </section>
  );
}
