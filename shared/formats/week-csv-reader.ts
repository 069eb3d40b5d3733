import type { Food, FoodId } from '../domain/food';
import { answeredFood, ELEMENTAL_UNIT, elementalFood, isElemental } from '../domain/label-answers';
import { isPortionProblem, resolvePortion, unitsOf } from '../domain/portion';
import type { Entry, Slot } from '../domain/week-plan';
import { addEntries, addSlot, DEFAULT_SLOTS, freezeFood } from '../domain/week-plan';
import type { WeekId } from '../domain/week-id';
import { parseDate, parseWeekId, weekOf } from '../domain/week-id';
import type { WeekDocument } from '../schema/week-document';
import { newWeekDocument } from '../schema/week-document';
import type { CsvRow, RowProblem } from './csv-text';
import { readCsv, unguardFormula } from './csv-text';
import type { PlanColumn } from './plan-csv-cells';
import { NOTE_FOOD, PLAN_COLUMNS, SLOT_NAME_LENGTH, slotFinder, slotKey, slotNamed } from './plan-csv-cells';

/**
 * Plan CSV to weeks. Guarantees: every row is either an entry of a week or a problem with its line number and reason;
 * nothing is guessed, and a value that is not in the file stays unknown. A meal no slot is called becomes a slot of its
 * week. Whether anything is used while there are
 * problems is for the caller to decide.
 */

/** Where the reader finds foods, and what it may not make up itself. */
export interface PlanCsvSources {
  readonly findFood: (id: FoodId) => Food | undefined;
  /** Foods with exactly this name. */
  readonly foodsNamed: (name: string) => readonly Food[];
  readonly newId: () => string;
  /** Slots of the week that is read into; the usual five when left out. */
  readonly slots?: readonly Slot[];
}

/** The good rows by week, in order of time, and what is wrong with the others. */
export interface PlanCsv {
  readonly weeks: readonly WeekDocument[];
  readonly entryCount: number;
  readonly problems: readonly RowProblem[];
}

const NOTE_LENGTH = 2000;
const MEAL_LENGTH = 500;
const MOST_SLOTS = 40;

/** Thrown while a row is read and caught by the loop over rows. */
class BadRow extends Error {}

type Columns = ReadonlyMap<PlanColumn, number>;

const isColumn = (name: string): name is PlanColumn => PLAN_COLUMNS.some((column) => column === name);

function readHeader(row: CsvRow | undefined): Columns {
  const expected = `the first line must be ${PLAN_COLUMNS.join(',')}`;
  if (row === undefined) throw new BadRow(`the file is empty; ${expected}`);
  const columns = new Map<PlanColumn, number>();
  for (const [index, cell] of row.cells.entries()) {
    const name = cell.trim().toLowerCase();
    if (name === '') continue;
    if (!isColumn(name)) throw new BadRow(`“${cell.trim().slice(0, 60)}” is not a column of a plan; ${expected}`);
    if (columns.has(name)) throw new BadRow(`the column ${name} stands there twice`);
    columns.set(name, index);
  }
  const missing = PLAN_COLUMNS.find((name) => !columns.has(name));
  if (missing !== undefined) throw new BadRow(`the column ${missing} is missing; ${expected}`);
  return columns;
}

/** Shortens what is quoted in a reason, so that a broken file does not make a broken message. */
function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

function readAmount(cell: string, separator: ',' | ';'): number {
  if (cell === '') throw new BadRow('the amount is missing');
  // In a file separated by commas "1,500" could be either number, so it is neither.
  if (separator === ',' && /^\d+,\d+$/.test(cell))
    throw new BadRow(`${quoted(cell)} is not a number; write a point as in 1.5`);
  const plain = separator === ';' ? cell.replace(/^(-?\d+),(\d+)$/, '$1.$2') : cell;
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new BadRow(`${quoted(cell)} is not a number`);
  if (Number(plain) <= 0) throw new BadRow(`the amount must be more than 0, not ${cell.slice(0, 60)}`);
  return Number(plain);
}

function findFood(cell: string, { findFood: byId, foodsNamed }: PlanCsvSources): Food {
  const found = byId(cell);
  if (found !== undefined) return found;
  if (/^(sr28|label|mine):/.test(cell)) throw new BadRow(`no food has the id ${quoted(cell)}`);
  const [named, ...others] = foodsNamed(cell);
  if (named === undefined) throw new BadRow(`no food is called ${quoted(cell)}`);
  if (others.length > 0)
    throw new BadRow(
      `${quoted(cell)} is the name of several foods; write one of the ids ${[named, ...others].map((food) => food.id).join(', ')}`,
    );
  return named;
}

/** A label row with what the file says about it; everything else a label would say stays unknown. */
function foodOfRow(food: Food, unit: string): Food {
  if (!food.id.startsWith('label:')) return food;
  if (!isElemental(food)) return answeredFood(food, {});
  const elemental = elementalFood(food);
  if (unit.toLowerCase() === ELEMENTAL_UNIT) return elemental;
  const isPiece = food.measures.some((measure) => measure.unit === unit.toLowerCase());
  if (!isPiece)
    throw new BadRow(
      `${food.name} is counted in ${[ELEMENTAL_UNIT, ...food.measures.map((one) => one.unit)].join(' or ')}, not in ${quoted(unit === '' ? 'g' : unit)}`,
    );
  return answeredFood(food, {});
}

