import { describe, expect, it } from 'vitest';
import { printedRows as rowsWith, splitText } from '#renderer/features/print/printed-rows';
import { addEntries } from '#shared/domain/week/week-plan';
import { entry, lookupIn, noteEntry, PORTABELLA, recipeEntry, SPINACH, weekOfEntries } from '#tests/support/foods';

const WITH_ALL = { withNotes: true, withMinerals: true };
const printedRows = (plan: Parameters<typeof rowsWith>[0], lookup: Parameters<typeof rowsWith>[1]) =>
  rowsWith(plan, lookup, WITH_ALL);

describe('rows of the printed week', () => {
  it('names each entry with its portion in words, under its slot and day', () => {
    const spinach = entry(SPINACH.id, 60, { portion: { amount: 2, unit: 'cup' } });
    const rows = printedRows(weekOfEntries([spinach]), lookupIn(SPINACH));
    expect(rows.map((row) => row.label)).toEqual(['Breakfast', 'Lunch', 'Dinner', 'Snacks', 'Drinks & salts']);
    expect(rows[1]?.cells).toHaveLength(7);
    expect(rows[1]?.cells[0]).toMatchObject([{ text: 'Spinach, raw', portion: '2 cups', isUnknown: false }]);
    expect(rows[0]?.cells[0]).toEqual([]);
  });

  it('marks what has no value for one of the minerals: a food, a recipe, a note of unknown nutrition', () => {
    const plan = weekOfEntries([
      entry(PORTABELLA.id, 168),
      recipeEntry(),
      noteEntry('unknown'),
      noteEntry('none', 'Water'),
    ]);
    const cell = printedRows(plan, lookupIn(PORTABELLA))[1]?.cells[0] ?? [];
    expect(cell.map((piece) => [piece.text, piece.portion, piece.isUnknown])).toEqual([
      ['Mushrooms, portabella, raw', '168 g', true],
      ['mine:r1', '1 serving', true],
      ['Dinner out', '', true],
      ['Water', '', false],
    ]);
  });

  it('names a mix with its servings, marked when an ingredient has no value', () => {
    const mix = (food: string) => ({
      name: 'Green drink',
      servings: 2,
      ingredients: [{ food, grams: 100, portion: { amount: 100, unit: 'g' } }],
    });
    const cell = (food: string) =>
      printedRows(
        weekOfEntries([recipeEntry()]),
        Object.assign(lookupIn(SPINACH, PORTABELLA), { recipe: () => mix(food) }),
      )[1]?.cells[0];
    expect(cell(SPINACH.id)).toMatchObject([{ text: 'Green drink', portion: '1 serving', isUnknown: false }]);
    expect(cell(PORTABELLA.id)).toMatchObject([{ text: 'Green drink', isUnknown: true }]);
  });

  it('says of a recipe cooked for later how much is cooked, and of a leftover from when it is', () => {
    const pot = { ...recipeEntry(), id: 'pot', cook: 4 };
    const left = { ...recipeEntry(), id: 'left', leftoverOf: '2026-11-23/pot' };
    const plan = addEntries(weekOfEntries([pot]), { date: '2026-11-25', slot: 'lunch' }, [left]);
    const cells = printedRows(plan, lookupIn())[1]?.cells.flat();
    expect(cells?.map(({ portion }) => portion)).toEqual(['1 of 4 servings', '1 serving, from Monday']);
  });

  it('prints an unknown food by its id', () => {
    expect(printedRows(weekOfEntries([entry('sr28:99999', 10)]), lookupIn())[1]?.cells[0]).toMatchObject([
      { text: 'sr28:99999', isUnknown: true },
    ]);
  });

  it('gives a separate row to meals in a slot the week does not list', () => {
    const plan = weekOfEntries([noteEntry('none', 'Tea')]);
    const odd = {
      ...plan,
      days: plan.days.map((day) => ({ ...day, meals: day.meals.map((meal) => ({ ...meal, slot: 'second-lunch' })) })),
    };
    const rows = printedRows(odd, lookupIn());
    expect(rows.at(-1)).toMatchObject({ slot: 'second-lunch', label: 'second-lunch' });
    expect(rows.at(-1)?.cells[0]?.[0]?.text).toBe('Tea');
  });

  it('makes several pieces of a very long note, marked once, at its end', () => {
    const text = 'Dinner at the harbour with everybody. '.repeat(15).trim();
    const cell = printedRows(weekOfEntries([noteEntry('unknown', text)]), lookupIn())[1]?.cells[0] ?? [];
    expect(cell.length).toBeGreaterThan(1);
    expect(cell.every((piece) => piece.text.length <= 200)).toBe(true);
    expect(cell.map((piece) => piece.text).join(' ')).toBe(text);
    expect(cell.map((piece) => piece.isUnknown)).toEqual(cell.map((_, index) => index === cell.length - 1));
  });
});

describe('notes', () => {
  const noted = entry(SPINACH.id, 60, { note: 'the big bag' });

  it('prints the note on a food and on a recipe behind it, but not twice what the name of the recipe says', () => {
    const plan = weekOfEntries([
      noted,
      { ...recipeEntry(), note: 'for two; made without salt: your answers' },
      noteEntry('none', 'Water'),
    ]);
    const cell = rowsWith(plan, lookupIn(SPINACH), WITH_ALL)[1]?.cells[0] ?? [];
    expect(cell.map(({ text, isNote }) => [text, isNote])).toEqual([
      ['Spinach, raw', false],
      ['the big bag', true],
      ['mine:r1, made without salt: your answers', false],
      ['for two', true],
      ['Water', false],
    ]);
  });

  it('leaves them out when they are not wanted, and the marks of missing values with the minerals', () => {
    const plan = weekOfEntries([noted, entry(PORTABELLA.id, 168)]);
    const cell = rowsWith(plan, lookupIn(SPINACH, PORTABELLA), { withNotes: false, withMinerals: false })[1]?.cells[0];
    expect(cell?.map(({ text, isUnknown }) => [text, isUnknown])).toEqual([
      ['Spinach, raw', false],
      ['Mushrooms, portabella, raw', false],
    ]);
  });

  it('has a separate row for the notes on days, if there are any', () => {
    const plan = weekOfEntries([noted]);
    const noticed = { ...plan, days: plan.days.map((day, at) => (at === 2 ? { ...day, note: 'Long run' } : day)) };
    const row = rowsWith(noticed, lookupIn(SPINACH), WITH_ALL).at(-1);
    expect([row?.label, row?.cells.map((pieces) => pieces.map(({ text }) => text))]).toEqual([
      'Notes',
      [[], [], ['Long run'], [], [], [], []],
    ]);
    expect(rowsWith(noticed, lookupIn(SPINACH), { ...WITH_ALL, withNotes: false })).toHaveLength(5);
  });
});

describe('cutting a text', () => {
  it('leaves a short text alone, cuts a long one at spaces and a long word where it must', () => {
    expect(splitText('Eggs', 10)).toEqual(['Eggs']);
    expect(splitText('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(splitText('abcdefghijkl', 5)).toEqual(['abcde', 'fghij', 'kl']);
    expect(splitText('', 5)).toEqual(['']);
  });
});
