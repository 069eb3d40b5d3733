import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { EditName } from '#renderer/state/changes';
import type { LibraryDocument } from '#shared/schema/library-document';
import { libraryDocumentSchema } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { rawZip } from '#tests/electron/support/raw-zip';
import { cell, chooseInWeekMenu, saved } from './board';
import type { RunningApp } from './launch';
import { newFolder, seedLibrary } from './launch';
import { libraryBytes, readWeek, weekPath } from './library-files';
import { answerOpenDialog } from './save-dialog';
import { writeWeek } from './weeks';

/** One edit of every kind, made as a user makes it, on a small library that supports all of them. */

/** A screen in the rail, by its name there. */
export type ScreenName = 'Plan' | 'Foods' | 'Recipes' | 'Shopping' | 'Trends' | 'Help' | 'Settings';

/** The files of a data folder as values. */
export interface Disk {
  readonly library: LibraryDocument;
  readonly weeks: Readonly<Record<string, WeekDocument>>;
}

/** An edit and its effect on the files. */
export interface DrivenEdit {
  readonly madeOn: ScreenName;
  /** The screen where it is undone, redone, and undone again. */
  readonly screens: readonly [ScreenName, ScreenName, ScreenName];
  readonly make: (running: RunningApp) => Promise<void>;
  /** The label of its undo step. */
  readonly label: string;
  /** The part of the files it changes, with its value before and after. */
  readonly look: (disk: Disk) => unknown;
  readonly before: unknown;
  readonly after: unknown;
}

const MONDAY = 'Monday 23 November 2026';
const TUESDAY = 'Tuesday 24 November 2026';

const BAR = {
  name: 'Almond bar',
  group: 'My foods',
  kind: 'food',
  per100g: { energy: 420, protein: 30, fat: 28, carbohydrate: 14, fibre: 8, sodium: 500, potassium: 300 },
  measures: [],
  revision: 1,
};

const BOWL = {
  name: 'Bar bowl',
  servings: 2,
  ingredients: [{ food: 'mine:bar', grams: 100, portion: { amount: 100, unit: 'g' } }],
  revision: 1,
};

const food = (id: string, name: string, grams: number) => ({
  id,
  kind: 'food',
  food: name,
  grams,
  portion: { amount: grams, unit: 'g' },
});

/** Almond bar on Monday morning, the bowl on Tuesday evening, spinach on Wednesday at noon. */
function plannedWeek(): WeekDocument {
  const base = newWeekDocument('2026-W48');
  const planned: Readonly<Record<string, object>> = {
    '2026-11-23/breakfast': food('bar', 'mine:bar', 40),
    '2026-11-24/dinner': { id: 'bowl', kind: 'recipe', recipe: 'mine:bowl', servings: 1, leftoverOf: null },
    '2026-11-25/lunch': food('spinach', 'sr28:11457', 60),
  };
  return weekDocumentSchema.parse({
    ...base,
    revision: 1,
    savedAt: '2026-11-23T08:00:00.000Z',
    days: base.days.map((day) => ({
      ...day,
      meals: base.slots.map(({ id: slot }) => {
        const entry = planned[`${day.date}/${slot}`];
        return { slot, entries: entry === undefined ? [] : [{ locked: false, note: '', ...entry }] };
      }),
    })),
    foods: { 'mine:bar': BAR },
    recipes: { 'mine:bowl': BOWL },
  });
}

/** Puts the library for these edits into a data folder: two weeks, an own food and an own recipe. */
export function seedForEdits(userData: string): void {
  seedLibrary(userData, { foods: { 'mine:bar': BAR }, recipes: { 'mine:bowl': BOWL } });
  writeWeek(userData, plannedWeek());
  writeWeek(userData, { ...newWeekDocument('2026-W49'), revision: 1, savedAt: '2026-11-23T08:00:00.000Z' });
}

