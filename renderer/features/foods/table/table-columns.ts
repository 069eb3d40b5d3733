import {
  createColumnHelper,
  createSortedRowModel,
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { Density, DensityAmount } from '#shared/domain/food/food-density';
import { amountPer, netCarbsPer, sortAmount } from '#shared/domain/food/food-density';
import type { NutrientId } from '#shared/domain/nutrients';
import { usualPortion } from '#shared/domain/food/portion';
import type { ListedFood } from '../food-list';

/** One row of the table. `density` is part of it, so that changing it makes new rows with new values. */
export interface FoodRow {
  readonly food: ListedFood;
  readonly density: Density;
  readonly isFavourite: boolean;
  /** Why the answers do not offer it, "not offered with kidney disease"; `null`: they do. */
  readonly lock: string | null;
  /** What must be said where it is ranked; `null`: nothing. */
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

/** The amount a row shows in a column. */
export function amountIn({ food, density }: FoodRow, column: AmountColumnId): DensityAmount {
  return column === 'netCarbs' ? netCarbsPer(food, density) : amountPer(food, column, density);
}

/** The features of the table; columns are resized by our own handles. */
export const TABLE_FEATURES = tableFeatures({
  rowSortingFeature,
  columnOrderingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});

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
      return row.food.kind === 'supplement' ? undefined : usualPortion(row.food).grams;
    default:
      return sortAmount(amountIn(row, column)) ?? undefined;
  }
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

const helper = createColumnHelper<typeof TABLE_FEATURES, FoodRow>();

/** Column definitions: texts begin A to Z, amounts with the most. */
export const COLUMN_DEFINITIONS = helper.columns(
  COLUMNS.map((column) =>
    helper.accessor((row): SortValue => sortValue(row, column.id), {
      id: column.id,
      header: column.label,
      sortUndefined: 'last',
      sortDescFirst: column.unit !== null || column.id === 'favourite',
      sortFn: (rowA, rowB, id) => compare(rowA.getValue(id), rowB.getValue(id)),
    }),
  ),
);
