/** How well typed words match a name, and which letters match. */
export interface TextMatch {
  /** 3 the whole name, 2 its start, 1 words within it. */
  readonly rank: number;
  /** The matched ranges of letters: from, to (exclusive). */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

interface Word {
  readonly text: string;
  readonly at: number;
}

const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ text: fold(word), at: index }));

const known = new Map<string, readonly Word[]>();
/** More names than a library and ten years of days have. */
const MOST_KNOWN = 20_000;

/** The words of a name, cached because names are matched on every keystroke. */
function wordsOfName(name: string): readonly Word[] {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const words = wordsIn(name);
  known.set(name, words);
  return words;
}

/**
 * Matches typed words with a name: each must be a prefix of a different word in it, in any order, ignoring case and
 * accents. `matchText('sal fa', 'Salmon, farmed')` marks "Sal" and "fa"; `matchText('mon', 'Salmon')` is `null`, and so
 * is a blank query.
 */
export function matchText(query: string, name: string): TextMatch | null {
  const typed = wordsIn(query);
  if (typed.length === 0) return null;
  const words = wordsOfName(name);
  const free = new Set(words);
  const marks: [number, number][] = [];
  let begins = false;
  for (const { text } of typed) {
    const word = [...free].find((one) => one.text.startsWith(text));
    if (word === undefined) return null;
    free.delete(word);
    marks.push([word.at, word.at + text.length]);
    begins ||= word === words[0];
  }
  const isWhole = fold(query).trim() === fold(name);
  return { rank: isWhole ? 3 : begins ? 2 : 1, marks: marks.toSorted(([a], [b]) => a - b) };
}
