import type { CellAddress, Entry, RecipeEntry, WeekPlan } from './week-plan';
import { addEntries, addSlot, findEntry, moveEntries, removeEntries, updateEntry } from './week-plan';
import { pasteEntries, takeCopy } from './week-plan-copy';
import { isBefore, leftoverOf, parseLeftoverOf } from './leftover-link';
import { isNoDay } from './week-tray';
import { roundSum } from '../units';
import type { IsoDate, WeekId } from '../week-id';
import { datesOf, shiftWeek, weekOf } from '../week-id';

/**
 * Cooking once and eating later. A planned recipe cooked at once has `cook` servings; each later portion is a separate
 * planned recipe that refers to it in `leftoverOf`. Leftovers are in the week of the cooking entry or in the next one,
 * so these functions take both weeks together.
 */

/** Most servings cooked at once. */
export const MAX_COOKED_SERVINGS = 100;

/** The week a recipe is cooked in and the one after it, by week id. */
export type Weeks<Plan extends WeekPlan = WeekPlan> = ReadonlyMap<WeekId, Plan>;

/** A planned portion of a batch. */
export interface PlannedLeftover {
  readonly week: WeekId;
  readonly at: CellAddress;
  readonly entry: RecipeEntry;
}

/** A batch: where it is cooked, and its planned portions. All numbers are servings. */
export interface Batch {
  readonly at: CellAddress;
  readonly entry: RecipeEntry;
  /** In the order they are eaten. */
  readonly leftovers: readonly PlannedLeftover[];
  readonly cooked: number;
  readonly eaten: number;
  readonly planned: number;
  /** Cooked but not planned; negative when more is planned than cooked. */
  readonly spare: number;
}

/** The weeks that can have leftovers of a recipe cooked in a week: that one and the next. */
export const weeksOfBatch = (week: WeekId): readonly [WeekId, WeekId] => [week, shiftWeek(week, 1)];

/** Servings cooked at an entry: 0 for a leftover, otherwise at least what is eaten there. */
export function cookedServings(entry: RecipeEntry): number {
  return entry.leftoverOf === null ? Math.max(entry.cook ?? 0, entry.servings) : 0;
}

/**
 * Every planned portion of what is cooked at an entry, in the order they are eaten. If a later week has an entry with
 * the same id (a week file copied by hand), its leftovers belong to that one.
 */
export function leftoversOf(weeks: Iterable<WeekPlan>, cookingId: string): readonly PlannedLeftover[] {
  const plans = [...weeks];
  const cookedIn = plans.find((plan) => findEntry(plan, cookingId) !== null);
  const eatenIn = plans.filter((plan) => plan === cookedIn || findEntry(plan, cookingId) === null);
  return eatenIn.flatMap((plan) =>
    plan.days
      .flatMap((day) =>
        day.meals.flatMap((meal) =>
          meal.entries.flatMap((entry): PlannedLeftover[] =>
            entry.kind === 'recipe' && parseLeftoverOf(entry.leftoverOf)?.entry === cookingId
              ? [{ week: plan.week, at: { date: day.date, slot: meal.slot }, entry }]
              : [],
          ),
        ),
      )
      .sort((a, b) => (isBefore(plan, a.at, b.at) ? -1 : isBefore(plan, b.at, a.at) ? 1 : 0)),
  );
}

/** The batch cooked at an entry; `null` when there is no such planned recipe, it has no day or is itself a leftover. */
export function batchOf(weeks: Weeks, cookingId: string): Batch | null {
  for (const plan of weeks.values()) {
    const found = findEntry(plan, cookingId);
    if (found === null) continue;
    const { at, entry } = found;
    if (entry.kind !== 'recipe' || entry.leftoverOf !== null || isNoDay(at)) return null;
    const leftovers = leftoversOf(weeks.values(), cookingId);
    const cooked = cookedServings(entry);
    const planned = roundSum(leftovers.reduce((sum, one) => sum + one.entry.servings, 0));
    return {
      at,
      entry,
      leftovers,
      cooked,
      eaten: entry.servings,
      planned,
      spare: roundSum(cooked - entry.servings - planned),
    };
  }
  return null;
}

/** Where a leftover was cooked: at an entry of the same week, in an earlier week, or (a hand-edited file) nowhere. */
export type CookingPlace =
  | { readonly kind: 'here'; readonly at: CellAddress; readonly entry: RecipeEntry }
  | { readonly kind: 'earlier'; readonly date: IsoDate }
  | { readonly kind: 'gone' };

/** Finds where a leftover was cooked; `null` for anything else. */
export function cookingPlaceOf(plan: WeekPlan, entry: RecipeEntry): CookingPlace | null {
  if (entry.leftoverOf === null) return null;
  const link = parseLeftoverOf(entry.leftoverOf);
  if (link === null) return { kind: 'gone' };
  const found = findEntry(plan, link.entry);
  if (found?.entry.kind === 'recipe' && found.entry.leftoverOf === null && !isNoDay(found.at))
    return { kind: 'here', at: found.at, entry: found.entry };
  return found === null && link.date < (datesOf(plan.week)[0] ?? '')
    ? { kind: 'earlier', date: link.date }
    : { kind: 'gone' };
}

