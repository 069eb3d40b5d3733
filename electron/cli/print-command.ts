import { newLibraryDocument, PAPERS } from '#shared/schema/library-document';
import type { Arguments } from './arguments';
import { oneOf, planPath, required } from './arguments';
import type { CliIo } from './cli-io';
import type { Command } from './command';
import { runInElectron } from './electron-process';
import { PERSON_HELP, PERSON_OPTIONS, PERSON_USAGE, profileOfPerson, readOptionalPerson } from './person-options';
import { openPlan, outPath, unwrap } from './plan-input';

async function run(given: Arguments, io: CliIo, words: readonly string[]): Promise<void> {
  const plan = planPath(given, 'print');
  const out = required(given.value('out'), 'out', 'say which PDF file to write');
  const paper = oneOf(given, 'paper', PAPERS) ?? 'a4';
  const person = await readOptionalPerson(given, io);
  // Checks everything before the slow start of Electron.
  const path = await outPath(io, out, plan);
  const { week } = await openPlan(io, plan);
  if (io.print === undefined) {
    await runInElectron(['print', ...words], io);
  } else {
    const library = {
      ...newLibraryDocument(),
      profile: person === null ? [] : [{ ...profileOfPerson(person, week.week) }],
    };
    unwrap(await io.print({ week, library, paper, withList: true }, path));
  }
  io.write(`Saved ${path}\n`);
}

/** `print <plan>`: the printed week as PDF. */
export const printCommand: Command = {
  name: 'print',
  summary: 'write the printed week, with its shopping list, as PDF',
  help: `Usage: print <plan> --out week.pdf [--paper ${PAPERS.join('|')}] [${PERSON_USAGE}]

<plan> is a week file (JSON) or a plan CSV. Draws the pages in a hidden window. Without a person the days are not scored.

${PERSON_HELP}
`,
  options: { out: 'value', paper: 'value', ...PERSON_OPTIONS },
  run,
};
