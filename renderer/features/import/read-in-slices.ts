import type { Reading } from '#shared/formats/reading';

/** Longest time the window is blocked: less than a frame. */
const SLICE_MS = 12;
/** Interval between progress updates: drawing each one takes part of a frame. */
const PROGRESS_MS = 100;

/**
 * Lets the window paint and handle input. A message instead of a timer: nested timers wait 4 ms each, which would be a
 * third of the time.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const onMessage = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', onMessage, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/**
 * Reads in slices, so that the window stays responsive however long a file is. `onProgress` gets the progress, 0 to 1.
 * Returns `null` once the signal is aborted: the result so far is dropped.
 */
export async function readInSlices<Value>(
  reading: Reading<Value>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Value | null> {
  let sliceStart = performance.now();
  let shownAt = sliceStart;
  for (;;) {
    if (signal.aborted) return null;
    const step = reading.next();
    if (step.done === true) return step.value;
    const now = performance.now();
    if (now - sliceStart < SLICE_MS) continue;
    if (now - shownAt >= PROGRESS_MS) {
      shownAt = now;
      onProgress(step.value);
    }
    await pause();
    sliceStart = performance.now();
  }
}

/** Steps of a list that each take a moment, for {@link readInSlices}. */
export function* steps<Item>(items: readonly Item[], task: (item: Item) => void): Reading<void> {
  for (const [index, item] of items.entries()) {
    task(item);
    yield (index + 1) / items.length;
  }
}
