/** The log of the real program: what it contains after a failure, what it never contains, and how it is shown. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { fixtureWeekDocument, writeWeek } from './support/weeks';
import { launch, newFolder, removeFolders, seedLibrary } from './support/launch';

test.afterAll(removeFolders);

test('holds when and where something failed, and nothing of the person or the plan', async () => {
  const userData = newFolder();
  seedLibrary(userData);
  writeWeek(userData, fixtureWeekDocument());
  const { app, page, close } = await launch({ userData });
  await expect(page.getByRole('group', { name: 'Friday 27 November 2026' })).toBeVisible();
  await page.evaluate(() => {
    queueMicrotask(function failLater() {
      throw new TypeError('“Bacon” was eaten by Owner');
    });
    void Promise.reject(new RangeError('so were the eggs'));
  });
  const read = (): string => readFileSync(path.join(userData, 'logs', 'electroplate.log'), 'utf8');
  await expect.poll(read).toContain('problem The window failed: TypeError\n');
  await expect.poll(read).toContain('problem The window left a failure unanswered: RangeError\n');
  expect(read()).toMatch(/^\S+Z info Electroplate 0\.1\.0 started: Electron \d+\.\d+\.\d+, Chrome \S+, \w+ \w+$/m);
  expect(read()).toMatch(/^\S+Z info The library was opened: loaded$/m);

  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    shell.openPath = async (folder) => {
      shown.push(folder);
      return '';
    };
  });
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Show log' }).click();
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown))
    .toEqual([path.join(userData, 'logs')]);
  await close();

  const text = readdirSync(path.join(userData, 'logs'))
    .map((name) => readFileSync(path.join(userData, 'logs', name), 'utf8'))
    .join('\n');
  expect(text).toContain('info The program ended');
  for (const secret of ['Bacon', 'Owner', 'eggs', 'female', '1986', userData, path.resolve('.')])
    expect(text).not.toContain(secret);
});
