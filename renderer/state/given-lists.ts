import type { GivenOut } from '#shared/domain/shopping/given-out';
import { givenOut } from '#shared/domain/shopping/given-out';
import { weeksOfDays } from '#shared/domain/shopping/list-days';
import type { ShoppingExport } from '#shared/formats/exporter';
import { create } from './store';

/** What the lists that were printed, copied or saved said, kept while the program runs. */
const useStore = create<{ given: GivenOut }>(() => ({ given: new Map() }));

/** What is known of them. */
export const useGivenLists = (): GivenOut => useStore((state) => state.given);

/** Remembers what a list said when it left the program. */
export function rememberGiven({ list, week }: Pick<ShoppingExport, 'list' | 'week'>): void {
  const weeks = list.days === undefined ? [week] : weeksOfDays(list.days);
  useStore.setState(({ given }) => ({ given: givenOut(list, weeks, given) }));
}

/** Forgets them: whoever clears the ticks begins anew. */
export const forgetGiven = (): void => useStore.setState({ given: new Map() });
