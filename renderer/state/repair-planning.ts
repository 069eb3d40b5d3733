import { lookupFor } from '#shared/domain/food/food-lookup';
import type { FoodId } from '#shared/domain/food/food';
import type { DietTag } from '#shared/domain/food/kitchen-use';
import { DIET_TAGS } from '#shared/domain/food/kitchen-use';
import { isNewer } from '#shared/domain/newer-value';
import type { PersonOnDay } from '#shared/domain/person/targets';
import { applyRepair } from '#shared/domain/repair/apply-repair';
import { defaultLimits } from '#shared/domain/repair/default-limits';
import type { RepairEdit, RepairLimits, RepairRequest } from '#shared/domain/repair/repair';
import { repairCandidates } from '#shared/domain/repair/repair-candidates';
import { plannedDays, recentlyPlanned } from '#shared/domain/repair/week-request';
import { homeFoods } from '#shared/domain/pantry/home-foods';
import type { ShoppingList } from '#shared/domain/shopping/shopping-list';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { IsoDate } from '#shared/domain/week-id';
import { shiftWeek } from '#shared/domain/week-id';
import { baseFoodId, entriesOfDay, findEntry } from '#shared/domain/week/week-plan';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { tellChoice } from './tell';
import { currentCatalog } from './catalog-store';
import { changeDocuments } from './change-documents';
import { currentToday } from './clock-store';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { usualTimes } from '#shared/domain/eaters/household';
import type { Table } from '#shared/domain/repair/whose-plate';
import { suggestedFor, weekOfWhom } from '#shared/domain/repair/whose-plate';
import { currentHousehold } from './eaters-store';
import { currentLibrary } from './library-store';
import { currentPantryItems } from './pantry-store';
import { newEntryId, openDocument } from './planner-store';
import { proposedLately } from './proposed-lately';
import { tableFor } from './repair-table';

/** What the repair of a day is asked with, read from the stores; how its edits get into the week; what is never suggested. */

/** Where the foods of a run may come from: anywhere, the shopping list of the week, or what is ticked on it. */
export type FoodSource = 'any' | 'list' | 'ticked';

/** What a food is bought as: a cooked row as its raw one. */
const boughtAs = (id: FoodId): FoodId => currentCatalog().find(baseFoodId(id))?.curated?.buyAs ?? baseFoodId(id);

/** What the week makes somebody buy, or only what is ticked of it. */
function boughtFoods({ aisles }: ShoppingList, plan: WeekDocument, source: FoodSource): ReadonlySet<FoodId> {
  const { ticked: marks = [], tickedDays = {} } = plan.shopping ?? {};
  // What is bought for some of its days is in the house too.
  const ticked = new Set([...marks, ...Object.keys(tickedDays)]);
  const lines = aisles.flatMap((aisle) => aisle.lines);
  return new Set(lines.filter(({ key }) => source === 'list' || ticked.has(key)).map(({ food }) => food));
}

/** Every food, cooked or raw, that is bought as one of these. */
function foodsBoughtAs(bought: ReadonlySet<FoodId>, candidates: Iterable<FoodId>): ReadonlySet<FoodId> {
  return new Set([...bought, ...[...candidates].filter((id) => bought.has(boughtAs(id)))]);
}

/** The limits a run on a day of a week begins with. */
export function usualLimits(plan: WeekDocument, date: IsoDate, person: PersonOnDay): RepairLimits | null {
  const day = plan.days.find((one) => one.date === date);
  return day === undefined ? null : defaultLimits(person, day, lookupFor(plan, currentCatalog()));
}

/** A day to repair, with what the library says is never suggested. */
export interface RepairQuestion {
  readonly plan: WeekDocument;
  readonly date: IsoDate;
  readonly person: PersonOnDay;
  readonly limits: RepairLimits;
  readonly source: FoodSource;
  readonly never: Pick<LibraryDocument, 'dislikes' | 'exclusions'>;
  /** Whom it is repaired for; `null`: the planned person. */
  readonly eater: KnownEater | null;
}

/** A request, and whose plates its answer changes. */
export interface PlateRequest extends RepairRequest {
  readonly table: Table;
}

