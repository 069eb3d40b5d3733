/**
 * The stored week file, version 1: its type, its schema and a new empty week.
 * Guarantees: loose at every object level, so unknown keys of a file survive load, edit and save.
 * Must not import anything outside `shared/domain`.
 */
import { newerKind, NOT_NEWER, oneOfOrNewer, stepOrNewer } from './or-newer';
import { isPlainFood, MAX_AMOUNT, MAX_ID, MAX_TEXT, MAX_UNIT } from './plain-food';
import type { StoredFormat } from './stored-format';
import { z } from './zod';
import { MAX_PORTION } from '../domain/eaters/eater';
import { FOOD_KINDS } from '../domain/food/food';
import { DIET_TAGS, FOOD_ROLES } from '../domain/food/kitchen-use';
import { MAX_NEWER_LENGTH } from '../domain/newer-value';
import { isNutrientId } from '../domain/nutrients';
import { MAX_OWN_LINE } from '../domain/shopping/own-line';
import { MAX_ENTRY_GRAMS } from '../domain/units';
import { MEAL_LENGTH } from '../domain/week/week-builder';
import { CRAMP_LEVELS, DEFAULT_SLOTS, ENTRY_KINDS, NOTE_NUTRITION } from '../domain/week/week-plan';
import { isLocalTime, MAX_MUSCLE } from '../domain/week/week-plan-day';
import { datesOf, parseDate, parseWeekId } from '../domain/week-id';
import type { WeekId } from '../domain/week-id';

/** Newest [major, minor] this program writes. */
const WEEK_VERSION = [1, 0] as const;

const isoDate = z.string().refine((text) => parseDate(text) !== null, { message: 'is not a calendar date' });
const weekId = z.string().refine((text) => parseWeekId(text) !== null, { message: 'is not an ISO week' });
const id = z.string().min(1).max(MAX_ID);
const text = z.string().max(MAX_TEXT);

const portionSchema = z.looseObject({
  amount: z.number().positive().max(MAX_AMOUNT),
  unit: z.string().min(1).max(MAX_UNIT),
});
const measureSchema = z.looseObject({ unit: z.string().min(1).max(120), grams: z.number().positive().max(1e5) });
// Loose like every object here: a newer minor version may have more nutrients, which are kept. (A boolean, not a type
// guard: the guard would type every nutrient as present.)
const isKnownNutrient = (key: string): boolean => isNutrientId(key);
const amountsSchema = z.looseRecord(z.string().refine(isKnownNutrient), z.number().min(0).max(1e9).nullable());

const estimatedSchema = z.looseRecord(
  z.string().refine(isKnownNutrient),
  z.looseObject({ food: id, name: z.string().min(1).max(200) }),
);

/** A frozen or own food. Nutrient values per 100 g, `null` = unknown. */
export const frozenFoodSchema = z.looseObject({
  name: z.string().min(1).max(200),
  group: z.string().max(120).default('My foods'),
  kind: oneOfOrNewer(FOOD_KINDS),
  per100g: amountsSchema,
  measures: z.array(measureSchema).max(50).default([]),
  usualPortion: portionSchema.optional(),
  carbohydrateExcludesFibre: z.boolean().optional(),
  nominalWeight: z.boolean().optional(),
  isDrink: z.boolean().optional(),
  revision: z.number().int().min(0).optional(),
  estimated: estimatedSchema.optional(),
  contains: z.array(oneOfOrNewer(DIET_TAGS)).max(50).optional(),
  usedAs: oneOfOrNewer(FOOD_ROLES).optional(),
});

const ingredientSchema = z.looseObject({
  food: id,
  grams: z.number().positive().max(1e6),
  portion: portionSchema,
});

/** A recipe frozen with the week: its ingredients for all servings together. */
export const frozenRecipeSchema = z.looseObject({
  name: z.string().min(1).max(200),
  servings: z.number().positive().max(1000),
  ingredients: z.array(ingredientSchema).max(200),
  cookedGrams: z.number().positive().max(1e6).optional(),
  revision: z.number().int().min(0).optional(),
});

/** A task some days before: on an entry, or for new entries of a recipe. */
export const prepSchema = z.looseObject({
  text: z.string().min(1).max(200),
  daysBefore: z.number().int().min(0).max(60),
});

/** Portions by eater id: of an entry, or of a meal of a day. */
const portionsSchema = z.record(z.string(), z.number().min(0).max(MAX_PORTION)).optional();

const foodEntry = z.looseObject({
  id,
  kind: z.literal('food'),
  food: id,
  grams: z.number().positive().max(MAX_ENTRY_GRAMS),
  portion: portionSchema,
  locked: z.boolean().default(false),
  note: text.default(''),
  prep: prepSchema.optional(),
  portions: portionsSchema,
});
const recipeEntry = z.looseObject({
  id,
  kind: z.literal('recipe'),
  recipe: id,
  servings: z.number().positive().max(1000),
  cook: z.number().positive().max(1000).optional(),
  leftoverOf: z.string().max(220).nullable().default(null),
  locked: z.boolean().default(false),
  note: text.default(''),
  prep: prepSchema.optional(),
  portions: portionsSchema,
});
const noteEntry = z.looseObject({
  id,
  kind: z.literal('note'),
  text,
  nutrition: oneOfOrNewer(NOTE_NUTRITION),
  portions: portionsSchema,
});

