import { MAX_PEOPLE, shoppingList } from '#shared/domain/shopping/shopping-list';
import { keysOf } from '#shared/domain/keys-of';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';
import type { Arguments } from './arguments';
import { oneOf, planPath, wholeNumber } from './arguments';
import type { CliIo } from './cli-io';
import type { Command } from './command';
import { formatHelp } from './format-help';
import { deliver, openPlan } from './plan-input';

const FORMATS = keysOf(SHOPPING_EXPORTERS);

async function run(given: Arguments, io: CliIo): Promise<void> {
  const path = planPath(given, 'shopping');
  const people = wholeNumber(given, 'people', { from: 1, to: MAX_PEOPLE }, 1);
  const out = given.value('out');
  const asked = oneOf(given, 'format', FORMATS);
  const format =
    asked ?? FORMATS.find((one) => out?.toLowerCase().endsWith(`.${SHOPPING_EXPORTERS[one].extension}`)) ?? 'txt';
  const { week, catalog, lookup } = await openPlan(io, path);
  const list = shoppingList(week, { lookup, catalog }, people);
  const ticked = new Set(week.shopping?.ticked ?? []);
  await deliver(io, SHOPPING_EXPORTERS[format].write({ list, week: week.week, ticked }), out, path);
}

/** `shopping <plan>`: the list. */
export const shoppingCommand: Command = {
  name: 'shopping',
  summary: 'print the shopping list of a plan',
  help: `Usage: shopping <plan> [--format ${FORMATS.join('|')}] [--people 1] [--out file]

<plan> is a week file (JSON) or a plan CSV.

  --format     how to write it; without it the ending of --out decides, else txt
  --people 1   how many eat the plan, up to ${MAX_PEOPLE}
  --out file   write to a file instead of the screen

${formatHelp(SHOPPING_EXPORTERS)}
`,
  options: { format: 'value', people: 'value', out: 'value' },
  run,
};
