import type { Food, FrozenFood } from './food';
import { unitNamed } from './food-measures';
import type { FoodRole, KitchenUse } from './kitchen-use';
import { FOOD_ROLES } from './kitchen-use';
import { netCarbsPer100g } from './net-carbs';
import { isNewer } from '../newer-value';
import { amountOf } from '../nutrients';

/**
 * How a food outside the curated set is used in a kitchen, either an own food or one of the table. The owner's choice
 * decides; otherwise it is guessed from name, group and macros. Foods for which a guess would look odd on a plate get
 * none.
 */

/** The meals of a role, and the grams of a small and a usual serving. */
interface RoleHabit {
  readonly meals: KitchenUse['meals'];
  readonly grams: readonly [number, number];
}

const PLATE = { lunch: 0, dinner: 0 };
const SNACK = { breakfast: 1, snacks: 0 };
const DRINK = { drinks: 0 };

const HABITS: { readonly [Role in FoodRole]: RoleHabit } = {
  main: { meals: { lunch: 1, dinner: 0 }, grams: [100, 150] },
  tin: { meals: { lunch: 0, dinner: 1 }, grams: [60, 85] },
  ready: { meals: { breakfast: 1, lunch: 0, snacks: 1 }, grams: [30, 60] },
  egg: { meals: { breakfast: 0, lunch: 1 }, grams: [50, 100] },
  leaf: { meals: { lunch: 0, dinner: 1 }, grams: [30, 60] },
  green: { meals: { lunch: 1, dinner: 0 }, grams: [75, 150] },
  veg: { meals: PLATE, grams: [75, 150] },
  raw: { meals: { lunch: 0, dinner: 1, snacks: 1 }, grams: [50, 100] },
  mush: { meals: { breakfast: 1, lunch: 1, dinner: 0 }, grams: [50, 100] },
  avo: { meals: { breakfast: 0, lunch: 0, snacks: 1 }, grams: [50, 100] },
  berry: { meals: SNACK, grams: [40, 75] },
  olive: { meals: { lunch: 0, snacks: 0 }, grams: [15, 30] },
  nut: { meals: SNACK, grams: [15, 30] },
  sprinkle: { meals: { breakfast: 0, lunch: 1, snacks: 1 }, grams: [10, 20] },
  butter: { meals: SNACK, grams: [15, 30] },
  yog: { meals: { breakfast: 0, snacks: 0 }, grams: [75, 150] },
  cheese: { meals: { lunch: 0, dinner: 1, snacks: 0 }, grams: [15, 30] },
  milk: { meals: { breakfast: 1, drinks: 0 }, grams: [120, 240] },
  bean: { meals: { lunch: 0, dinner: 1 }, grams: [50, 80] },
  choc: { meals: { snacks: 0 }, grams: [15, 30] },
  broth: { meals: { lunch: 1, drinks: 0 }, grams: [120, 240] },
  juice: { meals: DRINK, grams: [60, 120] },
  water: { meals: DRINK, grams: [250, 500] },
  pickle: { meals: { lunch: 0, dinner: 1 }, grams: [30, 60] },
  sauce: { meals: PLATE, grams: [8, 15] },
  salt: { meals: DRINK, grams: [1, 2] },
  supplement: { meals: DRINK, grams: [1, 1] },
};

/** A food with more net carbs per 100 g than this is not proposed on a keto plate. */
const MOST_NET_CARBS = 20;

/** Foods not eaten by themselves or not keto. */
const NOT_BY_ITSELF =
  /\b(oil|lard|tallow|sweetener|syrup|sugar|flour|powder|extract|vinegar|spice|seasoning|yeast|gelatin)\b/i;
const RAW_FLESH = /\braw\b|\bunprepared\b/i;
/** Salt has its own entries. */
const SALTED = /(?<!out |no )\bsalt\b(?! added)|\bwith salt added\b|\bsalted\b/i;

/** Rules for names in a food group of the table: the first match decides; without one the food is not proposed. */
type GroupRule = readonly (readonly [FoodRole | null, RegExp])[];

const FLESH: GroupRule = [
  [null, RAW_FLESH],
  ['main', /^/],
];

