/** The pages that may make calls, by the id of their web contents, for as long as they exist. */
import type { WebContents } from 'electron';
import type { PageRole } from '../ipc/caller';
import type { TrustedPages } from '../security/trusted-sender';

/** Registers pages. */
export interface Pages {
  readonly trusted: TrustedPages;
  readonly trust: (contents: WebContents, role: PageRole) => void;
}

/** Makes an empty register. */
export function createPages(): Pages {
  const trusted = new Map<number, PageRole>();
  return {
    trusted,
    trust: (contents, role) => {
      const { id } = contents;
      trusted.set(id, role);
      contents.once('destroyed', () => trusted.delete(id));
    },
  };
}
