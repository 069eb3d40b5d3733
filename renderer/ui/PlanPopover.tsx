import { Popover } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { formatWeekRange } from '#shared/domain/week-id';
import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';
import { PlaceFields } from './PlaceFields';
import { classNames } from './class-names';
import buttonStyles from './button.module.css';
import dialogStyles from './dialog.module.css';

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
          className={classNames(buttonStyles.btn, buttonStyles.primary)}
          disabled={closedBecause !== null}
          title={closedBecause ?? title}
          onClick={() => onOpen(!isOpen)}
        >
          Add to plan…
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={`${id}-title`} className={dialogStyles.addToPlan}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (place !== null && problem === null) onAdd(place);
          }}
        >
          <p id={`${id}-title`}>
            Add <b>{name}</b> to {formatWeekRange(plan.week, 'short')}
          </p>
          <PlaceFields plan={plan} place={place} onPlace={onPlace} />
          {children}
          <div className={dialogStyles.addFoot}>
            <button
              type="button"
              className={classNames(buttonStyles.btn, buttonStyles.quiet)}
              onClick={() => onOpen(false)}
            >
              Cancel
            </button>
            <button
              type="submit"
              className={classNames(buttonStyles.btn, buttonStyles.primary)}
              disabled={problem !== null}
              title={problem ?? undefined}
            >
              Add
            </button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
