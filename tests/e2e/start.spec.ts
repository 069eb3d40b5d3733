/**
 * What is visible during a start: never an empty window, one sentence if the program is incomplete, a crashed page back
 * again.
 */
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { askServer, openDisplay } from '#electron/main/desktop/x11-background';
import { packFile } from '#shared/domain/packed-file';
import { launch, newFolder, removeFolders, seedLibrary, startProgram } from './support/launch';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const root = path.resolve(import.meta.dirname, '../..');

test.afterAll(removeFolders);

function plannedFolder(): string {
  const userData = newFolder();
  seedLibrary(userData);
  writeWeek(userData, fixtureWeekDocument());
  return userData;
}

/** A copy of the built program whose files can be damaged; without the gallery, which another test may be building. */
function copiedProgram(): string {
  const program = newFolder();
  const gallery = path.join(root, 'out', 'gallery');
  cpSync(path.join(root, 'out'), path.join(program, 'out'), { recursive: true, filter: (one) => one !== gallery });
  cpSync(path.join(root, 'package.json'), path.join(program, 'package.json'));
  return program;
}

test('the window stays hidden until the board is on its page', async () => {
  const app = await startProgram({ userData: plannedFolder() });
  const seen = await app.evaluate(async ({ app: program, BrowserWindow }) => {
    const window = await new Promise<Electron.BrowserWindow>((resolve) => {
      const [made] = BrowserWindow.getAllWindows();
      if (made) resolve(made);
      else program.once('browser-window-created', (_event, created) => resolve(created));
    });
    const isHiddenAtFirst = !window.isVisible();
    if (isHiddenAtFirst) await new Promise<void>((resolve) => window.once('show', () => resolve()));
    const hasBoard: unknown = await window.webContents.executeJavaScript(
      "document.querySelector('[data-day]') !== null",
    );
    return { isHiddenAtFirst, hasBoard };
  });
  await app.close();
  expect(seen).toEqual({ isHiddenAtFirst: true, hasBoard: true });
});

/** The colour an X server shows in a window until the program draws there, as #rrggbb: it clears a pixel and reads it. */
async function unpaintedColour(windowId: number): Promise<string> {
  const display = await openDisplay();
  if (display === null) throw new Error('The test runs on no X server.');
  const requests = Buffer.alloc(36);
  // ClearArea without an event, then GetImage of the same pixel as it is stored, with all its bits.
  for (const [at, opcode, option, length] of [
    [0, 61, 0, 4],
    [16, 73, 2, 5],
  ] as const) {
    requests.writeUInt8(opcode, at);
    requests.writeUInt8(option, at + 1);
    requests.writeUInt16LE(length, at + 2);
    requests.writeUInt32LE(windowId, at + 4);
    requests.writeUInt16LE(1, at + 12);
    requests.writeUInt16LE(1, at + 14);
  }
  requests.writeUInt32LE(0xff_ff_ff_ff, 32);
  const answer = await askServer(display, requests);
  return `#${Buffer.from([...(answer ?? [])].slice(32, 35).toReversed()).toString('hex')}`;
}

test('on an X server nothing lighter than the window is shown before its first frame', async () => {
  test.skip(process.platform !== 'linux', 'Only X servers fill a window by themselves.');
  const userData = newFolder();
  seedLibrary(userData, { settings: { theme: 'dark' } });
  const { app, page, close } = await launch({ userData });
  await expect(page.locator('[data-day]').first()).toBeVisible();
  const handle = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(),
  );
  await expect.poll(() => unpaintedColour(handle ?? 0)).toBe('#0f1214');
  await close();
});

const SPOILED: readonly (readonly [what: string, spoil: (catalog: string) => void])[] = [
  ['missing', (catalog) => rmSync(catalog)],
  ['cut off', (catalog) => truncateSync(catalog, 1_000_000)],
  [
    'damaged',
    (catalog) => {
      const bytes = readFileSync(catalog);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
      writeFileSync(catalog, bytes);
    },
  ],
  [
    'of another version',
    (catalog) => writeFileSync(catalog, packFile({ format: 'electroplate-catalog', version: [1, 0] }, {})),
  ],
];

