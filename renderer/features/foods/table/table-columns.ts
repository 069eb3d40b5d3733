import type { Density, DensityAmount } from '#shared/domain/food/food-density';
import { amountPer, comparedPortion, netCarbsPer, sortAmount } from '#shared/domain/food/food-density';
import type { NutrientId } from '#shared/domain/nutrients';
import type { ListedFood } from '../food-list';

/** One row of the table. `density` is part of it, so that changing it makes new rows with new values. */
export interface FoodRow {
  readonly food: ListedFood;
  readonly density: Density;
  readonly isFavourite: boolean;
  /** Why the answers rule it out, "not offered with kidney disease"; `null`: they do not. */
  readonly lock: string | null;
  /** A note that must be shown wherever it is ranked; `null`: none. */
  readonly note: string | null;
}

/** Columns that show an amount. */
export type AmountColumnId =
  | Extract<
      NutrientId,
      'sodium' | 'potassium' | 'magnesium' | 'energy' | 'protein' | 'fat' | 'fibre' | 'caffeine' | 'alcohol'
    >
  | 'netCarbs';

/** Every column of the table. */
export type ColumnId = 'favourite' | 'name' | 'group' | 'portion' | AmountColumnId;

interface ColumnInfo {
  readonly id: ColumnId;
  readonly label: string;
  /** Unit of the amounts, for the header's description. */
  readonly unit: 'mg' | 'g' | 'kcal' | null;
  readonly decimals: number;
  /** Width in px; the name column takes what the others leave. */
  readonly width: number;
}

/** The columns in their default order, with the widths of the design. */
export const COLUMNS: readonly ColumnInfo[] = [
  { id: 'favourite', label: 'Favourite', unit: null, decimals: 0, width: 32 },
  { id: 'name', label: 'Name', unit: null, decimals: 0, width: 214 },
  { id: 'group', label: 'Group', unit: null, decimals: 0, width: 112 },
  { id: 'portion', label: 'Portion', unit: null, decimals: 0, width: 82 },
  { id: 'sodium', label: 'Sodium', unit: 'mg', decimals: 0, width: 78 },
  { id: 'potassium', label: 'Potassium', unit: 'mg', decimals: 0, width: 90 },
  { id: 'magnesium', label: 'Magnesium', unit: 'mg', decimals: 0, width: 98 },
  { id: 'netCarbs', label: 'Net carbs', unit: 'g', decimals: 1, width: 104 },
  { id: 'energy', label: 'kcal', unit: 'kcal', decimals: 0, width: 56 },
  { id: 'protein', label: 'Protein', unit: 'g', decimals: 1, width: 68 },
  { id: 'fat', label: 'Fat', unit: 'g', decimals: 1, width: 56 },
  { id: 'fibre', label: 'Fibre', unit: 'g', decimals: 1, width: 60 },
  { id: 'caffeine', label: 'Caffeine', unit: 'mg', decimals: 0, width: 76 },
  { id: 'alcohol', label: 'Alcohol', unit: 'g', decimals: 1, width: 70 },
];

/** The fixed facts of a column. */
export function columnInfo(id: string): ColumnInfo | undefined {
  return COLUMNS.find((column) => column.id === id);
}

/** True for a column of amounts. */
export function isAmountColumn(id: string): id is AmountColumnId {
  return columnInfo(id)?.unit != null;
}

/** The amount of a row in a column. */
export function amountIn({ food, density }: FoodRow, column: AmountColumnId): DensityAmount {
  return column === 'netCarbs' ? netCarbsPer(food, density) : amountPer(food, column, density);
}

type SortValue = string | number | undefined;

/** The sort value of a row; `undefined` (unknown) comes last in both directions. */
function sortValue(row: FoodRow, column: ColumnId): SortValue {
  switch (column) {
    case 'favourite':
      return row.isFavourite ? 1 : 0;
    case 'name':
      return row.food.name;
    case 'group':
      return row.food.group;
    case 'portion':
      // A counted piece has a nominal weight that is never shown, so it has nothing to sort by.
      return row.food.kind === 'supplement' ? undefined : comparedPortion(row.food).grams;
    default:
      return sortAmount(amountIn(row, column)) ?? undefined;
  }
}

let texts: Intl.Collator | undefined;

/** The column a list is sorted by, at most one. */
export type Sorting = readonly { readonly id: string; readonly desc: boolean }[];

/** Text sorts A to Z first, amounts highest first. */
const isDescFirst = (id: ColumnId): boolean => isAmountColumn(id) || id === 'favourite';

/** The sorting after a click on a column header: its first direction, then the other, then the initial order again. */
export function nextSorting([current]: Sorting, id: ColumnId): Sorting {
  const desc = isDescFirst(id);
  if (current?.id !== id) return [{ id, desc }];
  return current.desc === desc ? [{ id, desc: !desc }] : [];
}

interface Keyed {
  readonly row: FoodRow;
  readonly key: string | number;
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b);
  texts ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return texts.compare(a, b);
}

/** The rows sorted; equal ones keep their order, and those without a value come last in both directions. */
export function sortRows(rows: readonly FoodRow[], [by]: Sorting): readonly FoodRow[] {
  const column = COLUMNS.find(({ id }) => id === by?.id)?.id;
  if (by === undefined || column === undefined) return rows;
  const direction = by.desc ? -1 : 1;
  const known: Keyed[] = [];
  const unknown: FoodRow[] = [];
  for (const row of rows) {
    const key = sortValue(row, column);
    if (key === undefined) unknown.push(row);
    else known.push({ row, key });
  }
  known.sort((a, b) => direction * compareKeys(a.key, b.key));
  return [...known.map(({ row }) => row), ...unknown];
}
