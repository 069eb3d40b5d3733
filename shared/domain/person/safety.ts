import type { PresetId } from './presets';
import { DEFAULT_PRESET, isKetoPreset, PRESET_IDS, presetInfo } from './presets';
import type { TargetPerson, YesNoQuestion } from './profile';
import { MIN_AGE, openQuestions, YES_NO_QUESTIONS } from './profile';
import { LIFE_STAGES, SEXES } from './reference-intakes';
import type { NewerValue } from '../newer-value';
import { isNewer, MADE_BY_NEWER } from '../newer-value';
import type { Mineral } from '../nutrients';

/**
 * THE guard: what a person's safety answers allow. Everything that scores, suggests, pre-fills or explains a fix checks
 * here and nowhere else. Rules: nutrition rules, section 2; effects of several answers add up, an unanswered question
 * counts as yes. Only presets of the keto family are ever locked.
 */

/**
 * Every fact about a person that the rules use: the yes-or-no questions, pregnancy or breastfeeding, and age.
 * `newer-answer`: an answer or a life stage that only a newer version knows; `newer-targets`: a preset or a sex for
 * which only that version has figures.
 */
export type SafetyFact = YesNoQuestion | 'pregnancy' | 'under-18' | 'newer-answer' | 'newer-targets';

/** A question as shown. `note` gives examples. */
export interface SafetyQuestion {
  readonly id: YesNoQuestion;
  readonly question: string;
  readonly note: string;
}

/** The yes-or-no questions in plain language, in the order they are asked. */
export const SAFETY_QUESTIONS: readonly SafetyQuestion[] = [
  { id: 'high-blood-pressure', question: 'High blood pressure', note: '' },
  { id: 'heart-failure', question: 'Heart failure', note: '' },
  { id: 'kidney-disease', question: 'Kidney disease', note: '' },
  { id: 'addisons-disease', question: 'Addison’s disease', note: 'adrenal insufficiency' },
  {
    id: 'potassium-raising-medicine',
    question: 'ACE inhibitor, ARB, spironolactone, eplerenone, amiloride or triamterene',
    note: 'or sacubitril/valsartan, aliskiren, finerenone, trimethoprim, ciclosporin, tacrolimus, heparin, an NSAID every day (ibuprofen, naproxen), potassium on prescription; check the medicine’s packaging',
  },
  { id: 'diuretic-or-lithium', question: 'Another diuretic (water tablet), or lithium', note: '' },
  {
    id: 'glucose-lowering-medicine',
    question: 'Insulin, a sulfonylurea or an SGLT2 inhibitor',
    note: 'diabetes medicines',
  },
];

/**
 * What must never be suggested, pre-filled or explained as a fix. `sodium-up`: anything that raises the day's sodium;
 * `salt-change`: any change of salt entries, up or down; `everything`: there are no suggestions at all.
 */
export type Block =
  | 'sodium-up'
  | 'salt-change'
  | 'potassium-up'
  | 'salt-substitute'
  | 'magnesium-supplement'
  | 'supplement'
  | 'everything';

/** Whether something is the person's own choice, needs the clinician preset, or is off. */
type Choice = 'as-chosen' | 'clinician-only' | 'off';

interface Rule {
  readonly potassium: 'scored' | 'not-scored';
  readonly sodium: 'scored' | 'limit-only' | 'not-scored';
  readonly blocks: readonly Block[];
  readonly waterGoal: 'shown' | 'off';
  readonly netCarbLimit: Choice;
  readonly generate: Choice;
}

