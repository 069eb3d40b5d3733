import { isUseFirst, bestBeforeText, bestBeforeWords } from '#shared/domain/pantry/use-first';
import type { ItemUse } from '#shared/domain/pantry/credited-list';
import type { PantryItem, PantryPlace } from '#shared/domain/pantry/pantry-item';
import { byBestBefore } from '#shared/domain/pantry/pantry-item';
import type { StockFood, StockMeasure } from '#shared/domain/pantry/stock-food';
import { stockFood, stockMeasure } from '#shared/domain/pantry/stock-food';
import { stockText } from '#shared/domain/pantry/stock-text';
import type { ShownUnits } from '#shared/domain/food/shown-units';
import type { ShoppingSources } from '#shared/domain/shopping/purchase';
import { roundGrams } from '#shared/domain/units';
import { wordsOf } from '#shared/domain/search-terms';
import type { IsoDate } from '#shared/domain/week-id';
import { shiftDate } from '#shared/domain/week-id';
import { daysText } from './pantry-text';

/** The pantry as the table shows it. */

/** One row. */
export interface PantryRow {
  readonly item: PantryItem;
  /** `null`: it is not a known food and has only a name. */
  readonly stock: StockFood | null;
  readonly measure: StockMeasure;
  readonly name: string;
  /** "6", "450 ml". */
  readonly onHand: string;
  /** "Mon 30 Nov"; `null`: none. */
  readonly bestBefore: string | null;
  /** "tomorrow", "since Thu", "past"; empty where the date is not near. */
  readonly days: string;
  readonly isFirst: boolean;
  /** "Tue, Thu". */
  readonly week: string;
  /** True if a meal of the week uses it. */
  readonly isPlanned: boolean;
  readonly after: string;
  /** Minimum of a staple; `null`: it is not a staple. */
  readonly minimum: string | null;
  /** True if it is on the shopping list because less than its minimum would be left. */
  readonly isLow: boolean;
}

interface Pantry {
  readonly items: readonly PantryItem[];
  /** The same items as the weeks before will leave them. */
  readonly home: readonly PantryItem[];
  readonly uses: ReadonlyMap<string, ItemUse>;
  /** Keys of the lines bought to reach a minimum. */
  readonly low: ReadonlySet<string>;
  readonly sources: ShoppingSources;
  readonly units: ShownUnits;
  readonly today: IsoDate;
}

function rowOf(item: PantryItem, { home, uses, low, sources, units, today }: Pantry): PantryRow {
  const { id, food, amount, unit, bestBefore, minimum } = item;
  const stock = food === null ? null : stockFood(food, sources, units);
  const measure = stockMeasure(item, stock, units);
  const use = uses.get(id);
  const isFirst = isUseFirst(item, today);
  const there = home.find((one) => one.id === id)?.amount ?? amount;
  return {
    item,
    stock,
    measure,
    name: stock === null ? item.name : stock.name,
    onHand: stockText(amount, measure),
    bestBefore: bestBefore === null ? null : bestBeforeText(bestBefore, today),
    days: bestBefore === null ? '' : besideDate(bestBefore, today),
    isFirst,
    week: unit === 'piece' && stock !== null && stock.pieceGrams === null ? 'weight not known' : daysText(use),
    isPlanned: use !== undefined,
    after: stockText(Math.max(0, roundGrams(there - (use?.amount ?? 0))), measure),
    minimum: minimum === null ? null : stockText(minimum, measure),
    isLow: minimum !== null && low.has(stock === null ? `pantry:${id}` : stock.purchase.key),
  };
}

/** Shown beside a date, which already names the day of what is long past. */
const besideDate = (date: IsoDate, today: IsoDate): string =>
  date < shiftDate(today, -6) ? 'past' : bestBeforeWords(date, today);

/** All rows, by date; those without a date come last, by name. */
export function pantryRows(pantry: Pantry): readonly PantryRow[] {
  const named = pantry.items.map((item) => rowOf(item, pantry));
  return named.toSorted((a, b) =>
    a.item.bestBefore === b.item.bestBefore
      ? a.name.localeCompare(b.name, 'en') || byBestBefore(a.item, b.item)
      : byBestBefore(a.item, b.item),
  );
}

/** Which rows are shown. */
export type PantryFilter = 'all' | PantryPlace | 'first' | 'low';

export const isShown = ({ item, isFirst, isLow }: PantryRow, filter: PantryFilter): boolean =>
  filter === 'all' || (filter === 'first' ? isFirst : filter === 'low' ? isLow : item.place === filter);

/** True if every typed word begins a word of the name. */
export function isFound({ name }: Pick<PantryRow, 'name'>, query: string): boolean {
  const words = wordsOf(name);
  return wordsOf(query).every((typed) => words.some((word) => word.startsWith(typed)));
}

/** Rows under one heading. */
export interface PantryGroup {
  readonly title: string;
  readonly more: string;
  readonly rows: readonly PantryRow[];
}

/** The groups: use first, keeps longer, staples; empty ones are left out. */
export function pantryGroups(rows: readonly PantryRow[]): readonly PantryGroup[] {
  const isStaple = ({ minimum, isFirst }: PantryRow) => minimum !== null && !isFirst;
  const all: readonly PantryGroup[] = [
    { title: 'Use first', more: 'best before within a week', rows: rows.filter(({ isFirst }) => isFirst) },
    { title: 'Later', more: '', rows: rows.filter((row) => !row.isFirst && !isStaple(row)) },
    { title: 'Staples', more: 'with a minimum; below it they join the list', rows: rows.filter(isStaple) },
  ];
  return all.filter((group) => group.rows.length > 0);
}
