import type { Food, FoodId } from '../domain/food/food';
import { answeredFood, ELEMENTAL_UNIT, elementalFood, isElemental } from '../domain/food/label-answers';
import type { PlacedEntry } from '../domain/week/week-builder';
import { WeekBuilder } from '../domain/week/week-builder';
import { parseDate } from '../domain/week-id';
import type { Slot } from '../domain/week/week-plan';
import { DEFAULT_SLOTS } from '../domain/week/week-plan';
import type { WeekDocument } from '../schema/week-document';
import { newWeekDocument } from '../schema/week-document';
import type { TableRow } from './csv-table';
import { BadRow, quoted, readTable } from './csv-table';
import type { RowProblem } from './csv-text';
import { unguardFormula } from './csv-text';
import type { PlanColumn } from './plan-csv-cells';
import { NOTE_FOOD, PLAN_COLUMNS, readAmountCells, saysNoAmount, slotFinder } from './plan-csv-cells';
import type { Reading } from './reading';
import { readAll } from './reading';
import { formatChoice, formatNumber } from '#shared/domain/number-text';

/**
 * Plan CSV to weeks. Guarantees: every row is either an entry of a week or a problem with its line number and reason;
 * nothing is guessed, and a value that is not in the file stays unknown. A meal without a slot of its name becomes a
 * new slot of its week. The caller decides whether to use anything while there are problems.
 */

/** Where the reader finds foods, and the ids it cannot make itself. */
export interface PlanCsvSources {
  readonly findFood: (id: FoodId) => Food | undefined;
  /** Foods with exactly this name. */
  readonly foodsNamed: (name: string) => readonly Food[];
  readonly newId: () => string;
  /** Slots of the target week; the usual five if absent. */
  readonly slots?: readonly Slot[];
}

/** The good rows by week, in order of time, and the problems of the others. */
export interface PlanCsv {
  readonly weeks: readonly WeekDocument[];
  readonly entryCount: number;
  readonly problems: readonly RowProblem[];
}

const NOTE_LENGTH = 2000;

const EXPECTED = `; the first line must be ${PLAN_COLUMNS.join(',')}`;

const isColumn = (name: string): name is PlanColumn => PLAN_COLUMNS.some((column) => column === name);

function columnOf(cell: string): PlanColumn {
  const name = cell.toLowerCase();
  if (!isColumn(name)) throw new BadRow(`“${cell.slice(0, 60)}” is not a column of a plan${EXPECTED}`);
  return name;
}

function findFood(cell: string, { findFood: byId, foodsNamed }: PlanCsvSources): Food {
  const found = byId(cell);
  if (found !== undefined) return found;
  if (/^(sr28|label|mine):/.test(cell)) throw new BadRow(`no food has the id ${quoted(cell)}`);
  const [named, ...others] = foodsNamed(cell);
  if (named === undefined) {
    const [raw] = foodsNamed(`${cell}, raw`);
    const close = raw === undefined ? '' : `; there is ${quoted(raw.name)} (${raw.id})`;
    throw new BadRow(`no food is called ${quoted(cell)}${close}`);
  }
  if (others.length > 0)
    throw new BadRow(
      `${quoted(cell)} is the name of several foods; write one of the ids ${[named, ...others].map((food) => food.id).join(', ')}`,
    );
  return named;
}

/** A label row with the value from the file; the other values of the label stay unknown. */
function foodOfRow(food: Food, unit: string): Food {
  if (!food.id.startsWith('label:')) return food;
  if (!isElemental(food)) return answeredFood(food, {});
  if (unit.toLowerCase() === ELEMENTAL_UNIT) return elementalFood(food);
  const isPiece = food.measures.some((measure) => measure.unit === unit.toLowerCase());
  if (!isPiece)
    throw new BadRow(
      `${food.name} is counted in ${formatChoice([ELEMENTAL_UNIT, ...food.measures.map((one) => one.unit)])}, not in ${quoted(unit === '' ? 'g' : unit)}`,
    );
  return answeredFood(food, {});
}

/** The same answered copy for equal rows, so that a week compares it once. */
function createLabelReader(): (food: Food, unit: string) => Food {
  const known = new Map<string, Food>();
  return (food, unit) => {
    if (!food.id.startsWith('label:')) return food;
    const key = `${food.id}/${unit.toLowerCase()}`;
    const read = known.get(key) ?? foodOfRow(food, unit);
    known.set(key, read);
    return read;
  };
}

interface RowReading extends PlanCsvSources {
  readonly labelFood: (food: Food, unit: string) => Food;
}

function readEntry({ cell, separator }: TableRow, sources: RowReading): Pick<PlacedEntry, 'entry' | 'frozen'> {
  const note = unguardFormula(cell('note'));
  if (note.length > NOTE_LENGTH) throw new BadRow(`the note is longer than ${formatNumber(NOTE_LENGTH)} characters`);
  const named = unguardFormula(cell('food')).trim();
  const id = sources.newId();
  const nutrition = named === NOTE_FOOD.none ? 'none' : named === NOTE_FOOD.unknown || named === '' ? 'unknown' : null;
  if (nutrition !== null) {
    if (named === '' && note.trim() === '') throw new BadRow('the food is missing');
    if (cell('amount').trim() !== '' || cell('unit').trim() !== '')
      throw new BadRow('a note has no amount and no unit');
    return { entry: { id, kind: 'note', text: note, nutrition }, frozen: null };
  }
  const shipped = findFood(named, sources);
  const unit = unguardFormula(cell('unit')).trim();
  const cells = { amount: unguardFormula(cell('amount')).trim(), unit, separator };
  if (saysNoAmount(cells, note)) {
    // Salt to taste is in the meal, in an amount nobody knows: the day is "at least".
    const text = [shipped.name, cells.amount || note.trim()].join(', ').slice(0, NOTE_LENGTH);
    return { entry: { id, kind: 'note', text, nutrition: 'unknown' }, frozen: null };
  }
  const food = sources.labelFood(shipped, unit);
  const { grams, portion } = readAmountCells(food, cells);
  const frozen = food.id.startsWith('sr28:') ? null : food;
  return { entry: { id, kind: 'food', food: food.id, grams, portion, locked: false, note }, frozen };
}

/** Reads plan CSV in steps. `readPlanCsv` does it at once. */
export function* planCsvReading(text: string, sources: PlanCsvSources): Reading<PlanCsv> {
  const slots = sources.slots ?? DEFAULT_SLOTS;
  const builder = new WeekBuilder(slots, slotFinder(slots));
  const rowSources: RowReading = { ...sources, labelFood: createLabelReader() };
  let entryCount = 0;
  const problems = yield* readTable(text, {
    columnOf,
    required: PLAN_COLUMNS,
    expected: EXPECTED,
    takeRow: (row) => {
      const date = row.cell('date').trim();
      if (parseDate(date) === null) throw new BadRow(`${quoted(date)} is not a date like 2026-11-23`);
      const meal = unguardFormula(row.cell('meal').trim()).trim();
      const reason = builder.add({ date, meal, ...readEntry(row, rowSources) });
      if (reason !== null) throw new BadRow(reason);
      entryCount += 1;
    },
  });
  return { weeks: builder.weeks(newWeekDocument), entryCount, problems };
}

/** Reads plan CSV. `readPlanCsv('date,meal,food,amount,unit,note\n2026-11-23,lunch,sr28:11457,2,cup,\n', …)` is week 2026-W48 with 60 g of raw spinach. */
export const readPlanCsv = (text: string, sources: PlanCsvSources): PlanCsv => readAll(planCsvReading(text, sources));
