import { currentCatalog } from '../../app/catalog-store';
import { currentLibrary } from '../../app/library-store';
import { ownFoodsOf } from '../../app/own-foods';
import { editPlan, newEntryId, openWeek, readWeek, refusesEdits } from '../../app/planner-store';
import { foodsByName } from '../../../shared/domain/food-names';
import { addSlot, entriesOfDay } from '../../../shared/domain/week-plan';
import { copyDayInto } from '../../../shared/domain/week-plan-copy';
import { formatDate, parseWeekId, weekNumber } from '../../../shared/domain/week-id';
import type { WeekId } from '../../../shared/domain/week-id';
import type { RowProblem } from '../../../shared/formats/csv-text';
import { parsePlan } from '../../../shared/formats/plan-file';
import { readPlanCsv } from '../../../shared/formats/week-csv-reader';
import type { WeekDocument } from '../../../shared/schema/week-document';

/** What a chosen file holds, before anything is imported. */
export interface ImportPreview {
  readonly name: string;
  readonly weeks: readonly WeekDocument[];
  readonly entryCount: number;
  readonly problems: readonly RowProblem[];
}

const countEntries = (week: WeekDocument): number => week.days.reduce((sum, day) => sum + entriesOfDay(day).length, 0);

/** Reads a plan CSV or a week file. Answers the preview, or the sentence that says why it cannot be read. */
export function readImport(name: string, text: string): ImportPreview | string {
  if (/\.json$/i.test(name)) {
    // The same reading as on the command line: a food nobody knows is refused by name.
    const read = parsePlan(text, name, currentCatalog());
    return read.ok ? { name, weeks: [read.value], entryCount: countEntries(read.value), problems: [] } : read.problem;
  }
  const catalog = currentCatalog();
  const own = ownFoodsOf(currentLibrary());
  const shippedNamed = foodsByName(catalog.foods);
  const csv = readPlanCsv(text, {
    findFood: (id) => own.find((food) => food.id === id) ?? catalog.find(id),
    foodsNamed: (foodName) => {
      const mine = own.filter((food) => food.name === foodName);
      return mine.length > 0 ? mine : shippedNamed(foodName);
    },
    newId: newEntryId,
  });
  return { name, ...csv };
}

/**
 * Puts the days a file plans in place of the same days here; other days stay. One undo step for each week. Answers the
 * weeks that could not be opened or may only be read.
 */
export async function importWeeks(weeks: readonly WeekDocument[]): Promise<readonly WeekId[]> {
  const refused: WeekId[] = [];
  for (const imported of weeks) {
    if (parseWeekId(imported.week) === null) continue;
    await openWeek(imported.week);
    if (refusesEdits()) {
      refused.push(imported.week);
      continue;
    }
    editPlan(`Imported week ${weekNumber(imported.week)}`, (plan) => {
      const source = withSlotsOf(imported, plan);
      const withSlots = source.slots.reduce((current, slot) => addSlot(current, slot), plan);
      return source.days
        .filter((day) => entriesOfDay(day).length > 0)
        .reduce((current, day) => copyDayInto(current, { plan: source, day }, day.date, newEntryId), withSlots);
    });
  }
  const first = weeks[0];
  if (first !== undefined) await openWeek(first.week);
  return refused;
}

/** The imported week with its meals under the slots of this week that have the same name; others stay as they are. */
function withSlotsOf(imported: WeekDocument, plan: WeekDocument): WeekDocument {
  const idHere = new Map(
    imported.slots.flatMap((slot) => {
      const same = plan.slots.find((one) => one.name.toLowerCase() === slot.name.toLowerCase());
      return same === undefined ? [] : [[slot.id, same.id] as const];
    }),
  );
  return {
    ...imported,
    slots: imported.slots.map((slot) => ({ ...slot, id: idHere.get(slot.id) ?? slot.id })),
    days: imported.days.map((day) => ({
      ...day,
      meals: day.meals.map((meal) => ({ ...meal, slot: idHere.get(meal.slot) ?? meal.slot })),
    })),
  };
}

/** The days an import would replace, in words: "12 entries on Monday 23 November". Empty when they are all free. */
export async function replacedDays(weeks: readonly WeekDocument[]): Promise<readonly string[]> {
  const replaced: string[] = [];
  for (const imported of weeks) {
    const here = await readWeek(imported.week);
    for (const day of imported.days) {
      const same = here?.days.find((one) => one.date === day.date);
      const count = same === undefined || entriesOfDay(day).length === 0 ? 0 : entriesOfDay(same).length;
      if (count > 0)
        replaced.push(`${count} ${count === 1 ? 'entry' : 'entries'} on ${formatDate(day.date, 'EEEE d MMMM')}`);
    }
  }
  return replaced;
}
