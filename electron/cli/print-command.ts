import { keysOf } from '#shared/domain/keys-of';
import { PLAN_SHEETS } from '#shared/contract/print-sheets';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import { paperSchema } from '#shared/schema/settings';
import type { PrintJob } from '../main/printing/print-jobs';
import type { Arguments } from './arguments';
import { oneOf, planPath, required } from './arguments';
import { badInput } from './cli-problem';
import type { CommandIo } from './cli-io';
import type { Command } from './command';
import { runInElectron } from './electron-process';
import { eaterNamed } from './household-input';
import { openLibrary } from './library-input';
import { PERSON_HELP, PERSON_OPTIONS, PERSON_USAGE, profileOfPerson, readOptionalPerson } from './person-options';
import { openPlan, outPath, unwrap } from './plan-input';

/** Whom the pages are for: the whole household of a library, and the eater whose days and scores are printed. */
interface PrintedHousehold {
  readonly library: LibraryDocument;
  /** Id of the eater; `undefined`: the planned person. */
  readonly eater: string | undefined;
}

/** The library given by `--library`, with an empty pantry; `null` without it. */
async function readHouseholdOf(given: Arguments, io: CommandIo): Promise<PrintedHousehold | null> {
  const named = given.value('library');
  const name = given.value('eater');
  if (named === undefined && name === undefined) return null;
  const folder = required(named, 'library', 'say in which library the eater is');
  const beside = keysOf(PERSON_OPTIONS).find((option) => given.value(option) !== undefined);
  if (beside !== undefined) throw badInput(`--library and --${beside} both say for whom it is; give one of them.`);
  const { library } = await openLibrary(io, folder, false, 'read');
  return {
    library: { ...library, pantry: {} },
    eater: name === undefined ? undefined : eaterNamed(library, name).id,
  };
}

async function run(given: Arguments, io: CommandIo, words: readonly string[]): Promise<void> {
  const plan = planPath(given, 'print');
  const out = required(given.value('out'), 'out', 'say which PDF file to write');
  const paper = oneOf(given, 'paper', paperSchema.options) ?? 'a4';
  const sheet = oneOf(given, 'sheet', PLAN_SHEETS);
  // The program in Electron reports problems with the library's files; reporting them here too would repeat them.
  const household = await readHouseholdOf(given, io.print === undefined ? { ...io, writeError: () => undefined } : io);
  const person = await readOptionalPerson(given, io);
  // Checks everything before the slow start of Electron.
  const path = await outPath(io, out, plan);
  const { week } = await openPlan(io, plan);
  if (io.print === undefined) {
    await runInElectron(['print', ...words], io);
  } else {
    const library = household?.library ?? {
      ...newLibraryDocument(),
      profile: person === null ? [] : [{ ...profileOfPerson(person, week.week) }],
    };
    const without = ['no-notes', 'no-minerals', 'no-prep'].some((name) => given.has(name));
    const job: PrintJob = {
      week,
      library,
      paper,
      ...(household?.eater === undefined ? {} : { eater: household.eater }),
      // If no sheet is given: the week, followed by its list.
      withList: sheet === undefined,
      ...(sheet === undefined ? {} : { document: sheet }),
      ...(without
        ? {
            withNotes: !given.has('no-notes'),
            withMinerals: !given.has('no-minerals'),
            withPrep: !given.has('no-prep'),
          }
        : {}),
      ...(given.has('no-code') ? { withCode: false } : {}),
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
  help: `Usage: print <plan> --out week.pdf [--sheet ${PLAN_SHEETS.join('|')}] [--paper ${paperSchema.options.join('|')}] [${PERSON_USAGE} | --library folder [--eater name]]

<plan> is a week file (JSON) or a plan CSV. Draws the pages in a hidden window. Without a person the days are not scored.

  --sheet        what to print: the week across a page (its list after it if no sheet is named), the week down a page,
                 a page for each day, a card for each recipe cooked, the month, or the shopping list by itself
  --no-notes     leave out what is noted on entries and days
  --no-prep      leave out what is to be done for later days
  --no-minerals  leave out scores and flags
  --no-code      leave out the code for a phone on the shopping list by itself
  --large        type 1.3 times as large
  --colour       flags in colour, too
  --two-up       two recipe cards on a sheet

${PERSON_HELP}
  --library    the folder of a library, instead: its planned person and everybody who eats with them;
               its pictures are printed by the window only
  --eater      whose days and scores it is, by their name in that library; without it the planned person's
`,
  options: {
    out: 'value',
    paper: 'value',
    sheet: 'value',
    'no-notes': 'switch',
    'no-minerals': 'switch',
    'no-prep': 'switch',
    'no-code': 'switch',
    large: 'switch',
    colour: 'switch',
    'two-up': 'switch',
    library: 'value',
    eater: 'value',
    ...PERSON_OPTIONS,
  },
  run,
};
