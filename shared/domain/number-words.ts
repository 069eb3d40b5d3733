/** Numbers in words: "half an avocado", "one and a half cups", "a dozen eggs". Independent of what is counted. */

const WHOLE: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
]);
const WHOLE_WORDS = [...WHOLE.keys()].toSorted((a, b) => b.length - a.length).join('|');
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['eighth', 1 / 8],
]);
/** "Quarter" with the words before and after it: "three quarters of a", "half an", "a third of a". */
const PART = new RegExp(
  String.raw`^(?:(${WHOLE_WORDS})[\s-]+)?(half|thirds?|quarters?|eighth)(?:\s+of)?(?:\s+(?:an?|the))?(?![\p{L}-])\s*`,
  'iu',
);
const COUNT = new RegExp(String.raw`^(${WHOLE_WORDS})(?:\s+and\s+a\s+(half|quarter))?(?![\p{L}-])\s*`, 'iu');
const DOZEN = /^dozen(?!\p{L})\s*/iu;

/** A number in words at the start of a text, and the text after it. */
export interface WrittenNumber {
  readonly amount: number;
  readonly rest: string;
}

/**
 * Parses the number words at the start of a text; `null` when there are none. "half an avocado" is 0.5 and "avocado",
 * "one and a half cups" 1.5 and "cups", "half a dozen eggs" 6 and "eggs", "abc" `null`.
 */
export function readNumberWords(text: string): WrittenNumber | null {
  const part = PART.exec(text);
  const [matched, first = '', second = ''] = part ?? COUNT.exec(text) ?? [];
  if (matched === undefined) return null;
  const count = WHOLE.get(first.toLowerCase());
  const share = PARTS.get(second.toLowerCase());
  const amount = part === null ? (count ?? 1) + (share ?? 0) : (count ?? 1) * (share ?? 1);
  const rest = text.slice(matched.length);
  // "a" alone is not an amount of anything.
  if (rest === '' && /^an?$/iu.test(text.trim())) return null;
  const dozen = DOZEN.exec(rest);
  return dozen === null ? { amount, rest } : { amount: amount * 12, rest: rest.slice(dozen[0].length) };
}

/** Parses words after digits: 1 and "and a half tbsp" are 1.5 and "tbsp", 1 and "dozen eggs" 12 and "eggs". */
export function withWrittenPart(amount: number, rest: string): WrittenNumber {
  const dozen = DOZEN.exec(rest);
  if (dozen !== null) return { amount: amount * 12, rest: rest.slice(dozen[0].length) };
  const [matched, part = ''] = /^and\s+a\s+(half|quarter)(?!\p{L})\s*/iu.exec(rest) ?? [];
  if (matched === undefined) return { amount, rest };
  return { amount: amount + (PARTS.get(part.toLowerCase()) ?? 0), rest: rest.slice(matched.length) };
}
