/** Times a click inside the page: from its arrival until its effect is painted, and how smoothly. */
import type { Page } from 'playwright';
import type { Sample } from '#scripts/bench/figure.mjs';
import { processorTimeBetween, readProcessorTime } from './processor-time';
import type { TimedWindow } from './timed-window';

/** The measurements of one click in the page, in milliseconds. */
interface PageOpening {
  /** From the click to the frame after the one that drew the element. */
  readonly painted: number;
  /** Longest time between two frames, from the click until everything has been quiet for a while. */
  readonly longestGap: number;
  /** Longest task of the page in that time as reported by the browser; it reports none below 50 ms: 0. */
  readonly longestTask: number;
}

/** The measurements of one click, in milliseconds. */
export interface Opening extends PageOpening {
  /** Processor time of all processes from the click until the paint; `null` if it is not available. */
  readonly processor: number | null;
}

interface OpeningTimer {
  painted: Promise<void>;
  result: Promise<PageOpening>;
  readonly arm: (selector: string | null, settle: number) => void;
}

declare global {
  interface Window {
    openingTimer: OpeningTimer;
  }
}

/** Runs in the page. */
function installTimer(): void {
  const measure = (selector: string | null, settle: number, startedAt: number, onPainted: () => void) =>
    new Promise<PageOpening>((resolve, reject) => {
      let longestTask = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration);
      });
      observer.observe({ type: 'longtask' });
      let last = startedAt;
      let longestGap = 0;
      let isThere = false;
      let painted: number | null = null;
      const onFrame = () => {
        const now = performance.now();
        longestGap = Math.max(longestGap, now - last);
        last = now;
        if (isThere && painted === null) {
          painted = now - startedAt;
          onPainted();
        }
        isThere ||= selector === null || document.querySelector(selector) !== null;
        if (painted !== null && now - startedAt > painted + settle) {
          observer.disconnect();
          resolve({ painted, longestGap, longestTask });
        } else if (now - startedAt > 30_000) reject(new Error(`Nothing came of the click: ${selector ?? ''}`));
        else requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);
    });

  window.openingTimer = {
    painted: Promise.resolve(),
    result: Promise.reject(new Error('Nothing was clicked.')),
    arm: (selector, settle) => {
      let onPainted = () => {};
      window.openingTimer.painted = new Promise((resolve) => {
        onPainted = resolve;
      });
      window.openingTimer.result = new Promise((resolve) => {
        const onClick = (event: MouseEvent) => {
          // The empty frame loop: even the program's own listeners must not run.
          if (selector === null) event.stopImmediatePropagation();
          resolve(measure(selector, settle, performance.now(), onPainted));
        };
        addEventListener('click', onClick, { capture: true, once: true });
      });
      window.openingTimer.result.catch(() => undefined);
    },
  };
  window.openingTimer.result.catch(() => undefined);
}

/** Prepares the page; must be called again after every reload. */
export const installOpeningTimer = (page: Page): Promise<void> => page.evaluate(installTimer);

/** Clicks in the real window and returns the time until `selector` was painted; `null`: until an empty frame was. */
export async function timeOpening(
  { app, page }: Pick<TimedWindow, 'app' | 'page'>,
  click: () => Promise<void>,
  selector: string | null,
  settle: number,
): Promise<Opening> {
  await page.evaluate(([wanted, quiet]) => window.openingTimer.arm(wanted, quiet), [selector, settle] as const);
  const before = await readProcessorTime(app);
  await click();
  // The second race entry ends first if the click had no effect.
  await page.evaluate(() => Promise.race([window.openingTimer.painted, window.openingTimer.result]));
  const processor = processorTimeBetween(before, await readProcessorTime(app));
  return { ...(await page.evaluate(() => window.openingTimer.result)), processor };
}

/** The durations as samples. */
export const paintedSamples = (openings: readonly Opening[]): readonly Sample[] =>
  openings.map(({ painted, processor }) => ({ value: painted, processor }));
