import { changeDocuments } from './change-documents';
import type { Result } from '#shared/contract/result';
import { fail, succeed } from '#shared/contract/result';
import type { Food, FoodId } from '#shared/domain/food/food';
import { answeredFood } from '#shared/domain/food/label-answers';
import { mergeProblem } from '#shared/domain/own-food/own-food-amount';
import type { OwnFood } from '#shared/domain/own-food/own-food-copies';
import { mergeFood, rewriteFood } from '#shared/domain/own-food/own-food-edit';
import { ownFoodOf, withFoodChanged, withFoodMerged, withoutFood } from '#shared/domain/own-food/own-food-library';
import { withFoodBecome } from '#shared/domain/pantry/pantry-edit';
import type { PlannedUse } from '#shared/domain/own-food/own-food-uses';
import { mayUse, usesInWeek } from '#shared/domain/own-food/own-food-uses';
import type { WeekId } from '#shared/domain/week-id';
import { shiftWeek, weekOf } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { call } from '../bridge/bridge';
import { currentToday } from './clock-store';
import { currentLibrary } from './library-store';
import { refusedEdit } from './edit-together';
import { usePlannerState } from './planner-state';
import { plannedWeeksFrom } from './planner-store';
import type { EditOutcome, WeekChange } from './change-documents';

/**
 * Editing, merging and deleting an own food: one undo step over the library and the weeks that use it, saved all or
 * nothing. Only the week of today and later ones are ever passed to the edit; past weeks are not even opened for it.
 */

/** A week that uses a food, and its entries with it. */
export interface WeekUse {
  readonly week: WeekId;
  readonly uses: readonly PlannedUse[];
}

/** The uses found in weeks, oldest first. `unread`: sentences about weeks that may use the food but cannot be read. */
export interface FoundUses {
  readonly weeks: readonly WeekUse[];
  readonly unread: readonly string[];
}

/** Most weeks per call, as in the contract. */
const WEEKS_A_CALL = 60;

const CANCELLED = fail('CANCELLED', 'Looking through the weeks was stopped; nothing was changed.');

/** The pantry stock of a food moves with it; for a deleted food only the name stays. */
function pantryFollows(
  library: LibraryDocument,
  id: FoodId,
  becomes: { readonly food: FoodId | null; readonly name: string },
): LibraryDocument {
  const pantry = withFoodBecome(library.pantry, id, becomes);
  return pantry === library.pantry ? library : { ...library, pantry: { ...pantry } };
}

type StoredFood = LibraryDocument['foods'][string];

const thisWeek = (): WeekId => weekOf(currentToday());

/**
 * Reads weeks from disk; those open in the window are left out, since their state here is newer while a save is in
 * progress.
 */
async function readPart(own: OwnFood, from: WeekId, to: WeekId): Promise<Result<FoundUses>> {
  const result = await call('weeks.loadRange', { from, to });
  if (!result.ok) return result;
  const { weeks, problems } = result.value;
  const open = usePlannerState.getState().documents;
  const read = new Map(weeks.filter(({ week }) => open[week] === undefined).map((week) => [week.week, week]));
  const uses = [...read.values()].map((week) => ({ week: week.week, uses: usesInWeek(week, own) }));
  const found = uses.filter((one) => one.uses.length > 0);
  const unread = problems.filter(({ week }) => {
    if (open[week] !== undefined || found.some((one) => one.week === week)) return false;
    const document = read.get(week);
    return document === undefined || mayHide(document, own);
  });
  return succeed({ weeks: found, unread: unread.map(({ message }) => message) });
}

/** Searches weeks on disk in parts, and those open in the window last, since there is no waiting after them. */
async function lookThrough(
  own: OwnFood,
  stored: readonly WeekId[],
  isWanted: (week: WeekId) => boolean,
  signal: AbortSignal | undefined,
): Promise<Result<FoundUses>> {
  const weeks: WeekUse[] = [];
  const unread: string[] = [];
  let rest = stored;
  for (let [from] = rest; from !== undefined; [from] = rest) {
    if (signal?.aborted === true) return CANCELLED;
    const to = shiftWeek(from, WEEKS_A_CALL - 1);
    const reached = rest.filter((week) => week <= to);
    // One after the other: in parallel they would hold up every other call.
    const part = await readPart(own, from, reached.at(-1) ?? from);
    if (!part.ok) return part;
    weeks.push(...part.value.weeks);
    unread.push(...part.value.unread);
    rest = rest.slice(reached.length);
  }
  if (signal?.aborted === true) return CANCELLED;
  const { documents, readOnly } = usePlannerState.getState();
  const open = Object.values(documents).filter(({ week }) => isWanted(week));
  const opened = open.map((week) => ({ week: week.week, uses: usesInWeek(week, own) }));
  for (const { week, uses } of opened) {
    const reason = readOnly[week];
    if (reason !== undefined && uses.length === 0 && mayHide(documents[week], own)) unread.push(reason);
  }
  const all = [...weeks.filter(({ week }) => documents[week] === undefined), ...opened].filter(
    ({ uses }) => uses.length > 0,
  );
  return succeed({ weeks: all.toSorted((a, b) => (a.week < b.week ? -1 : 1)), unread });
}

