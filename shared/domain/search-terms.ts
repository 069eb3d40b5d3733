/**
 * Words in the form in which the food search compares them: without case, accents and plural endings; and the distance
 * of a typed word from a known one. Pure text rules; independent of foods.
 */

/** Letters that do not decompose into a base letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

const PLAIN = /^[\x20-\x7e]*$/;

/** Words that do not tell foods apart. */
const FILLERS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'the', 'of', 'or', 'in', 'from']);

/**
 * Splits a text into comparable words: lower case, no accents, no plural s.
 * `wordsOf('Jalapeño peppers')` is `['jalapeno', 'pepper']`; `wordsOf('70–85 %')` is `['70', '85']`.
 */
export function wordsOf(text: string): readonly string[] {
  return foldedWords(text).map(singular);
}

/** The same, keeping plural endings: `foldedWords('Jalapeño peppers')` is `['jalapeno', 'peppers']`. */
export function foldedWords(text: string): readonly string[] {
  return foldLetters(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * The words of a typed query, without fillers unless there is nothing else. `queryWords('cream of tartar')` is
 * `['cream', 'tartar']`.
 */
export function queryWords(text: string): readonly string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : words;
}

function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower.replaceAll("'", '');
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[ßæœøłđ]/g, (letter) => LETTERS[letter] ?? letter);
}

/**
 * Removes an English plural ending, the same way for foods and queries: `singular('berries')` is `berry`,
 * `singular('tomatoes')` is `tomato`, `singular('leaves')` is `leave`, `singular('asparagus')` stays.
 * The result need not be a dictionary word, only the same for both spellings.
 */
export function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(o|ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Typos allowed in a word of this length: none below 4 letters, one below 6, otherwise two. */
export function allowedSlips(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

/**
 * Typos between two words: a letter missing, added, changed, or two neighbours swapped count one each (optimal string
 * alignment). Stops early above `limit` and then returns `limit + 1`. `slipsBetween('eggplnat', 'eggplant', 2)` is 1,
 * `slipsBetween('salt', 'malt', 2)` is 1.
 */
export function slipsBetween(typed: string, known: string, limit: number): number {
  if (Math.abs(typed.length - known.length) > limit) return limit + 1;
  return Math.min(lastRow(typed, known, limit)?.[known.length] ?? limit + 1, limit + 1);
}

/**
 * Typos between an unfinished word and the best prefix of a known one, as "avaca" for "avocado":
 * `slipsToPrefix('avaca', 'avocado', 1)` is 1.
 */
export function slipsToPrefix(typed: string, known: string, limit: number): number {
  const row = lastRow(typed, known.slice(0, typed.length + limit), limit);
  return row === null ? limit + 1 : Math.min(limit + 1, ...row);
}

/** Last row of the alignment table of `typed` against every prefix of `known`; `null` when all exceed the limit. */
function lastRow(typed: string, known: string, limit: number): readonly number[] | null {
  let before: number[] = [];
  let above: number[] = Array.from({ length: known.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current: number[] = [row];
    let smallest = row;
    for (let column = 1; column <= known.length; column += 1) {
      const same = typed.charCodeAt(row - 1) === known.charCodeAt(column - 1);
      let slips = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        typed.charCodeAt(row - 1) === known.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === known.charCodeAt(column - 1);
      if (swapped) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      current.push(slips);
      smallest = Math.min(smallest, slips);
    }
    if (smallest > limit) return null;
    before = above;
    above = current;
  }
  return above;
}
