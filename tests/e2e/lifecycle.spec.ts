/**
 * Checks 7, 17 and 18 in the real program: starting twice, quitting in the middle of work, a library that is blocked.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { cell, saved } from './support/board';
import { launch, newFolder, removeFolders, seedLibrary } from './support/launch';
import type { RunningApp } from './support/launch';
import { runtimeExecutable } from './support/runtime';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const root = path.resolve(import.meta.dirname, '../..');
const MONDAY = 'Monday 23 November 2026';

test.afterAll(removeFolders);

async function launchPlanned(): Promise<RunningApp> {
  const userData = newFolder();
  seedLibrary(userData);
  writeWeek(userData, fixtureWeekDocument());
  const running = await launch({ userData });
  await expect(cell(running.page, 'Breakfast', MONDAY).getByRole('listitem')).toHaveCount(3);
  return running;
}

const weekFile = (userData: string): string => path.join(userData, 'library', 'weeks', '2026-W48.json');

function breakfastCount(userData: string): number {
  const week: ReturnType<typeof fixtureWeekDocument> = JSON.parse(readFileSync(weekFile(userData), 'utf8'));
  return week.days[0]?.meals.find((meal) => meal.slot === 'breakfast')?.entries.length ?? 0;
}

/** Removes the first entry of Monday's breakfast, as a user does. */
async function removeFirstEntry(page: Page): Promise<void> {
  await page.locator('[data-cell="2026-11-23/breakfast"] [data-entry]').first().click();
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Breakfast', MONDAY).getByRole('listitem')).toHaveCount(2);
}

/** Presses the named buttons one after the other without yielding, then runs something else, all in one tick. */
function inOneTick(page: Page, buttons: readonly string[], andClose: boolean): Promise<void> {
  return page.evaluate(
    ([names, close]) => {
      for (const name of names) document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)?.click();
      if (close) document.querySelector<HTMLButtonElement>('button[aria-label="Close"]')?.click();
    },
    [buttons, andClose] as const,
  );
}

const ended = (app: ElectronApplication): Promise<number | null> =>
  new Promise((resolve) => app.process().once('exit', resolve));

/** Sets the answer to the question before closing, and counts how often it was asked. */
async function answerCloseQuestion(app: ElectronApplication, response: 0 | 1): Promise<() => Promise<number>> {
  await app.evaluate(({ dialog }, button) => {
    Object.assign(globalThis, { asked: 0 });
    dialog.showMessageBox = async () => {
      (globalThis as unknown as { asked: number }).asked += 1;
      return { response: button, checkboxChecked: false };
    };
  }, response);
  return () => app.evaluate(() => (globalThis as unknown as { asked: number }).asked);
}

test('a second start brings the first to the front and ends (check 7)', async () => {
  const { app, page, userData, close } = await launchPlanned();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(runtimeExecutable(), [...flags, root, `--user-data-dir=${userData}`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  second.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const exitCode = await new Promise((resolve) => second.once('close', resolve));
  expect(exitCode).toBe(0);
  expect(said).toContain('Electroplate is open already');
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())))
    .toEqual([true]);
  await expect(cell(page, 'Breakfast', MONDAY).getByRole('listitem')).toHaveCount(3);
  await close();
});

test.describe('ending in the middle of work (check 17)', () => {
  test('an edit and the close button in one tick', async () => {
    const { app, page, userData } = await launchPlanned();
    await removeFirstEntry(page);
    await saved(page);
    expect(breakfastCount(userData)).toBe(2);
    const exit = ended(app);
    await inOneTick(page, ['Undo'], true).catch(() => {});
    expect(await exit).toBe(0);
    expect(breakfastCount(userData)).toBe(3);
  });

  test('many edits and three presses of the close button in one tick', async () => {
    const { app, page, userData } = await launchPlanned();
    await removeFirstEntry(page);
    const exit = ended(app);
    await inOneTick(
      page,
      [...Array.from({ length: 20 }, () => ['Undo', 'Redo']).flat(), 'Undo', 'Close', 'Close'],
      true,
    ).catch(() => {});
    expect(await exit).toBe(0);
    expect(breakfastCount(userData)).toBe(3);
  });

  test('an edit and SIGTERM', async () => {
    const { app, page, userData } = await launchPlanned();
    await removeFirstEntry(page);
    const exit = ended(app);
    await inOneTick(page, ['Undo'], false);
    app.process().kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(breakfastCount(userData)).toBe(3);
  });

  test('an edit that cannot be saved: the person is asked, and can go back', async () => {
    const { app, page, userData } = await launchPlanned();
    const weeks = path.join(userData, 'library', 'weeks');
    renameSync(weeks, `${weeks}-away`);
    writeFileSync(weeks, 'in the way');
    await removeFirstEntry(page);
    await expect(page.getByRole('banner').getByRole('alert')).toContainText('Not saved');
    await expect(page.getByRole('banner').getByRole('alert')).toContainText('is a file and not a folder');

    const asked = await answerCloseQuestion(app, 0);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(asked).toBe(1);
    await expect(cell(page, 'Breakfast', MONDAY).getByRole('listitem')).toHaveCount(2);

    rmSync(weeks);
    renameSync(`${weeks}-away`, weeks);
    const exit = ended(app);
    await page
      .getByRole('button', { name: 'Close', exact: true })
      .click()
      .catch(() => {});
    expect(await exit).toBe(0);
    expect(breakfastCount(userData)).toBe(2);
  });

  test('an edit that cannot be saved: the person can close without it', async () => {
    const { app, page, userData } = await launchPlanned();
    const weeks = path.join(userData, 'library', 'weeks');
    renameSync(weeks, `${weeks}-away`);
    writeFileSync(weeks, 'in the way');
    await removeFirstEntry(page);
    await answerCloseQuestion(app, 1);
    const exit = ended(app);
    await page
      .getByRole('button', { name: 'Close', exact: true })
      .click()
      .catch(() => {});
    expect(await exit).toBe(0);
    rmSync(weeks);
    renameSync(`${weeks}-away`, weeks);
    expect(breakfastCount(userData)).toBe(3);
  });
});

