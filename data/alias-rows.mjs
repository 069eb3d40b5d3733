/**
 * Turns `food-aliases.csv` into the everyday names of foods outside the keto set ("ketchup" for SR28's "Catsup"), by
 * which the search finds them, and checks every row. Guarantees: a wrong row is reported with its reason.
 * Must not import anything from the app.
 */
import { splitList } from './food-use-cells.mjs';

/** The names by food id, and all problems. `curated`: the rows of the keto set, which have their own names. */
export function readAliasRows(rows, foods, curated) {
  const problems = [];
  const aliases = {};
  const inKetoSet = new Set(curated.map(({ id }) => id));
  const ownerOf = new Map();
  for (const row of rows) {
    const id = `sr28:${row.ndb_no}`;
    const food = foods.get(row.ndb_no);
    const names = splitList(row.aliases);
    const problem = (reason) => problems.push(`${row.ndb_no} ${row.description} ${reason}`);
    if (food === undefined) problem('is not in SR28');
    else if (row.description !== food.name) problem(`is called "${food.name}" in SR28`);
    if (inKetoSet.has(id)) problem('is in the keto set, which has its own names');
    if (names.length === 0) problem('has no other name');
    if (Object.hasOwn(aliases, id)) problem('has two rows of other names');
    for (const name of names.map((one) => one.toLowerCase())) {
      const owner = ownerOf.get(name);
      if (owner !== undefined) problem(`has the name "${name}" of ${owner}`);
      ownerOf.set(name, id);
    }
    aliases[id] = names;
  }
  return { aliases, problems };
}
