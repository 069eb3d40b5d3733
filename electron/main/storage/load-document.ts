/**
 * From bytes to a reading with a named state, and back to bytes. Pure, except for {@link readBytesIfPresent}; nothing
 * here writes.
 * Guarantees: a reading is never a silent default. Only a document that fits its schema is `good`.
 */
import { createHash } from 'node:crypto';
import { formatNumber } from '#shared/domain/number-text';
import { issuesOf } from '#shared/schema/or-newer';
import { readStored } from '#shared/schema/stored-format';
import type { FileKind, StoredDocument } from './document-kind';
import type { FileSystem } from './file-system';
import { errorCodeOf } from './file-system';
import { StorageProblem, toStorageProblem } from './storage-problem';

/** The result of reading the bytes of a file. */
export type Reading<Document> =
  /** `isMigrated`: the file is of an older version than the document. */
  | { readonly state: 'good'; readonly document: Document; readonly isMigrated: boolean }
  /** Written by a newer program. `document` is the part that can be shown, if any. */
  | { readonly state: 'newer'; readonly version: string; readonly document: Document | null }
  | { readonly state: 'damaged'; readonly reason: string };

/** Largest document that is read. Ten years of a full week are well under 1 MiB; a file near this limit is not ours. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** Deepest nesting that is read: a dozen levels are in use, and a deep tree would crash the program that walks it. */
const MAX_NESTING = 100;

function isRecord(candidate: unknown): candidate is Readonly<Record<string, unknown>> {
  return typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate);
}

/** True for a value nested more deeply than is read. Recursion stops at that depth, so no value overflows the stack. */
function isTooDeep(value: unknown, left = MAX_NESTING): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left < 0) return true;
  if (!isRecord(value)) return Array.isArray(value) && value.some((inner: unknown) => isTooDeep(inner, left - 1));
  // Without making a list of values: years of weeks are checked at once.
  for (const key in value) if (isTooDeep(value[key], left - 1)) return true;
  return false;
}

const damaged = (reason: string) => ({ state: 'damaged', reason }) as const;

function parseJson(bytes: Uint8Array): { readonly json: unknown } | { readonly reason: string } {
  if (bytes.length === 0) return { reason: 'the file is empty' };
  if (bytes.every((byte) => byte === 0)) return { reason: 'the file holds only zeros' };
  let text: string;
  try {
    // Removes a byte order mark at the start, and refuses everything that is not UTF-8.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { reason: 'the file is not UTF-8 text' };
  }
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { reason: 'the file is cut off or garbled' };
  }
}

/** Reads the bytes of a document or a journal. Never throws. */
export function readDocument<Document>(bytes: Uint8Array, kind: FileKind<Document>): Reading<Document> {
  const parsed = parseJson(bytes);
  if ('reason' in parsed) return damaged(parsed.reason);
  const { json } = parsed;
  if (!isRecord(json) || json['format'] !== kind.format) return damaged('the file holds something else');
  if (isTooDeep(json)) return damaged('the file is nested too deep to be ours');

  const reading = readStored(json, kind);
  switch (reading.state) {
    case 'good': {
      const mismatch = kind.mismatch(reading.document);
      return mismatch === null ? reading : damaged(mismatch);
    }
    case 'newer': {
      const { version, document } = reading;
      const isShown = document !== null && kind.mismatch(document) === null;
      return { state: 'newer', version: version.join('.'), document: isShown ? document : null };
    }
    case 'misfit': {
      const [issue] = issuesOf(reading.error);
      return damaged(
        `${issue?.path.join('.') || 'the document'} does not fit: ${issue?.message ?? 'unknown'}`.slice(0, 300),
      );
    }
  }
}

const INDENTATION = 2;
const indentedText = (document: StoredDocument): string => JSON.stringify(document, null, INDENTATION);

const LINE_END = [0x0a];

/** The text with a final line break, as UTF-8. Not concatenated first, which would copy years of weeks once more. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.byteLength(text) + 1);
  new TextEncoder().encodeInto(text, bytes);
  bytes.set(LINE_END, bytes.length - 1);
  return bytes;
}

/**
 * The stored bytes of a document as parsed by its schema: keys are in the schema's order, followed by unknown keys in
 * their original order. The same document always gives the same bytes.
 */
export const serialiseDocument = (document: StoredDocument): Uint8Array => bytesOf(indentedText(document));

/** The revision in a stored document; -1 if there is none. */
export function revisionIn(bytes: Uint8Array): number {
  const parsed = parseJson(bytes);
  const revision = 'reason' in parsed || !isRecord(parsed.json) ? undefined : parsed.json['revision'];
  return typeof revision === 'number' && Number.isSafeInteger(revision) ? revision : -1;
}

/** A value nested too deeply has a line that starts like this; strings are never broken across lines. */
const DEEP_LINE = `\n${' '.repeat(INDENTATION * (MAX_NESTING + 1))}`;

/** The text of a document; `null` when it is nested more deeply than is read. */
function textToStore(document: StoredDocument): string | null {
  let text: string;
  try {
    text = indentedText(document);
  } catch (problem) {
    // Too deep even to be serialised.
    if (problem instanceof RangeError && isTooDeep(document)) return null;
    throw problem;
  }
  // Searching the text first costs a tenth of walking the document.
  return text.includes(DEEP_LINE) && isTooDeep(document) ? null : text;
}

/**
 * The bytes to write for a document. Refuses those that could not be opened again: the limits for reading apply here
 * too. Throws StorageProblem about the path.
 */
export function bytesToStore(document: StoredDocument, path: string): Uint8Array {
  const text = textToStore(document);
  if (text === null) throw new StorageProblem('it is nested too deep to be opened again', path, 'EFBIG');
  const bytes = bytesOf(text);
  if (bytes.length <= MAX_DOCUMENT_BYTES) return bytes;
  const [size, most] = [bytes.length, MAX_DOCUMENT_BYTES].map((count) => formatNumber(Math.ceil(count / 1e6)));
  throw new StorageProblem(`it would have ${size} MB, and at most ${most} MB can be opened again`, path, 'EFBIG');
}

/** Fingerprint that detects a change on disk by somebody else. `null` stands for "no file". */
export function hashOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of a file, `null` when there is none. Throws StorageProblem for everything else. */
export async function readBytesIfPresent(
  fileSystem: FileSystem,
  path: string,
  maxBytes = MAX_DOCUMENT_BYTES,
): Promise<Uint8Array | null> {
  try {
    const { kind, sizeBytes } = await fileSystem.facts(path);
    if (kind === 'folder') throw new StorageProblem('a folder is where the file should be', path, 'EISDIR');
    if (kind === 'other') throw new StorageProblem('what is there is not an ordinary file', path, 'EINVAL');
    if (sizeBytes > maxBytes) throw new StorageProblem('the file is far too large to be ours', path, 'EFBIG');
    return await fileSystem.readFile(path);
  } catch (problem) {
    if (errorCodeOf(problem) === 'ENOENT') return null;
    throw await toStorageProblem(fileSystem, problem, path);
  }
}
