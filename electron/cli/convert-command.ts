import { WEEK_EXPORTERS } from '#shared/formats/registry';
import type { WeekFormat } from '#shared/formats/registry';
import { lossesOfWeekCsv } from '#shared/formats/week-csv';
import type { Arguments } from './arguments';
import { oneOf, planPath, required } from './arguments';
import type { CliIo } from './cli-io';
import type { Command } from './command';
import { deliver, openPlan, outPath } from './plan-input';

const FORMATS = ['json', 'csv', 'md', 'ics'] as const satisfies readonly WeekFormat[];

async function run(given: Arguments, io: CliIo): Promise<void> {
  const path = planPath(given, 'convert');
  const to = required(oneOf(given, 'to', FORMATS), 'to', `say ${FORMATS.join(', ')}`);
  const out = required(given.value('out'), 'out', 'say which file to write');
  await outPath(io, out, path);
  const { week, catalog, lookup } = await openPlan(io, path);
  const source = { week, lookup, findShipped: catalog.find, scores: null };
  await deliver(io, WEEK_EXPORTERS[to].write(source), out, path);
  const losses = to === 'csv' ? lossesOfWeekCsv(source) : [];
  if (losses.length > 0) io.writeError(`CSV cannot hold everything; left out: ${losses.join('; ')}.`);
}

/** `convert <plan>`: the same week in another format. */
export const convertCommand: Command = {
  name: 'convert',
  summary: 'write a plan in another format',
  help: `Usage: convert <plan> --to ${FORMATS.join('|')} --out file

<plan> is a week file (JSON) or a plan CSV. JSON holds everything; CSV holds
portions and notes, and what it cannot hold is said; Markdown is for reading;
iCalendar (ics) puts each planned meal into a calendar at its slot's time.
`,
  options: { to: 'value', out: 'value' },
  run,
};
