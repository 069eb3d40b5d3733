/**
 * How much of what is planned each person eats. An amount on the board is the planned person's; what others eat is a
 * share of it. Portions travel with the entry or the meal they are set on: moved, copied and undone with it.
 */

/** The planned person among those who eat; no eater can have this id. Their portion is 1, or 0 where they do not eat. */
export const YOU = 'you';

/**
 * Portions by the id of who eats, times the planned amount: `{ k3j2: 1.5 }` is one and a half times as much, 0 is not
 * eaten. Who is missing eats what their usual portion says.
 */
export type Portions = Readonly<Record<string, number>>;

/** An entry or a meal somebody eats another amount of than usual. */
export interface Portioned {
  readonly portions?: Portions | undefined;
}

/** The portion that was set for somebody, never a key every object has; `undefined`: none was. */
export const setPortionOf = ({ portions }: Portioned, who: string): number | undefined =>
  portions !== undefined && Object.hasOwn(portions, who) ? portions[who] : undefined;

/**
 * True for an entry the planned person eats. "Pal only" is an entry with `{ you: 0 }`: it is bought and cooked, and
 * counts in no total and no score of the planned person.
 */
export const isYours = (entry: Portioned & { readonly id: string }): boolean => setPortionOf(entry, YOU) !== 0;
