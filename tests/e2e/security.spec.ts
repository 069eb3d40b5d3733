/** Checks 22, 23 and 24 in the real program: what a hostile page, a hostile address or a foreign window achieves. */
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startServer } from './support/counting-server';
import type { CountingServer } from './support/counting-server';
import { tryHostileThings } from './support/hostile-page';
import { launch, newFolder, removeFolders, seedLibrary } from './support/launch';
import type { RunningApp } from './support/launch';

const WINDOW_URL = 'app://electroplate/index.html';

let running: RunningApp;
let server: CountingServer;

test.beforeAll(async () => {
  server = await startServer();
  const userData = newFolder();
  seedLibrary(userData);
  running = await launch({ userData });
  // Links that would leave the program are recorded instead of opened.
  await running.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => {
      opened.push(url);
    };
  });
});

test.afterAll(async () => {
  await running.close();
  server.close();
  removeFolders();
});

const opened = (): Promise<string[]> =>
  running.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
const windowCount = (): Promise<number> =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Read in the page itself: Playwright's own waiting stops at refused navigations. */
const isBoardThere = (): Promise<boolean> =>
  running.page.evaluate(() => document.querySelector('[role="group"][aria-label="Monday 23 November 2026"]') !== null);

test.describe('the content security policy, by what happens (check 22)', () => {
  test('no script that is not ours runs and no server is reached', async () => {
    const { page } = running;
    expect(await page.evaluate(tryHostileThings, server.address)).toEqual([]);
    expect(server.hits).toEqual([]);
    expect(page.url()).toBe(WINDOW_URL);
    await page.reload();
  });

  test('the same things work in a page without the policy, so the test would notice', async () => {
    const made = running.app.waitForEvent('window');
    await running.app.evaluate(({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'without-policy' } });
      void window.loadURL('data:text/html,<title>Without a policy</title><body></body>');
    });
    const bare: Page = await made;
    await bare.waitForLoadState();
    const worked = await bare.evaluate(tryHostileThings, server.address);
    expect(worked).toEqual(
      expect.arrayContaining([
        'WebAssembly',
        'eval',
        'event attribute',
        'import from data',
        'inline script',
        'new Function',
        'script from blob',
        'script from data',
        'timer with text',
        'worker from blob',
      ]),
    );
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.getTitle() === 'Without a policy')
        ?.destroy(),
    );
    // The server is there: it is just that the program cannot reach it.
    await fetch(`${server.address}/from-the-test`);
    expect(server.hits).toEqual(['GET /from-the-test']);
    server.hits.length = 0;
  });

  test('the page itself breaks no rule of it', async () => {
    const { page } = running;
    await page.addInitScript(() => {
      Object.assign(window, { violations: [] });
      document.addEventListener('securitypolicyviolation', (event) =>
        (window as unknown as { violations: string[] }).violations.push(
          `${event.violatedDirective} ${event.blockedURI}`,
        ),
      );
    });
    await page.reload();
    await expect(page.getByRole('group', { name: 'Monday 23 November 2026' })).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  });
});

test.describe('hostile addresses (check 23)', () => {
  const HOSTILE = [
    'https://example.org/',
    'http://fdc.nal.usda.gov/',
    'file:///etc/passwd',
    'app://electroplate/print.html',
    'app://electroplate.example/',
    'data:text/html,<h1>x</h1>',
    'about:blank',
    'javascript:document.title="x"',
  ];

  for (const address of HOSTILE) {
    test(`no window and no page for ${address}`, async () => {
      const { page } = running;
      await page.evaluate((url) => {
        // Later, as a page would do it by itself.
        setTimeout(() => window.open(url), 0);
        setTimeout(() => {
          const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
          document.body.append(link);
          link.click();
          link.remove();
        }, 20);
        setTimeout(() => window.location.assign(url), 40);
        setTimeout(() => {
          const link = Object.assign(document.createElement('a'), { href: url });
          document.body.append(link);
          link.click();
          link.remove();
        }, 60);
      }, address);
      await page.waitForTimeout(400);
      // No guard is called for about:blank; the window recovers from it.
      await expect.poll(() => page.evaluate(() => window.location.href)).toBe(WINDOW_URL);
      await expect.poll(isBoardThere).toBe(true);
      expect(await windowCount()).toBe(1);
      expect(await opened()).toEqual([]);
    });
  }

  test('a link to a source we name opens in the browser of the person, once', async () => {
    await running.page.evaluate(() => window.open('https://fdc.nal.usda.gov/food-search'));
    await expect.poll(opened).toEqual(['https://fdc.nal.usda.gov/food-search']);
    expect(await windowCount()).toBe(1);
    await running.app.evaluate(() => ((globalThis as unknown as { opened: string[] }).opened.length = 0));
  });

  for (const address of [
    'app://electroplate/..%2f..%2fetc/passwd',
    'app://electroplate/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    'app://electroplate/index.html%00',
    'app://electroplate/%00',
    'app://electroplate/..%2frenderer-old/index.html',
    'app://electroplate/../main/index.js',
    'app://electroplate/assets',
  ]) {
    test(`nothing is behind ${address}`, async () => {
      const answer = await running.page.evaluate(
        (url) =>
          fetch(url).then(
            async (response) => `${response.status} ${await response.text()}`,
            () => 'refused',
          ),
        address,
      );
      expect(['404 ', 'refused']).toContain(answer);
    });
  }

  for (const address of ['file:///etc/passwd', 'app://other/index.html', 'https://fdc.nal.usda.gov/']) {
    test(`the page cannot read ${address}`, async () => {
      expect(
        await running.page.evaluate(
          (url) =>
            fetch(url, { mode: 'no-cors' }).then(
              () => 'read',
              () => 'refused',
            ),
          address,
        ),
      ).toBe('refused');
    });
  }
});

