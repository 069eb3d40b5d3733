import { currentCatalog } from '#renderer/state/catalog-store';
import { adviceFor, isOffered } from '#shared/domain/person/advice';
import { SALT_STEPS, TABLE_SALT } from '#shared/domain/week/quick-salt';
import type { Guard } from '#shared/domain/person/safety';
import { brokenBlock } from '#shared/domain/score/suggestion';
import type { DayPlan, Entry } from '#shared/domain/week/week-plan';

/** Shown where salt may be mentioned, but nothing that raises potassium may be offered. */
const TRACE_OF_POTASSIUM =
  'Table salt holds a trace of potassium, and with your answers nothing that raises potassium is offered. You can add salt by its name.';

/** Why salt to taste is not offered, `null` when it is: the smallest step must not break a lock. */
export function saltRefusal(guard: Guard): string | null {
  if (!isOffered(guard, 'quick-salt')) return adviceFor(guard, 'quick-salt') ?? '';
  const [{ grams, portion }] = SALT_STEPS;
  const pinch: Entry = { id: '', kind: 'food', food: TABLE_SALT, grams, portion, locked: false, note: '' };
  const day = (entries: readonly Entry[]): DayPlan => ({ date: '', meals: [{ slot: '', entries }] });
  const find = (id: string) => currentCatalog().find(id);
  return brokenBlock(guard, day([]), day([pinch]), find) === null ? null : TRACE_OF_POTASSIUM;
}
