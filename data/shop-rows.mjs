/**
 * Turns `shop-words.csv` into the name and packs of each food in a shop, and checks them. A pack is written in words:
 * "bag 300 g", "bottle 1 litre", "carton 12" (twelve pieces); "piece", "head" and "bunch" alone are single pieces of
 * the weight in `piece_grams`, "weight" is sold by weight, "made" is made at home from another food.
 * Guarantees: every food of the keto set and every label row has exactly one row, no pack is empty, and a weight said
 * to be SR28's is. Must not import anything from the app.
 */
import { duplicatesOf } from './curated-rows.mjs';
import { splitList } from './food-use-cells.mjs';

/** Units in which packs are sold. */
const PACK_WORDS = new Set(
  'bag bar bird bottle box bunch can carton head jar jug made pack packet piece stick tin tray tub tube weight'.split(
    ' ',
  ),
);
const SINGLE = new Set(['piece', 'bunch', 'head']);
const WEIGHTS = new Set(['g', 'kg', 'oz', 'lb']);
const VOLUMES = new Set(['ml', 'litre', 'fl oz', 'cup', 'pint', 'quart']);
const HAS_VOLUME = /^(tsp|tbsp|cup|fl oz|ml|litre|pint|quart|drop)\b/;

/**
 * "bag 300 g" → ["bag", 300, "g"], "jar 160 g drained" → ["jar", 160, "g", "drained"], "carton 12" → ["carton", 12,
 * "piece"], "piece" → ["piece", 1, "piece"], "weight" → ["weight", 0, "g"].
 */
function readPack(text) {
  const [word, amount, ...rest] = text.split(' ');
  if (amount === undefined)
    return SINGLE.has(word)
      ? [word, 1, 'piece']
      : word === 'weight' || word === 'made'
        ? [word, 0, 'g']
        : [word, 0, ''];
  const isDrained = rest.at(-1) === 'drained';
  const measure = (isDrained ? rest.slice(0, -1) : rest).join(' ');
  const pack = [word, Number(amount), measure === '' ? 'piece' : measure];
  return isDrained ? [...pack, 'drained'] : pack;
}

function packProblems(text, food, pieceGrams) {
  const [word, amount, measure] = readPack(text);
  if (!PACK_WORDS.has(word)) return [`is sold by the "${word}"`];
  if (word === 'weight' || word === 'made') return text === word ? [] : [`has the pack "${text}"`];
  if (!(amount > 0)) return [`has the empty pack "${text}"`];
  if (measure === 'piece') return pieceGrams > 0 ? [] : [`is sold by the piece ("${text}") without the weight of one`];
  if (VOLUMES.has(measure))
    return food.measures.some(([unit]) => HAS_VOLUME.test(unit)) ? [] : [`is sold by volume ("${text}") and has none`];
  return WEIGHTS.has(measure) ? [] : [`has a pack of "${measure}"`];
}

function problemsOf(row, food) {
  const problems = [];
  const pieceGrams = Number(row.piece_grams);
  if (row.food_name !== food.name) problems.push(`is called "${food.name}"`);
  if (row.shop_name === '') problems.push('has no shop name');
  for (const column of ['metric', 'us']) {
    const packs = splitList(row[column]);
    if (food.buyAs !== null && packs.length > 0) problems.push(`has packs of its own and is bought as ${food.buyAs}`);
    if (food.buyAs === null && packs.length === 0) problems.push(`has no ${column} pack`);
    for (const pack of packs) problems.push(...packProblems(pack, food, pieceGrams));
    for (const pack of duplicatesOf(packs)) problems.push(`has the pack "${pack}" twice`);
  }
  if ((row.piece_grams !== '') !== (row.piece_source !== ''))
    problems.push('has the weight of a piece without a source, or a source without one');
  const measure = /^measure: (.+)$/.exec(row.piece_source)?.[1];
  if (measure !== undefined && food.measures.find(([unit]) => unit === measure)?.[1] !== pieceGrams)
    problems.push(`says that a piece is the measure "${measure}" of ${row.piece_grams} g, which it is not`);
  if (measure === undefined && row.piece_source !== '' && row.piece_source !== 'usual size')
    problems.push(`names "${row.piece_source}" as the source of its piece`);
  return [...problems, ...wasteProblems(row, food)];
}

/** Problems of the waste of a food sold by weight: it must be the figure printed in SR28, or have another source. */
function wasteProblems(row, food) {
  if (row.waste_percent === '' && row.waste_source === '') return [];
  const percent = Number(row.waste_percent);
  const problems = [];
  if (!(percent > 0 && percent < 100)) problems.push(`throws away "${row.waste_percent}" percent`);
  if (row.waste_source === '') problems.push('throws something away without a source');
  if (row.waste_source === 'SR28 refuse' && percent !== food.refusePercent)
    problems.push(`throws away ${percent} % where SR28 prints ${food.refusePercent} %`);
  return problems;
}

/** The words by food id, and all problems. `foods`: name, measures, refuse and `buyAs` of all that needs words, by id. */
export function readShopRows(rows, foods) {
  const problems = [];
  const words = {};
  for (const row of rows) {
    const food = foods.get(row.food);
    if (food === undefined) {
      problems.push(`${row.food} ${row.food_name} has shop words and is neither in the keto set nor a label row`);
      continue;
    }
    for (const problem of problemsOf(row, food)) problems.push(`${row.food} ${row.food_name} ${problem}`);
    words[row.food] = {
      name: row.shop_name,
      ...(row.one === '' ? {} : { one: row.one }),
      ...(row.metric === '' ? {} : { metric: splitList(row.metric).map(readPack) }),
      ...(row.us === '' ? {} : { us: splitList(row.us).map(readPack) }),
      ...(row.piece_grams === '' ? {} : { pieceGrams: Number(row.piece_grams) }),
      ...(row.waste_percent === '' ? {} : { wastePercent: Number(row.waste_percent) }),
    };
  }
  for (const id of duplicatesOf(rows.map((row) => row.food))) problems.push(`${id} has two rows of shop words`);
  for (const [id, { name }] of foods) if (!Object.hasOwn(words, id)) problems.push(`${id} ${name} has no shop words`);
  return { words, problems };
}
