/**
 * Outcome of reading a text: its content, or one sentence that says why it cannot be read, with more lines if needed.
 */
export type ReadResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string; readonly details: readonly string[] };

/** A text that could be read. */
export const readOk = <Value>(value: Value): ReadResult<Value> => ({ ok: true, value });

/** A text that could not be read. */
export const readFailed = (problem: string, details: readonly string[] = []): ReadResult<never> => ({
  ok: false,
  problem,
  details,
});
