import type { Aisle } from '../food/aisles';
import { aisleOf, isCookedRow } from '../food/aisles';
import type { Catalog, CatalogFood } from '../food/catalog';
import type { Food, FoodId, FoodLookup } from '../food/food';
import type { ShopWords } from '../food/shop-words';
import { baseFoodId } from '../week/week-plan';
import type { PackChoices } from './packs';

/** Where a list finds its foods: the week's frozen copies first, then the catalog. */
export interface ShoppingSources {
  readonly lookup: FoodLookup;
  readonly catalog: Pick<Catalog, 'find'> & Partial<Pick<Catalog, 'shopWords'>>;
  /** How the person buys. Absent: the usual packs. */
  readonly packs?: PackChoices | undefined;
}

/** What is bought for a planned food. */
export interface Purchase {
  /** Lines with the same key are one line. */
  readonly key: string;
  readonly food: Food;
  readonly aisle: Aisle;
  readonly words: ShopWords | undefined;
  /** Grams bought per gram eaten; 1 if the planned food itself is bought, or if no source gives a factor. */
  readonly factor: number;
  /** True if another food is bought: the planned one is weighed after cooking, pressing or separating. */
  readonly isOther: boolean;
  /** True if the weight is a cooked one and no source says how much to buy. */
  readonly isCookedWeight: boolean;
  /** False if only the cooked weight is known, and not how much to buy. */
  readonly hasPacks: boolean;
  /** Everyday name of a food outside the keto set. */
  readonly alias: string | undefined;
}

function unknownFood(id: FoodId): Food {
  return { id, name: id, group: 'Other', kind: 'food', per100g: {}, measures: [] };
}

/**
 * Decides what to buy for a planned food. Variants of one food (`~2`) are bought together, except supplements: their
 * nominal weights are on different scales. A cooked row is bought as its raw twin, a juice as its fruit: with a sourced
 * factor the weight is converted, without one it stays a cooked weight on the same line.
 */
export function purchaseOf(id: FoodId, { lookup, catalog }: ShoppingSources): Purchase {
  const planned = lookup(id) ?? unknownFood(id);
  const base = baseFoodId(id);
  const facts = catalog.find(base);
  const twinId = facts?.curated?.buyAs ?? null;
  const twin = twinId === null ? undefined : catalog.find(twinId);
  const purchase = (food: Food, sold: CatalogFood | undefined, factor: number | null, isOther: boolean): Purchase => {
    const aisle = aisleOf(food, sold);
    const words = catalog.shopWords?.(sold?.id ?? food.id);
    const isCookedWeight = isOther ? factor === null : sold !== undefined && isCookedRow(sold, aisle);
    return {
      key: food.id,
      food,
      aisle,
      words,
      factor: factor ?? 1,
      isOther,
      isCookedWeight,
      // A bratwurst is sold cooked; raw chard has packs, but not of cooked chard.
      hasPacks: !isCookedWeight || (!isOther && words?.metric !== undefined),
      alias: sold?.aliases?.[0],
    };
  };
  if (twin !== undefined) return purchase(twin, twin, facts?.curated?.buyFactor ?? null, true);
  return purchase(planned.kind === 'supplement' ? planned : { ...planned, id: base }, facts, 1, false);
}
