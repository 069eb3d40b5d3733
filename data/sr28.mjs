/**
 * Reads USDA SR28 (abbreviated file and food descriptions) into plain rows.
 * Guarantees: a blank stays null, never 0; household measures are for one unit; nothing is invented.
 * Must not import anything from the app.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Our nutrient ids in the catalog's order, each with its column in ABBREV.txt (column 0 is the food number). */
const NUTRIENT_COLUMNS = [
  ['energy', 3],
  ['protein', 4],
  ['fat', 5],
  ['carbohydrate', 7],
  ['fibre', 8],
  ['sugars', 9],
  ['water', 2],
  ['ash', 6],
  ['sodium', 15],
  ['potassium', 14],
  ['magnesium', 12],
  ['calcium', 10],
  ['phosphorus', 13],
  ['iron', 11],
  ['zinc', 16],
  ['copper', 17],
  ['manganese', 18],
  ['selenium', 19],
  ['vitaminC', 20],
  ['thiamin', 21],
  ['riboflavin', 22],
  ['niacin', 23],
  ['pantothenicAcid', 24],
  ['vitaminB6', 25],
  ['folate', 26],
  ['folicAcid', 27],
  ['foodFolate', 28],
  ['folateDfe', 29],
  ['choline', 30],
  ['vitaminB12', 31],
  ['vitaminAIu', 32],
  ['vitaminARae', 33],
  ['retinol', 34],
  ['alphaCarotene', 35],
  ['betaCarotene', 36],
  ['betaCryptoxanthin', 37],
  ['lycopene', 38],
  ['luteinZeaxanthin', 39],
  ['vitaminE', 40],
  ['vitaminD', 41],
  ['vitaminDIu', 42],
  ['vitaminK', 43],
  ['saturatedFat', 44],
  ['monounsaturatedFat', 45],
  ['polyunsaturatedFat', 46],
  ['cholesterol', 47],
];
const FIRST_MEASURE_COLUMNS = [48, 50];
/** Share of what is bought that is thrown away: bone, peel, rind, stalks. */
const REFUSE_COLUMN = 52;
const COLUMN_COUNT = 53;

const SR28_NUTRIENT_IDS = NUTRIENT_COLUMNS.map(([id]) => id);

/** Not in the abbreviated file; `drink-rows.mjs` adds them for some foods. */
export const ADDED_NUTRIENT_IDS = ['caffeine', 'alcohol'];

/** Every nutrient of the catalog, in its order: the columns of SR28 first, then the added ones. */
export const NUTRIENT_IDS = [...SR28_NUTRIENT_IDS, ...ADDED_NUTRIENT_IDS];

/** The 25 food groups of SR28, named as in its documentation; the abbreviated file has only codes. */
export const FOOD_GROUPS = {
  '0100': 'Dairy and Egg Products',
  '0200': 'Spices and Herbs',
  '0300': 'Baby Foods',
  '0400': 'Fats and Oils',
  '0500': 'Poultry Products',
  '0600': 'Soups, Sauces, and Gravies',
  '0700': 'Sausages and Luncheon Meats',
  '0800': 'Breakfast Cereals',
  '0900': 'Fruits and Fruit Juices',
  1000: 'Pork Products',
  1100: 'Vegetables and Vegetable Products',
  1200: 'Nut and Seed Products',
  1300: 'Beef Products',
  1400: 'Beverages',
  1500: 'Finfish and Shellfish Products',
  1600: 'Legumes and Legume Products',
  1700: 'Lamb, Veal, and Game Products',
  1800: 'Baked Products',
  1900: 'Sweets',
  2000: 'Cereal Grains and Pasta',
  2100: 'Fast Foods',
  2200: 'Meals, Entrees, and Side Dishes',
  2500: 'Snacks',
  3500: 'American Indian/Alaska Native Foods',
  3600: 'Restaurant Foods',
};

/** The rows of a `^`-separated, `~`-quoted latin1 file. */
function readRows(path) {
  return readFileSync(path, 'latin1')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('^').map((cell) => cell.replace(/^~|~$/g, '')));
}

