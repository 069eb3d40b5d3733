/**
 * Brings the page of the window back when its process ended, or when it was led to about:blank, which no guard can
 * prevent. Guarantees: never an empty window without a word, and never a loop of pages that end at once. Must not import
 * Electron.
 */

/** The window as the keeper sees it. */
export interface PageKeeperPorts {
  readonly load: () => void;
  readonly close: () => void;
  /** True: open it once more; false: close the window. */
  readonly confirmOpenAgain: () => Promise<boolean>;
  /** Milliseconds since some moment, by a clock that never jumps. */
  readonly elapsed: () => number;
}

/** Decides what follows. */
export interface PageKeeper {
  /** The page's process ended. */
  readonly ended: () => void;
  /** The page was led away. */
  readonly ledAway: () => void;
}

/** A page that leaves again right after being reloaded is left alone; one that ends again is asked about. */
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
