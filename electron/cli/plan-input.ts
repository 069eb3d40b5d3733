/** Files in and out of a command: the plan and the catalog it names, and the text a command writes. */
import { dirname, resolve } from 'node:path';
import type { Result } from '../../shared/contract/result';
import type { Catalog } from '../../shared/domain/catalog';
import type { FoodLookup } from '../../shared/domain/food';
import { lookupFor } from '../../shared/domain/food-lookup';
import { parsePlan } from '../../shared/formats/plan-file';
import type { WeekDocument } from '../../shared/schema/week-document';
import { loadCatalog } from '../main/services/catalog';
import { readTextFile, writeTextFile } from '../main/services/text-files';
import type { CliIo } from './cli-io';
import { badInput, failure } from './cli-problem';

/** The value of a result, or the command's end. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const { code, message } = result.error;
  throw code === 'BAD_INPUT' || code === 'TOO_LARGE' ? badInput(message) : failure(message);
}

/** The shipped foods. */
export async function openCatalog(io: CliIo): Promise<Catalog> {
  return unwrap(await loadCatalog(io.storage, io.catalogPath));
}

/** A plan with the catalog and the lookup its foods are read with. */
export interface OpenPlan {
  readonly week: WeekDocument;
  readonly catalog: Catalog;
  readonly lookup: FoodLookup;
}

/** Reads a week file or a plan CSV, all of it or nothing. */
export async function openPlan(io: CliIo, path: string): Promise<OpenPlan> {
  const { name, text } = unwrap(await readTextFile(io.storage, resolve(io.workingFolder, path)));
  const catalog = await openCatalog(io);
  const read = parsePlan(text, name, catalog);
  if (!read.ok) throw badInput(read.problem);
  return { week: read.value, catalog, lookup: lookupFor(read.value, catalog) };
}

async function kindAt(io: CliIo, path: string): Promise<'file' | 'folder' | 'other' | 'nothing'> {
  try {
    return (await io.storage.fileSystem.facts(path)).kind;
  } catch {
    return 'nothing';
  }
}

/** The absolute path of `--out`, refused early where no file can be: a folder, a device, or in a folder that is not there. */
export async function outPath(io: CliIo, given: string): Promise<string> {
  if (given === '') throw badInput('--out needs the name of a file.');
  const path = resolve(io.workingFolder, given);
  const kind = await kindAt(io, path);
  if (kind === 'folder') throw badInput(`${path} is a folder; --out needs the name of a file.`);
  if (kind === 'other') throw badInput(`${path} is not an ordinary file, so it is not written over.`);
  if ((await kindAt(io, dirname(path))) !== 'folder')
    throw badInput(`There is no folder ${dirname(path)} to write into.`);
  return path;
}

/** Writes a text to `--out`, completely or not at all, and says where; without `--out` to stdout. */
export async function deliver(io: CliIo, text: string, out: string | undefined): Promise<void> {
  if (out === undefined) {
    io.write(text);
    return;
  }
  const { path } = unwrap(await writeTextFile(io.storage, await outPath(io, out), text));
  io.write(`Saved ${path}\n`);
}