/**
 * A unit of SR28, made readable: inch marks in words, no quotes, single spaces, no comma before a bracket (the
 * abbreviated file adds one), and one spelling for spoons. `piece,  (2-1/2" x 1")` → `piece (2-1/2 in x 1 in)`.
 */
function cleanUnit(text) {
  return text
    .replace(/(\d)"/g, '$1 in')
    .replaceAll('"', '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*,(\s*,)*/g, ',')
    .replace(/,\s*\(/g, ' (')
    .replace(/\(\s+/g, '(')
    .replace(/\s+\)/g, ')')
    .replace(/,(?=\S)/g, ', ')
    .replace(/^tablespoons?\b|^tbsp\b/i, 'tbsp')
    .replace(/^teaspoons?\b|^tsp\b/i, 'tsp')
    .replace(/^tbsp \(1\/8 cup\)$/, 'tbsp')
    .replace(/^serving, 1 (cup|tbsp)$/, '$1');
}

/** Plain weights and millilitres are not household measures: the program has its own (an ounce is 28.35 g). */
const PLAIN_UNIT = /^(?:oz|g|ml|grams?|milliliters?)$|^grams,|^oz,? .*(?:serving|yield)|^oz \(\d+ oz\)/i;

/** `.5 cup, chopped` weighing 40 g → amount 0.5, unit "cup, chopped", 80 g for one; null when it cannot be read. */
function parseMeasure(text, grams) {
  const match = /^(\d+\/\d+|\d*\.?\d+)\s+(\S.*)$/.exec(text.trim());
  const weight = grams.trim() === '' ? Number.NaN : Number(grams);
  if (match === null || !(weight > 0)) return null;
  const [over, under] = match[1].split('/').map(Number);
  const printed = under === undefined ? over : over / under;
  if (!(printed > 0)) return null;
  const unit = cleanUnit(match[2]);
  // "5 package (5 oz)" is one package of five ounces: here the amount repeats the bracket.
  const amount = printed !== 1 && unit.endsWith(`(${printed} oz)`) ? 1 : printed;
  return { amount, unit, grams: weight, gramsPerUnit: Math.round((weight / amount) * 1e4) / 1e4 };
}

/** Every measure of a row as printed in SR28, plain ounces included (to check portions against). */
function printedMeasures(row) {
  return FIRST_MEASURE_COLUMNS.map((column) => parseMeasure(row[column + 1] ?? '', row[column] ?? '')).filter(Boolean);
}

/**
 * The measures offered in the program: no plain weights, one per unit name, a weighed whole unit before a scaled one.
 */
function householdMeasures(printed) {
  const byUnit = new Map();
  for (const measure of printed.filter(({ unit }) => !PLAIN_UNIT.test(unit))) {
    const known = byUnit.get(measure.unit);
    if (known === undefined || (known.amount !== 1 && measure.amount === 1)) byUnit.set(measure.unit, measure);
  }
  return [...byUnit.values()].map(({ unit, gramsPerUnit }) => [unit, gramsPerUnit]);
}

/** All foods of SR28 in order of their number. */
export function readSr28(folder) {
  const described = new Map(readRows(join(folder, 'FOOD_DES.txt')).map((row) => [row[0], row]));
  const foods = new Map();
  for (const row of readRows(join(folder, 'ABBREV.txt')).toSorted((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [number] = row;
    const description = described.get(number);
    if (row.length !== COLUMN_COUNT || description === undefined || foods.has(number)) {
      throw new Error(`SR28 row ${number} is not as expected.`);
    }
    const values = NUTRIENT_COLUMNS.map(([, column]) => {
      const cell = row[column].trim();
      if (cell === '') return null;
      const value = Number(cell);
      if (!Number.isFinite(value) || value < 0) throw new Error(`SR28 row ${number} has the value "${cell}".`);
      return value;
    });
    const printed = printedMeasures(row);
    foods.set(number, {
      number,
      name: description[2],
      group: description[1],
      manufacturer: description[5] ?? '',
      values,
      refusePercent: Number(row[REFUSE_COLUMN]),
      printed,
      measures: householdMeasures(printed),
    });
  }
  return foods;
}
