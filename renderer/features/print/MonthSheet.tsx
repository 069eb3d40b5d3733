import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Catalog } from '#shared/domain/food/catalog';
import { MINERAL_SYMBOL, MINERALS } from '#shared/domain/nutrients';
import { FLAG_WORD } from '#shared/domain/score/score-text';
import { formatDate } from '#shared/domain/week-id';
import { FlagShape } from '#renderer/ui/FlagShape';
import { FLAG_CLASS } from '#renderer/ui/flag-class';
import { classNames } from '#renderer/ui/class-names';
import markStyles from '#renderer/ui/mark.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { shownScoreOf } from './DayHead';
import { pageHeightPx } from './measure-sheets';
import type { MonthDay } from './month-weeks';
import { monthTitle, readMonth } from './month-weeks';
import { paperLook } from './paper-class';
import { forWhom } from './print-for';
import type { PrintJob } from './read-job';
import { choicesOf } from './read-job';
import { ForWhomLine, Legend } from './WeekSheet';
import monthStyles from './month.module.css';
import styles from './print.module.css';

/** Candidates for the number of names per day, largest first: the largest that keeps the month on one page is used. */
const NAMES_A_DAY = [12, 10, 8, 7, 6, 5, 4, 3, 2, 1, 0] as const;

function Day({ day, most }: { readonly day: MonthDay; readonly most: number }) {
  const { score, names } = day;
  const left = names.length - most;
  // "1 more" would take the line of the very name it stands for.
  const shown = left === 1 && most > 0 ? names : names.slice(0, Math.max(0, most));
  return (
    <td className={day.isInMonth ? undefined : monthStyles.isOther}>
      <div className={monthStyles.mHead}>
        <b>{formatDate(day.date, day.isInMonth ? 'd' : 'd MMM')}</b>
        {score?.isPlanned === true ? <b className={monthStyles.mScore}>{shownScoreOf(score)}</b> : null}
      </div>
      {score?.isPlanned === true ? (
        <p className={monthStyles.mFlags}>
          {MINERALS.map((mineral) => {
            const { flag } = score.minerals[mineral];
            return (
              <span key={mineral} className={classNames(markStyles.flag, FLAG_CLASS[flag])}>
                {MINERAL_SYMBOL[mineral]} <FlagShape flag={flag} />
                <span className={textStyles.vh}> {FLAG_WORD[flag]} </span>
              </span>
            );
          })}
        </p>
      ) : null}
      <ul>
        {shown.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
        {shown.length < names.length ? (
          <li>{shown.length === 0 ? `${names.length} planned` : `and ${names.length - shown.length} more`}</li>
        ) : null}
      </ul>
    </td>
  );
}

interface SheetProps {
  readonly job: PrintJob;
  readonly weeks: readonly (readonly MonthDay[])[];
  readonly most: number;
}

function Sheet({ job, weeks, most }: SheetProps) {
  const isScored = weeks.some((days) => days.some(({ score }) => score?.isPlanned === true));
  return (
    <section className={classNames(styles.sheet, monthStyles.month)} aria-label={monthTitle(job.week.week)}>
      <header>
        <div>
          <h2>{monthTitle(job.week.week)}</h2>
          <ForWhomLine words={forWhom(job)} />
        </div>
      </header>
      <table>
        <thead>
          <tr>
            {weeks[0]?.map(({ date }) => (
              <th key={date} scope="col">
                {formatDate(date, 'EEEE')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days, index) => (
            <tr key={index}>
              {days.map((day) => (
                <Day key={day.date} day={day} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        {choicesOf(job).withMinerals ? <Legend isScored={isScored} hasUnknown={false} /> : null}
        <p className={styles.pNotes}>Not medical advice.</p>
      </footer>
    </section>
  );
}

interface MonthSheetProps {
  readonly job: PrintJob;
  readonly catalog: Catalog;
  readonly onLaidOut?: ((pages: number) => void) | undefined;
}

/** The month on one landscape page: score and flags of each day, and as many names as fit. */
export function MonthSheet({ job, catalog, onLaidOut }: MonthSheetProps) {
  const printed = useRef<HTMLDivElement>(null);
  const weeks = useMemo(() => readMonth(job, catalog), [job, catalog]);
  const [most, setMost] = useState<number | null>(null);

  useLayoutEffect(() => {
    if (most !== null || printed.current === null) return;
    const pagePx = pageHeightPx(printed.current);
    const heights = [...printed.current.querySelectorAll<HTMLElement>('[data-measured] > section')].map(
      (sheet) => sheet.offsetHeight,
    );
    setMost(NAMES_A_DAY.find((_names, index) => (heights[index] ?? 0) <= pagePx) ?? 0);
  }, [most]);
  useEffect(() => {
    if (most !== null) onLaidOut?.(1);
  }, [most, onLaidOut]);

  return (
    <div
      className={classNames(styles.printed, markStyles.onPaper, ...paperLook(job))}
      data-paper={job.paper}
      ref={printed}
    >
      {most === null ? (
        <div className={styles.printMeasure} aria-hidden="true">
          {NAMES_A_DAY.map((names) => (
            <div data-measured key={names}>
              <Sheet job={job} weeks={weeks} most={names} />
            </div>
          ))}
        </div>
      ) : (
        <div className={styles.pPage}>
          <Sheet job={job} weeks={weeks} most={most} />
        </div>
      )}
    </div>
  );
}