test.describe('a blocked library (check 18)', () => {
  test('is shown with its path, and opens once the cause is gone', async () => {
    const userData = newFolder();
    const library = path.join(userData, 'library');
    writeFileSync(library, 'a file where the folder should be');
    const { page, close } = await launch({ userData });
    await expect(page.getByRole('heading', { name: 'Electroplate cannot open its library' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(`${library} is a file and not a folder`);
    expect(readFileSync(library, 'utf8')).toBe('a file where the folder should be');
    rmSync(library);
    seedLibrary(userData);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('group', { name: MONDAY })).toBeVisible();
    await close();
  });

  test('can be left for another with --library', async () => {
    const userData = newFolder();
    const elsewhere = newFolder();
    writeFileSync(path.join(userData, 'library'), 'in the way');
    mkdirSync(elsewhere, { recursive: true });
    const { page, close } = await launch({ userData, args: [`--library=${path.join(elsewhere, 'my library')}`] });
    await expect(page.getByRole('button', { name: 'Get started' })).toBeVisible();
    await close();
    expect(existsSync(path.join(elsewhere, 'my library'))).toBe(false);
  });
});

test('a page whose process ends twice within ten seconds is asked about, and never leaves an empty window', async () => {
  const { app, userData, page } = await launchPlanned();
  await removeFirstEntry(page);
  await saved(page);
  const timesAsked = await answerCloseQuestion(app, 0);
  const crash = () =>
    app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('render-process-gone', () => resolve());
          contents?.forcefullyCrashRenderer();
        }),
    );
  /** The content of the page, read through the window: the test's own page object ended with its process. */
  const entriesShown = () =>
    app
      .evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `document.querySelectorAll('[data-cell="2026-11-23/breakfast"] [data-entry]').length + ' of ' + document.querySelectorAll('main').length`,
        ),
      )
      .catch(() => 'nothing');
  const isShown = () => expect.poll(entriesShown, { timeout: 20_000 }).toMatch(/ of 1$/);
  await crash();
  await isShown();
  expect(await timesAsked()).toBe(0);
  await crash();
  await expect.poll(timesAsked).toBe(1);
  await isShown();
  expect(breakfastCount(userData)).toBe(2);
  const end = ended(app);
  await answerCloseQuestion(app, 1);
  await crash().catch(() => undefined);
  expect(await end).toBe(0);
});

test('a damaged week is opened from its copy and the user is told', async () => {
  const userData = newFolder();
  seedLibrary(userData);
  const copies = path.join(userData, 'library', 'backups', '2026-W48');
  mkdirSync(copies, { recursive: true });
  writeFileSync(path.join(copies, '2026-11-22_18-05-00-000.json'), JSON.stringify(fixtureWeekDocument()));
  writeFileSync(weekFile(userData), '{"format":"electroplate-week","version":[1,0],"rev');
  const { page, close } = await launch({ userData });
  await expect(cell(page, 'Breakfast', MONDAY).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('the copy of 2026-11-22 18:05 was opened instead')).toBeVisible();
  expect(readFileSync(weekFile(userData), 'utf8')).toContain('"rev');
  await close();
});

test('the window remembers where it was', async () => {
  const { app, userData, close } = await launchPlanned();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 750 }),
  );
  await close();
  expect(JSON.parse(readFileSync(path.join(userData, 'window.json'), 'utf8'))).toEqual({
    x: 40,
    y: 30,
    width: 1100,
    height: 750,
    maximized: false,
  });
});

test('a window that was larger than the screen comes back inside', async () => {
  const userData = newFolder();
  seedLibrary(userData);
  const { app, close } = await launch({ userData, size: { width: 5000, height: 4000 } });
  const place = await app.evaluate(({ BrowserWindow, screen }) => {
    const { workArea } = screen.getPrimaryDisplay();
    const { x, y, width, height } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? workArea;
    return {
      isOut:
        x < workArea.x ||
        y < workArea.y ||
        x + width > workArea.x + workArea.width ||
        y + height > workArea.y + workArea.height,
      // A pixel may be lost without a window manager.
      isSmall: width < workArea.width - 2 || height < workArea.height - 2,
    };
  });
  expect(place).toEqual({ isOut: false, isSmall: false });
  await close();
});
