import { creditedList } from '#shared/domain/pantry/credited-list';
import { pantryItems } from '#shared/domain/pantry/pantry-item';
import type { ListDays } from '#shared/domain/shopping/list-days';
import { daysOfWeeks, isOneWeek } from '#shared/domain/shopping/list-days';
import { toBuy } from '#shared/domain/shopping/their-list';
import { ticksOf } from '#shared/domain/shopping/ticks';
import { boughtList, shoppingOf, theirListOf } from '#shared/domain/shopping/weeks-list';
import { keysOf } from '#shared/domain/keys-of';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { parseDate } from '#shared/domain/week-id';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';
import type { Arguments } from './arguments';
import { oneOf, planPaths } from './arguments';
import type { CliIo, CommandIo } from './cli-io';
import type { Command } from './command';
import { badInput } from './cli-problem';
import { formatHelp } from './format-help';
import { HOUSEHOLD_HELP, HOUSEHOLD_OPTIONS, readHousehold } from './household-input';
import { lookupWithLibrary, openPantryLibrary } from './pantry-input';
import type { OpenPlan } from './plan-input';
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

/** The requested days; `undefined` for all days of a single week. */
function daysBetween(weeks: readonly WeekId[], from: IsoDate | null, to: IsoDate | null): ListDays | undefined {
  if (from !== null && to !== null && from > to) throw badInput(`--from ${from} is after --to ${to}.`);
  const [first = ''] = weeks;
  const all = { from: daysOfWeeks(first).from, to: daysOfWeeks(weeks.at(-1) ?? first).to };
  const days = {
    from: from ?? (to !== null && to < all.from ? to : all.from),
    to: to ?? (from !== null && from > all.to ? from : all.to),
  };
  const isWeek = isOneWeek(days) && days.from === all.from && weeks.length === 1;
  return isWeek ? undefined : days;
}

/** The plans of consecutive weeks. */
async function openPlans(io: CliIo, paths: readonly string[]): Promise<readonly OpenPlan[]> {
  const plans: OpenPlan[] = [];
  for (const path of paths) plans.push(await openPlan(io, path));
  const sorted = plans.toSorted((a, b) => (a.week.week < b.week.week ? -1 : 1));
  const twice = sorted.find(({ week }, index) => week.week === sorted[index - 1]?.week.week);
  if (twice !== undefined) throw badInput(`Week ${twice.week.week} was given twice; nothing was written.`);
  return sorted;
}

async function run(given: Arguments, io: CommandIo): Promise<void> {
  const [path, ...more] = planPaths(given, 'shopping');
  const people = await readHousehold(given, io);
  const out = given.value('out');
  const asked = oneOf(given, 'format', FORMATS);
  const format =
    asked ?? FORMATS.find((one) => out?.toLowerCase().endsWith(`.${SHOPPING_EXPORTERS[one].extension}`)) ?? 'txt';
  const [from, to] = [dateOf(given, 'from'), dateOf(given, 'to')];
  const plans = await openPlans(io, [path, ...more]);
  const [first] = plans;
  if (first === undefined) return;
  const { catalog } = first;
  const units = oneOf(given, 'units', UNITS) ?? 'as-listed';
  const home = given.value('pantry');
  const library = home === undefined ? null : await openPantryLibrary(io, home);
  const weeks = plans.map(({ week, lookup }) => ({ plan: week, lookup, shopping: week.shopping }));
  const days = daysBetween(
    plans.map(({ week }) => week.week),
    from,
    to,
  );
  const marks = shoppingOf(weeks);
  const sources = { catalog, packs: library?.packs };
  const bought = boughtList(weeks, sources, { people, units, days });
  const lookup = library === null ? first.lookup : lookupWithLibrary(first, library);
  const credited = creditedList(bought, pantryItems(library?.pantry ?? {}), { ...sources, lookup }, { units }).list;
  const list = toBuy(theirListOf(credited, marks, library ?? {}));
  const { ticked } = ticksOf(list, marks);
  await deliver(io, SHOPPING_EXPORTERS[format].write({ list, week: first.week.week, ticked }), out, path, ...more);
}

/** `shopping <plan>`: the list. */
export const shoppingCommand: Command = {
  name: 'shopping',
  summary: 'print the shopping list of a plan',
  help: `Usage: shopping <plan> [<plan>…] [--format ${FORMATS.join('|')}] [--library folder | --people 1]
  [--units metric|us] [--from 2026-11-24] [--to 2026-11-26] [--pantry library] [--out file]

<plan> is a week file (JSON) or a plan CSV. Several weeks become one list.

  --format     how to write it; without it the ending of --out decides, else txt
${HOUSEHOLD_HELP}
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
    ...HOUSEHOLD_OPTIONS,
    units: 'value',
    from: 'value',
    to: 'value',
    pantry: 'value',
    out: 'value',
  },
  run,
};
