/**
 * `journal.json`: the new content of every file of one change, written before the first of them is touched. Pure.
 * Guarantees: a reading is `good` only for a complete journal of ours that names nothing but files of a library.
 */
import { z } from '#shared/schema/zod';
import type { FileKind } from './document-kind';
import { isLibraryFile } from './library-files';
import { hashOf } from './load-document';

/** Name of the file in the library folder. */
export const JOURNAL_FILE = 'journal.json';

/** Twenty years of full weeks are about 80 MB; a string of more than 512 MB cannot be held at all. */
export const MAX_JOURNAL_BYTES = 256 * 1024 * 1024;

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable();

const journalSchema = z.looseObject({
  format: z.literal('electroplate-journal'),
  version: z.tuple([z.literal(1), z.number().int().min(0)]),
  files: z.array(
    z.looseObject({
      path: z.string().refine(isLibraryFile, { message: 'is not a file of a library' }),
      /** SHA-256 of the file as it was; `null`: there was none. */
      before: hash,
      /** SHA-256 of the new contents, which detects a journal damaged on disk. */
      after: hash,
      /** The new content; `null`: the file is removed, or its content is not text. */
      text: z.string().nullable(),
      /** The revision of the old document. Absent in older journals, and when there was no document. */
      baseRevision: z.number().int().optional(),
      /** The new content if it is not UTF-8 text, for example a damaged file that is restored. */
      base64: z.string().optional(),
    }),
  ),
});

/** A change of several files as stored. */
export type Journal = z.infer<typeof journalSchema>;

/** One file of it. */
export type JournalledFile = Journal['files'][number];

/** One file of a change: its journal record and its new bytes (`null`: it is removed). */
export interface ChangedFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly baseRevision?: number | undefined;
  readonly bytes: Uint8Array | null;
}

/** The new bytes of a file, `null` when it is removed. */
export function newBytesOf({ text, base64 }: Pick<JournalledFile, 'text' | 'base64'>): Uint8Array | null {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  return text === null ? null : new TextEncoder().encode(text);
}

/** How a journal is read and checked. */
export const journalKind: FileKind<Journal> = {
  format: 'electroplate-journal',
  version: [1, 0],
  schema: journalSchema,
  migrations: [],
  mismatch: ({ files }) => {
    if (new Set(files.map((file) => file.path)).size < files.length) return 'it names a file twice';
    const damaged = files.find((file) => hashOf(newBytesOf(file)) !== file.after);
    return damaged === undefined ? null : `the contents of ${damaged.path} in it are not what was written`;
  },
};

/** The journal record of a file: the hash of its old bytes (`null`: none) and its new bytes (`null`: it is removed). */
export function journalledFile(
  path: string,
  before: string | null,
  bytes: Uint8Array | null,
  revisionBefore = -1,
  after = hashOf(bytes),
): ChangedFile {
  const base = revisionBefore < 0 ? {} : { baseRevision: revisionBefore };
  return { path, before, after, ...base, bytes };
}

/** The content as stored in JSON. */
function contentsOf(bytes: Uint8Array | null): Pick<JournalledFile, 'text' | 'base64'> {
  if (bytes === null) return { text: null };
  try {
    // A byte order mark is kept: the bytes read from the journal must be exactly the same.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { text: null, base64: Buffer.from(bytes).toString('base64') };
  }
}

const HEAD = `{"format":"electroplate-journal","version":[1,0],"files":[`;
const TAIL = ']}\n';

/** Size of one write: large enough that calls cost nothing, small beside the content. */
const PIECE_BYTES = 1024 * 1024;

/**
 * The bytes of a journal, piece by piece: as one buffer it would double the memory of the whole change. A piece is
 * valid only until the next one is requested. Throws RangeError if the total exceeds {@link MAX_JOURNAL_BYTES}.
 */
export function* journalPieces(files: readonly ChangedFile[]): Iterable<Uint8Array> {
  let piece = Buffer.allocUnsafe(PIECE_BYTES);
  let filled = piece.write(HEAD);
  let size = HEAD.length + TAIL.length;
  for (const [index, { bytes, ...file }] of files.entries()) {
    const entry = { ...file, ...contentsOf(bytes) } satisfies JournalledFile;
    const text = `${index === 0 ? '' : ','}${JSON.stringify(entry)}`;
    const length = Buffer.byteLength(text);
    size += length;
    if (size > MAX_JOURNAL_BYTES) throw new RangeError('More than a journal holds.');
    if (filled + length > piece.length) {
      yield piece.subarray(0, filled);
      filled = 0;
      if (length > piece.length) piece = Buffer.allocUnsafe(length);
    }
    filled += piece.write(text, filled);
  }
  yield piece.subarray(0, filled);
  yield Buffer.from(TAIL);
}