test('an unusable catalog is reported on one screen; the library is not touched', async () => {
  test.slow();
  const program = copiedProgram();
  const catalog = path.join(program, 'out', 'catalog.bin');
  for (const [what, spoil] of SPOILED) {
    cpSync(path.join(root, 'out', 'catalog.bin'), catalog);
    spoil(catalog);
    const userData = plannedFolder();
    const weekFile = path.join(userData, 'library', 'weeks', '2026-W48.json');
    const before = readFileSync(weekFile);
    const { app, page, close } = await launch({ userData, program });
    await expect(page.getByRole('heading', { name: 'Electroplate is not complete' })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveText(`The food catalog of this installation is ${what}.`);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
      .toBe(true);
    await close();
    expect(readFileSync(weekFile)).toEqual(before);
  }
});

test('a page that is killed while it loads comes back, and searches', async () => {
  const app = await startProgram({ userData: plannedFolder() });
  const back = await app.evaluate(async ({ BrowserWindow }) => {
    const pause = (milliseconds = 20) => new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds));
    // A pending question is never answered if the page dies.
    const ask = (script: string): Promise<unknown> =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript(script)
          .catch(() => null) ?? null,
        pause(2000),
      ]);
    const until = async (script: string): Promise<void> => {
      const end = performance.now() + 60_000;
      while ((await ask(script)) !== true) {
        if (performance.now() > end) throw new Error(`never true: ${script}`);
        await pause();
      }
    };
    await until('document.scripts.length > 0');
    const wasThere = await ask("document.querySelector('[data-day]') !== null");
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    await until("document.querySelector('[data-day]') !== null");
    await ask('document.querySelector(\'a[href="#foods"]\').click()');
    await until("document.querySelector('input[type=search]') !== null");
    return { wasThere, isVisible: BrowserWindow.getAllWindows()[0]?.isVisible() };
  });
  expect(back).toEqual({ wasThere: false, isVisible: true });
  await app.close();
});

test('what only the start needed is given back once the page rests', async () => {
  const { app, page } = await launch({ userData: plannedFolder() });
  const { isKept, isGone } = await page.evaluate(async () => {
    const { call } = (window as unknown as { electroplate: { call(name: string, input: object): Promise<unknown> } })
      .electroplate;
    const leftBehind = (): WeakRef<object> => new WeakRef({});
    const isCollected = async (left: WeakRef<object>): Promise<boolean> => {
      await new Promise((wait) => setTimeout(wait, 1500));
      return left.deref() === undefined;
    };
    // The start collects by itself; once it is over, what is left behind stays.
    let isKept = false;
    for (let wait = 0; wait < 12 && !isKept; wait += 1) isKept = !(await isCollected(leftBehind()));
    const left = leftBehind();
    // An object made, or looked at, while a collection runs is kept until the next one.
    let isGone = false;
    for (let rest = 0; rest < 3 && !isGone; rest += 1) {
      await call('window.rested', {});
      isGone = await isCollected(left);
    }
    return { isKept, isGone };
  });
  await app.close();
  expect({ isKept, isGone }).toEqual({ isKept: true, isGone: true });
});

test('every widget library class the built window can use has its styles', () => {
  const assets = path.join(root, 'out', 'renderer', 'assets');
  const built = (ending: string): string =>
    readdirSync(assets)
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(path.join(assets, name), 'utf8'))
      .join('\n');
  const classesIn = (text: string): ReadonlySet<string> => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g) ?? []);
  const library = ['core', 'dates'].map((name) =>
    readFileSync(path.join(root, 'node_modules', '@mantine', name, 'styles.css'), 'utf8'),
  );
  const defined = classesIn(library.join('\n'));
  const styled = classesIn(built('.css'));
  const used = [...classesIn(built('.js'))].filter((name) => defined.has(name));
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((name) => !styled.has(name))).toEqual([]);
});