/** The table's names are inverted ("Cheese, brick"), so each of its groups has its own rules. */
const TABLE_GROUPS: ReadonlyMap<string, GroupRule> = new Map<string, GroupRule>([
  ['Poultry Products', FLESH],
  ['Pork Products', FLESH],
  ['Beef Products', FLESH],
  ['Lamb, Veal, and Game Products', FLESH],
  ['Finfish and Shellfish Products', FLESH],
  ['Sausages and Luncheon Meats', [['ready', /^/]]],
  [
    'Dairy and Egg Products',
    [
      ['cheese', /^cheese,/i],
      ['yog', /^yogurt, (plain|greek, plain)/i],
    ],
  ],
  [
    'Vegetables and Vegetable Products',
    [
      [null, /potato|corn\b|juice|soup|sauce|seeds|salad|souffle|canned|frozen, un|candied|powder/i],
      ['mush', /^mushrooms?,.*(cooked|grilled|fried|microwaved)/i],
      ['raw', /\braw\b/i],
      ['pickle', /pickle/i],
      ['green', /^(spinach|chard|kale|collards|[a-z]+ greens|[a-z]+ leaves)\b/i],
      ['veg', /\bcooked\b/i],
    ],
  ],
  [
    'Fruits and Fruit Juices',
    [
      [null, /juice|sweetened|syrup|dried/i],
      ['olive', /^olives/i],
      ['avo', /^avocados/i],
      ['berry', /^[a-z]*berries, .*(raw|frozen)/i],
    ],
  ],
  [
    'Nut and Seed Products',
    [
      [null, /flour|meal|milk|cream|wheat-based|chestnut|acorn|ginkgo|brazil/i],
      ['butter', /\bbutter\b/i],
      ['nut', /^nuts,/i],
      ['sprinkle', /^seeds,/i],
    ],
  ],
  [
    'Legumes and Legume Products',
    [
      ['butter', /^peanut butter/i],
      ['nut', /^peanuts,.*roasted/i],
      ['main', /^(tofu|tempeh)\b/i],
    ],
  ],
  [
    'Soups, Sauces, and Gravies',
    [
      [null, /condensed|dry|noodle|pasta|rice/i],
      ['broth', /\b(broth|stock|bouillon)\b/i],
    ],
  ],
]);

/** Groups of the table that are never proposed: bread, spirits, fast food. */
const NEVER_GROUPS: ReadonlySet<string> = new Set([
  'Spices and Herbs',
  'Baby Foods',
  'Fats and Oils',
  'Breakfast Cereals',
  'Beverages',
  'Baked Products',
  'Sweets',
  'Cereal Grains and Pasta',
  'Fast Foods',
  'Meals, Entrees, and Side Dishes',
  'Snacks',
  'American Indian/Alaska Native Foods',
  'Restaurant Foods',
]);

/** Words in a name; the first match decides. */
const WORDS: readonly (readonly [FoodRole, RegExp])[] = [
  ['broth', /\b(broth|bouillon|stock|consomm[eé])\b/i],
  ['choc', /\b(chocolate|brownie|cookie|candy|bar)\b/i],
  ['butter', /\b(almond|peanut|cashew|nut|seed) butter\b|\btahini\b/i],
  ['milk', /\b(almond|soy|coconut|oat)? ?milk\b|\bkefir\b/i],
  ['yog', /\byogh?urt\b|\bskyr\b|\bquark\b|\bcottage cheese\b|\bricotta\b/i],
  ['cheese', /\bcheese\b|\bcheddar\b|\bmozzarella\b|\bgouda\b|\bfeta\b|\bparmesan\b|\bhalloumi\b/i],
  ['egg', /\beggs?\b|\bomelet(te)?\b|\bfrittata\b/i],
  ['olive', /\bolives?\b/i],
  ['pickle', /\bpickles?\b|\bpickled\b|\bsauerkraut\b|\bkimchi\b|\bgherkins?\b/i],
  ['avo', /\bavocados?\b|\bguacamole\b/i],
  ['mush', /\bmushrooms?\b/i],
  ['nut', /\b(nuts?|almonds?|walnuts?|pecans?|cashews?|pistachios?|hazelnuts?|granola|trail mix)\b/i],
  ['sprinkle', /\bseeds?\b|\bhemp\b|\bchia\b|\bflax/i],
  ['berry', /\b(rasp|straw|black|blue|goose|cran)?berr(y|ies)\b/i],
  ['leaf', /\b(lettuce|salad|arugula|rocket|watercress)\b/i],
  ['green', /\b(spinach|chard|kale|collards?|greens)\b/i],
  ['sauce', /\b(sauce|salsa|pesto|dressing|dip|mustard|ketchup|mayo(nnaise)?)\b/i],
  ['tin', /\b(canned|tinned) (tuna|salmon|sardines?|mackerel|fish)\b/i],
  ['ready', /\b(ham|salami|jerky|sausages?|bacon|deli|smoked|crackers?|crisps|bread|loaf)\b/i],
  ['main', /\b(chicken|turkey|beef|pork|lamb|steak|burgers?|fish|salmon|tuna|shrimp|prawns?|tofu|tempeh|seitan)\b/i],
];

