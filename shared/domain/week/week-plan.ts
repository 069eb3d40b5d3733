import type { Food, FoodId, FrozenFood, Portion, Recipe } from '../food/food';
import type { NewerNumber, NewerValue } from '../newer-value';
import type { IsoDate, WeekId } from '../week-id';
import { isYours, type Portioned } from './entry-portions';
import { frozenUnder } from './frozen-under';
import type { PrepLine } from '../food/prep-line';
import { isNoDay, NO_DAY, trayOf, withTray } from './week-tray';

/**
 * The week a person plans, and every edit of it as a pure function `WeekPlan → WeekPlan`.
 * Guarantees: the argument is never changed; unknown keys of a stored document survive every edit (objects are spread,
 * never rebuilt); an edit with nothing to do returns the same object.
 */
export interface FoodEntry extends Portioned {
  readonly id: string;
  readonly kind: 'food';
  readonly food: FoodId;
  readonly grams: number;
  readonly portion: Portion;
  readonly locked: boolean;
  readonly note: string;
  /** A task some days before it is eaten. */
  readonly prep?: PrepLine | undefined;
}

/** A planned recipe, frozen with the week. Without its frozen copy its nutrition is unknown. */
export interface RecipeEntry extends Portioned {
  readonly id: string;
  readonly kind: 'recipe';
  readonly recipe: string;
  /** Servings eaten here. */
  readonly servings: number;
  /** Servings cooked here if more than are eaten here: the rest is eaten as leftovers later. */
  readonly cook?: number | undefined;
  /**
   * Where it was cooked, `<date>/<entry id>` (`2026-11-24/k3j2`); nothing is bought for it then. `null`: cooked here.
   */
  readonly leftoverOf: string | null;
  readonly locked: boolean;
  readonly note: string;
  /** A task some days before it is eaten. */
  readonly prep?: PrepLine | undefined;
}

/** What a note says about the nutrition of what it stands for. */
export const NOTE_NUTRITION = ['unknown', 'none'] as const;

/** One of {@link NOTE_NUTRITION}. */
export type NoteNutrition = (typeof NOTE_NUTRITION)[number];

/** "Dinner out": takes a place in a meal. `unknown` makes the day's totals lower bounds, `none` adds nothing. */
export interface NoteEntry extends Portioned {
  readonly id: string;
  readonly kind: 'note';
  readonly text: string;
  readonly nutrition: NoteNutrition | NewerValue;
}

/**
 * An entry of a kind that only a newer version can read. It keeps its place and its other keys, and can be moved,
 * copied and deleted; its nutrition is unknown, so the totals of its day are lower bounds.
 */
export interface NewerEntry {
  readonly id: string;
  readonly kind: NewerValue;
}

/** The kinds of entries this program reads. */
export const ENTRY_KINDS = ['food', 'recipe', 'note'] as const;

/** One entry of a meal. */
export type Entry = FoodEntry | RecipeEntry | NoteEntry | NewerEntry;

/** A meal slot of the week: Breakfast, Lunch … `time` is a plain local time `HH:MM`. */
export interface Slot {
  readonly id: string;
  readonly name: string;
  readonly time: string;
}

/** The entries of one slot on one day. */
export interface Meal extends Portioned {
  readonly slot: string;
  readonly entries: readonly Entry[];
}

/** One day of a week. Only slots with entries need to be present in `meals`. */
export interface DayPlan {
  readonly date: IsoDate;
  readonly meals: readonly Meal[];
  /** Hours of sweaty exercise; raises the day's sodium target under the keto presets. */
  readonly activityHours?: number | undefined;
  /** Water drunk in addition to planned drinks, in ml. */
  readonly waterMl?: number | undefined;
  readonly cramp?: CrampMark | null | undefined;
  readonly note?: string | undefined;
  readonly guests?: readonly unknown[] | undefined;
}

/** How strong the cramps of a day were: 0 none, 1 light, 2 strong, 3 woke or stopped the person. */
export const CRAMP_LEVELS = [0, 1, 2, 3] as const;

/** One of {@link CRAMP_LEVELS}. */
export type CrampLevel = (typeof CRAMP_LEVELS)[number];

/** A cramp as recorded by the person. `time` is a plain local time `HH:MM`. */
export interface CrampMark {
  readonly level: CrampLevel | NewerNumber;
  readonly time?: string | undefined;
  readonly muscle?: string | undefined;
}

