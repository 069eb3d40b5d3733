import { describe, expect, it } from 'vitest';
import { NUTRIENTS } from '#shared/domain/nutrients';
import type { Entry } from '#shared/domain/week/week-plan';
import { addEntries } from '#shared/domain/week/week-plan';
import { scorePlan } from '#shared/domain/score/week-score';
import { readCsv } from '#shared/formats/csv-text';
import { dayNutritionCsv } from '#shared/formats/day-nutrition-csv';
import type { ExportedScores } from '#shared/formats/exporter';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, food, KETO_WOMAN, lookupIn, noteEntry, PORTABELLA, SPINACH, TEST_WEEK } from '#tests/support/foods';

/** Canned coconut milk as in SR28 12118: no figure for fibre. */
const COCONUT_MILK = food('sr28:12118', { carbohydrate: 2.81, fibre: null });
const BLANK = food('mine:blank', {});
const GUESSED = food(
  'mine:guessed',
  { magnesium: 10 },
  { estimated: { magnesium: { food: PORTABELLA.id, name: 'Another mushroom' } } },
);
const find = lookupIn(SPINACH, PORTABELLA, COCONUT_MILK, BLANK, GUESSED);

function weekOf(...days: readonly (readonly Entry[])[]): WeekDocument {
  const empty = newWeekDocument(TEST_WEEK);
  return empty.days.reduce<WeekDocument>(
    (week, { date }, index) => addEntries(week, { date, slot: 'lunch' }, days[index] ?? []),
    empty,
  );
}

/** The rows, keyed by the names in the header. */
function rowsOf(
  week: WeekDocument,
  scoresOf: (week: WeekDocument) => ExportedScores | null = () => null,
): readonly Readonly<Record<string, string>>[] {
  const source = { week, lookup: find, findShipped: find, scores: scoresOf(week) };
  const [header, ...rows] = readCsv(dayNutritionCsv.write(source)).rows.map((row) => row.cells);
  return rows.map((cells) => Object.fromEntries((header ?? []).map((name, index) => [name, cells[index] ?? ''])));
}

const ADVICE = 'This sodium target is above the 2,300 mg/day limit advised for the general public.';
const forKetoWoman = (week: WeekDocument): ExportedScores => ({
  scored: scorePlan(week, find, () => KETO_WOMAN),
  forWhom: 'Keto, woman, 40 years',
  advice: ADVICE,
});

describe('the nutrition of the days as CSV', () => {
  it('has a row a day and two columns a nutrient, whatever is planned', () => {
    const rows = rowsOf(weekOf());
    expect(rows.map((row) => row['date'])).toEqual(newWeekDocument(TEST_WEEK).days.map((day) => day.date));
    const [first = {}] = rows;
    expect(NUTRIENTS.every(({ id }) => `${id}_at_least` in first)).toBe(true);
    expect(Object.keys(first)).toHaveLength(3 + 2 * NUTRIENTS.length + 3 + 3 * 5 + 2);
    expect(Object.values(first).filter((cell) => cell !== '')).toEqual(['2026-11-23']);
  });

  it('writes totals unrounded, and says where they are a lower bound', () => {
    // Spinach 0.6 × and portabella 1.68 ×: energy 13.8 + 36.96; potassium 334.8 + 611.52; magnesium 47.4 + blank;
    // net carbs 0.6 × 1.43 + 1.68 × 2.57.
    const [monday] = rowsOf(weekOf([entry(SPINACH.id, 60), entry(PORTABELLA.id, 168)]));
    expect(monday).toMatchObject({
      energy_kcal: '50.76',
      energy_at_least: 'no',
      potassium_mg: '946.32',
      potassium_at_least: 'no',
      magnesium_mg: '47.4',
      magnesium_at_least: 'yes',
      selenium_ug: '',
      selenium_at_least: 'yes',
      net_carbs_g: '5.1756',
      net_carbs_at_least: 'no',
      net_carbs_up_to: 'no',
      score: '',
      at_least: '',
      sodium_floor_mg: '',
      sodium_flag: '',
      scored_for: '',
    });
  });

  it('says which bound the net carbs are, and no number when they are neither', () => {
    const milk = entry(COCONUT_MILK.id, 100);
    const [upTo, both, unknown, dinnerOut] = rowsOf(
      weekOf([milk], [milk, noteEntry('unknown')], [entry(BLANK.id, 100)], [noteEntry('unknown')]),
    );
    expect(upTo).toMatchObject({ net_carbs_g: '2.81', net_carbs_at_least: 'no', net_carbs_up_to: 'yes' });
    expect(both).toMatchObject({ net_carbs_g: '', net_carbs_at_least: 'yes', net_carbs_up_to: 'yes' });
    expect(both).toMatchObject({ carbohydrate_g: '2.81', carbohydrate_at_least: 'yes' });
    expect(unknown).toMatchObject({ net_carbs_g: '', net_carbs_at_least: 'yes', sodium_mg: '' });
    // A note alone does not plan a day.
    expect(dinnerOut).toMatchObject({ net_carbs_g: '', net_carbs_at_least: '' });
  });

  it('has score, floors and flags when it is known for whom, and what must accompany them', () => {
    const [monday, tuesday] = rowsOf(weekOf([entry(SPINACH.id, 600), entry(GUESSED.id, 100)]), forKetoWoman);
    // Sodium 474 and potassium 3,348 from the spinach are lower bounds because of the blank food; magnesium 474 + 10.
    expect(monday).toMatchObject({
      at_least: 'yes',
      sodium_mg: '474',
      sodium_floor_mg: '3000',
      sodium_caution_mg: '5000',
      sodium_caution_counts: 'all',
      sodium_flag: 'unknown',
      sodium_estimated: 'no',
      potassium_caution_mg: '',
      potassium_caution_counts: '',
      potassium_flag: 'met',
      magnesium_mg: '484',
      magnesium_estimated: 'yes',
      magnesium_caution_counts: 'supplements',
      magnesium_flag: 'met',
      scored_for: 'Keto, woman, 40 years',
      target_notes: ADVICE,
    });
    // Parts 15.8, 100 and 100.
    expect(Number(monday?.['score'])).toBeCloseTo(71.9333333, 6);
    expect(tuesday).toMatchObject({ score: '', sodium_flag: '', target_notes: '' });
  });
});
