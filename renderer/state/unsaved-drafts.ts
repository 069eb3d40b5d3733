import { useEffect } from 'react';

/** Forms with something typed that is not saved yet. Closing the window asks before it is lost. */
const drafts = new Set<symbol>();

/** True while a form on screen holds something that is not saved. */
export const hasUnsavedDraft = (): boolean => drafts.size > 0;

/** Says that a form holds something unsaved, until it does not or is closed. */
export function useUnsavedDraft(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const draft = Symbol('draft');
    drafts.add(draft);
    return () => void drafts.delete(draft);
  }, [isUnsaved]);
}
