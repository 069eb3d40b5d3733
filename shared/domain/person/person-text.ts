import type { PresetId } from './presets';
import { DEFAULT_PRESET, presetInfo, PRESETS } from './presets';
import type { ProfileEntry, TargetPerson } from './profile';
import { LIFE_STAGES, SEXES } from './reference-intakes';
import type { Guard } from './safety';
import { SAFETY_RULES, whyTotalsOnly } from './safety';
import type { PersonOnDay } from './targets';
import type { NewerValue } from '../newer-value';
import { knownOr, MADE_BY_NEWER } from '../newer-value';
import { personOn } from './targets';
import type { IsoDate } from '../week-id';
import { formatDate, shiftDate } from '../week-id';

/** What must accompany a person's targets everywhere: on screen, in print, in exports, on the command line. */

/** The person of some numbers: the preset in force, the answers behind it, the age. */
export interface DescribedPerson extends Pick<PersonOnDay, 'age' | 'guard' | 'preset'> {
  readonly person: TargetPerson;
}

const SEX_WORDS = { female: 'woman', male: 'man', newer: `sex ${MADE_BY_NEWER}` } as const;
const LIFE_STAGE_WORDS = {
  none: '',
  pregnant: ', pregnant',
  breastfeeding: ', breastfeeding',
  newer: `, life stage ${MADE_BY_NEWER}`,
} as const;

/** "Keto, woman, 40 years"; "Official …" if the answers lock keto. */
export function describePerson({ person, age, preset }: DescribedPerson): string {
  const sex = SEX_WORDS[knownOr(SEXES, person.sex, 'newer')];
  const stage = LIFE_STAGE_WORDS[knownOr(LIFE_STAGES, person.lifeStage ?? 'none', 'newer')];
  return `${presetInfo(preset).name}, ${sex}${stage}, ${age} years`;
}

/** Shown until every safety question is answered. */
export const ANSWER_FIRST = 'Potassium not scored until you answer the safety questions.';

/** Shown to a person who answered before a question was added, until they answer it. */
export const NEW_QUESTIONS = 'New in the safety questions: Addison’s disease and more medicines.';

/** Shown wherever an answer that only a newer version knows decides. */
export const NEWER_ANSWER = `One of your safety answers was ${MADE_BY_NEWER}, so all limits of these answers hold here.`;

/** With insulin, a sulfonylurea or an SGLT2 inhibitor, answered or not yet. */
export const SUPERVISION =
  'With insulin, a sulfonylurea or an SGLT2 inhibitor a ketogenic diet needs medical supervision.';

/** True when the supervision banner must be shown: the answer is yes, missing, or not known here. */
export function needsSupervision({ yes, unanswered }: Pick<Guard, 'yes' | 'unanswered'>): boolean {
  const facts = [...yes, ...unanswered];
  return facts.includes('glucose-lowering-medicine') || facts.includes('newer-answer');
}

function potassiumSentence({ guard, person }: DescribedPerson): string {
  if (presetInfo(person.preset).hasTypedNumbers && person.clinician.potassium === 'off')
    return 'Potassium is not scored: your clinician switched it off.';
  const isAnswered = guard.yes.some((fact) => SAFETY_RULES[fact].potassium === 'not-scored');
  return isAnswered ? 'Potassium is not scored, by your safety answers.' : ANSWER_FIRST;
}

/** The days on which a preset with a phase applies, and what applies on the others. */
function phaseSentence(preset: PresetId | NewerValue, startedOn: IsoDate | null): readonly string[] {
  const { phase } = presetInfo(preset);
  if (phase === undefined || startedOn === null) return [];
  const [first, last] = [startedOn, shiftDate(startedOn, phase.days - 1)].map((date) =>
    formatDate(date, 'd MMMM yyyy'),
  );
  const after = PRESETS[phase.after].name.toLowerCase();
  return [`The first ${phase.words} are ${first} to ${last}; the ${after} preset holds on other days.`];
}

/**
 * The sentences that must always accompany a person's numbers, most important first. For a healthy adult on keto: "This
 * sodium target is above the 2,300 mg/day limit advised for the general public."; on official none.
 */
export function targetSentences(described: DescribedPerson): readonly string[] {
  const { person, guard, preset } = described;
  const supervision = needsSupervision(guard) ? [SUPERVISION] : [];
  const newer = guard.yes.includes('newer-answer') ? [NEWER_ANSWER] : [];
  const unsupported = whyTotalsOnly(guard);
  if (unsupported !== null)
    return [`${unsupported}: totals only, nothing is scored or suggested.`, ...newer, ...supervision];
  const { advice, hasTypedNumbers } = presetInfo(preset);
  const isLocked = guard.preset !== person.preset;
  return [
    ...(advice === null ? [] : [advice]),
    ...newer,
    ...(guard.scoring.potassium === 'not-scored' ? [potassiumSentence(described)] : []),
    ...(guard.scoring.sodium === 'limit-only'
      ? ['Sodium is shown against its limit and not scored, by your safety answers.']
      : []),
    ...(isLocked
      ? [
          `The preset ${presetInfo(person.preset).name} is locked by your safety answers; these are the ${PRESETS[DEFAULT_PRESET].name.toLowerCase()} targets.`,
        ]
      : []),
    ...supervision,
    ...(hasTypedNumbers ? ['These are your clinician’s numbers.'] : []),
    // Also during the phase: it may end within the displayed week.
    ...phaseSentence(guard.preset, person.startedOn),
  ];
}

/** The people that some days are scored for and the sentences their numbers need, each once, in order of days. */
export interface DescribedDays {
  /** "Official, woman, 40 years", then "Keto, woman, 40 years" if the answers changed in between. */
  readonly who: readonly string[];
  readonly sentences: readonly string[];
}

/**
 * Describes the person of some days: a week in which keto was chosen on Wednesday names both presets and keto's advice.
 */
export function describeDays(profile: readonly ProfileEntry[], dates: readonly IsoDate[]): DescribedDays {
  const people = dates.flatMap((date) => personOn(profile, date) ?? []);
  return {
    who: [...new Set(people.map(describePerson))],
    sentences: [...new Set(people.flatMap(targetSentences))],
  };
}
