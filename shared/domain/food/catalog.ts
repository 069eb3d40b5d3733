import type { CatalogFacts, MeasureRow, ShippedRecipe } from './catalog-file';
import { FACTS_SECTION, SHOP_SECTION } from './catalog-file';
import type { Food, FoodId, Measure } from './food';
import type { FoodTable } from './food-table';
import { readFoodTable } from './food-table';
import type { DietTag, KitchenUse } from './kitchen-use';
import type { NutrientId } from '../nutrients';
import type { PackedFile } from '../packed-file';
import type { ShopWords, ShopWordsFile } from './shop-words';

/**
 * The food catalog: USDA SR28 (8,789 foods) with a curated keto set and the shipped label rows on top, and the recipes
 * made of them. This module makes foods from the packed file's columns and rows, each on first use.
 */

/** What the curated list adds to a row of the food table. */
export interface CuratedFacts {
  readonly aliases: readonly string[];
  readonly aisle: string;
  readonly category: string;
  /** Computed per usual portion by the rule in `data/SOURCES.md`: magnesium-rich, potassium-rich, sodium-source. */
  readonly tags: readonly string[];
  /** The raw food to buy for a cooked row; `null` when this food itself is bought. */
  readonly buyAs: FoodId | null;
  /** Grams to buy per gram eaten, if a source gives it; `null`: no sourced figure. */
  readonly buyFactor: number | null;
  readonly portionSource: string;
  /** How it is used in a kitchen; absent: the program never proposes it. */
  readonly use?: KitchenUse;
}

/** A food of the catalog, with its origin. */
export interface CatalogFood extends Food {
  /** The food table's own description, or the label row's name. */
  readonly longName: string;
  readonly source: 'sr28' | 'label';
  /** Present for the keto set and the label rows. */
  readonly curated?: CuratedFacts;
  /** Everyday names of a food outside the keto set, by which the search finds it. */
  readonly aliases?: readonly string[];
  /** Figures not yet confirmed against a second source; shown with a mark. */
  readonly unconfirmed: readonly NutrientId[];
}

/** All shipped foods, keto set first, and the recipes made of them. */
export interface Catalog {
  readonly release: string;
  /** Counts that do not make any foods: of all foods, and of the keto set with the label rows. */
  readonly size: number;
  readonly ketoSize: number;
  /** All foods; the first use makes all that do not exist yet. */
  readonly foods: readonly CatalogFood[];
  /** The food at an index of `foods`, without making the others. */
  readonly foodAt: (place: number) => CatalogFood | undefined;
  /** Foods that are whole label rows. */
  readonly labelCount: number;
  readonly ketoFoods: readonly CatalogFood[];
  readonly find: (id: FoodId) => CatalogFood | undefined;
  /**
   * The short name of a food of the keto set: "Eggs" of "Egg, raw". `undefined` for other foods. Kept apart from the
   * foods, because a food is frozen with a week.
   */
  readonly shortNameOf: (id: FoodId) => string | undefined;
  /** The name and packs of a food in a shop; absent for foods outside the keto set. */
  readonly shopWords: (id: FoodId) => ShopWords | undefined;
  /** The source of a food's buying factor; absent if it has none. */
  readonly yieldSource: (id: FoodId) => string | undefined;
  /** Breakfasts first, then lunches, dinners, snacks and drinks. */
  readonly recipes: readonly ShippedRecipe[];
  readonly findRecipe: (id: string) => ShippedRecipe | undefined;
}

const NOTHING: readonly DietTag[] = [];

const toMeasure = ([unit, grams]: MeasureRow): Measure => ({ unit, grams });

function mergeMeasures(own: readonly MeasureRow[], table: readonly Measure[]): readonly Measure[] {
  const known = new Set(own.map(([unit]) => unit));
  return [...own.map(toMeasure), ...table.filter(({ unit }) => !known.has(unit))];
}

function labelFood(row: CatalogFacts['labels'][number]): CatalogFood {
  return {
    id: row.id,
    name: row.name,
    longName: `${row.name} (${row.note})`,
    source: 'label',
    group: row.category,
    kind: row.kind,
    per100g: row.per100g,
    measures: row.measures.map(toMeasure),
    usualPortion: row.portion,
    ...(row.askPer === null ? {} : { ask: { nutrients: row.ask, per: row.askPer } }),
    tags: row.contains ?? NOTHING,
    unconfirmed: row.unconfirmed,
    curated: {
      aliases: row.aliases,
      aisle: row.aisle,
      category: row.category,
      tags: [],
      buyAs: null,
      buyFactor: null,
      portionSource: row.note,
      ...(row.use === undefined ? {} : { use: row.use }),
    },
  };
}

