import type { ShoppingAisle, ShoppingLine, ShoppingList } from '../domain/shopping/shopping-list';
import { linesWhere } from '../domain/shopping/their-list';
import { formatDayNames } from '../domain/shopping/list-days';
import type { ShoppingExport } from './exporter';
import { oneLine } from './plain-text';
import { noteOf } from './shopping-text-parts';

/** What goes to a phone: only what is still to buy, in the words of the shop, one short line each. */

/** Parts of a line that are wanted on the phone. */
export interface PlainChoice {
  /** The name of the aisle on a line of its own before its lines. */
  readonly hasAisles?: boolean | undefined;
  /** What somebody wrote beside a line after it. Absent: yes. */
  readonly hasNotes?: boolean | undefined;
  /** The days a line is for after it. */
  readonly hasDays?: boolean | undefined;
}

/** The aisles with the lines that are neither ticked nor in the house; those with none left out. */
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
 * The open lines as text, one a line, without padding: note programs on phones make an item of each. Example: "Spinach 2
 * bags of 300 g\nBroccoli 2 heads".
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

/** How many lines are still to buy. */
export const openCount = (source: Pick<ShoppingExport, 'list' | 'ticked'>): number =>
  openAisles(source).reduce((sum, { lines }) => sum + lines.length, 0);
