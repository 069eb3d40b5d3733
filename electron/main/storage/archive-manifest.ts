/** The manifest that every archive of a library starts with, and why an archive is refused. Pure. */
import { z } from '#shared/schema/zod';
import type { FileKind } from './document-kind';
import { readDocument } from './load-document';

/** Why an archive is refused. `reason` follows "…, because"; "it" is the archive. */
export class ArchiveRefusal extends Error {
  override readonly name = 'ArchiveRefusal';

  constructor(
    readonly code: 'BAD_INPUT' | 'TOO_LARGE' | 'NEWER_VERSION',
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** File name of the manifest in the archive. */
export const MANIFEST_FILE = 'electroplate-archive.json';

/** Most files in an archive, manifest included: 76 years of weeks. */
export const MAX_ARCHIVE_FILES = 4000;

const FORMAT = 'electroplate-archive';
const VERSION = [1, 0] as const;

const manifestSchema = z.looseObject({
  format: z.literal(FORMAT),
  version: z.tuple([z.literal(VERSION[0]), z.number().int().min(0)]),
  savedAt: z.iso.datetime(),
  program: z.string().max(40),
  files: z
    .array(
      z.looseObject({
        path: z.string().max(200),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.number().int().min(0),
      }),
    )
    .max(MAX_ARCHIVE_FILES),
});

/** When an archive was saved (an instant: 2026-11-25T08:30:00Z), by which version of the program, and what is in it. */
export type ArchiveManifest = z.infer<typeof manifestSchema>;

const manifestKind: FileKind<ArchiveManifest> = {
  format: FORMAT,
  version: VERSION,
  schema: manifestSchema,
  migrations: [],
  mismatch: ({ files }) =>
    new Set(files.map(({ path }) => path)).size < files.length ? 'it names a file twice' : null,
};

/** The manifest as stored. */
export function serialiseManifest(contents: Pick<ArchiveManifest, 'savedAt' | 'program' | 'files'>): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, version: VERSION, ...contents }, null, 2)}\n`);
}

/** Parses the manifest. Throws ArchiveRefusal. */
export function readManifest(bytes: Uint8Array): ArchiveManifest {
  const reading = readDocument(bytes, manifestKind);
  switch (reading.state) {
    case 'good':
      return reading.document;
    case 'newer':
      throw new ArchiveRefusal('NEWER_VERSION', 'it was saved by a newer version of Electroplate');
    case 'damaged':
      throw new ArchiveRefusal(
        'BAD_INPUT',
        `its list of contents (${MANIFEST_FILE}) cannot be used: ${reading.reason}`,
      );
  }
}