/** The part of a week file that edits need. The stored document has more keys, which are kept. */
export interface WeekPlan {
  readonly week: WeekId;
  readonly slots: readonly Slot[];
  readonly days: readonly DayPlan[];
  readonly foods: Readonly<Record<FoodId, FrozenFood>>;
  readonly recipes?: Readonly<Record<string, Recipe>> | undefined;
  /** Entries without a day; absent: none. */
  readonly unplaced?: readonly Entry[] | undefined;
}

/** Where a meal is: a slot on a date. The tray of a week is `NO_DAY` of `week-tray`. */
export interface CellAddress {
  readonly date: IsoDate;
  readonly slot: string;
}

/** The slots of a new week. Times are used by the calendar export only. */
export const DEFAULT_SLOTS: readonly Slot[] = [
  { id: 'breakfast', name: 'Breakfast', time: '08:00' },
  { id: 'lunch', name: 'Lunch', time: '12:30' },
  { id: 'dinner', name: 'Dinner', time: '18:30' },
  { id: 'snacks', name: 'Snacks', time: '16:00' },
  { id: 'drinks', name: 'Drinks & salts', time: '10:00' },
];

/**
 * The slots of a week, then those that appear only in its meals, as a newer version may write: with their id, without a
 * time. An entry in an unlisted slot would not be shown anywhere. The same array if every meal has a listed slot.
 */
export function slotsOf<PlanSlot extends Slot>({
  slots,
  days,
}: {
  readonly slots: readonly PlanSlot[];
  readonly days: readonly DayPlan[];
}): readonly (PlanSlot | Slot)[] {
  const listed = new Set(slots.map((slot) => slot.id));
  const planned = days.flatMap(({ meals }) => meals.flatMap((meal) => (meal.entries.length > 0 ? [meal.slot] : [])));
  const strays = new Set(planned.filter((id) => !listed.has(id)));
  return strays.size === 0 ? slots : [...slots, ...[...strays].map((id) => ({ id, name: id, time: '' }))];
}

/** The entries of one meal, empty when the slot has none; for the tray's address, those of the tray. */
export function entriesAt(plan: WeekPlan, at: CellAddress): readonly Entry[] {
  if (isNoDay(at)) return trayOf(plan);
  const day = plan.days.find((one) => one.date === at.date);
  return day?.meals.find((meal) => meal.slot === at.slot)?.entries ?? [];
}

/** All entries of a day in slot order. */
export function entriesOfDay(day: DayPlan): readonly Entry[] {
  return day.meals.flatMap((meal) => meal.entries);
}

/** The entries of a day that the planned person eats, in slot order. */
export const yourEntriesOfDay = (day: DayPlan): readonly Entry[] => entriesOfDay(day).filter(isYours);

/**
 * True when a day has at least one food or recipe that the planned person eats: only then it has a score. Notes alone,
 * or entries only a newer version can read, do not: a score of "at least 0" would say nothing.
 */
export function isPlanned(day: DayPlan): boolean {
  return yourEntriesOfDay(day).some(({ kind }) => kind === 'food' || kind === 'recipe');
}

/** An entry as in the tray. A recipe there has no day, so it is neither cooked for a later one nor left over. */
export function withoutDay(entry: Entry): Entry {
  if (entry.kind !== 'recipe' || (entry.cook === undefined && entry.leftoverOf === null)) return entry;
  const { cook: _cook, ...alone } = entry;
  return { ...alone, leftoverOf: null };
}

/** Every entry of a week, those without a day last. */
export const entriesOfWeek = (plan: Pick<WeekPlan, 'days' | 'unplaced'>): readonly Entry[] => [
  ...plan.days.flatMap(entriesOfDay),
  ...trayOf(plan),
];

/** Where an entry is, in a meal or in the tray; `null` when the week has no such entry. */
export function findEntry(plan: WeekPlan, id: string): { readonly at: CellAddress; readonly entry: Entry } | null {
  for (const day of plan.days) {
    for (const meal of day.meals) {
      const entry = meal.entries.find((one) => one.id === id);
      if (entry !== undefined) return { at: { date: day.date, slot: meal.slot }, entry };
    }
  }
  const unplaced = trayOf(plan).find((one) => one.id === id);
  return unplaced === undefined ? null : { at: NO_DAY, entry: unplaced };
}

/** Applies a change to one day; returns the same plan if there is no such day or it did not change. */
export function mapDay<Plan extends WeekPlan>(plan: Plan, date: IsoDate, change: (day: DayPlan) => DayPlan): Plan {
  let changed = false;
  const days = plan.days.map((day) => {
    if (day.date !== date) return day;
    const next = change(day);
    changed ||= next !== day;
    return next;
  });
  return changed ? { ...plan, days } : plan;
}

