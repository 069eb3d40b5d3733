/**
 * Turns `keto-foods.csv` into the curated rows of the catalog and checks every claim it makes against SR28.
 * Guarantees: a wrong row is reported with its reason; tags are computed, never typed.
 * Must not import anything from the app.
 */
import { readContains, readKitchenUse, splitList } from './food-use-cells.mjs';
import { NUTRIENT_IDS } from './sr28.mjs';

const GRAMS_PER_OUNCE = 28.35;

/** A larger portion is refused as a typo, as in the app. */
export const MAX_PORTION_GRAMS = 5000;
const KINDS = new Set(['food', 'salt', 'salt-substitute', 'supplement']);

/** Baby, fast and restaurant foods: never in the curated set. */
const EXCLUDED_GROUPS = new Set(['0300', '2100', '3600']);

/** Words in capitals that are not brands. */
const PLAIN_CAPITALS = new Set(['NFS', 'NLEA']);

/** Rows whose description says "with salt" on purpose: they are bought salted. */
const SALTED_ON_PURPOSE = /^(?:Butter|Pork, cured|Cabbage, mustard)/;

/**
 * A tag means that the usual portion has at least a tenth of the FDA daily value, the lower bound of "good source" in
 * 21 CFR 101.54(c). Daily values: `SOURCES.md`. An unknown value earns no tag.
 */
const TAGS = [
  { tag: 'magnesium-rich', nutrient: 'magnesium', atLeastMilligrams: 42 },
  { tag: 'potassium-rich', nutrient: 'potassium', atLeastMilligrams: 470 },
  { tag: 'sodium-source', nutrient: 'sodium', atLeastMilligrams: 230 },
];

/** Number of letters that fit a board column in the smallest window. */
const SHORT_NAME_LENGTH = 22;

/**
 * Problems of the short names of the whole keto set, label rows included: each fits a board column, no two foods share
 * one, and none is the full name of another food.
 */
export function shortNameProblems(rows) {
  const problems = [];
  const fullNames = new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
  const seen = new Map();
  for (const { id, short } of rows) {
    const key = short.toLowerCase();
    if (short === '' || short.length > SHORT_NAME_LENGTH || short.trim() !== short)
      problems.push(`${id} has the short name "${short}"; 1 to ${SHORT_NAME_LENGTH} letters fit`);
    if (seen.has(key)) problems.push(`${id} and ${seen.get(key)} share the short name "${short}"`);
    if ((fullNames.get(key) ?? id) !== id)
      problems.push(`${id} has the short name "${short}", which is the full name of ${fullNames.get(key)}`);
    seen.set(key, id);
  }
  return problems;
}

/** Grams rounded as in the catalog. */
export const round3 = (value) => Math.round(value * 1000) / 1000;

/** "tsp=6|pinch=0.36" → [["tsp", 6], ["pinch", 0.36]]. */
export function readMeasures(cell) {
  return splitList(cell).map((part) => {
    const at = part.lastIndexOf('=');
    return [part.slice(0, at), Number(part.slice(at + 1))];
  });
}

