import { PLAN_SHEETS } from '#shared/contract/print-sheets';
import { newLibraryDocument } from '#shared/schema/library-document';
import { paperSchema } from '#shared/schema/settings';
import type { PrintJob } from '../main/printing/print-jobs';
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
  const paper = oneOf(given, 'paper', paperSchema.options) ?? 'a4';
  const sheet = oneOf(given, 'sheet', PLAN_SHEETS);
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
    const without = ['no-notes', 'no-minerals', 'no-prep'].some((name) => given.has(name));
    const job: PrintJob = {
      week,
      library,
      paper,
      // Without a sheet named: the week and its list, one after the other.
      withList: sheet === undefined,
      ...(sheet === undefined ? {} : { document: sheet }),
      ...(without
        ? {
            withNotes: !given.has('no-notes'),
            withMinerals: !given.has('no-minerals'),
            withPrep: !given.has('no-prep'),
          }
        : {}),
      ...(given.has('large') ? { isLarge: true } : {}),
      ...(given.has('colour') ? { inColour: true } : {}),
      ...(given.has('two-up') ? { isTwoUp: true } : {}),
    };
    unwrap(await io.print(job, path));
  }
  io.write(`Saved ${path}\n`);
}

/** `print <plan>`: the printed week as PDF. */
export const printCommand: Command = {
  name: 'print',
  summary: 'write the printed week, its days, recipes, month or shopping list as PDF',
  help: `Usage: print <plan> --out week.pdf [--sheet ${PLAN_SHEETS.join('|')}] [--paper ${paperSchema.options.join('|')}] [${PERSON_USAGE}]

<plan> is a week file (JSON) or a plan CSV. Draws the pages in a hidden window. Without a person the days are not scored.

  --sheet        what to print: the week across a page (its list after it if no sheet is named), the week down a page,
                 a page for each day, a card for each recipe cooked, the month, or the shopping list by itself
  --no-notes     leave out what is noted on entries and days
  --no-prep      leave out what is to be done for later days
  --no-minerals  leave out scores and flags
  --large        type 1.3 times as large
  --colour       flags in colour, too
  --two-up       two recipe cards on a sheet

${PERSON_HELP}
`,
  options: {
    out: 'value',
    paper: 'value',
    sheet: 'value',
    'no-notes': 'switch',
    'no-minerals': 'switch',
    'no-prep': 'switch',
    large: 'switch',
    colour: 'switch',
    'two-up': 'switch',
    ...PERSON_OPTIONS,
  },
  run,
};
