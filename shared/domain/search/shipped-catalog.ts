import type { Catalog } from '../food/catalog';
import { readCatalog } from '../food/catalog';
import type { CatalogFile } from '../food/catalog-file';
import { CATALOG_FORMAT, catalogSections } from '../food/catalog-file';
import type { PlacedKind } from './food-kinds';
import { openFoodKinds } from './food-kinds';
import type { FoodSearch } from './food-search';
import { openFoodSearch } from './food-search';
import { rankableFood } from './food-rank';
import { buildSearchIndex, readSearchIndex } from './search-index';
import { packFile, readPackedFile } from '../packed-file';

/**
 * The file that ships: the catalog in columns with its word index. In one file, they cannot be of different versions.
 */
export interface ShippedCatalog {
  readonly catalog: Catalog;
  /** Search over all foods of the catalog. */
  readonly search: FoodSearch;
  /** Search over the keto set and the label rows alone. */
  readonly ketoSearch: FoodSearch;
}

/** The section with the words for kinds of food and the indexes of their foods, as JSON. */
const KINDS_SECTION = 'search kinds';

/** Packs the rows of `data/build-catalog.mjs`. Throws when they contradict each other. */
export function packShippedCatalog(file: CatalogFile): Uint8Array<ArrayBuffer> {
  const sections = catalogSections(file);
  const { foods } = readCatalog(openPacked(packFile(CATALOG_FORMAT, sections)));
  const places = new Map(foods.map(({ id }, place) => [id, place]));
  const kinds = (file.kinds ?? []).map((kind): PlacedKind => [
    kind.words,
    kind.foods.map((id) => {
      const place = places.get(id);
      if (place === undefined) throw new Error(`The kind "${kind.words[0]}" names ${id}, which is no food.`);
      return place;
    }),
  ]);
  return packFile(CATALOG_FORMAT, {
    ...sections,
    ...buildSearchIndex(foods.map(rankableFood)).sections(),
    [KINDS_SECTION]: JSON.stringify(kinds),
  });
}

const openPacked = (bytes: Uint8Array) =>
  readPackedFile(bytes, { format: CATALOG_FORMAT.format, major: CATALOG_FORMAT.version[0] });

/**
 * Opens the packed file; foods are made on first use. Throws `PackedFileProblem` for a file that is damaged, truncated
 * or of another version.
 */
export function openShippedCatalog(bytes: Uint8Array): ShippedCatalog {
  const file = openPacked(bytes);
  const catalog = readCatalog(file);
  // Opened at once, so that a file without a whole index is refused at the start and not at the first keystroke.
  const opened = readSearchIndex(file);
  const index = () => opened;
  const placed: readonly PlacedKind[] = JSON.parse(file.text(KINDS_SECTION));
  const kinds = openFoodKinds(placed);
  const over = (size: number): FoodSearch => openFoodSearch({ size, foodAt: catalog.foodAt, index, kinds });
  return { catalog, search: over(catalog.size), ketoSearch: over(catalog.ketoSize) };
}
