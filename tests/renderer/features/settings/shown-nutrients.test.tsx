import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentLibrary } from '#renderer/state/library-store';
import { PlanScreen } from '#renderer/features/planner';
import { SettingsScreen } from '#renderer/features/settings';
import { dayColumn, open, planned, PROFILE, weekOf } from '../planner/harness';

const section = () => within(screen.getByRole('region', { name: 'Shown nutrients' }));
const stored = () => currentLibrary().settings.shownNutrients;
const names = () => stored()?.map(({ nutrient }) => nutrient);
const settings = (shownNutrients: readonly object[]) =>
  open(<SettingsScreen />, {
    library: { profile: PROFILE, settings: { ...currentLibrary().settings, shownNutrients: shownNutrients as never } },
  });

describe('the nutrients that are shown', () => {
  it('are none at first; one is added, gets a floor and a limit, and is removed', async () => {
    await open(<SettingsScreen />, { library: { profile: PROFILE } });
    expect(stored()).toBeUndefined();
    await userEvent.selectOptions(section().getByRole('combobox', { name: 'Add a nutrient' }), 'calcium');
    // Moving through the options with keys adds nothing until it is confirmed.
    expect(stored()).toBeUndefined();
    await userEvent.click(section().getByRole('button', { name: 'Add' }));
    await userEvent.type(section().getByRole('textbox', { name: 'Floor of Calcium, mg' }), '1000{Enter}');
    expect(stored()).toEqual([{ nutrient: 'calcium', floor: 1000 }]);
    await userEvent.type(section().getByRole('textbox', { name: 'Limit of Calcium, mg' }), '900{Enter}');
    expect(section().getByRole('alert').textContent).toBe('The floor is above the limit.');
    expect(stored()).toEqual([{ nutrient: 'calcium', floor: 1000 }]);
    await userEvent.click(section().getByRole('button', { name: 'Remove Calcium' }));
    expect(stored()).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('Removed Calcium from the shown nutrients');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(stored()).toEqual([{ nutrient: 'calcium', floor: 1000 }]);
  });

  it('are reordered around one that only a newer version knows', async () => {
    await settings([{ nutrient: 'calcium' }, { nutrient: 'omega3', floor: 2 }, { nutrient: 'iron', since: 1 }]);
    await userEvent.click(section().getByRole('button', { name: 'Move Iron up' }));
    expect(names()).toEqual(['iron', 'omega3', 'calcium']);
    expect(stored()?.[0]).toEqual({ nutrient: 'iron', since: 1 });
  });

  it('are in the head of each day, three at most, and all beside it, not scored', async () => {
    const shownNutrients = [
      { nutrient: 'calcium', floor: 1000 },
      { nutrient: 'zinc' },
      { nutrient: 'iron' },
      { nutrient: 'copper' },
    ];
    await open(<PlanScreen />, {
      // 100 g of raw spinach: 99 mg calcium, 0.53 mg zinc, 2.71 mg iron, 0.13 mg copper (SR28 11457).
      week: weekOf([{ breakfast: [planned('sr28:11457', 100)] }]),
      library: { profile: PROFILE, settings: { ...currentLibrary().settings, shownNutrients } },
    });
    const head = within(dayColumn('Monday 23 November 2026'));
    const rows = head.getAllByText(/^(Calcium|Zinc|Iron|Copper)$/).map((row) => row.parentElement?.textContent);
    expect(rows).toEqual(['Calcium99 mgunder your floor', 'Zinc0.5 mg', 'Iron2.7 mg']);
    await userEvent.click(head.getByRole('button', { name: /^Show Monday/ }));
    const facts = within(screen.getByRole('region', { name: 'Shown nutrients' }));
    expect(facts.getByText('Copper 0.13 mg')).toBeTruthy();
    expect(facts.getByText('Calcium 99 mg, under your floor of 1,000 mg')).toBeTruthy();
    expect(facts.getByText(/score counts sodium, potassium and magnesium only/)).toBeTruthy();
  });
});
