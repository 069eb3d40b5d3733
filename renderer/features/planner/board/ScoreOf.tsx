import type { DayScore } from '#shared/domain/score/score';
import { FLAG_WORD } from '#shared/domain/score/score-text';
import textStyles from '#renderer/ui/text.module.css';
import styles from './eaters.module.css';

interface ScoreOfProps {
  readonly name: string;
  /** Short form of the name for a narrow place; absent: the name. */
  readonly initial?: string | undefined;
  /** `null`: no score; a week has no single flag. */
  readonly score: (Pick<DayScore, 'score' | 'atLeast'> & Partial<Pick<DayScore, 'headline'>>) | null;
}

/** "Pal, 96 of 100, borderline", "Pal, at least 63 of 100, unknown", "Pal, no score". */
function spoken({ name, score }: Pick<ScoreOfProps, 'name' | 'score'>): string {
  const flag = score?.headline ?? null;
  const points = score?.score == null ? 'no score' : `${score.atLeast ? 'at least ' : ''}${score.score} of 100`;
  return [name, points, ...(flag === null ? [] : [FLAG_WORD[flag]])].join(', ');
}

/** A name with a score; the flag word is included for those who cannot see the ring beside it. */
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
