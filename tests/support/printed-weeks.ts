import type { Catalog } from '#shared/domain/food/catalog';
import type { WeekDocument } from '#shared/schema/week-document';
import { shiftWeek } from '#shared/domain/week-id';
import { newWeekDocument } from '#shared/schema/week-document';

/** Pseudo-random numbers, the same for the same seed. */
function numbersOf(seed: number): (below: number) => number {
  let state = seed * 2654435761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return (state >>> 8) % below;
  };
}

const NOTES = ['from the freezer', 'the ripe one, cut late so that it stays green', 'half now, half on the way home'];
const LINES = [
  'leftovers at the office',
  'dinner at a restaurant: the fish with a large green salad, oil and vinegar apart',
];

/** Entries of each day by default. */
const USUAL = [9, 14, 0, 11, 22, 8, 12];

type Week = WeekDocument;
type Entry = Week['days'][number]['meals'][number]['entries'][number];

/**
 * A week of keto foods, some with notes, of recipes and of lines of text; `entries` is the number for each day. The
 * first four seeds have the usual numbers, others vary: none to 24, sometimes 40.
 */
export function generatedWeek(seed: number, catalog: Catalog, entries?: readonly number[]): Week {
  const next = numbersOf(seed);
  const base = newWeekDocument(shiftWeek('2026-W45', seed));
  const foods = catalog.ketoFoods;
  const recipes: Record<string, Week['recipes'][string]> = {};

  function plannedRecipe(id: string): Entry | null {
    const recipe = catalog.recipes[next(catalog.recipes.length)];
    if (recipe === undefined) return null;
    const { name, servings, revision, ingredients } = recipe;
    const frozen = ingredients.flatMap((one) => ('food' in one ? [{ ...one, portion: { ...one.portion } }] : []));
    recipes[recipe.id] = { name, servings, revision, ingredients: frozen };
    return { id, kind: 'recipe', recipe: recipe.id, servings: 1 + next(3), leftoverOf: null, locked: false, note: '' };
  }
  function planned(id: string): Entry {
    const kind = next(12);
    const recipe = kind === 0 ? plannedRecipe(id) : null;
    if (recipe !== null) return recipe;
    if (kind === 1) return { id, kind: 'note', text: LINES[next(LINES.length)] ?? '', nutrition: 'none' };
    const grams = 10 + next(240);
    return {
      id,
      kind: 'food',
      food: foods[next(foods.length)]?.id ?? '',
      grams,
      portion: { amount: grams, unit: 'g' },
      locked: false,
      note: next(4) === 0 ? (NOTES[next(NOTES.length)] ?? '') : '',
    };
  }
  const countOf = (weekday: number): number => {
    const asked = entries?.[weekday] ?? (seed <= 4 ? USUAL[weekday] : undefined);
    if (asked !== undefined) return asked;
    return next(20) === 0 ? 40 : next(25);
  };
  const days = base.days.map((day, weekday) => {
    const count = countOf(weekday);
    const placed = Array.from({ length: count }, (_none, index) => ({
      slot: base.slots[Math.floor((index * base.slots.length) / count)]?.id ?? 'snacks',
      entry: planned(`${weekday}-${index}`),
    }));
    return {
      ...day,
      activityHours: next(6) === 0 ? 1.5 : 0,
      meals: base.slots.map(({ id }) => ({
        slot: id,
        entries: placed.flatMap(({ slot, entry }) => (slot === id ? [entry] : [])),
      })),
    };
  });
  return { ...base, revision: 1, days, recipes };
}
