/**
 * A long computation, as seen by its caller. Both functions are called after a count of steps, never by a clock, so
 * that the same request has the same answer on every machine.
 */
export interface LongRun {
  /** Progress from 0 to 1, never falling. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** True once the answer is no longer wanted. */
  readonly isCancelled?: (() => boolean) | undefined;
}
