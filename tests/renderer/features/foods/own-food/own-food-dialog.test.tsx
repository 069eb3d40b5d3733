import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { openFood } from '#renderer/features/foods/foods-view';
import { OwnFoodDialog } from '#renderer/features/foods/own-food/OwnFoodDialog';
import { currentLibrary, openFoods } from '../harness';

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const dialog = (name: string | RegExp) => screen.findByRole('dialog', { name });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const stored = () => Object.entries(currentLibrary().foods);
const netCarbs = () => screen.getByText(/^Net carbs (not|up|\d)/).textContent;

const BAR = {
  name: 'Keto bar',
  group: 'My foods',
  kind: 'food' as const,
  per100g: { sodium: 500 },
  measures: [{ unit: 'bar', grams: 40 }],
  revision: 1,
};

const onSaved = vi.fn();
const form = (edited: ComponentProps<typeof OwnFoodDialog>['edited']) => (
  <OwnFoodDialog edited={edited} onClose={() => undefined} onSaved={onSaved} />
);

async function newFood(foods: Record<string, typeof BAR> = {}) {
  onSaved.mockClear();
  await openFoods({ library: { foods }, alone: form(null) });
  await dialog('New food');
}

describe('the label form', () => {
  test('takes a European label per 100 g with salt, polyols and another measure', async () => {
    await newFood();
    type('Name', 'Seed crackers');
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: '100 g' }));
    type('or salt, g', '2');
    expect(field('Sodium, mg').value).toBe('800');
    type('Carbohydrate, g', '9');
    type('Erythritol, g', '3');
    type('Polyols, other, g', '2');
    type('Allulose, g', '1');
    fireEvent.click(screen.getByRole('switch', { name: /already exclude fibre/ }));
    // 9 − 3 − 1 − 1 = 4.
    expect(netCarbs()).toBe('Net carbs 4 g per 100 g');
    press('Add a measure');
    type('Measure 1', 'cracker');
    type('Measure 1 weighs, g', '6.5');
    press('Add food');
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    expect(stored()[0]?.[1]).toMatchObject({
      per100g: { sodium: 800, carbohydrate: 9, erythritol: 3, polyols: 2, allulose: 1, potassium: null, fibre: null },
      carbohydrateExcludesFibre: true,
      measures: [{ unit: 'cracker', grams: 6.5 }],
    });
  });

  test('says how it would be used, takes another use and what it contains', async () => {
    await newFood();
    const used = () => field('Used as') as unknown as HTMLSelectElement;
    const guess = () => used().options[0]?.textContent;
    expect(guess()).toBe('Guessed from its name and numbers');
    type('Name', 'Goat cheese');
    type('One serving weighs, g', '30');
    type('Carbohydrate, g', '1');
    type('Fibre, g', '0');
    expect(guess()).toBe('Guessed: Cheese');
    type('Name', 'Sunflower oil');
    expect(guess()).toBe('Guessed: not suggested');
    fireEvent.change(used(), { target: { value: 'sauce' } });
    expect(screen.queryByRole('group', { name: 'Contains' })).toBeNull();
    fireEvent.click(screen.getByRole('switch', { name: /^I know what it contains/ }));
    const box = (name: string) =>
      within(screen.getByRole('group', { name: 'Contains' })).getByRole<HTMLInputElement>('checkbox', { name });
    for (const name of ['mustard', 'soy', 'celery', 'soy']) fireEvent.click(box(name));
    expect([box('mustard').checked, box('soy').checked]).toEqual([true, false]);
    press('Add food');
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    expect(stored()[0]?.[1]).toMatchObject({ usedAs: 'sauce', contains: ['mustard', 'celery'] });
  });

  test('keeps what only a newer version knows, removes a role, and shows nothing if nothing was entered', async () => {
    const newer = { ...BAR, usedAs: 'jerky', contains: ['lupin', 'nuts'] } as typeof BAR;
    await openFoods({ library: { foods: { 'mine:bar': newer } }, alone: form({ id: 'mine:bar', food: newer }) });
    await dialog('Edit Keto bar');
    expect((field('Used as') as unknown as HTMLSelectElement).selectedOptions[0]?.textContent).toBe(
      'Made by a newer version',
    );
    fireEvent.click(screen.getByRole('checkbox', { name: 'nuts' }));
    press('Save');
    await waitFor(() => expect(stored()[0]?.[1]).toMatchObject({ usedAs: 'jerky', contains: ['lupin'] }));
  });

  test('what was not entered is not stored', async () => {
    await newFood();
    type('Name', 'Plain crackers');
    type('One serving weighs, g', '30');
    press('Add food');
    await waitFor(() => expect(stored()).toHaveLength(1));
    expect(stored()[0]?.[1]).not.toHaveProperty('usedAs');
    expect(stored()[0]?.[1]).not.toHaveProperty('contains');
  });

  test('shows net carbs per serving while typing: unknown, up to, known', async () => {
    await newFood();
    expect(netCarbs()).toBe('Net carbs not known');
    type('One serving weighs, g', '30');
    type('Carbohydrate, g', '12');
    expect(netCarbs()).toBe('Net carbs up to 12 g per serving');
    type('Fibre, g', '9');
    expect(netCarbs()).toBe('Net carbs 3 g per serving');
  });

  test('asks whether 1.2 is grams, but still saves', async () => {
    await newFood();
    type('Name', 'Olives');
    type('One serving weighs, g', '100');
    type('Sodium, mg', '1.2');
    expect(screen.getByText('Is that g? 1.2 g is 1,200 mg.')).toBeTruthy();
    expect(field('or salt, g').value).toBe('0.003');
    press('Add food');
    await waitFor(() => expect(stored()[0]?.[1].per100g['sodium']).toBe(1.2));
  });

  test('says which foods have the name already, and refuses that of an own one beside the field', async () => {
    await newFood({ 'mine:bar': BAR });
    type('Name', 'pumpkin  seeds, DRIED');
    expect(screen.getByText('Already there: Pumpkin seeds, dried (catalog)')).toBeTruthy();
    type('Name', 'keto BAR');
    expect(screen.getByText('Already there: Keto bar (your food)')).toBeTruthy();
    type('One serving weighs, g', '30');
    press('Add food');
    expect(screen.getByText('You have a food of this name already.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field('Name')));
    expect(stored()).toHaveLength(1);
  });

  test('a measure can be taken out again; half a measure is refused beside it', async () => {
    await newFood();
    press('Add a measure');
    type('Measure 1', 'slice');
    fireEvent.blur(field('Measure 1 weighs, g'));
    expect(screen.getByRole('alert').textContent).toBe('Say how many grams it weighs.');
    press('Remove slice');
    expect(screen.queryByLabelText('Measure 1')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a measure' }));
  });

  test('a supplement asks for elemental amounts and helps with the compound', async () => {
    await newFood();
    fireEvent.change(field('Kind'), { target: { value: 'supplement' } });
    type('Name', 'Magnesium citrate, mine');
    fireEvent.change(field('Compound'), { target: { value: 'magnesium-citrate' } });
    type('Weight of the compound, mg', '1000');
    press('Use');
    expect(field('Magnesium, mg').value).toBe('162');
    expect(screen.getByText(/elemental milligrams, not the weight/)).toBeTruthy();
    press('Add food');
    await waitFor(() => expect(stored()[0]?.[1].measures).toEqual([{ unit: 'piece', grams: 1 }]));
  });

  test('an edit keeps its own name, and reckons the numbers over for another basis', async () => {
    await openFoods({ library: { foods: { 'mine:bar': BAR } }, alone: form({ id: 'mine:bar', food: BAR }) });
    await dialog('Edit Keto bar');
    expect(screen.queryByText(/Already there/)).toBeNull();
    expect(field('Sodium, mg').value).toBe('200');
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: '100 ml' }));
    expect(field('100 ml weigh, g').value).toBe('100');
    expect(field('Sodium, mg').value).toBe('500');
    press('Save');
    await waitFor(() => expect(currentLibrary().foods['mine:bar']).toMatchObject({ per100g: { sodium: 500 } }));
  });
});

describe('copy and change', () => {
  test('opens a catalog food per 100 g as a new own food', async () => {
    await openFoods();
    act(() => openFood('sr28:12014'));
    press('Copy and change Pumpkin seeds, dried…');
    await dialog('Copy Pumpkin seeds, dried');
    expect(field('Name').value).toBe('Pumpkin seeds, dried copy');
    expect(field('Magnesium, mg').value).toBe('592');
    expect(field('Erythritol, g').value).toBe('');
    type('Sodium, mg', '256');
    press('Add food');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [id = '', copy] = stored()[0] ?? [];
    expect(id).toMatch(/^mine:/);
    expect(copy).toMatchObject({
      name: 'Pumpkin seeds, dried copy',
      revision: 1,
      per100g: { sodium: 256, magnesium: 592, potassium: 809, allulose: null },
    });
    expect(screen.getByRole('heading', { name: 'Pumpkin seeds, dried copy' })).toBeTruthy();
  });

  test('is not offered for an own food, which can be edited', async () => {
    await openFoods({ library: { foods: { 'mine:bar': BAR } } });
    act(() => openFood('mine:bar'));
    expect(screen.queryByRole('button', { name: /Copy and change/ })).toBeNull();
  });
});
