import { useState } from 'react';

/** Problems of a form as they are shown. */
export interface ShownProblems<Field extends string> {
  /** True once somebody tried to save. */
  readonly wasSent: boolean;
  /** What a field complains of now. */
  readonly of: (field: Field) => string | undefined;
  /** The field was left: from now on it complains. */
  readonly leave: (field: Field) => void;
  /** The form was sent: every field complains, and the first refused one gets the keyboard, else the fallback. */
  readonly send: (form: HTMLElement | null, fallback?: HTMLElement | null) => void;
}

/**
 * When a field complains: once it was left or the form was sent, not while it is typed into for the first time; from then
 * on until it is mended. What is wrong is for the form to say.
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
