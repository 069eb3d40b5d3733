/**
 * The pantry as stored in `library.json`: what is at home, by id. Loose, and nothing in an item is required, so that
 * one of another version passes and is kept; `pantryItems` decides which items can be read.
 */
import { oneOfOrNewer } from './or-newer';
import { z } from './zod';
import { MAX_PANTRY_NAME, PANTRY_PLACES, PANTRY_UNITS } from '../domain/pantry/pantry-item';
import { parseDate } from '../domain/week-id';

const MOST_AMOUNT = 1e6;

const pantryItemSchema = z.looseObject({
  /** Id of a food; without it the item has its own name. */
  food: z.string().min(1).max(200).optional(),
  name: z.string().min(1).max(MAX_PANTRY_NAME).optional(),
  /** 0 only for a staple that has run out. */
  amount: z.number().min(0).max(MOST_AMOUNT).optional(),
  unit: oneOfOrNewer(PANTRY_UNITS).optional(),
  place: oneOfOrNewer(PANTRY_PLACES).optional(),
  bestBefore: z
    .string()
    .refine((text) => parseDate(text) !== null, { message: 'is not a calendar date' })
    .optional(),
  /** In the unit of the amount; if the amount is below it, the item is on the shopping list. */
  minimum: z.number().positive().max(MOST_AMOUNT).optional(),
});

/** The whole pantry. */
export const pantrySchema = z.record(z.string(), pantryItemSchema);
