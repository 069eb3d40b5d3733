import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '#renderer/app/App';
import { fail, succeed } from '#shared/contract/result';
import { packFile } from '#shared/domain/packed-file';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { profileEntry } from '#tests/support/people';
import { shippedCatalogBytes } from '#tests/support/shipped-catalog';
import { setToday } from '#tests/support/today';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { Disk } from '../bridge/fake-main';
import { FakeMain } from '../bridge/fake-main';

/** The index of a catalog whose columns and search index are missing. */
const EMPTY_CATALOG = JSON.stringify({
  release: 'none',
  table: { columns: [], groups: [] },
  curated: [],
  labels: [],
  unconfirmed: {},
  recipes: [],
});
const PROFILE = [profileEntry()];
const profile = PROFILE.map((entry) => ({ ...entry }));
const shipped = (): Response | Promise<Response> => new Response(shippedCatalogBytes());
let catalog = shipped;

/** The text of the title bar. */
const title = () => screen.getByText('Electroplate').closest('header')?.textContent;

/** The program as it starts over this disk. */
async function start(disk: Disk = {}, prepare: (main: FakeMain) => void = () => undefined, fonts = Promise.resolve()) {
  const main = new FakeMain(disk);
  prepare(main);
  return { main, ...render(<App fonts={fonts} />) };
}

beforeEach(() => {
  setToday('2026-11-24');
  catalog = shipped;
  vi.stubGlobal('fetch', async () => catalog());
});

/** From the welcome through the safety text to the first question. */
async function pastSafetyText() {
  fireEvent.click(await screen.findByRole('button', { name: 'Get started' }));
  fireEvent.click(screen.getByRole('button', { name: 'I have read this' }));
  await screen.findByRole('heading', { name: 'Who is the plan for?' });
}

describe('the program', () => {
  it('starts on the plan of today’s week, with the rail and everything saved', async () => {
    const { main } = await start({ library: { profile } });
    await screen.findByRole('group', { name: 'Tuesday 24 November 2026' });
    const rail = within(screen.getByRole('navigation', { name: 'Main' }));
    expect(rail.getByRole('link', { name: 'Plan' }).getAttribute('aria-current')).toBe('page');
    expect(title()).toMatch(/Electroplate.*Week 48, 23–29 November 2026.*Saved/);
    await waitFor(() => expect(main.asked('window.rested')).toHaveLength(1));
  });

  it('draws the plan only when the letters for it are there', async () => {
    let load = (): void => undefined;
    const fonts = new Promise<void>((resolve) => (load = resolve));
    const { main } = await start({ library: { profile } }, undefined, fonts);
    await waitFor(() => expect(main.asked('library.load')).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.queryByRole('navigation')).toBeNull();
    load();
    expect(await screen.findByRole('group', { name: 'Tuesday 24 November 2026' })).toBeTruthy();
  });

  it('asks a new person who the plan is for, and then how to begin the week', async () => {
    const { main } = await start();
    await pastSafetyText();
    // Nothing in the program can be reached before the questions are answered.
    await userEvent.keyboard('{Control>}p{/Control}{Control>}2{/Control}');
    expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Female' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Month of birth' }), 'May');
    await userEvent.type(screen.getByRole('textbox', { name: 'Year of birth' }), '1986{Enter}');
    await screen.findByRole('heading', { name: 'Does any of this apply to you?' });
    for (const no of screen.getAllByRole('radio', { name: 'No' })) fireEvent.click(no);
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: 'Which targets?' });
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByRole('heading', { name: 'How do you want to begin this week?' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Start with a sample week/ })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(main.library.profile).toEqual([profileEntry({ from: '2026-11-24', birthMonth: 5, preset: 'official' })]);
  });

  it('lets the safety questions wait: official targets hold, potassium is not scored, and every day links to the questions', async () => {
    const { main } = await start();
    await pastSafetyText();
    fireEvent.click(screen.getByRole('radio', { name: 'Female' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Month of birth' }), { target: { value: '5' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Year of birth' }), { target: { value: '1986' } });
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Answer later' }));
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: 'How do you want to begin this week?' });
    expect(main.library.profile).toMatchObject([{ preset: 'official', answers: {}, lifeStage: null }]);
    // No keto week without answers.
    expect(screen.queryByRole('button', { name: /^Start with a sample week/ })).toBeNull();
    const tuesday = within(screen.getByRole('group', { name: 'Tuesday 24 November 2026' }));
    const words = (mineral: string) => tuesday.getByRole('meter', { name: mineral }).getAttribute('aria-valuetext');
    expect(['Sodium', 'Potassium', 'Magnesium'].map(words)).toEqual([
      'nothing planned, target 1,500 mg',
      'nothing planned, not scored',
      'nothing planned, target 320 mg',
    ]);
    // Once for the whole screen, not once a day.
    await userEvent.click(
      screen.getByRole('button', { name: 'Potassium not scored until you answer the safety questions.' }),
    );
    expect(await screen.findByRole('heading', { name: 'Settings', level: 1 })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Does any of this apply to you?' })).toBeTruthy();
  });

  it('says an edit once, in one polite live region, and takes it back with Ctrl+Z', async () => {
    const { main } = await start({ library: { profile } });
    await userEvent.click(await screen.findByRole('button', { name: /^Start with a sample week/ }));
    const regions = screen
      .getAllByRole('status')
      .filter((one) => one.getAttribute('aria-live') === 'polite' && one.textContent !== '');
    expect(regions.map((one) => one.textContent)).toEqual(['Started with the sample week']);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Undone: Started with the sample week')).toBeTruthy();
    await waitFor(() => expect(main.weeks.get('2026-W48')?.days.flatMap(entriesOfDay)).toEqual([]));
  });

  it('shows another screen from the rail and by its shortcut', async () => {
    await start({ library: { profile } });
    await userEvent.click(await screen.findByRole('link', { name: 'Settings' }));
    expect(await screen.findByRole('heading', { name: 'Settings', level: 1 })).toBeTruthy();
    expect(title()).toContain('Settings');
    await userEvent.keyboard('{Control>}4{/Control}');
    expect(screen.getByRole('link', { name: 'Shopping' }).getAttribute('aria-current')).toBe('page');
  });

  it('answers the question before closing once everything is saved', async () => {
    const { main } = await start({ library: { profile } });
    await userEvent.click(await screen.findByRole('button', { name: /^Start with a sample week/ }));
    main.emit('flush');
    await waitFor(() => expect(main.asked('window.flushed')).toEqual([{ saved: true }]));
  });
});