/** What the library says is never suggested, as the limits of a run have it. */
export const neverLimits = (
  never: Pick<LibraryDocument, 'dislikes' | 'exclusions'>,
): Pick<RepairLimits, 'dislikes' | 'exclude' | 'hasNewerExclusion'> => ({
  dislikes: never.dislikes ?? [],
  exclude: excludedTags(never),
  hasNewerExclusion: never.exclusions?.some((tag) => isNewer(DIET_TAGS, tag)) ?? false,
});

/** The request of a question, about the week as whoever it is for eats it. */
export function repairRequest({ plan, date, person, limits, source, never, eater }: RepairQuestion): PlateRequest {
  const { foods, recipes } = repairCandidates(currentCatalog(), currentLibrary());
  const ids = foods.map(({ food }) => food.id);
  const before = openDocument(shiftWeek(plan.week, -1)) ?? null;
  const weeks = { plan, before, proposed: proposedLately() };
  const sources = { lookup: lookupFor(plan, currentCatalog()), catalog: currentCatalog() };
  const household = currentHousehold();
  const list = shoppingList(plan, sources, household);
  const table = tableFor(eater);
  const home = homeFoods({
    items: currentPantryItems(),
    list,
    // What is only for one is shared with nobody.
    times: eater === null ? usualTimes(household) : 1,
    sources,
    foods: ids,
    today: currentToday(),
  });
  const bought = source === 'any' ? null : foodsBoughtAs(boughtFoods(list, plan, source), ids);
  return {
    table,
    plan: weekOfWhom(plan, table),
    date,
    person,
    lookup: sources.lookup,
    foods,
    recipes,
    limits: {
      ...limits,
      ...neverLimits(never),
      // What is at home is bought already.
      onlyFoods: bought === null ? null : new Set([...bought, ...home.grams.keys()]),
    },
    recent: recentlyPlanned(weeks, date),
    daysOfWeek: plannedDays(weeks, date),
    onList: foodsBoughtAs(boughtFoods(list, plan, 'list'), ids),
    home,
  };
}

/**
 * A week with the edits of a proposal of a request on the plates they are for, and the ids of the entries they add or
 * change.
 */
export function editedWeek(
  request: PlateRequest,
  plan: WeekDocument,
  edits: readonly RepairEdit[],
): { readonly plan: WeekDocument; readonly proposed: ReadonlySet<string> } {
  const edited = suggestedFor(plan, request.table, (plate) => applyRepair(request, plate, edits, newEntryId));
  const day = edited.days.find((one) => one.date === request.date);
  const entries = day === undefined ? [] : entriesOfDay(day);
  const proposed = entries.filter((entry) => findEntry(plan, entry.id)?.entry !== entry).map(({ id }) => id);
  return { plan: edited, proposed: new Set(proposed) };
}

/** The diet tags of a library this version knows. */
export const excludedTags = ({ exclusions }: Pick<LibraryDocument, 'exclusions'>): readonly DietTag[] =>
  DIET_TAGS.filter((tag) => exclusions?.includes(tag) ?? false);

/** Leaves a food or recipe out of every proposal from now on, or lets it in again. */
export function setNeverSuggested(what: { readonly id: string; readonly name: string }, isNever: boolean): void {
  const { id, name } = what;
  if (isNever)
    tellChoice(`${name} is not suggested again.`, {
      label: 'Suggest again',
      run: () => setNeverSuggested(what, false),
    });
  else tellChoice(`${name} may be suggested again.`, null);
  const food = baseFoodId(id);
  changeDocuments('never-suggest', {
    library: (library) => ({
      ...library,
      dislikes: [...(library.dislikes ?? []).filter((other) => other !== food), ...(isNever ? [food] : [])],
    }),
  });
}

/** Leaves out everything with a tag, or lets it in again. */
export function setExclusion(tag: DietTag, isExcluded: boolean): void {
  changeDocuments('never-suggest', {
    library: (library) => ({
      ...library,
      exclusions: [...(library.exclusions ?? []).filter((other) => other !== tag), ...(isExcluded ? [tag] : [])],
    }),
  });
}
