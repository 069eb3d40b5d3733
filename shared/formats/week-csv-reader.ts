import type { Food, FoodId } from '../domain/food/food';
import { answeredFood, ELEMENTAL_UNIT, elementalFood, isElemental } from '../domain/food/label-answers';
import { quickFood, readQuickNumbers } from '../domain/food/quick-numbers';
import type { PlacedEntry } from '../domain/week/week-builder';
import { WeekBuilder } from '../domain/week/week-builder';
import type { Entry, Slot } from '../domain/week/week-plan';
import { DEFAULT_SLOTS } from '../domain/week/week-plan';
import type { WeekDocument } from '../schema/week-document';
import { newWeekDocument } from '../schema/week-document';
import type { TableRow } from './csv-table';
import { inLineOrder, readTable } from './csv-table';
import type { RowProblem } from './csv-text';
import { nameCell, unguardFormula } from './csv-text';
import type { DateOrder } from './diary-dates';
import { createDateReader } from './diary-dates';
import { BadRow, quoted } from './number-notation';
import { oneLine } from './plain-text';
import type { PlanColumn } from './plan-csv-cells';
import {
  NothingPlanned,
  NOTE_FOOD,
  PLAN_COLUMNS,
  QUICK_FOOD,
  readAmountCells,
  saysNoAmount,
  slotFinder,
} from './plan-csv-cells';
import type { Reading } from './reading';
import { readAll } from './reading';
import { formatChoice, formatList, formatNumber, plural } from '#shared/domain/number-text';

/**
 * Plan CSV to weeks. Guarantees: every row is either an entry of a week or a problem with its line number and reason;
 * nothing is guessed, and a value that is not in the file stays unknown. A meal name without a slot becomes a new slot
 * of its week. The caller decides whether to use the result if there are problems.
 */

/** Where the reader finds foods, and how it gets ids. */
export interface PlanCsvSources {
  readonly findFood: (id: FoodId) => Food | undefined;
  /** Foods with exactly this name. */
  readonly foodsNamed: (name: string) => readonly Food[];
  readonly newId: () => string;
  /** Slots of the target week; the usual five if absent. */
  readonly slots?: readonly Slot[];
}

/** The good rows by week, in chronological order, and the problems of the others. */
export interface PlanCsv {
  readonly weeks: readonly WeekDocument[];
  /** Includes notes of rows that cannot be planned. */
  readonly entryCount: number;
  /** Rows imported as a note with unknown nutrition because they cannot be planned; each is also among the problems. */
  readonly noteCount: number;
  readonly problems: readonly RowProblem[];
  /** Sentences about the whole file. */
  readonly notices: readonly string[];
  /** An example of the file's dates if none of them shows their order: nothing is read until the person chooses one. */
  readonly ambiguousDate: string | null;
}

const NOTE_LENGTH = 2000;

const EXPECTED = `; the first line must be ${PLAN_COLUMNS.join(',')}`;

/** A note column is optional: most plans have none. */
const REQUIRED: Readonly<Record<string, string>> = Object.fromEntries(
  PLAN_COLUMNS.filter((name) => name !== 'note').map((name) => [name, name]),
);

const isColumn = (name: string): name is PlanColumn => PLAN_COLUMNS.some((column) => column === name);

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

/** Returns the same answered copy for equal rows, so that a week compares it once. */
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

/** Parses quick numbers from the text that the writer makes of them. */
function quickFoodOf(note: string, id: string): Food {
  const read = readQuickNumbers(note);
  if (read === null || read.name === '')
    throw new BadRow(`the note of ${QUICK_FOOD} must be a name and its values, as in “Dinner out: 9 g net carbs”`);
  return quickFood(read, id);
}

function readEntry({ cell, plainNumber }: TableRow, sources: RowReading): Pick<PlacedEntry, 'entry' | 'frozen'> {
  const note = unguardFormula(cell('note'));
  if (note.length > NOTE_LENGTH) throw new BadRow(`the note is longer than ${formatNumber(NOTE_LENGTH)} characters`);
  const named = nameCell(cell('food'));
  const id = sources.newId();
  const nutrition = named === NOTE_FOOD.none ? 'none' : named === NOTE_FOOD.unknown || named === '' ? 'unknown' : null;
  if (nutrition !== null) {
    if (named === '' && note.trim() === '') throw new BadRow('the food is missing');
    if (cell('amount').trim() !== '' || cell('unit').trim() !== '')
      throw new NothingPlanned('a note has no amount and no unit');
    return { entry: { id, kind: 'note', text: note, nutrition }, frozen: null };
  }
  const typed = named === QUICK_FOOD ? quickFoodOf(note, id) : null;
  const shipped = typed ?? findFood(named, sources);
  const cells = { amount: unguardFormula(cell('amount')).trim(), unit: nameCell(cell('unit')) };
  const { unit } = cells;
  if (saysNoAmount(cells, note)) {
    // Salt to taste is in the meal, in an unknown amount: the day is "at least".
    const text = [shipped.name, cells.amount || note.trim()].join(', ').slice(0, NOTE_LENGTH);
    return { entry: { id, kind: 'note', text, nutrition: 'unknown' }, frozen: null };
  }
  const food = sources.labelFood(shipped, unit);
  const { grams, portion } = readAmountCells(food, { ...cells, amount: plainNumber(cells.amount) });
  const frozen = food.id.startsWith('sr28:') ? null : food;
  return {
    entry: { id, kind: 'food', food: food.id, grams, portion, locked: false, note: typed === null ? note : '' },
    frozen,
  };
}

