import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { keysOf } from '#renderer/state/commands';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import { commandRow, isKeyOf } from '#shared/domain/help/commands';
import type { SortedDiff } from '#shared/domain/shopping/shopping-diff';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import { counted } from '#shared/domain/number-text';
import type { WeekDocument } from '#shared/schema/week-document';
import { DialogFoot } from '../DialogFoot';
import type { MendableDay, OtherDay } from './day-states';
import { ListChanges } from './ListChanges';
import { MiniBoard } from './MiniBoard';
import { RunProgress } from './RunProgress';
import { WeekChips } from './WeekChips';
import type { WeekChipsProps } from './WeekChips';
import { WeekDayBlock } from './WeekDayBlock';
import { changesText } from './week-text';
import repairStyles from '../repair.module.css';
import sideStyles from './week-side.module.css';
import styles from './week-repair.module.css';

interface WeekRepairViewProps {
  /** The result in a sentence, or why there is none. */
  readonly sentence: string;
  /** What the person's answers leave out. */
  readonly leftOut: readonly string[];
  /** The rules broken by what is accepted now. */
  readonly warnings: readonly string[];
  /** Why the last request has no answer. */
  readonly problem: string | null;
  /** Progress of a run; `null`: none is running. */
  readonly share: number | null;
  readonly plan: WeekDocument;
  readonly days: readonly MendableDay[];
  readonly others: readonly OtherDay[];
  readonly diff: SortedDiff;
  /** `null`: no request was made, so there are no limits. */
  readonly chips: WeekChipsProps | null;
  readonly foot: readonly string[];
  /** The current day. */
  readonly current: IsoDate | null;
  /** The borderline day that was included last. */
  readonly lastIncluded: IsoDate | null;
  readonly onHover: (date: IsoDate | null) => void;
  readonly onFocusDay: (date: IsoDate | null) => void;
  readonly onLeave: (date: IsoDate, isLeft: boolean) => void;
  readonly onOther: (day: MendableDay) => void;
  readonly onNext: (other: OtherDay) => void;
  readonly onRetry: () => void;
  readonly onApply: () => void;
  /** Cancels the current run. */
  readonly onCancelRun: () => void;
  readonly onClose: () => void;
}

const NEXT_WORDS = {
  include: (date: IsoDate) => `Include ${formatDate(date, 'EEEE')}`,
  alone: (date: IsoDate) => `Repair ${formatDate(date, 'EEEE')} alone…`,
  show: (date: IsoDate) => `Show ${formatDate(date, 'EEEE')}`,
} as const;

/** The stops of the arrow keys: the choice that holds of each day, and the link of each other one. */
const stopsIn = (root: Element): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-date] input:checked, [data-other] button'),
];

