/**
 * Turns `drink-figures.csv` into the caffeine and alcohol of single SR28 foods and checks every row against SR28. The
 * abbreviated file has neither; SOURCES.md says where each figure comes from.
 * Guarantees: an empty cell stays unknown (null), never 0; a wrong row is reported with its reason.
 * Must not import anything from the app.
 */
import { splitList } from './food-use-cells.mjs';
import { ADDED_NUTRIENT_IDS, NUTRIENT_IDS } from './sr28.mjs';

/** Upper limits. The highest values in the table are lower: 3,680 mg in instant tea, 42.5 g in 100-proof spirits. */
const FIGURE_COLUMNS = {
  caffeine: { column: 'caffeine_mg_per_100g', most: 4000 },
  alcohol: { column: 'alcohol_g_per_100g', most: 50 },
};

/** Proximates in SR28. With alcohol they add up to the whole food, because carbohydrate is the remainder. */
const PROXIMATES = ['water', 'protein', 'fat', 'ash', 'carbohydrate'];
const MOST_OFF_BALANCE_GRAMS = 0.2;

const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;

function readFigure(cell) {
  return PLAIN_NUMBER.test(cell) ? Number(cell) : null;
}

/** The grams by which proximates and alcohol miss 100 g: red wine 86.49 + 0.07 + 0 + 0.28 + 2.61 + 10.6 = 100.05. */
function offBalanceGrams(food, alcohol) {
  const grams = PROXIMATES.map((id) => food.values[NUTRIENT_IDS.indexOf(id)]);
  return grams.includes(null) ? 0 : Math.abs(grams.reduce((sum, one) => sum + one, alcohol) - 100);
}

function problemsOf(row, food, figures, unconfirmed) {
  const problems = [];
  if (row.description !== food.name) problems.push(`is called "${food.name}" in SR28`);
  for (const id of ADDED_NUTRIENT_IDS) {
    const { column, most } = FIGURE_COLUMNS[id];
    const cell = row[column];
    if (cell !== '' && !(figures[id] !== null && figures[id] <= most)) problems.push(`has "${cell}" in ${column}`);
  }
  if (figures.alcohol !== null && figures.alcohol > 0) {
    const off = offBalanceGrams(food, figures.alcohol);
    if (off > MOST_OFF_BALANCE_GRAMS)
      problems.push(`has ${figures.alcohol} g alcohol, which is ${off.toFixed(2)} g off what SR28 weighs beside it`);
  }
  if (ADDED_NUTRIENT_IDS.every((id) => figures[id] === null)) problems.push('has no figure');
  if (row.source === '') problems.push('has no source');
  for (const id of unconfirmed) {
    if (!ADDED_NUTRIENT_IDS.includes(id)) problems.push(`marks "${id}" unconfirmed`);
    else if (figures[id] === null) problems.push(`marks ${id} unconfirmed without a figure`);
  }
  return problems;
}

/**
 * The figures by SR28 number, each row in the order of `ADDED_NUTRIENT_IDS`, which of them are unconfirmed by food id,
 * and all problems.
 */
export function readDrinkRows(rows, foods) {
  const problems = [];
  const drinks = new Map();
  const unconfirmedById = {};
  for (const row of rows) {
    const food = foods.get(row.ndb_no);
    if (food === undefined) {
      problems.push(`${row.ndb_no} ${row.description} of the drinks is not in SR28`);
      continue;
    }
    const figures = Object.fromEntries(
      ADDED_NUTRIENT_IDS.map((id) => [id, readFigure(row[FIGURE_COLUMNS[id].column])]),
    );
    const unconfirmed = splitList(row.unconfirmed);
    for (const problem of problemsOf(row, food, figures, unconfirmed))
      problems.push(`${row.ndb_no} ${row.description} ${problem}`);
    if (drinks.has(row.ndb_no)) problems.push(`${row.ndb_no} is among the drinks twice`);
    drinks.set(
      row.ndb_no,
      ADDED_NUTRIENT_IDS.map((id) => figures[id]),
    );
    if (unconfirmed.length > 0) unconfirmedById[`sr28:${row.ndb_no}`] = unconfirmed;
  }
  return { drinks, unconfirmed: unconfirmedById, problems };
}
