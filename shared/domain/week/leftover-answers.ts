import { isBefore, leftoverOf, parseLeftoverOf } from './leftover-link';
import { batchOf, cooking, cookingPlaceOf, leftoversOf, setEntry, withoutCook } from './leftovers';
import type { PlannedLeftover, Weeks } from './leftovers';
import { roundSum } from '../units';
import type { RecipeEntry, WeekPlan } from './week-plan';
import { entriesOfDay, findEntry, removeEntries, updateEntry } from './week-plan';
import { weekOf } from '../week-id';

/** What happens to leftovers when their cooking entry is removed or moved. */

/** Answers for leftovers without a cooking entry: remove them too, cook the first instead, or cook each separately. */
export type LeftoversAnswer = 'remove' | 'recook' | 'separate';

/** A cooking entry that an edit removed, or moved after some of its leftovers. */
export interface UnsettledBatch {
  readonly cookingId: string;
  readonly isGone: boolean;
  /** All planned portions. */
  readonly leftovers: readonly PlannedLeftover[];
  /** Those that would be eaten before they are cooked; all of them if the cooking entry was removed. */
  readonly early: readonly PlannedLeftover[];
}

/** The cooking entries of a week: planned recipes cooked for later, or to which a leftover of the week refers. */
function cookingEntries(plan: WeekPlan): readonly RecipeEntry[] {
  const planned = plan.days.flatMap(entriesOfDay).filter((entry) => entry.kind === 'recipe');
  const named = new Set(planned.flatMap((entry) => parseLeftoverOf(entry.leftoverOf)?.entry ?? []));
  return planned.filter(({ id, cook, leftoverOf: of }) => of === null && (cook !== undefined || named.has(id)));
}

/** True when an entry of a week is cooked for a later day. */
export const cooksForLater = (plan: WeekPlan): boolean => cookingEntries(plan).length > 0;

/** The cooking entries of a week that an edit removes or moves. */
export function movedCooking(plan: WeekPlan, after: WeekPlan): readonly RecipeEntry[] {
  return cookingEntries(plan).filter(({ id }) => {
    const [was, is] = [findEntry(plan, id)?.at, findEntry(after, id)?.at];
    return is === undefined || was?.date !== is.date || was.slot !== is.slot;
  });
}

/** The cooking entries whose leftovers need a decision, in the weeks after an edit. */
export function unsettledBatches(cooking: readonly RecipeEntry[], after: Weeks): readonly UnsettledBatch[] {
  return cooking.flatMap(({ id: cookingId }): UnsettledBatch[] => {
    const leftovers = leftoversOf(after.values(), cookingId);
    const batch = batchOf(after, cookingId);
    const plan = batch === null ? undefined : after.get(weekOf(batch.at.date));
    const early =
      batch === null || plan === undefined ? leftovers : leftovers.filter((one) => !isBefore(plan, batch.at, one.at));
    return early.length === 0 ? [] : [{ cookingId, isGone: batch === null, leftovers, early }];
  });
}

function mapEntries<Plan extends WeekPlan>(
  weeks: Weeks<Plan>,
  ids: readonly string[],
  change: (entry: RecipeEntry) => RecipeEntry,
): Weeks<Plan> {
  const edit = setEntry(change);
  return new Map(
    [...weeks].map(([week, plan]) => [week, ids.reduce<Plan>((now, id) => updateEntry(now, id, edit), plan)]),
  );
}

const idsOf = (portions: readonly PlannedLeftover[]): readonly string[] => portions.map(({ entry }) => entry.id);
const servingsOf = (portions: readonly PlannedLeftover[]): number =>
  roundSum(portions.reduce((sum, { entry }) => sum + entry.servings, 0));

/** Makes the earliest portion the cooking entry of all others; a moved cooking entry becomes one of its portions. */
function recook<Plan extends WeekPlan>(weeks: Weeks<Plan>, { cookingId, leftovers }: UnsettledBatch): Weeks<Plan> {
  const [first, ...others] = leftovers;
  if (first === undefined) return weeks;
  const batch = batchOf(weeks, cookingId);
  const moved = batch?.eaten ?? 0;
  const cook = roundSum(servingsOf(leftovers) + moved);
  const link = leftoverOf({ date: first.at.date, entry: first.entry.id });
  // A cooking entry that lost its day is cooked separately.
  const portions = batch === null ? idsOf(others) : [...idsOf(others), cookingId];
  const linked = mapEntries(weeks, portions, (entry) => ({
    ...withoutCook(entry),
    leftoverOf: link,
  }));
  return mapEntries(linked, [first.entry.id], (entry) => ({
    ...entry,
    leftoverOf: null,
    ...(cook > entry.servings ? { cook } : {}),
  }));
}

/**
 * Applies the person's answer to every batch. A remaining cooking entry cooks fewer servings, without the leftovers it
 * lost.
 */
export function settleLeftovers<Plan extends WeekPlan>(
  weeks: Weeks<Plan>,
  batches: readonly UnsettledBatch[],
  answer: LeftoversAnswer,
): Weeks<Plan> {
  return batches.reduce<Weeks<Plan>>((current, batch) => {
    if (answer === 'recook') return recook(current, batch);
    const { cookingId, early, leftovers } = batch;
    const lessCooked = mapEntries(current, [cookingId], (entry) =>
      cooking(entry, roundSum((entry.cook ?? entry.servings) - servingsOf(early)), leftovers.length > early.length),
    );
    if (answer === 'separate') return mapEntries(lessCooked, idsOf(early), (entry) => ({ ...entry, leftoverOf: null }));
    const gone = new Set(idsOf(early));
    return new Map([...lessCooked].map(([week, plan]) => [week, removeEntries(plan, gone)]));
  }, weeks);
}

/** Updates the cooking date in every leftover of some cooking entries. */
export function datedLinks<Plan extends WeekPlan>(weeks: Weeks<Plan>, cooking: readonly RecipeEntry[]): Weeks<Plan> {
  return cooking.reduce<Weeks<Plan>>((current, { id }) => {
    const batch = batchOf(current, id);
    if (batch === null) return current;
    const link = leftoverOf({ date: batch.at.date, entry: id });
    return mapEntries(current, idsOf(batch.leftovers), (entry) =>
      entry.leftoverOf === link ? entry : { ...entry, leftoverOf: link },
    );
  }, weeks);
}

/**
 * Turns leftovers moved before their cooking entry into ordinary recipes. Those of `asked` are skipped: their cooking
 * entry was moved, and the person is asked about them.
 */
export function withoutEarlyLeftovers<Plan extends WeekPlan>(plan: Plan, asked: readonly RecipeEntry[] = []): Plan {
  return plan.days.flatMap(entriesOfDay).reduce<Plan>((current, entry) => {
    const place = entry.kind === 'recipe' ? cookingPlaceOf(plan, entry) : null;
    const at = place?.kind === 'here' ? findEntry(plan, entry.id)?.at : undefined;
    if (place?.kind !== 'here' || at === undefined || isBefore(plan, place.at, at)) return current;
    if (asked.some(({ id }) => id === place.entry.id)) return current;
    return updateEntry(
      current,
      entry.id,
      setEntry((one) => ({ ...one, leftoverOf: null })),
    );
  }, plan);
}
