/**
 * The whole person of one call of the command line, `--profile me.json`: sex, age, safety answers, preset and wishes.
 * Strict: a misspelt key is refused, because a lost answer would be a lost lock. So is an unknown condition or
 * medicine: the file has no version, so a typo is more likely than a newer program. A missing `conditions` or
 * `medicines` counts as unanswered, and so does a missing `lifeStage` of a woman.
 */
import { RANGED } from '../domain/person/day-ranges';
import { z } from './zod';
import type { SafetyAnswers, TargetPerson, YesNoQuestion } from '../domain/person/profile';
import { clinicianProblem } from '../domain/person/clinician-numbers';
import { PRESET_IDS, PRESETS } from '../domain/person/presets';
import { DEFAULT_NET_CARB_LIMIT, MAX_AGE, QUESTION_SET, startProblem } from '../domain/person/profile';
import { LIFE_STAGES } from '../domain/person/reference-intakes';
import type { DietTag } from '../domain/food/kitchen-use';
import { DIET_TAGS } from '../domain/food/kitchen-use';
import type { FoodId } from '../domain/food/food';
import type { IsoDate } from '../domain/week-id';
import { formatChoice } from '#shared/domain/number-text';

const CONDITIONS = [
  'high-blood-pressure',
  'heart-failure',
  'kidney-disease',
  'addisons-disease',
] as const satisfies readonly YesNoQuestion[];

const QUESTION_OF_MEDICINE = {
  'ace-inhibitor': 'potassium-raising-medicine',
  arb: 'potassium-raising-medicine',
  'potassium-sparing-diuretic': 'potassium-raising-medicine',
  'sacubitril-valsartan': 'potassium-raising-medicine',
  aliskiren: 'potassium-raising-medicine',
  finerenone: 'potassium-raising-medicine',
  trimethoprim: 'potassium-raising-medicine',
  ciclosporin: 'potassium-raising-medicine',
  tacrolimus: 'potassium-raising-medicine',
  heparin: 'potassium-raising-medicine',
  'daily-nsaids': 'potassium-raising-medicine',
  'prescribed-potassium': 'potassium-raising-medicine',
  'other-diuretic': 'diuretic-or-lithium',
  lithium: 'diuretic-or-lithium',
  insulin: 'glucose-lowering-medicine',
  sulfonylurea: 'glucose-lowering-medicine',
  'sglt2-inhibitor': 'glucose-lowering-medicine',
} as const satisfies Record<string, YesNoQuestion>;

const MEDICINES = Object.keys(QUESTION_OF_MEDICINE).filter(
  (name): name is keyof typeof QUESTION_OF_MEDICINE => name in QUESTION_OF_MEDICINE,
);

const milligrams = z.number().optional();
const limits = z
  .strictObject({ min: milligrams, max: milligrams })
  .refine((given) => clinicianProblem(given) === null, {
    error: ({ input }) => clinicianProblem(limitsOf(input)) ?? 'cannot be used',
  });

/** Only called with values that have the shape of limits; anything else has no numbers. */
function limitsOf(input: unknown): { min?: number; max?: number } {
  if (typeof input !== 'object' || input === null) return {};
  const { min, max } = { min: undefined, max: undefined, ...input };
  return { ...(typeof min === 'number' ? { min } : {}), ...(typeof max === 'number' ? { max } : {}) };
}

const range = z
  .strictObject({ min: z.number().min(0).optional(), max: z.number().min(0).optional() })
  .refine(({ min = 0, max = Number.POSITIVE_INFINITY }) => min <= max, { error: 'The least is above the most.' });

const personFileSchema = z.strictObject({
  sex: z.enum(['female', 'male']),
  age: z.number().int().min(0).max(MAX_AGE),
  lifeStage: z.enum(LIFE_STAGES).optional(),
  conditions: z.array(z.enum(CONDITIONS)).optional(),
  medicines: z.array(z.enum(MEDICINES)).optional(),
  preset: z.enum(PRESET_IDS),
  startedOn: z.string().nullable().optional(),
  clinician: z
    .strictObject({
      sodium: limits.optional(),
      potassium: z.union([z.literal('off'), limits]).optional(),
      magnesium: limits.optional(),
    })
    .optional(),
  netCarbLimit: z.number().positive().max(500).nullable().optional(),
  // Energy in kcal, protein and fat in g, per day. Repair and generate keep to the first two.
  energy: range.optional(),
  protein: range.optional(),
  fat: range.optional(),
  // Wishes for repair and generate; the other commands accept them and do not need them.
  dislikes: z.array(z.string()).optional(),
  // Strict: a misspelt allergen would be eaten.
  exclude: z.array(z.enum(DIET_TAGS)).optional(),
  allowPotassiumSalts: z.boolean().optional(),
  allowSupplements: z.boolean().optional(),
});

