import type { Failure } from '#shared/contract/result';
import type { MergeSide } from '#shared/schema/merge-library';
import { onEvent } from '../bridge/bridge';
import { record } from './history';
import { applyPatch } from './library-patch';
import { lookAtLibraryOnDisk, settleLibrary } from './library-store';
import { saveTogether } from './save-together';
import { tell } from './tell';

/**
 * Starts checking the library on disk whenever the window gets the focus, and reporting what the main process found
 * there; the returned function stops both.
 */
export function followLibraryOnDisk(): () => void {
  const look = () => void lookAtLibraryOnDisk();
  window.addEventListener('focus', look);
  const stopListening = onEvent('notice', (detail) => {
    if (typeof detail === 'object' && detail !== null && 'message' in detail)
      tell(String(detail.message), 'Your library');
  });
  return () => {
    window.removeEventListener('focus', look);
    stopListening();
  };
}

/**
 * Decides which version of the library wins where two programs changed the same thing. Taking theirs can be undone; a
 * copy of the other version is kept either way. Returns why that failed, or `null`.
 */
export async function chooseLibraryVersion(side: MergeSide): Promise<Failure | null> {
  const settled = await settleLibrary(side);
  if (!settled.ok) return settled.error;
  if (side === 'mine') {
    tell('Your version was saved. The other one is in the backups.');
    return null;
  }
  record({
    change: 'version-on-disk',
    label: 'Took the library on disk',
    go: (to) => saveTogether(new Map(), (now) => applyPatch(now, settled.value, to)),
  });
  tell('The version on disk is shown. Undo brings yours back.');
  return null;
}
