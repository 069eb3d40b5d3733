import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { seedLibrary } from './support/launch';
import type { RunningApp } from './support/launch';
import { atRest, expectAccessible, findLayoutFaults } from './support/page-checks';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

/** A small window, and an enlarged one: everything can be reached and nothing is cut off. */
const SHOTS = process.env['ELECTROPLATE_SHOTS'] ?? '';

async function picture({ app, page }: RunningApp, name: string): Promise<void> {
  await atRest(page);
  if (SHOTS === '') return;
  mkdirSync(SHOTS, { recursive: true });
  // Of the window: a screenshot of the page leaves out what the zoom adds.
  const taken = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(path.join(SHOTS, `${name}.png`), Buffer.from(taken, 'base64'));
}

const zoomTo = async ({ app, page }: RunningApp, factor: number, width = 1024): Promise<void> => {
  await app.evaluate(
    ({ BrowserWindow }, value) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(value),
    factor,
  );
  await page.waitForFunction((width) => Math.abs(window.innerWidth - width) < 3, Math.round(width / factor));
};

/** The position of an element in the window; a missing one compares as false. */
const boxOf = async (one: Locator) =>
  (await one.boundingBox()) ?? { x: Number.NaN, y: Number.NaN, width: Number.NaN, height: Number.NaN };

const seed = (theme: string) => (userData: string) => {
  seedLibrary(userData, { settings: { theme } });
  writeWeek(userData, fixtureWeekDocument());
};

