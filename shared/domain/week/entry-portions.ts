/**
 * How much each person eats of what is planned. An amount on the board is the planned person's; others eat a multiple
 * of it. Portions belong to the entry or the meal they are set on: moved, copied and undone with it.
 */

/** The planned person's id among the eaters; no eater can have it. Their portion is 1, or 0 if they do not eat it. */
export const YOU = 'you';

/**
 * Portions by eater id, as multiples of the planned amount: `{ k3j2: 1.5 }` is one and a half times as much, 0 is not
 * eaten. A missing eater has their usual portion.
 */
export type Portions = Readonly<Record<string, number>>;

/** An entry or a meal of which somebody eats another amount than usual. */
export interface Portioned {
  readonly portions?: Portions | undefined;
}

/** The portion set for somebody, never an inherited property; `undefined`: none was set. */
export const setPortionOf = ({ portions }: Portioned, who: string): number | undefined =>
  portions !== undefined && Object.hasOwn(portions, who) ? portions[who] : undefined;

/**
 * True for an entry that the planned person eats. "Pal only" is an entry with `{ you: 0 }`: it is bought and cooked,
 * but not part of any total or score of the planned person.
 */
export const isYours = (entry: Portioned & { readonly id: string }): boolean => setPortionOf(entry, YOU) !== 0;
