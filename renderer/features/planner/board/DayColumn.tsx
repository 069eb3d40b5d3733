import { memo } from 'react';
import { useDayTargets } from '#renderer/state/score-store';
import type { DayScore } from '#shared/domain/score/score';
import type { DayPlan, Slot } from '#shared/domain/week/week-plan';
import { formatDate } from '#shared/domain/week-id';
import { DayHead } from './DayHead';
import { MealCell } from './MealCell';

interface DayColumnProps {
  readonly day: DayPlan;
  readonly slots: readonly Slot[];
  readonly score: DayScore;
  readonly column: number;
  readonly isToday: boolean;
  readonly isCurrent: boolean;
  readonly readOnly: boolean;
}

/** One day from its head down. Rendered again only when its own plan, score or part in the selection changes. */
export const DayColumn = memo(function DayColumn(props: DayColumnProps) {
  const { day, slots, score, column, isCurrent, readOnly } = props;
  const targets = useDayTargets(day.date);
  const name = formatDate(day.date, 'EEEE d MMMM yyyy');
  return (
    <section
      className={isCurrent ? 'day is-current' : 'day'}
      role="group"
      aria-label={name}
      data-day={day.date}
      style={{ gridColumn: column }}
    >
      <DayHead day={day} score={score} isToday={props.isToday} readOnly={readOnly} />
      {slots.map((slot, index) => (
        <MealCell
          key={slot.id}
          date={day.date}
          slot={slot.id}
          name={`${slot.name}, ${name}`}
          entries={day.meals.find((meal) => meal.slot === slot.id)?.entries ?? NO_ENTRIES}
          row={index * 2 + 3}
          targets={targets}
          readOnly={readOnly}
          isFirstPlace={column === 1 && index === 0}
        />
      ))}
    </section>
  );
});

const NO_ENTRIES: readonly never[] = [];