/** The files without what every save increments, defaults filled in. */
export function onDisk(userData: string): Disk {
  const { 'library.json': library, ...weeks } = libraryBytes(userData);
  const unsaved = { revision: 0, savedAt: '' };
  const read = (bytes: Buffer | undefined): object => JSON.parse(bytes?.toString('utf8') ?? '{}');
  return {
    library: { ...libraryDocumentSchema.parse(read(library)), ...unsaved },
    weeks: Object.fromEntries(
      Object.entries(weeks).map(([name, bytes]) => [
        path.basename(name, '.json'),
        { ...weekDocumentSchema.parse(read(bytes)), ...unsaved },
      ]),
    ),
  };
}

/** The entries of a meal: "mine:bar 40 g", "mine:bowl 1 of 2", "mine:bowl 1 from 2026-11-24/bowl". */
const mealOn = ({ weeks }: Disk, week: string, date: string, slot: string): readonly string[] =>
  (weeks[week]?.days.find((day) => day.date === date)?.meals ?? [])
    .filter((meal) => meal.slot === slot)
    .flatMap(({ entries }) =>
      entries.map((entry) => {
        if (entry.kind === 'food') return `${entry.food} ${entry.grams} g`;
        if (entry.kind !== 'recipe') return entry.kind;
        const cook = entry.cook === undefined ? '' : ` of ${entry.cook}`;
        return `${entry.recipe} ${entry.servings}${cook}${entry.leftoverOf === null ? '' : ` from ${entry.leftoverOf}`}`;
      }),
    );

const mondayBreakfast = (disk: Disk) => mealOn(disk, '2026-W48', '2026-11-23', 'breakfast');

const barOnMonday = (page: Page) => cell(page, 'Breakfast', MONDAY).getByRole('listitem').first();

async function moveProduceLater({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Produce: later' }).click();
}

async function chooseSpinachPack({ page }: RunningApp): Promise<void> {
  await page.getByRole('checkbox', { name: /^Spinach / }).focus();
  await page.getByRole('radio', { name: /^Bag of 300 g/ }).click();
  await expect(page.getByRole('radio', { name: /^Bag of 300 g/ })).toBeChecked();
}

async function putKitchenRollIn({ page }: RunningApp): Promise<void> {
  await page.getByRole('radio', { name: 'Pantry' }).check();
  await page.getByRole('button', { name: 'Put in the first food' }).click();
  await page.getByRole('combobox', { name: 'Food to put in' }).fill('kitchen roll');
  await page.getByRole('option', { name: /^“kitchen roll” as it is/ }).click();
  await page.getByRole('textbox', { name: 'How much' }).fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^kitchen roll / })).toBeVisible();
}

