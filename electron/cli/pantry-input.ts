/** The library whose pantry a command counts; it is read and never changed. */
import { join, resolve } from 'node:path';
import { knownFoods } from '#shared/domain/food/known-foods';
import type { FoodLookup } from '#shared/domain/food/food';
import type { LibraryDocument } from '#shared/schema/library-document';
import { libraryKind } from '../main/storage/document-kind';
import { LIBRARY_FILE } from '../main/storage/library-files';
import { readBytesIfPresent, readDocument } from '../main/storage/load-document';
import type { CliIo } from './cli-io';
import { badInput } from './cli-problem';
import type { OpenPlan } from './plan-input';

/** The library at a path: its folder, or its `library.json`. */
export async function openPantryLibrary(io: CliIo, given: string): Promise<LibraryDocument> {
  if (given === '') throw badInput('--pantry needs the folder of a library, or its library.json.');
  const { fileSystem } = io.storage;
  const named = resolve(io.workingFolder, given);
  const kind = await fileSystem.facts(named).then(
    (facts) => facts.kind,
    () => 'nothing' as const,
  );
  const path = kind === 'folder' ? join(named, LIBRARY_FILE) : named;
  const bytes = kind === 'nothing' ? null : await readBytesIfPresent(fileSystem, path);
  if (bytes === null) throw badInput(`There is no file ${path}, so nothing is known of what is at home.`);
  const read = readDocument(bytes, libraryKind);
  switch (read.state) {
    case 'good':
      return read.document;
    case 'newer':
      throw badInput(`${path} was written by a newer version (${read.version}), so it was not read.`);
    case 'damaged':
      throw badInput(`${path} is not a library that can be read: ${read.reason}.`);
  }
}

/** Finds the foods of a plan, and foods of the library that no meal of the plan has. */
export function lookupWithLibrary({ lookup, catalog }: OpenPlan, { foods }: LibraryDocument): FoodLookup {
  const { find } = knownFoods(foods, catalog);
  return Object.assign((id: string) => lookup(id) ?? find(id), { recipe: lookup.recipe, shortName: lookup.shortName });
}
