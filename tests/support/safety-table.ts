/**
 * The table of the nutrition rules, section 2, written out by hand: the effect of each answer of yes. It is the
 * expectation for the guard, the advice table and the command line, and shares nothing with the rules in the program
 * itself.
 */
import { PRESET_IDS } from '#shared/domain/person/presets';
import type { TargetPerson, YesNoQuestion } from '#shared/domain/person/profile';
import type { Block, SafetyFact, Topic } from '#shared/domain/person/safety';
import { newer } from './newer';

/** One row: the columns of the table, and the topics of texts that follow from "never suggested". */
interface SafetyRow {
  readonly sodium: 'scored' | 'limit-only' | 'not-scored';
  readonly potassium: 'scored' | 'not-scored';
  readonly magnesium: 'scored' | 'not-scored';
  readonly neverSuggested: readonly Block[];
  readonly lockedTopics: readonly Topic[];
  readonly waterGoal: 'shown' | 'off';
  /** The presets under which the net carb limit is shown, and days may be generated. */
  readonly netCarbLimit: 'always' | 'clinician' | 'never';
  readonly generate: 'always' | 'clinician' | 'never';
}

const ALL_TOPICS = ['salt', 'potassium', 'potassium-salt', 'supplement', 'keto', 'water'] as const;

/**
 * Both keto presets are locked by every row, so there is no column for it. The last two are not rows of the rules: an
 * answer only a newer version knows counts as yes to everything, and its targets as none.
 */
export const SAFETY_TABLE: Readonly<Record<SafetyFact, SafetyRow>> = {
  'high-blood-pressure': {
    sodium: 'limit-only',
    potassium: 'scored',
    magnesium: 'scored',
    neverSuggested: ['sodium-up'],
    lockedTopics: ['salt', 'potassium-salt', 'keto'],
    waterGoal: 'shown',
    netCarbLimit: 'always',
    generate: 'always',
  },
  'heart-failure': {
    sodium: 'limit-only',
    potassium: 'scored',
    magnesium: 'scored',
    neverSuggested: ['sodium-up', 'salt-substitute'],
    lockedTopics: ['salt', 'potassium-salt', 'keto', 'water'],
    waterGoal: 'off',
    netCarbLimit: 'always',
    generate: 'always',
  },
  'kidney-disease': {
    sodium: 'limit-only',
    potassium: 'not-scored',
    magnesium: 'scored',
    neverSuggested: ['sodium-up', 'potassium-up', 'magnesium-supplement'],
    lockedTopics: ALL_TOPICS,
    waterGoal: 'off',
    netCarbLimit: 'always',
    generate: 'never',
  },
  'addisons-disease': {
    sodium: 'scored',
    potassium: 'not-scored',
    magnesium: 'scored',
    neverSuggested: ['potassium-up', 'magnesium-supplement'],
    lockedTopics: ['potassium', 'potassium-salt', 'supplement', 'keto'],
    waterGoal: 'shown',
    netCarbLimit: 'always',
    generate: 'never',
  },
  'potassium-raising-medicine': {
    sodium: 'scored',
    potassium: 'not-scored',
    magnesium: 'scored',
    neverSuggested: ['potassium-up', 'magnesium-supplement'],
    lockedTopics: ['potassium', 'potassium-salt', 'supplement', 'keto'],
    waterGoal: 'shown',
    netCarbLimit: 'always',
    generate: 'never',
  },
  'diuretic-or-lithium': {
    sodium: 'scored',
    potassium: 'scored',
    magnesium: 'scored',
    neverSuggested: ['salt-change'],
    lockedTopics: ['salt', 'potassium-salt', 'keto'],
    waterGoal: 'shown',
    netCarbLimit: 'always',
    generate: 'always',
  },
  pregnancy: {
    sodium: 'scored',
    potassium: 'scored',
    magnesium: 'scored',
    neverSuggested: ['salt-substitute', 'supplement'],
    lockedTopics: ['potassium-salt', 'supplement', 'keto'],
    waterGoal: 'shown',
    netCarbLimit: 'clinician',
    generate: 'clinician',
  },
  'glucose-lowering-medicine': {
    sodium: 'scored',
    potassium: 'scored',
    magnesium: 'scored',
    neverSuggested: [],
    lockedTopics: ['keto'],
    waterGoal: 'shown',
    netCarbLimit: 'clinician',
    generate: 'clinician',
  },
  'under-18': {
    sodium: 'not-scored',
    potassium: 'not-scored',
    magnesium: 'not-scored',
    neverSuggested: ['everything'],
    lockedTopics: ALL_TOPICS,
    waterGoal: 'off',
    netCarbLimit: 'never',
    generate: 'never',
  },
  'newer-answer': {
    sodium: 'limit-only',
    potassium: 'not-scored',
    magnesium: 'scored',
    neverSuggested: [
      'sodium-up',
      'salt-substitute',
      'potassium-up',
      'magnesium-supplement',
      'salt-change',
      'supplement',
    ],
    lockedTopics: ALL_TOPICS,
    waterGoal: 'off',
    netCarbLimit: 'clinician',
    generate: 'never',
  },
  'newer-targets': {
    sodium: 'not-scored',
    potassium: 'not-scored',
    magnesium: 'not-scored',
    neverSuggested: ['everything'],
    lockedTopics: ALL_TOPICS,
    waterGoal: 'off',
    netCarbLimit: 'never',
    generate: 'never',
  },
};