async function addEater({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Add somebody…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add somebody' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Pal');
  await dialog.getByRole('button', { name: 'More: Portion, times yours' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(dialog).toHaveCount(0);
}

async function removeBar({ page }: RunningApp): Promise<void> {
  await barOnMonday(page).focus();
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Breakfast', MONDAY).getByRole('listitem')).toHaveCount(0);
  await saved(page);
}

async function planLeftovers({ page }: RunningApp): Promise<void> {
  await cell(page, 'Dinner', TUESDAY).getByRole('listitem').focus();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Leftovers of Bar bowl' });
  await dialog.getByRole('textbox', { name: 'Servings on Wednesday 25 November' }).fill('');
  await dialog.getByRole('textbox', { name: 'Servings on Monday 30 November' }).fill('1');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

async function saveTemplate({ page }: RunningApp): Promise<void> {
  await chooseInWeekMenu(page, 'Save this week as a template…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Everyday week');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function pinBar({ page }: RunningApp): Promise<void> {
  await barOnMonday(page).focus();
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: 'Pin to weekdays' });
  await dialog.getByRole('button', { name: 'Wednesday' }).click();
  await dialog.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function duplicateBowl({ page }: RunningApp): Promise<void> {
  await page
    .getByRole('navigation', { name: /^List of recipes/ })
    .getByRole('button', { name: /^Bar bowl/ })
    .click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByRole('region', { name: 'Bar bowl copy', exact: true })).toBeVisible();
}

/** Shows the own food in Foods. */
export async function showBar(page: Page) {
  const search = page.getByRole('searchbox', { name: 'Search foods' });
  await search.fill('Almond bar');
  await expect(page.getByRole('table', { name: 'Foods' }).getByRole('rowheader').first()).toHaveText('Almond bar');
  await search.press('ArrowDown');
  return page.getByRole('complementary', { name: 'Food' });
}

async function changeBar({ page }: RunningApp): Promise<void> {
  await (await showBar(page)).getByRole('button', { name: 'Edit Almond bar' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Edit Almond bar' });
  await dialog.getByRole('textbox', { name: 'Sodium, mg' }).fill('900');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

async function importPlan({ app, page }: RunningApp): Promise<void> {
  const file = path.join(newFolder(), 'friday.csv');
  writeFileSync(file, 'date,meal,food,amount,unit,note\n2026-11-27,Breakfast,sr28:11457,80,g,\n');
  await answerOpenDialog(app, file);
  await chooseInWeekMenu(page, 'Import…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toHaveCount(0);
}

/**
 * Another program writes the week, with Monday's breakfast removed; an edit and its undo in the window then meet that
 * file.
 */
async function takeTheirs(running: RunningApp): Promise<void> {
  const { page, userData } = running;
  await removeBar(running);
  writeFileSync(weekPath(userData, '2026-W48'), JSON.stringify(withWater(readWeek(userData, '2026-W48'))));
  await page.keyboard.press('Control+z');
  const notice = page.getByRole('alertdialog', { name: 'Changed on disk' });
  await notice.getByRole('button', { name: 'Take theirs' }).click();
  await expect(notice).toHaveCount(0);
}

/** The week as saved by another program: 500 ml of water on Monday. */
const withWater = (week: WeekDocument): WeekDocument => ({
  ...week,
  revision: week.revision + 1,
  days: week.days.map((day) => (day.date === '2026-11-23' ? { ...day, waterMl: 500 } : day)),
});

/** An archive of another library: the person of this one, one empty week, no food and no recipe. */
function otherArchive(): string {
  const folder = newFolder();
  seedLibrary(folder);
  writeWeek(folder, { ...newWeekDocument('2026-W47'), revision: 1, savedAt: '2026-11-16T08:00:00.000Z' });
  const files = Object.entries(libraryBytes(folder)).map(([name, bytes]) => ({ name, bytes }));
  const manifest = {
    format: 'electroplate-archive',
    version: [1, 0],
    savedAt: '2026-11-20T08:00:00.000Z',
    program: '1.0.0',
    files: files.map(({ name, bytes }) => ({
      path: name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    })),
  };
  const archive = path.join(folder, 'other.electroplate.zip');
  writeFileSync(
    archive,
    rawZip([{ name: 'electroplate-archive.json', bytes: Buffer.from(JSON.stringify(manifest)) }, ...files]),
  );
  return archive;
}

async function restoreArchive({ app, page }: RunningApp): Promise<void> {
  await answerOpenDialog(app, otherArchive());
  await page.getByRole('button', { name: 'Restore from an archive…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Restore this library?' });
  await dialog.getByRole('button', { name: 'Restore', exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
}

/** One of each kind; the archive is last, because it starts a new history. */
export const DRIVEN_EDITS = {
  plan: {
    madeOn: 'Plan',
    screens: ['Foods', 'Shopping', 'Trends'],
    make: removeBar,
    label: 'Removed 1 entry',
    look: mondayBreakfast,
    before: ['mine:bar 40 g'],
    after: [],
  },
  leftovers: {
    madeOn: 'Plan',
    screens: ['Recipes', 'Help', 'Settings'],
    make: planLeftovers,
    label: 'Planned leftovers of Bar bowl',
    look: (disk) => [
      mealOn(disk, '2026-W48', '2026-11-24', 'dinner'),
      mealOn(disk, '2026-W49', '2026-11-30', 'dinner'),
    ],
    before: [['mine:bowl 1'], []],
    after: [['mine:bowl 1 of 2'], ['mine:bowl 1 from 2026-11-24/bowl']],
  },
  template: {
    madeOn: 'Plan',
    screens: ['Shopping', 'Settings', 'Foods'],
    make: saveTemplate,
    label: 'Saved the template Everyday week',
    look: ({ library }) => Object.values(library.templates).map(({ name }) => name),
    before: [],
    after: ['Everyday week'],
  },
  pin: {
    madeOn: 'Plan',
    screens: ['Trends', 'Foods', 'Recipes'],
    make: pinBar,
    label: 'Pinned Almond bar, 40 g',
    look: ({ library }) => Object.values(library.pinned).map(({ weekdays }) => weekdays),
    before: [],
    after: [[1, 3]],
  },
  recipe: {
    madeOn: 'Recipes',
    screens: ['Plan', 'Trends', 'Shopping'],
    make: duplicateBowl,
    label: 'Copied Bar bowl',
    look: ({ library }) => Object.values(library.recipes).map(({ name }) => name),
    before: ['Bar bowl'],
    after: ['Bar bowl', 'Bar bowl copy'],
  },
  'own-food': {
    madeOn: 'Foods',
    screens: ['Settings', 'Recipes', 'Help'],
    make: changeBar,
    label: 'Changed Almond bar',
    look: ({ library, weeks }) =>
      [library, weeks['2026-W48']].map((document) => document?.foods['mine:bar']?.per100g['sodium']),
    before: [500, 500],
    after: [900, 900],
  },
  packs: {
    madeOn: 'Shopping',
    screens: ['Plan', 'Foods', 'Help'],
    make: chooseSpinachPack,
    label: 'Spinach: bag of 300 g',
    look: ({ library }) => library.packs?.['sr28:11457']?.chosen,
    before: undefined,
    after: { unit: 'bag', amount: 300, measure: 'g' },
  },
  list: {
    madeOn: 'Shopping',
    screens: ['Plan', 'Foods', 'Help'],
    make: moveProduceLater,
    label: 'Moved Produce',
    look: ({ library }) => library.aisles?.order?.[0],
    before: undefined,
    after: 'Meat & poultry',
  },
  pantry: {
    madeOn: 'Shopping',
    screens: ['Plan', 'Recipes', 'Settings'],
    make: putKitchenRollIn,
    label: 'Put kitchen roll in the cupboard',
    look: ({ library }) => Object.values(library.pantry).map(({ name, amount }) => `${amount} ${name}`),
    before: [],
    after: ['2 kitchen roll'],
  },
  eaters: {
    madeOn: 'Settings',
    screens: ['Plan', 'Shopping', 'Foods'],
    make: addEater,
    label: 'Added Pal',
    look: ({ library }) => Object.values(library.eaters ?? {}).map(({ name, portion }) => [name, portion]),
    before: [],
    after: [['Pal', 1.25]],
  },
  import: {
    madeOn: 'Plan',
    screens: ['Help', 'Trends', 'Shopping'],
    make: importPlan,
    label: 'Imported friday.csv',
    look: (disk) => mealOn(disk, '2026-W48', '2026-11-27', 'breakfast'),
    before: [],
    after: ['sr28:11457 80 g'],
  },
  'version-on-disk': {
    madeOn: 'Plan',
    screens: ['Settings', 'Recipes', 'Foods'],
    make: takeTheirs,
    label: 'Took the version on disk',
    look: (disk) => [mondayBreakfast(disk), disk.weeks['2026-W48']?.days[0]?.waterMl],
    before: [['mine:bar 40 g'], 0],
    after: [[], 500],
  },
  archive: {
    madeOn: 'Settings',
    screens: ['Trends', 'Foods', 'Help'],
    make: restoreArchive,
    label: 'Restored an archive',
    look: ({ library, weeks }) => [Object.keys(library.foods), Object.keys(weeks)],
    before: [['mine:bar'], ['2026-W48', '2026-W49']],
    after: [[], ['2026-W47']],
  },
} as const satisfies Record<EditName, DrivenEdit>;
