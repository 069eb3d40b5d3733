/**
 * The stored `library.json`, version 1: dated profile, own foods, settings. Loose at every object level.
 * Must not import anything outside `shared/domain` and its neighbours here.
 */
import { newerText, oneOfOrNewer } from './or-newer';
import { pantrySchema } from './pantry-document';
import { choiceSettings } from './settings';
import type { StoredFormat } from './stored-format';
import { z } from './zod';
import { MAX_EATER_NAME, MAX_PORTION } from '../domain/eaters/eater';
import { DENSITIES } from '../domain/food/food-density';
import { DIET_TAGS } from '../domain/food/kitchen-use';
import { MAX_CLINICIAN_MG } from '../domain/person/clinician-numbers';
import { MAX_OF_DAY } from '../domain/person/day-ranges';
import { PRESET_IDS } from '../domain/person/presets';
import { DEFAULT_NET_CARB_LIMIT, YES_NO_ANSWERS, YES_NO_QUESTIONS } from '../domain/person/profile';
import { LIFE_STAGES, SEXES } from '../domain/person/reference-intakes';
import { MAX_NEWER_LENGTH } from '../domain/newer-value';
import { REPAIR_MEANS } from '../domain/repair/repair';
import { parseDate } from '../domain/week-id';
import {
  entrySchema,
  frozenFoodSchema,
  frozenRecipeSchema,
  ownLineSchema,
  prepSchema,
  mealSchema,
  slotSchema,
} from './week-document';

/** Newest [major, minor] this program writes. */
const LIBRARY_VERSION = [1, 0] as const;

const isoDate = z.string().refine((text) => parseDate(text) !== null, { message: 'is not a calendar date' });

const clinicianMilligrams = z.number().positive().max(MAX_CLINICIAN_MG).optional();
const clinicianLimits = z.looseObject({ min: clinicianMilligrams, max: clinicianMilligrams });
const clinicianSchema = z.looseObject({
  sodium: clinicianLimits.optional(),
  potassium: z.union([z.literal('off'), clinicianLimits, newerText(['off'])]).optional(),
  magnesium: clinicianLimits.optional(),
});

const ofDay = z.number().positive().max(MAX_OF_DAY).optional();
const dayRange = z.looseObject({ min: ofDay, max: ofDay });

const yesOrNo = oneOfOrNewer(YES_NO_ANSWERS).optional();
const answersSchema = z.looseObject(Object.fromEntries(YES_NO_QUESTIONS.map((question) => [question, yesOrNo])));

/** One dated answer of the append-only profile. A missing answer was not given, which the rules count as yes. */
const profileEntrySchema = z.looseObject({
  from: isoDate,
  sex: oneOfOrNewer(SEXES),
  birthYear: z.number().int().min(1000).max(9999),
  birthMonth: z.number().int().min(1).max(12),
  preset: oneOfOrNewer(PRESET_IDS),
  lifeStage: oneOfOrNewer(LIFE_STAGES).nullable().default(null),
  answers: answersSchema.default({}),
  questions: z.number().int().min(1).optional(),
  startedOn: isoDate.nullable().default(null),
  clinician: clinicianSchema.default({}),
  netCarbLimit: z.number().positive().max(500).nullable().default(DEFAULT_NET_CARB_LIMIT),
  ranges: z
    .looseObject({ energy: dayRange.optional(), protein: dayRange.optional(), fat: dayRange.optional() })
    .optional(),
});

const foodsTableSchema = z.looseObject({
  hidden: z.array(z.string().max(40)).max(100).optional(),
  order: z.array(z.string().max(40)).max(100).optional(),
  widths: z.record(z.string(), z.number().positive().max(2000)).optional(),
  density: oneOfOrNewer(DENSITIES).optional(),
});

const limitAmount = z.number().min(0).max(20_000).nullable();