/** A person's wishes for suggestions. `null` in a range: no bound. */
export interface PersonWishes {
  /** kcal per day. */
  readonly energy: { readonly min: number | null; readonly max: number | null };
  /** g per day. */
  readonly protein: { readonly min: number | null; readonly max: number | null };
  readonly dislikes: readonly FoodId[];
  readonly exclude: readonly DietTag[];
  readonly allowPotassiumSalts: boolean;
  readonly allowSupplements: boolean;
}

/** No particular wishes: anything but potassium salts and supplements. */
export const NO_WISHES: PersonWishes = {
  energy: { min: null, max: null },
  protein: { min: null, max: null },
  dislikes: [],
  exclude: [],
  allowPotassiumSalts: false,
  allowSupplements: false,
};

/** The person in a file, with the age that applies on every day of the plan. */
export interface PersonFile {
  readonly person: TargetPerson;
  readonly age: number;
  readonly wishes: PersonWishes;
}

/** The problem with a profile file, one sentence without its full stop. */
interface PersonFileProblem {
  readonly problem: string;
}

/** The answers from a list: yes for those in it, otherwise no. Without the list nothing is answered. */
function answersOf(file: z.infer<typeof personFileSchema>): SafetyAnswers {
  const { conditions, medicines } = file;
  const named = new Set<YesNoQuestion>([
    ...(conditions ?? []),
    ...(medicines ?? []).map((medicine) => QUESTION_OF_MEDICINE[medicine]),
  ]);
  const asked = [
    ...(conditions === undefined ? [] : CONDITIONS),
    ...(medicines === undefined ? [] : Object.values(QUESTION_OF_MEDICINE)),
  ];
  return asked.reduce<SafetyAnswers>(
    (answers, question) => ({ ...answers, [question]: named.has(question) ? 'yes' : 'no' }),
    {},
  );
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with named values',
};

/** Describes the expected value; `undefined` keeps the message of the value's own schema. */
const explainIssue: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'it is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `it must be ${TYPE_WORDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `it must be ${formatChoice(issue.values.map(String))}`;
    case 'invalid_union':
      return 'it must be off, or numbers called min and max';
    case 'unrecognized_keys':
      return `there is no “${issue.keys.join('”, “')}” in it`;
    case 'too_small':
      return `it must be ${issue.inclusive === true ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `it must be at most ${issue.maximum}`;
    default:
      return undefined;
  }
};

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/** Parses the text of a profile file, or describes the problem: JSON, keys, values and contradictions. */
export function readPersonFile(text: string, today: IsoDate): PersonFile | PersonFileProblem {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { problem: 'the profile is not JSON' };
  }
  const read = personFileSchema.safeParse(raw, { error: explainIssue });
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join('.') ?? '';
    const what = withoutStop(issue?.message ?? 'it does not fit');
    return { problem: `the profile cannot be used${where === '' ? '' : `, at “${where}”`}: ${what}` };
  }
  const file = read.data;
  const lifeStage = file.lifeStage ?? (file.sex === 'male' ? 'none' : null);
  if (file.sex === 'male' && lifeStage !== 'none')
    return { problem: `the profile contradicts itself: sex male and lifeStage ${file.lifeStage}` };
  const startedOn = file.startedOn ?? null;
  const { phase } = PRESETS[file.preset];
  if (phase !== undefined && startedOn === null)
    return {
      problem: `the profile has the preset ${file.preset} and no startedOn, the day the ${phase.words} began`,
    };
  const problem = startedOn === null ? null : startProblem(today, startedOn);
  if (problem !== null) return { problem: `the profile cannot be used, at “startedOn”: ${withoutStop(problem)}` };
  return {
    age: file.age,
    wishes: {
      energy: { min: file.energy?.min ?? null, max: file.energy?.max ?? null },
      protein: { min: file.protein?.min ?? null, max: file.protein?.max ?? null },
      dislikes: file.dislikes ?? NO_WISHES.dislikes,
      exclude: file.exclude ?? NO_WISHES.exclude,
      allowPotassiumSalts: file.allowPotassiumSalts ?? NO_WISHES.allowPotassiumSalts,
      allowSupplements: file.allowSupplements ?? NO_WISHES.allowSupplements,
    },
    person: {
      sex: file.sex,
      preset: file.preset,
      lifeStage,
      answers: answersOf(file),
      questions: QUESTION_SET,
      startedOn,
      clinician: file.clinician ?? {},
      netCarbLimit: file.netCarbLimit === undefined ? DEFAULT_NET_CARB_LIMIT : file.netCarbLimit,
      ...(RANGED.some((id) => file[id] !== undefined)
        ? { ranges: { energy: file.energy, protein: file.protein, fat: file.fat } }
        : {}),
    },
  };
}
