import { creditedList } from '#shared/domain/pantry/credited-list';
import { pantryItems } from '#shared/domain/pantry/pantry-item';
import { MAX_PEOPLE, shoppingList } from '#shared/domain/shopping/shopping-list';
import { theirList, tickMarks, toBuy } from '#shared/domain/shopping/their-list';
import { keysOf } from '#shared/domain/keys-of';
import type { IsoDate } from '#shared/domain/week-id';
import { parseDate } from '#shared/domain/week-id';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';
import type { WeekDocument } from '#shared/schema/week-document';
import type { Arguments } from './arguments';
import { oneOf, planPath, wholeNumber } from './arguments';
import type { CliIo } from './cli-io';
import type { Command } from './command';
import { badInput } from './cli-problem';
import { formatHelp } from './format-help';
import { lookupWithLibrary, openPantryLibrary } from './pantry-input';
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

async function run(given: Arguments, io: CliIo): Promise<void> {
  const path = planPath(given, 'shopping');
  const people = wholeNumber(given, 'people', { from: 1, to: MAX_PEOPLE }, 1);
  const out = given.value('out');
  const asked = oneOf(given, 'format', FORMATS);
  const format =
    asked ?? FORMATS.find((one) => out?.toLowerCase().endsWith(`.${SHOPPING_EXPORTERS[one].extension}`)) ?? 'txt';
  const plan = await openPlan(io, path);
  const { week, catalog } = plan;
  const units = oneOf(given, 'units', UNITS) ?? 'as-listed';
  const home = given.value('pantry');
  const library = home === undefined ? null : await openPantryLibrary(io, home);
  const lookup = library === null ? plan.lookup : lookupWithLibrary(plan, library);
  const sources = { lookup, catalog, packs: library?.packs };
  const days = planBetween(week, dateOf(given, 'from'), dateOf(given, 'to'));
  const bought = shoppingList(days, sources, people, units);
  const credited = creditedList(bought, pantryItems(library?.pantry ?? {}), sources, { units }).list;
  const list = toBuy(theirList(credited, week.shopping, library ?? {}));
  const { ticked } = tickMarks(list, week.shopping);
  await deliver(io, SHOPPING_EXPORTERS[format].write({ list, week: week.week, ticked }), out, path);
}

/** `shopping <plan>`: the list. */
export const shoppingCommand: Command = {
  name: 'shopping',
  summary: 'print the shopping list of a plan',
  help: `Usage: shopping <plan> [--format ${FORMATS.join('|')}] [--people 1] [--units metric|us]
  [--from 2026-11-24] [--to 2026-11-26] [--pantry library] [--out file]

<plan> is a week file (JSON) or a plan CSV.

  --format     how to write it; without it the ending of --out decides, else txt
  --people 1   how many eat the plan, up to ${MAX_PEOPLE}
  --units      packs and weights of metric or US shops; without it metric
  --from, --to only the days from one date to another, both included
  --pantry library
               without what is at home and with the staples that run out, as the window lists
               it: the folder of a library or its library.json, whose packs, aisles and lines
               of every week count too; nothing in it is changed; without it nothing is at home
  --out file   write to a file instead of the screen

${formatHelp(SHOPPING_EXPORTERS)}
`,
  options: {
    format: 'value',
    people: 'value',
    units: 'value',
    from: 'value',
    to: 'value',
    pantry: 'value',
    out: 'value',
  },
  run,
};
