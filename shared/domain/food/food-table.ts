import type { Measure } from './food';
import type { NutrientAmounts, NutrientId } from '../nutrients';
import { isNutrientId } from '../nutrients';
import type { PackedFile, SectionArray } from '../packed-file';
import { PackedFileProblem } from '../packed-file';

/**
 * The food table in columns: a value per 100 g is one number in a typed array, a description is a slice of one long
 * string. Thousands of rows stay packed; objects are made only on request.
 */
export interface FoodTable {
  readonly size: number;
  /** The row of an SR28 number such as `11457`; −1 if there is none. */
  readonly rowOf: (number: string) => number;
  /** The SR28 number of a row, five digits. */
  readonly numberOf: (row: number) => string;
  readonly nameOf: (row: number) => string;
  /** Name of the food group of a row. */
  readonly groupOf: (row: number) => string;
  /** All columns of a row, `null` for unknown, as a new object. */
  readonly amountsOf: (row: number) => NutrientAmounts;
  /** Household measures of a row as in the table. */
  readonly measuresOf: (row: number) => readonly Measure[];
}

/** A row as written by `data/build-catalog.mjs`. */
export type FoodTableRow = readonly [
  number: string,
  description: string,
  group: string,
  /** In the order of the columns; values omitted at the end are unknown, like `null`. */
  values: readonly (number | null)[],
  measures: readonly (readonly [unit: string, grams: number])[],
];

/** The data besides the columns. */
export interface FoodTableFacts {
  readonly columns: readonly { readonly id: string; readonly decimals: number }[];
  readonly groups: readonly string[];
}

const NUMBER_DIGITS = 5;
const MOST_DECIMALS = 4;
/** Means unknown; no value is this far below zero. */
const UNKNOWN = { i16: -32_768, i32: -2_147_483_648 } as const;
const MOST_OF_I16 = 32_767;
const MOST_OF_I32 = 2_147_483_647;
/** Separates strings stored as one; no description contains it. */
const LINE_END = '\n';

/** The fewest decimals that represent all values of a column. */
function decimalsOf(values: readonly (number | null)[]): number {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const scale = 10 ** decimals;
    // Exact both ways: dividing an integer by a power of ten gives the same double as parsing the decimal text.
    if (values.every((value) => value === null || Math.round(value * scale) / scale === value)) return decimals;
  }
  throw new RangeError(`A column has values with more than ${MOST_DECIMALS} decimals.`);
}

function packColumn(values: readonly (number | null)[], decimals: number): Int16Array | Int32Array {
  const whole = values.map((value) => (value === null ? null : Math.round(value * 10 ** decimals)));
  if (whole.some((value) => value !== null && Math.abs(value) > MOST_OF_I32))
    throw new RangeError('A column has values too large to be kept exactly.');
  const isSmall = whole.every((value) => value === null || Math.abs(value) <= MOST_OF_I16);
  return isSmall
    ? Int16Array.from(whole, (value) => value ?? UNKNOWN.i16)
    : Int32Array.from(whole, (value) => value ?? UNKNOWN.i32);
}

const sectionOfColumn = (id: string): string => `values ${id}`;

