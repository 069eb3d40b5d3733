/** Runs the highlighted way to start an empty week; `null` while none is shown. */
let begin: (() => void) | null = null;

/** Sets what Enter does in an empty week; the returned function removes it. */
export function suggestBeginning(run: () => void): () => void {
  begin = run;
  return () => {
    if (begin === run) begin = null;
  };
}

/** Starts the empty week the highlighted way. */
export const beginAsSuggested = (): void => begin?.();
