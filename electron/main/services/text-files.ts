/**
 * Files outside the library: exports are written and imports read at paths the person chose.
 * Must not import Electron. Expected failures are Results with one sentence.
 */
import { basename } from 'node:path';
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import type { StoragePorts } from '../ports';
import { SHARED_FILE_MODE, writeDurably } from '../storage/durable-file';
import { StorageProblem, toStorageProblem } from '../storage/storage-problem';

/** Largest file that is opened; the contract's limit for texts is the same number. */
const MAX_TEXT_BYTES = 20_000_000;

/** Writes a file completely or not at all. */
export async function writeFileBytes(
  ports: StoragePorts,
  path: string,
  bytes: Uint8Array,
): Promise<Result<{ readonly path: string }>> {
  try {
    await writeDurably(ports, path, bytes, SHARED_FILE_MODE);
    return succeed({ path });
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    return fail(
      'STORAGE',
      `${basename(path)} could not be written, because ${problem.reason} (${problem.path}); nothing that was there before was changed.`,
    );
  }
}

/**
 * Writes a text file completely or not at all, and never one that {@link readTextFile} would refuse: NUL characters,
 * which names may contain but text files may not, are left out, and a text that is too large is not written.
 */
export async function writeTextFile(
  ports: StoragePorts,
  path: string,
  text: string,
): Promise<Result<{ readonly path: string }>> {
  const bytes = new TextEncoder().encode(text.replaceAll('\0', ''));
  if (bytes.length > MAX_TEXT_BYTES)
    return fail(
      'TOO_LARGE',
      `${basename(path)} would have ${Math.ceil(bytes.length / 1e6)} MB and at most ${MAX_TEXT_BYTES / 1e6} MB can be opened again; nothing was written.`,
    );
  return writeFileBytes(ports, path, bytes);
}

/** Encodings with a byte order mark. Without one, a text must be UTF-8: anything else would be a guess. */
const MARKED = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

function decode(name: string, bytes: Uint8Array): Result<{ readonly name: string; readonly text: string }> {
  const refusal = fail(
    'BAD_INPUT',
    `${name} is not UTF-8 text, so nothing was read; save it as UTF-8 (in a spreadsheet “CSV UTF-8”) and try again.`,
  );
  const marked = MARKED.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  try {
    const text = new TextDecoder(marked?.encoding ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? refusal : succeed({ name, text });
  } catch {
    return refusal;
  }
}

/** Reads a file the person chose, unless it is larger than `maxBytes`. */
export async function readFileBytes(
  ports: StoragePorts,
  path: string,
  maxBytes: number,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const name = basename(path);
  try {
    const { kind, sizeBytes } = await ports.fileSystem.facts(path);
    if (kind === 'folder') return fail('BAD_INPUT', `${path} is a folder and not a file; nothing was read.`);
    if (kind === 'other') return fail('BAD_INPUT', `${path} is not an ordinary file; nothing was read.`);
    if (sizeBytes > maxBytes)
      return fail(
        'TOO_LARGE',
        `${name} has ${Math.ceil(sizeBytes / 1e6)} MB and at most ${maxBytes / 1e6} MB are read; nothing was read.`,
      );
    return succeed({ name, bytes: await ports.fileSystem.readFile(path) });
  } catch (problem) {
    const { code, reason } = await toStorageProblem(ports.fileSystem, problem, path);
    if (code === 'ENOENT') return fail('BAD_INPUT', `There is no file ${path}; nothing was read.`);
    return fail('STORAGE', `${name} could not be read, because ${reason} (${path}).`);
  }
}

/** Reads a text file: UTF-8 with or without a byte order mark, or UTF-16 with one; at most 20 MB. */
export async function readTextFile(
  ports: StoragePorts,
  path: string,
): Promise<Result<{ readonly name: string; readonly text: string }>> {
  const read = await readFileBytes(ports, path, MAX_TEXT_BYTES);
  return read.ok ? decode(read.value.name, read.value.bytes) : read;
}
