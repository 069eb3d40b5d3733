import { IconBolt } from '@tabler/icons-react';
import { SEE_SOON } from '#shared/domain/help/safety-texts';
import type { CrampCounts } from '#shared/domain/score/trends';
import { counted } from '#shared/domain/number-text';
import textStyles from '#renderer/ui/text.module.css';
import { crampAnswer, crampCaveat, hasCrampAnswer } from './trend-text';
import styles from './cramp-answer.module.css';

/** With more days than this only numbers are shown: counting the dots of a year would be hopeless. */
const MOST_DOTS = 90;

/**
 * The main answer of the screen: cramps on short days and on others, in a sentence and as dots, with what it does not
 * mean.
 */
export function CrampAnswer({ counts }: { readonly counts: CrampCounts }) {
  const { shortDays, crampsOnShort, otherDays, crampsOnOthers, crampDays } = counts;
  return (
    <section className={styles.answer} aria-label="Cramps and short days">
      <div>
        <h2>{crampAnswer(counts)}</h2>
        <p>{crampCaveat(counts)}</p>
        {crampDays === 0 ? null : <p>{SEE_SOON}</p>}
      </div>
      {hasCrampAnswer(counts) ? (
        <div className={styles.dots}>
          <Dots title={counted(shortDays, 'short day')} days={shortDays} cramps={crampsOnShort} />
          <Dots title={counted(otherDays, 'other day')} days={otherDays} cramps={crampsOnOthers} />
        </div>
      ) : null}
    </section>
  );
}

interface DotsProps {
  readonly title: string;
  readonly days: number;
  readonly cramps: number;
}

/** One dot per day, days with a cramp first. */
function Dots({ title, days, cramps }: DotsProps) {
  return (
    <div>
      <p>
        <b>{title}</b>
        <span className={textStyles.dim}>cramp on {cramps}</span>
      </p>
      {days > MOST_DOTS ? null : (
        <span aria-hidden="true">
          {Array.from({ length: days }, (_unused, place) => (
            <i key={place} className={place < cramps ? styles.cramp : undefined}>
              {place < cramps ? <IconBolt size={9} stroke={2.6} /> : null}
            </i>
          ))}
        </span>
      )}
    </div>
  );
}
