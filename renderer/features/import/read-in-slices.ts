import type { Reading } from '#shared/formats/reading';

/** Longest time the window is blocked: less than a frame. */
const SLICE_MS = 12;

/** Lets the window draw and take keys and clicks. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

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
  for (;;) {
    if (signal.aborted) return null;
    const step = reading.next();
    if (step.done === true) return step.value;
    if (performance.now() - sliceStart < SLICE_MS) continue;
    onProgress(step.value);
    await pause();
    sliceStart = performance.now();
  }
}