/**
 * True for a newer program's week that may use a food where this program does not look, or that it could not read at
 * all.
 */
function mayHide(week: WeekDocument | undefined, own: OwnFood): boolean {
  const isStandIn = week?.revision === 0 && week.savedAt === '';
  return isStandIn || mayUse(week, own.id);
}

/** Finds where an own food is planned in the week of today and later. Aborting `signal` ends it with CANCELLED. */
export async function findUsesFromNow(own: OwnFood, signal?: AbortSignal): Promise<Result<FoundUses>> {
  const from = thisWeek();
  const listed = await plannedWeeksFrom(from);
  return listed.ok ? lookThrough(own, listed.value, (week) => week >= from, signal) : listed;
}

/** Finds where an own food was planned before the week of today. */
export async function findPastUses(own: OwnFood, signal?: AbortSignal): Promise<Result<FoundUses>> {
  const before = thisWeek();
  const listed = await plannedWeeksFrom('');
  if (!listed.ok) return listed;
  const past = listed.value.filter((week) => week < before);
  return lookThrough(own, past, (week) => week < before, signal);
}

const refused = (result: Result<never>): EditOutcome => refusedEdit(result.ok ? null : result.error);

const gone = (): EditOutcome => refused(fail('BAD_INPUT', 'This food is no longer one of yours; nothing was changed.'));

/** Changes the weeks from now on that use a food, and the library with them. */
async function editEverywhere(
  own: OwnFood,
  label: string,
  changeWeek: WeekChange,
  library: (library: LibraryDocument) => LibraryDocument,
  signal: AbortSignal | undefined,
): Promise<EditOutcome> {
  const found = await findUsesFromNow(own, signal);
  if (!found.ok) return refused(found);
  const [unread] = found.value.unread;
  if (unread !== undefined) return refused(fail('STORAGE', `${unread} It may use this food, so nothing was changed.`));
  return changeDocuments('own-food', {
    label,
    weeks: new Map(found.value.weeks.map(({ week }) => [week, changeWeek])),
    library,
  });
}

/**
 * Changes the numbers of an own food, in the library and in every week from now on that uses it. If the food is
 * unchanged and no week has an older copy, nothing is changed and no step is made. The failure says what happened and
 * that nothing was changed.
 */
export async function changeOwnFood(id: FoodId, after: StoredFood, signal?: AbortSignal): Promise<EditOutcome> {
  const own = ownFoodOf(currentLibrary(), id);
  if (own === null) return gone();
  return editEverywhere(
    own,
    `Changed ${after.name}`,
    (week) => rewriteFood(week, own, after),
    (library) => withFoodChanged(library, own, after),
    signal,
  );
}

/** The food that replaces another in a merge, as frozen in weeks; `null` if it is unknown. */
function mergeTarget(id: FoodId, findShipped: (id: FoodId) => Food | undefined): Food | null {
  const own = ownFoodOf(currentLibrary(), id);
  if (own !== null) return { ...own.food, id };
  const shipped = findShipped(id);
  // A label row is frozen without its question and its catalog-only data.
  return shipped === undefined ? null : answeredFood(shipped, {});
}

/**
 * Merges one own food into another food, own or from the catalog, wherever it is used in the library and from now on,
 * and removes it. Grams stay.
 */
export async function mergeOwnFood(
  id: FoodId,
  intoId: FoodId,
  findShipped: (id: FoodId) => Food | undefined,
  signal?: AbortSignal,
): Promise<EditOutcome> {
  const from = ownFoodOf(currentLibrary(), id);
  const into = mergeTarget(intoId, findShipped);
  if (from === null || into === null || id === intoId) return gone();
  if (mergeProblem(from.food, into) !== null)
    return refused(
      fail(
        'BAD_INPUT',
        `${from.food.name} and ${into.name} are not both weighed or both counted; nothing was changed.`,
      ),
    );
  return editEverywhere(
    from,
    `Merged ${from.food.name} into ${into.name}`,
    (week) => mergeFood(week, from, into),
    (library) => pantryFollows(withFoodMerged(library, from, into), from.id, { food: into.id, name: into.name }),
    signal,
  );
}

/** Deletes an own food from the library. Every week keeps its copy of it; recipes and templates count it as unknown. */
export async function deleteOwnFood(id: FoodId): Promise<EditOutcome> {
  const own = ownFoodOf(currentLibrary(), id);
  if (own === null) return gone();
  return changeDocuments('own-food', {
    label: `Deleted ${own.food.name}`,
    library: (library) =>
      pantryFollows(withoutFood(library, id), id, { food: null, name: library.foods[id]?.name ?? id }),
  });
}
