import { foodsOfEntry } from '#shared/domain/score/score';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { FoodId } from '#shared/domain/food/food';
import type { DietTag } from '#shared/domain/food/kitchen-use';
import { DIET_TAGS } from '#shared/domain/food/kitchen-use';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { applyEdits } from '#shared/domain/repair/apply-edits';
import type { RepairEdit, RepairLimits, RepairRequest } from '#shared/domain/repair/repair';
import { habitIdOf } from '#shared/domain/search/food-habits';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { IsoDate } from '#shared/domain/week-id';
import { shiftDate, weekOf } from '#shared/domain/week-id';
import { baseFoodId, entriesOfDay, findEntry } from '#shared/domain/week/week-plan';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { announce } from './announce-store';
import { currentCatalog } from './catalog-store';
import { changeDocuments } from './change-documents';
import { currentLibrary } from './library-store';
import { newEntryId, openDocument } from './planner-store';
import { recipeToPlan } from './recipe-planning';
import { findRecipeFood } from './recipes-store';

/** What the repair of a day is asked with, read from the stores; how its edits get into the week; what is never suggested. */

/** Where the foods of a run may come from: anywhere, the shopping list of the week, or what is ticked on it. */
export type FoodSource = 'any' | 'list' | 'ticked';

/** Days before a day whose meals count as eaten lately. */
const RECENT_DAYS = 3;

/** How often each food or recipe was planned in the days before, as far as these weeks are open. */
function recentlyPlanned(plan: WeekDocument, date: IsoDate): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let back = 1; back <= RECENT_DAYS; back += 1) {
    const before = shiftDate(date, -back);
    const week = weekOf(before) === plan.week ? plan : openDocument(weekOf(before));
    const day = week?.days.find((one) => one.date === before);
    for (const entry of day === undefined ? [] : entriesOfDay(day)) {
      const id = habitIdOf(entry);
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** What a food is bought as: a cooked row as its raw one. */
const boughtAs = (id: FoodId): FoodId => currentCatalog().find(baseFoodId(id))?.curated?.buyAs ?? baseFoodId(id);

/** What the week makes somebody buy, or only what is ticked of it. */
function boughtFoods(plan: WeekDocument, source: Exclude<FoodSource, 'any'>): ReadonlySet<FoodId> {
  const catalog = currentCatalog();
  const { aisles } = shoppingList(plan, { lookup: lookupFor(plan, catalog), catalog });
  const ticked = new Set(plan.shopping?.ticked ?? []);
  const lines = aisles.flatMap((aisle) => aisle.lines);
  return new Set(lines.filter(({ key }) => source === 'list' || ticked.has(key)).map(({ food }) => food));
}

/** Every food, cooked or raw, that is bought as one of these. */
function foodsBoughtAs(bought: ReadonlySet<FoodId>, candidates: Iterable<FoodId>): ReadonlySet<FoodId> {
  return new Set([...bought, ...[...candidates].filter((id) => bought.has(boughtAs(id)))]);
}