function portionOf(food: Food, amount: number, unit: string) {
  const hasVolume = unitsOf(food).some((one) => one.unit === 'ml');
  if (/^ml$/i.test(unit) && !hasVolume)
    throw new BadRow(`${food.name} has no measure by volume, so ml cannot be turned into grams`);
  const resolved = resolvePortion(food, amount, unit);
  if (!isPortionProblem(resolved)) return resolved;
  const reason = resolved.problem.replace(/\.$/, '');
  throw new BadRow(
    reason.startsWith(food.name) ? reason : `${food.name}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  );
}

interface ReadEntry {
  readonly entry: Entry;
  /** To be frozen with the week: everything that is not a row of the food table. */
  readonly frozen: Food | null;
}

function readEntry(cell: (column: PlanColumn) => string, separator: ',' | ';', sources: PlanCsvSources): ReadEntry {
  const note = unguardFormula(cell('note'));
  if (note.length > NOTE_LENGTH)
    throw new BadRow(`the note is longer than ${NOTE_LENGTH.toLocaleString('en')} characters`);
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
  const amount = readAmount(cell('amount').trim(), separator);
  const food = foodOfRow(shipped, unit);
  const { grams, portion } = portionOf(food, amount, unit);
  const frozen = food.id.startsWith('sr28:') ? null : food;
  return { entry: { id, kind: 'food', food: food.id, grams, portion, locked: false, note }, frozen };
}

/** The slot a meal cell means: one the week began with, one an earlier row brought, or a new one. */
function slotOf(cell: string, week: WeekDocument, known: (cell: string) => Slot | undefined, knownCount: number): Slot {
  if (cell === '') throw new BadRow('the meal is missing');
  const added = week.slots.slice(knownCount);
  const found = known(cell) ?? added.find((slot) => slotKey(slot.name) === slotKey(cell));
  if (found !== undefined) return found;
  if (cell.length > SLOT_NAME_LENGTH)
    throw new BadRow(`${quoted(cell)} is longer than the ${SLOT_NAME_LENGTH} characters the name of a meal may have`);
  if (week.slots.length >= MOST_SLOTS) throw new BadRow(`a week holds at most ${MOST_SLOTS} meals a day`);
  return slotNamed(cell, week.slots);
}

/** The week with an entry put at the end of a meal, and the food it names frozen with it. */
function withEntry(
  week: WeekDocument,
  at: { readonly date: string; readonly slot: string },
  { entry, frozen }: ReadEntry,
): WeekDocument {
  const inMeal =
    week.days.find((day) => day.date === at.date)?.meals.find((meal) => meal.slot === at.slot)?.entries.length ?? 0;
  if (inMeal >= MEAL_LENGTH) throw new BadRow(`a meal holds at most ${MEAL_LENGTH} entries`);
  if (frozen === null || entry.kind !== 'food') return addEntries(week, at, [entry]);
  const result = freezeFood(week, frozen);
  return addEntries(result.plan, at, [{ ...entry, food: result.id }]);
}

/** Reads plan CSV. `readPlanCsv('date,meal,food,amount,unit,note\n2026-11-23,lunch,sr28:11457,2,cup,\n', …)` is week 2026-W48 with 60 g of raw spinach. */
export function readPlanCsv(text: string, sources: PlanCsvSources): PlanCsv {
  const { separator, rows, problems: unreadable } = readCsv(text);
  const [header, ...body] = rows;
  const problems: RowProblem[] = [...unreadable];
  const weeks = new Map<WeekId, WeekDocument>();
  const slots = sources.slots ?? DEFAULT_SLOTS;
  const knownSlot = slotFinder(slots);
  let entryCount = 0;
  const readRow = ({ cells }: CsvRow, columns: Columns): void => {
    const cell = (column: PlanColumn): string => cells[columns.get(column) ?? -1] ?? '';
    const surplus = cells.findIndex((text, index) => text.trim() !== '' && ![...columns.values()].includes(index));
    if (surplus >= 0)
      throw new BadRow(`there are more cells than columns; put texts with a “${separator}” into quotes`);
    const date = parseDate(cell('date').trim());
    // The first and last days there are lie in weeks that are not whole.
    if (date === null || parseWeekId(weekOf(date)) === null)
      throw new BadRow(`${quoted(cell('date').trim())} is not a date like 2026-11-23`);
    const week = weeks.get(weekOf(date)) ?? {
      ...newWeekDocument(weekOf(date)),
      slots: slots.map((one) => ({ ...one })),
    };
    const slot = slotOf(unguardFormula(cell('meal').trim()).trim(), week, knownSlot, slots.length);
    const entry = readEntry(cell, separator, sources);
    weeks.set(week.week, withEntry(addSlot(week, slot), { date, slot: slot.id }, entry));
    entryCount += 1;
  };
  try {
    const columns = readHeader(header);
    for (const row of body) {
      try {
        readRow(row, columns);
      } catch (problem) {
        if (!(problem instanceof BadRow)) throw problem;
        problems.push({ line: row.line, reason: problem.message });
      }
    }
  } catch (problem) {
    if (!(problem instanceof BadRow)) throw problem;
    return { weeks: [], entryCount: 0, problems: [{ line: header?.line ?? 1, reason: problem.message }] };
  }
  return {
    weeks: [...weeks.values()].sort((a, b) => (a.week < b.week ? -1 : 1)),
    entryCount,
    problems: problems.sort((a, b) => a.line - b.line),
  };
}
