import { currentCatalog } from '#renderer/state/catalog-store';
import { adviceFor, isOffered } from '#shared/domain/person/advice';
import { stepSalt, TABLE_SALT } from '#shared/domain/week/quick-salt';
import type { SaltStep } from '#shared/domain/week/quick-salt';
import type { Guard } from '#shared/domain/person/safety';
import { brokenBlock } from '#shared/domain/score/suggestion';
import type { CellAddress, DayPlan, Entry, WeekPlan } from '#shared/domain/week/week-plan';

/** Why salt to taste is not offered, `null` when it is. */
export function saltRefusal(guard: Guard): string | null {
  return isOffered(guard, 'quick-salt') ? null : (adviceFor(guard, 'quick-salt') ?? '');
}

const isTableSalt = (entry: Entry): boolean => entry.kind === 'food' && entry.food === TABLE_SALT;

/** A day with only its table salt. */
const saltOf = (plan: WeekPlan, date: string): DayPlan => ({
  date,
  meals: (plan.days.find((day) => day.date === date)?.meals ?? []).map((meal) => ({
    ...meal,
    entries: meal.entries.filter(isTableSalt),
  })),
});

/**
 * True when another step would make the day's table salt more than a trace of what the answers rule out. With an ARB:
 * from 12.5 g on, which contains 1 mg of potassium.
 */
export function isStepRefused(guard: Guard, plan: WeekPlan, at: CellAddress, step: SaltStep): boolean {
  const after = stepSalt(plan, at, step, 1, () => 'tried');
  const nothing: DayPlan = { date: at.date, meals: [] };
  return brokenBlock(guard, nothing, saltOf(after, at.date), (id) => currentCatalog().find(id)) !== null;
}
