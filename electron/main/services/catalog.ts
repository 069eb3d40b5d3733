/** The shipped food catalog, read from its built file. Must not import Electron. Expected failures are Results. */
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import type { Catalog, CatalogFile } from '#shared/domain/food/catalog';
import { readCatalog } from '#shared/domain/food/catalog';
import type { StoragePorts } from '../ports';

const CATALOG_FORMAT = 'electroplate-catalog';
const CATALOG_VERSION = 1;

/** Our own build wrote the file; this only detects a damaged or foreign one. */
function isCatalogFile(value: unknown): value is CatalogFile {
  if (typeof value !== 'object' || value === null) return false;
  const { format, version, foods, curated, labels } = value as Partial<CatalogFile>; // checked key by key right here
  return format === CATALOG_FORMAT && version?.[0] === CATALOG_VERSION && [foods, curated, labels].every(Array.isArray);
}

/** Loads the catalog: all foods of the food table, the curated set and the label rows. */
export async function loadCatalog(
  { fileSystem }: Pick<StoragePorts, 'fileSystem'>,
  path: string,
): Promise<Result<Catalog>> {
  try {
    const file: unknown = JSON.parse(new TextDecoder().decode(await fileSystem.readFile(path)));
    if (isCatalogFile(file)) return succeed(readCatalog(file));
  } catch {
    // Missing, unreadable or damaged: all the same to the person, the program is not complete.
  }
  return fail('INTERNAL', `The food catalog (${path}) is missing or damaged; build or install the program again.`);
}