function mapMeal(day: DayPlan, slot: string, change: (entries: readonly Entry[]) => readonly Entry[]): DayPlan {
  const meal = day.meals.find((one) => one.slot === slot);
  const before = meal?.entries ?? [];
  const entries = change(before);
  if (entries === before) return day;
  const meals =
    meal === undefined
      ? [...day.meals, { slot, entries }]
      : day.meals.map((one) => (one === meal ? { ...one, entries } : one));
  return { ...day, meals };
}

/**
 * Adds entries to a meal, before the entry at `index` (default: at the end). Example: adding eggs to an empty breakfast
 * gives one entry there and leaves the other six days the same objects.
 */
export function addEntries<Plan extends WeekPlan>(
  plan: Plan,
  at: CellAddress,
  entries: readonly Entry[],
  index = Number.POSITIVE_INFINITY,
): Plan {
  if (entries.length === 0) return plan;
  const inserted = (before: readonly Entry[], added: readonly Entry[]): readonly Entry[] => [
    ...before.slice(0, index),
    ...added,
    ...before.slice(index),
  ];
  if (isNoDay(at)) return withTray(plan, inserted(trayOf(plan), entries.map(withoutDay)));
  return mapDay(plan, at.date, (day) => mapMeal(day, at.slot, (before) => inserted(before, entries)));
}

/** Removes entries wherever they are. Unknown ids are ignored. */
export function removeEntries<Plan extends WeekPlan>(plan: Plan, ids: ReadonlySet<string>): Plan {
  const hasAny = (meal: Meal): boolean => meal.entries.some((entry) => ids.has(entry.id));
  const without = (meal: Meal): Meal => ({ ...meal, entries: meal.entries.filter((entry) => !ids.has(entry.id)) });
  const stays = trayOf(plan).filter((entry) => !ids.has(entry.id));
  const emptied = stays.length === trayOf(plan).length ? plan : withTray(plan, stays);
  return plan.days.reduce<Plan>(
    (current, { date }) =>
      mapDay(current, date, (day) =>
        day.meals.some(hasAny)
          ? { ...day, meals: day.meals.map((meal) => (hasAny(meal) ? without(meal) : meal)) }
          : day,
      ),
    emptied,
  );
}

/** Replaces one entry with a changed copy; returns the same plan if there is no such entry or it did not change. */
export function updateEntry<Plan extends WeekPlan>(plan: Plan, id: string, change: (entry: Entry) => Entry): Plan {
  const found = findEntry(plan, id);
  if (found === null) return plan;
  const { at, entry } = found;
  const next = change(entry);
  if (next === entry) return plan;
  if (isNoDay(at))
    return withTray(
      plan,
      trayOf(plan).map((one) => (one === entry ? next : one)),
    );
  const changed = (meal: Meal): Meal => ({ ...meal, entries: meal.entries.map((one) => (one === entry ? next : one)) });
  return mapDay(plan, at.date, (day) => ({
    ...day,
    meals: day.meals.map((meal) => (meal.entries.includes(entry) ? changed(meal) : meal)),
  }));
}

/** Sets the amount of a food entry. Other kinds are left unchanged. */
export function setPortion<Plan extends WeekPlan>(plan: Plan, id: string, grams: number, portion: Portion): Plan {
  const found = findEntry(plan, id)?.entry;
  if (found?.kind !== 'food') return plan;
  if (found.grams === grams && found.portion.amount === portion.amount && found.portion.unit === portion.unit)
    return plan;
  return updateEntry(plan, id, (entry) =>
    entry.kind === 'food' ? { ...entry, grams, portion: { ...entry.portion, ...portion } } : entry,
  );
}

/**
 * Moves entries to a meal or the tray, in the given order, before the entry `before` (default: at the end). A day
 * outside the week is ignored. A selection dropped onto one of its own entries stays around it.
 */
export function moveEntries<Plan extends WeekPlan>(
  plan: Plan,
  ids: readonly string[],
  to: CellAddress,
  before: string | null = null,
): Plan {
  const idSet = new Set(ids);
  const moved = [...idSet].flatMap((id) => findEntry(plan, id)?.entry ?? []);
  if (moved.length === 0 || !hasPlace(plan, to)) return plan;
  const target = entriesAt(plan, to);
  const at = before === null ? -1 : target.findIndex((entry) => entry.id === before);
  const ahead = at < 0 ? target : target.slice(0, at);
  const index = ahead.filter((entry) => !idSet.has(entry.id)).length;
  const next = addEntries(removeEntries(plan, idSet), to, moved, index);
  return samePlaces(plan, next) ? plan : next;
}

