import { call } from '../bridge/bridge';

/** A hidden page may get no frames; the window is shown after this time anyway. */
const PATIENCE_MILLISECONDS = 3000;

/**
 * Tells the main process when the DOM React has just committed is painted, so that the window never shows an empty
 * page. Returns a function that cancels it.
 */
export function sayPainted(): () => void {
  let isSaid = false;
  const say = (): void => {
    if (isSaid) return;
    isSaid = true;
    void call('window.painted', {});
  };
  // The second frame starts only after the first has been painted.
  requestAnimationFrame(() => requestAnimationFrame(say));
  const timer = setTimeout(say, PATIENCE_MILLISECONDS);
  return () => {
    isSaid = true;
    clearTimeout(timer);
  };
}