describe('the hidden window', () => {
  it('is shown once, when the board is on the page', async () => {
    const { main } = await start({ library: { profile } });
    await screen.findByRole('group', { name: 'Tuesday 24 November 2026' });
    await waitFor(() => expect(main.asked('window.painted')).toHaveLength(1));
  });

  it('stays hidden while there is only an empty page', async () => {
    catalog = () => new Promise<Response>(() => undefined);
    const { main } = await start({ library: { profile } });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(main.asked('window.painted')).toEqual([]);
  });
});

describe('a start that goes wrong', () => {
  it('says what is in the way, shows nothing it does not know, and can be tried again', async () => {
    const message = 'There is a file where the folder “library” should be.';
    const { main } = await start({ library: { profile } }, (one) => {
      one.answers['library.load'] = () => fail('STORAGE', message);
    });
    expect((await screen.findByRole('alert')).textContent).toBe(message);
    expect(screen.queryByRole('navigation')).toBeNull();
    delete main.answers['library.load'];
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('group', { name: 'Tuesday 24 November 2026' })).toBeTruthy();
  });

  const whole = shippedCatalogBytes();
  const damaged = whole.slice();
  damaged[1000] = (damaged[1000] ?? 0) ^ 1;
  const other = packFile({ format: 'electroplate-catalog', version: [9, 0] }, {});
  const incomplete = packFile({ format: 'electroplate-catalog', version: [2, 0] }, { facts: EMPTY_CATALOG });

  it.each([
    ['missing', () => new Response('', { status: 404 })],
    ['empty', () => new Response('')],
    ['cut off', () => new Response(whole.slice(0, 100_000))],
    ['damaged', () => new Response(damaged)],
    ['of another version', () => new Response(other)],
    ['of another version', () => new Response(incomplete)],
    ['not of this program', () => new Response('{"format":"electroplate-catalog","version":[1,0]}')],
  ])('says on one screen that the food catalog is %s, and that nothing was touched', async (what, answer) => {
    catalog = answer;
    const { main } = await start({ library: { profile } });
    expect((await screen.findByRole('alert')).textContent).toBe(`The food catalog of this installation is ${what}.`);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Electroplate is not complete');
    expect(screen.getByRole('main').textContent).toContain('Your plans and foods are in a folder of their own');
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
    // The hidden window is shown for it too.
    await waitFor(() => expect(main.asked('window.painted')).toHaveLength(1));
  });

  it('tells of a library that was found damaged, and goes on', async () => {
    const message = 'library.json was damaged; its bytes were kept aside and the copy of yesterday was opened.';
    const library = { ...newLibraryDocument(), profile };
    await start({}, (one) => {
      one.answers['library.load'] = () => succeed({ status: 'recovered', message, library, folder: 'home/library' });
    });
    const notice = (await screen.findByText(message)).closest<HTMLElement>('[role="alert"]')!;
    await userEvent.click(within(notice).getByRole('button', { name: 'OK' }));
    expect(screen.queryByText(message)).toBeNull();
    expect(screen.getByRole('group', { name: 'Tuesday 24 November 2026' })).toBeTruthy();
  });
});
