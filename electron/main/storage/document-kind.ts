/** What storage must know about a kind of document to read, check and create one: the library, and each week. */
import type { z } from 'zod';
import { weekNumber } from '#shared/domain/week-id';
import type { WeekId } from '#shared/domain/week-id';
import { LIBRARY_VERSION, libraryDocumentSchema, newLibraryDocument } from '#shared/schema/library-document';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newWeekDocument, WEEK_VERSION, weekDocumentSchema } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';

/** The keys every stored document has. */
export interface StoredDocument {
  readonly version: readonly [number, number];
  readonly revision: number;
  readonly savedAt: string;
}

/** What is needed to read and check one kind of file. */
export interface FileKind<Contents> {
  readonly format: string;
  /** The newest version this program writes. */
  readonly version: readonly [number, number];
  readonly schema: z.ZodType<Contents>;
  /** Why contents that fit the schema are not what was asked for; `null` when they are. */
  readonly mismatch: (contents: Contents) => string | null;
}

/** One kind of stored document. */
export interface DocumentKind<Document extends StoredDocument> extends FileKind<Document> {
  /** Its name in messages: "your library", "week 48 of 2026". */
  readonly label: string;
  readonly makeNew: () => Document;
  /** True when a missing file that still has copies is an accident: people delete weeks, not their library. */
  readonly isMissedWhenAbsent: boolean;
}

/** `library.json`. */
export const libraryKind: DocumentKind<LibraryDocument> = {
  label: 'your library',
  format: 'electroplate-library',
  version: LIBRARY_VERSION,
  schema: libraryDocumentSchema,
  makeNew: newLibraryDocument,
  mismatch: () => null,
  isMissedWhenAbsent: true,
};

/** `weeks/<week>.json`. */
export function weekKind(week: WeekId): DocumentKind<WeekDocument> {
  return {
    label: `week ${weekNumber(week)} of ${week.slice(0, 4)}`,
    format: 'electroplate-week',
    version: WEEK_VERSION,
    schema: weekDocumentSchema,
    makeNew: () => newWeekDocument(week),
    mismatch: (document) => (document.week === week ? null : `it holds the week ${document.week}`),
    isMissedWhenAbsent: false,
  };
}
