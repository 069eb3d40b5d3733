import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { profileEntry } from '#tests/support/people';
import { trayOf } from '#shared/domain/week/week-tray';
import { currentLibrary, currentPlan, openFoods, searchFor } from '../harness';

const user = userEvent.setup();
const table = () => screen.getByRole('table', { name: 'Foods' });
const head = (name: string) => within(table()).getByRole('columnheader', { name });
const sortBy = (name: string) => user.click(within(head(name)).getByRole('button'));
const bodyRows = (): readonly Element[] => [...table().querySelectorAll('tbody tr[aria-rowindex]')];
const nameIn = (row: Element): string => row.querySelector('th[scope="row"]')?.textContent ?? '';
const namesShown = (): readonly string[] => bodyRows().map(nameIn);
const cellOf = (food: string, column: number): string => {
  const row = bodyRows().find((one) => nameIn(one) === food);
  return row?.children[column]?.textContent ?? 'no such row';
};

describe('the foods table', () => {
  beforeEach(async () => {
    await openFoods();
  });

  test('lists the keto set, the magnesium-richest portion first, of which only the rows in view are in the page', () => {
    expect(head('Magnesium').getAttribute('aria-sort')).toBe('descending');
    expect(Number(table().getAttribute('aria-rowcount'))).toBeGreaterThan(350);
    expect(bodyRows().length).toBeLessThan(60);
    expect(bodyRows()[0]?.getAttribute('aria-rowindex')).toBe('2');
  });

  test('the switch says how many foods each list has: 8,789 of SR28 and 48 label rows in the whole one', async () => {
    const status = () =>
      screen
        .getAllByRole('status')
        .map((one) => one.textContent)
        .find((words) => /\d foods$/.test(words ?? ''));
    const inSwitch = screen.getByRole('radio', { name: /^Keto set/ }).closest('label')?.textContent ?? '';
    expect(status()).toBe(`${inSwitch.replace('Keto set ', '')} foods`);
    expect(table().getAttribute('aria-rowcount')).toBe(String(Number(/\d+/.exec(inSwitch)?.[0]) + 1));
    await user.click(screen.getByRole('radio', { name: /All foods 8,837/ }));
    expect(table().getAttribute('aria-rowcount')).toBe('8838');
    expect(status()).toBe('8,837 foods');
  });

  test('the portion is shown without the remarks on its unit, which appear on hover', async () => {
    searchFor('broccoli, cooked');
    await waitFor(() => expect(namesShown()).toContain('Broccoli, cooked'));
    const row = screen.getByRole('rowheader', { name: 'Broccoli, cooked' }).closest('tr');
    expect(row?.querySelector('td[title="1 cup, chopped"]')?.textContent).toBe('1 cup');
  });

  test('an unknown value sorts last in both directions and is never 0', async () => {
    await user.click(screen.getByRole('button', { name: 'Group: all' }));
    await user.click(await screen.findByRole('radio', { name: /Mushrooms/ }));
    // SR28 leaves the magnesium of raw portabella blank.
    expect(head('Magnesium').getAttribute('aria-sort')).toBe('descending');
    const last = namesShown().at(-1) ?? '';
    expect(last).toMatch(/portabella/i);
    expect(cellOf(last, 6)).toContain('No value in the food table');
    await sortBy('Magnesium');
    expect(head('Magnesium').getAttribute('aria-sort')).toBe('ascending');
    expect(namesShown().at(-1)).toBe(last);
    expect(screen.getByText(/has no magnesium value: it sorts last, never as 0/)).toBeTruthy();
  });

  test('texts sort A to Z first, and a third click takes the order away', async () => {
    await sortBy('Name');
    expect(head('Name').getAttribute('aria-sort')).toBe('ascending');
    const sorted = namesShown();
    expect([...sorted].sort((a, b) => a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' }))).toEqual(
      sorted,
    );
    await sortBy('Name');
    await sortBy('Name');
    expect(head('Name').getAttribute('aria-sort')).toBeNull();
  });

  test('amounts follow the density: pumpkin seeds bring 167 mg a portion and 592 per 100 g', async () => {
    searchFor('pumpkin seeds dried');
    await waitFor(() => expect(namesShown()[0]).toBe('Pumpkin seeds, dried'));
    expect(cellOf('Pumpkin seeds, dried', 6)).toBe('167');
    await user.click(screen.getByRole('radio', { name: '100 g' }));
    expect(cellOf('Pumpkin seeds, dried', 6)).toBe('592');
    await user.click(screen.getByRole('radio', { name: '100 kcal' }));
    expect(cellOf('Pumpkin seeds, dried', 6)).toBe('105');
    expect(currentLibrary().settings.foodsTable.density).toBe('100kcal');
  });

  test('net carbs without a fibre value are an upper bound', async () => {
    searchFor('tempeh');
    await waitFor(() => expect(namesShown()[0]).toBe('Tempeh, raw'));
    expect(cellOf('Tempeh, raw', 7)).toMatch(/^≤ \d/);
  });

  test('searching lists by relevance; clearing the field restores the order', async () => {
    searchFor('avacado');
    await waitFor(() => expect(namesShown()[0]).toBe('Avocado, raw'));
    expect(head('Magnesium').getAttribute('aria-sort')).toBeNull();
    searchFor('');
    await waitFor(() => expect(head('Magnesium').getAttribute('aria-sort')).toBe('descending'));
  });

  test('quick filters narrow the list and can be combined', async () => {
    const count = () =>
      Number(/[\d,]+/.exec(screen.getByText(/^[\d,]+ foods?$/).textContent ?? '')?.[0].replace(',', ''));
    const all = count();
    await user.click(screen.getByRole('button', { name: 'High magnesium' }));
    const magnesium = count();
    await user.click(screen.getByRole('button', { name: 'High potassium' }));
    expect(all).toBeGreaterThan(magnesium);
    expect(magnesium).toBeGreaterThan(count());
    expect(screen.getByRole('button', { name: 'High potassium' }).getAttribute('aria-pressed')).toBe('true');
  });

  test('a filter that leaves nothing says so and offers to clear it', async () => {
    await user.click(screen.getByRole('button', { name: 'Mine' }));
    expect(screen.getByText(/No food fits these filters/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    expect(bodyRows().length).toBeGreaterThan(10);
  });
});

describe('columns', () => {
  beforeEach(async () => {
    await openFoods();
  });

  test('Alt and the arrow keys move a column and change its width, and both are remembered', async () => {
    within(head('Group')).getByRole('button').focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(currentLibrary().settings.foodsTable.order?.slice(0, 4)).toEqual(['favourite', 'name', 'portion', 'group']);
    expect(
      within(table())
        .getAllByRole('columnheader')
        .map((one) => one.textContent)
        .slice(1, 4),
    ).toEqual(['Name', 'Portion', 'Group']);
    await user.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(currentLibrary().settings.foodsTable.widths?.['group']).toBe(110);
  });

  test('are hidden and shown in the menu, and the choice is remembered', async () => {
    expect(within(table()).queryByRole('columnheader', { name: 'Protein' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Protein' }));
    expect(head('Protein')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Group' }));
    expect(within(table()).queryByRole('columnheader', { name: 'Group' })).toBeNull();
    expect(currentLibrary().settings.foodsTable.hidden).toContain('group');
    await user.click(screen.getByRole('button', { name: 'Reset columns' }));
    expect(head('Group')).toBeTruthy();
    expect(currentLibrary().settings.foodsTable.hidden).toBeUndefined();
  });
});

describe('caffeine and alcohol', () => {
  test('have columns that wait in the menu until they are asked for; a blank is never 0', async () => {
    await openFoods();
    expect(within(table()).queryByRole('columnheader', { name: 'Caffeine' })).toBeNull();
    expect(within(table()).queryByRole('columnheader', { name: 'Alcohol' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Caffeine' }));
    expect(head('Caffeine')).toBeTruthy();
    expect(within(table()).queryByRole('columnheader', { name: 'Alcohol' })).toBeNull();
    expect(currentLibrary().settings.foodsTable.hidden).not.toContain('caffeine');
    await user.click(screen.getByRole('radio', { name: '100 g' }));
    searchFor('coffee brewed');
    const at = within(table())
      .getAllByRole('columnheader')
      .findIndex((one) => one.textContent === 'Caffeine');
    // SR28 14209, prepared with tap water: 40 mg of caffeine in 100 g.
    await waitFor(() => expect(cellOf('Coffee, brewed', at)).toBe('40'));
    searchFor('spinach raw');
    await waitFor(() => expect(namesShown()).toContain('Spinach, raw'));
    expect(cellOf('Spinach, raw', at)).toContain('No value in the food table');
  });
});

describe('choosing by keyboard', () => {
  beforeEach(async () => {
    await openFoods();
  });

  test('arrow down leaves the search field for the list; the arrow keys move the choice', async () => {
    screen.getByRole('searchbox').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(bodyRows()[2]);
    expect(bodyRows()[2]?.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('complementary', { name: 'Food' }).textContent).toContain(namesShown()[2]);
    await user.keyboard('{Home}');
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('2');
    await user.keyboard('{End}');
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe(table().getAttribute('aria-rowcount'));
  });

  test('F marks the chosen food as a favourite, and the filter finds it', async () => {
    screen.getByRole('searchbox').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}f');
    const name = namesShown()[1] ?? '';
    expect(currentLibrary().favourites).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Favourites' }));
    expect(namesShown()).toEqual([name]);
    await user.click(screen.getByRole('button', { name: `Favourite: ${name}` }));
    expect(currentLibrary().favourites).toEqual([]);
  });

  test('0 puts the chosen food under No day yet, with its usual portion; a label is asked for first', async () => {
    screen.getByRole('searchbox').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}0');
    const [entry] = trayOf(currentPlan());
    expect(entry).toMatchObject({ kind: 'food', locked: false });
    expect(screen.getByRole('alert').textContent).toBe(`${namesShown()[1]} added to No day yet.Undo`);
    searchFor('magnesium glycinate');
    screen.getByRole('searchbox').focus();
    await user.keyboard('{ArrowDown}0');
    expect(trayOf(currentPlan())).toEqual([entry]);
    expect(screen.getByRole('button', { name: 'Add to plan…' }).getAttribute('aria-expanded')).toBe('true');
  });

  test('a letter typed elsewhere does not steal the keys of the search field', async () => {
    await user.type(screen.getByRole('searchbox'), 'fn/');
    expect(screen.getByRole('searchbox').getAttribute('value')).toBe('fn/');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the foods table of somebody whose answers rule something out', () => {
  const heart = { answers: { ...profileEntry().answers, 'heart-failure': 'yes' as const } };

  test('begins by name, without salts; sorted by a column they are there, with a lock that says why', async () => {
    await openFoods({ library: { profile: [profileEntry(heart)] } });
    expect(head('Name').getAttribute('aria-sort')).toBe('ascending');
    expect(screen.getByText(/^\d+ not listed, by your answers: search or sort to see them/)).toBeTruthy();
    searchFor('potassium salt');
    const salt = 'Potassium salt, not offered with heart failure';
    await waitFor(() => expect(namesShown()).toContain(salt));
    searchFor('');
    await waitFor(() => expect(namesShown()).not.toContain(salt));
    await sortBy('Potassium');
    expect(namesShown()).toContain(salt);
    expect(screen.queryByText(/not listed, by your answers/)).toBeNull();
  });

  test('has the selenium note where Brazil nuts are ranked, for everybody', async () => {
    await openFoods();
    searchFor('brazil nuts');
    const brazil = () => namesShown().find((name) => name.startsWith('Brazil nuts'));
    await waitFor(() => expect(brazil()).toMatch(/96 µg selenium.*at most 3 a day/));
    await user.click(screen.getByRole('button', { name: 'High magnesium' }));
    expect(screen.queryAllByRole('rowheader', { name: /^Brazil nuts/ })).toEqual([]);
  });
});
