/** Undo and redo work across the program: every kind of edit is undone and redone on screens it was not made on. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { CHANGES } from '#renderer/state/changes';
import type { EditName, SettingName } from '#renderer/state/changes';
import { saved } from './support/board';
import type { Disk, DrivenEdit, ScreenName } from './support/every-edit';
import { DRIVEN_EDITS, onDisk, seedForEdits, showBar } from './support/every-edit';
import type { RunningApp } from './support/launch';
import { program } from './support/shared-program';

interface DrivenSetting {
  readonly after: EditName;
  readonly madeOn: ScreenName;
  readonly make: (page: Page) => Promise<void>;
  readonly look: (disk: Disk) => unknown;
  readonly value: unknown;
  readonly undoneOn: ScreenName;
}

/** A setting of each kind that one action changes, and the edit before it. */
const SETTINGS = {
  'choice-setting': {
    after: 'template',
    madeOn: 'Settings',
    make: (page) => page.getByRole('radio', { name: 'Dark' }).check(),
    look: ({ library }) => library.settings.theme,
    value: 'dark',
    undoneOn: 'Trends',
  },
  people: {
    after: 'recipe',
    madeOn: 'Shopping',
    make: (page) => page.getByRole('button', { name: 'More people' }).click(),
    look: ({ library }) => library.settings.people,
    value: 2,
    undoneOn: 'Help',
  },
  ticks: {
    after: 'plan',
    madeOn: 'Shopping',
    make: (page) => page.getByRole('checkbox', { name: /^Spinach/ }).check(),
    look: ({ weeks }) => weeks['2026-W48']?.shopping?.ticked,
    value: ['sr28:11457'],
    undoneOn: 'Recipes',
  },
  favourite: {
    after: 'own-food',
    madeOn: 'Foods',
    make: async (page) => (await showBar(page)).getByRole('button', { name: 'Favourite', exact: true }).click(),
    look: ({ library }) => library.favourites,
    value: ['mine:bar'],
    undoneOn: 'Settings',
  },
} as const satisfies { readonly [Name in SettingName]?: DrivenSetting };

const { userData } = program;
let running: RunningApp;

test.beforeAll(async () => {
  running = await program.open({ seed: seedForEdits });
});
test.afterEach(() => expect(running.complaints).toEqual([]));

const disk = () => onDisk(userData);

const rail = (page: Page) => page.getByRole('navigation', { name: 'Main' });

async function goTo(page: Page, screen: ScreenName): Promise<void> {
  const link = rail(page).getByRole('link', { name: screen, exact: true });
  await link.press('Enter');
  await expect(link).toHaveAttribute('aria-current', 'page');
}

const note = (page: Page, text: string) => page.getByRole('alert').getByText(text, { exact: true });

/** Makes an edit on its own screen; returns the files before and after it. */
async function make({ madeOn, make: act, look, before, after }: DrivenEdit) {
  const files = disk();
  expect(look(files)).toEqual(before);
  await goTo(running.page, madeOn);
  await act(running);
  await expect.poll(() => look(disk())).toEqual(after);
  await saved(running.page);
  return { before: files, after: disk() };
}

/** Presses a key on a screen: what it did is reported there, and the files are as expected. */
async function press(screen: ScreenName, keys: 'Control+z' | 'Control+Shift+Z', text: string, files: Disk) {
  const { page } = running;
  await goTo(page, screen);
  await page.keyboard.press(keys);
  await expect(note(page, text)).toBeVisible();
  await expect.poll(disk).toEqual(files);
  await saved(page);
}

test('the table has every kind of edit, and together they are driven from every screen of the rail', async () => {
  const kinds = Object.entries(CHANGES).flatMap(([name, kind]) => (kind === 'edit' ? [name] : []));
  expect(Object.keys(DRIVEN_EDITS).toSorted()).toEqual(kinds.toSorted());
  const edits = Object.values<DrivenEdit>(DRIVEN_EDITS);
  for (const { label, madeOn, screens } of edits)
    expect(new Set([madeOn, ...screens]).size, `${label}: three screens, and none it was made on`).toBe(4);
  const driven = [...new Set(edits.flatMap(({ screens }) => screens))].toSorted();
  const links = async () => (await rail(running.page).getByRole('link').allTextContents()).toSorted();
  await expect.poll(links).toEqual(driven);
});

for (const [name, edit] of Object.entries<DrivenEdit>(DRIVEN_EDITS)) {
  const [first, second, third] = edit.screens;
  test(`${name}: taken back on ${first}, done again on ${second}, taken back again on ${third}`, async () => {
    const { before, after } = await make(edit);
    await press(first, 'Control+z', `Undone: ${edit.label}.`, before);
    await press(second, 'Control+Shift+Z', `Done again: ${edit.label}.`, after);
    await press(third, 'Control+z', `Undone: ${edit.label}.`, before);
  });
}

for (const [name, setting] of Object.entries<DrivenSetting>(SETTINGS)) {
  test(`${name}: a setting stays when the edit before it is taken back on ${setting.undoneOn}`, async () => {
    const { page } = running;
    const edit: DrivenEdit = DRIVEN_EDITS[setting.after];
    expect(setting.look(disk())).not.toEqual(setting.value);
    await make(edit);
    await goTo(page, setting.madeOn);
    await setting.make(page);
    await expect.poll(() => setting.look(disk())).toEqual(setting.value);
    await goTo(page, setting.undoneOn);
    await page.keyboard.press('Control+z');
    await expect(note(page, `Undone: ${edit.label}.`)).toBeVisible();
    await expect.poll(() => edit.look(disk())).toEqual(edit.before);
    await saved(page);
    expect(setting.look(disk())).toEqual(setting.value);
  });
}

test('while typing Ctrl+Z belongs to the field; on a ticked box of the list it belongs to the program', async () => {
  const { page } = running;
  const { label, look, before, after }: DrivenEdit = DRIVEN_EDITS.plan;
  await make(DRIVEN_EDITS.plan);
  await goTo(page, 'Recipes');
  const search = page.getByRole('searchbox', { name: 'Search recipes' });
  await search.focus();
  // One letter is one step of the field's own undo; how several are grouped depends on how fast they come.
  await page.keyboard.type('s');
  await page.keyboard.press('Control+z');
  await expect(search).toHaveValue('');
  await expect(note(page, `Undone: ${label}.`)).toHaveCount(0);
  await saved(page);
  expect(look(disk())).toEqual(after);

  await goTo(page, 'Shopping');
  const bar = page.getByRole('checkbox', { name: /^Almond bar/ });
  await bar.focus();
  await page.keyboard.press('Space');
  await expect(bar).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(note(page, `Undone: ${label}.`)).toBeVisible();
  await expect.poll(() => look(disk())).toEqual(before);
  // A tick is not an undo step, so it stays; but a different amount is needed now, and the line says so.
  await expect(bar).not.toBeChecked();
  await expect(page.getByRole('listitem').filter({ has: bar })).toContainText('changed, was');
  await expect(bar).toBeFocused();
});
