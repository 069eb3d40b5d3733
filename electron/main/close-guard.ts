/**
 * The window closes only when the page has nothing left to save, or when the person says so. On the first request the
 * page is asked to save pending changes, and the window stays open. The page answers with `flushed`; if it does not
 * answer in time, or could not save, the person is asked. Must not import Electron.
 */

/** The window as the guard sees it. */
export interface CloseGuardPorts {
  readonly isPageAlive: () => boolean;
  readonly askPageToFlush: () => void;
  readonly confirmCloseWithoutSaving: () => Promise<boolean>;
  /** Closes again; this time the guard allows it. */
  readonly closeNow: () => void;
}

/** Decides about closing. */
export interface CloseGuard {
  /** True when the window may close now. */
  readonly requestClose: () => boolean;
  /** The page's answer. */
  readonly flushed: (isSaved: boolean) => void;
}

const PATIENCE_MILLISECONDS = 10_000;

/** Makes the guard of one window. */
export function createCloseGuard(ports: CloseGuardPorts, patienceMilliseconds = PATIENCE_MILLISECONDS): CloseGuard {
  let state: 'open' | 'flushing' | 'asking' | 'closing' = 'open';
  let timer: NodeJS.Timeout | undefined;

  function finish(): void {
    state = 'closing';
    ports.closeNow();
  }

  async function ask(): Promise<void> {
    clearTimeout(timer);
    state = 'asking';
    if (await ports.confirmCloseWithoutSaving()) finish();
    else state = 'open';
  }

  return {
    requestClose: () => {
      if (state === 'closing' || !ports.isPageAlive()) {
        clearTimeout(timer);
        state = 'closing';
        return true;
      }
      if (state === 'open') {
        state = 'flushing';
        timer = setTimeout(() => void ask(), patienceMilliseconds);
        ports.askPageToFlush();
      }
      return false;
    },
    flushed: (isSaved) => {
      if (state !== 'flushing') return;
      clearTimeout(timer);
      if (isSaved) finish();
      else void ask();
    },
  };
}