function isBranded(food) {
  const capitals = food.name.match(/\b[A-Z][A-Z'&]{2,}\b/g) ?? [];
  return (
    food.manufacturer !== '' ||
    food.name.startsWith('USDA Commodity') ||
    capitals.some((word) => !PLAIN_CAPITALS.has(word))
  );
}

/** Grams of an amount by the row's own measures or SR28; null when the unit is not one of them. */
export function portionGrams(food, ownMeasures, amount, unit) {
  if (unit === 'g') return amount;
  if (unit === 'oz') return amount * GRAMS_PER_OUNCE;
  const measure = [...ownMeasures, ...food.measures].find(([name]) => name === unit);
  return measure === undefined ? null : amount * measure[1];
}

/** Whether SR28 itself prints this portion: the unit as a measure, or the same ounces within its rounding to grams. */
function isSr28Portion(food, ownMeasures, amount, unit, grams) {
  if (unit === 'oz') {
    return food.printed.some(
      (measure) => measure.unit.startsWith('oz') && measure.amount === amount && Math.abs(measure.grams - grams) <= 0.5,
    );
  }
  return food.measures.some(([name]) => name === unit) && !ownMeasures.some(([name]) => name === unit);
}

/**
 * "453.6/313" → 1.449…; the fraction keeps both weighings visible in the file. Not rounded: two scrambled eggs of
 * 61 g must be exactly two raw eggs of 50 g, or a shopping list would buy a third one.
 */
function readFactor(cell) {
  if (cell === '') return null;
  const [over, under] = cell.split('/').map(Number);
  return under === undefined ? over : over / under;
}

function tagsOf(food, kind, grams) {
  if (kind === 'salt') return ['sodium-source'];
  return TAGS.filter(({ nutrient, atLeastMilligrams }) => {
    const per100g = food.values[NUTRIENT_IDS.indexOf(nutrient)];
    return per100g !== null && (per100g * grams) / 100 >= atLeastMilligrams;
  }).map(({ tag }) => tag);
}

/** Problems of one row of the file, as sentences; none for a good row. */
function problemsOf(row, food, foods, computed) {
  const { amount, grams, ownMeasures, buyFactor, kind } = computed;
  const problems = [];
  if (EXCLUDED_GROUPS.has(food.group)) problems.push('is a baby, fast or restaurant food');
  if (isBranded(food)) problems.push(`is a branded row (${food.name})`);
  if (
    /with salt|salt added|salted/i.test(food.name) &&
    !/without salt|no salt/i.test(food.name) &&
    !SALTED_ON_PURPOSE.test(food.name)
  ) {
    problems.push('is a row with salt added');
  }
  if (!(amount > 0) || grams === null)
    problems.push(`has the portion ${row.portion_amount} ${row.portion_unit}, which SR28 does not know`);
  else if (!(grams > 0 && grams <= MAX_PORTION_GRAMS)) problems.push(`has a portion of ${grams} g`);
  else if (round3(grams) !== Number(row.portion_grams))
    problems.push(`says ${row.portion_grams} g where the measure gives ${round3(grams)} g`);
  else if (
    (row.portion_source === 'SR28 measure') !==
    isSr28Portion(food, ownMeasures, amount, row.portion_unit, grams)
  ) {
    problems.push(`names "${row.portion_source}" as the source of its portion`);
  }
  if (row.portion_source === '') problems.push('has no portion source');
  if (ownMeasures.some(([unit, weight]) => unit === '' || !(weight > 0)))
    problems.push('has an extra measure that cannot be read');
  if (ownMeasures.length > 0 && row.extra_measures_source === '')
    problems.push('has an extra measure without a source');
  if (row.buy_as !== '' && !foods.has(row.buy_as))
    problems.push(`is bought as ${row.buy_as}, which SR28 does not have`);
  if (row.buy_as === row.ndb_no) problems.push('is bought as itself');
  if (row.buy_factor !== '' && !(buyFactor > 0)) problems.push(`has the buying factor ${row.buy_factor}`);
  if ((row.buy_factor !== '') !== (row.buy_factor_source !== ''))
    problems.push('has a buying factor without a source, or a source without one');
  if (row.buy_factor !== '' && row.buy_as === '') problems.push('has a buying factor but nothing to buy');
  const weighed = [...food.printed.map((measure) => measure.grams), ...ownMeasures.map(([, weight]) => weight)];
  if (row.buy_factor !== '' && !weighed.includes(Number(row.buy_factor.split('/')[1]))) {
    problems.push(`has a buying factor of a cooked weight SR28 does not print (${row.buy_factor})`);
  }
  if (!KINDS.has(kind)) problems.push(`is of the kind "${kind}"`);
  for (const column of ['name', 'aisle', 'category']) if (row[column] === '') problems.push(`has no ${column}`);
  return problems;
}

/** Repeated values, once for each repetition. */
export function duplicatesOf(values) {
  const seen = new Set();
  return values.filter((value) => seen.size === seen.add(value).size);
}

/** Curated rows in file order, and all problems. */
export function readCuratedRows(rows, foods) {
  const problems = [];
  const curated = [];
  for (const row of rows) {
    const food = foods.get(row.ndb_no);
    if (food === undefined) {
      problems.push(`${row.ndb_no} ${row.name} is not in SR28`);
      continue;
    }
    const ownMeasures = readMeasures(row.extra_measures);
    const amount = Number(row.portion_amount);
    const grams = portionGrams(food, ownMeasures, amount, row.portion_unit);
    const kind = row.kind === '' ? 'food' : row.kind;
    const buyFactor = readFactor(row.buy_factor);
    for (const problem of problemsOf(row, food, foods, { amount, grams, ownMeasures, buyFactor, kind })) {
      problems.push(`${row.ndb_no} ${row.name} ${problem}`);
    }
    const units = [...ownMeasures, ...food.measures].map(([unit]) => unit);
    const { use, problems: useProblems } = readKitchenUse(row, units);
    const { contains, problems: containsProblems } = readContains(row);
    for (const problem of [...useProblems, ...containsProblems]) problems.push(`${row.ndb_no} ${row.name} ${problem}`);
    curated.push({
      id: `sr28:${row.ndb_no}`,
      name: row.name,
      short: row.short,
      aliases: splitList(row.aliases),
      aisle: row.aisle,
      category: row.category,
      ...(kind === 'food' ? {} : { kind }),
      portion: { amount, unit: row.portion_unit },
      portionGrams: grams === null ? null : round3(grams),
      portionSource: row.portion_source,
      measures: ownMeasures,
      tags: tagsOf(food, kind, grams ?? 0),
      buyAs: row.buy_as === '' ? null : `sr28:${row.buy_as}`,
      buyFactor,
      ...(use === null ? {} : { use }),
      ...(contains.length === 0 ? {} : { contains }),
    });
  }
  for (const id of duplicatesOf(curated.map((row) => row.id))) problems.push(`${id} is in the list twice`);
  for (const name of duplicatesOf(curated.map((row) => row.name.toLowerCase())))
    problems.push(`the name "${name}" is used twice`);
  return { curated, problems };
}
