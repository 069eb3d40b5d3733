import { describe, expect, it } from 'vitest';
import { trendDaysOf } from '#shared/domain/score/trends';
import type { DayPlan, Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { readCsv } from '#shared/formats/csv-text';
import { trendsCsv } from '#shared/formats/trends-csv';
import { entry, evenFood, food, frozen, magnesiumCapsule, weekOfEntries } from '#tests/support/foods';
import { profileEntry } from '#tests/support/people';

const EVEN = evenFood('mine:even', 100);
const THIRD = food('mine:third', { energy: 100, sodium: 100 / 3, potassium: 100 / 3, magnesium: 100 / 3 });
const BLANK = food('mine:blank', { energy: 100, sodium: 0, potassium: null, magnesium: 100 });
const CAPSULE = magnesiumCapsule(400);
const KETO = [profileEntry()];

function csvOf(days: readonly (readonly Entry[])[], likes: readonly Partial<DayPlan>[] = [], profile = KETO): string {
  const plan = weekOfEntries(...days);
  const week: WeekPlan = {
    ...plan,
    days: plan.days.map((day, index) => ({ ...day, ...likes[index] })),
    foods: Object.fromEntries([EVEN, THIRD, BLANK, CAPSULE].map((one) => [one.id, frozen(one)])),
  };
  return trendsCsv.write({ days: trendDaysOf(week, { find: () => undefined }, profile), profile });
}

/** The rows, keyed by the names in the header. */
function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = readCsv(csv).rows.map((row) => row.cells);
  return rows.map((cells) => Object.fromEntries((header ?? []).map((name, index) => [name, cells[index] ?? ''])));
}

describe('the table of days', () => {
  it('has these columns', () => {
    const mineral = (name: string) => [
      `${name}_mg`,
      `${name}_at_least`,
      `${name}_estimated`,
      `${name}_from_supplements_mg`,
      `${name}_floor_mg`,
      `${name}_caution_mg`,
      `${name}_caution_counts`,
      `${name}_flag`,
    ];
    const [header] = readCsv(csvOf([])).rows;
    expect(header?.cells).toEqual([
      'date',
      'score',
      'at_least',
      ...mineral('sodium'),
      ...mineral('potassium'),
      ...mineral('magnesium'),
      'cramp_level',
      'cramp_time',
      'cramp_muscle',
      'activity_hours',
      'water_ml',
      'target_notes',
    ]);
  });

  it('has a row for every day something is planned or noted on, and no other', () => {
    const rows = rowsOf(csvOf([[entry(EVEN.id, 3000)]], [{}, { cramp: { level: 0 } }, {}, { waterMl: 250 }]));
    expect(rows.map((row) => row['date'])).toEqual(['2026-11-23', '2026-11-24', '2026-11-26']);
  });

  it('writes numbers as they are, the score too', () => {
    // A third of 1,000 g is 333.333333 mg in whole nanograms; parts 11.11, 11.11 and 100 make a score of 40.74….
    const [row] = rowsOf(csvOf([[entry(THIRD.id, 1000)]]));
    expect(row).toMatchObject({
      sodium_mg: '333.333333',
      sodium_floor_mg: '3000',
      sodium_caution_mg: '5000',
      sodium_caution_counts: 'all',
      sodium_flag: 'short',
      sodium_at_least: 'no',
      magnesium_flag: 'met',
      at_least: 'no',
    });
    expect(Number(row?.['score'])).toBeCloseTo((11.1111111 + 11.1111111 + 100) / 3, 5);
  });

  it('leaves a cell empty where nothing is known or there is no level, and never writes 0 for it', () => {
    const [row] = rowsOf(csvOf([[entry(BLANK.id, 400)]]));
    expect(row).toMatchObject({
      potassium_mg: '',
      potassium_at_least: 'yes',
      potassium_flag: 'unknown',
      potassium_caution_mg: '',
      potassium_caution_counts: '',
      sodium_mg: '0',
      sodium_at_least: 'no',
      at_least: 'yes',
    });
    const [unplanned] = rowsOf(csvOf([], [{ cramp: { level: 2, time: '03:10', muscle: 'calf' } }]));
    expect(unplanned).toMatchObject({
      score: '',
      at_least: '',
      sodium_mg: '',
      magnesium_flag: '',
      cramp_level: '2',
      cramp_time: '03:10',
      cramp_muscle: 'calf',
      activity_hours: '0',
      target_notes: '',
    });
  });

  it('says what a caution counts, and how much came from supplements', () => {
    const [row] = rowsOf(csvOf([[entry(CAPSULE.id, 1)]]));
    expect(row).toMatchObject({
      magnesium_from_supplements_mg: '400',
      magnesium_caution_mg: '350',
      magnesium_caution_counts: 'supplements',
      magnesium_flag: 'above-caution',
    });
  });

  it('keeps text a spreadsheet would run as text', () => {
    const csv = csvOf([], [{ cramp: { level: 1, muscle: '=HYPERLINK("x")' } }]);
    expect(csv).toContain('"\'=HYPERLINK(""x"")"');
  });

  it('carries the public advice wherever the keto sodium target is', () => {
    const [keto] = rowsOf(csvOf([[entry(EVEN.id, 1)]]));
    expect(keto?.['target_notes']).toBe(
      'This sodium target is above the 2,300 mg/day limit advised for the general public.',
    );
    const [official] = rowsOf(csvOf([[entry(EVEN.id, 1)]], [], [profileEntry({ preset: 'official' })]));
    expect(official?.['target_notes']).toBe('');
  });

  it('has no floor and no score for a person under 18', () => {
    const [row] = rowsOf(csvOf([[entry(EVEN.id, 1)]], [], [profileEntry({ birthYear: 2012 })]));
    expect(row).toMatchObject({ score: '', sodium_floor_mg: '', sodium_flag: 'not-scored', sodium_mg: '1' });
  });
});
