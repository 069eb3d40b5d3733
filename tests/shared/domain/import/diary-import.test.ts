import { describe, expect, it } from 'vitest';
import type { DiaryAnswer, DiaryImport } from '#shared/domain/import/diary-import';
import { diaryImport, withDiary } from '#shared/domain/import/diary-import';
import type { DiaryRow } from '#shared/domain/import/food-diary';
import { diaryFoods } from '#shared/domain/import/food-matching';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { readAll } from '#shared/formats/reading';
import { newLibraryDocument } from '#shared/schema/library-document';
import { SPINACH } from '#tests/support/foods';

const row = (line: number, name: string, more: Partial<DiaryRow> = {}): DiaryRow => ({
  line,
  date: '2026-11-24',
  meal: 'Lunch',
  name,
  amount: 60,
  unit: 'g',
  grams: 60,
  nutrients: { sodium: 6 },
  ...more,
});

function importOf(rows: readonly DiaryRow[], answers: Readonly<Record<string, DiaryAnswer>>): DiaryImport {
  let id = 0;
  return readAll(diaryImport(rows, diaryFoods(rows), new Map(Object.entries(answers)), () => `id${(id += 1)}`));
}

const SPINACH_ANSWER: DiaryAnswer = { kind: 'food', food: SPINACH, gramsPer: { bag: 125 } };

describe('a diary', () => {
  it('becomes entries of its weeks, own foods frozen, matches to remember; every other row has its reason', () => {
    const rows = [
      row(2, 'Spinach'),
      row(3, 'spinach', { unit: 'bag', amount: 2, grams: null, date: '2026-12-01', meal: 'Pre-workout' }),
      row(4, 'Bread'),
      row(5, 'Mystery'),
      row(6, 'Skipped'),
      row(7, 'Spinach', { unit: 'heap', amount: 1, grams: null }),
      row(8, 'Air', { unit: 'breath', grams: null }),
    ];
    const made = importOf(rows, {
      spinach: SPINACH_ANSWER,
      bread: { kind: 'own', gramsPer: {} },
      skipped: { kind: 'left-out' },
      air: { kind: 'own', gramsPer: {} },
    });
    expect(made.problems).toEqual([
      { line: 5, reason: 'no food was chosen for “Mystery”' },
      { line: 6, reason: '“Skipped” was left out' },
      { line: 7, reason: 'nobody knows what 1 heap of Spinach, raw weighs' },
      { line: 8, reason: 'no row says what “Air” weighs, so no food can be made of it' },
    ]);
    expect(made.entryCount).toBe(3);
    const [id] = Object.keys(made.ownFoods);
    // 6 mg in 60 g.
    expect(made.ownFoods[id ?? '']).toMatchObject({ name: 'Bread', per100g: { sodium: 10 } });
    expect(
      made.weeks.map(({ week, days }) => [
        week,
        days.flatMap(entriesOfDay).map((one) => one.kind === 'food' && [one.food, one.grams]),
      ]),
    ).toEqual([
      [
        '2026-W48',
        [
          ['sr28:11457', 60],
          [id, 60],
        ],
      ],
      ['2026-W49', [['sr28:11457', 250]]],
    ]);
    expect(made.weeks[0]?.foods).toEqual(made.ownFoods);
    expect(made.weeks[1]?.slots.at(-1)?.name).toBe('Pre-workout');
    expect(made.matches).toEqual({
      spinach: { food: 'sr28:11457', gramsPer: { bag: 125 } },
      bread: { food: id, gramsPer: {} },
    });
  });
});

describe('the library afterwards', () => {
  const library = newLibraryDocument();
  const made = importOf([row(2, 'Spinach'), row(3, 'Bread')], {
    spinach: SPINACH_ANSWER,
    bread: { kind: 'own', gramsPer: {} },
  });

  it('has the foods that were made and remembers every match', () => {
    const after = withDiary(library, made);
    expect(Object.keys(after.foods)).toEqual(Object.keys(made.ownFoods));
    expect(after.foodMatches).toEqual(made.matches);
  });

  it('is the same object when all of it was known', () => {
    const { matches } = importOf([row(2, 'Spinach')], { spinach: SPINACH_ANSWER });
    const after = withDiary(library, { ownFoods: {}, matches });
    expect(withDiary(after, { ownFoods: {}, matches })).toBe(after);
  });
});
