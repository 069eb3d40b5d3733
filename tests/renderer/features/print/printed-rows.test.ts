import { describe, expect, it } from 'vitest';
import { printedRows, splitText } from '#renderer/features/print/printed-rows';
import { addEntries } from '#shared/domain/week/week-plan';
import { entry, lookupIn, noteEntry, PORTABELLA, recipeEntry, SPINACH, weekOfEntries } from '#tests/support/foods';

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

  it('prints a food nobody knows by its id', () => {
    expect(printedRows(weekOfEntries([entry('sr28:99999', 10)]), lookupIn())[1]?.cells[0]).toMatchObject([
      { text: 'sr28:99999', isUnknown: true },
    ]);
  });

  it('gives a row of its own to meals in a slot the week does not list', () => {
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

describe('cutting a text', () => {
  it('leaves a short text alone, cuts a long one at spaces and a long word where it must', () => {
    expect(splitText('Eggs', 10)).toEqual(['Eggs']);
    expect(splitText('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(splitText('abcdefghijkl', 5)).toEqual(['abcde', 'fghij', 'kl']);
    expect(splitText('', 5)).toEqual(['']);
  });
});
