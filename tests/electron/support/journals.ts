/** Journals for tests that lay one on disk. */
import { journalPieces } from '#electron/main/storage/journal-file';
import type { ChangedFile } from '#electron/main/storage/journal-file';

/** The bytes of a journal in one. Each piece is copied, since it holds only until the next one is made. */
export const journalBytes = (files: readonly ChangedFile[]): Uint8Array =>
  Buffer.concat(Array.from(journalPieces(files), (piece) => Buffer.from(piece)));
