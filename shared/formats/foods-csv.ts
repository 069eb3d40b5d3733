import type { Food, FoodKind, Measure, Portion } from '../domain/food/food';
import { FOOD_KINDS } from '../domain/food/food';
import type { NutrientId } from '../domain/nutrients';
import { amountOf, nutrient, NUTRIENTS } from '../domain/nutrients';
import { baseFoodId } from '../domain/week/week-plan';
import { issuesOf } from '../schema/or-newer';
import { frozenFoodSchema } from '../schema/week-document';
import { inLineOrder, isUnknownCell, readTable } from './csv-table';
import type { CsvCell, RowProblem } from './csv-text';
import { unguardFormula, writeCsv } from './csv-text';
import type { Exporter, FoodsExport } from './exporter';
import { CSV_FILE } from './file-kinds';
import { EMPTY, nutrientColumn, yesNo } from './nutrient-columns';
import { BadRow, bothOf, eachOf, quoted } from './number-notation';
import type { Reading } from './reading';
import { readAll } from './reading';

/**
 * Own foods as CSV and back: one row per food, nutrients per 100 g as stored, an empty cell for an unknown value.
 * Guarantees of reading: every row is a food or a problem with its line number and reason; nothing is guessed. Nutrient
 * columns may be missing, the others may not.
 */

/** Columns that are not nutrients. The usual portion has two, amount and unit. */
const FOOD_COLUMNS = {
  head: ['id', 'name', 'kind'],
  tail: ['measures', 'usual_amount', 'usual_unit', 'carbohydrate_excludes_fibre', 'revision'],
  /** Newer than the others: files without them can be read. */
  optional: ['drink', 'nominal_weight'],
} as const;

/** The column of every nutrient by its id: `sodium_mg_per_100g`. */
const NUTRIENT_COLUMNS = NUTRIENTS.map(({ id }) => ({ id, column: `${nutrientColumn(id)}_per_100g` }));

const HEADER: readonly string[] = [
  ...FOOD_COLUMNS.head,
  ...NUTRIENT_COLUMNS.map(({ column }) => column),
  ...FOOD_COLUMNS.tail,
  ...FOOD_COLUMNS.optional,
];

/** "cup=240|slice=30". A bar or backslash in a unit is escaped with a backslash. */
function measuresText(measures: readonly Measure[]): string {
  return measures.map(({ unit, grams }) => `${unit.replace(/[\\|]/g, String.raw`\$&`)}=${grams}`).join('|');
}

function rowOf(food: Food): readonly CsvCell[] {
  const { carbohydrateExcludesFibre: excludes, usualPortion: usual } = food;
  return [
    food.id,
    food.name,
    food.kind,
    ...NUTRIENT_COLUMNS.map(({ id }) => amountOf(food.per100g, id) ?? EMPTY),
    measuresText(food.measures),
    usual?.amount ?? EMPTY,
    usual?.unit ?? EMPTY,
    excludes === undefined ? EMPTY : yesNo(excludes),
    food.revision ?? EMPTY,
    food.isDrink === undefined ? EMPTY : yesNo(food.isDrink),
    food.nominalWeight === undefined ? EMPTY : yesNo(food.nominalWeight),
  ];
}

/** Own foods as CSV, in the given order. */
function writeFoodsCsv({ foods }: FoodsExport): string {
  return writeCsv([HEADER, ...foods.map(rowOf)]);
}

/** The foods of the good rows in order, and the problems of the others. */
export interface FoodsCsv {
  readonly foods: readonly Food[];
  readonly problems: readonly RowProblem[];
}

const PLAIN_COLUMNS: readonly string[] = [...FOOD_COLUMNS.head, ...FOOD_COLUMNS.tail];
const KNOWN_COLUMNS = new Set([
  ...PLAIN_COLUMNS,
  ...FOOD_COLUMNS.optional,
  ...NUTRIENT_COLUMNS.map(({ column }) => column),
]);
const GROUP = 'My foods';
/**
 * `mine:…`, and `label:…~2` for a label row with answers. Any other id would hide a food of the catalog, or look like a
 * copy frozen with a week.
 */
const isOwnId = (id: string): boolean => {
  const isCopy = id !== baseFoodId(id);
  return isCopy ? id.startsWith('label:') : id.startsWith('mine:');
};

/** The parsed cells of a row. */
interface FoodRow {
  readonly cell: (column: string) => string;
  /** `isCounted`: in a unit so small that thousands of it are usual. */
  readonly number: (text: string, what: string, isCounted?: boolean) => number;
}

function columnOf(name: string): string {
  if (!KNOWN_COLUMNS.has(name)) throw new BadRow(`${quoted(name)} is not a column of own foods`);
  return name;
}

/** A number in programming notation, including 1e-7; never negative, never "1,5". */
function readNumber(plain: string, what: string): number {
  if (!/^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain))
    throw new BadRow(`${what} ${quoted(plain)} is not a number from 0 up`);
  return Number(plain);
}

function readPer100g({ cell, number }: FoodRow): Food['per100g'] {
  const per100g: Partial<Record<NutrientId, number | null>> = {};
  eachOf(NUTRIENT_COLUMNS, ({ id, column }) => {
    const text = cell(column).trim();
    per100g[id] = isUnknownCell(text) ? null : number(text, column, nutrient(id).unit !== 'g');
  });
  return per100g;
}

