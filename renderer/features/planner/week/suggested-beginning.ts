/** What the highlighted way to begin an empty week does; `null` while none is shown. */
let begin: (() => void) | null = null;

/** Sets what Enter does in a week nobody has begun; the returned function takes it back. */
export function suggestBeginning(run: () => void): () => void {
  begin = run;
  return () => {
    if (begin === run) begin = null;
  };
}

/** Begins the empty week the highlighted way. */
export const beginAsSuggested = (): void => begin?.();
