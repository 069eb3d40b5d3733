import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, errors } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { profileEntry } from '#tests/support/people';
import { runtimeExecutable, runtimeSwitches } from './runtime';

/** A running program with its own data folder, or with that of the file that shares it. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Errors and warnings the page wrote to the console, and content-security-policy violations. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

interface LaunchOptions {
  /** An existing data folder; by default a new empty one. */
  readonly userData?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly args?: readonly string[];
  /** The folder of another build. */
  readonly program?: string;
  /** Today as the page sees it. */
  readonly now?: string;
}

const MADE: string[] = [];

/** A new empty folder, removed by {@link removeFolders}. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'electroplate-e2e-'));
  MADE.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of MADE.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The Tuesday of the week most tests plan. */
export const TODAY = '2026-11-24T09:00:00';

/** Somebody who has already answered who the plan is for: a woman of 40 on keto, no to every safety question. */
export function seedLibrary(userData: string, changes: Record<string, unknown> = {}): void {
  const folder = path.join(userData, 'library');
  mkdirSync(path.join(folder, 'weeks'), { recursive: true });
  const library = {
    format: 'electroplate-library',
    version: [1, 0],
    revision: 1,
    savedAt: '2026-11-01T08:00:00.000Z',
    profile: [profileEntry({ birthMonth: 5 })],
    ...changes,
  };
  writeFileSync(path.join(folder, 'library.json'), JSON.stringify(library, null, 2));
}

function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

/**
 * Lets the main process answer asynchronously, whatever a test asks it: the debugger holds the answer of a plain function
 * so loosely that a garbage collection may take it away first.
 */
function keepAnswers(app: ElectronApplication): ElectronApplication {
  const evaluate: (answer: () => unknown, given: unknown) => Promise<unknown> = app.evaluate.bind(app);
  const evaluateLater = (answer: unknown, given: unknown) => {
    // Playwright sends the text of a function.
    const text = `async (electron, given) => (${String(answer)})(electron, given)`;
    return evaluate(
      Object.assign(() => undefined, { toString: () => text }),
      given,
    );
  };
  app.evaluate = evaluateLater as ElectronApplication['evaluate'];
  return app;
}

const HOLD_START = path.join(import.meta.dirname, 'hold-start.cjs');

/** The size of the window where a test asks for no other. */
export const DEFAULT_SIZE = { width: 1280, height: 800 };

/** Starts the program without touching its page. */
export async function startProgram({
  userData,
  program = '.',
  args = [],
  isHeld = false,
}: {
  readonly userData: string;
  readonly program?: string | undefined;
  readonly args?: readonly string[] | undefined;
  /** True: it opens no window until the test lets it (hold-start.cjs). */
  readonly isHeld?: boolean;
}): Promise<ElectronApplication> {
  const start = (timeout: number) =>
    _electron.launch({
      args: [
        ...runtimeSwitches(),
        ...(isHeld ? ['-r', HOLD_START] : []),
        program,
        `--user-data-dir=${userData}`,
        ...args,
      ],
      cwd: path.resolve(import.meta.dirname, '../../..'),
      // No region, whatever the machine's: the default units depend on it.
      env: { ...plainEnvironment(), LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
      executablePath: runtimeExecutable(),
      timeout,
    });
  // On a busy machine the debugger and a new process may miss each other before the program runs at all; it is then
  // killed and started once more. The program's own start is awaited after this, and only once.
  return start(60_000)
    .catch((problem: unknown) => {
      if (!(problem instanceof errors.TimeoutError)) throw problem;
      return start(120_000);
    })
    .then(keepAnswers);
}

/** Starts the real program. Only the page's clock is fixed, so that "this week" is the same every day. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? newFolder();
  const { width, height } = options.size ?? DEFAULT_SIZE;
  writeFileSync(path.join(userData, 'window.json'), JSON.stringify({ x: 0, y: 0, width, height, maximized: false }));
  const app = await startProgram({ userData, program: options.program, args: options.args, isHeld: true });
  await app.context().clock.setFixedTime(new Date(options.now ?? TODAY));
  await app.evaluate(() => Reflect.get(globalThis, 'openWindow')());
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.waitForURL(/^app:/);
  return {
    app,
    page,
    userData,
    complaints,
    close: async () => {
      await app.close();
    },
  };
}
