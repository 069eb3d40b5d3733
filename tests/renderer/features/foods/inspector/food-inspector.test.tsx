import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { currentCatalog } from '#renderer/state/catalog-store';
import { entriesAt } from '#shared/domain/week/week-plan';
import { profileEntry } from '#tests/support/people';
import { currentLibrary, currentPlan, openFoods, searchFor, TODAY } from '../harness';
import { addFoodToPlan } from '#renderer/state/food-planning';

const user = userEvent.setup();
const panel = () => screen.getByRole('complementary', { name: 'Food' });
const text = (): string => panel().textContent ?? '';

async function show(query: string, name: string | RegExp): Promise<void> {
  searchFor(query);
  await waitFor(() => expect(screen.getAllByRole('rowheader', { name })[0]).toBeTruthy());
  await user.click(screen.getByRole('rowheader', { name }));
}

describe('the chosen food', () => {
  test('shows its amount, minerals with their share of the target, place, tags and source', async () => {
    await openFoods();
    await show('pumpkin seeds', 'Pumpkin seeds, dried');
    expect(within(panel()).getByRole('heading', { name: 'Pumpkin seeds, dried' })).toBeTruthy();
    // 592 mg × 0.2835 = 167.8 mg of 320 mg is 52.4 %; 809 × 0.2835 = 229.4 of 3,000 is 7.6 %.
    expect(text()).toContain('167 mg · 52 % of 320');
    expect(text()).toContain('229 mg · 7 % of 3,000');
    expect(text()).toContain('1 mg · under 1 % of 3,000');
    expect(text()).toMatch(/Magnesium per portionRank \d+ of \d+/);
    expect(text()).toContain('magnesium rich');
    expect(text()).toContain('ContainsNothing that can be left out');
    expect(text()).toContain('USDA SR28, 12014: Seeds, pumpkin and squash seed kernels, dried');
  });

  test('has no place, no tag and a lock with the reason when the answers rule it out', async () => {
    const answers = { ...profileEntry().answers, 'heart-failure': 'yes' as const };
    await openFoods({ library: { profile: [profileEntry({ answers })] } });
    await show('potassium salt', /^Potassium salt ?, not offered with heart failure$/);
    expect(text()).toContain('It is not offered with heart failure. Adding it is up to you.');
    expect(text()).not.toMatch(/portionRank|potassium rich/);
  });

  test('Brazil nuts have the selenium note and no place under magnesium', async () => {
    await openFoods();
    searchFor('brazil nuts');
    await user.click((await screen.findAllByRole('rowheader', { name: /^Brazil nuts/ }))[0]!);
    expect(text()).toContain('about 96 µg selenium per 5 g kernel: at most 3 a day');
    expect(text()).not.toMatch(/Magnesium per portion|magnesium rich/);
    expect(text()).toContain('ContainsNuts');
  });

  test('another amount or unit changes every number; an amount that cannot be read is refused beside its field', async () => {
    await openFoods();
    await show('pumpkin seeds', 'Pumpkin seeds, dried');
    await user.selectOptions(within(panel()).getByRole('combobox', { name: 'Unit' }), 'g');
    const amount = within(panel()).getByRole('textbox', { name: 'Amount' });
    await user.clear(amount);
    await user.type(amount, '50');
    expect(text()).toContain('296 mg · 92 % of 320');
    await user.clear(amount);
    await user.type(amount, '-3');
    expect(within(panel()).getByRole('alert').textContent).toBe('An amount cannot be negative.');
    expect(within(panel()).getByRole('button', { name: 'Add to plan…' }).hasAttribute('disabled')).toBe(true);
  });

  test('an unknown value is shown as such, never as 0', async () => {
    await openFoods();
    await show('portabella raw', 'Portabella mushroom, raw');
    expect(text()).toContain('Magnesiumno value in the food table');
  });

  test('every nutrient is there on request', async () => {
    await openFoods();
    await show('pumpkin seeds', 'Pumpkin seeds, dried');
    await user.click(within(panel()).getByRole('button', { name: 'All nutrients' }));
    const zinc = within(within(panel()).getByRole('table', { name: 'All nutrients' })).getByRole('row', {
      name: /^Zinc/,
    });
    expect(
      within(zinc)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2.2', '7.8']);
  });

  test('names where this week uses it', async () => {
    await openFoods();
    const food = currentCatalog().find('sr28:12014');
    if (food === undefined) throw new Error('The catalog has no pumpkin seeds.');
    act(
      () =>
        void addFoodToPlan(food, { date: TODAY, slot: 'snacks' }, { grams: 28.35, portion: { amount: 1, unit: 'oz' } }),
    );
    await show('pumpkin seeds', 'Pumpkin seeds, dried');
    expect(within(panel()).getByRole('button', { name: 'Mon, Snacks, 1 oz' })).toBeTruthy();
  });

  test('marks figures that are not confirmed', async () => {
    await openFoods();
    await show('gerolsteiner', 'Gerolsteiner mineral water');
    expect(text()).toContain('To be confirmed');
    expect(text()).toContain('54 mg* · 16 % of 320');
  });
});

describe('net carbs', () => {
  const row = (name: string) =>
    within(within(panel()).getByRole('table', { name: 'Main nutrients' }))
      .getByRole('row', { name: /^Net carbs, g/ })
      .textContent.replace('Net carbs, g', name);

  test('have a row per amount, 100 g and 100 kcal', async () => {
    await openFoods();
    await show('avocado', 'Avocado, raw');
    await user.selectOptions(within(panel()).getByRole('combobox', { name: 'Unit' }), 'g');
    const amount = within(panel()).getByRole('textbox', { name: 'Amount' });
    fireEvent.change(amount, { target: { value: '200' } });
    // 8.53 − 6.7 = 1.83 g in 100 g and in 160 kcal.
    expect(row('')).toBe('3.71.81.1');
  });

  test('without a fibre value are an upper bound', async () => {
    await openFoods();
    await show('tempeh', 'Tempeh, raw');
    expect(row('')).toMatch(/^≤ \d.*≤ \d/);
  });
});

describe('a counted piece', () => {
  test('shows no weight: no g or oz to choose, no grams, no column per 100 g, and grams typed are refused', async () => {
    await openFoods();
    await show('electrolyte stick', 'Electrolyte stick');
    const units = within(within(panel()).getByRole('combobox', { name: 'Unit' })).getAllByRole('option');
    expect(units.map((option) => option.textContent)).toEqual(['piece']);
    const heads = within(within(panel()).getByRole('table', { name: 'Main nutrients' })).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual(['Nutrient', '1 piece', '100 kcal']);
    expect(text()).not.toMatch(/\d g\b/);
    const amount = within(panel()).getByRole('textbox', { name: 'Amount' });
    await user.clear(amount);
    await user.type(amount, '5 g');
    expect(within(panel()).getByRole('alert').textContent).toBe('This is counted, not weighed: leave out g and oz.');
  });
});

describe('the public advice', () => {
  const ADVICE = 'This sodium target is above the 2,300 mg/day limit advised for the general public.';

  test('is beside the shares of the keto targets', async () => {
    await openFoods();
    expect(text()).toContain(ADVICE);
  });

  test('is not beside the official ones', async () => {
    await openFoods({
      library: { profile: [profileEntry({ preset: 'official' })] },
    });
    expect(text()).toContain('of 1,500');
    expect(text()).not.toContain(ADVICE);
  });
});

describe('adding to the plan', () => {
  test('Enter on the row, a day and a meal by keyboard, and the amount of the panel lands there', async () => {
    await openFoods();
    searchFor('avocado');
    await waitFor(() => expect(screen.getByRole('rowheader', { name: 'Avocado, raw' })).toBeTruthy());
    screen.getByRole('searchbox').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    const dialog = await screen.findByRole('dialog', { name: /^Add Avocado, raw to 23–29 Nov 2026/ });
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    await user.click(within(dialog).getByRole('radio', { name: 'Dinner' }));
    await user.click(within(dialog).getByRole('radio', { name: 'Wednesday 25 November' }));
    await user.keyboard('{Enter}');
    const entries = entriesAt(currentPlan(), { date: '2026-11-25', slot: 'dinner' });
    expect(entries).toMatchObject([{ kind: 'food', food: 'sr28:09037' }]);
    expect(await screen.findByText(/Avocado, raw added to Dinner, Wednesday/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(entriesAt(currentPlan(), { date: '2026-11-25', slot: 'dinner' })).toEqual([]);
  });

  test('a label row asks what the label says and freezes the answer with the week', async () => {
    await openFoods();
    await show('magnesium glycinate', 'Magnesium glycinate');
    expect(text()).toContain('Magnesiumnot known');
    await user.type(within(panel()).getByRole('textbox', { name: /Magnesium, mg elemental per piece/ }), '200');
    expect(text()).toContain('200 mg · 62 % of 320');
    await user.click(within(panel()).getByRole('button', { name: 'Add to plan…' }));
    const dialog = await screen.findByRole('dialog', { name: /Add Magnesium glycinate/ });
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    const [entry] = entriesAt(currentPlan(), { date: TODAY, slot: 'breakfast' });
    const frozen = entry?.kind === 'food' ? currentPlan().foods[entry.food] : undefined;
    const grams = entry?.kind === 'food' ? entry.grams : 0;
    expect(((frozen?.per100g['magnesium'] ?? 0) * grams) / 100).toBeCloseTo(200, 9);
  });

  test('a label that gives only the compound is worked out: 1,000 mg citrate hold 162 mg magnesium', async () => {
    await openFoods();
    await show('magnesium citrate', 'Magnesium citrate');
    const aid = within(panel());
    fireEvent.change(aid.getByRole('combobox', { name: 'Compound' }), { target: { value: 'magnesium-citrate' } });
    fireEvent.change(aid.getByRole('textbox', { name: 'Weight of the compound, mg' }), { target: { value: '1000' } });
    await user.click(aid.getByRole('button', { name: 'Use' }));
    expect(aid.getByRole<HTMLInputElement>('textbox', { name: /^Magnesium, mg elemental per piece/ }).value).toBe(
      '162',
    );
    // 162 of 320.
    expect(text()).toContain('162 mg · 50 % of 320');
  });

  test('a label answer that cannot be is refused', async () => {
    await openFoods();
    await show('magnesium glycinate', 'Magnesium glycinate');
    await user.type(within(panel()).getByRole('textbox', { name: /Magnesium, mg elemental/ }), 'lots');
    expect(within(panel()).getByRole('alert').textContent).toMatch(/Type a number/);
    expect(within(panel()).getByRole('button', { name: 'Add to plan…' }).hasAttribute('disabled')).toBe(true);
  });
});

describe('own foods', () => {
  const fill = async (label: string, typed: string) => user.type(screen.getByLabelText(label), typed);

  test('N opens the form; Enter adds the food, which is then chosen', async () => {
    await openFoods();
    await user.keyboard('n');
    await screen.findByRole('dialog', { name: 'New food' });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
    await user.keyboard('Keto bar');
    await fill('One serving weighs, g', '30');
    await fill('Sodium, mg', '250');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [id = '', food] = Object.entries(currentLibrary().foods)[0] ?? [];
    expect(id).toMatch(/^mine:/);
    expect(food?.per100g['sodium']).toBeCloseTo(833.3333, 3);
    expect(food?.per100g['magnesium']).toBeNull();
    expect(within(panel()).getByRole('heading', { name: 'Keto bar' })).toBeTruthy();
    expect(text()).toContain('250 mg · 8 % of 3,000');
    await user.click(screen.getByRole('button', { name: 'Mine' }));
    expect(screen.getByRole('rowheader', { name: 'Keto bar' })).toBeTruthy();
  });

  test('refused numbers are marked beside their fields, the first one gets the focus, nothing is stored', async () => {
    await openFoods();
    await user.click(screen.getByRole('button', { name: 'New food' }));
    await screen.findByRole('dialog', { name: 'New food' });
    await fill('Name', 'Bad');
    await fill('One serving weighs, g', '30');
    await fill('Potassium, mg', '-5');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Potassium, mg')));
    expect(screen.getByText('An amount cannot be negative.')).toBeTruthy();
    expect(currentLibrary().foods).toEqual({});
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'New food' })));
  });
});
