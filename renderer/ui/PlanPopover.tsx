import { Popover } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { counted } from '#shared/domain/number-text';
import { haveItText } from '#shared/domain/template/several-days';
import type { IsoDate } from '#shared/domain/week-id';
import { formatWeekRange } from '#shared/domain/week-id';
import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';
import { DayToggles } from './DayToggles';
import { PlaceFields } from './PlaceFields';
import { classNames } from './class-names';
import buttonStyles from './button.module.css';
import dialogStyles from './dialog.module.css';
import textStyles from './text.module.css';

interface PlanPopoverProps {
  /** What is to be added. */
  readonly name: string;
  readonly plan: Pick<WeekPlan, 'week' | 'days' | 'slots'>;
  /** The day and the meal; `null` in a week without meals. */
  readonly place: CellAddress | null;
  readonly onPlace: (place: Partial<CellAddress>) => void;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Tooltip of the button. */
  readonly title?: string | undefined;
  /** Why the question cannot be opened; `null`: it can. */
  readonly closedBecause: string | null;
  /** Why nothing can be added in the current state; `null`: it can. */
  readonly problem: string | null;
  /** The days whose meal has it already. */
  readonly daysHaving: (slot: string) => readonly IsoDate[];
  /** Adds it to the meal of these days, in one step. */
  readonly onAdd: (slot: string, dates: readonly IsoDate[]) => void;
  /** More questions, below the meal. */
  readonly children?: ReactNode;
}

/** "Add to plan…": asks for the day and the meal of the week on screen. */
export function PlanPopover(props: PlanPopoverProps) {
  const { isOpen, onOpen, title, closedBecause } = props;
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
        <PlanForm id={id} {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The questions, reset every time it is opened. */
function PlanForm({
  id,
  name,
  plan,
  place,
  onPlace,
  onOpen,
  problem,
  daysHaving,
  onAdd,
  children,
}: PlanPopoverProps & { readonly id: string }) {
  // `null`: a single day is asked for.
  const [several, setSeveral] = useState<ReadonlySet<IsoDate> | null>(null);
  const have = place === null ? [] : daysHaving(place.slot);
  const dates =
    several === null
      ? [place?.date ?? '']
      : plan.days.flatMap(({ date }) => (several.has(date) && !have.includes(date) ? [date] : []));
  const refusal = problem ?? (dates.length === 0 ? 'Choose a day first' : null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (place !== null && refusal === null) onAdd(place.slot, dates);
      }}
    >
      <p id={`${id}-title`}>
        Add <b>{name}</b> to {formatWeekRange(plan.week, 'short')}
      </p>
      {several === null ? null : (
        <DayToggles
          dates={plan.days.map(({ date }) => date)}
          chosen={several}
          have={have}
          labelledBy={`${id}-title`}
          onChange={setSeveral}
        />
      )}
      <PlaceFields plan={plan} place={place} isMealOnly={several !== null} onPlace={onPlace} />
      {several === null ? (
        <button
          type="button"
          className={textStyles.link}
          onClick={() => setSeveral(new Set(place === null || have.includes(place.date) ? [] : [place.date]))}
        >
          Several days…
        </button>
      ) : (
        <p className={textStyles.fieldNote} role="status">
          {haveItText(have)}
        </p>
      )}
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
          disabled={refusal !== null}
          title={refusal ?? undefined}
        >
          {dates.length > 1 ? `Add to ${counted(dates.length, 'day')}` : 'Add'}
        </button>
      </div>
    </form>
  );
}
