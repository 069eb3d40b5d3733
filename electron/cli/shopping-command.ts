import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { theirList, tickMarks, toBuy } from '#shared/domain/shopping/their-list';
import { keysOf } from '#shared/domain/keys-of';
import type { IsoDate } from '#shared/domain/week-id';
import { parseDate } from '#shared/domain/week-id';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';
import type { WeekDocument } from '#shared/schema/week-document';
import type { Arguments } from './arguments';
import { oneOf, planPath } from './arguments';
import type { CommandIo } from './cli-io';
import type { Command } from './command';
import { badInput } from './cli-problem';
import { formatHelp } from './format-help';
import { HOUSEHOLD_HELP, HOUSEHOLD_OPTIONS, readHousehold } from './household-input';
import { deliver, openPlan } from './plan-input';

const FORMATS = keysOf(SHOPPING_EXPORTERS);

const UNITS = ['metric', 'us'] as const;

/** A date of `--from` or `--to`; `null` when it is not given. */
function dateOf(given: Arguments, option: 'from' | 'to'): IsoDate | null {
  const text = given.value(option);
  if (text === undefined) return null;
  if (parseDate(text) === null) throw badInput(`--${option} must be a date like 2026-11-24, not “${text}”.`);
  return text;
}

/** The plan with its days from one date to another, both included. */
function planBetween(week: WeekDocument, from: IsoDate | null, to: IsoDate | null): WeekDocument {
  if (from !== null && to !== null && from > to) throw badInput(`--from ${from} is after --to ${to}.`);
  const days = week.days.filter(({ date }) => (from === null || date >= from) && (to === null || date <= to));
  return days.length === week.days.length ? week : { ...week, days };
}

async function run(given: Arguments, io: CommandIo): Promise<void> {
  const path = planPath(given, 'shopping');
  const household = await readHousehold(given, io);
  const out = given.value('out');
  const asked = oneOf(given, 'format', FORMATS);
  const format =
    asked ?? FORMATS.find((one) => out?.toLowerCase().endsWith(`.${SHOPPING_EXPORTERS[one].extension}`)) ?? 'txt';
  const { week, catalog, lookup } = await openPlan(io, path);
  const units = oneOf(given, 'units', UNITS) ?? 'as-listed';
  const bought = shoppingList(
    planBetween(week, dateOf(given, 'from'), dateOf(given, 'to')),
    { lookup, catalog },
    household,
    units,
  );
  const list = toBuy(theirList(bought, week.shopping));
  const { ticked } = tickMarks(list, week.shopping);
  await deliver(io, SHOPPING_EXPORTERS[format].write({ list, week: week.week, ticked }), out, path);
}

/** `shopping <plan>`: the list. */
export const shoppingCommand: Command = {
  name: 'shopping',
  summary: 'print the shopping list of a plan',
  help: `Usage: shopping <plan> [--format ${FORMATS.join('|')}] [--library folder | --people 1] [--units metric|us]
  [--from 2026-11-24] [--to 2026-11-26] [--out file]

<plan> is a week file (JSON) or a plan CSV.

  --format     how to write it; without it the ending of --out decides, else txt
${HOUSEHOLD_HELP}
  --units      packs and weights of metric or US shops; without it metric
  --from, --to only the days from one date to another, both included
  --out file   write to a file instead of the screen

${formatHelp(SHOPPING_EXPORTERS)}
`,
  options: { format: 'value', ...HOUSEHOLD_OPTIONS, units: 'value', from: 'value', to: 'value', out: 'value' },
  run,
};
