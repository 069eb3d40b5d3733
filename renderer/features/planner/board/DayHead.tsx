import { IconBolt, IconDots, IconNote, IconRun } from '@tabler/icons-react';
import type { ShownDay } from '#renderer/state/eater-scores';
import { withKey } from '#shared/domain/help/commands';
import { FlagWord } from '#renderer/ui/FlagShape';
import { MineralBar } from '#renderer/ui/MineralBar';
import { ScoreRing } from '#renderer/ui/ScoreRing';
import { MINERALS, MINERAL_SYMBOL } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import type { DayScore, MineralScore } from '#shared/domain/score/score';
import {
  FLAG_WORD,
  formatHeadline,
  formatMeter,
  mineralName,
  formatNetCarbs,
  scoreSentence,
  shownAmount,
  formatTotal,
} from '#shared/domain/score/score-text';
import type { DayPlan } from '#shared/domain/week/week-plan';
import { CRAMP_LEVELS } from '#shared/domain/week/week-plan';
import type { Ranged } from '#shared/domain/person/day-ranges';
import { formatInRange } from '#shared/domain/score/range-text';
import { formatDate } from '#shared/domain/week-id';
import type { IsoDate } from '#shared/domain/week-id';
import { openMenu } from '#renderer/state/menu-request';
import { EaterSwitch } from './EaterSwitch';
import { ShownRows } from './ShownRows';
import { dayMenu } from './board-menus';
import { PrepLines } from './PrepLines';
import { formatCramp } from './day-marks';
import { isBelow, openHelps } from '../helps/helps-request';
import { showDay } from '../selection-store';
import { formatNumber } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import markStyles from '#renderer/ui/mark.module.css';
import textStyles from '#renderer/ui/text.module.css';
import dayFactsStyles from '../inspector/day-facts.module.css';
import dayHeadStyles from './day-head.module.css';

interface DayHeadProps {
  readonly day: DayPlan;
  /** The score of the planned person. */
  readonly score: DayScore;
  /** Whose day is shown. */
  readonly shown: ShownDay;
  readonly isToday: boolean;
  readonly readOnly: boolean;
}

/** Date, score ring, three bars with their flags, and the small figures of a day. */
export function DayHead({ day, score: yours, shown, isToday, readOnly }: DayHeadProps) {
  const { score, targets, eater } = shown;
  const planned = score.isPlanned;
  const { person, guard } = shown.person;
  const titleOf = (id: Ranged) =>
    planned && guard.hasNetCarbLimit ? (formatInRange(score, id, person.ranges?.[id]) ?? undefined) : undefined;
  return (
    <header className={dayHeadStyles.dayHead} onContextMenu={(event) => openMenu(event, () => dayMenu(day.date))}>
      <div>
        <div className={dayHeadStyles.dayTop}>
          <button
            type="button"
            className={classNames(dayHeadStyles.dayName, dayHeadStyles.dayTitle)}
            onClick={() => showDay(day.date)}
            aria-label={`Show ${formatDate(day.date, 'EEEE d MMMM')}${isToday ? ', today' : ''}`}
          >
            {formatDate(day.date, 'EEE')}{' '}
            <span className={classNames(dayHeadStyles.dnum, isToday && dayHeadStyles.today)}>
              {formatDate(day.date, 'd')}
            </span>
          </button>
          {score.headline === null ? (
            <span className={classNames(markStyles.flag, textStyles.dim, dayHeadStyles.dayFlag)}>Not planned</span>
          ) : (
            <FlagWord flag={score.headline} words={formatHeadline(score)} className={dayHeadStyles.dayFlag} />
          )}
          <ScoreRing
            score={score.score}
            atLeast={score.atLeast}
            headline={score.headline}
            className={dayHeadStyles.dayRing}
          />
        </div>
        <p className={textStyles.vh}>
          {eater === null ? '' : `${eater.name}: `}
          {scoreSentence(score)}
        </p>
        <EaterSwitch score={yours} />
        {MINERALS.map((mineral) => (
          <Meter
            key={mineral}
            mineral={mineral}
            score={score.minerals[mineral]}
            source={targets[mineral].source}
            planned={planned}
            helps={readOnly ? null : day.date}
          />
        ))}
        <div className={dayHeadStyles.macros}>
          <Pair
            left={{ name: 'net', text: planned ? formatNetCarbs(score.netCarbs) : '–' }}
            right={{ name: 'P', text: planned ? formatTotal(score.protein, 'g') : '–', title: titleOf('protein') }}
          />
          <Pair
            left={{
              name: 'Energy',
              isHidden: true,
              text: planned ? formatTotal(score.energy, 'kcal') : '–',
              title: titleOf('energy'),
            }}
            right={{ name: 'F', text: planned ? formatTotal(score.fat, 'g') : '–', title: titleOf('fat') }}
          />
        </div>
        <DayMarks day={day} />
      </div>
      <PrepLines date={day.date} />
      <ShownRows day={shown.day} planned={planned} />
      {readOnly ? null : (
        <button
          type="button"
          className={dayHeadStyles.dayMenu}
          aria-label={`More for ${formatDate(day.date, 'EEEE d MMMM')}`}
          aria-haspopup="menu"
          onClick={(event) => openMenu(event, () => dayMenu(day.date))}
        >
          <IconDots size={16} stroke={1.7} aria-hidden />
        </button>
      )}
    </header>
  );
}

