import { memo } from 'react';
import { useShownDay } from '#renderer/state/eater-scores';
import type { DayScore } from '#shared/domain/score/score';
import type { DayPlan, Slot } from '#shared/domain/week/week-plan';
import { formatDate } from '#shared/domain/week-id';
import { DayHead } from './DayHead';
import { MealCell } from './MealCell';
import { classNames } from '#renderer/ui/class-names';
import styles from './board.module.css';

interface DayColumnProps {
  readonly day: DayPlan;
  readonly slots: readonly Slot[];
  readonly score: DayScore;
  readonly column: number;
  readonly isToday: boolean;
  readonly isCurrent: boolean;
  readonly readOnly: boolean;
}

/** One day, from its head down. Renders again only when its own plan, score or part in the selection changes. */
export const DayColumn = memo(function DayColumn(props: DayColumnProps) {
  const { day, slots, score, column, isCurrent, readOnly } = props;
  const shown = useShownDay(day, score);
  const name = formatDate(day.date, 'EEEE d MMMM yyyy');
  return (
    <section
      className={classNames(styles.day, isCurrent && styles.isCurrent)}
      role="group"
      aria-label={name}
      data-day={day.date}
      style={{ gridColumn: column }}
    >
      <DayHead day={day} score={score} shown={shown} isToday={props.isToday} readOnly={readOnly} />
      {slots.map((slot, index) => (
        <MealCell
          key={slot.id}
          date={day.date}
          slot={slot.id}
          name={`${slot.name}, ${name}`}
          entries={day.meals.find((meal) => meal.slot === slot.id)?.entries ?? NO_ENTRIES}
          row={index * 2 + 3}
          targets={shown.targets}
          readOnly={readOnly}
          isFirstPlace={column === 1 && index === 0}
        />
      ))}
    </section>
  );
});

const NO_ENTRIES: readonly never[] = [];