/** The role of a drink, by its values per 100 g. */
function drinkRole(food: FrozenFood): FoodRole {
  if ((amountOf(food.per100g, 'energy') ?? 0) < 5) return 'water';
  return (amountOf(food.per100g, 'protein') ?? 0) >= 1 || (amountOf(food.per100g, 'fat') ?? 0) >= 1 ? 'milk' : 'juice';
}

/** The role suggested by the macros per 100 g; `null` when they are unknown. */
function roleByMacros({ per100g }: FrozenFood): FoodRole | null {
  const [energy, protein, fat] = [amountOf(per100g, 'energy'), amountOf(per100g, 'protein'), amountOf(per100g, 'fat')];
  if (energy === null || protein === null || fat === null) return null;
  if (energy <= 60 && fat < 3) return 'veg';
  if (fat >= 40 && protein >= 8) return 'nut';
  if (protein >= 12 && energy <= 350) return 'main';
  return energy >= 300 ? 'choc' : 'ready';
}

/** The role of a food of the table, by the rules of its group. */
function roleInTable(name: string, rule: GroupRule): FoodRole | null {
  return SALTED.test(name) ? null : (rule.find(([, words]) => words.test(name))?.[0] ?? null);
}

/** The role of a food: the owner's choice, otherwise a guess; `null` when it is better not proposed. */
function roleOf(food: FrozenFood): FoodRole | null {
  const { usedAs, name, group } = food;
  if (usedAs !== undefined) return isNewer(FOOD_ROLES, usedAs) ? null : usedAs;
  // Proposed by the piece or measure its owner gave it; without one, the dose is unknown.
  if (food.kind === 'supplement') return food.measures.length > 0 ? 'supplement' : null;
  const { grams: netCarbs } = netCarbsPer100g(food);
  if (food.kind !== 'food' || NEVER_GROUPS.has(group)) return null;
  if (netCarbs === null || netCarbs > MOST_NET_CARBS || (amountOf(food.per100g, 'alcohol') ?? 0) > 0) return null;
  const rule = TABLE_GROUPS.get(group);
  if (rule !== undefined) return roleInTable(name, rule);
  if (NOT_BY_ITSELF.test(name)) return null;
  if (food.isDrink === true) return drinkRole(food);
  return WORDS.find(([, words]) => words.test(name))?.[0] ?? roleByMacros(food);
}

/** Amounts of a food in its own usual portion or piece, if that weighs about a serving, otherwise in grams. */
function amountsOf(food: FrozenFood, [least, usual]: RoleHabit['grams']): Pick<KitchenUse, 'amounts' | 'unit'> {
  if (food.kind === 'supplement') return { amounts: [1], unit: food.measures[0]?.unit ?? 'g' };
  const piece = food.measures[0] === undefined ? undefined : { amount: 1, unit: food.measures[0].unit };
  for (const portion of [food.usualPortion, piece]) {
    if (portion === undefined) continue;
    const grams = portion.amount * (unitNamed(food, portion.unit)?.grams ?? 0);
    const isServing = food.nominalWeight === true || (grams >= least / 3 && grams <= usual * 2);
    if (grams > 0 && isServing) return { amounts: [portion.amount], unit: portion.unit };
  }
  return { amounts: [least, usual], unit: 'g' };
}

/**
 * How a food outside the curated set is used; `null` when it is better not proposed: raw meat, flour, baby food, an own
 * food with only a name. An own "Keto bar" of 40 g with 380 kcal in 100 g → `choc`, in snacks, 1 bar. `tier`: how hard
 * it is to get, 0 for a food in the person's library.
 */
export function guessUse(food: Food | FrozenFood, tier: KitchenUse['tier'] = 0): KitchenUse | null {
  const role = roleOf(food);
  if (role === null) return null;
  const { meals, grams } = HABITS[role];
  return { role, meals, ...amountsOf(food, grams), tier };
}