/** True for the meals of the week's days and for its tray. */
export const hasPlace = (plan: WeekPlan, { date }: CellAddress): boolean =>
  isNoDay({ date }) || plan.days.some((day) => day.date === date);

function samePlaces(a: WeekPlan, b: WeekPlan): boolean {
  const places = (plan: WeekPlan) => [
    ...plan.days.flatMap((day) =>
      day.meals.flatMap((meal) => meal.entries.map((one) => `${day.date}/${meal.slot}/${one.id}`)),
    ),
    ...trayOf(plan).map((one) => `//${one.id}`),
  ];
  return places(a).join() === places(b).join();
}

/** Removes every entry of a day. The emptied meals stay, with the keys of a newer program. */
export function clearDay<Plan extends WeekPlan>(plan: Plan, date: IsoDate): Plan {
  return mapDay(plan, date, (day) =>
    entriesOfDay(day).length === 0 ? day : { ...day, meals: day.meals.map((meal) => ({ ...meal, entries: [] })) },
  );
}

/** Renames a meal slot for this week. The caller's field refuses empty names. */
export function renameSlot<Plan extends WeekPlan>(plan: Plan, id: string, name: string): Plan {
  const slot = plan.slots.find((one) => one.id === id);
  if (slot === undefined || slot.name === name) return plan;
  return { ...plan, slots: plan.slots.map((one) => (one === slot ? { ...one, name } : one)) };
}

/** Adds a meal slot at the end of the week's slots. */
export function addSlot<Plan extends WeekPlan>(plan: Plan, slot: Slot): Plan {
  return plan.slots.some((one) => one.id === slot.id) ? plan : { ...plan, slots: [...plan.slots, slot] };
}

/** Removes a meal slot together with its entries on all seven days. The last slot stays. */
export function removeSlot<Plan extends WeekPlan>(plan: Plan, id: string): Plan {
  if (plan.slots.length <= 1 || !plan.slots.some((slot) => slot.id === id)) return plan;
  return {
    ...plan,
    slots: plan.slots.filter((slot) => slot.id !== id),
    days: plan.days.map((day) => ({ ...day, meals: day.meals.filter((meal) => meal.slot !== id) })),
  };
}

/** True when an entry or an ingredient of the week uses a food. */
function namesFood(plan: WeekPlan, id: FoodId): boolean {
  return (
    entriesOfWeek(plan).some((entry) => entry.kind === 'food' && entry.food === id) ||
    Object.values(plan.recipes ?? {}).some((recipe) => recipe.ingredients.some((one) => one.food === id))
  );
}

/**
 * Freezes a food with the week and returns the id for its entries: its own id when the week has the same copy or none,
 * otherwise `id~2`, `id~3` …, so that a new label never changes an earlier entry. Example: magnesium capsules of 400
 * mg, then of 200 mg, then of 400 mg again → `…`, `…~2`, `…`. A catalog food with an estimate never changes the values
 * of existing entries without one.
 */
export function freezeFood<Plan extends WeekPlan>(
  plan: Plan,
  food: Food,
): { readonly plan: Plan; readonly id: FoodId } {
  const { id: baseId, ...frozen } = food;
  const isUsedAsItIs = (candidate: FoodId) => candidate.startsWith('sr28:') && namesFood(plan, candidate);
  const { record, id } = frozenUnder<FrozenFood>(plan.foods, baseId, frozen, isUsedAsItIs);
  return { plan: record === plan.foods ? plan : { ...plan, foods: record }, id };
}

/** Freezes a recipe with the week in the same way: `mine:drink`, or `mine:drink~2` for another mix with that id. */
export function freezeRecipe<Plan extends WeekPlan>(
  plan: Plan,
  baseId: string,
  recipe: Recipe,
): { readonly plan: Plan; readonly id: string } {
  const recipes = plan.recipes ?? {};
  const { record, id } = frozenUnder(recipes, baseId, recipe);
  return { plan: record === recipes ? plan : { ...plan, recipes: record }, id };
}

// Weeks freeze variants of a food, so users of this module need it; defined below, because foods need it too.
export { baseFoodId } from '../food/food';
