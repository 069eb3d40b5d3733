import { changeDocuments } from '#renderer/state/change-documents';
import { currentEaters, currentScoredEaters, currentShownEater } from '#renderer/state/eaters-store';
import { currentPlan } from '#renderer/state/planner-store';
import { tell } from '#renderer/state/tell';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { MAX_GUESTS, steppedPortion } from '#shared/domain/eaters/eater';
import { portionText } from '#shared/domain/eaters/eater-text';
import { guestsOf, mealPortionOf, placeOf, setGuests, setMealPortion } from '#shared/domain/eaters/portions';
import { counted } from '#shared/domain/number-text';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { slotsOf } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';

/** Edits of who eats how much, each an undo step. */

const dayOn = (date: IsoDate) => currentPlan().days.find((day) => day.date === date);

/** Sets an eater's portion of a meal on a day. */
export function changeMealPortion(eater: KnownEater, at: CellAddress, portion: number): void {
  const meal = slotsOf(currentPlan()).find(({ id }) => id === at.slot)?.name ?? at.slot;
  const amount = portion === 0 ? 'does not eat' : `${portionText(portion)} of`;
  changeDocuments('plan', {
    label: `${eater.name}: ${amount} ${meal} on ${formatDate(at.date, 'EEEE')}`,
    plan: (plan) => setMealPortion(plan, at, eater.id, portion),
  });
}

/** Why a portion cannot be stepped by key; `null`: it can. */
export function portionRefusal(date: IsoDate): string | null {
  if (currentEaters().length === 0) return 'Nobody else eats yet: add somebody in Settings';
  return eaterMeant(date) === null ? 'Switch the day to an eater first' : null;
}

/** The eater whose portion plus and minus change: the one shown, else the only one there is. */
function eaterMeant(date: IsoDate): KnownEater | null {
  const [first, second] = currentEaters();
  return currentShownEater(date) ?? (second === undefined ? (first ?? null) : null);
}

/** Steps the portion of a meal up or down for the target eater. */
export function stepMealPortion(at: CellAddress, step: 1 | -1): void {
  const eater = eaterMeant(at.date);
  if (eater === null) {
    tell(`${portionRefusal(at.date) ?? ''}.`);
    return;
  }
  const portion = mealPortionOf(eater, placeOf(dayOn(at.date), at.slot).meal);
  const next = steppedPortion(portion, step);
  if (next !== portion) changeMealPortion(eater, at, next);
}

/** Adds guests to a day or, with a negative number, removes some. */
export function changeGuests(date: IsoDate, more: 1 | -1): void {
  const day = dayOn(date);
  const count = (day === undefined ? 0 : guestsOf(day)) + more;
  changeDocuments('plan', {
    label: `${count <= 0 ? 'No guest' : counted(count, 'guest')} on ${formatDate(date, 'EEEE')}`,
    plan: (plan) => setGuests(plan, date, count),
  });
}

/** Why guests cannot be added to a day or removed; `null`: they can. */
export function guestRefusal(date: IsoDate, more: 1 | -1): string | null {
  const day = dayOn(date);
  const guests = day === undefined ? 0 : guestsOf(day);
  if (more === -1) return guests === 0 ? 'There is no guest on this day' : null;
  return guests >= MAX_GUESTS ? `At most ${counted(MAX_GUESTS, 'guest')}` : null;
}

/** Why nobody else's day can be shown; `null`: it can. */
export const switchRefusal = (): string | null =>
  currentScoredEaters().length === 0 ? 'No eater has targets yet: answer their questions in Settings' : null;
