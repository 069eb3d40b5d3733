import type { Food, FoodId, FoodKind, Ingredient, Measure, Portion } from './food';
import type { LibraryRecipe } from './library-recipe';
import type { NutrientAmounts, NutrientId } from '../nutrients';
import { isNutrientId } from '../nutrients';

/**
 * The food catalog: USDA SR28 (8,789 foods) with a curated keto set and the shipped label rows on top, and the recipes
 * made of them. Built by `data/build-catalog.mjs`; this module only turns that file's compact rows into foods.
 */

/** What the curated list adds to a row of the food table. */
export interface CuratedFacts {
  readonly aliases: readonly string[];
  readonly aisle: string;
  readonly category: string;
  /** Computed per usual portion by the rule in `data/SOURCES.md`: magnesium-rich, potassium-rich, sodium-source. */
  readonly tags: readonly string[];
  /** The raw food to buy for a cooked row; `null` when the row is what is bought. */
  readonly buyAs: FoodId | null;
  /** Grams to buy per gram eaten where a source gives it; `null`: no figure has a source. */
  readonly buyFactor: number | null;
  readonly portionSource: string;
}

/** A food of the catalog with where it comes from. */
export interface CatalogFood extends Food {
  /** The food table's own description, or the label row's name. */
  readonly longName: string;
  readonly source: 'sr28' | 'label';
  /** Present for the keto set and the label rows. */
  readonly curated?: CuratedFacts;
  /** Figures not yet confirmed against a second source; shown with a mark. */
  readonly unconfirmed: readonly NutrientId[];
}

/**
 * A recipe that ships, read like one of the library's own; all its ingredients are foods of the curated set. Example:
 * `meal:seed-crackers`, in `snacks`, 6 servings.
 */
export interface ShippedRecipe extends LibraryRecipe {
  /** Begins with `meal:`. */
  readonly id: string;
  /** Ids of the default slots it suits, the best one first. */
  readonly slots: readonly string[];
  readonly ingredients: readonly Ingredient[];
}

/** All foods that ship, keto set first, and the recipes made of them. */
export interface Catalog {
  readonly release: string;
  readonly foods: readonly CatalogFood[];
  readonly ketoFoods: readonly CatalogFood[];
  readonly find: (id: FoodId) => CatalogFood | undefined;
  /** Breakfasts first, then lunches, dinners, snacks and drinks. */
  readonly recipes: readonly ShippedRecipe[];
  readonly findRecipe: (id: string) => ShippedRecipe | undefined;
}

type MeasureRow = readonly [unit: string, grams: number];

/** The built file `catalog.json`, in the shape `data/build-catalog.mjs` documents. */
export interface CatalogFile {
  readonly format: 'electroplate-catalog';
  readonly version: readonly [number, number];
  readonly release: string;
  readonly nutrients: readonly string[];
  readonly groups: Readonly<Record<string, string>>;
  readonly foods: readonly (readonly [
    number: string,
    description: string,
    group: string,
    /** In the order of `nutrients`; values left out at the end are unknown, like `null`. */
    values: readonly (number | null)[],
    measures: readonly MeasureRow[],
  ])[];
  readonly curated: readonly {
    readonly id: FoodId;
    readonly name: string;
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
  }[];
  readonly labels: readonly {
    readonly id: FoodId;
    readonly name: string;
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
  }[];
  /** Figures of `foods` not yet confirmed against a second source: `{ 'sr28:14278': ['caffeine'] }`. */
  readonly unconfirmed: Readonly<Record<FoodId, readonly NutrientId[]>>;
  /** Absent: no recipes. */
  readonly recipes?: readonly ShippedRecipe[] | undefined;
}

const toMeasure = ([unit, grams]: MeasureRow): Measure => ({ unit, grams });

function mergeMeasures(own: readonly MeasureRow[], table: readonly MeasureRow[]): readonly Measure[] {
  const known = new Set(own.map(([unit]) => unit));
  return [...own, ...table.filter(([unit]) => !known.has(unit))].map(toMeasure);
}

function labelFood(row: CatalogFile['labels'][number]): CatalogFood {
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
    unconfirmed: row.unconfirmed,
    curated: {
      aliases: row.aliases,
      aisle: row.aisle,
      category: row.category,
      tags: [],
      buyAs: null,
      buyFactor: null,
      portionSource: row.note,
    },
  };
}

/** Turns the built file into foods and recipes: `find('sr28:11457')` is raw spinach under its short name. */
export function readCatalog(file: CatalogFile): Catalog {
  const columns = file.nutrients.filter(isNutrientId);
  if (columns.length !== file.nutrients.length)
    throw new Error('The food catalog has columns this version does not know.');
  const curated = new Map(file.curated.map((row) => [row.id, row]));
  const keto = new Map<FoodId, CatalogFood>();
  const rest: CatalogFood[] = [];
  for (const [number, longName, group, values, measures] of file.foods) {
    const id = `sr28:${number}`;
    const row = curated.get(id);
    const base = {
      id,
      longName,
      source: 'sr28' as const,
      per100g: Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null])),
      unconfirmed: file.unconfirmed[id] ?? [],
    };
    if (row === undefined) {
      rest.push({
        ...base,
        name: longName,
        group: file.groups[group] ?? group,
        kind: 'food',
        measures: measures.map(toMeasure),
      });
    } else {
      const { aliases, aisle, category, tags, buyAs, buyFactor, portionSource } = row;
      keto.set(id, {
        ...base,
        name: row.name,
        group: category,
        kind: row.kind ?? 'food',
        measures: mergeMeasures(row.measures, measures),
        usualPortion: row.portion,
        curated: { aliases, aisle, category, tags, buyAs, buyFactor, portionSource },
      });
    }
  }
  const unlisted = file.curated.find((row) => !keto.has(row.id));
  if (unlisted !== undefined) throw new Error(`The keto set names ${unlisted.id}, which the food table does not have.`);
  // The curated list goes from everyday to rare within its categories, and equal search results keep that order.
  const inListOrder = file.curated.flatMap((row) => keto.get(row.id) ?? []);
  const ketoFoods = [...inListOrder, ...file.labels.map(labelFood)];
  const foods = [...ketoFoods, ...rest];
  const byId = new Map(foods.map((food) => [food.id, food]));
  const recipes = file.recipes ?? [];
  const recipesById = new Map(recipes.map((recipe) => [recipe.id, recipe]));
  return {
    release: file.release,
    foods,
    ketoFoods,
    find: (id) => byId.get(id),
    recipes,
    findRecipe: (id) => recipesById.get(id),
  };
}