/** The table of section 2, one row per fact; the last two rows are the strictest reading of unknown facts. */
export const SAFETY_RULES: Readonly<Record<SafetyFact, Rule>> = {
  'high-blood-pressure': {
    potassium: 'scored',
    sodium: 'limit-only',
    blocks: ['sodium-up'],
    waterGoal: 'shown',
    netCarbLimit: 'as-chosen',
    generate: 'as-chosen',
  },
  'heart-failure': {
    potassium: 'scored',
    sodium: 'limit-only',
    blocks: ['sodium-up', 'salt-substitute'],
    waterGoal: 'off',
    netCarbLimit: 'as-chosen',
    generate: 'as-chosen',
  },
  'kidney-disease': {
    potassium: 'not-scored',
    sodium: 'limit-only',
    blocks: ['sodium-up', 'potassium-up', 'magnesium-supplement'],
    waterGoal: 'off',
    netCarbLimit: 'as-chosen',
    generate: 'off',
  },
  'addisons-disease': {
    potassium: 'not-scored',
    sodium: 'scored',
    blocks: ['potassium-up', 'magnesium-supplement'],
    waterGoal: 'shown',
    netCarbLimit: 'as-chosen',
    generate: 'off',
  },
  'potassium-raising-medicine': {
    potassium: 'not-scored',
    sodium: 'scored',
    blocks: ['potassium-up', 'magnesium-supplement'],
    waterGoal: 'shown',
    netCarbLimit: 'as-chosen',
    generate: 'off',
  },
  'diuretic-or-lithium': {
    potassium: 'scored',
    sodium: 'scored',
    blocks: ['salt-change'],
    waterGoal: 'shown',
    netCarbLimit: 'as-chosen',
    generate: 'as-chosen',
  },
  pregnancy: {
    potassium: 'scored',
    sodium: 'scored',
    blocks: ['salt-substitute', 'supplement'],
    waterGoal: 'shown',
    netCarbLimit: 'clinician-only',
    generate: 'clinician-only',
  },
  'glucose-lowering-medicine': {
    potassium: 'scored',
    sodium: 'scored',
    blocks: [],
    waterGoal: 'shown',
    netCarbLimit: 'clinician-only',
    generate: 'clinician-only',
  },
  'under-18': {
    potassium: 'not-scored',
    sodium: 'not-scored',
    blocks: ['everything'],
    waterGoal: 'off',
    netCarbLimit: 'off',
    generate: 'off',
  },
  // Like a yes to every question: it may be any of them, or worse.
  'newer-answer': {
    potassium: 'not-scored',
    sodium: 'limit-only',
    blocks: ['sodium-up', 'salt-change', 'potassium-up', 'salt-substitute', 'magnesium-supplement', 'supplement'],
    waterGoal: 'off',
    netCarbLimit: 'clinician-only',
    generate: 'off',
  },
  // Unknown are the figures, whether they belong to keto, and what they limit: totals only.
  'newer-targets': {
    potassium: 'not-scored',
    sodium: 'not-scored',
    blocks: ['everything'],
    waterGoal: 'off',
    netCarbLimit: 'off',
    generate: 'off',
  },
};

/** How a mineral may be shown. `limit-only`: against its limit, never short, not part of the score. */
export type Scoring = 'scored' | 'limit-only' | 'not-scored';

/** What the answers allow. Made by {@link guardOf} only. */
export interface Guard {
  /** False under 18 and with targets of a newer version: only totals, no scores and no suggestions. */
  readonly isSupported: boolean;
  readonly keto: 'open' | 'locked';
  /** The preset for the targets: the chosen one, or {@link DEFAULT_PRESET} if that is locked. */
  readonly preset: PresetId | NewerValue;
  readonly scoring: Readonly<Record<Mineral, Scoring>>;
  readonly blocks: ReadonlySet<Block>;
  readonly waterGoal: 'shown' | 'off';
  /** True when the person's net carb limit is shown. */
  readonly hasNetCarbLimit: boolean;
  /** True when days may be filled by the program. */
  readonly mayGenerate: boolean;
  /** Facts answered with yes, then unanswered questions; together they decide the rest. */
  readonly yes: readonly SafetyFact[];
  readonly unanswered: readonly SafetyFact[];
}

