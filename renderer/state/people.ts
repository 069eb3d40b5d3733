import { headsOf } from '#shared/domain/eaters/household';
import { MAX_PEOPLE } from '#shared/domain/shopping/shopping-list';
import { changeDocuments } from './change-documents';
import { currentHousehold } from './eaters-store';

/** Why a person cannot be added or removed; `null`: they can. Anyone with a name counts among the people. */
export function peopleRefusal(more: 1 | -1): string | null {
  const household = currentHousehold();
  const people = headsOf(household) + more;
  if (people > MAX_PEOPLE) return `At most ${MAX_PEOPLE}`;
  if (people < 1) return 'At least one';
  return people < household.eaters.length + 1 ? 'Everybody left has a name: remove them in Settings' : null;
}

/** Adds or removes a person who eats the same as the planned person. */
export function changePeople(more: 1 | -1): void {
  if (peopleRefusal(more) !== null) return;
  const people = headsOf(currentHousehold()) + more;
  changeDocuments('people', { library: (library) => ({ ...library, settings: { ...library.settings, people } }) });
}
