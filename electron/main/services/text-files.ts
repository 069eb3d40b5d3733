/**
 * Text files outside the library: exports written, imports read, at paths the person chose.
 * Must not import Electron. Expected failures are Results with one sentence.
 */
import { basename } from 'node:path';
import { fail, succeed } from '../../../shared/contract/result';
import type { Result } from '../../../shared/contract/result';
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

/** Writes a text file completely or not at all. */
export function writeTextFile(
  ports: StoragePorts,
  path: string,
  text: string,
): Promise<Result<{ readonly path: string }>> {
  return writeFileBytes(ports, path, new TextEncoder().encode(text));
}

function decode(name: string, bytes: Uint8Array): Result<{ readonly name: string; readonly text: string }> {
  const refusal = fail('BAD_INPUT', `${name} is not UTF-8 text; nothing was read.`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? refusal : succeed({ name, text });
  } catch {
    return refusal;
  }
}

/** Reads a text file: UTF-8, with or without a byte order mark, at most 20 MB. */
export async function readTextFile(
  ports: StoragePorts,
  path: string,
): Promise<Result<{ readonly name: string; readonly text: string }>> {
  const name = basename(path);
  try {
    const { kind, sizeBytes } = await ports.fileSystem.facts(path);
    if (kind === 'folder') return fail('BAD_INPUT', `${path} is a folder and not a file; nothing was read.`);
    if (kind === 'other') return fail('BAD_INPUT', `${path} is not an ordinary file; nothing was read.`);
    if (sizeBytes > MAX_TEXT_BYTES)
      return fail(
        'TOO_LARGE',
        `${name} has ${Math.ceil(sizeBytes / 1e6)} MB and at most ${MAX_TEXT_BYTES / 1e6} MB are read; nothing was read.`,
      );
    return decode(name, await ports.fileSystem.readFile(path));
  } catch (problem) {
    const { code, reason } = await toStorageProblem(ports.fileSystem, problem, path);
    if (code === 'ENOENT') return fail('BAD_INPUT', `There is no file ${path}; nothing was read.`);
    return fail('STORAGE', `${name} could not be read, because ${reason} (${path}).`);
  }
}
