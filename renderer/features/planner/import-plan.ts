import { currentCatalog } from '../../app/catalog-store';
import { currentLibrary } from '../../app/library-store';
import { ownFoodsOf } from '../../app/own-foods';
import { editPlan, newEntryId, openWeek, refusesEdits } from '../../app/planner-store';
import { foodsByName } from '../../../shared/domain/food-names';
import { addSlot, entriesOfDay } from '../../../shared/domain/week-plan';
import { copyDayInto } from '../../../shared/domain/week-plan-copy';
import { parseWeekId, weekNumber } from '../../../shared/domain/week-id';
import type { WeekId } from '../../../shared/domain/week-id';
import type { RowProblem } from '../../../shared/formats/csv-text';
import { readPlanCsv } from '../../../shared/formats/week-csv-reader';
import { readWeekJson } from '../../../shared/formats/week-json';
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
    const read = readWeekJson(text, name);
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
      const withSlots = imported.slots.reduce((current, slot) => addSlot(current, slot), plan);
      return imported.days
        .filter((day) => entriesOfDay(day).length > 0)
        .reduce((current, day) => copyDayInto(current, { plan: imported, day }, day.date, newEntryId), withSlots);
    });
  }
  return refused;
}
