/**
 * Turns `cooking-yields.csv` into the food to buy for one that is weighed after cooking, pressing or separating, and
 * checks every figure that can be checked. Guarantees: a wrong row is reported with its reason; a factor already in
 * `keto-foods.csv` is refused. Must not import anything from the app.
 */
import { duplicatesOf } from './curated-rows.mjs';

/** "193/137" → [193, 137]: grams bought and grams eaten. */
function readFactor(cell) {
  const [bought, eaten] = cell.split('/').map(Number);
  return [bought, eaten];
}

/** The weights SR28 prints for a food: each one, and the weight of one unit if it prints several. */
const weighed = (food) => (food?.printed ?? []).flatMap(({ grams, gramsPerUnit }) => [grams, gramsPerUnit]);

const isAmong = (weights, grams) => weights.some((weight) => Math.abs(weight - grams) < 0.0005);

function problemsOf(row, own, foods) {
  const [bought, eaten] = readFactor(row.factor);
  const problems = [];
  if (own.buyFactor !== null) problems.push('has a buying factor in the curated list already');
  if (own.buyAs !== null && row.buy_as !== '')
    problems.push('names what is bought, which the curated list does already');
  const target = own.buyAs ?? row.buy_as;
  if (target === '') problems.push('has nothing that is bought for it');
  else if (!foods.has(target.replace('sr28:', ''))) problems.push(`is bought as ${target}, which SR28 does not have`);
  if (!(bought > 0 && eaten > 0)) problems.push(`has the factor "${row.factor}"`);
  if (row.source === '') problems.push('has no source');
  if (row.source.startsWith('SR28')) {
    const raw = foods.get(target.replace('sr28:', ''));
    const cooked = foods.get(row.food.replace('sr28:', ''));
    // A row weighed after cooking may itself have the raw weight of a piece.
    if (!isAmong([...weighed(raw), ...weighed(cooked)], bought))
      problems.push(`has the raw weight ${bought} g, which SR28 does not print`);
    if (!isAmong(weighed(cooked), eaten)) problems.push(`has the weight ${eaten} g, which SR28 does not print`);
  }
  const percent = /, ([\d.]+) %$/.exec(row.source)?.[1];
  if (percent !== undefined && (bought !== 100 || eaten !== Number(percent)))
    problems.push(`has the factor "${row.factor}" where its source says ${percent} %`);
  return problems;
}

/**
 * The curated rows with the food to buy, and the source of each factor by food id. `sources`: those of the factors
 * already in the curated list.
 */
export function readYieldRows(rows, curated, foods, sources) {
  const problems = [];
  const byId = new Map(curated.map((row) => [row.id, row]));
  const yields = { ...sources };
  for (const row of rows) {
    const own = byId.get(row.food);
    if (own === undefined) {
      problems.push(`${row.food} has a yield and is not in the keto set`);
      continue;
    }
    if (own.name !== row.food_name) problems.push(`${row.food} is called "${own.name}", not "${row.food_name}"`);
    for (const problem of problemsOf(row, own, foods)) problems.push(`${row.food} ${row.food_name} ${problem}`);
    const [bought, eaten] = readFactor(row.factor);
    byId.set(row.food, { ...own, buyAs: own.buyAs ?? row.buy_as, buyFactor: bought / eaten });
    yields[row.food] = row.source;
  }
  for (const id of duplicatesOf(rows.map((row) => row.food))) problems.push(`${id} has two yields`);
  return { curated: curated.map((row) => byId.get(row.id)), yields, problems };
}
