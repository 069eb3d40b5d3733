/** Journals, for tests that put one on disk. */
import { journalPieces } from '#electron/main/storage/journal-file';
import type { ChangedFile } from '#electron/main/storage/journal-file';

/** All bytes of a journal. Each piece is copied, since it is valid only until the next one is made. */
export const journalBytes = (files: readonly ChangedFile[]): Uint8Array =>
  Buffer.concat(Array.from(journalPieces(files), (piece) => Buffer.from(piece)));
