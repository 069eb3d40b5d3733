import { Popover } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { formatDate, formatWeekRange } from '#shared/domain/week-id';
import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';
import { Segmented } from './Segmented';

interface PlanPopoverProps {
  /** What is added. */
  readonly name: string;
  readonly plan: Pick<WeekPlan, 'week' | 'days' | 'slots'>;
  /** The day and the meal; `null` in a week without meals. */
  readonly place: CellAddress | null;
  readonly onPlace: (place: Partial<CellAddress>) => void;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Said on hover over the button. */
  readonly title?: string | undefined;
  /** Why the question cannot be opened; `null`: it can. */
  readonly closedBecause: string | null;
  /** Why nothing can be added as it is; `null`: it can. */
  readonly problem: string | null;
  readonly onAdd: (place: CellAddress) => void;
  /** More to answer, below the meal. */
  readonly children?: ReactNode;
}

/** "Add to plan…": asks for the day and the meal of the week on screen. */
export function PlanPopover({
  name,
  plan,
  place,
  onPlace,
  isOpen,
  onOpen,
  title,
  closedBecause,
  problem,
  onAdd,
  children,
}: PlanPopoverProps) {
  const id = useId();
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position="bottom-end"
      offset={6}
      width={312}
      hideDetached={false}
      trapFocus
      returnFocus
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className="btn primary"
          disabled={closedBecause !== null}
          title={closedBecause ?? title}
          onClick={() => onOpen(!isOpen)}
        >
          Add to plan…
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={`${id}-title`} className="add-to-plan">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (place !== null && problem === null) onAdd(place);
          }}
        >
          <p id={`${id}-title`}>
            Add <b>{name}</b> to {formatWeekRange(plan.week, 'short')}
          </p>
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
          <fieldset>
            <legend className="vh">Meal</legend>
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
          {children}
          <div className="add-foot">
            <button type="button" className="btn quiet" onClick={() => onOpen(false)}>
              Cancel
            </button>
            <button type="submit" className="btn primary" disabled={problem !== null} title={problem ?? undefined}>
              Add
            </button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function DayLabel({ date }: { readonly date: string }) {
  return (
    <>
      <span aria-hidden="true">{formatDate(date, 'EEEEEE')}</span>
      <span className="vh">{formatDate(date, 'EEEE d MMMM')}</span>
    </>
  );
}
