import type { FoodId, FoodKind, Ingredient, Measure, Portion } from './food';
import type { FoodTableFacts, FoodTableRow } from './food-table';
import { packFoodTable } from './food-table';
import type { DietTag, KitchenUse } from './kitchen-use';
import type { LibraryRecipe } from './library-recipe';
import type { NutrientAmounts, NutrientId } from '../nutrients';
import type { SectionArray } from '../packed-file';
import type { ShopWordsFile } from './shop-words';
import { NO_SHOP_WORDS } from './shop-words';

/**
 * The catalog as files: the rows that `data/build-catalog.mjs` checks and writes for people and tests, and the same
 * data in columns, which is what ships.
 */

/** Format and version of the packed file. */
export const CATALOG_FORMAT = { format: 'electroplate-catalog', version: [2, 0] } as const;

/** A household measure as a row. */
export type MeasureRow = readonly [unit: string, grams: number];

/**
 * A shipped recipe, read like one of the library; all its ingredients are foods of the curated set. Example:
 * `meal:seed-crackers`, in `snacks`, 6 servings.
 */
export interface ShippedRecipe extends LibraryRecipe {
  /** Starts with `meal:`. */
  readonly id: string;
  /** Ids of the default slots it suits, the best one first. */
  readonly slots: readonly string[];
  readonly ingredients: readonly Ingredient[];
}

/** The rows of `catalog.json`, in the shape documented in `data/build-catalog.mjs`. */
export interface CatalogFile {
  readonly format: 'electroplate-catalog';
  readonly version: readonly [number, number];
  readonly release: string;
  readonly nutrients: readonly string[];
  readonly groups: Readonly<Record<string, string>>;
  readonly foods: readonly FoodTableRow[];
  readonly curated: readonly {
    readonly id: FoodId;
    readonly name: string;
    /** A name that fits a board column: "Eggs" of "Egg, raw". No two foods share one. */
    readonly short: string;
    readonly aliases: readonly string[];
    readonly aisle: string;
    readonly category: string;
    readonly kind?: FoodKind;
    readonly portion: Portion;
    readonly portionSource: string;
    readonly measures: readonly MeasureRow[];
    readonly tags: readonly string[];
    readonly buyAs: FoodId | null;
    readonly buyFactor: number | null;
    /** Absent: never proposed. */
    readonly use?: KitchenUse;
    /** Diet tags of what it contains. Absent: none of them. */
    readonly contains?: readonly DietTag[];
  }[];
  readonly labels: readonly {
    readonly id: FoodId;
    readonly name: string;
    readonly short: string;
    readonly aliases: readonly string[];
    readonly kind: FoodKind;
    readonly aisle: string;
    readonly category: string;
    readonly per100g: NutrientAmounts;
    readonly measures: readonly MeasureRow[];
    readonly portion: Portion;
    readonly ask: readonly NutrientId[];
    readonly askPer: Measure | null;
    readonly unconfirmed: readonly NutrientId[];
    readonly note: string;
    readonly use?: KitchenUse;
    readonly contains?: readonly DietTag[];
  }[];
  /** Figures of `foods` not yet confirmed against a second source: `{ 'sr28:14278': ['caffeine'] }`. */
  readonly unconfirmed: Readonly<Record<FoodId, readonly NutrientId[]>>;
  /** Everyday names of foods outside the keto set: `{ 'sr28:11935': ['ketchup'] }`. Absent: none. */
  readonly aliases?: Readonly<Record<FoodId, readonly string[]>> | undefined;
  /** Words for kinds of food: `{ words: ['berries'], foods: ['sr28:09316', …] }`. Absent: none. */
  readonly kinds?: readonly { readonly words: readonly string[]; readonly foods: readonly FoodId[] }[] | undefined;
  /** Absent: every food has its table name in a shop and is bought by weight. */
  readonly shop?: ShopWordsFile | undefined;
  /** Absent: no recipes. */
  readonly recipes?: readonly ShippedRecipe[] | undefined;
}

/** The section with the {@link CatalogFacts} as JSON. */
export const FACTS_SECTION = 'facts';

/** The section with the {@link ShopWordsFile} as JSON, read when a list is first made. */
export const SHOP_SECTION = 'shop';

/** The data of the packed file besides the columns of the food table. */
export interface CatalogFacts extends Pick<CatalogFile, 'release' | 'curated' | 'labels' | 'unconfirmed'> {
  readonly table: FoodTableFacts;
  readonly aliases: Readonly<Record<FoodId, readonly string[]>>;
  readonly recipes: readonly ShippedRecipe[];
}

/**
 * Lays out the rows for packing: first the curated foods in the order of their list, which goes from everyday to rare
 * within its categories, then the others by number. Throws when the keto set names a food that is not in the table.
 */
export function catalogSections(file: CatalogFile): Readonly<Record<string, SectionArray | string>> {
  const { release, curated, labels, unconfirmed, aliases = {}, recipes = [], shop = NO_SHOP_WORDS } = file;
  const rows = new Map(file.foods.map((row) => [`sr28:${row[0]}`, row]));
  const listed = curated.map(({ id }) => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`The keto set names ${id}, which the food table does not have.`);
    rows.delete(id);
    return row;
  });
  const { facts: table, sections } = packFoodTable([...listed, ...rows.values()], file.nutrients, file.groups);
  const facts: CatalogFacts = { release, table, curated, labels, unconfirmed, aliases, recipes };
  return { ...sections, [FACTS_SECTION]: JSON.stringify(facts), [SHOP_SECTION]: JSON.stringify(shop) };
}
