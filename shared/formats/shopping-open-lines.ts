import type { ShoppingAisle, ShoppingLine, ShoppingList } from '../domain/shopping/shopping-list';
import { linesWhere } from '../domain/shopping/their-list';
import { formatDayNames } from '../domain/shopping/list-days';
import type { ShoppingExport } from './exporter';
import { oneLine } from './plain-text';
import { noteOf } from './shopping-text-parts';

/** What is sent to a phone: only lines still to buy, with shop names, one short line each. */

/** The optional parts of a line. */
export interface PlainChoice {
  /** The name of the aisle on a separate line before its lines. */
  readonly hasAisles?: boolean | undefined;
  /** The person's note after a line. Absent: yes. */
  readonly hasNotes?: boolean | undefined;
  /** The days of a line after it. */
  readonly hasDays?: boolean | undefined;
}

/** The aisles with the lines that are neither ticked nor in the house; aisles without any are left out. */
export function openAisles({ list, ticked }: Pick<ShoppingExport, 'list' | 'ticked'>): readonly ShoppingAisle[] {
  return linesWhere(list, ({ key, isInHouse }) => isInHouse !== true && !ticked.has(key)).aisles;
}

/** The list without its ticked lines. */
export const openList = (source: Pick<ShoppingExport, 'list' | 'ticked'>): ShoppingList => ({
  ...source.list,
  aisles: openAisles(source),
});

/** "Eggs 2 cartons of 12", with a note "Eggs 2 cartons of 12, free-range", with days "Eggs 2 cartons of 12 · Mon Wed". */
export function plainLine(
  line: ShoppingLine,
  list: Pick<ShoppingList, 'days'>,
  { hasNotes = true, hasDays = false }: PlainChoice = {},
): string {
  const note = noteOf(line);
  const words = `${oneLine(line.shop.name)} ${oneLine(line.shop.amount)}`.trim();
  const noted = note === '' || !hasNotes ? words : `${words}, ${note}`;
  return hasDays && line.neededBy.length > 0 ? `${noted} · ${formatDayNames(line.neededBy, list.days)}` : noted;
}

/**
 * The open lines as text, one per line, without padding: note programs on phones make an item of each. Example:
 * "Spinach 2 bags of 300 g\nBroccoli 2 heads".
 */
export function plainLines(
  source: Pick<ShoppingExport, 'list' | 'ticked'>,
  choice: PlainChoice = {},
): readonly string[] {
  return openAisles(source).flatMap(({ aisle, lines }) => [
    ...(choice.hasAisles === true ? [aisle] : []),
    ...lines.map((line) => plainLine(line, source.list, choice)),
  ]);
}

/** Number of lines still to buy. */
export const openCount = (source: Pick<ShoppingExport, 'list' | 'ticked'>): number =>
  openAisles(source).reduce((sum, { lines }) => sum + lines.length, 0);
