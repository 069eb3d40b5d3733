import { scoredDays } from '#shared/domain/repair/generate';
import type { DayRepair, RepairRequest } from '#shared/domain/repair/repair';
import { REACHES, REPAIR_MEANS } from '#shared/domain/repair/repair';
import { moreProposals, repairDay } from '#shared/domain/repair/repair-day';
import { shortDays } from '#shared/domain/repair/repair-offer';
import { repairWeek } from '#shared/domain/repair/repair-week';
import { requestsOn } from '#shared/domain/repair/week-request';
import type { IsoDate } from '#shared/domain/week-id';
import type { Arguments } from './arguments';
import { oneOf, planPath, required, wholeNumber } from './arguments';
import { badInput } from './cli-problem';
import type { CliIo } from './cli-io';
import type { Command } from './command';
import { PERSON_HELP, PERSON_OPTIONS, PERSON_USAGE, readPerson } from './person-options';
import { openPlan } from './plan-input';
import { repairJson, weekRepairJson } from './repair-json';
import type { MendedAnswer } from './repair-text';
import { repairText, weekRepairText } from './repair-text';
import { dayOption, refuseUnsupported, wishedLimits, worldOf } from './suggestion-input';

const EDITS = { from: 1, to: 5 } as const;
const USUAL_EDITS = 3;

/** The plan and everything needed to repair any day of it. */
async function worldOfPlan(given: Arguments, io: CliIo) {
  const path = planPath(given, 'repair');
  const scored = await readPerson(given, io);
  const edits = wholeNumber(given, 'edits', EDITS, USUAL_EDITS);
  const reach = oneOf(given, 'reach', REACHES);
  const means = oneOf(given, 'means', REPAIR_MEANS);
  const { week, catalog } = await openPlan(io, path);
  const world = worldOf(week, catalog, scored);
  const requests = (dates: readonly IsoDate[]): readonly RepairRequest[] =>
    requestsOn(world, dates, (usual) => ({ ...wishedLimits(usual, scored.wishes, means), edits })).map((request) => {
      refuseUnsupported(request.person);
      return { ...request, reach };
    });
  return { week, world, requests };
}

async function runDay(given: Arguments, io: CliIo): Promise<void> {
  const { week, requests } = await worldOfPlan(given, io);
  const day = required(
    dayOption(given, week),
    'day',
    `say which day of ${week.week}, for example ${week.days[0]?.date}, or --week`,
  );
  const [request] = requests([day]);
  if (request === undefined) throw badInput(`${day} cannot be repaired.`);
  const answer = repairDay(request);
  io.write(given.has('json') ? asJson(repairJson(request.date, answer, request)) : repairText(answer, request));
}

async function runWeek(given: Arguments, io: CliIo): Promise<void> {
  if (given.value('day') !== undefined) throw badInput('Say --day or --week, not both.');
  const { week, world, requests } = await worldOfPlan(given, io);
  const all = new Set(week.days.map(({ date }) => date));
  // Checks the person first: one who only gets totals has no short days, so the check below would never run.
  requests([...all].slice(0, 1));
  const days = requests(shortDays(scoredDays(world, week, all)));
  const mended = repairWeek({ days }, { day: repairDay, more: moreProposals }, { onProgress: io.showProgress });
  // Ctrl+C ends the thread itself, before anything is written.
  if (mended.outcome === 'cancelled') throw new Error('The repair was cancelled');
  const answers = mended.days.flatMap(({ date, proposals, isChosen, alone }): readonly MendedAnswer[] => {
    const request = days.find((one) => one.date === date);
    if (request === undefined) return [];
    const answer: DayRepair = proposals.length === 0 ? alone : { outcome: 'proposals', proposals, limited: false };
    return [{ answer, isChosen, request }];
  });
  io.write(
    given.has('json')
      ? asJson(weekRepairJson(week.week, answers, mended.limited))
      : weekRepairText(answers, mended.limited),
  );
}

const asJson = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

const run = (given: Arguments, io: CliIo): Promise<void> => (given.has('week') ? runWeek : runDay)(given, io);

/** `repair <plan> --day …` or `--week`: ways to mend a short day, or all of a week; the plan is not changed. */
export const repairCommand: Command = {
  name: 'repair',
  summary: 'propose the smallest changes that repair a short day or week',
  help: `Usage: repair <plan> (--day 2026-11-24 | --week) ${PERSON_USAGE}
       [--edits 3] [--reach ${REACHES.join('|')}] [--means ${REPAIR_MEANS.join('|')}] [--json]

<plan> is a week file (JSON) or a plan CSV. Up to three proposals, the least
change first; the plan is not changed. Ctrl+C ends it with nothing written; how
far a week is shows on a terminal.

  --day        the day to mend
  --week       one way for each short day of the plan: few new things to buy, no
               food more than three times
${PERSON_HELP}
               Its energy, protein, fat, netCarbLimit, dislikes, exclude,
               allowPotassiumSalts and allowSupplements are kept to
  --edits      most changes of a proposal, from ${EDITS.from} to ${EDITS.to}
  --reach      every target met, or no mineral short any more; without it met, and
               both when that takes more than three changes
  --means      what may be taken besides food: foods alone, salt too, or supplements
               too; what safety answers rule out is never proposed
  --json       print JSON, nothing rounded
`,
  options: {
    ...PERSON_OPTIONS,
    day: 'value',
    week: 'switch',
    edits: 'value',
    reach: 'value',
    means: 'value',
    json: 'switch',
  },
  run,
};