/** One entry of a meal: a food, a recipe, a note, or one that only a newer version can read. */
export const entrySchema = z.union([
  z.discriminatedUnion('kind', [foodEntry, recipeEntry, noteEntry]),
  newerKind(ENTRY_KINDS, (value) => id.safeParse(value).success),
]);

/** A meal slot of a week or a template. */
export const slotSchema = z.looseObject({ id, name: z.string().min(1).max(60), time: z.string().max(5) });

const anyEntries = z.array(entrySchema).max(MEAL_LENGTH);
/** Only by the short way; see {@link isPlainFood}. */
const plainEntries = z.custom<z.infer<typeof anyEntries>>(
  (value) => Array.isArray(value) && value.length <= MEAL_LENGTH && value.every(isPlainFood),
  NOT_NEWER,
);

/** The entries of one slot. */
export const mealSchema = z.looseObject({
  slot: id,
  entries: z.union([plainEntries, anyEntries]),
  portions: portionsSchema,
});

const daySchema = z.looseObject({
  date: isoDate,
  activityHours: z.number().min(0).max(24).default(0),
  waterMl: z.number().min(0).max(50_000).default(0),
  cramp: z
    .looseObject({
      level: stepOrNewer(CRAMP_LEVELS),
      time: z.string().refine(isLocalTime, { message: 'is not a time of day' }).optional(),
      muscle: z.string().max(MAX_MUSCLE).optional(),
    })
    .nullable()
    .default(null),
  note: text.default(''),
  /** One item per guest; its content is for a newer version. */
  guests: z.array(z.unknown()).default([]),
  meals: z.array(mealSchema).max(100),
});

/** An own line of the shopping list. */
export const ownLineSchema = z.looseObject({
  name: z.string().min(1).max(MAX_OWN_LINE),
  amount: z.string().max(MAX_OWN_LINE).optional(),
  aisle: z.string().max(MAX_NEWER_LENGTH).optional(),
  note: text.optional(),
});

const listGrams = z.number().min(0).max(1e9);
const neededThen = z.looseObject({ grams: listGrams, amount: z.string().max(MAX_OWN_LINE) });

const weekShoppingSchema = z.looseObject({
  ticked: z.array(id).max(5000).default([]),
  /** The need of a line, and what was bought, when it was ticked. */
  tickedAt: z.record(z.string(), neededThen).optional(),
  /** Ticks on a list of some days: by line and day (or the week, for entries without a day), the need in grams then. */
  tickedDays: z.record(z.string(), z.record(z.string().max(10), listGrams)).optional(),
  /** The same for every line when the list was last printed, copied or saved. */
  given: z.record(z.string(), neededThen).optional(),
  /** Grams of last week's surplus that this week uses, by line. */
  fromLastWeek: z.record(z.string(), listGrams).optional(),
  own: z.record(z.string(), ownLineSchema).optional(),
  notes: z.record(z.string(), text).optional(),
  inHouse: z.array(id).max(5000).optional(),
  /** The need of a line when its purchase was put into the pantry. */
  putAway: z.record(z.string(), z.number().min(0).max(1e9)).optional(),
});

/** The whole week file. */
export const weekDocumentSchema = z
  .looseObject({
    format: z.literal('electroplate-week'),
    version: z.tuple([z.literal(1), z.number().int().min(0)]),
    revision: z.number().int().min(0),
    savedAt: z.string().max(40),
    week: weekId,
    catalog: z.string().max(60),
    slots: z.array(slotSchema).min(1).max(40),
    days: z.array(daySchema).length(7),
    foods: z.record(z.string(), frozenFoodSchema).default({}),
    recipes: z.record(z.string(), frozenRecipeSchema).default({}),
    shopping: weekShoppingSchema.optional(),
    /** Entries without a day. */
    unplaced: z.array(entrySchema).max(500).optional(),
  })
  .refine(
    (week) =>
      parseWeekId(week.week) === null || datesOf(week.week).every((date, index) => week.days[index]?.date === date),
    {
      message: 'the seven days are not the days of the week it names',
      path: ['days'],
    },
  );

/** A week as stored, edited and sent between the processes. */
export type WeekDocument = z.infer<typeof weekDocumentSchema>;

/** How a week file is read. */
export const WEEK_FORMAT: StoredFormat<WeekDocument> = {
  format: 'electroplate-week',
  version: WEEK_VERSION,
  schema: weekDocumentSchema,
  migrations: [],
};

/** An empty week that was never saved: revision 0. */
export function newWeekDocument(week: WeekId): WeekDocument {
  return {
    format: 'electroplate-week',
    version: [WEEK_VERSION[0], WEEK_VERSION[1]],
    revision: 0,
    savedAt: '',
    week,
    catalog: 'sr28-2015',
    slots: DEFAULT_SLOTS.map((slot) => ({ ...slot })),
    days: datesOf(week).map((date) => ({
      date,
      activityHours: 0,
      waterMl: 0,
      cramp: null,
      note: '',
      guests: [],
      meals: [],
    })),
    foods: {},
    recipes: {},
  };
}
