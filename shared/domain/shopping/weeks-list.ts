import type { WeekId } from '../week-id';
import { atHandOfWeek } from './left-from-last-week';
import type { ShoppingLine } from './shopping-line';
import type { ListedWeek, ListOptions, ShoppingList } from './shopping-list';
import { shoppingListOf } from './shopping-list';
import type { ShoppingSources } from './purchase';
import type { LibraryShopping, WeekShopping } from './their-list';
import { stored, theirList } from './their-list';
import type { WeeksShopping } from './ticks';
import { weeksOfLine } from './ticks';

/** The list of one or several weeks as the person sees it: the needs of the meals with the person's changes. */

/** A week with its stored list data. */
export interface ListedShopping extends ListedWeek {
  readonly shopping?: WeekShopping | undefined;
}

/** The stored list data of the weeks of a list. */
export const shoppingOf = (
  weeks: readonly { readonly plan: { readonly week: WeekId }; readonly shopping?: WeekShopping | undefined }[],
): WeeksShopping => new Map(weeks.map(({ plan, shopping = {} }) => [plan.week, shopping]));

/**
 * What to buy, less the used surplus of last week. On a list of several weeks, that is the first week's surplus: later
 * weeks share its packs, and the surplus of these must not be counted again.
 */
export const boughtList = (
  weeks: readonly ListedShopping[],
  sources: Omit<ShoppingSources, 'lookup'>,
  options: Omit<ListOptions, 'atHand'>,
): ShoppingList => shoppingListOf(weeks, sources, { ...options, atHand: atHandOfWeek(weeks[0]?.shopping) });

/** The stored list data of several weeks, as if they were one. */
function mergedShopping(list: ShoppingList, weeks: WeeksShopping): WeekShopping {
  const all = [...weeks.values()];
  const [first = {}] = all;
  if (all.length < 2) return first;
  const lines = list.aisles.flatMap((aisle) => aisle.lines);
  const isInHouse = (line: ShoppingLine): boolean => {
    const needed = weeksOfLine(line, weeks);
    return needed.length > 0 && needed.every((week) => weeks.get(week)?.inHouse?.includes(line.key) === true);
  };
  const noteOn = ({ key }: ShoppingLine): string =>
    [...new Set(all.flatMap(({ notes }) => stored(notes, key) ?? []))].join('; ');
  const ownKeys = [...new Set(all.flatMap(({ inHouse }) => inHouse ?? []))].filter((key) => key.startsWith('own:'));
  return {
    own: Object.fromEntries(all.flatMap(({ own }) => Object.entries(own ?? {}))),
    notes: Object.fromEntries(lines.map((line) => [line.key, noteOn(line)])),
    inHouse: [...lines.filter(isInHouse).map(({ key }) => key), ...ownKeys],
  };
}

/** {@link theirList} for the weeks of a list: all own lines and notes; a line is in the house if every week says so. */
export const theirListOf = (list: ShoppingList, weeks: WeeksShopping, library: LibraryShopping): ShoppingList =>
  theirList(list, mergedShopping(list, weeks), library);
