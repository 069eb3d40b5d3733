/**
 * How numbers and lists are written in English, everywhere: plurals, lists, thousands. Guarantees that an amount is
 * written the same everywhere; must not import anything.
 */

const PLURAL = new Intl.PluralRules('en');
// British English has no comma before the last "and".
const ALL_OF = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const ONE_OF = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, format);
  return format;
}

/**
 * A number with a comma between thousands and at most some decimals, three by default: 1234.5 is "1,234.5",
 * `formatNumber(12.34, 1)` is "12.3". For text on a page; a number that is typed or parsed has no comma.
 */
export const formatNumber = (amount: number, mostDecimals = 3): string => numberFormat(0, mostDecimals).format(amount);

/** A number with a fixed number of decimals: `formatFixed(1234.5, 2)` is "1,234.50". */
export const formatFixed = (amount: number, decimals: number): string =>
  numberFormat(decimals, decimals).format(amount);

/**
 * The form of a word for a count: `plural(1, 'day')` is "day", `plural(0, 'day')` "days", `plural(2, 'is', 'are')`
 * "are". Without a second form an s is added.
 */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  PLURAL.select(count) === 'one' ? one : many;

/** A count with its word: "1 week", "1,200 weeks", `counted(3, 'entry', 'entries')` "3 entries". */
export const counted = (count: number, one: string, many?: string): string =>
  `${formatNumber(count)} ${plural(count, one, many)}`;

/** All items of a list: "a", "a and b", "a, b and c"; an empty text for none. */
export const formatList = (words: readonly string[]): string => ALL_OF.format(words);

/** Any one item of a list: "a", "a or b", "a, b or c". */
export const formatChoice = (words: readonly string[]): string => ONE_OF.format(words);

/** The first few items of a list, and how many more there are: "Chili, Salad and 3 more"; all items of a short list. */
export const formatSome = (words: readonly string[], most: number): string =>
  formatList(words.length <= most ? words : [...words.slice(0, most), `${words.length - most} more`]);
