/** Times a key inside the page: from its arrival to the second animation frame after its effect. */
import type { Page } from 'playwright';
import type { Sample } from '#scripts/bench/figure.mjs';
import type { Processes } from './processor-time';
import { processorTimeBetween, readProcessorTime } from './processor-time';
import type { TimedWindow } from './timed-window';

/**
 * The expected effect of a key: a new text of a meter, a new text in an element, an element that appears or disappears,
 * or nothing.
 */
export type Outcome =
  | { readonly kind: 'new-words'; readonly element: string }
  | { readonly kind: 'new-text'; readonly meter: string }
  | { readonly kind: 'there' | 'gone'; readonly element: string }
  | { readonly kind: 'nothing' };

interface KeyTimer {
  /** Milliseconds of the last measured key. */
  result: Promise<number>;
  readonly expectKey: (key: string, outcome: Outcome) => void;
}

declare global {
  interface Window {
    keyTimer: KeyTimer;
  }
}

/** Runs in the page. This listener gets a key first, before anything in the program. */
function installTimer(): void {
  let expected: { key: string; outcome: Outcome; resolve: (milliseconds: number) => void } | null = null;

  const textOf = (selector: string) => document.querySelector(selector)?.getAttribute('aria-valuetext');

  const whenDone = (outcome: Outcome, then: () => void): void => {
    if (outcome.kind === 'nothing') {
      then();
      return;
    }
    const state = (): unknown => {
      if (outcome.kind === 'new-text') return textOf(outcome.meter);
      const element = document.querySelector(outcome.element);
      return outcome.kind === 'new-words' ? element?.textContent : element === null;
    };
    const before = state();
    const isDone = () => state() !== before;
    const observer = new MutationObserver(() => {
      if (!isDone()) return;
      observer.disconnect();
      then();
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['aria-valuetext'],
    });
  };

  addEventListener(
    'keydown',
    (event) => {
      if (expected === null || event.key !== expected.key) return;
      const startedAt = performance.now();
      const { outcome, resolve } = expected;
      expected = null;
      // The empty frame loop: even the program's own listeners must not run.
      if (outcome.kind === 'nothing') event.stopImmediatePropagation();
      whenDone(outcome, () =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - startedAt))),
      );
    },
    { capture: true },
  );

  window.keyTimer = {
    result: Promise.resolve(Number.NaN),
    expectKey: (key, outcome) => {
      window.keyTimer.result = new Promise((resolve) => {
        expected = { key, outcome, resolve };
      });
    },
  };
}

/** Prepares the page once. */
export const installKeyTimer = (page: Page): Promise<void> => page.evaluate(installTimer);

/** Presses a key in the real window: its milliseconds, and the processor time of these processes meanwhile. */
export async function timeKey(
  { app, page }: Pick<TimedWindow, 'app' | 'page'>,
  key: string,
  outcome: Outcome,
  processes: Processes = 'all',
): Promise<Sample> {
  await page.evaluate(([name, wanted]) => window.keyTimer.expectKey(name, wanted), [key, outcome] as const);
  const before = await readProcessorTime(app, processes);
  await page.keyboard.press(key);
  const value = await page.evaluate(() => window.keyTimer.result);
  return { value, processor: processorTimeBetween(before, await readProcessorTime(app, processes)) };
}
