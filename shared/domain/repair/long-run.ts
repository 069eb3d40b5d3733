/**
 * A long computation as its caller sees it. Both are asked after counted steps, never by a clock, so that the same
 * question has the same answer on every machine.
 */
export interface LongRun {
  /** How much is done, 0 to 1, never falling. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** True once nobody wants the answer any more. */
  readonly isCancelled?: (() => boolean) | undefined;
}
