import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import type { CatalogFile } from '#shared/domain/food/catalog-file';
import type { PlacedKind } from '#shared/domain/search/food-kinds';
import { openFoodKinds } from '#shared/domain/search/food-kinds';
import { rankableFood } from '#shared/domain/search/food-rank';
import type { FoodSearch } from '#shared/domain/search/food-search';
import { createFoodSearch, openFoodSearch } from '#shared/domain/search/food-search';
import { buildSearchIndex, readSearchIndex } from '#shared/domain/search/search-index';
import { packFile, readPackedFile } from '#shared/domain/packed-file';
import { searchQueries } from '#tests/support/search-queries';
import { shippedFoods } from '#tests/support/shipped-catalog';
import { food } from '#tests/support/foods';

const { catalog, search, ketoSearch } = shippedFoods();
const ids = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id);
/** Every prefix of every committed query, as typed by a user. */
const keystrokes = searchQueries().flatMap(({ query }) =>
  Array.from(query, (_letter, index) => query.slice(0, index + 1)),
);

/** A search over foods whose words and kinds are computed now, not read from the shipped file. */
function builtSearch(foods: readonly CatalogFood[]): FoodSearch {
  const { kinds = [] }: CatalogFile = JSON.parse(readFileSync('out/catalog.json', 'utf8'));
  const placed = kinds.map((kind): PlacedKind => [
    kind.words,
    kind.foods.map((id) => foods.findIndex((one) => one.id === id)).filter((place) => place >= 0),
  ]);
  const index = buildSearchIndex(foods.map(rankableFood));
  return openFoodSearch({
    size: foods.length,
    foodAt: (place) => foods[place],
    index: () => index,
    kinds: openFoodKinds(placed),
  });
}

it('that ships finds the same as one built from the foods', () => {
  const built = builtSearch(catalog.foods);
  for (const typed of keystrokes.filter((_typed, index) => index % 5 === 0))
    expect([typed, ids(search.search(typed, 12))]).toEqual([typed, ids(built.search(typed, 12))]);
});

it('limited to the keto set finds only foods of it, and what a search of them alone finds', () => {
  const alone = builtSearch(catalog.ketoFoods);
  for (const { query } of searchQueries()) {
    const found = ketoSearch.search(query, 12);
    expect(found.every(({ curated }) => curated !== undefined)).toBe(true);
    expect([query, ids(found)]).toEqual([query, ids(alone.search(query, 12))]);
  }
});

it('survives packing, whatever the names', () => {
  const names = fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(names, fc.string({ maxLength: 12 }), (given, query) => {
      const foods = given.map((name, place) => ({ ...food(`mine:${place}`, {}), name }));
      const packed = packFile(
        { format: 'index', version: [1, 0] },
        buildSearchIndex(foods.map(rankableFood)).sections(),
      );
      const index = readSearchIndex(readPackedFile(packed, { format: 'index', major: 1 }));
      const opened = openFoodSearch({ size: foods.length, foodAt: (place) => foods[place], index: () => index });
      expect(ids(opened.search(query, 12))).toEqual(ids(createFoodSearch(foods).search(query, 12)));
    }),
  );
});

it('takes own foods in without building the catalog’s again, and they come first among equals', () => {
  const own = { ...food('mine:tapenade', {}), name: 'Avocado tapenade' };
  const both = search.extendedBy([own]);
  expect(ids(both.search('tapenade', 3))[0]).toBe('mine:tapenade');
  expect(ids(both.search('avocado', 12))).toContain('mine:tapenade');
  expect(ids(search.search('avocado', 12))).not.toContain('mine:tapenade');
});
