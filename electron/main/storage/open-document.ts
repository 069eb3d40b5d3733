/**
 * From the bytes of a file to the document to show and a load status, damage included. Loading never writes, with one
 * exception: the bytes of a damaged file are copied aside. The file itself is left exactly as it is until the person's
 * next save.
 */
import type { z } from 'zod';
import type { loadStatusSchema } from '#shared/contract/methods';
import type { StoragePorts } from '../ports';
import { findNewestGoodCopy } from './backups';
import type { DocumentPlace } from './backups';
import type { DocumentKind, StoredDocument } from './document-kind';
import { readDocument } from './load-document';
import { keepDamagedBytes } from './quarantine';
import { StorageProblem } from './storage-problem';
import { isTakenAway } from './taken-away';

/** How a document was found. */
export type LoadStatus = z.infer<typeof loadStatusSchema>;

/** A document and how it was found. */
export interface OpenedDocument<Document> {
  readonly status: LoadStatus;
  /** One sentence for the person, empty if none is needed. */
  readonly message: string;
  readonly document: Document;
  /** True when the file is of an older version: a copy is kept before it is overwritten. */
  readonly isMigrated: boolean;
  /** Damaged bytes that could not be copied aside yet: they must not be overwritten before they are. */
  readonly unkeptBytes: Uint8Array | null;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

async function keepAside(
  ports: StoragePorts,
  path: string,
  bytes: Uint8Array,
): Promise<{ readonly isKept: boolean; readonly words: string }> {
  try {
    return { isKept: true, words: `the damaged file is kept as ${await keepDamagedBytes(ports, path, bytes)}` };
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    return {
      isKept: false,
      words: `the damaged file is still ${path} and nothing is saved over it until a copy of it can be kept (${problem.reason})`,
    };
  }
}

async function recover<Document extends StoredDocument>(
  ports: StoragePorts,
  place: DocumentPlace,
  kind: DocumentKind<Document>,
  bytes: Uint8Array,
  reason: string,
): Promise<OpenedDocument<Document>> {
  const { isKept, words } = await keepAside(ports, place.path, bytes);
  const copy = await findNewestGoodCopy(ports, place, kind);
  const unkeptBytes = isKept ? null : bytes;
  const found = sentence(`${kind.label} was damaged on disk (${reason})`);
  if (copy === null) {
    return {
      status: 'lost',
      message: `${found}, and there was no copy to open instead; ${words}.`,
      document: kind.makeNew(),
      isMigrated: false,
      unkeptBytes,
    };
  }
  return {
    status: 'recovered',
    message: `${found}; ${copy.words} was opened instead, and ${words}.`,
    document: copy.document,
    isMigrated: false,
    unkeptBytes,
  };
}

async function openMissing<Document extends StoredDocument>(
  ports: StoragePorts,
  place: DocumentPlace,
  kind: DocumentKind<Document>,
  isShown: boolean,
): Promise<OpenedDocument<Document>> {
  const isLookedFor = kind.isMissedWhenAbsent || (isShown && !(await isTakenAway(ports, place.backupFolder)));
  const copy = isLookedFor ? await findNewestGoodCopy(ports, place, kind) : null;
  const plain = { isMigrated: false, unkeptBytes: null };
  if (copy === null) return { status: 'absent', message: '', document: kind.makeNew(), ...plain };
  if (!kind.isMissedWhenAbsent) {
    const found = sentence(`${kind.label} is not at ${place.path} any more, but ${copy.words} is still there.`);
    return { status: 'absent', message: found, document: kind.makeNew(), ...plain };
  }
  const message = sentence(`${kind.label} was not at ${place.path} any more; ${copy.words} was opened instead.`);
  return { status: 'recovered', message, document: copy.document, ...plain };
}

/** Opens the content of a file; `null`: there is no file. `isShown`: to be shown, and not only the base of a save. */
export async function openDocument<Document extends StoredDocument>(
  ports: StoragePorts,
  place: DocumentPlace,
  kind: DocumentKind<Document>,
  bytes: Uint8Array | null,
  isShown: boolean,
): Promise<OpenedDocument<Document>> {
  const opened = await readOrRecover(ports, place, kind, bytes, isShown);
  return kind.whenOpened === undefined ? opened : { ...opened, document: kind.whenOpened(opened.document) };
}

async function readOrRecover<Document extends StoredDocument>(
  ports: StoragePorts,
  place: DocumentPlace,
  kind: DocumentKind<Document>,
  bytes: Uint8Array | null,
  isShown: boolean,
): Promise<OpenedDocument<Document>> {
  if (bytes === null) return openMissing(ports, place, kind, isShown);
  const reading = readDocument(bytes, kind);
  switch (reading.state) {
    case 'good': {
      const { document, isMigrated } = reading;
      return { status: 'loaded', message: '', document, isMigrated, unkeptBytes: null };
    }
    case 'newer': {
      const shown = reading.document === null ? 'it cannot be shown here' : 'it can be read here but not changed';
      const message = sentence(
        `${kind.label} was written by a newer version of Electroplate (file version ${reading.version}); ${shown}, and the file stays as it is.`,
      );
      const document = reading.document ?? kind.makeNew();
      return { status: 'read-only', message, document, isMigrated: false, unkeptBytes: null };
    }
    case 'damaged':
      return recover(ports, place, kind, bytes, reading.reason);
  }
}
