import { cleanup } from '@testing-library/react';
import { showCatalog } from '#renderer/state/catalog-store';
import { resetStores } from '#renderer/state/store';
import { shippedFoods } from './shipped-catalog';

/** Unmounts everything and resets every store to program start, with the catalog loaded. */
export function freshWindow(): void {
  cleanup();
  resetStores();
  showCatalog(shippedFoods());
}
