import { useEaterScores } from '#renderer/state/eater-scores';
import { showEater, useScoredEaters, useShownEater } from '#renderer/state/eaters-store';
import { Segmented } from '#renderer/ui/Segmented';
import { formatDate } from '#shared/domain/week-id';
import type { DayScore } from '#shared/domain/score/score';
import { ScoreOf } from './ScoreOf';
import styles from './eaters.module.css';

/** Most names a column has room for beside their scores; more are shown as initials. */
const MOST_NAMES = 2;

/** Whose day is shown, in the head of the day; nothing until somebody else has their own targets. */
export function EaterSwitch({ score }: { readonly score: DayScore }) {
  return useScoredEaters().length === 0 ? null : <Switch score={score} />;
}

const initialOf = (name: string): string => Array.from(name)[0] ?? '';

function Switch({ score: yours }: { readonly score: DayScore }) {
  const { date } = yours;
  const shown = useShownEater(date);
  const scores = useEaterScores();
  const ofDay = scores.map(({ eater, days }) => ({ eater, score: days.find((day) => day.date === date) ?? null }));
  const options = [{ eater: null, score: yours }, ...ofDay].map(({ eater, score }) => ({
    value: eater?.id ?? '',
    name: eater?.name ?? 'You',
    score,
  }));
  return (
    <div className={styles.switch}>
      <Segmented
        small
        label={`Whose ${formatDate(date, 'EEEE')}`}
        value={shown?.id ?? ''}
        options={options.map(({ value, name, score }) => ({
          value,
          title: name,
          label: (
            <ScoreOf name={name} initial={options.length > MOST_NAMES ? initialOf(name) : undefined} score={score} />
          ),
        }))}
        onChange={(id) => showEater([date], scores.find(({ eater }) => eater.id === id)?.eater ?? null)}
      />
    </div>
  );
}
