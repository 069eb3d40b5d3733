/** What storage must know about a kind of document to read, check and make one: the library, and each week. */
import { withDistinctEntries } from '#shared/domain/week/distinct-entries';
import { weekNumber } from '#shared/domain/week-id';
import type { WeekId } from '#shared/domain/week-id';
import { LIBRARY_FORMAT, newLibraryDocument } from '#shared/schema/library-document';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { StoredFormat } from '#shared/schema/stored-format';
import { newWeekDocument, WEEK_FORMAT } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';

/** The keys every stored document has. */
export interface StoredDocument {
  readonly version: readonly [number, number];
  readonly revision: number;
  readonly savedAt: string;
}

/** What is needed to read and check one kind of file. */
export interface FileKind<Contents> extends StoredFormat<Contents> {
  /** Why content that fits the schema is still not the expected document; `null` when it is. */
  readonly mismatch: (contents: Contents) => string | null;
}

/** One kind of stored document. */
export interface DocumentKind<Document extends StoredDocument> extends FileKind<Document> {
  /** Its name in messages: "your library", "week 48 of 2026". */
  readonly label: string;
  readonly makeNew: () => Document;
  /**
   * True when a missing file is replaced by its newest copy; otherwise a message names the copy: people delete weeks.
   */
  readonly isMissedWhenAbsent: boolean;
  /**
   * Repairs, in memory, a document that fits the schema but cannot be used. One that needs no repair stays the same
   * object.
   */
  readonly whenOpened?: (document: Document) => Document;
}

/** `library.json`. */
export const libraryKind: DocumentKind<LibraryDocument> = {
  ...LIBRARY_FORMAT,
  label: 'your library',
  makeNew: newLibraryDocument,
  mismatch: () => null,
  isMissedWhenAbsent: true,
};

/** `weeks/<week>.json`. */
export function weekKind(week: WeekId): DocumentKind<WeekDocument> {
  return {
    ...WEEK_FORMAT,
    label: `week ${weekNumber(week)} of ${week.slice(0, 4)}`,
    makeNew: () => newWeekDocument(week),
    mismatch: (document) => (document.week === week ? null : `it holds the week ${document.week}`),
    isMissedWhenAbsent: false,
    whenOpened: withDistinctEntries,
  };
}
