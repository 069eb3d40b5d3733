import { useEaterScores } from '#renderer/state/eater-scores';
import { showEater, useScoredEaters, useShownOnAll } from '#renderer/state/eaters-store';
import { useWeekId } from '#renderer/state/planner-store';
import { Segmented } from '#renderer/ui/Segmented';
import type { WeekScore } from '#shared/domain/score/week-score';
import { datesOf } from '#shared/domain/week-id';
import { ScoreOf } from '../board/ScoreOf';
import styles from '../board/eaters.module.css';

/** Shows the whole week for one person; nothing until somebody else has their own targets. */
export function WeekSwitch({ yours }: { readonly yours: WeekScore }) {
  return useScoredEaters().length === 0 ? null : <Switch yours={yours} />;
}

/** The value while the days show different people: no button matches it. */
const DIFFERENT = 'different';

function Switch({ yours }: { readonly yours: WeekScore }) {
  const dates = datesOf(useWeekId());
  const scores = useEaterScores();
  const shown = useShownOnAll(dates);
  return (
    <div className={styles.week}>
      <Segmented
        label="Show the week for"
        value={shown === undefined ? DIFFERENT : (shown?.id ?? '')}
        options={[{ eater: null, week: yours }, ...scores].map(({ eater, week }) => ({
          value: eater?.id ?? '',
          label: <ScoreOf name={eater?.name ?? 'You'} score={week} />,
        }))}
        onChange={(id) => showEater(dates, scores.find(({ eater }) => eater.id === id)?.eater ?? null)}
      />
    </div>
  );
}
