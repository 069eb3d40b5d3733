/** Times a click inside the page: from its arrival until its effect is painted, and how smoothly. */
import type { Page } from 'playwright';

/** The measurements of one click, in milliseconds. */
export interface Opening {
  /** From the click to the frame after the one that drew the element. */
  readonly painted: number;
  /** Longest time between two frames, from the click until everything has been quiet for a while. */
  readonly longestGap: number;
  /** Longest task of the page in that time as the browser reports it; below 50 ms it reports none: 0. */
  readonly longestTask: number;
}

interface OpeningTimer {
  result: Promise<Opening>;
  readonly arm: (selector: string, settle: number) => void;
}

declare global {
  interface Window {
    openingTimer: OpeningTimer;
  }
}

/** Runs in the page. */
function installTimer(): void {
  const measure = (selector: string, settle: number, startedAt: number) =>
    new Promise<Opening>((resolve, reject) => {
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
        if (isThere) painted ??= now - startedAt;
        else isThere = document.querySelector(selector) !== null;
        if (painted !== null && now - startedAt > painted + settle) {
          observer.disconnect();
          resolve({ painted, longestGap, longestTask });
        } else if (now - startedAt > 30_000) reject(new Error(`Nothing came of the click: ${selector}`));
        else requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);
    });

  window.openingTimer = {
    result: Promise.reject(new Error('Nothing was clicked.')),
    arm: (selector, settle) => {
      window.openingTimer.result = new Promise((resolve) => {
        addEventListener('click', () => resolve(measure(selector, settle, performance.now())), {
          capture: true,
          once: true,
        });
      });
    },
  };
  window.openingTimer.result.catch(() => undefined);
}

/** Prepares the page; again after every reload. */
export const installOpeningTimer = (page: Page): Promise<void> => page.evaluate(installTimer);

/** Clicks in the real window and returns the time until `selector` was painted. */
export async function timeOpening(
  page: Page,
  click: () => Promise<void>,
  selector: string,
  settle: number,
): Promise<Opening> {
  await page.evaluate(([wanted, quiet]) => window.openingTimer.arm(wanted, quiet), [selector, settle] as const);
  await click();
  return page.evaluate(() => window.openingTimer.result);
}
