/** The only place that listens to pages. The sender of every call is checked, then the call is dispatched. */
import { ipcMain } from 'electron';
import { CALL_CHANNEL } from '#shared/contract/method-names';
import { fail } from '#shared/contract/result';
import type { Log } from '../ports';
import { judgeSender } from '../security/trusted-sender';
import type { TrustedPages } from '../security/trusted-sender';
import type { Dispatch } from './dispatch';

/** Listens on the one channel. */
export function registerCalls(dispatch: Dispatch, pages: TrustedPages, log: Log): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame;
    // SECURITY 17: the sender of every message is validated.
    const role = judgeSender(
      {
        frameUrl: frame?.url ?? null,
        isMainFrame: frame !== null && frame.parent === null,
        contentsId: event.sender.id,
      },
      pages,
    );
    if (role !== null) return dispatch(name, input, { contentsId: event.sender.id, role });
    log.problem('A call from a page that is not ours was refused', (frame?.url ?? 'no frame').slice(0, 200));
    return fail('FORBIDDEN', 'This page may not call the program; nothing was done.');
  });
}
