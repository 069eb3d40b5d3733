import { GRAMS_PER_OUNCE, roundGrams } from '../domain/units';
import type { PlainNumber } from './number-notation';
import { BadRow, quoted } from './number-notation';
import { oneLine } from './plain-text';

/**
 * The amount cells of a food diary: "100.00 g", "1.00 cup", "2.00 x 1 large - 50 g", "4.00 x 4.0 oz". Guarantees: a weight
 * is read from the cell or stays unknown; nothing is guessed.
 */

/** An amount of a diary. `grams` is its weight if the cell gives it. */
export interface DiaryAmount {
  readonly amount: number;
  /** "serving" when the cell has none. */
  readonly unit: string;
  readonly grams: number | null;
}

const MOST_AMOUNT = 1e6;

/** Weights of the units of weight, in g. */
const GRAMS_PER: ReadonlyMap<string, number> = new Map([
  ['g', 1],
  ['kg', 1000],
  ['oz', GRAMS_PER_OUNCE],
  ['lb', 16 * GRAMS_PER_OUNCE],
]);

const WEIGHT = String.raw`(\d+(?:\.\d+)?)\s*(g|kg|oz|lb)`;

/** "large - 50 g", "full recipe — 235.0g", "container - each 5.3 oz", "bar (40 g)": a unit with its own weight. */
const WEIGHED_UNIT = new RegExp(
  String.raw`^(.*?)\s*(?:[-–—]\s*(?:each\s+)?${WEIGHT}|\(\s*(\d+(?:\.\d+)?)\s*(g)\s*\))$`,
  'i',
);
/** "4.0 oz" after a number and an x: that many pieces of that weight. */
const WEIGHT_ALONE = new RegExp(`^${WEIGHT}$`, 'i');

const LEADING_NUMBER = /^(-?[\d.,]*)\s*([\s\S]*)$/;

/** Thrown for an amount of 0: nothing was eaten, which is not a fault of the row. */
export class NothingEaten extends Error {}

function unitAmount(amount: number, unit: string, isMultiplied: boolean): DiaryAmount {
  const weight = GRAMS_PER.get(unit.toLowerCase());
  if (weight !== undefined) return { amount, unit: unit.toLowerCase(), grams: roundGrams(amount * weight) };
  const [, each, weightUnit = ''] = (isMultiplied ? WEIGHT_ALONE.exec(unit) : null) ?? [];
  // "4.00 x 4.0 oz" are 16 oz.
  if (each !== undefined && Number(each) > 0)
    return unitAmount(Number((amount * Number(each)).toFixed(6)), weightUnit, false);
  const [, before = unit, dashed, dashedUnit, bracketed, bracketedUnit] = WEIGHED_UNIT.exec(unit) ?? [];
  const grams =
    Number(dashed ?? bracketed ?? 0) * (GRAMS_PER.get((dashedUnit ?? bracketedUnit ?? '').toLowerCase()) ?? 0);
  const name = (before === '' || before === '1' ? 'serving' : before).slice(0, 120);
  return { amount, unit: name, grams: grams > 0 ? roundGrams(amount * grams) : null };
}

/**
 * Reads an amount cell. Throws {@link NothingEaten} for 0 and BadRow for anything that is not an amount. Examples:
 * "4.00 x 4.0 oz" is 16 oz, 453.6 g; "2.00 container - each 5.3 oz" is 2 containers, 300.51 g; "1.00 shake" is 1 shake
 * of unknown weight.
 */
export function readDiaryAmount(text: string, plainNumber: PlainNumber): DiaryAmount {
  const cell = text.trim();
  if (cell === '') throw new BadRow('the amount is missing');
  const [, plain = '', rest = ''] = LEADING_NUMBER.exec(plainNumber(cell)) ?? [];
  if (!/^-?\d+(\.\d+)?$/.test(plain)) {
    const hint = /^\d+,\d+$/.test(plain) ? '; write a point as in 1.5' : '';
    throw new BadRow(`${quoted(cell)} does not begin with a number${hint}`);
  }
  const amount = Number(plain);
  if (amount === 0) throw new NothingEaten();
  if (amount < 0) throw new BadRow(`the amount must be more than 0, not ${quoted(cell)}`);
  if (amount > MOST_AMOUNT) throw new BadRow(`the amount ${quoted(cell)} is more than can be eaten`);
  const written = oneLine(rest);
  const multiplied = written.replace(/^[x×]\s+/i, '');
  return unitAmount(amount, multiplied.replace(/^1\s+(?=\S)/, ''), multiplied !== written);
}
