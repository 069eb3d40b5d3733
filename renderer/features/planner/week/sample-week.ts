import sample from '#data/sample-week.json';
import type { Catalog } from '#shared/domain/food/catalog';
import { isPortionProblem, resolvePortion } from '#shared/domain/food/portion';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { addEntries } from '#shared/domain/week/week-plan';

/** Fills a week with the sample that ships: seven everyday days, their amounts in household measures. One edit. */
export function withSampleWeek<Plan extends WeekPlan>(
  plan: Plan,
  catalog: Pick<Catalog, 'find'>,
  newId: () => string,
): Plan {
  return sample.days.reduce<Plan>((filled, day, weekday) => {
    const date = plan.days[weekday]?.date;
    if (date === undefined) return filled;
    return day.meals.reduce<Plan>((current, meal) => {
      const entries = meal.entries.map(({ food: id, amount, unit }) => {
        const food = catalog.find(id);
        const resolved = food === undefined ? null : resolvePortion(food, amount, unit);
        if (resolved === null || isPortionProblem(resolved))
          throw new Error(`The sample week names ${amount} ${unit} of ${id}.`);
        return { id: newId(), kind: 'food' as const, food: id, ...resolved, locked: false, note: '' };
      });
      return addEntries(current, { date, slot: meal.slot }, entries);
    }, filled);
  }, plan);
}
