import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { MOST_LIST_WEEKS } from '#shared/domain/shopping/list-days';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { registerCommands } from '#renderer/state/commands';
import { Select } from '#renderer/ui/Select';
import fieldStyles from '#renderer/ui/field.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import { dayWords, isChosen, spanChoices, spanText } from './days-text';
import { chooseSpan, firstDays, lastDays, useListSpan } from '#renderer/state/list-span';
import styles from './days-picker.module.css';

interface DayFieldProps {
  readonly label: string;
  readonly days: readonly IsoDate[];
  /** Index of the chosen option. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function DayField({ label, days, value, onChange }: DayFieldProps) {
  return (
    <label>
      {label}
      <Select
        className={fieldStyles.plainField}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {days.map((date, index) => (
          <option key={date} value={index}>
            {dayWords(date)}
          </option>
        ))}
      </Select>
    </label>
  );
}

/** The days the list is for: the week, some of its days, or several weeks in one list. */
export function DaysPicker({ week, today }: { readonly week: WeekId; readonly today: IsoDate }) {
  const span = useListSpan();
  const name = useId();
  const [isOpen, setOpen] = useState(false);
  const words = spanText(week, span, today);
  useEffect(() => registerCommands({ 'shopping.days': { run: () => setOpen(true) } }), []);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={pageBarStyles.weekPick}
          aria-label={`${words}: choose the days of the list`}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{words}</span>
          <IconChevronDown size={14} stroke={1.7} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.days}>
        <div role="radiogroup" aria-label="Days of the list">
          {spanChoices(week, today, MOST_LIST_WEEKS).map((choice) => (
            <label key={choice.name}>
              <input
                type="radio"
                name={name}
                checked={isChosen(choice, span)}
                data-autofocus={isChosen(choice, span) ? true : undefined}
                onChange={() => chooseSpan(choice.span)}
              />
              <b>{choice.name}</b> <span>{choice.days}</span>
            </label>
          ))}
        </div>
        <div className={styles.fromTo}>
          <DayField
            label="From"
            days={firstDays(week)}
            value={span.from}
            onChange={(from) => chooseSpan({ from, to: span.to })}
          />
          <DayField
            label="to"
            days={lastDays(week)}
            value={span.to}
            onChange={(to) => chooseSpan({ from: Math.min(span.from, to), to })}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
