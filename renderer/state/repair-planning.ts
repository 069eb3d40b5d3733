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

/**
 * The input of a day's repair, read from the stores; how its edits are applied to the week; and what is never
 * suggested.
 */

/** Where the foods of a run may come from: anywhere, the shopping list of the week, or what is ticked on it. */
export type FoodSource = 'any' | 'list' | 'ticked';

/** The food something is bought as: for a cooked row its raw one. */
const boughtAs = (id: FoodId): FoodId => currentCatalog().find(baseFoodId(id))?.curated?.buyAs ?? baseFoodId(id);

/** What has to be bought for the week, or only what is ticked. */
function boughtFoods({ aisles }: ShoppingList, plan: WeekDocument, source: FoodSource): ReadonlySet<FoodId> {
  const { ticked: marks = [], tickedDays = {} } = plan.shopping ?? {};
  // What is ticked for some days of the list is at home too.
  const ticked = new Set([...marks, ...Object.keys(tickedDays)]);
  const lines = aisles.flatMap((aisle) => aisle.lines);
  return new Set(lines.filter(({ key }) => source === 'list' || ticked.has(key)).map(({ food }) => food));
}

/** Every food, cooked or raw, that is bought as one of these. */
function foodsBoughtAs(bought: ReadonlySet<FoodId>, candidates: Iterable<FoodId>): ReadonlySet<FoodId> {
  return new Set([...bought, ...[...candidates].filter((id) => bought.has(boughtAs(id)))]);
}

/** The limits a run on a day of a week starts with. */
export function usualLimits(plan: WeekDocument, date: IsoDate, person: PersonOnDay): RepairLimits | null {
  const day = plan.days.find((one) => one.date === date);
  return day === undefined ? null : defaultLimits(person, day, lookupFor(plan, currentCatalog()));
}

/** A day to repair, and what the library excludes from suggestions. */
export interface RepairQuestion {
  readonly plan: WeekDocument;
  readonly date: IsoDate;
  readonly person: PersonOnDay;
  readonly limits: RepairLimits;
  readonly source: FoodSource;
  readonly never: Pick<LibraryDocument, 'dislikes' | 'exclusions'>;
  /** Who it is repaired for; `null`: the planned person. */
  readonly eater: KnownEater | null;
}

/** A request, and whose plates its answer changes. */
export interface PlateRequest extends RepairRequest {
  readonly table: Table;
}

/** What the library excludes from suggestions, in the form of a run's limits. */
export const neverLimits = (
  never: Pick<LibraryDocument, 'dislikes' | 'exclusions'>,
): Pick<RepairLimits, 'dislikes' | 'exclude' | 'hasNewerExclusion'> => ({
  dislikes: never.dislikes ?? [],
  exclude: excludedTags(never),
  hasNewerExclusion: never.exclusions?.some((tag) => isNewer(DIET_TAGS, tag)) ?? false,
});

/** The request for a question, about the week as eaten by the person it is for. */
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
    // What is only for one person is not shared with anyone.
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
      // What is at home does not have to be bought.
      onlyFoods: bought === null ? null : new Set([...bought, ...home.grams.keys()]),
    },
    recent: recentlyPlanned(weeks, date),
    daysOfWeek: plannedDays(weeks, date),
    onList: foodsBoughtAs(boughtFoods(list, plan, 'list'), ids),
    home,
  };
}

/**
 * A week with the edits of a request's proposal, applied to the plates they are for, and the ids of the entries they
 * add or change.
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

/** Excludes a food or recipe from every proposal from now on, or allows it again. */
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

/** Excludes everything with a tag, or allows it again. */
export function setExclusion(tag: DietTag, isExcluded: boolean): void {
  changeDocuments('never-suggest', {
    library: (library) => ({
      ...library,
      exclusions: [...(library.exclusions ?? []).filter((other) => other !== tag), ...(isExcluded ? [tag] : [])],
    }),
  });
}
