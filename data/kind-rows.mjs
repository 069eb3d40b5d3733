/**
 * Turns `food-kinds.csv` into the words for kinds of food ("berries", "cold cuts") and the ids of the foods they mean,
 * and checks every row. Guarantees: a wrong row is reported with its reason. Must not import anything from the app.
 */
import { splitList } from './food-use-cells.mjs';

/** The words after a number are only for readers: `09316 strawberries`. */
const FOOD = /^(\d{5}|label:[a-z0-9-]+)\b/;

/** The kinds in file order, and all problems. */
export function readKindRows(rows, { curated, labels }) {
  const problems = [];
  const owners = new Map();
  const known = new Set([...curated, ...labels].map(({ id }) => id));
  const kinds = rows.map((row) => {
    const words = splitList(row.words);
    const problem = (reason) => problems.push(`the kind "${words[0] ?? row.words}" ${reason}`);
    if (words.length === 0) problem('has no word');
    for (const word of words) {
      if (word !== word.toLowerCase()) problem(`has the word "${word}", which is not in small letters`);
      if (owners.has(word)) problem(`has the word "${word}" of ${owners.get(word)}`);
      owners.set(word, words[0]);
    }
    const ids = splitList(row.foods).map((cell) => {
      const [, id] = FOOD.exec(cell) ?? [];
      if (id === undefined) problem(`has "${cell}", which begins with no food`);
      return id?.startsWith('label:') ? id : `sr28:${id}`;
    });
    if (ids.length < 2) problem('has fewer than two foods');
    if (new Set(ids).size !== ids.length) problem('has a food twice');
    for (const id of ids) if (!known.has(id)) problem(`has ${id}, which is not in the keto set`);
    return { words, foods: ids };
  });
  return { kinds, problems };
}
