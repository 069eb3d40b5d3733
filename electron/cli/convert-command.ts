import { keysOf } from '#shared/domain/keys-of';
import type { Exporter, WeekExport } from '#shared/formats/exporter';
import { lossSentence } from '#shared/formats/exporter';
import { WEEK_EXPORTERS } from '#shared/formats/registry';
import type { Arguments } from './arguments';
import { oneOf, planPath, required } from './arguments';
import type { CliIo } from './cli-io';
import type { Command } from './command';
import { formatHelp } from './format-help';
import { deliver, openPlan, outPath } from './plan-input';

const FORMATS = keysOf(WEEK_EXPORTERS);

async function run(given: Arguments, io: CliIo): Promise<void> {
  const path = planPath(given, 'convert');
  const to = required(oneOf(given, 'to', FORMATS), 'to', `say ${FORMATS.join(', ')}`);
  const out = required(given.value('out'), 'out', 'say which file to write');
  await outPath(io, out, path);
  const { week, catalog, lookup } = await openPlan(io, path);
  const source = { week, lookup, findShipped: catalog.find, scores: null };
  const exporter: Exporter<WeekExport> = WEEK_EXPORTERS[to];
  await deliver(io, exporter.write(source), out, path);
  const lost = lossSentence(exporter, source);
  if (lost !== null) io.writeError(lost);
}

/** `convert <plan>`: the same week in another format. */
export const convertCommand: Command = {
  name: 'convert',
  summary: 'write a plan in another format',
  help: `Usage: convert <plan> --to ${FORMATS.join('|')} --out file

<plan> is a week file (JSON) or a plan CSV. What the format cannot hold is said.

${formatHelp(WEEK_EXPORTERS)}
`,
  options: { to: 'value', out: 'value' },
  run,
};
