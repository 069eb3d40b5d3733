import type { DayPlan, Slot } from '../week/week-plan';
import { isSamePortion } from './eater';
import { mealPortionOf, placeOf } from './portions';

/** The fields of an eater that hold usual portions. */
interface Usual {
  readonly name: string;
  readonly portion: number;
  readonly meals?: Record<string, number> | undefined;
}

/**
 * The eaters of a library with the portions of one day as their usual ones in these meals; meals of other weeks keep
 * theirs. A meal equal to the overall portion is not stored.
 */
export function withUsualOf<One extends Usual>(
  eaters: Readonly<Record<string, One>> | undefined,
  day: DayPlan,
  slots: readonly Slot[],
): Record<string, One> {
  const withDay = (id: string, eater: One): One => {
    const of = (slot: string) =>
      mealPortionOf(
        { id, name: eater.name, portion: eater.portion, meals: eater.meals, profile: [] },
        placeOf(day, slot).meal,
      );
    const here = slots.map(({ id: slot }) => [slot, of(slot)] as const);
    const all = { ...eater.meals, ...Object.fromEntries(here) };
    const meals = Object.fromEntries(
      Object.entries(all).filter(([, portion]) => !isSamePortion(portion, eater.portion)),
    );
    return { ...eater, meals };
  };
  return Object.fromEntries(Object.entries(eaters ?? {}).map(([id, eater]) => [id, withDay(id, eater)]));
}