/** "2 cup Leek": a row that cannot be planned, as the text of a note. */
function leftNote({ cell }: TableRow, newId: () => string): Entry {
  const words = ['amount', 'unit', 'food'].map((column) => oneLine(unguardFormula(cell(column))));
  const note = oneLine(unguardFormula(cell('note')));
  const text = [words.filter((word) => word !== '').join(' '), note].filter((part) => part !== '').join(': ');
  return { id: newId(), kind: 'note', text: text.slice(0, NOTE_LENGTH), nutrition: 'unknown' };
}

/** A row whose date is uncertain until the whole file is read. */
interface OpenRow extends Omit<PlacedEntry, 'date'> {
  readonly line: number;
  readonly day: string;
}

function ignoredColumns(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const [columns, were] = [plural(names.length, 'column'), plural(names.length, 'was', 'were')];
  return [`Not of a plan and ignored ${were} the ${columns} ${formatList(names.map(quoted))}.`];
}

/**
 * Reads plan CSV in steps. `readPlanCsv` does it at once. `dateOrder` is the order of dates with slashes if the file alone
 * does not show it.
 */
export function* planCsvReading(text: string, sources: PlanCsvSources, dateOrder: DateOrder | null): Reading<PlanCsv> {
  const slots = sources.slots ?? DEFAULT_SLOTS;
  const builder = new WeekBuilder(slots, slotFinder(slots));
  const rowSources: RowReading = { ...sources, labelFood: createLabelReader() };
  const dates = createDateReader(dateOrder);
  const rows: OpenRow[] = [];
  const ignored: string[] = [];
  const left = new Map<number, RowProblem>();
  const unread = yield* readTable(text, {
    columnOf: (header) => {
      const name = header.toLowerCase();
      if (isColumn(name)) return name;
      ignored.push(header);
      return null;
    },
    required: REQUIRED,
    expected: EXPECTED,
    takeRow: (row) => {
      const { line } = row;
      const day = row.cell('date').trim();
      if (!dates.isDate(day)) throw new BadRow(`${quoted(day)} is not a date like 2026-11-23`);
      const meal = nameCell(row.cell('meal'));
      dates.note(day);
      try {
        rows.push({ line, day, meal, ...readEntry(row, rowSources) });
      } catch (problem) {
        if (!(problem instanceof BadRow) || problem instanceof NothingPlanned) throw problem;
        rows.push({ line, day, meal, entry: leftNote(row, sources.newId), frozen: null });
        left.set(line, { line, reason: problem.message, isNote: true });
      }
    },
  });
  const order = dates.order();
  if (order.kind === 'ambiguous')
    return { weeks: [], entryCount: 0, noteCount: 0, problems: unread, notices: [], ambiguousDate: order.example };
  const unplaced: RowProblem[] = [];
  for (const { line, day, ...placed } of inLineOrder(rows)) {
    const date = order.dateOf(day);
    const reason =
      date === null
        ? `${quoted(day)} is not a date in the order of the others of this file`
        : builder.add({ ...placed, date });
    if (reason === null) continue;
    unplaced.push({ line, reason });
    left.delete(line);
  }
  return {
    weeks: builder.weeks(newWeekDocument),
    entryCount: rows.length - unplaced.length,
    noteCount: left.size,
    problems: [...unread, ...left.values(), ...unplaced].sort((a, b) => a.line - b.line),
    notices: ignoredColumns(ignored),
    ambiguousDate: null,
  };
}

/** Reads plan CSV. `readPlanCsv('date,meal,food,amount,unit,note\n2026-11-23,lunch,sr28:11457,2,cup,\n', …)` is week 2026-W48 with 60 g of raw spinach. */
export const readPlanCsv = (text: string, sources: PlanCsvSources): PlanCsv =>
  readAll(planCsvReading(text, sources, null));
