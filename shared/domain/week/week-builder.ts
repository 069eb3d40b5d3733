import type { Food, FoodId } from '../food/food';
import type { IsoDate, WeekId } from '../week-id';
import { parseDate, parseWeekId, weekOf } from '../week-id';
import type { Entry, Slot, WeekPlan } from './week-plan';
import { freezeFood } from './week-plan';

/** Longest name of a meal in a week file. */
export const SLOT_NAME_LENGTH = 60;
/** Most meals of a day in a week file. */
export const MOST_SLOTS = 40;
/** Most entries of one meal in a week file. */
export const MEAL_LENGTH = 500;

const NEW_SLOT_TIME = '12:00';

/** A key shared by all spellings of a meal's name: `slotKey(' Lunch ')` is `lunch`. */
export function slotKey(name: string): string {
  return name.trim().toLowerCase();
}

/** A new slot for a name. Its id is made from the name: "Second breakfast" → `second-breakfast`. */
export function slotNamed(name: string, slots: readonly Slot[]): Slot {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const wanted = plain === '' ? 'meal' : plain;
  let id = wanted;
  for (let number = 2; slots.some((slot) => slot.id === id); number += 1) id = `${wanted}-${number}`;
  return { id, name, time: NEW_SLOT_TIME };
}

/** An entry with its place and the food to freeze with it. */
export interface PlacedEntry {
  readonly date: IsoDate;
  /** The name of the meal: Lunch. */
  readonly meal: string;
  readonly entry: Entry;
  /** The copy to freeze of any food that is not a row of the food table; `null` for such a row and for a note. */
  readonly frozen: Food | null;
}

interface OpenWeek {
  /** The week without its entries: slots and frozen foods. */
  plan: WeekPlan;
  /** Slots of the meals so far, by their names as written. */
  readonly written: Map<string, Slot>;
  readonly slots: Map<string, Slot>;
  readonly frozen: Map<Food, FoodId>;
  readonly entries: Map<IsoDate, Map<string, Entry[]>>;
}

/**
 * Builds weeks from successive entries, such as the rows of a file, in linear time. Every edit of a plan copies the
 * plan; thousands of edits would take far too long. Example: two entries of 29 and 30 November 2026 → the weeks
 * 2026-W48 and 2026-W49.
 */
export class WeekBuilder {
  readonly #weeks = new Map<WeekId, OpenWeek>();
  readonly #weekOf = new Map<IsoDate, WeekId | null>();

  /** `findSlot`: the slot in `slots` for a meal's name; other slots are made from their names. */
  constructor(
    private readonly slots: readonly Slot[],
    private readonly findSlot: (meal: string) => Slot | undefined,
  ) {}

  /** Adds an entry at the end of its meal. Returns `null`, or why it cannot, as the end of a sentence. */
  add({ date, meal, entry, frozen }: PlacedEntry): string | null {
    const id = this.#weekOfDate(date);
    // The first and the last possible dates are in incomplete weeks.
    if (id === null) return `“${date.slice(0, 60)}” is not a date like 2026-11-23`;
    const week = this.#weeks.get(id) ?? this.#open(id);
    const slot = week.written.get(meal) ?? this.#slotOf(week, meal);
    if (typeof slot === 'string') return slot;
    const day = week.entries.get(date) ?? new Map<string, Entry[]>();
    const entries = day.get(slot.id) ?? [];
    if (entries.length >= MEAL_LENGTH) return `a meal holds at most ${MEAL_LENGTH} entries`;
    entries.push(entry.kind === 'food' && frozen !== null ? { ...entry, food: this.#freeze(week, frozen) } : entry);
    // Only now, so that no empty week and no empty slot is made.
    this.#weeks.set(id, week);
    week.entries.set(date, day.set(slot.id, entries));
    if (week.written.has(meal)) return null;
    week.written.set(meal, slot);
    if (!week.slots.has(slotKey(meal))) week.slots.set(slotKey(meal), slot);
    if (!week.plan.slots.includes(slot)) week.plan = { ...week.plan, slots: [...week.plan.slots, slot] };
    return null;
  }

  /** The weeks so far, in chronological order, each merged into an empty one. */
  weeks<Plan extends WeekPlan>(empty: (week: WeekId) => Plan): readonly Plan[] {
    return [...this.#weeks.values()]
      .map(({ plan, entries }) => {
        const frame = empty(plan.week);
        const mealsOf = (date: IsoDate) =>
          [...(entries.get(date) ?? [])].map(([slot, ofSlot]) => ({ slot, entries: [...ofSlot] }));
        const days = frame.days.map((day) => ({ ...day, meals: mealsOf(day.date) }));
        return { ...frame, slots: plan.slots, foods: plan.foods, days };
      })
      .sort((a, b) => (a.week < b.week ? -1 : 1));
  }

  #weekOfDate(date: IsoDate): WeekId | null {
    const known = this.#weekOf.get(date);
    if (known !== undefined) return known;
    const week = parseDate(date) === null ? null : parseWeekId(weekOf(date));
    this.#weekOf.set(date, week);
    return week;
  }

  #open(week: WeekId): OpenWeek {
    const slots = this.slots.map((one) => ({ ...one }));
    return {
      plan: { week, slots, days: [], foods: {} },
      written: new Map(),
      slots: new Map(),
      frozen: new Map(),
      entries: new Map(),
    };
  }

  /** The slot for a meal's name: one of the initial slots, one that an earlier entry added, or a new one. */
  #slotOf(week: OpenWeek, meal: string): Slot | string {
    const known = this.findSlot(meal);
    if (known !== undefined) return week.plan.slots.find((slot) => slot.id === known.id) ?? known;
    const brought = week.slots.get(slotKey(meal));
    if (brought !== undefined) return brought;
    if (meal === '') return 'the meal is missing';
    if (meal.length > SLOT_NAME_LENGTH)
      return `“${meal.slice(0, 60)}…” is longer than the ${SLOT_NAME_LENGTH} characters the name of a meal may have`;
    if (week.plan.slots.length >= MOST_SLOTS) return `a week holds at most ${MOST_SLOTS} meals a day`;
    return slotNamed(meal, week.plan.slots);
  }

  #freeze(week: OpenWeek, food: Food): FoodId {
    const known = week.frozen.get(food);
    if (known !== undefined) return known;
    const result = freezeFood(week.plan, food);
    week.plan = result.plan;
    week.frozen.set(food, result.id);
    return result.id;
  }
}