/** A yes to a question that is not asked here. */
export const GOUT = { gout: 'yes' };

const QUESTIONS: readonly YesNoQuestion[] = [
  'high-blood-pressure',
  'heart-failure',
  'kidney-disease',
  'addisons-disease',
  'potassium-raising-medicine',
  'diuretic-or-lithium',
  'glucose-lowering-medicine',
];

/** Every row of the table, in its order. */
export const FACTS: readonly SafetyFact[] = [...QUESTIONS, 'pregnancy', 'under-18', 'newer-answer', 'newer-targets'];

/** An answer that could not be given here, or anything but a no to a question that is not asked here. */
function isNewerAnswer([question, answer]: readonly [string, unknown]): boolean {
  if (answer === undefined || answer === 'no') return false;
  return answer !== 'yes' || QUESTIONS.every((one) => one !== question);
}

/** The rows that apply to a person: a question without an answer counts as yes. */
export function factsOf(who: TargetPerson, age: number): { yes: readonly SafetyFact[]; open: readonly SafetyFact[] } {
  const yes: SafetyFact[] = QUESTIONS.filter((question) => !['no', undefined].includes(who.answers[question]));
  const isAsked = (question: SafetyFact) => question !== 'addisons-disease' || (who.questions ?? 1) >= 2;
  const open: SafetyFact[] = QUESTIONS.filter((question) => who.answers[question] === undefined && isAsked(question));
  if (who.lifeStage !== 'none' && who.lifeStage !== null) yes.push('pregnancy');
  if (who.lifeStage === null && who.sex !== 'male') open.push('pregnancy');
  if (age < 18) yes.push('under-18');
  const isNewerStage = !['none', 'pregnant', 'breastfeeding', null].includes(who.lifeStage);
  if (isNewerStage || Object.entries(who.answers).some(isNewerAnswer)) yes.push('newer-answer');
  const isKnown = PRESET_IDS.some((preset) => preset === who.preset);
  if (!isKnown || !['female', 'male'].includes(who.sex)) yes.push('newer-targets');
  return { yes, open };
}

/** A yes to exactly one row, on a preset: the changes to the person, and the age. */
export function onlyYes(fact: SafetyFact, no: TargetPerson): { readonly who: TargetPerson; readonly age: number } {
  if (fact === 'under-18') return { who: no, age: 17 };
  if (fact === 'newer-targets') return { who: { ...no, sex: newer('intersex') }, age: 40 };
  if (fact === 'newer-answer') return { who: { ...no, answers: { ...no.answers, ...GOUT } }, age: 40 };
  if (fact === 'pregnancy') return { who: { ...no, lifeStage: 'pregnant' }, age: 40 };
  return { who: { ...no, answers: { ...no.answers, [fact]: 'yes' } }, age: 40 };
}

/** True if a column says "always", or "unless the clinician preset is chosen" and it is. */
export function holds(column: SafetyRow['generate'], preset: TargetPerson['preset']): boolean {
  return column === 'always' || (column === 'clinician' && preset === 'clinician');
}

/** Everything the rows of a person lock together, by the table alone. */
export function lockedTopicsOf(who: TargetPerson, age: number): ReadonlySet<Topic> {
  const { yes, open } = factsOf(who, age);
  return new Set([...yes, ...open].flatMap((fact) => SAFETY_TABLE[fact].lockedTopics));
}