const TABLE_ID = /^sr28:(\d{5})$/;

const NONE: readonly NutrientId[] = [];

// Written out twice instead of spread: listing the whole table makes thousands of foods at once.
function tableFood(table: FoodTable, row: number, facts: CatalogFacts): CatalogFood {
  const id = `sr28:${table.numberOf(row)}`;
  const longName = table.nameOf(row);
  const per100g = table.amountsOf(row);
  const measures = table.measuresOf(row);
  const unconfirmed = (Object.hasOwn(facts.unconfirmed, id) ? facts.unconfirmed[id] : undefined) ?? NONE;
  const source = 'sr28';
  const own = facts.curated[row];
  if (own === undefined) {
    const group = table.groupOf(row);
    const food = { id, name: longName, longName, source, group, kind: 'food', per100g, measures, unconfirmed } as const;
    const everyday = Object.hasOwn(facts.aliases, id) ? facts.aliases[id] : undefined;
    return everyday === undefined ? food : { ...food, aliases: everyday };
  }
  const { aliases, aisle, category, tags, buyAs, buyFactor, portionSource, use } = own;
  const curated = { aliases, aisle, category, tags, buyAs, buyFactor, portionSource };
  return {
    id,
    name: own.name,
    longName,
    source,
    group: category,
    kind: own.kind ?? 'food',
    per100g,
    measures: mergeMeasures(own.measures, measures),
    usualPortion: own.portion,
    tags: own.contains ?? NOTHING,
    unconfirmed,
    curated: use === undefined ? curated : { ...curated, use },
  };
}

const ownValue = <Value>(values: Readonly<Record<string, Value>>, id: string): Value | undefined =>
  Object.hasOwn(values, id) ? values[id] : undefined;

/**
 * The foods and recipes of the packed file: `find('sr28:11457')` is raw spinach under its short name. The same id
 * always gives the same object. Throws `PackedFileProblem` for a file of another version.
 */
export function readCatalog(file: PackedFile): Catalog {
  // Safe to parse unchecked: our own build wrote it and the file's checksum matches.
  const facts: CatalogFacts = JSON.parse(file.text(FACTS_SECTION));
  const table = readFoodTable(file, facts.table);
  const { curated, labels } = facts;
  // The table starts with the curated foods in list order; the label rows follow them.
  const ketoSize = curated.length + labels.length;
  const size = table.size + labels.length;
  const labelIds = new Map(labels.map(({ id }, place) => [id, curated.length + place]));
  const made: (CatalogFood | undefined)[] = Array.from({ length: size });
  const make = (place: number): CatalogFood => {
    const label = labels[place - curated.length];
    if (label !== undefined) return labelFood(label);
    return tableFood(table, place < curated.length ? place : place - labels.length, facts);
  };
  const foodAt = (place: number): CatalogFood | undefined =>
    place >= 0 && place < size ? (made[place] ??= make(place)) : undefined;
  const placeOf = (id: FoodId): number => {
    const number = TABLE_ID.exec(id)?.[1];
    if (number === undefined) return labelIds.get(id) ?? -1;
    const row = table.rowOf(number);
    return row < curated.length ? row : row + labels.length;
  };
  const firstFoods = (count: number): readonly CatalogFood[] =>
    Array.from({ length: count }, (_unused, place) => (made[place] ??= make(place)));
  let ketoFoods: readonly CatalogFood[] | null = null;
  let foods: readonly CatalogFood[] | null = null;
  let shopFile: ShopWordsFile | null = null;
  const shop = (): ShopWordsFile => {
    const read: ShopWordsFile = shopFile ?? JSON.parse(file.text(SHOP_SECTION));
    shopFile = read;
    return read;
  };
  const recipesById = new Map(facts.recipes.map((recipe) => [recipe.id, recipe]));
  return {
    release: facts.release,
    size,
    ketoSize,
    labelCount: labels.length,
    get foods() {
      return (foods ??= firstFoods(size));
    },
    get ketoFoods() {
      return (ketoFoods ??= firstFoods(ketoSize));
    },
    foodAt,
    find: (id) => foodAt(placeOf(id)),
    shortNameOf: (id) => {
      const place = placeOf(id);
      return (curated[place] ?? labels[place - curated.length])?.short;
    },
    shopWords: (id) => ownValue(shop().words, id),
    yieldSource: (id) => ownValue(shop().yields, id),
    recipes: facts.recipes,
    findRecipe: (id) => recipesById.get(id),
  };
}