/** What the dialog shows for an answer, or while it waits for the first one. */
export function WeekRepairView(props: WeekRepairViewProps) {
  const { sentence, leftOut, warnings, problem, share, plan, days, others, diff, chips, foot, current, lastIncluded } =
    props;
  const root = useRef<HTMLDivElement>(null);
  const sideName = useId();
  const accepted = days.filter(({ isLeft }) => !isLeft);
  const changes = accepted.reduce((sum, { edits }) => sum + edits.length, 0);
  const hasDays = days.length > 0;
  const isRunning = share !== null;
  const isFirstRun = isRunning && !hasDays;
  const hadDays = useRef(false);
  useEffect(() => {
    // The first answer takes the focus; a later one only if the focused element is gone.
    const active = document.activeElement;
    if (!isRunning && (!hadDays.current || active === null || active === document.body)) {
      const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector) ?? null;
      const included = lastIncluded === null ? null : find(`[data-date="${lastIncluded}"] input:checked`);
      (included ?? find('[data-autofocus]'))?.focus();
      hadDays.current = true;
    }
  }, [isRunning, days, lastIncluded]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const { target } = event;
    // A chip's question is inside the dialog only in the React tree.
    if (!(target instanceof HTMLElement) || root.current?.contains(target) !== true) return;
    const keys = keysOf(event);
    if (isKeyOf('week-repair.apply', keys)) {
      event.preventDefault();
      if (changes > 0 && !isRunning) props.onApply();
      return;
    }
    const list = target.closest('[data-days]');
    if (list === null) return;
    if (isKeyOf('week-repair.walk', keys)) {
      event.preventDefault();
      const stops = stopsIn(list);
      const at = stops.findIndex((stop) => target.closest('[data-date], [data-other]')?.contains(stop) === true);
      stops[at + (keys === 'ArrowDown' ? 1 : -1)]?.focus();
      return;
    }
    const block = target.closest<HTMLElement>('[data-date]');
    const day = days.find(({ date }) => date === block?.dataset['date']);
    if (block === null || day === undefined) return;
    const decide = (isLeft: boolean): void => {
      // The focus follows the selected option, which is where the arrow keys and a screen reader are.
      block.querySelector<HTMLElement>(`input[value="${isLeft ? 'leave' : 'accept'}"]`)?.focus();
      props.onLeave(day.date, isLeft);
    };
    if (isKeyOf('week-repair.accept', keys)) decide(false);
    else if (isKeyOf('week-repair.leave', keys)) decide(true);
    else if (isKeyOf('week-repair.other', keys)) props.onOther(day);
    else return;
    event.preventDefault();
  }

  return (
    <div ref={root} className={styles.week} onKeyDown={onKeyDown}>
      <p className={repairStyles.what} role="status">
        {isFirstRun ? 'Looking for the fewest changes…' : sentence}
      </p>
      {chips === null ? null : <WeekChips {...chips} />}
      {isRunning ? <RunProgress share={share} onCancel={props.onCancelRun} /> : null}
      {problem === null ? null : (
        <div className={styles.problem}>
          <Problem text={problem} isInline />{' '}
          <button type="button" className={textStyles.link} onClick={props.onRetry}>
            Try again
          </button>
        </div>
      )}
      {leftOut.length === 0 ? null : <p className={repairStyles.leftOut}>{leftOut.join(' ')}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (changes > 0 && !isRunning) props.onApply();
        }}
      >
        {hasDays || others.length > 0 ? (
          <div className={classNames(styles.body, !hasDays && styles.hasNoSide)}>
            <div className={styles.days} data-days>
              {hasDays ? (
                <ol
                  aria-label="Days"
                  onFocus={({ target }) => {
                    props.onFocusDay(target.closest<HTMLElement>('[data-date]')?.dataset['date'] ?? null);
                  }}
                  onBlur={() => props.onFocusDay(null)}
                >
                  {days.map((day, index) => (
                    <WeekDayBlock
                      key={day.date}
                      day={day}
                      isCurrent={day.date === current}
                      isFirst={index === 0}
                      onPoint={(isPointedAt) => props.onHover(isPointedAt ? day.date : null)}
                      onLeave={(isLeft) => props.onLeave(day.date, isLeft)}
                      onOther={() => props.onOther(day)}
                    />
                  ))}
                </ol>
              ) : null}
              {others.length === 0 ? null : (
                <ul className={styles.others} aria-label="Other days">
                  {others.map((other) => (
                    <li key={other.date} data-other>
                      <b>{formatDate(other.date, 'EEE d')}</b>
                      <span>{other.sentence}</span>
                      {other.next === null ? null : (
                        <button type="button" className={textStyles.link} onClick={() => props.onNext(other)}>
                          {NEXT_WORDS[other.next](other.date)}
                        </button>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </div>
            {hasDays ? (
              <section className={sideStyles.side} aria-labelledby={sideName} tabIndex={0}>
                <div>
                  <h3>
                    <b id={sideName}>On the board</b>
                    <span>
                      {changesText(changes)}, {counted(accepted.length, 'day')}
                    </span>
                  </h3>
                  <MiniBoard plan={plan} accepted={accepted} current={current} />
                </div>
                {warnings.length === 0 ? null : (
                  <p className={sideStyles.warning} role="status">
                    {warnings.join(' ')}
                  </p>
                )}
                <ListChanges
                  diff={diff}
                  mostBuys={chips?.rules.mostBuys ?? 0}
                  isTooMany={chips?.broken.has('mostBuys') ?? false}
                />
              </section>
            ) : null}
          </div>
        ) : null}
        <DialogFoot
          sentences={foot}
          apply={
            changes === 0
              ? null
              : {
                  label: `Apply ${changesText(changes)}`,
                  isOff: isRunning,
                  title: commandRow('week-repair.apply').keys[0],
                }
          }
          isFocused={!hasDays && !isRunning}
          onClose={props.onClose}
        />
      </form>
    </div>
  );
}
