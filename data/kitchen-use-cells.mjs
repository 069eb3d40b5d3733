/**
 * Reads the columns that say how a food is used in a kitchen (`role`, `meals`, `amounts`, `unit`, `tier`; their meaning:
 * `SOURCES.md` and `shared/domain/food/kitchen-use.ts`) of the curated and the label rows, and refuses what cannot be
 * proposed: a role or meal nobody knows, amounts out of order, a unit that is no measure of the food.
 * Must not import anything from the app.
 */

const ROLES = new Set(
  (
    'main tin ready egg leaf green veg raw mush avo berry olive nut sprinkle butter yog cheese milk bean choc broth ' +
    'juice water pickle sauce salt'
  ).split(' '),
);
const MEALS = new Set(['breakfast', 'lunch', 'dinner', 'snacks', 'drinks']);
const FARTHEST_FIT = 2;
const LAST_TIER = 2;
const USE_COLUMNS = ['role', 'meals', 'amounts', 'unit', 'tier'];

const split = (cell) => cell.split('|').map((part) => part.trim());

/** A fit of 0 to 2 or a tier of 0 to 2, typed as one digit. */
const isStep = (cell, last) => /^\d$/.test(cell) && Number(cell) <= last;

/**
 * The use of a row, `null` for a row without one, and its problems as sentences. `units` are the names of the food's
 * measures. "breakfast=1|lunch=0" and "0.5|1" give `{ breakfast: 1, lunch: 0 }` and `[0.5, 1]`.
 */
export function readKitchenUse(row, units) {
  if (USE_COLUMNS.every((column) => row[column] === '')) return { use: null, problems: [] };
  const problems = [];
  const meals = split(row.meals).map((part) => part.split('='));
  const amounts = split(row.amounts).map(Number);
  if (!ROLES.has(row.role)) problems.push(`has the role "${row.role}"`);
  for (const [meal, fit = ''] of meals)
    if (!MEALS.has(meal) || !isStep(fit, FARTHEST_FIT)) problems.push(`suits the meal "${meal}=${fit}"`);
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
