/** The caller: one of our windows, by the id of its page. Must not import Electron. */

/** The kinds of pages the program opens. */
export type PageRole = 'window' | 'print';

/** A page that passed the check. */
export interface Caller {
  readonly contentsId: number;
  readonly role: PageRole;
}
