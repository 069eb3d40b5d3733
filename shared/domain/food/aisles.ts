import type { CatalogFood } from './catalog';
import type { Food } from './food';

/** The aisles in the order people walk through a shop: fresh food first, things usually at home last. */
export const AISLES = [
  'Produce',
  'Meat & poultry',
  'Fish & seafood',
  'Deli & cured meats',
  'Eggs & dairy',
  'Tofu & soy',
  'Frozen',
  'Nuts & seeds',
  'Jars & cans',
  'Sea vegetables',
  'Oils & fats',
  'Condiments & sauces',
  'Baking & sweeteners',
  'Bakery & cereals',
  'Ready meals & snacks',
  'Salt, broth & supplements',
  'Herbs & spices',
  'Drinks',
  'My foods',
  'Other',
  'My own lines',
  'Check you have',
] as const;

/** Name of one group of the list. */
export type Aisle = (typeof AISLES)[number];

/** The last group: salts, spices, supplements, tap water, coffee and tea, which most kitchens have. */
export const AT_HOME: Aisle = 'Check you have';

/** The aisle of lines typed by the person, unless they choose another. */
export const OWN_LINES: Aisle = 'My own lines';

/** Aisles of SR28 food groups, for foods outside the curated set. */
const AISLE_OF_GROUP: Readonly<Record<string, Aisle>> = {
  'Dairy and Egg Products': 'Eggs & dairy',
  'Spices and Herbs': 'Herbs & spices',
  'Baby Foods': 'Other',
  'Fats and Oils': 'Oils & fats',
  'Poultry Products': 'Meat & poultry',
  'Soups, Sauces, and Gravies': 'Condiments & sauces',
  'Sausages and Luncheon Meats': 'Deli & cured meats',
  'Breakfast Cereals': 'Bakery & cereals',
  'Fruits and Fruit Juices': 'Produce',
  'Pork Products': 'Meat & poultry',
  'Vegetables and Vegetable Products': 'Produce',
  'Nut and Seed Products': 'Nuts & seeds',
  'Beef Products': 'Meat & poultry',
  Beverages: 'Drinks',
  'Finfish and Shellfish Products': 'Fish & seafood',
  'Legumes and Legume Products': 'Jars & cans',
  'Lamb, Veal, and Game Products': 'Meat & poultry',
  'Baked Products': 'Bakery & cereals',
  Sweets: 'Baking & sweeteners',
  'Cereal Grains and Pasta': 'Bakery & cereals',
  'Fast Foods': 'Ready meals & snacks',
  'Meals, Entrees, and Side Dishes': 'Ready meals & snacks',
  Snacks: 'Ready meals & snacks',
  'American Indian/Alaska Native Foods': 'Other',
  'Restaurant Foods': 'Ready meals & snacks',
};

/** SR28 14411 and 14429: tap water. Bottled water is bought. */
const TAP_WATER = new Set(['sr28:14411', 'sr28:14429']);

/**
 * Nobody buys 710 ml of brewed coffee: drinks of the keto set described in the food table as brewed or prepared are
 * made at home.
 */
function isMadeAtHome(aisle: Aisle, facts: CatalogFood | undefined): boolean {
  return aisle === 'Drinks' && facts?.curated !== undefined && /\b(brewed|prepared)\b/i.test(facts.longName);
}

const KNOWN_AISLES: ReadonlySet<string> = new Set(AISLES);

/** True for a name of {@link AISLES}: a stored one may come from a newer version. */
export function isAisle(name: string): name is Aisle {
  return KNOWN_AISLES.has(name);
}

function shopAisle(food: Food, facts: CatalogFood | undefined): Aisle {
  if (food.id.startsWith('mine:')) return 'My foods';
  const aisle = facts?.curated?.aisle ?? AISLE_OF_GROUP[food.group] ?? 'Other';
  if (facts?.curated === undefined) {
    if (aisle === 'Produce' && /\bfrozen\b/i.test(food.name)) return 'Frozen';
    if (aisle === 'Produce' && /\bcanned\b/i.test(food.name)) return 'Jars & cans';
    if (aisle === 'Herbs & spices' && /\b(fresh|raw)\b/i.test(food.name)) return 'Produce';
  }
  return isAisle(aisle) ? aisle : 'Other';
}

/**
 * The aisle of a food on the list: the curated one, otherwise that of its SR28 group; own foods have their own. Salts,
 * supplements, dry spices, tap water and brewed drinks go under "Check you have". Table salt → Check you have; brewed
 * coffee → Check you have; fresh basil → Produce; bottled water → Drinks; a food of a group not in this table → Other.
 */
export function aisleOf(food: Food, facts: CatalogFood | undefined): Aisle {
  const aisle = shopAisle(food, facts);
  const isAtHome =
    food.kind !== 'food' || aisle === 'Herbs & spices' || TAP_WATER.has(food.id) || isMadeAtHome(aisle, facts);
  return isAtHome ? AT_HOME : aisle;
}

/** Aisles where cooking changes the amount to buy. Roasted nuts, fried tofu and ready meals are bought as they are. */
const COOKED_AT_HOME: ReadonlySet<Aisle> = new Set([
  'Produce',
  'Meat & poultry',
  'Fish & seafood',
  'Eggs & dairy',
  'Frozen',
]);
const COOKING =
  /\b(cooked|boiled|roasted|broiled|baked|fried|grilled|braised|simmered|stewed|steamed|poached|scrambled|microwaved|sauteed|omelet|(dry|moist) heat)\b/i;
const SOLD_COOKED = /\b(fully[- ]cooked|pre-?cooked|precooked|rotisserie|canned|unheated|unprepared|smoked)\b/i;
/** Beans, grains and pasta in the food table are sold dry, and weigh more than twice as much when cooked. */
const COOKED_DRY_GOODS = /\b(cooked|boiled)\b/i;
const SOLD_DRY: ReadonlySet<string> = new Set([
  'Legumes and Legume Products',
  'Cereal Grains and Pasta',
  'Breakfast Cereals',
]);
/** Cold cuts are sold cooked; only the sausages in that aisle are cooked at home. */
const COOKED_SAUSAGE = /\b(sausage|bratwurst|chorizo|bacon)\b.*\b(cooked|fried|grilled|broiled|boiled)\b/i;

/**
 * True when a row describes a food after cooking although people buy it raw, so its weight is a cooked weight. The food
 * table says so in its own description: "Egg, whole, cooked, poached" yes; "Nuts, almonds, dry roasted", "Fish, tuna,
 * canned" and "Kielbasa, fully cooked, unheated" no, which are bought as they are.
 */
export function isCookedRow(
  facts: Pick<CatalogFood, 'longName' | 'source' | 'group' | 'curated'>,
  aisle: Aisle,
): boolean {
  if (facts.source !== 'sr28' || SOLD_COOKED.test(facts.longName)) return false;
  if (facts.curated === undefined && SOLD_DRY.has(facts.group)) return COOKED_DRY_GOODS.test(facts.longName);
  if (aisle === 'Deli & cured meats') return COOKED_SAUSAGE.test(facts.longName);
  return COOKED_AT_HOME.has(aisle) && COOKING.test(facts.longName);
}