// axe checks both at once; a picture is taken of each.
for (const theme of SHOTS === '' ? ['light'] : ['light', 'dark']) {
  test(`the drawer of an entry at 1024 × 700, ${theme}`, async () => {
    const running = await program.open({ seed: seed(theme), size: { width: 1024, height: 700 } });
    const { page } = running;
    const drawer = page.getByRole('complementary', { name: 'Inspector' });
    const box = async (selector: string) => boxOf(page.locator(selector).first());
    const before = await box('[data-cell="2026-11-25/lunch"]');
    await page.locator('[data-cell="2026-11-25/lunch"] [data-entry]').first().click();
    await expect(drawer.getByRole('button', { name: /^Remove/ })).toBeVisible();
    expect(await box('[data-cell="2026-11-25/lunch"]')).toEqual(before);
    const panel = await boxOf(drawer);
    const saturday = await box('[data-cell="2026-11-28/lunch"]');
    // Two columns: it starts where Saturday starts, and Friday is fully visible.
    expect(Math.abs(panel.x - saturday.x)).toBeLessThanOrEqual(2);
    await picture(running, `drawer-${theme}-1024x700`);
    expect.soft(await findLayoutFaults(page)).toEqual([]);
    await expectAccessible(page, `the drawer, ${theme}`, true);
    // With the keyboard: the arrows keep the focus on the board, I moves into the drawer, Esc back to the entry.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('i');
    await expect(page.getByRole('button', { name: 'Close the inspector' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(page.locator('[data-cell="2026-11-25/lunch"] [data-entry]').nth(1)).toBeFocused();
    // On the side away from the entry; and removing with the mouse alone.
    await page.locator('[data-cell="2026-11-27/lunch"] [data-entry]').first().click();
    expect((await boxOf(drawer)).x).toBeLessThan(100);
    const friday = page.locator('[data-cell="2026-11-27/lunch"] [data-entry]');
    const count = await friday.count();
    await drawer.getByRole('button', { name: /^Remove/ }).click();
    await expect(friday).toHaveCount(count - 1);
    if (count > 1) await drawer.getByRole('button', { name: 'Close the inspector' }).click();
    await expect(drawer).toBeHidden();
  });
}

for (const factor of [1.5, 2]) {
  test(`at ${factor * 100} % everything is reached`, async () => {
    const running = await program.open({ seed: seed('light'), size: { width: 1024, height: 700 } });
    const { page } = running;
    await expect(page.locator('[data-entry]').first()).toBeVisible();
    await zoomTo(running, factor);
    const look = async (name: string) => {
      await picture(running, `zoom-${factor * 100}-${name}`);
      expect.soft(await findLayoutFaults(page), name).toEqual([]);
    };
    const inWindow = async (name: string) => {
      const found = page.getByRole('button', { name, exact: true }).first();
      await found.scrollIntoViewIfNeeded();
      const at = await boxOf(found);
      const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect.soft(at.x + at.width, name).toBeLessThanOrEqual(size.width);
      expect.soft(at.y + at.height, name).toBeLessThanOrEqual(size.height);
    };
    for (const name of ['Repair', 'Print', 'Fill week']) await inWindow(name);
    for (const screen of ['Plan', 'Foods', 'Recipes', 'Shopping', 'Trends', 'Help', 'Settings']) {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click();
      await look(screen.toLowerCase());
    }
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Plan' }).click();
    const sunday = page.locator('[data-cell="2026-11-29/breakfast"]');
    await sunday.scrollIntoViewIfNeeded();
    const edge = await sunday.evaluate((cell) => innerWidth - cell.getBoundingClientRect().right);
    expect.soft(edge).toBeGreaterThanOrEqual(0);
    await page.locator('[data-cell="2026-11-24/dinner"] [data-entry]').first().click();
    await look('drawer');
    await page.keyboard.press('Escape');
    const dialogs = [
      ['palette', 'Control+k'],
      ['repair', 'r'],
      ['print', 'Control+p'],
      ['salt', 's'],
      ['several-days', 'd'],
    ] as const;
    for (const [name, keys] of dialogs) {
      await page.locator('[data-cell="2026-11-24/dinner"] [data-entry]').first().focus();
      await page.keyboard.press(keys);
      const dialog = page.getByRole('dialog').last();
      await expect(dialog).toBeVisible();
      await atRest(page);
      await look(name);
      const out = await dialog.evaluate((one) => {
        const at = one.getBoundingClientRect();
        return [at.left < 0, at.top < 0, at.right > innerWidth, at.bottom > innerHeight].some(Boolean);
      });
      expect.soft(out, `${name} sticks out of the window`).toBe(false);
      if (name === 'repair') {
        await page.getByRole('button', { name: 'Repair the whole week…' }).click();
        await expect(page.getByRole('button', { name: /^Apply \d changes$/ })).toBeVisible();
        await look('repair-week');
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    for (const item of ['Copy a week here…', 'Mix an electrolyte drink…', 'Templates…', 'Import…']) {
      await page.getByRole('button', { name: 'Week… (copy, import, save)' }).click();
      // A menu taller than the window scrolls to what has the focus or the pointer.
      const entry = page.getByRole('menuitem', { name: item });
      await entry.hover();
      await atRest(page);
      await entry.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(item.replace(/\W+/g, '-').toLowerCase());
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.getByRole('button', { name: 'Fill week', exact: true }).click();
    await expect(page.getByRole('dialog', { name: /^Fill week/ })).toBeVisible();
    await look('fill-week');
    await page.keyboard.press('Escape');
    await zoomTo(running, 1);
  });
}

test('at 50 % and 200 % nothing is cut off in a window of 1280 × 800 and of 1366 × 768', async () => {
  const running = await program.open({ seed: seed('light'), size: { width: 1280, height: 800 } });
  const { app, page } = running;
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  const rail = page.getByRole('navigation', { name: 'Main' });
  for (const { width, height } of [
    { width: 1280, height: 800 },
    { width: 1366, height: 768 },
  ]) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...size }),
      { width, height },
    );
    for (const factor of [0.5, 2]) {
      await zoomTo(running, factor, width);
      for (const screen of ['Foods', 'Shopping', 'Trends', 'Plan']) {
        await rail.getByRole('link', { name: screen }).click();
        await picture(running, `zoom-${factor * 100}-${screen.toLowerCase()}-${width}`);
        expect.soft(await findLayoutFaults(page), `${screen}, ${width} px, ${factor * 100} %`).toEqual([]);
      }
      const outside = await page.evaluate(() => {
        const reached = [...document.querySelectorAll('.shell__titlebar button, nav[aria-label="Main"] a')];
        return reached.flatMap((one) => {
          one.scrollIntoView({ block: 'nearest' });
          const at = one.getBoundingClientRect();
          const isIn = at.left >= 0 && at.top >= 0 && at.right <= innerWidth + 1 && at.bottom <= innerHeight + 1;
          return isIn ? [] : [one.getAttribute('aria-label') ?? one.textContent];
        });
      });
      expect.soft(outside, `${width} px, ${factor * 100} %`).toEqual([]);
      const sunday = page.locator('[data-cell="2026-11-29/breakfast"]');
      await sunday.scrollIntoViewIfNeeded();
      expect
        .soft(await sunday.evaluate((cell) => innerWidth - cell.getBoundingClientRect().right))
        .toBeGreaterThanOrEqual(0);
    }
    await zoomTo(running, 1, width);
  }
});

test('the keys of the zoom, those of the keypad among them, also in a field; 50 and 200 % are the ends', async () => {
  const { app, page } = await program.open({ seed: seed('light'), size: { width: 1280, height: 800 } });
  await page.locator('[data-entry]').first().dblclick();
  const field = page.getByRole('textbox', { name: /^Amount of/ });
  await expect(field).toBeFocused();
  const press = (keyCode: string, times = 1) =>
    app.evaluate(
      ({ BrowserWindow }, [key, count]) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        for (let press = 0; press < Number(count); press += 1)
          for (const type of ['keyDown', 'keyUp'] as const)
            contents?.sendInputEvent({ type, keyCode: String(key), modifiers: ['control'] });
      },
      [keyCode, times] as const,
    );
  const percent = () =>
    app.evaluate(({ BrowserWindow }) =>
      Math.round((BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0) * 100),
    );
  for (const [key, times, becomes] of [
    ['=', 1, 110],
    ['+', 1, 120],
    ['numadd', 1, 131],
    ['-', 1, 120],
    ['numsub', 2, 100],
    ['numadd', 9, 200],
    ['0', 1, 100],
    ['-', 9, 50],
    ['num0', 1, 100],
  ] as const) {
    await press(key, times);
    await expect.poll(percent, `Ctrl and ${key}`).toBe(becomes);
  }
  await expect(field).toBeFocused();
});
