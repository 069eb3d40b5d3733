import { scorePlan } from '#shared/domain/score/week-score';
import type { Arguments } from './arguments';
import { planPath } from './arguments';
import type { CliIo } from './cli-io';
import type { Command } from './command';
import { describedOn, PERSON_HELP, PERSON_OPTIONS, PERSON_USAGE, readPerson, targetsOfDay } from './person-options';
import { openPlan } from './plan-input';
import { scoreJson } from './score-json';
import { scoreText } from './score-text';

async function run(given: Arguments, io: CliIo): Promise<void> {
  const path = planPath(given, 'score');
  const scoredPerson = await readPerson(given, io);
  const { week, lookup } = await openPlan(io, path);
  const scored = scorePlan(week, lookup, (day) => targetsOfDay(scoredPerson, day));
  const described = describedOn(scoredPerson, week.week);
  io.write(
    given.has('json')
      ? `${JSON.stringify(scoreJson(described, scored), null, 2)}\n`
      : scoreText(week.week, described, scored, lookup),
  );
}

/** `score <plan>`: the days and the week against a person's targets. */
export const scoreCommand: Command = {
  name: 'score',
  summary: 'score the days of a plan on sodium, potassium and magnesium',
  help: `Usage: score <plan> ${PERSON_USAGE} [--json]

<plan> is a week file (JSON) or a plan CSV.

${PERSON_HELP}
  --json       print JSON, nothing rounded
`,
  options: { ...PERSON_OPTIONS, json: 'switch' },
  run,
};
