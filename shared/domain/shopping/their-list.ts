import type { Aisle } from '../food/aisles';
import { isAisle, OWN_LINES } from '../food/aisles';
import { aislesInOrder } from './aisle-order';
import type { OwnLine } from './own-line';
import { aisleOfOwn, lineOfOwn } from './own-line';
import type { ShoppingLine } from './shopping-line';
import type { ShoppingAisle, ShoppingList } from './shopping-list';
import { byName } from './shopping-list';

/** What somebody made of the list that the meals give: own lines, notes, what is in the house, ticks, their aisles. */

/** What was needed of a line when it was ticked, and how it read in the shop. */
export interface TickedAt {
  readonly grams: number;
  readonly amount: string;
}

/** What a week keeps of it. */
export interface WeekShopping {
  readonly ticked?: readonly string[] | undefined;
  readonly tickedAt?: Readonly<Record<string, TickedAt>> | undefined;
  /** Ticks on a list of some days of the week: by key and day, what that day needed then. */
  readonly tickedDays?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  /** Grams by key that are left from last week and shall be used, as somebody said. */
  readonly fromLastWeek?: Readonly<Record<string, number>> | undefined;
  readonly own?: Readonly<Record<string, OwnLine>> | undefined;
  readonly notes?: Readonly<Record<string, string>> | undefined;
  /** Keys of the lines there is enough of. */
  readonly inHouse?: readonly string[] | undefined;
  /** What was needed of a line, and how it read, when the list was last printed, copied or saved. */
  readonly given?: Readonly<Record<string, TickedAt>> | undefined;
  /** By key, what was needed of a line when what was bought of it went into the pantry. */
  readonly putAway?: Readonly<Record<string, number>> | undefined;
}

/** What the library keeps of it. */
export interface LibraryShopping {
  readonly everyWeek?: Readonly<Record<string, OwnLine>> | undefined;
  readonly aisles?:
    | {
        readonly order?: readonly string[] | undefined;
        readonly of?: Readonly<Record<string, string>> | undefined;
      }
    | undefined;
}

/** The value of a key that was stored, never one every object has. */
export const stored = <Value>(all: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  all !== undefined && Object.hasOwn(all, key) ? all[key] : undefined;

/**
 * The list of the meals with what the person made of it. The grams of a line never change. Example: spinach under Produce, an own
 * line "kitchen roll 2" → both, the kitchen roll under {@link OWN_LINES}.
 */
export function theirList(list: ShoppingList, week: WeekShopping = {}, library: LibraryShopping = {}): ShoppingList {
  const groups = new Map<Aisle, ShoppingLine[]>();
  const put = (aisle: Aisle, line: ShoppingLine): void => {
    // Notes on what is weighed cooked stood on a line of their own before it was one line with the raw food.
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
    // A line may have been kept for every week by another program meanwhile: it is one line.
    if (stored(library.everyWeek, id) === undefined) put(aisleOfOwn(own), lineOfOwn(id, own, false));
  return {
    ...list,
    aisles: aislesInOrder(library.aisles?.order).flatMap((aisle): readonly ShoppingAisle[] => {
      const lines = groups.get(aisle) ?? [];
      // What was typed stays in the order it came to mind.
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

/** The list without what is in the house: what is printed and sent. */
export const toBuy = (list: ShoppingList): ShoppingList => linesWhere(list, ({ isInHouse }) => isInHouse !== true);
