import { useId } from 'react';
import { formatDate } from '#shared/domain/week-id';
import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';
import { Segmented } from './Segmented';
import textStyles from './text.module.css';

interface PlaceFieldsProps {
  readonly plan: Pick<WeekPlan, 'days' | 'slots'>;
  readonly place: CellAddress | null;
  /** True if the days are chosen elsewhere. */
  readonly isMealOnly?: boolean;
  readonly onPlace: (place: Partial<CellAddress>) => void;
}

/** The day and the meal of a week; the meal is focused first. */
export function PlaceFields({ plan, place, isMealOnly = false, onPlace }: PlaceFieldsProps) {
  const id = useId();
  return (
    <>
      {isMealOnly ? null : (
        <Segmented
          small
          label="Day"
          value={place?.date ?? ''}
          onChange={(date) => onPlace({ date })}
          options={plan.days.map(({ date }) => ({
            value: date,
            label: <DayLabel date={date} />,
            title: formatDate(date, 'EEEE d MMMM'),
          }))}
        />
      )}
      <fieldset>
        <legend className={textStyles.vh}>Meal</legend>
        {plan.slots.map((slot) => (
          <label key={slot.id}>
            <input
              type="radio"
              name={`${id}-meal`}
              checked={slot.id === place?.slot}
              data-autofocus={slot.id === place?.slot ? true : undefined}
              onChange={() => onPlace({ slot: slot.id })}
            />
            <span>{slot.name}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

function DayLabel({ date }: { readonly date: string }) {
  return (
    <>
      <span aria-hidden="true">{formatDate(date, 'EEE')}</span>
      <span className={textStyles.vh}>{formatDate(date, 'EEEE d MMMM')}</span>
    </>
  );
}
