import { useMemo } from 'react';
import type { Eaters, KnownEater } from '#shared/domain/eaters/eater';
import { hasTargets, knownEaters } from '#shared/domain/eaters/eater';
import type { Household } from '#shared/domain/eaters/household';
import { householdOf } from '#shared/domain/eaters/household';
import type { IsoDate } from '#shared/domain/week-id';
import { lastAnswer } from './last-answer';
import { currentLibrary, useLibraryPart } from './library-store';
import { create } from './store';

/** The people who eat besides the planned person, and whose day is shown on each date of the board. */

const eatersOf = lastAnswer((eaters: Eaters | undefined): readonly KnownEater[] => knownEaters(eaters));
const scoredOf = lastAnswer((eaters: readonly KnownEater[]): readonly KnownEater[] => eaters.filter(hasTargets));

/** Everybody but the planned person, in the order they were added. */
export const useEaters = (): readonly KnownEater[] => eatersOf(useLibraryPart((library) => library.eaters));

/** The same outside of components. */
export const currentEaters = (): readonly KnownEater[] => eatersOf(currentLibrary().eaters);

/** The eaters with their own targets: those a day can be switched to. */
export const useScoredEaters = (): readonly KnownEater[] => scoredOf(useEaters());

/** The same outside of components. */
export const currentScoredEaters = (): readonly KnownEater[] => scoredOf(currentEaters());

/** Everybody the shopping list is for. */
export function useHousehold(): Household {
  const people = useLibraryPart((library) => library.settings.people);
  const eaters = useLibraryPart((library) => library.eaters);
  return useMemo(() => householdOf({ settings: { people }, eaters }), [people, eaters]);
}

/** The same outside of components. */
export const currentHousehold = (): Household => householdOf(currentLibrary());

/** Ids of the eaters whose day is shown, by date; a missing date shows the planned person's. */
const useShown = create<Readonly<Record<IsoDate, string>>>(() => ({}));

const shownAmong = (eaters: readonly KnownEater[], id: string | undefined): KnownEater | null =>
  eaters.find((eater) => eater.id === id) ?? null;

/** The eater whose day is shown on a date; `null`: the planned person, which is the default for every day. */
export function useShownEater(date: IsoDate): KnownEater | null {
  const eaters = useScoredEaters();
  const id = useShown((shown) => shown[date]);
  return shownAmong(eaters, id);
}

/** The eater shown on all of some dates; `null` for the planned person, `undefined` if the days differ. */
export function useShownOnAll(dates: readonly IsoDate[]): KnownEater | null | undefined {
  const eaters = useScoredEaters();
  const shown = useShown();
  const [first = null, ...others] = dates.map((date) => shownAmong(eaters, shown[date]));
  return others.every((one) => one === first) ? first : undefined;
}

/** The same for one date outside of components. */
export const currentShownEater = (date: IsoDate): KnownEater | null =>
  shownAmong(currentScoredEaters(), useShown.getState()[date]);

/** Shows the days of an eater; `null`: the planned person's. */
export function showEater(dates: readonly IsoDate[], eater: Pick<KnownEater, 'id'> | null): void {
  const changed = dates.map((date) => [date, eater?.id ?? ''] as const);
  useShown.setState(Object.fromEntries(changed));
}

/** Who is shown next: the planned person, then each eater with targets, then from the start again. */
export function nextShown(after: KnownEater | null): KnownEater | null {
  const eaters = currentScoredEaters();
  return eaters[after === null ? 0 : eaters.findIndex(({ id }) => id === after.id) + 1] ?? null;
}
