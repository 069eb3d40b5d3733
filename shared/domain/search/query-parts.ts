import { wordsOf } from '../search-terms';

/** Several foods in one query: "bacon and eggs", "coffee with cream", "bacon eggs". Pure text rules. */

const AND = /\s+(?:and|plus|n)\s+|\s*[&+]\s*/iu;
const WITH = /\s+(?:with|w\/)\s*(?=\S)/iu;

const telling = (parts: readonly string[]): readonly string[] =>
  parts.map((part) => part.trim()).filter((part) => wordsOf(part).length > 0);

/**
 * The foods joined in a query; only the query itself when it joins none. `joinedParts('eggs & bacon')` is `['eggs',
 * 'bacon']`; "and" splits before "with", and then commas before it split too: "sausage, bacon and eggs" are three,
 * "chicken with skin and broccoli" two.
 */
export function joinedParts(query: string): readonly string[] {
  const byAnd = telling(query.split(AND));
  if (byAnd.length > 1) return telling(byAnd.flatMap((part) => part.split(',')));
  const byWith = telling(query.split(WITH));
  return byWith.length > 1 ? byWith : [query];
}

/**
 * True when a name itself joins the typed foods, and so is one food: "half and half", "mac and cheese", "Sauce, sweet
 * and sour". Not "Biscuit, with egg and bacon" for "bacon and eggs", and not "Ham and cheese spread" for "ham and
 * cheese".
 */
export function joinsTheSame(query: string, names: readonly string[]): boolean {
  const typed = wordsOf(query.replace(/[&+]/g, ' and '));
  const isTyped = (known: string): boolean => typed.some((word) => known.startsWith(word));
  if (!typed.includes('and')) return names.some((name) => areInOrder(typed, wordsOf(name)));
  return names.some((name) =>
    name.split(/[,(;/]/).some((part) => {
      const words = wordsOf(part);
      return words.includes('and') && words.every(isTyped);
    }),
  );
}

function areInOrder(typed: readonly string[], known: readonly string[]): boolean {
  let from = 0;
  return typed.every((word) => {
    const at = known.findIndex((one, index) => index >= from && one.startsWith(word));
    from = at + 1;
    return at >= 0;
  });
}

/** The first item of each list, then the second of each …, each item once. */
export function inTurns<Thing>(lists: readonly (readonly Thing[])[]): readonly Thing[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1)));
  return [...new Set(turns.flat())];
}
