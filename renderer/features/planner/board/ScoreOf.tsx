import type { DayScore } from '#shared/domain/score/score';
import { FLAG_WORD } from '#shared/domain/score/score-text';
import textStyles from '#renderer/ui/text.module.css';
import styles from './eaters.module.css';

interface ScoreOfProps {
  readonly name: string;
  /** What is read of the name in a narrow place; the name where absent. */
  readonly initial?: string | undefined;
  /** `null`: no score; a week has no one flag. */
  readonly score: (Pick<DayScore, 'score' | 'atLeast'> & Partial<Pick<DayScore, 'headline'>>) | null;
}

/** "Pal, 96 of 100, borderline", "Pal, at least 63 of 100, unknown", "Pal, no score". */
function spoken({ name, score }: Pick<ScoreOfProps, 'name' | 'score'>): string {
  const flag = score?.headline ?? null;
  const points = score?.score == null ? 'no score' : `${score.atLeast ? 'at least ' : ''}${score.score} of 100`;
  return [name, points, ...(flag === null ? [] : [FLAG_WORD[flag]])].join(', ');
}

/** A name with a score; for who does not see the ring beside it with the flag word. */
export function ScoreOf({ name, initial = name, score }: ScoreOfProps) {
  return (
    <>
      <span className={styles.name} aria-hidden="true" title={name}>
        {initial}
      </span>
      <b aria-hidden="true">
        {score?.atLeast === true ? '≥' : ''}
        {score?.score ?? '–'}
      </b>
      <span className={textStyles.vh}>{spoken({ name, score })}</span>
    </>
  );
}
