import { call, onEvent } from '../bridge/bridge';
import { announce } from './announce-store';
import { flushLibrary } from './library-store';
import { flushWeeks } from './planner-store';

/** When the window is asked to close: waits for every save, then says so. What could not be saved, the person is asked about. */
export function flushOnQuit(): () => void {
  return onEvent('flush', () => {
    void Promise.all([flushWeeks(), flushLibrary()]).then((saved) => {
      const isSaved = saved.every(Boolean);
      if (!isSaved) announce('Not everything could be saved.');
      void call('window.flushed', { saved: isSaved });
    });
  });
}
