/**
 * How numbers and lists read in English, for every room: plurals, lists, thousands. It guarantees that one amount reads
 * the same everywhere, and must not import anything.
 */

/** Each made when first needed, as the lists below: whatever of a language the engine loads takes memory. */
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
 * A number with a comma between thousands and at most some decimals, three unless said otherwise: 1234.5 is "1,234.5",
 * `formatNumber(12.34, 1)` is "12.3". For words on a page; a number that is typed or read back has no comma.
 */
export const formatNumber = (amount: number, mostDecimals = 3): string => numberFormat(0, mostDecimals).format(amount);

/** A number with exactly some decimals: `formatFixed(1234.5, 2)` is "1,234.50". */
export const formatFixed = (amount: number, decimals: number): string =>
  numberFormat(decimals, decimals).format(amount);

/**
 * The form of a word that goes with a count: `plural(1, 'day')` is "day", `plural(0, 'day')` "days",
 * `plural(2, 'is', 'are')` "are". Without a second form an s is added.
 */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  formatNumber(Math.abs(count)) === '1' ? one : many;

/** A count with its word: "1 week", "1,200 weeks", `counted(3, 'entry', 'entries')` "3 entries". */
export const counted = (count: number, one: string, many?: string): string =>
  `${formatNumber(count)} ${plural(count, one, many)}`;

let allOf: Intl.ListFormat | undefined;
let oneOf: Intl.ListFormat | undefined;
// British English has no comma before the last "and".
const lists = (type: Intl.ListFormatType): Intl.ListFormat => new Intl.ListFormat('en-GB', { type });

/** All of a list: "a", "a and b", "a, b and c"; nothing of an empty one. */
export const formatList = (words: readonly string[]): string => (allOf ??= lists('conjunction')).format(words);

/** Any one of a list: "a", "a or b", "a, b or c". */
export const formatChoice = (words: readonly string[]): string => (oneOf ??= lists('disjunction')).format(words);

/** The first few of a list, and how many more there are: "Chili, Salad and 3 more"; all of a list that is short enough. */
export const formatSome = (words: readonly string[], most: number): string =>
  formatList(words.length <= most ? words : [...words.slice(0, most), `${words.length - most} more`]);
