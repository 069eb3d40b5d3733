import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import styles from './day-toggles.module.css';

interface DayTogglesProps {
  readonly dates: readonly IsoDate[];
  readonly chosen: ReadonlySet<IsoDate>;
  /** The days that have it already: off. */
  readonly have: readonly IsoDate[];
  readonly labelledBy: string;
  readonly onChange: (chosen: ReadonlySet<IsoDate>) => void;
}

/** The days of a week, of which several can be chosen; those that have it are off and say so. */
export function DayToggles({ dates, chosen, have, labelledBy, onChange }: DayTogglesProps) {
  const open = dates.find((date) => !have.includes(date));
  const toggle = (date: IsoDate) => {
    const next = new Set(chosen);
    if (!next.delete(date)) next.add(date);
    onChange(next);
  };
  return (
    <div className={styles.days} role="group" aria-labelledby={labelledBy}>
      {dates.map((date) => (
        <button
          key={date}
          type="button"
          aria-pressed={chosen.has(date)}
          aria-label={`${formatDate(date, 'EEEE d MMMM')}${have.includes(date) ? ', has it already' : ''}`}
          disabled={have.includes(date)}
          data-autofocus={date === open ? true : undefined}
          onClick={() => toggle(date)}
        >
          {formatDate(date, 'EEE')}
        </button>
      ))}
    </div>
  );
}
