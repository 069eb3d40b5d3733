import type { Catalog } from '../domain/food/catalog';
import { foodsByName } from '../domain/food/food-names';
import { lookupFor } from '../domain/food/food-lookup';
import type { WeekDocument } from '../schema/week-document';
import type { RowProblem } from './csv-text';
import type { ReadResult } from './read-result';
import { readFailed, readOk } from './read-result';
import { readPlanCsv } from './week-csv-reader';
import { readWeekJson } from './week-json';

/**
 * A plan file of either kind as one week, all or nothing: a CSV with a bad row, or of several weeks, and a week with an
 * unknown food are refused with one sentence, plus a line for each bad row if there are several.
 */

/** By the name, otherwise by the first character: our JSON starts with a brace, CSV with a word. */
function isJson(text: string, filename: string): boolean {
  if (/\.json$/i.test(filename)) return true;
  return !/\.csv$/i.test(filename) && /^\uFEFF?\s*[{[]/.test(text);
}

/** A single bad row is described in the sentence; several get one line each after it. */
function badRows(filename: string, problems: readonly RowProblem[]): ReadResult<never> {
  const lines = problems.map(({ line, reason }) => `line ${line}: ${reason}`);
  return lines.length === 1
    ? readFailed(`${filename} has a bad row, so nothing was read: ${lines.join('')}.`)
    : readFailed(`${filename} has ${lines.length} bad rows, so nothing was read.`, lines);
}

function readCsvPlan(text: string, filename: string, catalog: Catalog): ReadResult<WeekDocument> {
  let row = 0;
  const { weeks, problems, ambiguousDate } = readPlanCsv(text, {
    findFood: catalog.find,
    foodsNamed: foodsByName(catalog.foods),
    newId: () => `csv-${(row += 1)}`,
  });
  if (problems.length > 0) return badRows(filename, problems);
  if (ambiguousDate !== null)
    return readFailed(
      `${filename} has the date “${ambiguousDate}”, which can be read in two ways like all its others; write the year first, as in 2026-11-23.`,
    );
  const [week, ...others] = weeks;
  if (week === undefined) return readFailed(`${filename} holds no planned food.`);
  if (others.length > 0)
    return readFailed(
      `${filename} holds ${weeks.length} weeks (${weeks.map((one) => one.week).join(', ')}); give one week at a time.`,
    );
  return readOk(week);
}

function firstUnknownFood(week: WeekDocument, catalog: Catalog): string | null {
  const lookup = lookupFor(week, catalog);
  for (const day of week.days) {
    for (const entry of day.meals.flatMap((meal) => meal.entries)) {
      if (entry.kind === 'food' && lookup(entry.food) === undefined) return entry.food;
    }
  }
  return null;
}

/** Reads a week file or a plan CSV; `filename` is its name in messages. */
export function parsePlan(text: string, filename: string, catalog: Catalog): ReadResult<WeekDocument> {
  const read = isJson(text, filename) ? readWeekJson(text, filename) : readCsvPlan(text, filename, catalog);
  if (!read.ok) return read;
  const unknown = firstUnknownFood(read.value, catalog);
  return unknown === null
    ? read
    : readFailed(`${filename} names the food “${unknown}”, which is neither in the catalog nor in the file.`);
}