/** True for a life stage or answer that only a newer version knows, and for any answer but no to its questions. */
function hasNewerAnswer({ lifeStage, answers }: Pick<TargetPerson, 'lifeStage' | 'answers'>): boolean {
  const asked: ReadonlySet<string> = new Set(YES_NO_QUESTIONS);
  const isMore = ([question, answer]: [string, unknown]): boolean =>
    answer !== undefined && answer !== 'no' && !(asked.has(question) && answer === 'yes');
  return Object.entries(answers).some(isMore) || (lifeStage !== null && isNewer(LIFE_STAGES, lifeStage));
}

function factsOf(
  person: Pick<TargetPerson, 'sex' | 'preset' | 'lifeStage' | 'answers' | 'questions'>,
  age: number,
): { readonly yes: readonly SafetyFact[]; readonly unanswered: readonly SafetyFact[] } {
  const { sex, preset, lifeStage, answers } = person;
  const isPregnancyOpen = sex !== 'male' && lifeStage === null;
  return {
    yes: [
      // An answer that only a newer version knows does not count as a no either.
      ...YES_NO_QUESTIONS.filter((id) => answers[id] !== undefined && answers[id] !== 'no'),
      ...(lifeStage !== null && lifeStage !== 'none' ? (['pregnancy'] as const) : []),
      ...(age < MIN_AGE ? (['under-18'] as const) : []),
      ...(hasNewerAnswer({ lifeStage, answers }) ? (['newer-answer'] as const) : []),
      ...(isNewer(PRESET_IDS, preset) || isNewer(SEXES, sex) ? (['newer-targets'] as const) : []),
    ],
    unanswered: [...openQuestions(person), ...(isPregnancyOpen ? (['pregnancy'] as const) : [])],
  };
}

function worstSodium(facts: readonly SafetyFact[]): Scoring {
  const results = facts.map((fact) => SAFETY_RULES[fact].sodium);
  if (results.includes('not-scored')) return 'not-scored';
  return results.includes('limit-only') ? 'limit-only' : 'scored';
}

/** A number typed into the clinician preset, or the clinician's "off", overrides "not scored". */
function potassiumScoring(person: TargetPerson, facts: readonly SafetyFact[]): Scoring {
  const typed = presetInfo(person.preset).hasTypedNumbers ? person.clinician.potassium : undefined;
  // Anything but numbers is "off", or is treated as "off" because only a newer version knows it.
  if (typeof typed === 'string') return 'not-scored';
  if (typed?.min !== undefined || typed?.max !== undefined) return 'scored';
  return facts.some((fact) => SAFETY_RULES[fact].potassium === 'not-scored') ? 'not-scored' : 'scored';
}

const allows = (choices: readonly Choice[], preset: PresetId | NewerValue): boolean =>
  choices.every(
    (choice) => choice === 'as-chosen' || (choice === 'clinician-only' && presetInfo(preset).hasTypedNumbers),
  );

/**
 * What a person's answers allow at an age. Effects add up; unanswered counts as yes, except that only an actual yes
 * sets a sodium limit: until then sodium and magnesium are scored. Example: a woman of 40 taking an ARB, everything
 * else answered no, keto chosen → keto locked (official targets), potassium not scored, nothing that raises potassium
 * and no magnesium supplement suggested, Generate off.
 */
export function guardOf(person: TargetPerson, age: number): Guard {
  const { yes, unanswered } = factsOf(person, age);
  const facts = [...yes, ...unanswered];
  const rules = facts.map((fact) => SAFETY_RULES[fact]);
  const keto = facts.length > 0 ? 'locked' : 'open';
  const isSupported = age >= MIN_AGE && !yes.includes('newer-targets');
  const preset = keto === 'locked' && isKetoPreset(person.preset) ? DEFAULT_PRESET : person.preset;
  return {
    isSupported,
    keto,
    preset,
    scoring: isSupported
      ? { sodium: worstSodium(yes), potassium: potassiumScoring(person, facts), magnesium: 'scored' }
      : { sodium: 'not-scored', potassium: 'not-scored', magnesium: 'not-scored' },
    blocks: new Set(rules.flatMap((rule) => rule.blocks)),
    waterGoal: rules.some((rule) => rule.waterGoal === 'off') ? 'off' : 'shown',
    hasNetCarbLimit: allows(
      rules.map((rule) => rule.netCarbLimit),
      person.preset,
    ),
    mayGenerate: allows(
      rules.map((rule) => rule.generate),
      person.preset,
    ),
    yes,
    unanswered,
  };
}