/** The last choices for filling a week. `dinners` and `evenings`: of seven. Energy in kcal, protein in g, per day. */
const fillWeekSchema = z.looseObject({
  /** Ids of slots that are left empty. */
  skips: z.array(z.string().max(200)).max(40).optional(),
  dinners: z.number().int().min(1).max(7).optional(),
  evenings: z.number().int().min(1).max(7).optional(),
  energyMin: limitAmount.optional(),
  energyMax: limitAmount.optional(),
  proteinMin: limitAmount.optional(),
  proteinMax: limitAmount.optional(),
  means: oneOfOrNewer(REPAIR_MEANS).optional(),
});

const ownBound = z.number().positive().max(1e6).optional();

/** A nutrient the person wants to see besides the three minerals; both bounds are their own, in the unit of its row. */
const shownNutrientSchema = z.looseObject({ nutrient: z.string().min(1).max(40), floor: ownBound, limit: ownBound });

/** Choices about the program itself. Every key has a default, so none must be stored. */
const settingsSchema = z.looseObject({
  ...choiceSettings,
  /** How many people eat from the plan, including those in `eaters`: see `domain/eaters/household`. */
  people: z.number().int().min(1).max(50).default(1),
  foodsTable: foodsTableSchema.default({}),
  fillWeek: fillWeekSchema.optional(),
  shownNutrients: z.array(shownNutrientSchema).max(100).optional(),
  /** The results chosen in the global search, the latest first. */
  searchUses: z.array(z.string().max(400)).max(200).optional(),
});

const recipeIngredientSchema = z.union([
  z.looseObject({
    food: z.string().min(1).max(200),
    grams: z.number().positive().max(1e6),
    portion: z.looseObject({ amount: z.number().positive().max(1e6), unit: z.string().min(1).max(120) }),
  }),
  z.looseObject({ recipe: z.string().min(1).max(200), servings: z.number().positive().max(1000) }),
]);

/** An own recipe: amounts for all servings together. */
export const libraryRecipeSchema = z.looseObject({
  name: z.string().min(1).max(200),
  servings: z.number().positive().max(1000),
  ingredients: z.array(recipeIngredientSchema).max(200),
  cookedGrams: z.number().positive().max(1e6).nullable().default(null),
  steps: z.string().max(20_000).default(''),
  note: z.string().max(2000).default(''),
  tags: z.array(z.string().min(1).max(60)).max(50).default([]),
  source: z.string().max(500).default(''),
  revision: z.number().int().min(0).default(1),
  prep: prepSchema.optional(),
});

const frozenCopies = {
  foods: z.record(z.string(), frozenFoodSchema).default({}),
  recipes: z.record(z.string(), frozenRecipeSchema).default({}),
};

/** A saved day or week: meals by slot with their foods and recipes, frozen as in a week. */
export const templateSchema = z.looseObject({
  name: z.string().min(1).max(80),
  /** One day, or seven from Monday on. */
  days: z
    .array(z.looseObject({ meals: z.array(mealSchema).max(100) }))
    .refine((days) => days.length === 1 || days.length === 7, { message: 'is neither a day nor a week' }),
  slots: z.array(slotSchema).min(1).max(40),
  ...frozenCopies,
});

/** An entry for some weekdays (1 Monday … 7 Sunday) of the weeks it is added to. */
export const pinnedEntrySchema = z.looseObject({
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  slot: slotSchema,
  entry: entrySchema,
  ...frozenCopies,
});

/**
 * Week templates that take turns: the first one in the week of `from`, the next one a week later, then again from the
 * start.
 */
const rotationSchema = z.looseObject({
  from: isoDate,
  templates: z.array(z.string().min(1).max(200)).min(1).max(26),
});

/** The match of another program's food. `gramsPer`: weight of one of its units if the food here has no such measure. */
const foodMatchSchema = z.looseObject({
  food: z.string().min(1).max(200),
  gramsPer: z.record(z.string(), z.number().positive().max(1e5)).default({}),
});