interface Figure {
  readonly name: string;
  readonly isHidden?: boolean;
  readonly text: string;
  /** The person's range, on hover. */
  readonly title?: string | undefined;
}

/** Two figures at the ends of a line, or stacked where the column is too narrow for both: neither is cut off. */
function Pair({ left, right }: { readonly left: Figure; readonly right: Figure }) {
  return (
    <dl>
      {[left, right].map(({ name, isHidden = false, text, title }) => (
        <div key={name} title={title}>
          <dt className={isHidden ? textStyles.vh : undefined}>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Exercise, cramps and a note, each only if present. Their text is in the inspector and in the label. */
function DayMarks({ day }: { readonly day: DayPlan }) {
  const hours = day.activityHours ?? 0;
  const cramps = formatCramp(day);
  const note = day.note ?? '';
  if (hours === 0 && cramps === null && note === '') return null;
  return (
    <p className={dayFactsStyles.dayMarks}>
      {hours === 0 ? null : (
        <span title={`Exercise, ${hours} h`}>
          <IconRun size={12} stroke={1.7} aria-hidden />
          <span className={textStyles.vh}>Exercise </span>
          {hours} h
        </span>
      )}
      {cramps === null ? null : (
        <span title={cramps}>
          <IconBolt size={12} stroke={1.7} aria-hidden />
          <span className={textStyles.vh}>{cramps}, level </span>
          {day.cramp?.level}
          {CRAMP_LEVELS.some((level) => level === day.cramp?.level) ? ' of 3' : ''}
        </span>
      )}
      {note === '' ? null : (
        <span title={note}>
          <IconNote size={12} stroke={1.7} aria-hidden />
          <span className={textStyles.vh}>Note: {note}</span>
        </span>
      )}
    </p>
  );
}

function Meter({
  mineral,
  score,
  source,
  planned,
  helps,
}: {
  readonly mineral: Mineral;
  readonly score: MineralScore;
  readonly source: string;
  readonly planned: boolean;
  /** The day whose flag opens “What helps”; `null`: none. */
  readonly helps: IsoDate | null;
}) {
  // A mineral with only a limit is measured against it; one that is not scored has no scale.
  const target = score.target ?? (score.floor === 'limit-only' ? score.cautionAbove : null) ?? 0;
  const flag = <FlagWord flag={score.flag} className={dayHeadStyles.mFlag} />;
  const opensHelps = planned && helps !== null && isBelow(score);
  return (
    <div className={dayHeadStyles.meterPlace}>
      <div
        className={dayHeadStyles.meter}
        title={`Target: ${source}`}
        role="meter"
        aria-label={mineralName(mineral)}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, target)}
        aria-valuenow={Math.min(target, Math.floor(score.amount))}
        aria-valuetext={planned ? formatMeter(score) : `nothing planned, ${formatUnplanned(score)}`}
      >
        <span className={dayHeadStyles.mSym}>{MINERAL_SYMBOL[mineral]}</span>
        {planned && !opensHelps ? flag : <span />}
        <span className={dayHeadStyles.mVal}>
          {shownAmount(score)}{' '}
          {score.target === null ? (
            <span className={dayHeadStyles.of}>{target > 0 ? `limit ${formatNumber(target)}` : 'mg'}</span>
          ) : (
            <span className={dayHeadStyles.of}>/ {formatNumber(score.target)}</span>
          )}
        </span>
        <MineralBar score={score} className={dayHeadStyles.mBar} />
      </div>
      {opensHelps ? (
        <button
          type="button"
          tabIndex={-1}
          className={dayHeadStyles.mHelps}
          aria-label={`What helps on ${formatDate(helps, 'EEEE')}: ${mineralName(mineral).toLowerCase()} is ${FLAG_WORD[score.flag]}`}
          title={withKey('board.what-helps', `What helps on ${formatDate(helps, 'EEEE')}`)}
          onClick={(event) => openHelps(helps, mineral, event.currentTarget)}
        >
          {flag}
        </button>
      ) : null}
    </div>
  );
}

function formatUnplanned({ target, floor, cautionAbove }: MineralScore): string {
  if (target !== null) return `target ${formatNumber(target)} mg`;
  return floor === 'limit-only' && cautionAbove !== null ? `limit ${formatNumber(cautionAbove)} mg` : 'not scored';
}
