/**
 * The person a plan is scored for: either `--preset --sex --age`, with which the caller states that no safety question
 * applies, or `--profile me.json` with the whole person, whose answers are enforced.
 */
import { resolve } from 'node:path';
import { PRESET_IDS, PRESETS } from '#shared/domain/person/presets';
import type { ProfileEntry, TargetPerson } from '#shared/domain/person/profile';
import { MAX_AGE, MIN_AGE, NO_CONDITION } from '#shared/domain/person/profile';
import type { Sex } from '#shared/domain/person/reference-intakes';
import { guardOf, lockReason, mayChoose } from '#shared/domain/person/safety';
import type { DayTargets } from '#shared/domain/person/targets';
import { presetOfDay, targetsFor } from '#shared/domain/person/targets';
import type { DescribedPerson } from '#shared/domain/person/person-text';
import type { WeekId } from '#shared/domain/week-id';
import { mondayOf } from '#shared/domain/week-id';
import type { DayPlan } from '#shared/domain/week/week-plan';
import type { PersonWishes } from '#shared/schema/person-file';
import { NO_WISHES, readPersonFile } from '#shared/schema/person-file';
import { readTextFile } from '../main/services/text-files';
import { localDateOf } from '../main/storage/backup-retention';
import type { Arguments, OptionTable } from './arguments';
import { oneOf, required, wholeNumber } from './arguments';
import type { CliIo } from './cli-io';
import { badInput } from './cli-problem';
import { unwrap } from './plan-input';

/** The options of every command that scores. */
export const PERSON_OPTIONS = {
  preset: 'value',
  sex: 'value',
  age: 'value',
  profile: 'value',
} as const satisfies OptionTable;

/** Presets that can be given without a profile; a clinician's numbers are given only in a profile. */
const NAMED_PRESETS = PRESET_IDS.filter((preset) => !PRESETS[preset].hasTypedNumbers);

/** For usage texts. */
export const PERSON_USAGE = `--preset ${NAMED_PRESETS.join('|')} --sex female|male --age 40 | --profile me.json`;

/** The meaning of the options, for help. */
export const PERSON_HELP = `  --preset     whose targets; giving one states that no safety question applies
  --sex, --age select the rows of the reference tables
  --profile    a JSON file with the whole person: sex, age, lifeStage, conditions, medicines, preset, …;
               its safety answers are enforced, and a missing conditions or medicines counts as yes`;

const SEXES = ['female', 'male'] as const satisfies readonly Sex[];

/** The person of one call. */
export interface ScoredPerson {
  readonly person: TargetPerson;
  /** In whole years, on every day of the plan. */
  readonly age: number;
  readonly wishes: PersonWishes;
}

const NOT_GIVEN = -1;

function readNamedPerson(given: Arguments): ScoredPerson {
  const preset = required(
    oneOf(given, 'preset', NAMED_PRESETS),
    'preset',
    `a plan is scored for somebody, so say ${NAMED_PRESETS.join(', ')}, or give --profile`,
  );
  const sex = required(oneOf(given, 'sex', SEXES), 'sex', 'the targets depend on it, so say female or male');
  const age = wholeNumber(given, 'age', { from: MIN_AGE, to: MAX_AGE }, NOT_GIVEN);
  required(
    age === NOT_GIVEN ? undefined : age,
    'age',
    `the targets depend on it, so give it in years, from ${MIN_AGE}`,
  );
  return { person: { ...NO_CONDITION, sex, preset }, age, wishes: NO_WISHES };
}

async function readProfile(io: CliIo, path: string): Promise<ScoredPerson> {
  const { text, name } = unwrap(await readTextFile(io.storage, resolve(io.workingFolder, path)));
  const read = readPersonFile(text, localDateOf(io.storage.clock.now()));
  if ('problem' in read) throw badInput(`${name}: ${read.problem}.`);
  const guard = guardOf(read.person, read.age);
  const { preset } = read.person;
  if (!mayChoose(guard, preset)) throw badInput(`${name}: the preset ${preset} is locked. ${lockReason(guard)}`);
  return read;
}

/** True when any of the options describes a person. */
const isNamed = (given: Arguments): boolean =>
  Object.keys(PERSON_OPTIONS).some((option) => given.value(option) !== undefined);

/** Reads the person; refuses a missing answer by its name. */
export async function readPerson(given: Arguments, io: CliIo): Promise<ScoredPerson> {
  const profile = given.value('profile');
  if (profile === undefined) return readNamedPerson(given);
  const beside = (['preset', 'sex', 'age'] as const).find((option) => given.value(option) !== undefined);
  if (beside !== undefined) throw badInput(`--profile says it all, so --${beside} cannot stand beside it.`);
  if (profile === '') throw badInput('--profile needs the name of a file.');
  return readProfile(io, profile);
}

/** The optional person of a command: `null` when none of the options is given. */
export async function readOptionalPerson(given: Arguments, io: CliIo): Promise<ScoredPerson | null> {
  return isNamed(given) ? readPerson(given, io) : null;
}

/** Targets of one day of the plan. */
export function targetsOfDay({ person, age }: ScoredPerson, day: DayPlan): DayTargets {
  return targetsFor(person, age, { date: day.date, activityHours: day.activityHours ?? 0 });
}

/** The person with the guard made from their answers and the preset in force on the plan's first day. */
export function describedOn({ person, age }: ScoredPerson, week: WeekId): DescribedPerson {
  const guard = guardOf(person, age);
  return { person, age, guard, preset: presetOfDay(person, guard.preset, mondayOf(week)) };
}

/** A profile entry with this age on all seven days of a week: the birth month is that of its Monday. */
export function profileOfPerson({ person, age }: ScoredPerson, week: WeekId): ProfileEntry {
  const monday = mondayOf(week);
  return {
    ...person,
    from: monday,
    birthYear: Number(monday.slice(0, 4)) - age,
    birthMonth: Number(monday.slice(5, 7)),
  };
}
