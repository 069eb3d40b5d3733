/** The shipped food catalog, read from its built file. Must not import Electron. Expected failures are Results. */
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import type { ShippedCatalog } from '#shared/domain/search/shipped-catalog';
import { openShippedCatalog } from '#shared/domain/search/shipped-catalog';
import type { StoragePorts } from '../ports';

/** Opens the catalog: all foods of the food table, the curated set and the label rows, and the search over them. */
export async function loadCatalog(
  { fileSystem }: Pick<StoragePorts, 'fileSystem'>,
  path: string,
): Promise<Result<ShippedCatalog>> {
  try {
    return succeed(openShippedCatalog(await fileSystem.readFile(path)));
  } catch {
    // Missing, unreadable, damaged or another version: to the person they all mean that the program is incomplete.
  }
  return fail('INTERNAL', `The food catalog (${path}) is missing or damaged; build or install the program again.`);
}
