import { call } from '../bridge/bridge';

/** Should the hidden page get no frames, the window is shown after this time all the same. */
const PATIENCE_MILLISECONDS = 3000;

/**
 * Tells the main process when what React has just put on the page is painted, so that the window never shows an empty
 * page. Returns the function that takes it back.
 */
export function sayPainted(): () => void {
  let isSaid = false;
  const say = (): void => {
    if (isSaid) return;
    isSaid = true;
    void call('window.painted', {});
  };
  // The frame after the next one begins when the next one is painted.
  requestAnimationFrame(() => requestAnimationFrame(say));
  const timer = setTimeout(say, PATIENCE_MILLISECONDS);
  return () => {
    isSaid = true;
    clearTimeout(timer);
  };
}
