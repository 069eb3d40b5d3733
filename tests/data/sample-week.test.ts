import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import sampleWeek from '#data/sample-week.json';
import type { Catalog, CatalogFood } from '#shared/domain/food/catalog';
import type { NutrientId } from '#shared/domain/nutrients';
import { shippedCatalog } from '../support/shipped-catalog';

/**
 * The week a user can start with. Sums are calculated here from the table alone. Floors are the official ones of a
 * woman of 31 to 50: potassium 2,600 mg (NASEM 2019), magnesium 320 mg (IOM 1997); short is below 80 %.
 */

const OUNCE_GRAMS = 28.35;
const POTASSIUM_FLOOR = 2600;
const MAGNESIUM_FLOOR = 320;
/** The lowest magnesium floor of an adult (woman of 19 to 30), so that a short day is short for everybody. */
const LOWEST_MAGNESIUM_FLOOR = 310;

let catalog: Catalog;

beforeAll(() => {
  catalog = shippedCatalog();
});

type Entry = (typeof sampleWeek)['days'][number]['meals'][number]['entries'][number];
type Day = (typeof sampleWeek)['days'][number];

function foodOf(entry: Entry): CatalogFood {
  const food = catalog.find(entry.food);
  if (food === undefined) throw new Error(`${entry.food} is not in the catalog`);
  return food;
}

function gramsOf(entry: Entry): number {
  const measure =
    entry.unit === 'oz' ? OUNCE_GRAMS : foodOf(entry).measures.find(({ unit }) => unit === entry.unit)?.grams;
  if (measure === undefined) throw new Error(`${foodOf(entry).name} has no ${entry.unit}`);
  return entry.amount * measure;
}

const entriesOf = (day: Day): readonly Entry[] => day.meals.flatMap((meal) => meal.entries);

/** The day's sum; NaN if any entry has no value, so that an unknown can never pass for a number. */
function total(day: Day, nutrient: NutrientId): number {
  return entriesOf(day).reduce(
    (sum, entry) => sum + ((foodOf(entry).per100g[nutrient] ?? Number.NaN) * gramsOf(entry)) / 100,
    0,
  );
}

describe('the sample week', () => {
  const { days } = sampleWeek;
  const numbered = days.map((day, index): [number, Day] => [index + 1, day]);

  it('has seven days of five slots in the order of the board', () => {
    expect(days).toHaveLength(7);
    for (const day of days) {
      expect(day.meals.map((meal) => meal.slot)).toEqual(['breakfast', 'lunch', 'dinner', 'snacks', 'drinks']);
    }
  });

  it.each(numbered)(
    'day %d uses curated foods in units they have, three to five a meal at most, 11 to 15 entries',
    (_number, day) => {
      const entries = entriesOf(day);
      expect(entries.length).toBeGreaterThanOrEqual(11);
      expect(entries.length).toBeLessThanOrEqual(15);
      for (const meal of day.meals) expect(meal.entries.length).toBeLessThanOrEqual(5);
      for (const entry of entries) {
        expect(entry.food).toMatch(/^sr28:\d{5}$/);
        expect(foodOf(entry).curated).toBeDefined();
        expect(gramsOf(entry)).toBeGreaterThan(0);
        expect(['food', 'salt']).toContain(foodOf(entry).kind);
      }
    },
  );

  it.each(numbered)('day %d has every mineral value and 1,500 to 2,300 mg sodium', (_number, day) => {
    expect(total(day, 'sodium')).toBeGreaterThanOrEqual(1500);
    expect(total(day, 'sodium')).toBeLessThanOrEqual(2300);
    expect(total(day, 'potassium')).toBeGreaterThan(0);
    expect(total(day, 'magnesium')).toBeGreaterThan(0);
  });

  it.each(numbered)(
    'day %d is a keto day: at most 30 g net carbs, 1,400 to 2,100 kcal, 70 g protein or more',
    (_number, day) => {
      const netCarbs = entriesOf(day).reduce((sum, entry) => {
        const { carbohydrate, fibre } = foodOf(entry).per100g;
        return sum + (Math.max((carbohydrate ?? Number.NaN) - (fibre ?? Number.NaN), 0) * gramsOf(entry)) / 100;
      }, 0);
      expect(netCarbs).toBeLessThanOrEqual(30);
      expect(total(day, 'energy')).toBeGreaterThanOrEqual(1400);
      expect(total(day, 'energy')).toBeLessThanOrEqual(2100);
      expect(total(day, 'protein')).toBeGreaterThanOrEqual(70);
    },
  );

  it('is short in potassium or magnesium on three days and reaches both on at least one', () => {
    const short = days.filter(
      (day) =>
        total(day, 'potassium') < 0.8 * POTASSIUM_FLOOR || total(day, 'magnesium') < 0.8 * LOWEST_MAGNESIUM_FLOOR,
    );
    const reached = days.filter(
      (day) => total(day, 'potassium') >= POTASSIUM_FLOOR && total(day, 'magnesium') >= MAGNESIUM_FLOOR,
    );
    expect(short.length).toBeGreaterThanOrEqual(2);
    expect(short).toHaveLength(3);
    expect(reached.length).toBeGreaterThanOrEqual(1);
  });

  it('adds up by hand for one small meal', () => {
    // Tuesday snacks: 14.175 g pork rinds (Na 1818) and 29 g cream cheese (Na 314): 257.70 + 91.06 = 348.76 mg.
    const snacks = days[1]?.meals[3]?.entries ?? [];
    const sodium = snacks.reduce(
      (sum, entry) => sum + ((foodOf(entry).per100g.sodium ?? Number.NaN) * gramsOf(entry)) / 100,
      0,
    );
    expect(sodium).toBeCloseTo(348.7615, 6);
  });

  it('does not repeat a day', () => {
    const plans = days.map((day) => JSON.stringify(day));
    expect(new Set(plans).size).toBe(7);
  });
});

describe('the search queries', () => {
  const file: { queries: { query: string; typo: boolean; obvious: string[] }[] } = JSON.parse(
    readFileSync('tests/fixtures/search-queries.json', 'utf8'),
  );

  it('are at least 48, half of them mistyped, none twice', () => {
    expect(file.queries.length).toBeGreaterThanOrEqual(48);
    expect(file.queries.filter((query) => query.typo).length * 2).toBeGreaterThanOrEqual(file.queries.length);
    expect(new Set(file.queries.map((query) => query.query)).size).toBe(file.queries.length);
  });

  it('name one to four foods each that exist', () => {
    const wrong = file.queries.filter(
      ({ obvious }) => obvious.length < 1 || obvious.length > 4 || obvious.some((id) => catalog.find(id) === undefined),
    );
    expect(wrong).toEqual([]);
  });
});
