/** Who calls: which of our windows, by the number of its page. Must not import Electron. */

/** The kinds of pages the program opens. */
export type PageRole = 'window' | 'print';

/** A page that was let through. */
export interface Caller {
  readonly contentsId: number;
  readonly role: PageRole;
}
