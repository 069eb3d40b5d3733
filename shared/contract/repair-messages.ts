/**
 * Messages between the window and the main process about repairing and filling a week. Instead of the domain's types
 * they carry only edits and ids, never scores, which both sides can compute.
 */
import { DIET_TAGS } from '../domain/food/kitchen-use';
import { MINERALS } from '../domain/nutrients';
import { NOTHING_TO_GENERATE } from '../domain/repair/generate-request';
import { DEAD_ENDS, REACHES, RELAXABLE, REPAIR_MEANS } from '../domain/repair/repair';
import { parseDate } from '../domain/week-id';
import { libraryDocumentSchema } from '../schema/library-document';
import { weekDocumentSchema } from '../schema/week-document';
import { z } from '../schema/zod';

const date = z.string().refine((text) => parseDate(text) !== null, { message: 'is not a calendar date' });
const id = z.string().min(1).max(200);
const ids = z.array(id).max(20_000);
const amount = z.number().min(0).max(100_000);
const bound = amount.nullable();
const cell = z.strictObject({ date, slot: id });

const limits = z.strictObject({
  netCarbs: bound,
  energy: z.strictObject({ min: bound, max: bound }),
  protein: z.strictObject({ min: bound, max: bound.optional() }),
  fat: z.strictObject({ min: bound, max: bound }).optional(),
  edits: z.number().int().min(1).max(5),
  means: z.enum(REPAIR_MEANS),
  allowPotassiumSalts: z.boolean(),
  allowRemoving: z.boolean(),
  dislikes: ids,
  exclude: z.array(z.enum(DIET_TAGS)).max(DIET_TAGS.length),
  hasNewerExclusion: z.boolean().optional(),
  lockedSlots: ids,
  onlyFoods: ids.nullable(),
});

/** The input of every run: the week, the person, and the weeks whose meals are still remembered. */
const weekInput = {
  week: weekDocumentSchema,
  library: libraryDocumentSchema,
  /** The previous week, for what was eaten in its last days; `null`: unknown. */
  before: weekDocumentSchema.nullable(),
  /** Foods and recipes proposed for days of these weeks, accepted or not. */
  proposed: z.array(z.strictObject({ date, ids })).max(14),
  /** Suggestions also obey the answers valid on this day. */
  today: date,
  limits,
};

const content = z.union([
  z.strictObject({
    food: id,
    grams: amount,
    portion: z.strictObject({ amount: z.number(), unit: z.string().max(120) }),
  }),
  z.strictObject({ recipe: id, servings: amount }),
]);
const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), slot: id, to: content }),
  z.strictObject({ kind: z.literal('swap'), slot: id, entry: id, to: content }),
  z.strictObject({ kind: z.literal('portion'), slot: id, entry: id, to: content }),
  z.strictObject({ kind: z.literal('remove'), slot: id, entry: id }),
]);
const proposal = z.strictObject({
  reaches: z.enum(REACHES),
  edits: z.array(edit),
  buys: z.array(z.strictObject({ food: id, grams: amount })),
});

/** Why a day has no proposal. */
const reason = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('nothing'),
    why: z.enum(['met', 'not-supported', 'newer-exclusion', 'not-planned', 'not-scored', 'unknown']),
  }),
  z.strictObject({
    outcome: z.literal('infeasible'),
    best: z.strictObject({ mineral: z.enum(MINERALS), share: z.number() }),
    deadEnd: z.enum(DEAD_ENDS).optional(),
    conflicts: z.array(z.array(z.strictObject({ limit: z.enum(RELAXABLE), relaxBy: z.number() }))),
  }),
]);

/** The limits of a week: at most `mostBuys` new things to buy, and one food at most `mostUses` times. */
const weekRules = z.strictObject({
  mostBuys: z.number().int().min(0).max(50),
  mostUses: z.number().int().min(1).max(7),
});

/** A week whose short days should be mended, all of them or those given. */
export const repairWeekInput = z.strictObject({
  ...weekInput,
  dates: z.array(date).max(7).nullable(),
  rules: weekRules.optional(),
});

const line = z.strictObject({ key: z.string(), food: id, name: z.string(), grams: amount, display: z.string() });

/** The proposals of each day, the chosen one first, or why there is none; and their changes of the list. */
export const repairWeekOutput = z.strictObject({
  days: z.array(
    z.strictObject({ date, proposals: z.array(proposal), isChosen: z.boolean(), reason: reason.nullable() }),
  ),
  list: z.strictObject({
    added: z.array(line),
    changed: z.array(z.strictObject({ before: line, after: line })),
    removed: z.array(line),
  }),
  limited: z.boolean(),
});

/** A week to fill. `replace`: an entry to replace; `cells` then only says where foods may be added. */
export const generateInput = z.strictObject({
  ...weekInput,
  cells: z.array(cell).max(400),
  replace: id.nullable(),
  avoid: ids,
  wishes: z.strictObject({
    cookTwice: z.boolean(),
    dinners: z.number().int().min(1).max(7).nullable(),
    evenings: z.number().int().min(1).max(7).nullable(),
    useUp: z.array(z.strictObject({ foods: ids, grams: bound })).max(50),
  }),
  seed: z.number().int().min(0).max(0xffffffff),
});

/** The filled week, or why there is none. */
export const generateOutput = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('refused'), date }),
  z.strictObject({ outcome: z.literal('nothing'), why: z.enum(NOTHING_TO_GENERATE) }),
  z.strictObject({
    outcome: z.literal('filled'),
    week: weekDocumentSchema,
    filled: z.array(
      z.strictObject({ date, slot: id, entry: id, recipe: id, servings: amount, isLeftover: z.boolean() }),
    ),
    left: z.array(cell),
    added: ids,
  }),
]);
