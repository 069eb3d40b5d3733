import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { currentPlan } from '#renderer/state/planner-store';
import { PlanScreen } from '#renderer/features/planner';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import type { WeekDocument } from '#shared/schema/week-document';
import { entryNames, meterValueText, open, weekOf } from '../harness';
import { undo } from '#renderer/state/history';

const DAY = 'Monday 23 November 2026';
const DRINKS = 'Drinks & salts, Monday 23 November 2026';
const pill = { energy: 0, sodium: 0, potassium: 0 };

/** Half of a mix of 100 g spinach (SR28: 79 / 558 / 79 mg) and 3 g of table salt, with 200 mg magnesium: its second serving. */
function mixed(changes: Partial<WeekDocument> = {}) {
  const ingredient = (food: string, grams: number, portion = { amount: grams, unit: 'g' }) => ({
    food,
    grams,
    portion,
  });
  const entry = {
    id: 'mix',
    kind: 'recipe' as const,
    recipe: 'mine:mix',
    servings: 1,
    leftoverOf: null,
    locked: false,
    note: '',
  };
  return weekOf([{ drinks: [entry] }], {
    foods: {
      'label:magnesium-citrate': {
        name: 'Magnesium citrate',
        group: 'Salt & supplements',
        kind: 'supplement',
        per100g: { ...pill, magnesium: 100_000 },
        measures: [{ unit: 'mg elemental', grams: 0.001 }],
      },
    },
    recipes: {
      'mine:mix': {
        name: 'Green drink',
        servings: 2,
        ingredients: [
          ingredient('sr28:11457', 100),
          ingredient('sr28:02047', 3),
          ingredient('label:magnesium-citrate', 0.2, { amount: 200, unit: 'mg elemental' }),
        ],
      },
    },
    ...changes,
  });
}

const panel = () => within(screen.getByRole('complementary', { name: 'Inspector' }));
const text = () => screen.getByRole('complementary', { name: 'Inspector' }).textContent ?? '';

async function choose(week = mixed(), name = /^Green drink/) {
  await open(<PlanScreen />, { week });
  fireEvent.click(screen.getByRole('listitem', { name }));
}

describe('a planned mix in the inspector', () => {
  it('shows its ingredients, its portion, and its share of the day', async () => {
    await choose();
    expect(panel().getByRole('heading', { name: 'Green drink', level: 2 })).toBeTruthy();
    expect(text()).toContain('1 serving; the recipe makes 2');
    // Half of 79 + 1,162.74, of 558.24 and of 79.03 + 200.
    expect(panel().getByRole('heading', { name: /^Sodium/ }).textContent).toBe('Sodium620 mg of 3,000');
    expect(panel().getByRole('heading', { name: /^Potassium/ }).textContent).toBe('Potassium279 mg of 3,000');
    expect(panel().getByRole('heading', { name: /^Magnesium/ }).textContent).toBe('Magnesium139 mg of 320');
    const rows = panel()
      .getAllByRole('rowheader')
      .map((head) => [head.textContent, head.nextElementSibling?.textContent]);
    expect(rows.slice(0, 2)).toEqual([
      ['Spinach, raw', '50 g'],
      ['Salt', '1.5 g'],
    ]);
    expect(rows[2]?.[0]).toBe('Magnesium citrate, supplement');
    expect(entryNames(DRINKS)).toEqual([
      'Green drink, 1 serving. Sodium 620 mg, Potassium 279 mg, Magnesium 139 mg, selected',
    ]);
  });

  it('shows no nominal weight of a supplement: it means nothing', async () => {
    await choose();
    const row = panel().getByRole('rowheader', { name: /^Magnesium citrate/ });
    expect(row.nextElementSibling?.textContent).not.toMatch(/\d\s*g$/);
  });

  it('marks a sum with a similar food’s value in it, and only that one', async () => {
    const citrate = mixed().foods['label:magnesium-citrate']!;
    const estimated = { magnesium: { food: 'label:magnesium-glycinate', name: 'Magnesium glycinate' } };
    await choose(mixed({ foods: { 'label:magnesium-citrate': { ...citrate, estimated } } }));
    expect(panel().getByRole('heading', { name: /^Magnesium/ }).textContent).toBe('Magnesium≈ 139 mg of 320');
    expect(panel().getByRole('heading', { name: /^Potassium/ }).textContent).toBe('Potassium279 mg of 3,000');
  });

  it('goes back to its day and is removed by one edit', async () => {
    await choose();
    fireEvent.click(panel().getByRole('button', { name: 'Monday 23 November' }));
    expect(panel().getByRole('heading', { name: 'Monday 23 November', level: 2 })).toBeTruthy();
    fireEvent.click(screen.getByRole('listitem', { name: /^Green drink/ }));
    fireEvent.click(panel().getByRole('button', { name: 'Remove' }));
    expect(currentPlan().days.flatMap(entriesOfDay)).toEqual([]);
    undo();
    expect(await screen.findByRole('listitem', { name: /^Green drink/ })).toBeTruthy();
  });

  it('that this version cannot read is named and counts as unknown, never as 0', async () => {
    await choose(mixed({ recipes: {} }), /^mine:mix/);
    expect(panel().getByRole('heading', { name: 'Unknown recipe mine:mix' })).toBeTruthy();
    expect(panel().getByRole('heading', { name: /^Sodium/ }).textContent).toBe('Sodiumnot known');
    expect(meterValueText(DAY, 'Sodium')).toBe('no known value of 3,000 mg, unknown');
  });
});
