import { useState } from 'react';

/** Problems of a form, as far as they are shown. */
export interface ShownProblems<Field extends string> {
  /** True after the first attempt to save. */
  readonly wasSent: boolean;
  /** The problem to show for a field now. */
  readonly of: (field: Field) => string | undefined;
  /** The field lost the focus: from now on its problem is shown. */
  readonly leave: (field: Field) => void;
  /** The form was submitted: every problem is shown, and the first refused field gets the focus, else the fallback. */
  readonly send: (form: HTMLElement | null, fallback?: HTMLElement | null) => void;
}

/**
 * Decides when the problem of a field is shown: once the field lost the focus or the form was submitted, not while it
 * is first being typed; from then on until it is fixed. The form itself decides what is wrong.
 */
export function useShownProblems<Field extends string>(
  problemOf: (field: Field) => string | null | undefined,
): ShownProblems<Field> {
  const [wasSent, setWasSent] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set());
  return {
    wasSent,
    of: (field) => (wasSent || left.has(field) ? (problemOf(field) ?? undefined) : undefined),
    leave: (field) => setLeft((before) => new Set([...before, field])),
    send: (form, fallback = null) => {
      setWasSent(true);
      // The first refused field, once it is marked.
      requestAnimationFrame(() => (form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? fallback)?.focus());
    },
  };
}
