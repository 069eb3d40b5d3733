import type { Catalog } from '#shared/domain/food/catalog';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';

/** Numbers that look random and are the same for the same seed. */
function numbersOf(seed: number): (below: number) => number {
  let state = seed * 2654435761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return (state >>> 8) % below;
  };
}

const NOTES = ['from the freezer', 'the ripe one, cut late so that it stays green', 'half now, half on the way home'];

/** A week of foods of the keto set, some with notes; `entries` says how many each day has. */
export function generatedWeek(
  seed: number,
  catalog: Catalog,
  entries: readonly number[] = [9, 14, 0, 11, 22, 8, 12],
): WeekDocument {
  const next = numbersOf(seed);
  const base = newWeekDocument(`2026-W${45 + seed}`);
  const foods = catalog.ketoFoods;
  return {
    ...base,
    revision: 1,
    days: base.days.map((day, weekday) => {
      const count = entries[weekday] ?? 0;
      const placed = Array.from({ length: count }, (_none, index) => ({
        slot: base.slots[Math.floor((index * base.slots.length) / count)]?.id ?? 'snacks',
        entry: {
          id: `${weekday}-${index}`,
          kind: 'food' as const,
          food: foods[next(foods.length)]?.id ?? '',
          grams: 10 + next(240),
          portion: { amount: 1, unit: 'g' },
          locked: false,
          note: next(4) === 0 ? (NOTES[next(NOTES.length)] ?? '') : '',
        },
      }));
      return {
        ...day,
        meals: base.slots.map(({ id }) => ({
          slot: id,
          entries: placed.flatMap(({ slot, entry }) =>
            slot === id ? [{ ...entry, portion: { amount: entry.grams, unit: 'g' } }] : [],
          ),
        })),
      };
    }),
  };
}
