import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, useId, useMemo, useState } from 'react';
import { MINERALS } from '#shared/domain/nutrients';
import { mineralName } from '#shared/domain/score/score-text';
import type { TrendDay } from '#shared/domain/score/trends';
import { isTold } from '#shared/domain/score/trends';
import type { IsoDate } from '#shared/domain/week-id';
import { counted } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import textStyles from '#renderer/ui/text.module.css';
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

/** The days of the charts as tables, newest first, each folded into one line that says what it holds. */
export const TrendTables = memo(function TrendTables({ days, today }: TablesProps) {
  const told = useMemo(() => days.filter(isTold).toReversed(), [days]);
  return (
    <ul className={styles.trFolds} aria-label="The days as tables">
      {TABLES.map((table) => (
        <FoldedTable key={table.title} {...table} days={told} today={today} />
      ))}
    </ul>
  );
});

interface FoldedProps extends TablesProps {
  readonly title: string;
  readonly columns: readonly DayColumn[];
}

function FoldedTable({ title, columns, days, today }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const name = `${title}, day by day`;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <p>
        <Chevron size={15} stroke={1.7} className={textStyles.ic} aria-hidden />
        <b>{name}</b>
        <span>
          {counted(days.length, 'row')}: {columns.map(({ head }) => head.toLowerCase()).join(', ')}
        </span>
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
      {isOpen ? (
        <div id={id}>
          <TrendTable label={name} days={days} columns={columns} today={today} />
        </div>
      ) : null}
    </li>
  );
}
