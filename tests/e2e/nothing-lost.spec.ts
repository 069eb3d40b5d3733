/**
 * Where two programs meet, in the real window: a library changed on disk, which program holds it, what is kept, what is
 * offered.
 */
import { spawnSync } from 'node:child_process';
import dgram from 'node:dgram';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { cell, saved } from './support/board';
import { launch, newFolder, seedLibrary } from './support/launch';
import { libraryBytes, readLibrary, readWeek, weekPath } from './support/library-files';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const root = path.resolve(import.meta.dirname, '../..');
const MONDAY = 'Monday 23 November 2026';
const BAR = {
  name: 'Almond bar',
  group: 'My foods',
  kind: 'food',
  per100g: { sodium: 500 },
  measures: [],
  revision: 1,
};
const SOUP = { ...BAR, name: 'Bone broth' };

const seedPlanned = (userData: string): void => {
  seedLibrary(userData, { foods: { 'mine:bar': BAR } });
  writeWeek(userData, fixtureWeekDocument());
};

const libraryFile = (userData: string): string => path.join(userData, 'library', 'library.json');

/** Another program writes the library file while the window has it open. */
function writeLibraryFromElsewhere(userData: string, changes: Record<string, unknown>): void {
  const now = readLibrary(userData);
  writeFileSync(libraryFile(userData), JSON.stringify({ ...now, revision: now.revision + 1, ...changes }));
}

/** Chooses a theme in Settings, a library change that is saved at once; `before` runs right before it. */
async function chooseTheme(page: Page, theme: 'Dark' | 'Light', before: () => void): Promise<void> {
  await page.keyboard.press('Control+,');
  const choice = page.getByRole('radio', { name: theme });
  await expect(choice).toBeVisible();
  before();
  await choice.check({ force: true });
}

const themeOf = (userData: string): string | undefined => readLibrary(userData).settings?.theme;

const breakfast = (page: Page) => cell(page, 'Breakfast', MONDAY).getByRole('listitem');

async function removeFirstEntry(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  const before = await breakfast(page).count();
  await breakfast(page).first().focus();
  await page.keyboard.press('Delete');
  await expect(breakfast(page)).toHaveCount(before - 1);
  await saved(page);
}

const copiesOf = (userData: string, name: string): readonly string[] => {
  const folder = path.join(userData, 'library', 'backups', name);
  return existsSync(folder) ? readdirSync(folder).map((copy) => readFileSync(path.join(folder, copy), 'utf8')) : [];
};

test('a food another program adds stays when this window saves a setting, and is there without a question', async () => {
  const { page, userData } = await program.open({ seed: seedPlanned });
  await expect(breakfast(page)).toHaveCount(3);
  await chooseTheme(page, 'Dark', () =>
    writeLibraryFromElsewhere(userData, { foods: { 'mine:bar': BAR, 'mine:soup': SOUP } }),
  );
  await expect.poll(() => themeOf(userData)).toBe('dark');
  expect(Object.keys(readLibrary(userData).foods)).toEqual(['mine:bar', 'mine:soup']);
  await saved(page);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  // And when the window gets the focus, there must be no save because of it.
  writeLibraryFromElsewhere(userData, { foods: { 'mine:bar': BAR, 'mine:tea': { ...BAR, name: 'Green tea' } } });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText('Another program changed your library.').first()).toBeVisible();
});

test('what both changed is asked about: mine or theirs, and the other version is kept', async () => {
  const { page, userData } = await program.open({ seed: seedPlanned });
  await expect(breakfast(page)).toHaveCount(3);
  for (const { answer, theme } of [
    { answer: 'Keep mine', theme: 'dark' },
    { answer: 'Take theirs', theme: 'system' },
  ]) {
    const other = answer === 'Keep mine' ? 'light' : 'system';
    await chooseTheme(page, answer === 'Keep mine' ? 'Dark' : 'Light', () =>
      writeLibraryFromElsewhere(userData, {
        settings: { ...readLibrary(userData).settings, theme: other },
        foods: { ...readLibrary(userData).foods, [`mine:${other}`]: SOUP },
      }),
    );
    const notice = page.getByRole('alertdialog', { name: 'Library changed on disk' });
    await expect(notice).toContainText('Another program changed a setting in your library too.');
    expect(themeOf(userData)).toBe(other);
    if (process.env['SHOTS'] !== undefined)
      await page.screenshot({ path: `${process.env['SHOTS']}/conflict-${other}.png` });
    await notice.getByRole('button', { name: answer }).click();
    await expect(notice).toHaveCount(0);
    await saved(page);
    const now = readLibrary(userData);
    expect([now.settings.theme, now.foods[`mine:${other}`]?.name]).toEqual([theme, 'Bone broth']);
    const kept = copiesOf(userData, 'library').map((text): unknown => JSON.parse(text).settings?.theme);
    // Theirs the first time, this window's the second.
    expect(kept).toContain('light');
  }
});

test('while the window has the library open the command line says who holds it, and imports nothing', async () => {
  const { page, userData } = await program.open({ seed: seedPlanned });
  await expect(breakfast(page)).toHaveCount(3);
  await removeFirstEntry(page);
  const plan = path.join(newFolder(), 'plan.csv');
  writeFileSync(plan, 'date,meal,food,amount,unit,note\n2026-11-24,Lunch,sr28:11457,80,g,\n');
  const before = libraryBytes(userData);
  const importing = spawnSync(
    process.execPath,
    [path.join(root, 'out', 'cli', 'index.js'), 'import', plan, '--library', path.join(userData, 'library')],
    { encoding: 'utf8' },
  );
  expect(importing.status).toBe(1);
  expect(importing.stderr).toMatch(
    /Nothing was imported, because the window of Electroplate \(process \d+, since .* UTC\) holds/,
  );
  expect(libraryBytes(userData)).toEqual(before);
});

