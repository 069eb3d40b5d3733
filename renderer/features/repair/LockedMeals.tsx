import { LimitCheck } from '#renderer/ui/LimitCheck';
import type { Slot } from '#shared/domain/week/week-plan';
import type { RunLimits } from './run-limits';

interface LockedMealsProps {
  readonly limits: RunLimits;
  readonly slots: readonly Slot[];
  readonly onChange: (limits: RunLimits) => void;
}

/** The question of which meals stay as they are. */
export function LockedMeals({ limits, slots, onChange }: LockedMealsProps) {
  return slots.map(({ id, name }) => (
    <LimitCheck
      key={id}
      label={name}
      isChecked={limits.lockedSlots.includes(id)}
      onCheck={(isLocked) =>
        onChange({
          ...limits,
          lockedSlots: isLocked ? [...limits.lockedSlots, id] : limits.lockedSlots.filter((other) => other !== id),
        })
      }
    />
  ));
}
