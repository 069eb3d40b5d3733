import type { FoodId } from '../food/food';
import { isQuickFood } from '../food/quick-numbers';
import type { DayPlan, Entry } from '../week/week-plan';
import { baseFoodId, entriesOfDay } from '../week/week-plan';

/**
 * What a person usually eats when, from the days they planned: for the add box, before a letter is typed. Counts only;
 * own foods and label rows by their id in the library. A recipe counts under its own id.
 */
export interface Habits {
  /** Foods and recipes of a slot, most often planned first; ties by the latest. */
  readonly bySlot: ReadonlyMap<string, readonly string[]>;
  /** Everything planned, the latest first. */
  readonly recent: readonly string[];
  /** How often two foods were planned in the same meal of a day. */
  readonly together: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The library id of an entry; `null` for a note, quick numbers and entries that only a newer version can read. */
export function habitIdOf(entry: Entry): FoodId | null {
  switch (entry.kind) {
    case 'food':
      return isQuickFood(entry.food) ? null : baseFoodId(entry.food);
    case 'recipe':
      return baseFoodId(entry.recipe);
    default:
      return null;
  }
}

const idsOf = (entries: readonly Entry[]): readonly string[] => [
  ...new Set(entries.flatMap((entry) => habitIdOf(entry) ?? [])),
];

/** How often a food must have been planned in a slot to be usual there. */
const USUAL_FROM = 2;

interface Seen {
  count: number;
  latest: number;
}

function ranked(seen: ReadonlyMap<string, Seen>): readonly string[] {
  return [...seen]
    .filter(([, { count }]) => count >= USUAL_FROM)
    .sort(([, a], [, b]) => b.count - a.count || b.latest - a.latest)
    .map(([id]) => id);
}

/**
 * Habits of some days. Eggs on six breakfasts and bacon on three: breakfast → eggs, bacon; a food planned only once is
 * recent, not usual. The days may come in any order.
 */
export function habitsOf(days: readonly DayPlan[]): Habits {
  const inOrder = [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
  const slots = new Map<string, Map<string, Seen>>();
  const latest = new Map<string, number>();
  const together = new Map<string, Map<string, number>>();
  inOrder.forEach((day, index) => {
    for (const id of idsOf(entriesOfDay(day))) latest.set(id, index);
    for (const meal of day.meals) {
      const ids = idsOf(meal.entries);
      const slot = slots.get(meal.slot) ?? new Map<string, Seen>();
      slots.set(meal.slot, slot);
      for (const id of ids) {
        slot.set(id, { count: (slot.get(id)?.count ?? 0) + 1, latest: index });
        const pairs = together.get(id) ?? new Map<string, number>();
        together.set(id, pairs);
        for (const other of ids) if (other !== id) pairs.set(other, (pairs.get(other) ?? 0) + 1);
      }
    }
  });
  return {
    bySlot: new Map([...slots].map(([slot, seen]) => [slot, ranked(seen)])),
    recent: [...latest].sort(([, a], [, b]) => b - a).map(([id]) => id),
    together,
  };
}

/** Why a food is suggested in the add box. */
export type HabitReason = 'home' | 'usual' | 'together' | 'favourite' | 'recent';

/** One suggestion before a letter is typed. */
export interface HabitSuggestion {
  readonly id: string;
  readonly reason: HabitReason;
}

interface SuggestionRequest {
  readonly habits: Habits;
  readonly slot: string;
  /** The entries already in the meal: not suggested again, but foods that go with them are. */
  readonly present: readonly Entry[];
  readonly favourites: readonly FoodId[];
  /** Foods at home that must be eaten soon, the nearest date first; absent: unknown. */
  readonly home?: readonly FoodId[] | undefined;
  readonly limit: number;
}

/**
 * Suggestions for a meal: foods at home that must be eaten soon, those usual in this slot, then those planned together
 * with its entries, then favourites, then recent ones; each once, and none that is already in the meal. For a breakfast
 * with eggs: bacon (usual), avocado (with eggs), then favourites.
 */
export function suggestFoods(request: SuggestionRequest): readonly HabitSuggestion[] {
  const { habits, slot, present, favourites, home = [], limit } = request;
  const there = new Set(present.flatMap((entry) => habitIdOf(entry) ?? []));
  const pairs = new Map<string, number>();
  for (const id of there)
    for (const [other, count] of habits.together.get(id) ?? []) pairs.set(other, (pairs.get(other) ?? 0) + count);
  const withPresent = [...pairs].filter(([, count]) => count >= USUAL_FROM).sort(([, a], [, b]) => b - a);
  const all: readonly HabitSuggestion[] = [
    ...home.map((id) => ({ id, reason: 'home' as const })),
    ...(habits.bySlot.get(slot) ?? []).map((id) => ({ id, reason: 'usual' as const })),
    ...withPresent.map(([id]) => ({ id, reason: 'together' as const })),
    ...favourites.map((id) => ({ id, reason: 'favourite' as const })),
    ...habits.recent.map((id) => ({ id, reason: 'recent' as const })),
  ];
  const seen = new Set(there);
  return all.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, limit);
}
