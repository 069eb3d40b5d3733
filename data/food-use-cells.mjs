/**
 * Reads the columns of the curated and the label rows that say how a food is used in a kitchen (`role`, `meals`,
 * `amounts`, `unit`, `tier`) and what some eaters avoid in it (`contains`); see `SOURCES.md`. Refuses values unfit for
 * proposals: an unknown role or meal, amounts out of order, a unit that is not a measure of the food, an empty
 * `contains`.
 * Must not import anything from the app.
 */

/** "a|b" → ["a", "b"]; an empty cell is an empty list. */
export function splitList(cell) {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const ROLES = new Set(
  (
    'main tin ready egg leaf green veg raw mush avo berry olive nut sprinkle butter yog cheese milk bean choc broth ' +
    'juice water pickle sauce salt supplement'
  ).split(' '),
);
const MEALS = new Set(['breakfast', 'lunch', 'dinner', 'snacks', 'drinks']);
const FARTHEST_FIT = 2;
const LAST_TIER = 2;
const USE_COLUMNS = ['role', 'meals', 'amounts', 'unit', 'tier'];

/** A fit of 0 to 2 or a tier of 0 to 2, typed as one digit. */
const isStep = (cell, last) => /^\d$/.test(cell) && Number(cell) <= last;

/**
 * The use of a row, `null` for a row without one, and its problems as sentences. `units` are the names of the food's
 * measures. "breakfast=1|lunch=0" and "0.5|1" give `{ breakfast: 1, lunch: 0 }` and `[0.5, 1]`.
 */
export function readKitchenUse(row, units) {
  if (USE_COLUMNS.every((column) => row[column] === '')) return { use: null, problems: [] };
  const problems = [];
  const meals = splitList(row.meals).map((part) => part.split('='));
  const amounts = splitList(row.amounts).map(Number);
  if (!ROLES.has(row.role)) problems.push(`has the role "${row.role}"`);
  for (const [meal, fit = ''] of meals)
    if (!MEALS.has(meal) || !isStep(fit, FARTHEST_FIT)) problems.push(`suits the meal "${meal}=${fit}"`);
  if (meals.length === 0) problems.push('suits no meal');
  if (amounts.length === 0) problems.push('has no amount to propose');
  if (new Set(meals.map(([meal]) => meal)).size !== meals.length) problems.push('names a meal twice');
  if (!amounts.every((amount, at) => amount > (at === 0 ? 0 : amounts[at - 1])))
    problems.push(`has the amounts "${row.amounts}", which do not rise from above zero`);
  if (!['g', 'oz', ...units].includes(row.unit))
    problems.push(`is used by the "${row.unit}", which it has no measure of`);
  if (!isStep(row.tier, LAST_TIER)) problems.push(`is of the tier "${row.tier}"`);
  return {
    use: {
      role: row.role,
      meals: Object.fromEntries(meals.map(([meal, fit]) => [meal, Number(fit)])),
      amounts,
      unit: row.unit,
      tier: Number(row.tier),
    },
    problems,
  };
}

const TAGS = new Set('gluten dairy eggs fish shellfish nuts peanuts soy sesame mustard celery meat pork'.split(' '));

/** Written out, so that an empty cell means a forgotten row and not a food that contains nothing. */
const NOTHING = 'none';

/** The tags of a row and its problems as sentences: "dairy|eggs" → ["dairy", "eggs"], "none" → []. */
export function readContains(row) {
  const contains = row.contains === NOTHING ? [] : splitList(row.contains);
  const problems = contains.filter((tag) => !TAGS.has(tag)).map((tag) => `holds "${tag}"`);
  if (row.contains === '') problems.push(`does not say what it holds; "${NOTHING}" says that it holds nothing`);
  if (new Set(contains).size !== contains.length) problems.push('says twice what it holds');
  return { contains, problems };
}
