import type { RepairRequest } from '#shared/domain/repair/repair';
import { REACHES, REPAIR_MEANS } from '#shared/domain/repair/repair';
import { repairDay } from '#shared/domain/repair/repair-day';
import { requestsOn } from '#shared/domain/repair/week-request';
import type { Arguments } from './arguments';
import { oneOf, planPath, required, wholeNumber } from './arguments';
import { badInput } from './cli-problem';
import type { CliIo } from './cli-io';
import type { Command } from './command';
import { PERSON_HELP, PERSON_OPTIONS, PERSON_USAGE, readPerson } from './person-options';
import { openPlan } from './plan-input';
import { repairJson } from './repair-json';
import { repairText } from './repair-text';
import { dayOption, refuseUnsupported, wishedLimits, worldOf } from './suggestion-input';

const EDITS = { from: 1, to: 5 } as const;
const USUAL_EDITS = 3;

async function requestOf(given: Arguments, io: CliIo): Promise<RepairRequest> {
  const path = planPath(given, 'repair');
  const scored = await readPerson(given, io);
  const edits = wholeNumber(given, 'edits', EDITS, USUAL_EDITS);
  const reach = oneOf(given, 'reach', REACHES);
  const means = oneOf(given, 'means', REPAIR_MEANS);
  const { week, catalog } = await openPlan(io, path);
  const day = required(
    dayOption(given, week),
    'day',
    `say which day of ${week.week}, for example ${week.days[0]?.date}`,
  );
  const world = worldOf(week, catalog, scored);
  const [request] = requestsOn(world, [day], (usual) => ({ ...wishedLimits(usual, scored.wishes, means), edits }));
  if (request === undefined) throw badInput(`${day} cannot be repaired.`);
  refuseUnsupported(request.person);
  return { ...request, reach };
}

async function run(given: Arguments, io: CliIo): Promise<void> {
  const request = await requestOf(given, io);
  const answer = repairDay(request);
  io.write(
    given.has('json')
      ? `${JSON.stringify(repairJson(request.date, answer, request), null, 2)}\n`
      : repairText(answer, request),
  );
}

/** `repair <plan> --day …`: up to three ways to mend a short day; the plan is not changed. */
export const repairCommand: Command = {
  name: 'repair',
  summary: 'propose the smallest changes that repair a short day',
  help: `Usage: repair <plan> --day 2026-11-24 ${PERSON_USAGE}
       [--edits 3] [--reach ${REACHES.join('|')}] [--means ${REPAIR_MEANS.join('|')}] [--json]

<plan> is a week file (JSON) or a plan CSV. Up to three proposals, the least
change first; the plan is not changed.

  --day        the day to mend
${PERSON_HELP}
               Its energy, protein, netCarbLimit, dislikes, exclude,
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
    edits: 'value',
    reach: 'value',
    means: 'value',
    json: 'switch',
  },
  run,
};
