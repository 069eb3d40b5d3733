/** Who may make calls: the main frame of a page we opened, showing exactly our origin. Must not import Electron. */
import type { PageRole } from '../ipc/caller';
import { parseAppUrl } from './app-origin';

/** What is known about the sender of a call. */
export interface Sender {
  /** `null`: the frame is gone. */
  readonly frameUrl: string | null;
  readonly isMainFrame: boolean;
  readonly contentsId: number;
}

/** The pages we opened, by the id of their web contents. */
export type TrustedPages = ReadonlyMap<number, PageRole>;

/** The role of a sender that may make calls; `null` for all others. */
export function judgeSender(sender: Sender, pages: TrustedPages): PageRole | null {
  if (sender.frameUrl === null || !sender.isMainFrame || parseAppUrl(sender.frameUrl) === null) return null;
  return pages.get(sender.contentsId) ?? null;
}
