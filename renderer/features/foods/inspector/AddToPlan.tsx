import { withKey } from '#shared/domain/help/commands';
import { useState } from 'react';
import { addFoodToPlan } from '#renderer/state/food-planning';
import { usePlan, useReadOnlyReason, useToday } from '#renderer/state/planner-store';
import { tellDone } from '#renderer/state/tell';
import type { Food } from '#shared/domain/food/food';
import { formatPortion } from '#shared/domain/food/portion';
import type { ResolvedPortion } from '#shared/domain/food/portion';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { formatList } from '#shared/domain/number-text';
import { daysHaving } from '#shared/domain/template/several-days';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import { placeIn } from '#renderer/ui/plan-place';
import { PlanPopover } from '#renderer/ui/PlanPopover';
import { rememberSlot, startAdding, stopAdding, useFoodsView } from '../foods-view';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import styles from './food-inspector.module.css';

interface AddToPlanProps {
  readonly food: Food;
  /** The amount to add; `null` while it cannot be read. */
  readonly resolved: ResolvedPortion | null;
}

/** Asks for the day and the meal of the week on screen, then adds the amount there. */
export function AddToPlan({ food, resolved }: AddToPlanProps) {
  const isOpen = useFoodsView((state) => state.isAdding);
  const lastSlot = useFoodsView((state) => state.lastSlot);
  const plan = usePlan();
  const today = useToday();
  const readOnly = useReadOnlyReason();
  const [chosen, setChosen] = useState<Partial<CellAddress>>({});
  const place = placeIn(plan, { dates: [chosen.date, today], slots: [chosen.slot, lastSlot] });

  if (readOnly !== null) {
    return (
      <span className={classNames(textStyles.dim, styles.fdReadonly)} title={readOnly}>
        This week is read-only
      </span>
    );
  }
  const add = (slot: string, dates: readonly IsoDate[]) => {
    if (resolved === null) return;
    const { step } = addFoodToPlan(food, { date: dates[0] ?? '', slot }, resolved, dates);
    rememberSlot(slot);
    stopAdding();
    const mealName = plan.slots.find(({ id }) => id === slot)?.name ?? '';
    tellDone(
      `${formatPortion(resolved.portion)} ${food.name} added to ${mealName}, ${formatList(dates.map((date) => formatDate(date, 'EEEE')))}.`,
      step,
    );
  };
  const problem = resolved === null ? 'The amount cannot be read' : null;
  return (
    <PlanPopover
      name={food.name}
      plan={plan}
      place={place}
      onPlace={(part) => setChosen({ ...chosen, ...part })}
      isOpen={isOpen}
      onOpen={(opened) => (opened ? startAdding(food.id) : stopAdding())}
      title={withKey('foods.add-to-plan')}
      closedBecause={problem}
      problem={problem}
      daysHaving={(slot) => daysHaving(plan, slot, { kind: 'food', id: food.id })}
      onAdd={add}
    />
  );
}
