import { eaterOn } from '#shared/domain/eaters/eater';
import { scoredPlate } from '#shared/domain/eaters/plate';
import type { DescribedPerson } from '#shared/domain/person/person-text';
import type { ScoredWeek } from '#shared/domain/score/week-score';
import { scorePlan, scoreWeek } from '#shared/domain/score/week-score';
import { mondayOf } from '#shared/domain/week-id';
import type { Arguments } from './arguments';
import { planPath, required } from './arguments';
import type { CommandIo } from './cli-io';
import { badInput } from './cli-problem';
import type { Command } from './command';
import { readEater } from './household-input';
import { describedOn, PERSON_HELP, PERSON_OPTIONS, PERSON_USAGE, readPerson, targetsOfDay } from './person-options';
import type { OpenPlan } from './plan-input';
import { openPlan } from './plan-input';
import { scoreJson } from './score-json';
import { scoreText } from './score-text';

interface Scored {
  readonly described: DescribedPerson;
  readonly scored: ScoredWeek;
}

/** Scores the plates of one eater of a library against their own targets. */
async function scoreEater(given: Arguments, name: string, io: CommandIo, { week, lookup }: OpenPlan): Promise<Scored> {
  const eater = await readEater(
    required(given.value('library'), 'library', 'say in which library the eater is'),
    name,
    io,
  );
  const described = eaterOn(eater, mondayOf(week.week));
  if (described === null) throw badInput(`${eater.name} has not answered the questions, so there are no targets.`);
  const days = week.days.flatMap((day) => scoredPlate(day, eater, lookup)?.score ?? []);
  return { described, scored: { days, week: scoreWeek(days) } };
}

async function scorePerson(given: Arguments, io: CommandIo, { week, lookup }: OpenPlan): Promise<Scored> {
  const person = await readPerson(given, io);
  return {
    described: describedOn(person, week.week),
    scored: scorePlan(week, lookup, (day) => targetsOfDay(person, day)),
  };
}

async function run(given: Arguments, io: CommandIo): Promise<void> {
  const path = planPath(given, 'score');
  const name = given.value('eater');
  // A person who cannot be scored is reported before the plan is read.
  if (name === undefined) await readPerson(given, io);
  const plan = await openPlan(io, path);
  const { described, scored } =
    name === undefined ? await scorePerson(given, io, plan) : await scoreEater(given, name, io, plan);
  io.write(
    given.has('json')
      ? `${JSON.stringify(scoreJson(described, scored), null, 2)}\n`
      : scoreText(plan.week, described, scored, plan.lookup),
  );
}

/** `score <plan>`: the days and the week against a person's targets. */
export const scoreCommand: Command = {
  name: 'score',
  summary: 'score the days of a plan on sodium, potassium and magnesium',
  help: `Usage: score <plan> ${PERSON_USAGE} | --library folder --eater name [--json]

<plan> is a week file (JSON) or a plan CSV.

${PERSON_HELP}
  --library, --eater  somebody who eats from the plan: their portions and answers, as in that library
  --json       print JSON, nothing rounded
`,
  options: { ...PERSON_OPTIONS, library: 'value', eater: 'value', json: 'switch' },
  run,
};
