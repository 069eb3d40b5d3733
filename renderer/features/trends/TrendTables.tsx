import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { MINERALS } from '#shared/domain/nutrients';
import { mineralName } from '#shared/domain/score/score-text';
import type { TrendDay } from '#shared/domain/score/trends';
import { isTold } from '#shared/domain/score/trends';
import { trendByWeek, trendByWeekday } from '#shared/domain/score/trend-groups';
import type { IsoDate } from '#shared/domain/week-id';
import { formatWeekRange, weekNumber } from '#shared/domain/week-id';
import { counted } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import textStyles from '#renderer/ui/text.module.css';
import { GroupTable } from './GroupTable';
import { byWeekdayLine, byWeekLine, weekdayName } from './group-text';
import { mineralColumns, SCORE_COLUMNS } from './table-columns';
import type { DayColumn } from './TrendTable';
import { TrendTable } from './TrendTable';
import styles from './trends.module.css';

const TABLES: readonly { readonly title: string; readonly columns: readonly DayColumn[] }[] = [
  { title: 'Score', columns: SCORE_COLUMNS },
  ...MINERALS.map((mineral) => ({ title: mineralName(mineral), columns: mineralColumns(mineral) })),
];

interface TablesProps {
  readonly days: readonly TrendDay[];
  readonly today: IsoDate;
}

/**
 * The days of the charts as tables, newest first, then grouped by week and by weekday; each collapsed into one line
 * that summarises it.
 */
export const TrendTables = memo(function TrendTables({ days, today }: TablesProps) {
  const told = useMemo(() => days.filter(isTold).toReversed(), [days]);
  const weeks = useMemo(() => trendByWeek(days, today), [days, today]);
  const weekdays = useMemo(() => trendByWeekday(days, today), [days, today]);
  return (
    <ul className={styles.trFolds} aria-label="The days as tables">
      {TABLES.map(({ title, columns }) => {
        const name = `${title}, day by day`;
        const heads = columns.map(({ head }) => head.toLowerCase()).join(', ');
        return (
          <Fold key={title} name={name} line={`${counted(told.length, 'row')}: ${heads}`}>
            <TrendTable label={name} days={told} columns={columns} today={today} />
          </Fold>
        );
      })}
      <Fold name="By week" line={byWeekLine(weeks.length)}>
        <GroupTable
          label="By week"
          head="Week"
          groups={weeks}
          nameOf={(week) => `${weekNumber(week)}, ${formatWeekRange(week, 'short')}`}
        />
      </Fold>
      <Fold name="By weekday" line={byWeekdayLine(weekdays)}>
        <GroupTable label="By weekday" head="Weekday" groups={weekdays} nameOf={weekdayName} />
      </Fold>
    </ul>
  );
});

interface FoldProps {
  readonly name: string;
  /** Summary of the table. */
  readonly line: string;
  /** The table, rendered while it is open. */
  readonly children: ReactNode;
}

function Fold({ name, line, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <p>
        <Chevron size={15} stroke={1.7} className={textStyles.ic} aria-hidden />
        <b>{name}</b>
        <span>{line}</span>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.quiet)}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={`${isOpen ? 'Hide' : 'Show'} ${name}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide' : 'Show'}
        </button>
      </p>
      {isOpen ? <div id={id}>{children}</div> : null}
    </li>
  );
}
