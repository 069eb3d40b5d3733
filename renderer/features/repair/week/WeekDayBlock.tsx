import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { FlagWord } from '#renderer/ui/FlagShape';
import { MineralBar } from '#renderer/ui/MineralBar';
import { ScoreRing } from '#renderer/ui/ScoreRing';
import { Segmented } from '#renderer/ui/Segmented';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import { withKey } from '#shared/domain/help/commands';
import { formatNumber } from '#shared/domain/number-text';
import { MINERAL_SYMBOL, MINERALS } from '#shared/domain/nutrients';
import type { DayScore } from '#shared/domain/score/score';
import { mineralName, shownAmount } from '#shared/domain/score/score-text';
import { formatDate } from '#shared/domain/week-id';
import { MineralAmounts } from '../BeforeAfter';
import { EditIcon, EditText } from '../EditParts';
import type { MendableDay } from './day-states';
import { ONE_TOO_MANY, verdictLabel } from './week-text';
import styles from './week-day.module.css';

interface WeekDayBlockProps {
  readonly day: MendableDay;
  readonly isCurrent: boolean;
  readonly isFirst: boolean;
  readonly onPoint: (isPointedAt: boolean) => void;
  readonly onLeave: (isLeft: boolean) => void;
  readonly onOther: () => void;
}

const Ring = ({ score }: { readonly score: DayScore }) => (
  <ScoreRing score={score.score} atLeast={score.atLeast} headline={score.headline} size={32} />
);

/**
 * A day to decide on: its score before and after, the changes as text, its minerals; Accept or Leave, and other ways.
 */
export function WeekDayBlock({ day, isCurrent, isFirst, onPoint, onLeave, onOther }: WeekDayBlockProps) {
  const { date, isLeft, before, after, words } = day;
  const name = formatDate(date, 'EEEE d MMMM');
  return (
    <li
      className={classNames(styles.day, isCurrent && styles.isCurrent, isLeft && styles.isLeft)}
      aria-label={name}
      data-date={date}
      onMouseEnter={() => onPoint(true)}
      onMouseLeave={() => onPoint(false)}
    >
      <div>
        <h3>
          {formatDate(date, 'EEE')} <b>{formatDate(date, 'd')}</b>
        </h3>
        <p className={styles.rings}>
          <Ring score={before} />
          {isLeft ? null : (
            <>
              <IconArrowRight size={15} stroke={1.7} aria-hidden />
              <Ring score={after} />
            </>
          )}
        </p>
      </div>
      <ul className={styles.edits}>
        {words.map((edit, index) => (
          <li key={index}>
            <EditIcon kind={edit.kind} />
            <span>
              <EditText words={edit} />
            </span>
            <small>{edit.meal}</small>
          </li>
        ))}
        {isLeft && day.isOneTooMany ? <li className={styles.note}>{ONE_TOO_MANY}</li> : null}
      </ul>
      <div className={styles.verdict}>
        <span title={`${withKey('week-repair.accept')}, ${withKey('week-repair.leave')}`}>
          <Segmented
            small
            label={verdictLabel(day)}
            value={isLeft ? 'leave' : 'accept'}
            hasAutofocus={isFirst}
            options={[
              {
                value: 'accept',
                label: (
                  <>
                    {isLeft ? null : <IconCheck size={13} stroke={2} aria-hidden />}
                    Accept
                  </>
                ),
              },
              { value: 'leave', label: 'Leave' },
            ]}
            onChange={(verdict) => onLeave(verdict === 'leave')}
          />
        </span>
        {day.ways > 1 ? (
          <p>
            {day.way === 0 ? null : (
              <span>
                {formatNumber(day.way + 1)} of {formatNumber(day.ways)}
              </span>
            )}
            <button
              type="button"
              className={textStyles.link}
              title={withKey('week-repair.other')}
              aria-label={`Another way for ${formatDate(date, 'EEEE')}, ${formatNumber(day.way + 1)} of ${formatNumber(day.ways)}`}
              onClick={onOther}
            >
              Another way
            </button>
          </p>
        ) : null}
      </div>
      <div className={styles.minerals}>
        {MINERALS.map((mineral) => {
          const [was, is] = [before.minerals[mineral], (isLeft ? before : after).minerals[mineral]];
          return (
            <div key={mineral}>
              <b aria-hidden="true">{MINERAL_SYMBOL[mineral]}</b>
              <span className={textStyles.vh}>{mineralName(mineral)}</span>
              <FlagWord flag={is.flag} className={styles.flag} />
              {isLeft ? (
                <span className={styles.amounts}>{shownAmount(was)} mg</span>
              ) : (
                <MineralAmounts was={was} is={is} className={styles.amounts} />
              )}
              <MineralBar score={is} {...(isLeft ? {} : { was })} className={styles.bar} />
            </div>
          );
        })}
      </div>
    </li>
  );
}
