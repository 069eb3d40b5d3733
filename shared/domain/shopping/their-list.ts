import type { Aisle } from '../food/aisles';
import { isAisle, OWN_LINES } from '../food/aisles';
import { aislesInOrder } from './aisle-order';
import type { OwnLine } from './own-line';
import { aisleOfOwn, lineOfOwn } from './own-line';
import type { ShoppingLine } from './shopping-line';
import type { ShoppingAisle, ShoppingList } from './shopping-list';
import { byName } from './shopping-list';

/** The person's changes of the list that the meals give: own lines, notes, lines in the house, ticks, their aisles. */

/** The need of a line when it was ticked, and its text in the shop then. */
export interface TickedAt {
  readonly grams: number;
  readonly amount: string;
}

/** The part stored with a week. */
export interface WeekShopping {
  readonly ticked?: readonly string[] | undefined;
  readonly tickedAt?: Readonly<Record<string, TickedAt>> | undefined;
  /** Ticks on a list of some days of the week: by key and day, the need of that day then. */
  readonly tickedDays?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  /** Grams of last week's surplus that the person chose to use, by key. */
  readonly fromLastWeek?: Readonly<Record<string, number>> | undefined;
  readonly own?: Readonly<Record<string, OwnLine>> | undefined;
  readonly notes?: Readonly<Record<string, string>> | undefined;
  /** Keys of the lines of which there is enough in the house. */
  readonly inHouse?: readonly string[] | undefined;
  /** The need and the text of a line when the list was last printed, copied or saved. */
  readonly given?: Readonly<Record<string, TickedAt>> | undefined;
  /** By key, the need of a line when its purchase was put into the pantry. */
  readonly putAway?: Readonly<Record<string, number>> | undefined;
}

/** The part stored in the library. */
export interface LibraryShopping {
  readonly everyWeek?: Readonly<Record<string, OwnLine>> | undefined;
  readonly aisles?:
    | {
        readonly order?: readonly string[] | undefined;
        readonly of?: Readonly<Record<string, string>> | undefined;
      }
    | undefined;
}

/** The stored value of a key, never an inherited property. */
export const stored = <Value>(all: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  all !== undefined && Object.hasOwn(all, key) ? all[key] : undefined;

/**
 * The list of the meals with the person's changes. The grams of a line never change. Example: spinach under Produce, an
 * own line "kitchen roll 2" → both, the kitchen roll under {@link OWN_LINES}.
 */
export function theirList(list: ShoppingList, week: WeekShopping = {}, library: LibraryShopping = {}): ShoppingList {
  const groups = new Map<Aisle, ShoppingLine[]>();
  const put = (aisle: Aisle, line: ShoppingLine): void => {
    // Older versions had a separate line, with its own note, for food weighed cooked.
    const note = stored(week.notes, line.key) ?? stored(week.notes, `${line.key} cooked`) ?? '';
    const marked: ShoppingLine = {
      ...line,
      ...(note === '' ? {} : { note }),
      ...(line.isCovered === true || week.inHouse?.includes(line.key) === true ? { isInHouse: true as const } : {}),
    };
    const lines = groups.get(aisle);
    if (lines === undefined) groups.set(aisle, [marked]);
    else lines.push(marked);
  };
  for (const { aisle, lines } of list.aisles)
    for (const line of lines) {
      const chosen = stored(library.aisles?.of, line.food) ?? '';
      put(isAisle(chosen) ? chosen : aisle, line);
    }
  for (const [id, own] of Object.entries(library.everyWeek ?? {})) put(aisleOfOwn(own), lineOfOwn(id, own, true));
  for (const [id, own] of Object.entries(week.own ?? {}))
    // Another program may have made the line a weekly one meanwhile: it is shown once.
    if (stored(library.everyWeek, id) === undefined) put(aisleOfOwn(own), lineOfOwn(id, own, false));
  return {
    ...list,
    aisles: aislesInOrder(library.aisles?.order).flatMap((aisle): readonly ShoppingAisle[] => {
      const lines = groups.get(aisle) ?? [];
      // Own lines stay in the order in which they were typed.
      return lines.length === 0 ? [] : [{ aisle, lines: aisle === OWN_LINES ? lines : lines.toSorted(byName) }];
    }),
  };
}

/** The list with only some of its lines; aisles without any are left out. */
export const linesWhere = (list: ShoppingList, isWanted: (line: ShoppingLine) => boolean): ShoppingList => ({
  ...list,
  aisles: list.aisles
    .map(({ aisle, lines }) => ({ aisle, lines: lines.filter(isWanted) }))
    .filter(({ lines }) => lines.length > 0),
});

/** The list without lines in the house: for printing and sending. */
export const toBuy = (list: ShoppingList): ShoppingList => linesWhere(list, ({ isInHouse }) => isInHouse !== true);
