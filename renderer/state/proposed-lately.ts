import { broughtBy } from '#shared/domain/repair/brought';
import type { Proposal } from '#shared/domain/repair/repair';
import type { ProposedLately } from '#shared/domain/repair/week-request';
import type { IsoDate } from '#shared/domain/week-id';
import { create } from './store';

/** What was proposed for each day since the program started: later days get something else first. */
const useStore = create<{ byDate: ProposedLately }>(() => ({ byDate: new Map() }));

/** What was proposed, by day. */
export const proposedLately = (): ProposedLately => useStore.getState().byDate;

/** Remembers the last proposals of a day, replacing earlier ones. */
export function rememberProposed(date: IsoDate, proposals: readonly Pick<Proposal, 'edits'>[]): void {
  useStore.setState(({ byDate }) => ({
    byDate: new Map(byDate).set(
      date,
      proposals.flatMap(({ edits }) => broughtBy(edits)),
    ),
  }));
}
