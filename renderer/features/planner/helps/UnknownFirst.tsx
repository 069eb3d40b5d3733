import { useFoodLookup } from '#renderer/state/score-store';
import { FlagShape } from '#renderer/ui/FlagShape';
import textStyles from '#renderer/ui/text.module.css';
import type { Food } from '#shared/domain/food/food';
import { shownFoodName } from '#shared/domain/food/food-lookup';
import type { Mineral } from '#shared/domain/nutrients';
import type { DayScore } from '#shared/domain/score/score';
import { mineralName } from '#shared/domain/score/score-text';
import { mayUseSimilar } from '#shared/domain/score/similar-foods';
import { isBelow } from './helps-request';
import styles from './helps.module.css';

interface UnknownFirstProps {
  readonly mineral: Mineral;
  readonly score: DayScore;
  readonly onEstimate: (food: Food, mineral: Mineral) => void;
}

/**
 * A day with a missing value may be less short than it looks: a similar food's value is offered before anything is
 * added.
 */
export function UnknownFirst({ mineral, score, onEstimate }: UnknownFirstProps) {
  const lookup = useFoodLookup();
  if (!isBelow(score.minerals[mineral])) return null;
  const ids = new Set(score.unknown.flatMap((one) => (one.mineral === mineral && one.food !== null ? [one.food] : [])));
  const [food] = [...ids].flatMap((id) => lookup(id) ?? []).filter(mayUseSimilar);
  if (food === undefined) return null;
  const name = shownFoodName(food.id, lookup);
  return (
    <p className={styles.unknown}>
      <FlagShape flag="unknown" size={11} />
      <span>
        {name} has no {mineralName(mineral).toLowerCase()} value.{' '}
        <button type="button" className={textStyles.link} onClick={() => onEstimate(food, mineral)}>
          Use a similar food’s value…
        </button>
      </span>
    </p>
  );
}