/** "cup=240|slice=30"; a backslash escapes the character after it. */
function readMeasures({ cell, number }: FoodRow): readonly Measure[] {
  const text = cell('measures');
  if (text === '') return [];
  const parts = text.match(/(?:^|\|)(?:\\[\s\S]|[^\\|])*/g) ?? [];
  if (parts.join('') !== text) throw new BadRow(`the measures ${quoted(text)} end in a backslash`);
  return parts.map((part, index) => {
    const measure = index === 0 ? part : part.slice(1);
    const at = measure.lastIndexOf('=');
    if (at < 0) throw new BadRow(`the measure ${quoted(measure)} is not written like cup=240`);
    const unit = measure.slice(0, at).replace(/\\([\s\S])/g, '$1');
    return { unit, grams: number(measure.slice(at + 1), `the weight of ${quoted(unit)}`) };
  });
}

function readUsual({ cell, number }: FoodRow): Portion | undefined {
  const [amount, unit] = [cell('usual_amount'), cell('usual_unit')];
  if (amount.trim() === '' && unit === '') return undefined;
  if (amount.trim() === '' || unit === '') throw new BadRow('usual_amount and usual_unit must stand together');
  return { amount: number(amount, 'usual_amount'), unit };
}

function readYesNo({ cell }: FoodRow, column: string): boolean | undefined {
  const plain = cell(column).trim();
  if (plain === '') return undefined;
  if (plain !== 'yes' && plain !== 'no') throw new BadRow(`${column} is yes, no or empty, not ${quoted(plain)}`);
  return plain === 'yes';
}

function readKind(text: string): FoodKind {
  const kind = FOOD_KINDS.find((one) => one === text.trim());
  if (kind === undefined) throw new BadRow(`the kind is one of ${FOOD_KINDS.join(', ')}, not ${quoted(text.trim())}`);
  return kind;
}

function readFood(row: FoodRow): Food {
  const { cell, number } = row;
  const [id, name] = [cell('id'), cell('name')];
  if (id.trim() === '') throw new BadRow('the id is missing');
  if (!isOwnId(id)) throw new BadRow(`${quoted(id)} is not the id of an own food, like mine:bread`);
  if (id.length > 200) throw new BadRow('the id is longer than 200 characters');
  if (name.trim() === '') throw new BadRow('the name is missing');
  const [[usualPortion, measures], per100g] = bothOf(
    () =>
      bothOf(
        () => readUsual(row),
        () => readMeasures(row),
      ),
    () => readPer100g(row),
  );
  const carbohydrateExcludesFibre = readYesNo(row, 'carbohydrate_excludes_fibre');
  const isDrink = readYesNo(row, 'drink');
  const nominalWeight = readYesNo(row, 'nominal_weight');
  const revision = cell('revision').trim();
  const food = {
    name,
    group: GROUP,
    kind: readKind(cell('kind')),
    per100g,
    measures,
    ...(usualPortion === undefined ? {} : { usualPortion }),
    ...(carbohydrateExcludesFibre === undefined ? {} : { carbohydrateExcludesFibre }),
    ...(isDrink === undefined ? {} : { isDrink }),
    ...(nominalWeight === undefined ? {} : { nominalWeight }),
    ...(revision === '' ? {} : { revision: number(revision, 'revision') }),
  };
  // The checks above allow amounts and texts that are too large for the library.
  const stored = frozenFoodSchema.safeParse(food);
  if (!stored.success)
    throw new BadRow(
      `${issuesOf(stored.error)[0]?.path.join('.') ?? 'something'} is more or less than a food can have`,
    );
  return { id, ...food };
}

/**
 * Reads the output of `writeFoodsCsv` in steps. A second row with the same id is a problem and does not replace the
 * first.
 */
export function* foodsCsvReading(text: string): Reading<FoodsCsv> {
  const read: { readonly line: number; readonly food: Food }[] = [];
  const problems = yield* readTable(text, {
    columnOf,
    required: Object.fromEntries(PLAIN_COLUMNS.map((name) => [name, name])),
    expected: '',
    takeRow: ({ line, cell, plainNumber }) => {
      const food = readFood({
        cell: (column) => unguardFormula(cell(column)),
        number: (text, what, isCounted) => readNumber(plainNumber(text.trim(), isCounted), what),
      });
      read.push({ line, food });
    },
  });
  const foods = new Map<string, Food>();
  const twice: RowProblem[] = [];
  for (const { line, food } of inLineOrder(read)) {
    if (foods.has(food.id)) twice.push({ line, reason: `the id ${quoted(food.id)} stands there twice` });
    else foods.set(food.id, food);
  }
  return { foods: [...foods.values()], problems: inLineOrder([...problems, ...twice]) };
}

/** Reads own foods at once. */
export const readFoodsCsv = (text: string): FoodsCsv => readAll(foodsCsvReading(text));

/** Own foods as CSV. */
export const foodsCsv = {
  label: 'CSV table',
  ...CSV_FILE,
  holds: 'one row per food with every value as it is stored; can be imported',
  write: writeFoodsCsv,
} as const satisfies Exporter<FoodsExport>;
