import type { DayScore } from '#shared/domain/score/score';
import { FLAG_WORD } from '#shared/domain/score/score-text';
import textStyles from '#renderer/ui/text.module.css';
import styles from './eaters.module.css';

interface ScoreOfProps {
  readonly name: string;
  /** `null`: no score; a week has no one flag. */
  readonly score: (Pick<DayScore, 'score' | 'atLeast'> & Partial<Pick<DayScore, 'headline'>>) | null;
}

/** A name with a score, and for who does not see its ring with the flag word: "Pal 96 of 100, borderline". */
export function ScoreOf({ name, score }: ScoreOfProps) {
  const flag = score?.headline ?? null;
  return (
    <>
      <span className={styles.name}>{name}</span>
      <b>
        {score?.atLeast === true ? '≥ ' : ''}
        {score?.score ?? '–'}
      </b>
      <span className={textStyles.vh}>
        {score?.score == null ? ' no score' : ' of 100'}
        {flag === null ? '' : `, ${FLAG_WORD[flag]}`}
      </span>
    </>
  );
}
