import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentPlan } from '#renderer/state/planner-store';
import { PlanScreen } from '#renderer/features/planner';
import { entryNames, open, planned, weekOf } from '../harness';
import { capsule } from '../small-plans';

const inspector = () => within(screen.getByRole('complementary', { name: 'Inspector' }));

describe('an entry in the inspector', () => {
  const week = weekOf(
    [
      {
        breakfast: [planned('sr28:11457', 60, { amount: 2, unit: 'cup' })],
        lunch: [planned('sr28:11265', 168)],
        dinner: [planned('mine:loaf', 25, { amount: 1, unit: 'slice' })],
        snacks: [planned('mine:gone', 40)],
        drinks: [planned('label:gerolsteiner', 500, { amount: 0.5, unit: 'litre' })],
      },
    ],
    {
      foods: {
        'mine:loaf': {
          name: 'Keto loaf',
          group: 'My foods',
          kind: 'food',
          per100g: { carbohydrate: 20, sodium: 480 },
          measures: [{ unit: 'slice', grams: 25 }],
        },
      },
    },
  );
  const choose = async (name: RegExp) => {
    await open(<PlanScreen />, { week });
    await userEvent.click(screen.getByRole('listitem', { name }));
    return inspector();
  };
  const cells = (name: RegExp) =>
    within(inspector().getByRole('row', { name }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);

  it('has name, portion in grams, what it brings toward the day, every nutrient, and its source', async () => {
    const panel = await choose(/^Spinach, raw/);
    expect(panel.getByRole('heading', { name: 'Spinach, raw', level: 2 })).toBeTruthy();
    expect(panel.getByText(/^2 cups, 60 g/)).toBeTruthy();
    // 334.8 of 3,000 mg is 11.16 %.
    expect(panel.getByText('334 mg', { exact: false }).textContent).toContain('11 % of 3,000');
    expect(cells(/^Potassium, mg/)).toEqual(['334', '558']);
    // 3.63 − 2.2 = 1.43 g in 100 g, 0.858 in 60.
    expect(cells(/^Net carbs, g/)).toEqual(['0.9', '1.4']);
    expect(cells(/^Energy, kcal/)).toEqual(['14', '23']);
    expect(panel.getByText(/USDA SR28, 11457: Spinach, raw/)).toBeTruthy();
  });

  it('shows "—" for what is not known, never 0', async () => {
    const panel = await choose(/^Portabella/i);
    expect(cells(/^Magnesium, mg/)).toEqual(['—', '—']);
    expect(panel.getByText('no value in the food table')).toBeTruthy();
    await userEvent.click(screen.getByRole('listitem', { name: /^Keto loaf/ }));
    expect(cells(/^Potassium, mg/)).toEqual(['—', '—']);
    expect(cells(/^Sodium, mg/)).toEqual(['120', '480']);
    // Fibre is blank: 5 g and 20 g are upper bounds.
    expect(cells(/^Net carbs, g/)).toEqual(['≤ 5.0', '≤ 20.0']);
  });

  it('says of an own food and of a label row where its figures come from', async () => {
    const panel = await choose(/^Keto loaf/);
    expect(panel.getByText(/Your own food, as it was when it was planned/)).toBeTruthy();
    await userEvent.click(screen.getByRole('listitem', { name: /^Gerolsteiner/ }));
    expect(panel.getByText(/check your own/)).toBeTruthy();
    // Half a litre with 118 mg sodium a litre.
    expect(cells(/^Sodium, mg/)[0]).toBe('59');
  });

  it('of a pill shows no weight and nothing per 100 g: both are nominal', async () => {
    const pill = planned('label:magnesium-glycinate', 1, { amount: 1, unit: 'piece' });
    await open(<PlanScreen />, {
      week: weekOf([{ drinks: [pill] }], { foods: { 'label:magnesium-glycinate': capsule(400) } }),
    });
    await userEvent.click(screen.getByRole('listitem', { name: /^Magnesium glycinate/ }));
    expect(cells(/^Magnesium, mg/)).toEqual(['400']);
    expect(inspector().getByText(/^1 piece/).textContent).not.toMatch(/\d g\b/);
    expect(inspector().queryByRole('columnheader', { name: '100 g' })).toBeNull();
  });

  it('says when this version does not know the food', async () => {
    const panel = await choose(/^Unknown food mine:gone/);
    expect(panel.getByText(/not in the catalog of this version\. Its amounts count as unknown/)).toBeTruthy();
  });

  it('goes back to its day, opens its amount and removes it', async () => {
    const panel = await choose(/^Spinach, raw/);
    await userEvent.click(panel.getByRole('button', { name: 'Amount…' }));
    expect(await screen.findByRole('textbox', { name: 'Amount of Spinach, raw' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(panel.getByRole('button', { name: 'Monday 23 November' }));
    expect(panel.getByRole('heading', { name: 'Monday 23 November', level: 2 })).toBeTruthy();
    await userEvent.click(screen.getByRole('listitem', { name: /^Spinach, raw/ }));
    await userEvent.click(panel.getByRole('button', { name: 'Remove' }));
    expect(entryNames('Breakfast, Monday 23 November 2026')).toEqual([]);
    expect(currentPlan().days[0]?.meals.flatMap((meal) => meal.entries)).toHaveLength(4);
  });
});
