import { useFoodLookup } from '#renderer/state/score-store';
import { useShownNutrients } from '#renderer/state/shown-nutrients';
import textStyles from '#renderer/ui/text.module.css';
import { nutrient } from '#shared/domain/nutrients';
import type { ShownNutrient } from '#shared/domain/score/shown-nutrients';
import { MOST_IN_DAY_HEAD, shownAmountOf, shownSentence, shownWords } from '#shared/domain/score/shown-nutrients';
import type { DayPlan } from '#shared/domain/week/week-plan';
import styles from './day-head.module.css';

interface ShownRowsProps {
  readonly day: DayPlan;
  readonly planned: boolean;
}

/** The nutrients chosen in Settings in the head of a day, as many as fit; nothing if none is chosen. */
export function ShownRows({ day, planned }: ShownRowsProps) {
  const chosen = useShownNutrients();
  return chosen.length === 0 ? null : <Rows day={day} planned={planned} chosen={chosen.slice(0, MOST_IN_DAY_HEAD)} />;
}

function Rows({ day, planned, chosen }: ShownRowsProps & { readonly chosen: readonly ShownNutrient[] }) {
  const lookup = useFoodLookup();
  return (
    <dl className={styles.shown}>
      {chosen.map((one) => {
        const shown = shownAmountOf(day, lookup, one);
        const hasBounds = shown.result !== 'no-bound';
        return (
          <div key={one.nutrient} title={planned ? shownSentence(shown) : undefined}>
            <dt>{nutrient(one.nutrient).label}</dt>
            <dd>{planned ? shown.text : '–'}</dd>
            {hasBounds ? <dd className={styles.words}>{planned ? shownWords(shown) : ''}</dd> : null}
            {planned && shown.result === 'unknown' ? <dd className={textStyles.vh}>the rest unknown</dd> : null}
          </div>
        );
      })}
    </dl>
  );
}
