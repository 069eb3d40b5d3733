import type { AtHand, LeftOver, ShoppingLine } from './shopping-line';
import type { ShoppingList } from './shopping-list';
import type { WeekShopping } from './their-list';

/**
 * What a rounded-up pack leaves of a week is offered to the next one. It is used only when somebody says so, and then by that week
 * alone: what that week leaves is worked out from its own packs, so nothing is used twice.
 */

/** Where it comes from, as the list says it. */
const FROM_LAST_WEEK = 'from last week';

/** What was bought, as far as anybody knows: what is ticked, or all of a list in which nothing was. */
const isBought = ({ key, own, isInHouse, isCovered }: ShoppingLine, ticked: ReadonlySet<string>): boolean =>
  own === undefined && (isCovered === true || (isInHouse !== true && (ticked.size === 0 || ticked.has(key))));

/**
 * What the list of a week leaves of each line, by its key. Example: 540 g spinach bought as 2 bags of 300 g → 60 g. Lines that
 * somebody had already, or left open when they ticked others, leave nothing.
 */
export const leftOfList = (list: ShoppingList, ticked: ReadonlySet<string>): ReadonlyMap<string, LeftOver> =>
  new Map(
    list.aisles.flatMap(({ lines }) =>
      lines.flatMap((line) =>
        line.left !== undefined && isBought(line, ticked) ? [[line.key, line.left] as const] : [],
      ),
    ),
  );

/** What a week uses of it, as somebody said. */
export const atHandOfWeek = ({ fromLastWeek = {} }: WeekShopping = {}): ReadonlyMap<string, AtHand> =>
  new Map(Object.entries(fromLastWeek).map(([key, grams]) => [key, { grams, from: FROM_LAST_WEEK }]));

/**
 * The list without offers nobody needs: of what is in the house, and of what is counted in the pantry (`isCounted`), where it is
 * credited already.
 */
export function withoutVainOffers(
  list: ShoppingList,
  isCounted: (line: ShoppingLine) => boolean = () => false,
): ShoppingList {
  const plain = ({ offer, ...line }: ShoppingLine): ShoppingLine =>
    offer === undefined || line.isInHouse === true || isCounted(line) ? line : { ...line, offer };
  return { ...list, aisles: list.aisles.map(({ aisle, lines }) => ({ aisle, lines: lines.map(plain) })) };
}

/** The lines to which something of last week is offered. */
export const offeredLines = (list: ShoppingList): readonly (ShoppingLine & { readonly offer: LeftOver })[] =>
  list.aisles.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.offer === undefined ? [] : [{ ...line, offer: line.offer }])),
  );
