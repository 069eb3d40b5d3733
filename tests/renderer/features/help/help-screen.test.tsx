import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openHelp } from '#renderer/state/help-request';
import { usePrintRequest } from '#renderer/state/print-request';
import { HelpScreen } from '#renderer/features/help';
import type { Exporter } from '#shared/formats/exporter';
import { EXPORTS } from '#shared/formats/registry';
import { HELP_ARTICLES } from '#shared/domain/help/help-articles';
import { profileEntry } from '#tests/support/people';
import { open } from '../planner/harness';

const KIDNEYS = profileEntry({ answers: { ...profileEntry().answers, 'kidney-disease': 'yes' } });
const SALT_QUESTION = 'Your answers mean salt is a question for your clinician.';

const help = (answers = profileEntry()) => open(<HelpScreen />, { library: { profile: [answers] } });
const list = () => screen.getByRole('navigation', { name: 'Articles' });
const titles = () =>
  within(list())
    .queryAllByRole('button')
    .map((one) => one.textContent);
const choose = (title: string) => userEvent.click(within(list()).getByRole('button', { name: title }));
const search = () => screen.getByRole('searchbox', { name: 'Search help' });
const article = () => screen.getByRole('article');
const items = () =>
  within(article())
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('the help', () => {
  it('opens on the cramp card, beside the list of all articles', async () => {
    await help();
    expect(titles()).toEqual(HELP_ARTICLES.map(({ title }) => title));
    expect(within(article()).getByRole('heading', { level: 2, name: 'A cramp right now' })).toBeTruthy();
    expect(within(list()).getByRole('button', { name: 'A cramp right now' }).getAttribute('aria-current')).toBe('true');
    expect(items()).toContain('Drink water with a pinch of salt.');
  });

  it('shows the selected article, with its headings in order and its sources at the end', async () => {
    await help();
    await choose('Food or supplement');
    const levels = screen.getAllByRole('heading').map((heading) => Number(heading.tagName.slice(1)));
    expect(levels).toEqual([1, 2, ...levels.slice(2).map(() => 3)]);
    const table = within(article()).getByRole('table', { name: /^Magnesium in its forms/ });
    const citrate = within(table).getByRole('row', { name: /^citrate/ });
    expect(citrate.textContent).toBe('citrate16.2 %162 mg');
    expect(within(article()).getByRole('heading', { name: 'Sources' })).toBeTruthy();
    expect(items().at(-1)).toMatch(/SOURCES\.md\), 2026$/);
  });

  it('names every format each thing can be saved in, with what the file holds', async () => {
    openHelp('in-and-out');
    await help();
    for (const { of, exporters } of Object.values(EXPORTS)) {
      const rows = within(within(article()).getByRole('table', { name: of }))
        .getAllByRole('row')
        .slice(1);
      expect(rows.map((row) => row.textContent)).toEqual(
        Object.values<Exporter<never>>(exporters).map(({ label, extension, holds }) => `${label}.${extension}${holds}`),
      );
    }
  });

  it('comes back to what was asked for from elsewhere', async () => {
    openHelp('hydration');
    await help();
    expect(within(article()).getByRole('heading', { level: 2 }).textContent).toBe('Water, coffee and alcohol');
  });

  it('can be walked by the arrow keys', async () => {
    await help();
    await userEvent.click(search());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(document.activeElement?.textContent).toBe('When to see a clinician');
    expect(within(article()).getByRole('heading', { level: 2 }).textContent).toBe('When to see a clinician');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(search());
  });
});

describe('the search', () => {
  it('keeps what holds every word and shows the best find at once', async () => {
    await help();
    await userEvent.type(search(), 'keto flu');
    expect(titles()).toEqual(['The first four weeks']);
    expect(within(list()).getByRole('status').textContent).toBe('1 article');
    expect(within(article()).getByRole('heading', { level: 2 }).textContent).toBe('The first four weeks');
    await userEvent.clear(search());
    expect(titles()).toHaveLength(HELP_ARTICLES.length);
    expect(within(article()).getByRole('heading', { level: 2 }).textContent).toBe('A cramp right now');
  });

  it('says so when nothing is found, and keeps the article that was read', async () => {
    await help();
    await userEvent.type(search(), 'bicycle');
    expect(titles()).toEqual([]);
    expect(within(list()).getByRole('status').textContent).toBe('No article has all of these words.');
    expect(within(article()).getByRole('heading', { level: 2 }).textContent).toBe('A cramp right now');
  });
});

describe('the ranked foods', () => {
  it('name the portion and its amount, rounded down', async () => {
    await help();
    await choose('Magnesium foods');
    const table = within(article()).getByRole('table', { name: 'Magnesium in keto foods, mg' });
    expect(within(table).getAllByRole('row')).toHaveLength(13);
    // SR28 12014, an ounce: 167.832 mg; 105.9 per 100 kcal; 125.69 per g of net carbs.
    const seeds = within(table).getByRole('row', { name: /^Pumpkin seeds, dried/ });
    expect(
      within(seeds)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['1 oz 28 g', '167', '105', '125']);
    // Salmon has no net carbs to calculate it per.
    const salmon = within(table).getByRole('row', { name: /^Chinook salmon/ });
    expect(within(salmon).getAllByRole('cell').at(-1)?.textContent).toBe('n/a');
    expect(article().textContent).toContain('n/a: no net carbs to count by.');
  });
});

describe('for somebody whose answers lock something', () => {
  it('salt in a cramp is a question for the clinician, and the rest of the card stays', async () => {
    await help(KIDNEYS);
    expect(items()).toContain(SALT_QUESTION);
    expect(article().textContent).not.toContain('pinch of salt');
    expect(article().textContent).toContain('No relief is promised');
    expect(article().textContent).toContain('chest pain');
  });

  it('no list of potassium foods or salty foods is shown, and the magnesium list leaves out foods with much of them', async () => {
    await help(KIDNEYS);
    await choose('Potassium foods');
    expect(within(article()).queryByRole('table')).toBeNull();
    expect(article().textContent).toContain('Your answers mean potassium is a question for your clinician.');
    expect(article().textContent).toContain('too much potassium in the blood can stop the heart');
    await choose('Sodium sources');
    expect(within(article()).queryByRole('table')).toBeNull();
    expect(article().textContent).toContain(SALT_QUESTION);
    await choose('Magnesium foods');
    expect(within(article()).queryByRole('row', { name: /^Spinach, cooked/ })).toBeNull();
    expect(within(article()).getByRole('row', { name: /^Pumpkin seeds, dried/ })).toBeTruthy();
    expect(article().textContent).toContain('foods high in sodium or potassium are left out');
  });

  it('is decided by today’s answers', async () => {
    await open(<HelpScreen />, { library: { profile: [KIDNEYS, profileEntry({ from: '2026-11-24' })] } });
    expect(items()).toContain('Drink water with a pinch of salt.');
  });
});

describe('the card', () => {
  it('can be printed from its article and from no other', async () => {
    await help();
    await userEvent.click(within(article()).getByRole('button', { name: 'Print this card' }));
    expect(usePrintRequest.getState().request).toEqual({ list: false, document: 'cramp-card' });
    await choose('Keyboard');
    expect(within(article()).queryByRole('button')).toBeNull();
  });
});
