import { showCatalog } from '#renderer/state/catalog-store';
import { resetStores } from '#renderer/state/store';
import { shippedCatalog } from './shipped-catalog';

/** Puts every store back to how the program starts, with the catalog read, as it is before any screen is shown. */
export function freshWindow(): void {
  resetStores();
  showCatalog(shippedCatalog());
}
