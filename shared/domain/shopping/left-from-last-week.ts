import type { AtHand, LeftOver, ShoppingLine } from './shopping-line';
import type { ShoppingList } from './shopping-list';
import type { WeekShopping } from './their-list';

/**
 * The surplus of a rounded-up pack is offered to the next week. It is used only when the person says so, and then by
 * that week alone: that week's own surplus is computed from its own packs, so nothing is used twice.
 */

/** The origin of a surplus, as shown on the list. */
const FROM_LAST_WEEK = 'from last week';

/** True for a line that was presumably bought: it is ticked, or nothing on the list is. */
const isBought = ({ key, own, isInHouse, isCovered }: ShoppingLine, ticked: ReadonlySet<string>): boolean =>
  own === undefined && (isCovered === true || (isInHouse !== true && (ticked.size === 0 || ticked.has(key))));

/**
 * The surplus of each line of a week's list, by key. Example: 540 g spinach bought as 2 bags of 300 g → 60 g. Lines
 * already in the house, or left open while others were ticked, have none.
 */
export const leftOfList = (list: ShoppingList, ticked: ReadonlySet<string>): ReadonlyMap<string, LeftOver> =>
  new Map(
    list.aisles.flatMap(({ lines }) =>
      lines.flatMap((line) =>
        line.left !== undefined && isBought(line, ticked) ? [[line.key, line.left] as const] : [],
      ),
    ),
  );

/** What a week uses of the surplus, by the person's choice. */
export const atHandOfWeek = ({ fromLastWeek = {} }: WeekShopping = {}): ReadonlyMap<string, AtHand> =>
  new Map(Object.entries(fromLastWeek).map(([key, grams]) => [key, { grams, from: FROM_LAST_WEEK }]));

/**
 * The list without useless offers: those for lines in the house, and for lines counted in the pantry (`isCounted`),
 * which already credits them.
 */
export function withoutVainOffers(
  list: ShoppingList,
  isCounted: (line: ShoppingLine) => boolean = () => false,
): ShoppingList {
  const plain = ({ offer, ...line }: ShoppingLine): ShoppingLine =>
    offer === undefined || line.isInHouse === true || isCounted(line) ? line : { ...line, offer };
  return { ...list, aisles: list.aisles.map(({ aisle, lines }) => ({ aisle, lines: lines.map(plain) })) };
}

/** The lines with an offer of last week's surplus. */
export const offeredLines = (list: ShoppingList): readonly (ShoppingLine & { readonly offer: LeftOver })[] =>
  list.aisles.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.offer === undefined ? [] : [{ ...line, offer: line.offer }])),
  );
