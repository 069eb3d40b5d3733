import { withKey } from '#shared/domain/help/commands';
import { Popover } from '@mantine/core';
import { useId, useState } from 'react';
import { addFoodToPlan } from '#renderer/state/food-planning';
import { usePlan, useReadOnlyReason, useToday } from '#renderer/state/planner-store';
import { tellDone } from '#renderer/state/tell';
import type { Food } from '#shared/domain/food/food';
import { formatPortion } from '#shared/domain/food/portion';
import type { ResolvedPortion } from '#shared/domain/food/portion';
import { formatDate, formatWeekRange } from '#shared/domain/week-id';
import { rememberSlot, startAdding, stopAdding, useFoodsView } from '../foods-view';
import { Segmented } from '../Segmented';
import '../own-food/food-dialogs.css';

interface AddToPlanProps {
  readonly food: Food;
  /** The amount to add; `null` while it cannot be read. */
  readonly resolved: ResolvedPortion | null;
}

/** Asks for the day and the meal of the week on screen, then adds the amount there. */
export function AddToPlan({ food, resolved }: AddToPlanProps) {
  const titleId = useId();
  const isOpen = useFoodsView((state) => state.isAdding);
  const lastSlot = useFoodsView((state) => state.lastSlot);
  const plan = usePlan();
  const today = useToday();
  const readOnly = useReadOnlyReason();
  const [chosenDate, setChosenDate] = useState<string | null>(null);
  const [chosenSlot, setChosenSlot] = useState<string | null>(null);
  const dates = plan.days.map((day) => day.date);
  const date = [chosenDate, today].find((one) => one !== null && dates.includes(one)) ?? dates[0] ?? today;
  const slot = plan.slots.find(({ id }) => id === (chosenSlot ?? lastSlot)) ?? plan.slots[0];

  if (readOnly !== null) {
    return (
      <span className="fd-readonly dim" title={readOnly}>
        This week is read-only
      </span>
    );
  }
  const add = () => {
    if (resolved === null || slot === undefined) return;
    const { step } = addFoodToPlan(food, { date, slot: slot.id }, resolved);
    rememberSlot(slot.id);
    stopAdding();
    const amount = formatPortion(resolved.portion);
    tellDone(`${amount} ${food.name} added to ${slot.name}, ${formatDate(date, 'EEEE')}.`, step);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => (opened ? startAdding(food.id) : stopAdding())}
      position="bottom-end"
      offset={6}
      width={300}
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
          disabled={resolved === null}
          title={resolved === null ? 'The amount cannot be read' : withKey('foods.add-to-plan')}
          onClick={() => (isOpen ? stopAdding() : startAdding(food.id))}
        >
          Add to plan…
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={titleId} className="add-to-plan">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <p id={titleId}>
            Add <b>{food.name}</b> to {formatWeekRange(plan.week, 'short')}
          </p>
          <Segmented
            small
            label="Day"
            value={date}
            onChange={setChosenDate}
            options={dates.map((one) => ({
              value: one,
              label: <DayLabel date={one} />,
              title: formatDate(one, 'EEEE d MMMM'),
            }))}
          />
          <fieldset>
            <legend className="vh">Meal</legend>
            {plan.slots.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="radio"
                  name="meal"
                  value={id}
                  checked={id === slot?.id}
                  data-autofocus={id === slot?.id ? true : undefined}
                  onChange={() => setChosenSlot(id)}
                />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
          <div className="add-foot">
            <button type="button" className="btn quiet" onClick={stopAdding}>
              Cancel
            </button>
            <button type="submit" className="btn primary" disabled={resolved === null}>
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