/** A way a food is bought: a bag of 300 g, 12 pieces; amount 0 with the unit "weight" is sold by weight. */
const packSchema = z.looseObject({
  unit: z.string().min(1).max(40),
  amount: z.number().min(0).max(1e5),
  measure: z.string().min(1).max(40),
  isDrained: z.boolean().optional(),
});

/** How one food is bought: packs the person added, and the way they chose. */
const packChoiceSchema = z.looseObject({
  own: z.array(packSchema).max(20).optional(),
  chosen: packSchema.optional(),
});

/** The picture chosen for a recipe: the name of a file in the folder `pictures`. */
const pictureSchema = z.looseObject({ file: z.string().max(MAX_NEWER_LENGTH) });

/** The aisles of the shopping list in the person's order, and the aisle of a food in their shop. */
const aislesSchema = z.looseObject({
  order: z.array(z.string().max(MAX_NEWER_LENGTH)).max(200).optional(),
  of: z.record(z.string(), z.string().max(MAX_NEWER_LENGTH)).optional(),
});

const portionSchema = z.number().min(0).max(MAX_PORTION);

/** A person who eats from the plan besides the planned person, with or without own answers. */
const eaterSchema = z.looseObject({
  name: z.string().min(1).max(MAX_EATER_NAME),
  portion: portionSchema,
  /** A different usual portion in some meals, by slot id. */
  meals: z.record(z.string(), portionSchema).optional(),
  profile: z.array(profileEntrySchema).default([]),
});

/** The whole library file. */
export const libraryDocumentSchema = z.looseObject({
  format: z.literal('electroplate-library'),
  version: z.tuple([z.literal(1), z.number().int().min(0)]),
  revision: z.number().int().min(0),
  savedAt: z.string().max(40),
  profile: z.array(profileEntrySchema),
  foods: z.record(z.string(), frozenFoodSchema).default({}),
  favourites: z.array(z.string().max(200)).max(20_000).default([]),
  /** Foods and recipes that are never suggested again. */
  dislikes: z.array(z.string().max(200)).max(20_000).optional(),
  /** What the person does not eat: nothing with such a tag is suggested. */
  exclusions: z.array(oneOfOrNewer(DIET_TAGS)).max(100).optional(),
  recipes: z.record(z.string(), libraryRecipeSchema).default({}),
  /** By the id of an own or a shipped recipe. */
  pictures: z.record(z.string(), pictureSchema).optional(),
  templates: z.record(z.string(), templateSchema).default({}),
  pinned: z.record(z.string(), pinnedEntrySchema).default({}),
  rotation: rotationSchema.nullable().default(null),
  /** By the food's name in the other program, in lower case. */
  foodMatches: z.record(z.string(), foodMatchSchema).default({}),
  /** What is at home. */
  pantry: pantrySchema.default({}),
  /** By the id of the food to buy. */
  packs: z.record(z.string(), packChoiceSchema).optional(),
  /** Own lines that are on the shopping list of every week. */
  everyWeek: z.record(z.string(), ownLineSchema).optional(),
  aisles: aislesSchema.optional(),
  /** In the order they were added. */
  eaters: z.record(z.string(), eaterSchema).optional(),
  settings: settingsSchema.default(settingsSchema.parse({})),
});

/** The library as stored, edited and sent between the processes. */
export type LibraryDocument = z.infer<typeof libraryDocumentSchema>;

/** How `library.json` is read. */
export const LIBRARY_FORMAT: StoredFormat<LibraryDocument> = {
  format: 'electroplate-library',
  version: LIBRARY_VERSION,
  schema: libraryDocumentSchema,
  migrations: [],
};

/** A library without any answers: revision 0, empty profile. */
export function newLibraryDocument(): LibraryDocument {
  return {
    format: 'electroplate-library',
    version: [LIBRARY_VERSION[0], LIBRARY_VERSION[1]],
    revision: 0,
    savedAt: '',
    profile: [],
    foods: {},
    favourites: [],
    recipes: {},
    templates: {},
    pinned: {},
    rotation: null,
    foodMatches: {},
    pantry: {},
    settings: settingsSchema.parse({}),
  };
}
