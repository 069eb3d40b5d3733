import { IconArrowRight } from '@tabler/icons-react';
import { FlagWord } from '#renderer/ui/FlagShape';
import { MineralBar } from '#renderer/ui/MineralBar';
import textStyles from '#renderer/ui/text.module.css';
import { MINERALS } from '#shared/domain/nutrients';
import type { DayScore, MineralScore } from '#shared/domain/score/score';
import {
  FLAG_WORD,
  formatNetCarbs,
  formatTotal,
  mineralName,
  shownAmount,
  spellOut,
} from '#shared/domain/score/score-text';
import styles from './proposal-card.module.css';

interface BeforeAfterProps {
  readonly before: DayScore;
  readonly after: DayScore;
}

/** An amount of a mineral before and after, with its flags in words for assistive technology. */
export function MineralAmounts({
  was,
  is,
  className,
}: {
  readonly was: MineralScore;
  readonly is: MineralScore;
  readonly className: string | undefined;
}) {
  return (
    <>
      <span className={className} aria-hidden="true">
        <span className={textStyles.dim}>{shownAmount(was)}</span> → <b>{shownAmount(is)}</b> mg
      </span>
      <span className={textStyles.vh}>
        from {spellOut(shownAmount(was))} mg, {FLAG_WORD[was.flag]}, to {spellOut(shownAmount(is))} mg,{' '}
        {FLAG_WORD[is.flag]}.
      </span>
    </>
  );
}

/** The three minerals of a day before and after a change: flags, amounts, a bar with the gain in colour. */
export function MineralChanges({ before, after }: BeforeAfterProps) {
  return (
    <span className={styles.changes}>
      {MINERALS.map((mineral) => {
        const [was, is] = [before.minerals[mineral], after.minerals[mineral]];
        return (
          <span key={mineral} className={styles.change}>
            <span className={styles.cName}>{mineralName(mineral)}</span>
            <span className={styles.cFlags} aria-hidden="true">
              {was.flag === is.flag ? null : (
                <>
                  <FlagWord flag={was.flag} />
                  <IconArrowRight size={13} stroke={1.7} />
                </>
              )}
              <FlagWord flag={is.flag} />
            </span>
            <MineralAmounts was={was} is={is} className={styles.cValue} />
            <MineralBar score={is} was={was} large className={styles.cBar} />
          </span>
        );
      })}
    </span>
  );
}

const scoreOf = ({ score, atLeast }: DayScore): string => (score === null ? '–' : `${atLeast ? '≥ ' : ''}${score}`);

const withoutUnit = (shown: string): string => shown.replace(/ (?:g|kcal)$/, '');

/** Score, net carbs and energy of a day before and after. */
export function FigureChanges({ before, after }: BeforeAfterProps) {
  const rows = [
    ['Score', scoreOf(before), scoreOf(after)],
    ['Net carbs', withoutUnit(formatNetCarbs(before.netCarbs)), formatNetCarbs(after.netCarbs)],
    ['Energy', withoutUnit(formatTotal(before.energy, 'kcal')), formatTotal(after.energy, 'kcal')],
  ] as const;
  return (
    <span className={styles.figures}>
      {rows.map(([name, was, is]) => (
        <span key={name}>
          <span>{name}</span>
          <span>
            {was} <span aria-hidden="true">→</span>
            <span className={textStyles.vh}>to</span> <b>{is}</b>
          </span>
        </span>
      ))}
    </span>
  );
}
