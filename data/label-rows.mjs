/**
 * Turns `label-foods.csv` into the label rows of the catalog. The file has the figures as printed on the label (per
 * measure), so that they can be compared with it by eye; this module only scales them to 100 g. `measures` are further
 * household measures of the row.
 * Guarantees: an empty cell stays unknown (null), never 0. Must not import anything from the app.
 */
import { readMeasures } from './curated-rows.mjs';
import { readContains, readKitchenUse, splitList } from './food-use-cells.mjs';
import { NUTRIENT_IDS } from './sr28.mjs';

/** Nutrients that no food table has, only labels. A row has them only where the file gives a figure. */
const LABEL_ONLY_IDS = ['polyols', 'erythritol', 'allulose'];

const FIGURE_COLUMNS = [
  ['energy', 'energy_kcal'],
  ['protein', 'protein_g'],
  ['fat', 'fat_g'],
  ['carbohydrate', 'carbohydrate_g'],
  ['fibre', 'fibre_g'],
  ['polyols', 'polyols_g'],
  ['erythritol', 'erythritol_g'],
  ['allulose', 'allulose_g'],
  ['water', 'water_g'],
  ['sodium', 'sodium_mg'],
  ['potassium', 'potassium_mg'],
  ['magnesium', 'magnesium_mg'],
];
const KINDS = new Set(['food', 'salt-substitute', 'supplement']);

/** Per 100 g from a figure per `grams`: 290 mg in 1.4 g → 20,714.29 mg. */
function per100g(cell, grams) {
  return cell === '' ? null : (Number(cell) * 100) / grams;
}

function problemsOf(row, label) {
  const problems = [];
  if (!/^label:[a-z0-9-]+$/.test(row.id)) problems.push('has an id that does not begin with "label:"');
  if (!KINDS.has(row.kind)) problems.push(`is of the kind "${row.kind}"`);
  if (!(Number(row.label_amount) > 0 && Number(row.label_grams) > 0))
    problems.push('has no measure its figures are given for');
  for (const [, column] of FIGURE_COLUMNS) {
    if (row[column] !== '' && !(Number(row[column]) >= 0)) problems.push(`has "${row[column]}" in ${column}`);
  }
  for (const id of [...label.ask, ...label.unconfirmed])
    if (![...NUTRIENT_IDS, ...LABEL_ONLY_IDS].includes(id)) problems.push(`names the nutrient "${id}"`);
  for (const id of label.ask)
    if ((label.per100g[id] ?? null) !== null) problems.push(`asks for ${id} although the file has a figure`);
  for (const id of label.unconfirmed)
    if ((label.per100g[id] ?? null) === null) problems.push(`marks ${id} unconfirmed without a figure`);
  if (label.ask.length > 0 !== (label.askPer !== null)) problems.push('asks without saying per which unit');
  if (label.measures.some(([unit, weight]) => unit === '' || !(weight > 0)))
    problems.push('has a measure that cannot be read');
  if ((row.measures !== '') !== (row.measures_source !== ''))
    problems.push('has a measure without a source, or a source without one');
  if (!(label.portionGrams > 0)) problems.push(`has the portion ${row.portion_amount} ${row.portion_unit}`);
  for (const column of ['name', 'aisle', 'category', 'note']) if (row[column] === '') problems.push(`has no ${column}`);
  return problems;
}

/** Label rows in file order, and all problems. */
export function readLabelRows(rows) {
  const problems = [];
  const labels = rows.map((row) => {
    const amount = Number(row.label_amount);
    const grams = Number(row.label_grams);
    const ofLabel =
      row.label_unit === 'g' ? [] : readMeasures(`${row.label_unit}=${Math.round((grams / amount) * 1e4) / 1e4}`);
    const measures = [...ofLabel, ...readMeasures(row.measures)];
    const portionAmount = Number(row.portion_amount);
    const [, unitGrams] = [['g', 1], ...measures].find(([unit]) => unit === row.portion_unit) ?? [];
    const { use, problems: useProblems } = readKitchenUse(
      row,
      measures.map(([unit]) => unit),
    );
    const { contains, problems: containsProblems } = readContains(row);
    const figures = Object.fromEntries(FIGURE_COLUMNS.map(([id, column]) => [id, per100g(row[column], grams)]));
    const label = {
      id: row.id,
      name: row.name,
      short: row.short,
      aliases: splitList(row.aliases),
      kind: row.kind,
      aisle: row.aisle,
      category: row.category,
      per100g: Object.fromEntries([
        ...NUTRIENT_IDS.map((id) => [id, figures[id] ?? null]),
        ...LABEL_ONLY_IDS.flatMap((id) => (figures[id] === null ? [] : [[id, figures[id]]])),
      ]),
      measures,
      portion: { amount: portionAmount, unit: row.portion_unit },
      portionGrams: Math.round(portionAmount * (unitGrams ?? Number.NaN) * 1000) / 1000,
      ask: splitList(row.ask),
      askPer: row.ask_unit === '' ? null : { unit: row.ask_unit, grams: Number(row.ask_grams) },
      unconfirmed: splitList(row.unconfirmed),
      note: row.note,
      ...(use === null ? {} : { use }),
      ...(contains.length === 0 ? {} : { contains }),
    };
    for (const problem of [...problemsOf(row, label), ...useProblems, ...containsProblems])
      problems.push(`${row.id} ${problem}`);
    return label;
  });
  const ids = labels.map((label) => label.id);
  if (new Set(ids).size !== ids.length) problems.push('a label id is used twice');
  return { labels, problems };
}
