import type { KeyboardEvent } from 'react';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import styles from './day-toggles.module.css';

interface DayTogglesProps {
  readonly dates: readonly IsoDate[];
  readonly chosen: ReadonlySet<IsoDate>;
  /** The days that have it already, which are disabled. */
  readonly have: readonly IsoDate[];
  readonly labelledBy: string;
  readonly onChange: (chosen: ReadonlySet<IsoDate>) => void;
}

/**
 * The days of a week, of which several can be chosen, or all at once; those that have it already are disabled and say
 * so. Space toggles a day; Enter submits the form once a day is chosen.
 */
export function DayToggles({ dates, chosen, have, labelledBy, onChange }: DayTogglesProps) {
  const open = dates.filter((date) => !have.includes(date));
  const isEvery = open.length > 0 && open.every((date) => chosen.has(date));
  const toggle = (date: IsoDate) => {
    const next = new Set(chosen);
    if (!next.delete(date)) next.add(date);
    onChange(next);
  };
  const answer = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || chosen.size === 0) return;
    event.preventDefault();
    event.currentTarget.closest('form')?.requestSubmit();
  };
  return (
    <div className={styles.days} role="group" aria-labelledby={labelledBy} onKeyDown={answer}>
      <button
        type="button"
        aria-pressed={isEvery}
        aria-label="Every day"
        title="Every day"
        disabled={open.length === 0}
        onClick={() => onChange(new Set(isEvery ? [] : open))}
      >
        All
      </button>
      {dates.map((date) => (
        <button
          key={date}
          type="button"
          aria-pressed={chosen.has(date)}
          aria-label={`${formatDate(date, 'EEEE d MMMM')}${have.includes(date) ? ', has it already' : ''}`}
          disabled={have.includes(date)}
          data-autofocus={date === open[0] ? true : undefined}
          onClick={() => toggle(date)}
        >
          {formatDate(date, 'EEE')}
        </button>
      ))}
    </div>
  );
}
