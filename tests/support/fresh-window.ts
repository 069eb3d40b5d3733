import { cleanup } from '@testing-library/react';
import { showCatalog } from '#renderer/state/catalog-store';
import { resetStores } from '#renderer/state/store';
import { shippedFoods } from './shipped-catalog';

/** Takes away what is on screen and puts every store back to how the program starts, with the catalog read. */
export function freshWindow(): void {
  cleanup();
  resetStores();
  showCatalog(shippedFoods());
}
