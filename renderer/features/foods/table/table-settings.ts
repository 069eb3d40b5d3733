import { changeDocuments } from '#renderer/state/change-documents';
import { DENSITIES } from '#shared/domain/food/food-density';
import type { Density } from '#shared/domain/food/food-density';
import { knownOr, withNewerKept } from '#shared/domain/newer-value';
import type { LibraryDocument } from '#shared/schema/library-document';
import { COLUMNS } from './table-columns';
import type { ColumnId } from './table-columns';

type TableSettings = LibraryDocument['settings']['foodsTable'];

/** Columns hidden first in a narrow window, until the user has chosen columns. */
const FIRST_TO_LEAVE: readonly ColumnId[] = ['protein', 'fat', 'fibre', 'portion', 'group', 'energy'];
/** Columns few foods have a figure for: hidden until the user asks for them. */
const ON_REQUEST: readonly ColumnId[] = ['caffeine', 'alcohol'];
/** Minimum width of the name, in px. */
export const LEAST_NAME_WIDTH = 180;
/** Minimum and maximum width of a column, in px. */
const COLUMN_WIDTH_LIMITS = { least: 40, most: 600 } as const;
/** Width of the scroll bar, in px. */
const SCROLLBAR_WIDTH = 14;
/** Width assumed before the table is measured: that of a 1280 px window. */
const ASSUMED_WIDTH = 920;

/** What amounts are shown per; a portion if nothing was chosen, or something only a newer version knows. */
export const densityOf = ({ density = 'portion' }: TableSettings): Density => knownOr(DENSITIES, density, 'portion');

const isColumnId = (id: string): id is ColumnId => COLUMNS.some((column) => column.id === id);

/** The columns in the user's order; columns missing from a stored order come last. The star stays first. */
export function columnOrder(settings: TableSettings): readonly ColumnId[] {
  const stored = (settings.order ?? []).filter(isColumnId).filter((id) => id !== 'favourite');
  const missing = COLUMNS.map((column) => column.id).filter((id) => id !== 'favourite' && !stored.includes(id));
  return ['favourite', ...stored, ...missing];
}

/** Widths set by the user, per column; the others keep their own, and the name takes the rest. */
export function columnWidths(settings: TableSettings): ReadonlyMap<ColumnId, number> {
  return new Map(
    Object.entries(settings.widths ?? {}).filter((entry): entry is [ColumnId, number] => isColumnId(entry[0])),
  );
}

/** Width of a column in px. */
export function widthOf(id: ColumnId, widths: ReadonlyMap<ColumnId, number>): number {
  return widths.get(id) ?? COLUMNS.find((column) => column.id === id)?.width ?? 100;
}

/**
 * The hidden columns: the user's choice, or else as many of the less important ones as do not fit beside a readable
 * name. The name is never hidden.
 */
export function hiddenColumns(settings: TableSettings, availableWidth: number): ReadonlySet<ColumnId> {
  if (settings.hidden !== undefined) return new Set(settings.hidden.filter(isColumnId).filter((id) => id !== 'name'));
  const widths = columnWidths(settings);
  const hidden = new Set<ColumnId>(ON_REQUEST);
  const room = availableWidth > 0 ? availableWidth - SCROLLBAR_WIDTH : ASSUMED_WIDTH;
  const needed = (): number =>
    COLUMNS.reduce(
      (sum, { id }) => sum + (hidden.has(id) ? 0 : id === 'name' ? LEAST_NAME_WIDTH : widthOf(id, widths)),
      0,
    );
  for (const id of FIRST_TO_LEAVE) {
    if (needed() <= room) break;
    hidden.add(id);
  }
  return hidden;
}

function changeTable(change: (before: TableSettings) => TableSettings): void {
  changeDocuments('food-table', {
    library: (library) => ({
      ...library,
      settings: { ...library.settings, foodsTable: change(library.settings.foodsTable) },
    }),
  });
}

export const setDensity = (density: Density): void => changeTable((before) => ({ ...before, density }));

/** Hides these columns and no other one that is known here. */
export const setHiddenColumns = (hidden: ReadonlySet<ColumnId>): void =>
  changeTable((before) => ({ ...before, hidden: withNewerKept(before.hidden, [...hidden], isColumnId) }));

/** Remembers a width within the limits. */
export const setColumnWidth = (id: ColumnId, width: number): void =>
  changeTable((before) => ({ ...before, widths: { ...before.widths, [id]: clampWidth(width) } }));

/** A width within the limits, in whole px. */
export const clampWidth = (width: number): number =>
  Math.round(Math.min(COLUMN_WIDTH_LIMITS.most, Math.max(COLUMN_WIDTH_LIMITS.least, width)));

/** Moves a column before another one (`null`: to the end). The star stays first. */
export function moveColumn(order: readonly ColumnId[], id: ColumnId, before: ColumnId | null): readonly ColumnId[] {
  if (id === 'favourite' || id === before) return order;
  const rest = order.filter((one) => one !== id);
  const at = before === null ? rest.length : Math.max(1, rest.indexOf(before));
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** Puts the columns in this order; one only a newer version knows stays behind the one it stood behind. */
export const setColumnOrder = (order: readonly ColumnId[]): void =>
  changeTable((before) => ({ ...before, order: withNewerKept(before.order, order, isColumnId) }));

/** Resets order, widths and hidden columns; the density stays. */
export const resetColumns = (): void =>
  changeTable(({ hidden: _hidden, order: _order, widths: _widths, ...kept }) => kept);
