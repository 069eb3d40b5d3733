import type { CatalogFood } from '#shared/domain/food/catalog';
import { netCarbsPer100g } from '#shared/domain/food/net-carbs';
import type { NutrientId } from '#shared/domain/nutrients';
import { amountOf } from '#shared/domain/nutrients';
import { oneLine } from '#shared/formats/plain-text';
import type { Arguments } from './arguments';
import { wholeNumber } from './arguments';
import type { CliIo } from './cli-io';
import { badInput } from './cli-problem';
import type { Command } from './command';
import { openShippedFoods } from './plan-input';
import { textTable } from './text-table';
import { formatNumber } from '#shared/domain/number-text';

const MOST_FOODS = 10_000;
const JSON_NUTRIENTS = [
  'sodium',
  'potassium',
  'magnesium',
  'energy',
  'protein',
  'fat',
  'carbohydrate',
  'fibre',
] as const satisfies readonly NutrientId[];

/** `netCarbsUpTo` exists only when fibre is blank: net carbs are then an upper bound. */
function foodJson(food: CatalogFood) {
  const { id, name, group, kind, measures } = food;
  const nutrients = Object.fromEntries(JSON_NUTRIENTS.map((nutrient) => [nutrient, amountOf(food.per100g, nutrient)]));
  const { grams, upTo } = netCarbsPer100g(food);
  const per100g = { ...nutrients, netCarbs: grams, ...(upTo ? { netCarbsUpTo: true } : {}) };
  return {
    id,
    name,
    group,
    kind,
    per100g,
    measures: measures.map(({ unit, grams: weight }) => ({ unit, grams: weight })),
  };
}

const UNKNOWN = '—';
const number = (amount: number | null, digits: number): string =>
  amount === null ? UNKNOWN : formatNumber(amount, digits);

function foodsTable(foods: readonly CatalogFood[]): string {
  const right = (head: string) => ({ head, align: 'right' as const });
  const columns = [
    { head: 'Food', align: 'left' as const },
    { head: 'Name (per 100 g)', align: 'left' as const },
    right('Na mg'),
    right('K mg'),
    right('Mg mg'),
    right('Net carbs g'),
    right('kcal'),
  ];
  const rows = foods.map((food) => {
    const { grams, upTo } = netCarbsPer100g(food);
    const minerals = (['sodium', 'potassium', 'magnesium'] as const).map((mineral) =>
      number(amountOf(food.per100g, mineral), 0),
    );
    return [
      food.id,
      oneLine(food.name),
      ...minerals,
      `${upTo ? '≤ ' : ''}${number(grams, 1)}`,
      number(amountOf(food.per100g, 'energy'), 0),
    ];
  });
  return textTable(columns, rows);
}

async function run(given: Arguments, io: CliIo): Promise<void> {
  const query = given.positionals.join(' ').trim();
  if (query === '') throw badInput('What to search for is missing, for example: foods "pumpkin seeds".');
  const limit = wholeNumber(given, 'limit', { from: 1, to: MOST_FOODS }, 10);
  const { search, ketoSearch } = await openShippedFoods(io);
  const foods = (given.has('all') ? search : ketoSearch).search(query, limit);
  if (given.has('json')) io.write(`${JSON.stringify(foods.map(foodJson), null, 2)}\n`);
  else
    io.write(
      foods.length === 0
        ? `No food matches “${oneLine(query)}”${given.has('all') ? '' : '; --all looks through the whole food table'}.\n`
        : foodsTable(foods),
    );
}

/** `foods <query>`: search. */
export const foodsCommand: Command = {
  name: 'foods',
  summary: 'search the food catalog',
  help: `Usage: foods <query> [--all] [--limit 10] [--json]

Searches the keto set by name; words may be mistyped or other names of a food.
Amounts are per 100 g; — means the food table has no value.

  --all        search all 8,789 foods of the food table
  --limit 10   show at most this many
  --json       print JSON; null means unknown
`,
  options: { all: 'switch', limit: 'value', json: 'switch' },
  run,
};
