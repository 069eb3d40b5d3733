/** Files of a command: the plan and the catalog it reads, and its text output. */
import { dirname, resolve } from 'node:path';
import type { Result } from '#shared/contract/result';
import type { Catalog } from '#shared/domain/food/catalog';
import type { FoodLookup } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { ShippedCatalog } from '#shared/domain/search/shipped-catalog';
import { parsePlan } from '#shared/formats/plan-file';
import type { WeekDocument } from '#shared/schema/week-document';
import { loadCatalog } from '../main/services/catalog';
import { readTextFile, writeTextFile } from '../main/services/text-files';
import type { CliIo } from './cli-io';
import { badInput, failure } from './cli-problem';

/** The value of a result; a failure ends the command. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const { code, message } = result.error;
  throw code === 'BAD_INPUT' || code === 'TOO_LARGE' ? badInput(message) : failure(message);
}

/** The shipped foods with the search over them. */
export async function openShippedFoods(io: CliIo): Promise<ShippedCatalog> {
  return unwrap(await loadCatalog(io.storage, io.catalogPath));
}

/** The shipped foods. */
export const openCatalog = async (io: CliIo): Promise<Catalog> => (await openShippedFoods(io)).catalog;

/** A plan with the catalog and the lookup for its foods. */
export interface OpenPlan {
  readonly week: WeekDocument;
  readonly catalog: Catalog;
  readonly lookup: FoodLookup;
}

async function kindAt(io: CliIo, path: string): Promise<'file' | 'folder' | 'other' | 'nothing'> {
  try {
    return (await io.storage.fileSystem.facts(path)).kind;
  } catch {
    return 'nothing';
  }
}

/** True for `week.json/x` if week.json is a file: nothing can exist there, which is not a disk error. */
async function isBelowFile(io: CliIo, path: string): Promise<boolean> {
  const parent = dirname(path);
  if (parent === path) return false;
  const kind = await kindAt(io, parent);
  return kind === 'nothing' ? isBelowFile(io, parent) : kind !== 'folder';
}

/** Reads a week file or a plan CSV, all of it or nothing. */
export async function openPlan(io: CliIo, path: string): Promise<OpenPlan> {
  const absolute = resolve(io.workingFolder, path);
  if (await isBelowFile(io, absolute)) throw badInput(`There is no file ${absolute}; nothing was read.`);
  const { name, text } = unwrap(await readTextFile(io.storage, absolute));
  const catalog = await openCatalog(io);
  const read = parsePlan(text, name, catalog);
  if (!read.ok) throw badInput(read.problem, read.details);
  return { week: read.value, catalog, lookup: lookupFor(read.value, catalog) };
}

/** The path with every link followed; `null` if nothing exists there. */
async function realPath(io: CliIo, path: string): Promise<string | null> {
  try {
    return await io.storage.fileSystem.resolveLinks(path);
  } catch {
    return null;
  }
}

/**
 * The absolute path of `--out`. Refused early if no file can be written there (a folder, a device, a missing folder) or
 * if it is one of the plans, under this or another name.
 */
export async function outPath(io: CliIo, given: string, ...plans: readonly string[]): Promise<string> {
  if (given === '') throw badInput('--out needs the name of a file.');
  const path = resolve(io.workingFolder, given);
  const kind = await kindAt(io, path);
  if (kind === 'folder') throw badInput(`${path} is a folder; --out needs the name of a file.`);
  if (kind === 'other') throw badInput(`${path} is not an ordinary file, so it is not written over.`);
  if ((await kindAt(io, dirname(path))) !== 'folder')
    throw badInput(`There is no folder ${dirname(path)} to write into.`);
  const real = await realPath(io, path);
  for (const plan of plans)
    if (real !== null && real === (await realPath(io, resolve(io.workingFolder, plan))))
      throw badInput(`${path} is the plan that is read; --out needs another file.`);
  return path;
}

/** Writes a text to `--out`, completely or not at all, and prints the path; without `--out`, writes to stdout. */
export async function deliver(
  io: CliIo,
  text: string,
  out: string | undefined,
  ...plans: readonly string[]
): Promise<void> {
  if (out === undefined) {
    io.write(text);
    return;
  }
  const { path } = unwrap(await writeTextFile(io.storage, await outPath(io, out, ...plans), text));
  io.write(`Saved ${path}\n`);
}
