/** The one window: frameless, guarded against closing with unsaved changes, opened where it was left. */
import { BrowserWindow, screen } from 'electron';
import { EVENT_CHANNEL, TIDY_CHANNEL } from '#shared/contract/method-names';
import type { EventName } from '#shared/contract/method-names';
import { createCloseGuard } from './close-guard';
import { collectGarbage } from './collect-garbage';
import type { WindowControls } from './ipc/handlers';
import { offerTextMenu } from './menu';
import { createPageKeeper } from './page-keeper';
import type { Dialogs, StoragePorts } from './ports';
import { parseAppUrl, WINDOW_URL } from './security/app-origin';
import { securePreferences } from './security/web-preferences';
import type { Pages } from './desktop/trusted-pages';
import { setX11Background } from './desktop/x11-background';
import { zoom, zoomStepOf } from './zoom';
import { loadRememberedBounds, MIN_HEIGHT, MIN_WIDTH, saveRememberedBounds, selectStartBounds } from './window-bounds';

/** What the window is made from. */
export interface WindowParts {
  readonly storage: StoragePorts;
  readonly dialogs: Dialogs;
  readonly pages: Pages;
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly userFolder: string;
  readonly areDevToolsAllowed: boolean;
  /** Runs when nothing is left to save and the window is about to close. */
  readonly finish: () => Promise<void>;
}

function keepOnPage(window: BrowserWindow, { storage: { log }, dialogs }: WindowParts): void {
  const { webContents: contents } = window;
  const keeper = createPageKeeper({
    load: () => {
      if (window.isDestroyed()) return;
      contents
        .loadURL(WINDOW_URL)
        .catch((problem: unknown) => log.problem('The window could not load its page', problem));
    },
    close: () => {
      if (!window.isDestroyed()) window.close();
    },
    confirmOpenAgain: dialogs.confirmOpenAgain,
    elapsed: () => performance.now(),
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.problem('The page of the window ended', reason);
    keeper.ended();
  });
  contents.on('did-navigate', (_event, url) => {
    if (parseAppUrl(url) !== null) return;
    log.problem('The window was led away from its page', url.slice(0, 200));
    keeper.ledAway();
  });
}

/** After this time the window is shown without content, so that a waiting person sees that the program runs. */
const SHOW_ANYWAY_MILLISECONDS = 5000;

/** Keeps the window hidden until its page has painted, fails, or takes too long. Call the result after painting. */
function showWhenPainted(window: BrowserWindow, maximized: boolean): () => void {
  let isShown = false;
  const show = (): void => {
    clearTimeout(timer);
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    // Not earlier: maximising would show the window too.
    if (maximized) window.maximize();
    window.show();
  };
  const timer = setTimeout(show, SHOW_ANYWAY_MILLISECONDS);
  window.webContents.once('did-fail-load', show);
  window.webContents.once('render-process-gone', show);
  return () => {
    // Chromium draws a hidden window only when it is captured; without this its first frame, from before the content
    // was there, would flash up.
    window.webContents.capturePage({ x: 0, y: 0, width: 1, height: 1 }).then(show, show);
  };
}

function createControls(window: BrowserWindow, parts: WindowParts, painted: () => void): WindowControls {
  const { webContents: contents } = window;
  const tell = (event: EventName, payload: unknown) => contents.send(EVENT_CHANNEL, event, payload);
  const remember = () =>
    saveRememberedBounds(parts.storage, parts.userFolder, {
      ...window.getNormalBounds(),
      maximized: window.isMaximized(),
    });

  let isPageAlive = false;
  contents.on('did-finish-load', () => (isPageAlive = true));
  contents.on('render-process-gone', () => (isPageAlive = false));
  const guard = createCloseGuard({
    isPageAlive: () => isPageAlive,
    askPageToFlush: () => tell('flush', null),
    confirmCloseWithoutSaving: parts.dialogs.confirmCloseWithoutSaving,
    closeNow: () => void Promise.all([remember(), parts.finish()]).then(() => window.close()),
  });
  window.on('close', (event) => {
    if (!guard.requestClose()) event.preventDefault();
  });
  contents.on('before-input-event', (event, input) => {
    const step = zoomStepOf(input);
    if (step === null) return;
    event.preventDefault();
    zoom(contents, step);
  });
  for (const maximized of [true, false]) {
    // The two events have separate type declarations, so the name cannot be computed.
    if (maximized) window.on('maximize', () => tell('window-state', { maximized }));
    else window.on('unmaximize', () => tell('window-state', { maximized }));
  }

  return {
    control: (action) => {
      switch (action) {
        case 'minimize':
          return window.minimize();
        case 'toggle-maximize':
          return window.isMaximized() ? window.unmaximize() : window.maximize();
        case 'close':
          return window.close();
        default:
          return zoom(contents, action);
      }
    },
    isMaximized: () => window.isMaximized(),
    painted,
    rested: () => {
      contents.send(TIDY_CHANNEL);
      collectGarbage();
    },
    flushed: (isSaved) => guard.flushed(isSaved),
  };
}

/** Opens the window and starts loading its page. */
export async function openWindow(
  parts: WindowParts,
  backgroundColor: string,
): Promise<{ readonly window: BrowserWindow; readonly controls: WindowControls }> {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const { maximized, ...bounds } = selectStartBounds(
    await loadRememberedBounds(parts.storage, parts.userFolder),
    [main, ...others].map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    // On a screen smaller than the layout's smallest window, the window is shown whole and the page scrolls.
    minWidth: Math.min(MIN_WIDTH, bounds.width),
    minHeight: Math.min(MIN_HEIGHT, bounds.height),
    frame: false,
    show: false,
    title: 'Electroplate',
    icon: parts.iconPath,
    backgroundColor,
    webPreferences: { ...securePreferences(parts.preloadPath), devTools: parts.areDevToolsAllowed },
  });
  if (process.platform === 'linux') void setX11Background(window.getNativeWindowHandle(), backgroundColor);
  parts.pages.trust(window.webContents, 'window');
  keepOnPage(window, parts);
  offerTextMenu(window);
  const controls = createControls(window, parts, showWhenPainted(window, maximized));
  window
    .loadURL(WINDOW_URL)
    .catch((problem: unknown) => parts.storage.log.problem('The window could not load its page', problem));
  return { window, controls };
}