/** A portion to plan: `id` of an existing leftover, `null` for a new one. */
export interface WantedLeftover extends CellAddress {
  readonly id: string | null;
  readonly servings: number;
}

/** An edit that changes only planned recipes. */
export const setEntry =
  (change: (entry: RecipeEntry) => RecipeEntry) =>
  (entry: Entry): Entry =>
    entry.kind === 'recipe' ? change(entry) : entry;

/** The entry, cooking only what is eaten there. */
export function withoutCook({ cook: _cook, ...entry }: RecipeEntry): RecipeEntry {
  return entry;
}

/**
 * The entry, cooking this many servings. `cook` is stored when more is cooked than eaten, and whenever there are
 * leftovers: it marks a recipe with leftovers, even if too little is cooked for them.
 */
export function cooking(entry: RecipeEntry, servings: number, hasLeftovers: boolean): RecipeEntry {
  if (servings <= entry.servings && !hasLeftovers) return entry.cook === undefined ? entry : withoutCook(entry);
  const cook = Math.max(servings, entry.servings);
  return entry.cook === cook ? entry : { ...entry, cook };
}

/** A week with added portions of what is cooked at an entry of `source`. */
function withPortions<Plan extends WeekPlan>(
  plan: Plan,
  source: WeekPlan,
  batch: Batch,
  wanted: readonly WantedLeftover[],
  newId: () => string,
): Plan {
  const link = leftoverOf({ date: batch.at.date, entry: batch.entry.id });
  return wanted.reduce<Plan>((before, { date, slot, servings }) => {
    // An entry in a slot that the other week does not list would not be shown anywhere.
    const cookingSlot = source.slots.find((one) => one.id === slot);
    const current = cookingSlot === undefined ? before : addSlot(before, cookingSlot);
    const portion: RecipeEntry = { ...withoutCook(batch.entry), servings, leftoverOf: link, note: '', locked: false };
    if (plan.week === source.week) return addEntries(current, { date, slot }, [{ ...portion, id: newId() }]);
    // The other week keeps its own frozen copy of the recipe; the link is set afterwards, because copying would remove
    // it.
    const id = newId();
    const pasted = pasteEntries(current, { date, slot }, takeCopy(source, [portion]), () => id);
    return updateEntry(
      pasted,
      id,
      setEntry((entry) => ({ ...entry, leftoverOf: link })),
    );
  }, plan);
}

/**
 * Cooks `cook` servings at an entry and plans its portions: existing ones that are listed are kept (moved, resized),
 * the others are removed, new ones added. `weeks` are the week of the cooking entry and the next one. An unchanged week
 * is the same object. Example: 4 servings cooked on Tuesday, 1 eaten, portions of 1 on Wednesday, Thursday and next
 * Monday.
 */
export function planLeftovers<Plan extends WeekPlan>(
  weeks: Weeks<Plan>,
  cookingId: string,
  { cook, portions }: { readonly cook: number; readonly portions: readonly WantedLeftover[] },
  newId: () => string,
): Weeks<Plan> {
  const batch = batchOf(weeks, cookingId);
  const source = batch === null ? undefined : weeks.get(weekOf(batch.at.date));
  if (batch === null || source === undefined) return weeks;
  const stays = (one: PlannedLeftover): WantedLeftover | undefined =>
    portions.find((wanted) => wanted.id === one.entry.id && weekOf(wanted.date) === one.week);
  const kept = batch.leftovers.filter((one) => stays(one) !== undefined);
  const gone = new Set(batch.leftovers.filter((one) => stays(one) === undefined).map(({ entry }) => entry.id));
  const isNew = (wanted: WantedLeftover) => !kept.some((one) => one.entry.id === wanted.id);
  return new Map(
    [...weeks].map(([week, plan]) => {
      const cleared = removeEntries(plan, gone);
      const resized = kept.reduce<Plan>((current, one) => {
        const wanted = stays(one);
        if (one.week !== week || wanted === undefined) return current;
        const moved =
          one.at.date === wanted.date && one.at.slot === wanted.slot
            ? current
            : moveEntries(current, [one.entry.id], { date: wanted.date, slot: wanted.slot });
        return updateEntry(
          moved,
          one.entry.id,
          setEntry((entry) => (entry.servings === wanted.servings ? entry : { ...entry, servings: wanted.servings })),
        );
      }, cleared);
      const added = withPortions(
        resized,
        source,
        batch,
        portions.filter((wanted) => isNew(wanted) && weekOf(wanted.date) === week),
        newId,
      );
      if (week !== source.week) return [week, added];
      const cooked = setEntry((entry) => cooking(entry, cook, portions.length > 0));
      return [week, updateEntry(added, cookingId, cooked)];
    }),
  );
}
