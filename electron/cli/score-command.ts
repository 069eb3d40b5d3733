import { scorePlan } from '../../shared/domain/week-score';
import type { Arguments } from './arguments';
import { planPath } from './arguments';
import type { CliIo } from './cli-io';
import type { Command } from './command';
import { PERSON_OPTIONS, PERSON_USAGE, readPerson, targetsOfPerson } from './person-options';
import { openPlan } from './plan-input';
import { scoreJson } from './score-json';
import { scoreText } from './score-text';

async function run(given: Arguments, io: CliIo): Promise<void> {
  const path = planPath(given, 'score');
  const person = readPerson(given);
  const { week, lookup } = await openPlan(io, path);
  const targets = targetsOfPerson(person);
  const scored = scorePlan(week, lookup, () => targets);
  io.write(
    given.has('json')
      ? `${JSON.stringify(scoreJson(person, scored), null, 2)}\n`
      : scoreText(week.week, person, scored),
  );
}

/** `score <plan>`: the days and the week against a person's targets. */
export const scoreCommand: Command = {
  name: 'score',
  summary: 'score the days of a plan on sodium, potassium and magnesium',
  help: `Usage: score <plan> ${PERSON_USAGE} [--json]

<plan> is a week file (JSON) or a plan CSV.

  --preset     whose targets; giving one states that no safety question applies
  --sex, --age select the rows of the reference tables
  --json       print JSON, nothing rounded
`,
  options: { ...PERSON_OPTIONS, json: 'switch' },
  run,
};