/** True when a preset can be chosen: keto presets only while keto is not locked, all others always. */
export function mayChoose(guard: Pick<Guard, 'keto'>, preset: PresetId | NewerValue): boolean {
  return guard.keto === 'open' || !isKetoPreset(preset);
}

/**
 * The topic of a text that promises or suggests something. `potassium` is potassium from food, `potassium-salt` is salt
 * substitutes and tablets.
 */
export const TOPICS = ['salt', 'potassium', 'potassium-salt', 'supplement', 'keto', 'water'] as const;

/** One of {@link TOPICS}. */
export type Topic = (typeof TOPICS)[number];

const TOPIC_BLOCKS: Readonly<Record<Exclude<Topic, 'keto' | 'water'>, readonly Block[]>> = {
  salt: ['sodium-up', 'salt-change'],
  potassium: ['potassium-up'],
  // Lite salt is also salt: whatever locks salt locks it too.
  'potassium-salt': ['potassium-up', 'salt-substitute', 'sodium-up', 'salt-change'],
  supplement: ['magnesium-supplement', 'supplement'],
};

/**
 * True when texts and controls of a topic may be offered. After a yes to heart failure, `salt` may not, `potassium`
 * may.
 */
export function offers(guard: Guard, topic: Topic): boolean {
  if (guard.blocks.has('everything')) return false;
  if (topic === 'keto') return guard.keto === 'open';
  if (topic === 'water') return guard.waterGoal === 'shown';
  return !TOPIC_BLOCKS[topic].some((block) => guard.blocks.has(block));
}

/** How an answer is worded in a reason: "kidney disease", "a medicine that raises potassium". */
export const FACT_WORDS: Readonly<Record<SafetyFact, string>> = {
  'high-blood-pressure': 'high blood pressure',
  'heart-failure': 'heart failure',
  'kidney-disease': 'kidney disease',
  'addisons-disease': 'Addison’s disease',
  'potassium-raising-medicine': 'a medicine that raises potassium',
  'diuretic-or-lithium': 'a diuretic or lithium',
  pregnancy: 'pregnancy or breastfeeding',
  'glucose-lowering-medicine': 'insulin, a sulfonylurea or an SGLT2 inhibitor',
  'under-18': 'an age under 18',
  'newer-answer': `an answer ${MADE_BY_NEWER}`,
  'newer-targets': `targets ${MADE_BY_NEWER}`,
};

/** Why only totals are shown, in a few words: "Not supported under 18"; `null` if the program has targets. */
export function whyTotalsOnly({ isSupported, yes }: Pick<Guard, 'isSupported' | 'yes'>): string | null {
  if (isSupported) return null;
  return yes.includes('under-18') ? 'Not supported under 18' : `Targets ${MADE_BY_NEWER}`;
}

/** The questions left open by a profile without answers, whichever set of questions it was asked. */
const FIRST_QUESTIONS = openQuestions({ answers: {} });

/** "Locked by: kidney disease; not answered: pregnancy or breastfeeding." Empty when nothing is locked. */
export function lockReason({ yes, unanswered }: Pick<Guard, 'yes' | 'unanswered'>): string {
  const words = (facts: readonly SafetyFact[]) => facts.map((fact) => FACT_WORDS[fact]).join('; ');
  if (yes.length === 0 && FIRST_QUESTIONS.every((question) => unanswered.includes(question)))
    return 'Locked until the safety questions are answered.';
  return [
    ...(yes.length > 0 ? [`Locked by ${words(yes)}.`] : []),
    ...(unanswered.length > 0 ? [`Not answered, so it counts as yes: ${words(unanswered)}.`] : []),
  ].join(' ');
}
