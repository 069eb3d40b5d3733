import type { FoodId } from '../food/food';
import type { NewerValue } from '../newer-value';
import { knownOr } from '../newer-value';
import type { IsoDate } from '../week-id';

/** What is at home: one food, or an item with its own name, in one place with one date. */

/** Where things are kept. */
export const PANTRY_PLACES = ['fridge', 'freezer', 'cupboard'] as const;

/** One of {@link PANTRY_PLACES}. */
export type PantryPlace = (typeof PANTRY_PLACES)[number];

/** True for the id of a place. */
export const isPlace = (id: string): id is PantryPlace => PANTRY_PLACES.some((place) => place === id);

/** Units of an amount: grams as eaten, or pieces. */
export const PANTRY_UNITS = ['g', 'piece'] as const;

/** One of {@link PANTRY_UNITS}. */
export type PantryUnit = (typeof PANTRY_UNITS)[number];

/** Longest own name, in characters. */
export const MAX_PANTRY_NAME = 200;

/** One row of the pantry. `minimum` is in the unit of the amount. */
export interface PantryItem {
  readonly id: string;
  /** `null`: it has only a name, and no meal takes from it. */
  readonly food: FoodId | null;
  /** Its own name; empty for a food. */
  readonly name: string;
  /** 0 only for a staple that has run out. */
  readonly amount: number;
  readonly unit: PantryUnit;
  readonly place: PantryPlace;
  /** True where the stored place is one only a newer version knows: it is counted with the cupboard, and said so. */
  readonly isPlaceNewer?: true;
  readonly bestBefore: IsoDate | null;
  /** If the amount is below it, the food is on the shopping list. */
  readonly minimum: number | null;
}

/** A row as stored: nothing is required, so that data of other versions is kept. */
export interface StoredPantryItem {
  readonly food?: string | undefined;
  readonly name?: string | undefined;
  readonly amount?: number | undefined;
  readonly unit?: PantryUnit | NewerValue | undefined;
  readonly place?: PantryPlace | NewerValue | undefined;
  readonly bestBefore?: IsoDate | undefined;
  readonly minimum?: number | undefined;
  /** Fields of other versions. */
  readonly [other: string]: unknown;
}

/** The stored pantry, by id. */
export type StoredPantry = Readonly<Record<string, StoredPantryItem>>;

/**
 * The rows this version can read. One without a food and a name, without an amount, or in a unit only a newer version knows is
 * left alone (see {@link unreadItems}); what is in a place only that one knows is counted with the cupboard.
 */
export function pantryItems(stored: StoredPantry): readonly PantryItem[] {
  return Object.entries(stored).flatMap(([id, item]): PantryItem[] => {
    const { food = null, name = '', amount, bestBefore = null, minimum = null } = item;
    const unit = item.unit === undefined ? null : knownOr(PANTRY_UNITS, item.unit, null);
    if (amount === undefined || unit === null || (food === null && name === '')) return [];
    const known = item.place === undefined ? 'cupboard' : knownOr(PANTRY_PLACES, item.place, null);
    const place = known ?? 'cupboard';
    const newer = known === null ? { isPlaceNewer: true as const } : {};
    return [{ id, food, name, amount, unit, place, bestBefore, minimum, ...newer }];
  });
}

/** How many rows this version cannot read. They stay as they are stored, and are no part of any list. */
export const unreadItems = (stored: StoredPantry): number => Object.keys(stored).length - pantryItems(stored).length;

/** By its date, the nearest first, those without one last; of one date by id, so that the order is always the same. */
export function byBestBefore(
  a: Pick<PantryItem, 'id' | 'bestBefore'>,
  b: Pick<PantryItem, 'id' | 'bestBefore'>,
): number {
  if (a.bestBefore !== b.bestBefore) {
    if (a.bestBefore === null) return 1;
    if (b.bestBefore === null) return -1;
    return a.bestBefore < b.bestBefore ? -1 : 1;
  }
  return a.id < b.id ? -1 : 1;
}
