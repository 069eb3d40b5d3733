import { call, onEvent } from '../bridge/bridge';
import { tell } from '../state/tell';
import { flushLibrary } from '../state/library-store';
import { hasUnsavedDraft } from '../state/unsaved-drafts';
import { flushWeeks } from '../state/week-saving';

/**
 * When the window is asked to close: waits for every save, then reports. Asks about anything that could not be saved or
 * is still unsaved in a form.
 */
export function flushOnQuit(): () => void {
  return onEvent('flush', () => {
    void Promise.all([flushWeeks(), flushLibrary()]).then((saved) => {
      const isSaved = saved.every(Boolean) && !hasUnsavedDraft();
      if (!isSaved) tell('Not everything could be saved.');
      void call('window.flushed', { saved: isSaved });
    });
  });
}
