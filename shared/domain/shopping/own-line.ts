import type { Aisle } from '../food/aisles';
import { isAisle, OWN_LINES } from '../food/aisles';
import type { ShoppingLine } from './shopping-list';

/** Lines of the shopping list typed by the person: kitchen roll, flowers, coffee for the neighbours. */

/** Longest name, and longest amount, in characters. */
export const MAX_OWN_LINE = 200;

/** A line as stored. */
export interface OwnLine {
  readonly name: string;
  /** "2", "2 × 250 g"; absent: none. */
  readonly amount?: string | undefined;
  /** If absent, or a name that only a newer version knows: {@link OWN_LINES}. */
  readonly aisle?: string | undefined;
  readonly note?: string | undefined;
}

const UNIT = String.raw`(?:kg|g|mg|ml|cl|dl|l|lb|lbs|oz|fl oz|pt|qt|gal|packs?|packets?|bags?|boxes|box|bottles?|tins?|cans?|jars?|rolls?|bunch|bunches|pieces?|pcs)`;
const COUNT = String.raw`\d+(?:[.,]\d+)?(?:/\d+)?`;
const SIGN = String.raw`(?:x|×|\*)`;
/** Amounts typed after a name: "2", "x2", "1.5 l", "2 x 250 g"; and before it: "2x", "2 x 250 g". */
const AMOUNT_LAST = new RegExp(
  String.raw`^(.*?\S)\s+((?:${SIGN}\s?)?${COUNT}(?:\s?${SIGN}(?:\s?${COUNT})?)?(?:\s?${UNIT})?)$`,
  'iu',
);
const AMOUNT_FIRST = new RegExp(String.raw`^(${COUNT}\s?${SIGN}(?:\s?${COUNT}\s?${UNIT})?)\s+(\S.*)$`, 'iu');

/** "2x250 g" → "2 × 250 g", "x2" and "2x" → "2". */
const amountText = (typed: string): string =>
  typed
    .replaceAll(new RegExp(String.raw`\s?${SIGN}\s?`, 'giu'), ' × ')
    .replaceAll(/^ × | × $/g, '')
    .trim();

/**
 * Parses a typed line into name and amount: "kitchen roll 2" → "kitchen roll", "2"; "2 x coffee" → "coffee", "2";
 * "coffee 2 x 250 g" → "coffee", "2 × 250 g"; "flowers for Saturday" has no amount. `null` for nothing but spaces.
 */
export function readOwnLine(typed: string): Pick<OwnLine, 'name' | 'amount'> | null {
  const text = typed.replaceAll(/\s+/gu, ' ').trim().slice(0, MAX_OWN_LINE);
  if (text === '') return null;
  const last = AMOUNT_LAST.exec(text);
  if (last?.[1] !== undefined && last[2] !== undefined) return { name: last[1], amount: amountText(last[2]) };
  const first = AMOUNT_FIRST.exec(text);
  if (first?.[1] !== undefined && first[2] !== undefined) return { name: first[2], amount: amountText(first[1]) };
  return { name: text };
}

/** The text of a line for editing: "kitchen roll 2". */
export const ownLineText = ({ name, amount = '' }: Pick<OwnLine, 'name' | 'amount'>): string =>
  `${name} ${amount}`.trim();

/** The aisle of the line. */
export const aisleOfOwn = ({ aisle = '' }: OwnLine): Aisle => (isAisle(aisle) ? aisle : OWN_LINES);

/** The key of its line on the list. */
export const ownKey = (id: string): string => `own:${id}`;

/** The line on the list. */
export function lineOfOwn(id: string, stored: OwnLine, isEveryWeek: boolean): ShoppingLine {
  const { name, amount = '', note = '' } = stored;
  return {
    key: ownKey(id),
    food: '',
    name,
    grams: 0,
    display: amount,
    isCookedWeight: false,
    plannedGrams: 0,
    buy: null,
    ways: [],
    hasWays: false,
    shop: { name, amount, remark: '' },
    plannedAs: [],
    neededBy: [],
    ...(note === '' ? {} : { note }),
    own: { id, isEveryWeek },
  };
}
