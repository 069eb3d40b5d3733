/**
 * Restores the window's page when its process ended, or when it was navigated to about:blank, which no guard can
 * prevent. Guarantees: never an empty window without an explanation, and never a loop of pages that crash at once. Must
 * not import Electron.
 */

/** The window as the keeper sees it. */
export interface PageKeeperPorts {
  readonly load: () => void;
  readonly close: () => void;
  /** True: load the page once more; false: close the window. */
  readonly confirmOpenAgain: () => Promise<boolean>;
  /** Milliseconds since some fixed moment, by a clock that never jumps. */
  readonly elapsed: () => number;
}

/** Decides what happens next. */
export interface PageKeeper {
  /** The page's process ended. */
  readonly ended: () => void;
  /** The page was navigated away. */
  readonly ledAway: () => void;
}

/** A page that navigates away again right after a reload is left alone; if it crashes again, the person is asked. */
const PAUSE_MILLISECONDS = 10_000;

/** Makes the keeper of one window. */
export function createPageKeeper({ load, close, confirmOpenAgain, elapsed }: PageKeeperPorts): PageKeeper {
  let lastReturn = Number.NEGATIVE_INFINITY;
  const isFirstInAWhile = (): boolean => {
    const now = elapsed();
    const isFirst = now - lastReturn >= PAUSE_MILLISECONDS;
    if (isFirst) lastReturn = now;
    return isFirst;
  };
  return {
    ended: () => {
      if (isFirstInAWhile()) load();
      else void confirmOpenAgain().then((isWanted) => (isWanted ? load() : close()));
    },
    ledAway: () => {
      if (isFirstInAWhile()) load();
    },
  };
}
