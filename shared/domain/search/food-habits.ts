import type { FoodId } from '../food/food';
import { isQuickFood } from '../food/quick-numbers';
import type { DayPlan, Entry } from '../week/week-plan';
import { baseFoodId, entriesOfDay } from '../week/week-plan';

/**
 * What a person eats when, read from the days they planned: for the add box, before a letter is typed. Counts only; own
 * foods and label rows by their id in the library. A recipe counts under its own id.
 */
export interface Habits {
  /** Foods and recipes of a slot, most often planned first; of equal ones the latest. */
  readonly bySlot: ReadonlyMap<string, readonly string[]>;
  /** Everything planned, the latest first. */
  readonly recent: readonly string[];
  /** How often two were planned in the same meal of a day. */
  readonly together: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The library id an entry stands for; `null` for a note, quick numbers and what only a newer version can read. */
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

/** Times something must have been planned in a slot to be usual there. */
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
 * Habits of some days. Eggs on six breakfasts and bacon on three: breakfast → eggs, bacon; what was planned once only is
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

/** Why something is suggested in the add box. */
export type HabitReason = 'home' | 'usual' | 'together' | 'favourite' | 'recent';

/** One suggestion before a letter is typed. */
export interface HabitSuggestion {
  readonly id: string;
  readonly reason: HabitReason;
}

interface SuggestionRequest {
  readonly habits: Habits;
  readonly slot: string;
  /** What is in the meal already: not suggested again, but foods that go with it are. */
  readonly present: readonly Entry[];
  readonly favourites: readonly FoodId[];
  /** What must be eaten soon, the nearest date first; absent: nobody says what is at home. */
  readonly home?: readonly FoodId[] | undefined;
  readonly limit: number;
}

/**
 * Suggestions for a meal: what is at home and must be eaten soon, what is usual for this slot, then what was planned together with its content, then
 * favourites, then recent ones; each once, nothing that is in the meal already. Into a breakfast with eggs: bacon
 * (usual), avocado (with eggs), then favourites.
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