test.describe('what a page is given (check 24)', () => {
  test('every window runs isolated, sandboxed and without Node', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) =>
        (window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
      ),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    expect(
      await running.page.evaluate(() =>
        ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
          (name) => name in window,
        ),
      ),
    ).toEqual([]);
  });

  test('the bridge is two functions and nothing of Electron', async () => {
    const { page } = running;
    expect(
      await page.evaluate(() => Object.keys((window as unknown as { electroplate: object }).electroplate).toSorted()),
    ).toEqual(['call', 'on']);
    const answers = await page.evaluate(() => {
      const { call } = (
        window as unknown as { electroplate: { call(name: unknown, input: unknown): Promise<unknown> } }
      ).electroplate;
      return Promise.all([
        call('__proto__', {}),
        call('toString', {}),
        call('print.job', {}),
        call('weeks.load', { week: '../../library' }),
        call('weeks.load', { week: '2026-W48', extra: 1 }),
      ]);
    });
    expect(answers).toMatchObject([
      { ok: false, error: { code: 'UNKNOWN_METHOD' } },
      { ok: false, error: { code: 'UNKNOWN_METHOD' } },
      { ok: false, error: { code: 'FORBIDDEN' } },
      { ok: false, error: { code: 'BAD_INPUT' } },
      { ok: false, error: { code: 'BAD_INPUT' } },
    ]);
  });

  test('the window is frameless, no smaller than 1024 × 700, and has no menu bar', async () => {
    const facts = await running.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return {
        smallest: window?.getMinimumSize(),
        isMenuVisible: window?.isMenuBarVisible(),
        bounds: window?.getBounds(),
        content: window?.getContentBounds(),
      };
    });
    expect(facts.smallest).toEqual([1024, 700]);
    expect(facts.content).toEqual(facts.bounds);
  });

  test('no permission is granted, asked for or checked', async () => {
    const answers = await running.page.evaluate(async () => ({
      notification: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      ),
      clipboard: await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      ),
    }));
    expect(answers).toEqual({ notification: 'denied', geolocation: 'denied', camera: 'denied', clipboard: 'denied' });
  });

  test('a page that was not opened by the program may not call it, not even from our own address', async () => {
    const made = running.app.waitForEvent('window');
    await running.app.evaluate(
      ({ BrowserWindow }, preload) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true },
        });
        void window.loadURL('app://electroplate/index.html');
      },
      path.resolve(import.meta.dirname, '../../out/preload/index.cjs'),
    );
    const foreign = await made;
    await foreign.waitForLoadState();
    const answer = await foreign.evaluate(() =>
      (
        window as unknown as { electroplate: { call(name: string, input: unknown): Promise<unknown> } }
      ).electroplate.call('library.load', {}),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => !window.isVisible())
        ?.destroy(),
    );
    expect(await windowCount()).toBe(1);
  });
});

test.describe('a production build (check 21)', () => {
  test('knows no development server, whatever its environment names', async () => {
    const told = {
      ELECTROPLATE_DEV_SERVER: server.address,
      ELECTROPLATE_DEV_NONCE: '0123456789abcdef',
      ELECTRON_RENDERER_URL: server.address,
    };
    const before = server.hits.length;
    Object.assign(process.env, told);
    const userData = newFolder();
    seedLibrary(userData);
    const second = await launch({ userData });
    for (const name of Object.keys(told)) delete process.env[name];
    await expect(second.page.getByRole('group', { name: 'Monday 23 November 2026' })).toBeVisible();
    expect(second.page.url()).toBe(WINDOW_URL);
    const policy = await second.page.evaluate(async () =>
      (await fetch('app://electroplate/index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    await second.close();
    expect(server.hits.slice(before)).toEqual([]);
  });
});
