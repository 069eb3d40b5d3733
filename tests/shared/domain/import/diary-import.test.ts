import { describe, expect, it } from 'vitest';
import type { DiaryAnswer, DiaryImport } from '#shared/domain/import/diary-import';
import { diaryImport, withDiary } from '#shared/domain/import/diary-import';
import type { DiaryRow } from '#shared/domain/import/food-diary';
import { diaryFoods } from '#shared/domain/import/food-matching';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { readAll } from '#shared/formats/reading';
import { newLibraryDocument } from '#shared/schema/library-document';
import { isPlainFood } from '#shared/schema/plain-food';
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

function importOf(
  rows: readonly DiaryRow[],
  answers: Readonly<Record<string, DiaryAnswer>>,
  own: DiaryImport['ownFoods'] = {},
): DiaryImport {
  let id = 0;
  return readAll(
    diaryImport({ rows, left: [] }, diaryFoods(rows), new Map(Object.entries(answers)), () => `id${(id += 1)}`, own),
  );
}

const SPINACH_ANSWER: DiaryAnswer = { kind: 'food', food: SPINACH, gramsPer: { bag: 125 } };

/** The entries of all weeks: a food with its grams, or the text of a note. */
const entriesIn = ({ weeks }: DiaryImport) =>
  weeks
    .flatMap(({ days }) => days.flatMap(entriesOfDay))
    .map((one) => (one.kind === 'food' ? [one.food, one.grams] : one.kind === 'note' ? [one.text, one.nutrition] : []));

describe('a diary', () => {
  it('becomes entries of its weeks, own foods frozen, matches to remember', () => {
    const rows = [
      row(2, 'Spinach'),
      row(3, 'spinach', { unit: 'bag', amount: 2, grams: null, date: '2026-12-01', meal: 'Pre-workout' }),
      row(4, 'Bread'),
    ];
    const made = importOf(rows, { spinach: SPINACH_ANSWER, bread: { kind: 'own', gramsPer: {} } });
    expect([made.problems, made.entryCount, made.noteCount]).toEqual([[], 3, 0]);
    const [id] = Object.keys(made.ownFoods);
    // 6 mg in 60 g.
    expect(made.ownFoods[id ?? '']).toMatchObject({ name: 'Bread', per100g: { sodium: 10 } });
    expect(entriesIn(made)).toEqual([
      ['sr28:11457', 60],
      [id, 60],
      ['sr28:11457', 250],
    ]);
    // With the keys in the order they are stored in: years of them are checked the short way.
    const all = made.weeks.flatMap(({ days }) => days.flatMap(entriesOfDay));
    expect(all.filter((one) => !isPlainFood(one))).toEqual([]);
    expect(made.weeks[0]?.foods).toEqual(made.ownFoods);
    expect(made.weeks[1]?.slots.at(-1)?.name).toBe('Pre-workout');
    expect(made.matches).toEqual({
      spinach: { food: 'sr28:11457', gramsPer: { bag: 125 } },
      bread: { food: id, gramsPer: {} },
    });
  });

  it('takes a food without an answer with its own numbers, and what an answer cannot weigh by its serving', () => {
    const rows = [row(2, 'Mystery'), row(3, 'Spinach', { unit: 'heap', amount: 1, grams: null })];
    const made = importOf(rows, { spinach: SPINACH_ANSWER });
    expect([made.problems, made.noteCount]).toEqual([[], 0]);
    const foods = Object.values(made.ownFoods);
    expect(foods.map(({ name, per100g, nominalWeight }) => [name, per100g['sodium'], nominalWeight])).toEqual([
      ['Mystery', 10, undefined],
      ['Spinach', 6, true],
    ]);
    // The next diary asks about spinach again, not about the serving.
    expect(made.matches['spinach']).toEqual({ food: 'sr28:11457', gramsPer: { bag: 125 } });
  });

  it('counts the servings of an earlier import again, and makes a food only of a serving that one does not have', () => {
    const heap = row(2, 'Spinach', { unit: 'heap', amount: 1, grams: null });
    const { ownFoods } = importOf([heap], { spinach: SPINACH_ANSWER });
    const [id = ''] = Object.keys(ownFoods);
    const again = importOf([{ ...heap, name: 'spinach', amount: 2 }], { spinach: SPINACH_ANSWER }, ownFoods);
    expect([again.ownFoods, entriesIn(again), again.problems]).toEqual([{}, [[id, 200]], []]);
    expect(again.reusedFoods.map((food) => [food.id, food.name])).toEqual([[id, 'Spinach']]);
    expect(
      Object.keys(importOf([{ ...heap, unit: 'crate' }], { spinach: SPINACH_ANSWER }, ownFoods).ownFoods),
    ).toHaveLength(1);
    // A food of the same name that was weighed is a different thing.
    const weighed = { [id]: { ...ownFoods[id]!, nominalWeight: undefined } };
    expect(importOf([heap], { spinach: SPINACH_ANSWER }, weighed).reusedFoods).toEqual([]);
  });

  it('keeps every row that cannot be planned as a note of unknown nutrition in its meal, and says why', () => {
    const blank = { nutrients: { sodium: null } };
    const rows = [
      row(2, 'Spinach'),
      row(4, 'Mystery', { ...blank, amount: 1.5, unit: 'bowl', grams: null }),
      row(5, 'Skipped'),
      row(6, 'Spinach', { unit: 'heap', amount: 1, grams: null, ...blank }),
      row(7, 'Air', { unit: 'breath', grams: null, ...blank }),
      row(8, 'Spinach', { amount: 6000, grams: 6000 }),
    ];
    const left = [{ line: 3, date: '2026-11-24', meal: 'Lunch', name: 'Soup', amount: 'some' }];
    let id = 0;
    const answers = new Map<string, DiaryAnswer>([
      ['spinach', SPINACH_ANSWER],
      ['skipped', { kind: 'left-out' }],
      ['air', { kind: 'own', gramsPer: {} }],
    ]);
    const made = readAll(diaryImport({ rows, left }, diaryFoods(rows), answers, () => `id${(id += 1)}`, {}));
    expect(made.problems).toEqual([
      { line: 4, reason: 'no food was chosen for “Mystery”', isNote: true },
      { line: 5, reason: '“Skipped” was left out', isNote: true },
      { line: 6, reason: 'nobody knows what 1 heap of Spinach, raw weighs', isNote: true },
      { line: 7, reason: 'no row says what “Air” weighs or brings, so no food can be made of it', isNote: true },
      { line: 8, reason: 'that is more than 5,000 g', isNote: true },
    ]);
    expect([made.entryCount, made.noteCount]).toEqual([7, 6]);
    expect(entriesIn(made)).toEqual([
      ['sr28:11457', 60],
      ['Soup, some', 'unknown'],
      ['Mystery, 1 ½ bowl', 'unknown'],
      ['Skipped, 60 g', 'unknown'],
      ['Spinach, 1 heap', 'unknown'],
      ['Air, 60 breath', 'unknown'],
      ['Spinach, 6000 g', 'unknown'],
    ]);
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