test('a week whose file vanished is reported, and its copy is offered', async () => {
  const { page, userData } = await program.open({ seed: seedPlanned });
  await expect(breakfast(page)).toHaveCount(3);
  await removeFirstEntry(page);
  await removeFirstEntry(page);
  rmSync(weekPath(userData, '2026-W48'));
  await page.reload();
  const notice = page.getByRole('status').filter({ hasText: 'is not at' });
  await expect(notice).toContainText('the version before the last save is still there');
  await expect(breakfast(page)).toHaveCount(0);
  await notice.getByRole('button', { name: 'Open the copy' }).click();
  await expect(breakfast(page)).toHaveCount(2);
  await saved(page);
  expect(readWeek(userData, '2026-W48').days[0]?.meals[0]?.entries).toHaveLength(2);
});

/** Records everything that arrives at a port of this machine, over either protocol. */
async function countPackets(): Promise<{
  readonly port: number;
  readonly count: () => number;
  readonly close: () => void;
}> {
  let packets = 0;
  const udp = dgram.createSocket('udp4', () => (packets += 1));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  udp.on('message', () => (packets += 1));
  const { port } = udp.address();
  const tcp = net.createServer((socket) => {
    packets += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => tcp.listen(port, '127.0.0.1', resolve));
  return { port, count: () => packets, close: () => [udp.close(), tcp.close()] };
}

/** Makes a page try to connect out with a peer connection, and waits for it to give up. */
const tryPeerConnection = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const urls = [`stun:127.0.0.1:${port}`];
    const relays = [`turn:127.0.0.1:${port}?transport=udp`, `turn:127.0.0.1:${port}?transport=tcp`];
    const peer = new RTCPeerConnection({ iceServers: [{ urls }, { urls: relays, username: 'a', credential: 'b' }] });
    peer.createDataChannel('x');
    void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
    setTimeout(() => {
      peer.close();
      resolve();
    }, 800);
  });

test('a peer connection of the page sends no packet, and a page without our rules does', async () => {
  const { app, page } = await program.open({ seed: seedPlanned });
  const sink = await countPackets();
  await page.evaluate(tryPeerConnection, sink.port);
  expect(sink.count()).toBe(0);
  const bare = await barePage(app);
  await bare.evaluate(tryPeerConnection, sink.port);
  expect(sink.count()).toBeGreaterThan(0);
  await bare.close();
  sink.close();
});

/** A page in another session in which peer connections may do what they usually do. */
async function barePage(app: ElectronApplication): Promise<Page> {
  const made = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'bare' } });
    window.webContents.setWebRTCIPHandlingPolicy('default');
    void window.loadURL('data:text/html,<title>Bare</title>');
  });
  const bare = await made;
  await bare.waitForLoadState();
  return bare;
}

test('the save dialog is told to ask before it overwrites a file', async () => {
  const { app, page } = await program.open({ seed: seedPlanned });
  await app.evaluate(({ dialog }) => {
    Object.assign(globalThis, { properties: [] });
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const options = given.at(-1) as { properties?: string[] };
      (globalThis as unknown as { properties: unknown[] }).properties.push(options.properties);
      return { canceled: true, filePath: '' };
    };
  });
  await expect(breakfast(page)).toHaveCount(3);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Save everything as an archive…' }).click();
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { properties: unknown[] }).properties))
    .toEqual([['showOverwriteConfirmation']]);
});

test('closing keeps a copy of what was saved and gives the library back', async () => {
  const { page, userData } = await program.open({ seed: seedPlanned });
  await expect(breakfast(page)).toHaveCount(3);
  await removeFirstEntry(page);
  const { page: again } = await program.restart();
  await expect(breakfast(again)).toHaveCount(2);
  const week = readFileSync(weekPath(userData, '2026-W48'), 'utf8');
  expect(copiesOf(userData, '2026-W48')).toContain(week);
});

test('a library that cannot be opened offers its copies, an archive and the folder', async () => {
  const userData = newFolder();
  seedLibrary(userData);
  const copies = path.join(userData, 'library', 'backups', 'library');
  mkdirSync(copies, { recursive: true });
  const copy = readFileSync(libraryFile(userData), 'utf8');
  writeFileSync(path.join(copies, '2026-11-22_18-05-00-000.json'), copy);
  // As 38,000 own foods would be: larger than anything that can be opened.
  writeFileSync(libraryFile(userData), Buffer.alloc(65 * 1024 * 1024, ' '));
  const { page, close } = await launch({ userData });
  await expect(page.getByRole('heading', { name: 'Electroplate cannot open its library' })).toBeVisible();
  for (const name of ['Try again', 'Show the folder', 'Restore from an archive…'])
    await expect(page.getByRole('button', { name })).toBeVisible();
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/blocked.png` });
  await page.getByRole('button', { name: 'Open the copy of 2026-11-22 18:05' }).click();
  await expect(page.getByRole('group', { name: MONDAY })).toBeVisible();
  expect(readFileSync(libraryFile(userData), 'utf8')).toBe(copy);
  expect(readdirSync(path.join(userData, 'library')).some((name) => name.startsWith('library.damaged-'))).toBe(true);
  await close();
});
