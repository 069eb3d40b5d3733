import { call, onEvent } from '../bridge/bridge';
import { announce } from './announce-store';
import { flushLibrary } from './library-store';
import { hasUnsavedDraft } from './unsaved-drafts';
import { flushWeeks } from './week-saving';

/** When the window is asked to close: waits for every save, then says so. What could not be saved, or stands unsaved in a form, the person is asked about. */
export function flushOnQuit(): () => void {
  return onEvent('flush', () => {
    void Promise.all([flushWeeks(), flushLibrary()]).then((saved) => {
      const isSaved = saved.every(Boolean) && !hasUnsavedDraft();
      if (!isSaved) announce('Not everything could be saved.');
      void call('window.flushed', { saved: isSaved });
    });
  });
}
