import { MINERAL_SYMBOL, MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import type { DayScore, MineralScore } from '#shared/domain/score/score';
import { formatNetCarbs, shownAmount, formatTotal } from '#shared/domain/score/score-text';
import type { PrepTask } from '#shared/domain/week/prep-lines';
import { prepTaskText } from '#shared/domain/week/prep-lines';
import { formatDate } from '#shared/domain/week-id';
import type { IsoDate } from '#shared/domain/week-id';
import { FlagWord } from '#renderer/ui/FlagShape';
import { MineralBar } from '#renderer/ui/MineralBar';
import styles from './print.module.css';

function MineralLine({ mineral, score }: { readonly mineral: Mineral; readonly score: MineralScore }) {
  return (
    <div className={styles.pMineral}>
      <span>
        <b>{MINERAL_SYMBOL[mineral]} </b>
        {shownAmount(score)}
      </span>
      <FlagWord flag={score.flag} className={styles.pFlag} />
      <MineralBar score={score} />
    </div>
  );
}

/** "92", "≥ 63"; a dash if there is no score. */
export const shownScoreOf = (score: DayScore | null): string =>
  score === null || !score.isPlanned || score.score === null ? '–' : `${score.atLeast ? '≥ ' : ''}${score.score}`;

interface DayHeadProps {
  readonly date: IsoDate;
  /** True when the week spans two months: then every day shows its month. */
  readonly withMonth: boolean;
  /** False: the date alone. */
  readonly withMinerals: boolean;
  /** `null` when the person is not known. */
  readonly score: DayScore | null;
  /** Lines for the nutrients the person chose to see. */
  readonly shown: readonly string[];
  readonly prep: readonly PrepTask[];
}

/** Head of a printed day: date, score, the three minerals as amount, word, shape and bar, net carbs and macros. */
export function DayHead({ date, withMonth, withMinerals, score, shown: lines, prep }: DayHeadProps) {
  const shown = score === null || !score.isPlanned ? null : score;
  return (
    <th scope="col">
      <div className={styles.pDay}>
        <span>
          {formatDate(date, 'EEE d')}
          {withMonth ? <small> {formatDate(date, 'MMM')}</small> : null}
        </span>
        {withMinerals ? <b>{shownScoreOf(score)}</b> : null}
      </div>
      {!withMinerals ? null : shown === null ? (
        <p className={styles.pMacros}>{score === null ? 'not scored' : 'nothing planned'}</p>
      ) : (
        <>
          {MINERALS.map((mineral) => (
            <MineralLine key={mineral} mineral={mineral} score={shown.minerals[mineral]} />
          ))}
          <p className={styles.pMacros}>
            <span>net carbs {formatNetCarbs(shown.netCarbs)}</span> <span>fat {formatTotal(shown.fat, 'g')}</span>
          </p>
          <p className={styles.pMacros}>
            <span>protein {formatTotal(shown.protein, 'g')}</span> <span>{formatTotal(shown.energy, 'kcal')}</span>
          </p>
          {lines.map((line) => (
            <p key={line} className={styles.pMacros}>
              {line}
            </p>
          ))}
        </>
      )}
      {prep.map((task) => (
        <p key={task.entry.id} className={styles.pPrep}>
          {prepTaskText(task)}
        </p>
      ))}
    </th>
  );
}
