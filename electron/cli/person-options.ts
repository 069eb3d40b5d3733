/** For whom a plan is scored: `--preset`, `--sex`, `--age`. With a preset the caller states that no safety question applies. */
import { MAX_AGE, MIN_AGE, PRESETS } from '../../shared/domain/profile';
import type { PresetId, ProfileEntry, Sex } from '../../shared/domain/profile';
import { PRESET_INFO, targetsFor } from '../../shared/domain/targets';
import type { DayTargets } from '../../shared/domain/targets';
import type { WeekId } from '../../shared/domain/week-id';
import { mondayOf } from '../../shared/domain/week-id';
import type { Arguments, OptionTable } from './arguments';
import { oneOf, required, wholeNumber } from './arguments';

/** The options every command that scores takes. */
export const PERSON_OPTIONS = { preset: 'value', sex: 'value', age: 'value' } as const satisfies OptionTable;

/** As it stands in usage texts. */
export const PERSON_USAGE = `--preset ${PRESETS.join('|')} --sex female|male --age 40`;

const SEXES = ['female', 'male'] as const satisfies readonly Sex[];

/** The person of one call. */
export interface ScoredPerson {
  readonly preset: PresetId;
  readonly sex: Sex;
  /** In whole years, on every day of the plan. */
  readonly age: number;
}

const NOT_GIVEN = -1;

/** Reads the person, refusing a missing answer by its name. */
export function readPerson(given: Arguments): ScoredPerson {
  const preset = required(
    oneOf(given, 'preset', PRESETS),
    'preset',
    `a plan is scored for somebody, so say ${PRESETS.join(' or ')}`,
  );
  const sex = required(oneOf(given, 'sex', SEXES), 'sex', 'the targets depend on it, so say female or male');
  const age = wholeNumber(given, 'age', { from: MIN_AGE, to: MAX_AGE }, NOT_GIVEN);
  required(
    age === NOT_GIVEN ? undefined : age,
    'age',
    `the targets depend on it, so give it in years, from ${MIN_AGE}`,
  );
  return { preset, sex, age };
}

/** The person where a command can do without one: `null` when none of the three options is given. */
export function readOptionalPerson(given: Arguments): ScoredPerson | null {
  const isNamed = Object.keys(PERSON_OPTIONS).some((option) => given.value(option) !== undefined);
  return isNamed ? readPerson(given) : null;
}

/** Targets of all days of the plan. */
export function targetsOfPerson(person: ScoredPerson): DayTargets {
  return targetsFor(person, person.age);
}

/** The profile entry that has this age on all seven days of a week: born in the month of its Monday. */
export function profileOfPerson({ preset, sex, age }: ScoredPerson, week: WeekId): ProfileEntry {
  const monday = mondayOf(week);
  return {
    from: monday,
    preset,
    sex,
    birthYear: Number(monday.slice(0, 4)) - age,
    birthMonth: Number(monday.slice(5, 7)),
  };
}

/** "Keto, woman, 40 years". */
export function describePerson({ preset, sex, age }: ScoredPerson): string {
  return `${PRESET_INFO[preset].name}, ${sex === 'female' ? 'woman' : 'man'}, ${age} years`;
}