/** Lays rows out in columns. Throws for a column that is not a nutrient, and for a string with a line break. */
export function packFoodTable(
  rows: readonly FoodTableRow[],
  nutrients: readonly string[],
  groups: Readonly<Record<string, string>>,
): { readonly facts: FoodTableFacts; readonly sections: Readonly<Record<string, SectionArray | string>> } {
  const unknown = nutrients.find((id) => !isNutrientId(id));
  if (unknown !== undefined) throw new Error(`The food catalog has columns this version does not know: ${unknown}.`);
  const codes = [...new Set(rows.map(([, , group]) => group))];
  const columns = nutrients.map((id, index) => {
    const values = rows.map(([, , , given]) => given[index] ?? null);
    const decimals = decimalsOf(values);
    return { id, decimals, packed: packColumn(values, decimals) };
  });
  const units = [...new Set(rows.flatMap(([, , , , measures]) => measures.map(([unit]) => unit)))];
  const placeOfUnit = new Map(units.map((unit, place) => [unit, place]));
  const measureStart = [0];
  for (const [, , , , measures] of rows) measureStart.push((measureStart.at(-1) ?? 0) + measures.length);
  const texts = [...rows.map(([, description]) => description), ...units];
  if (texts.some((text) => text.includes(LINE_END))) throw new Error('A text of the food table has a line end.');
  const inOrder = rows.map((_row, place) => place).sort((a, b) => Number(rows[a]?.[0]) - Number(rows[b]?.[0]));
  const measures = rows.flatMap(([, , , , own]) => own);
  return {
    facts: {
      columns: columns.map(({ id, decimals }) => ({ id, decimals })),
      groups: codes.map((code) => groups[code] ?? code),
    },
    sections: {
      names: rows.map(([, description]) => description).join(LINE_END),
      units: units.join(LINE_END),
      numbers: Uint32Array.from(rows, ([number]) => Number(number)),
      rowsByNumber: Uint16Array.from(inOrder),
      groups: Uint8Array.from(rows, ([, , group]) => codes.indexOf(group)),
      measureStart: Uint16Array.from(measureStart),
      measureUnits: Uint16Array.from(measures, ([unit]) => placeOfUnit.get(unit) ?? 0),
      measureGrams: Float64Array.from(measures, ([, grams]) => grams),
      ...Object.fromEntries(columns.map(({ id, packed }) => [sectionOfColumn(id), packed])),
    },
  };
}

/** A column under the id of its nutrient. */
interface Column {
  readonly id: NutrientId;
  readonly values: Int16Array | Int32Array;
  readonly unknown: number;
  readonly scale: number;
}

function readColumn(file: PackedFile, { id, decimals }: FoodTableFacts['columns'][number]): Column {
  if (!isNutrientId(id)) throw new PackedFileProblem('of another version');
  const scale = 10 ** decimals;
  const name = sectionOfColumn(id);
  return file.kindOf(name) === 'i16'
    ? { id, scale, values: file.i16(name), unknown: UNKNOWN.i16 }
    : { id, scale, values: file.i32(name), unknown: UNKNOWN.i32 };
}

/** Reads the output of {@link packFoodTable}. Throws {@link PackedFileProblem} for a file of another version. */
export function readFoodTable(file: PackedFile, facts: FoodTableFacts): FoodTable {
  const columns = facts.columns.map((column) => readColumn(file, column));
  const numbers = file.u32('numbers');
  const rowsByNumber = file.u16('rowsByNumber');
  const groups = file.u8('groups');
  const measureStart = file.u16('measureStart');
  const measureUnits = file.u16('measureUnits');
  const measureGrams = file.f64('measureGrams');
  // Split on first use: one board needs some hundred names, an empty board none.
  let names: readonly string[] | null = null;
  let units: readonly string[] | null = null;
  const blank = Object.fromEntries(columns.map(({ id }) => [id, null]));
  return {
    size: numbers.length,
    rowOf: (number) => {
      if (number.length !== NUMBER_DIGITS || !/^\d+$/.test(number)) return -1;
      const wanted = Number(number);
      let [low, high] = [0, numbers.length - 1];
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const row = rowsByNumber[middle] ?? 0;
        const found = numbers[row] ?? 0;
        if (found === wanted) return row;
        if (found < wanted) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    numberOf: (row) => String(numbers[row] ?? 0).padStart(NUMBER_DIGITS, '0'),
    nameOf: (row) => (names ??= file.text('names').split(LINE_END))[row] ?? '',
    groupOf: (row) => facts.groups[groups[row] ?? 0] ?? '',
    amountsOf: (row) => {
      const amounts: Partial<Record<NutrientId, number | null>> = { ...blank };
      for (const { id, values, unknown, scale } of columns) {
        const value = values[row] ?? unknown;
        if (value !== unknown) amounts[id] = value / scale;
      }
      return amounts;
    },
    measuresOf: (row) => {
      units ??= file.text('units').split(LINE_END);
      const measures: Measure[] = [];
      for (let at = measureStart[row] ?? 0; at < (measureStart[row + 1] ?? 0); at += 1)
        measures.push({ unit: units[measureUnits[at] ?? 0] ?? '', grams: measureGrams[at] ?? 0 });
      return measures;
    },
  };
}
