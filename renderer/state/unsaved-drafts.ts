import { useEffect } from 'react';

/** Forms with unsaved input. Closing the window asks before it is lost. */
const drafts = new Set<symbol>();

/** True while a form on screen has unsaved input. */
export const hasUnsavedDraft = (): boolean => drafts.size > 0;

/** Marks a form as unsaved until it is saved or closed. */
export function useUnsavedDraft(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const draft = Symbol('draft');
    drafts.add(draft);
    return () => void drafts.delete(draft);
  }, [isUnsaved]);
}
