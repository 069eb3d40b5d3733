import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import {
  formatDate,
  formatWeekRange,
  mondayOf,
  shiftDate,
  shiftWeek,
  weekNumber,
  weekOf,
} from '#shared/domain/week-id';
import { classNames } from './class-names';
import buttonStyles from './button.module.css';
import pageBarStyles from './page-bar.module.css';
import styles from './week-picker.module.css';

interface WeekPickerProps {
  readonly week: WeekId;
  readonly today: IsoDate;
  /** A title before the week on pages about other subjects: "Shopping". */
  readonly pageName?: string;
  /** True for a day with something planned: it has a dot. */
  readonly isPlanned: (date: IsoDate) => boolean;
  /** A month becomes visible. */
  readonly onMonth: (date: IsoDate) => void;
  readonly onOpen: (week: WeekId) => void;
}

/** The number of days an arrow key moves in the calendar. */
const DAY_STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Previous week, week picker, next week, Today. A click on any day of the calendar opens its whole week. */
export function WeekPicker({ week, today, pageName, isPlanned, onMonth, onOpen }: WeekPickerProps) {
  const [opened, setOpened] = useState(false);
  const [month, setMonth] = useState(mondayOf(week));
  const dropdown = useRef<HTMLDivElement>(null);
  const goingTo = useRef<IsoDate | null>(null);
  const showMonth = (date: IsoDate) => {
    setMonth(date);
    onMonth(date);
  };
  useEffect(() => {
    const day = dropdown.current?.querySelector<HTMLElement>(`[data-date="${goingTo.current}"]:not([data-outside])`);
    goingTo.current = null;
    day?.focus();
  }, [month]);
  // The calendar component stops at the first and the last day of its month.
  const walkOn = (event: KeyboardEvent) => {
    const step = DAY_STEPS[event.key];
    const from = event.target instanceof HTMLElement ? event.target.dataset['date'] : undefined;
    if (step === undefined || from === undefined) return;
    const to = shiftDate(from, step);
    if (to.slice(0, 7) === from.slice(0, 7)) return;
    event.preventDefault();
    event.stopPropagation();
    goingTo.current = to;
    showMonth(to);
  };
  return (
    <div className={pageBarStyles.wbNav} role="group" aria-label="Week">
      <button
        type="button"
        className={buttonStyles.iconBtn}
        aria-label="Previous week"
        onClick={() => onOpen(shiftWeek(week, -1))}
      >
        <IconChevronLeft size={17} stroke={1.7} aria-hidden />
      </button>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={pageBarStyles.weekPick}
            aria-label={`Week ${weekNumber(week)}, ${formatWeekRange(week, 'short')}: choose a week`}
            onClick={() => {
              if (!opened) showMonth(mondayOf(week));
              setOpened(!opened);
            }}
          >
            <span className={pageBarStyles.wk}>{pageName ?? `Week ${weekNumber(week)}`}</span>
            <span>
              {pageName === undefined ? '' : `Week ${weekNumber(week)}, `}
              {formatWeekRange(week, 'short').replace(/ \d{4}$/, '')}
              <span className={pageBarStyles.wkYear}> {week.slice(0, 4)}</span>
            </span>
            <IconChevronDown size={14} stroke={1.7} aria-hidden />
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <div ref={dropdown} onKeyDownCapture={walkOn}>
            <DatePicker
              firstDayOfWeek={1}
              withWeekNumbers
              weekendDays={[]}
              size="sm"
              previousLabel="Previous month"
              nextLabel="Next month"
              date={month}
              onDateChange={showMonth}
              renderDay={(date) => (
                <span className={isPlanned(date) ? styles.planned : undefined}>{Number(date.slice(8))}</span>
              )}
              getDayAriaLabel={(date) => `${formatDate(date, 'd MMMM yyyy')}${isPlanned(date) ? ', planned' : ''}`}
              getDayProps={(date) => {
                const inWeek = weekOf(date) === week;
                return {
                  'data-date': date,
                  selected: inWeek && date === mondayOf(week),
                  inRange: inWeek,
                  firstInRange: date === mondayOf(week),
                  lastInRange: inWeek && weekOf(date) !== weekOf(shiftDate(date, 1)),
                };
              }}
              onChange={(date) => {
                if (date === null) return;
                setOpened(false);
                onOpen(weekOf(date));
              }}
            />
          </div>
        </Popover.Dropdown>
      </Popover>
      <button
        type="button"
        className={buttonStyles.iconBtn}
        aria-label="Next week"
        onClick={() => onOpen(shiftWeek(week, 1))}
      >
        <IconChevronRight size={17} stroke={1.7} aria-hidden />
      </button>
      <button
        type="button"
        className={classNames(
          buttonStyles.btn,
          buttonStyles.quiet,
          pageBarStyles.wbToday,
          pageName !== undefined && pageBarStyles.wbTodayOfPage,
        )}
        aria-current={weekOf(today) === week ? 'date' : undefined}
        onClick={() => onOpen(weekOf(today))}
      >
        Today
      </button>
    </div>
  );
}
