import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';

/** Preferred places, best first; those the week does not have are skipped. */
interface WantedPlace {
  readonly dates: readonly (string | null | undefined)[];
  readonly slots: readonly (string | null | undefined)[];
}

/** The initial day and meal of a week: the first preferred ones it has, else its first. `null` without meals. */
export function placeIn(plan: Pick<WeekPlan, 'days' | 'slots'>, { dates, slots }: WantedPlace): CellAddress | null {
  const day = dates.map((date) => plan.days.find((one) => one.date === date)).find((one) => one !== undefined);
  const slot = slots.map((id) => plan.slots.find((one) => one.id === id)).find((one) => one !== undefined);
  const date = (day ?? plan.days[0])?.date;
  const meal = (slot ?? plan.slots[0])?.id;
  return date === undefined || meal === undefined ? null : { date, slot: meal };
}
