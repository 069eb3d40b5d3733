import type { RankableFood, RankColumns, WordMatch } from './food-rank';
import { isMainWord, rankAt, weightCode, weightOfCode } from './food-rank';
import type { PackedFile, SectionArray } from '../packed-file';
import { allowedSlips, slipsBetween, slipsToPrefix } from '../search-terms';

/**
 * The words of many foods as numbers: the vocabulary, the foods that have each word, and its weight in a title. Built
 * once for the catalog and shipped with it; built at run time only for a person's own foods and recipes.
 */
export interface SearchIndex {
  /** The foods that match every word, or with `some` at least one, with their ranks. Only indexes below `below`. */
  readonly find: (words: readonly string[], some: boolean, below: number) => readonly PlaceRank[];
  /** True if a food has the word in exactly this spelling; `below` as above. */
  readonly knows: (word: string, below: number) => boolean;
  /** Its arrays, for packing. */
  readonly sections: () => Readonly<Record<string, SectionArray | string>>;
}

/** A found food by its index in the list; a higher rank is more obvious. */
export interface PlaceRank {
  readonly place: number;
  readonly rank: number;
}

/** If there are fewer results than this, similar words are searched as well. */
const ENOUGH_FINDS = 4;
/** Two swapped neighbouring letters are one typo; a similar word, unfinished or not, may be two typos away. */
const MOST_SLIPS = 2;
/** Most known words that an unfinished, mistyped word may complete to. */
const MOST_FINISHED_WORDS = 50;

/** The columns of an index. */
interface Columns extends RankColumns {
  /** In the order in which the foods first use them. */
  readonly vocabulary: readonly string[];
  /** Vocabulary indexes, sorted by word. */
  readonly sorted: Uint32Array;
  /** The letters of each word of the vocabulary: {@link lettersOf}. */
  readonly letters: Int32Array;
  /** The indexes of the foods that have each word, in order. */
  readonly postingStart: Uint32Array;
  readonly postings: Uint32Array;
}

/** Indexes prepared foods; their indexes are those of the list. */
export function buildSearchIndex(foods: readonly RankableFood[]): SearchIndex {
  const ids = new Map<string, number>();
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, ids.size);
    return ids.size - 1;
  };
  const foodStart = [0];
  const foodWords: number[] = [];
  const titleStart = [0];
  const titleIsName: number[] = [];
  const wordStart = [0];
  const titleWords: number[] = [];
  const titleWeights: number[] = [];
  for (const { words, titles } of foods) {
    for (const word of words) foodWords.push(idOf(word));
    foodStart.push(foodWords.length);
    for (const title of titles) {
      for (const word of title.words) titleWords.push(idOf(word));
      for (const weight of title.weights) titleWeights.push(weightCode(weight));
      wordStart.push(titleWords.length);
      titleIsName.push(title.isName ? 1 : 0);
    }
    titleStart.push(titleIsName.length);
  }
  const vocabulary = [...ids.keys()];
  const sorted = vocabulary.map((_word, id) => id);
  sorted.sort((a, b) => ((vocabulary[a] ?? '') < (vocabulary[b] ?? '') ? -1 : 1));
  const columns = { foodStart: Uint32Array.from(foodStart), foodWords: Uint32Array.from(foodWords) };
  return searchIndexOver({
    ...columns,
    ...postingsOf(columns, vocabulary.length, foods.length),
    vocabulary,
    sorted: Uint32Array.from(sorted),
    letters: Int32Array.from(vocabulary, lettersOf),
    standing: Float64Array.from(foods, ({ standing }) => standing),
    titleStart: Uint32Array.from(titleStart),
    titleIsName: Uint8Array.from(titleIsName),
    wordStart: Uint32Array.from(wordStart),
    titleWords: Uint32Array.from(titleWords),
    titleWeights: Uint8Array.from(titleWeights),
  });
}

/** The index packed with the catalog. Throws `PackedFileProblem` when the file has none. */
export function readSearchIndex(file: PackedFile): SearchIndex {
  return searchIndexOver({
    vocabulary: file.text('search vocabulary').split(' '),
    sorted: file.u32('search sorted'),
    letters: file.i32('search letters'),
    postingStart: file.u32('search postingStart'),
    postings: file.u32('search postings'),
    foodStart: file.u32('search foodStart'),
    foodWords: file.u32('search foodWords'),
    standing: file.f64('search standing'),
    titleStart: file.u32('search titleStart'),
    titleIsName: file.u8('search titleIsName'),
    wordStart: file.u32('search wordStart'),
    titleWords: file.u32('search titleWords'),
    titleWeights: file.u8('search titleWeights'),
  });
}

/** One bit per letter or digit, so that most words can be told apart without comparing them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    // Every letter has a bit, all digits share the rest.
    letters |= code >= 97 && code <= 122 ? 1 << (code - 97) : 1 << (26 + (code % 6));
  }
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** A typed word and how well each known one matches it. */
interface TypedWord {
  readonly typed: string;
  readonly isLast: boolean;
  /** 0 to 1 by vocabulary index; computed on first use. */
  readonly match: WordMatch;
}

/** The search index over columns; derived data is computed on the first search. */
function searchIndexOver(columns: Columns): SearchIndex {
  let finder: Finder | null = null;
  const opened = (): Finder => (finder ??= finderOver(columns));
  return {
    find: (words, some, below) => opened().find(words, some, below),
    knows: (word, below) => opened().knows(word, below),
    sections: () => {
      const { vocabulary, ...numbers } = columns;
      return {
        'search vocabulary': vocabulary.join(' '),
        ...Object.fromEntries(Object.entries(numbers).map(([name, column]) => [`search ${name}`, column])),
      };
    },
  };
}

type Finder = Pick<SearchIndex, 'find' | 'knows'>;

function finderOver(columns: Columns): Finder {
  const { vocabulary, sorted, letters, postingStart, postings, standing } = columns;
  const { titleStart, wordStart, titleWords, titleWeights } = columns;
  const size = standing.length;
  const wordCount = vocabulary.length;
  /** Scratch array of one search: how many typed words a food has matched so far. */
  const matched = new Uint8Array(size);

  const wordAt = (id: number): string => vocabulary[id] ?? '';
  /** Position of the first sorted word that is not before a text. */
  const firstFrom = (text: string): number => {
    let [low, high] = [0, wordCount];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (wordAt(sorted[middle] ?? 0) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const beginningWith = (text: string): number[] => {
    const found: number[] = [];
    for (let at = firstFrom(text); at < wordCount; at += 1) {
      const id = sorted[at] ?? 0;
      if (!wordAt(id).startsWith(text)) break;
      found.push(id);
    }
    return found;
  };
  const exactly = (text: string): number | null => {
    const id = sorted[firstFrom(text)];
    return id !== undefined && wordAt(id) === text ? id : null;
  };

  const typedWord = (typed: string, isLast: boolean): TypedWord => {
    const judged = new Float64Array(wordCount).fill(-1);
    const judge = judgeOf(typed, isLast);
    const typedLetters = lettersOf(typed);
    const match: WordMatch = (id) => {
      const known = judged[id] ?? -1;
      if (known >= 0) return known;
      // Words that share too few letters are more than two typos apart.
      const missing = bitCount(typedLetters & ~(letters[id] ?? 0));
      return (judged[id] = missing > MOST_SLIPS ? 0 : judge(wordAt(id)));
    };
    return { typed, isLast, match };
  };

  /** Known words one or two typos away from a typed one. */
  const closeTo = ({ typed }: TypedWord): number[] => {
    const typedLetters = lettersOf(typed);
    const found: number[] = [];
    for (let id = 0; id < wordCount; id += 1) {
      const word = wordAt(id);
      if (Math.abs(word.length - typed.length) > MOST_SLIPS) continue;
      const known = letters[id] ?? 0;
      if (bitCount(typedLetters & ~known) > MOST_SLIPS || bitCount(known & ~typedLetters) > MOST_SLIPS) continue;
      if (slipsBetween(typed, word, MOST_SLIPS) <= MOST_SLIPS) found.push(id);
    }
    return found;
  };

  /** The known words that an unfinished, mistyped word may complete to: "avaca" to "avocado". */
  const finishedWords = (typed: string, most: number): number[] => {
    const found: number[] = [];
    if (allowedSlips(typed.length) === 0) return found;
    const typedLetters = lettersOf(typed);
    for (let id = 0; id < wordCount && found.length < most; id += 1) {
      const word = wordAt(id);
      if (word.length <= typed.length || bitCount(typedLetters & ~(letters[id] ?? 0)) > 1) continue;
      if (slipsToPrefix(typed, word, 1) <= 1) found.push(id);
    }
    return found;
  };

  /**
   * Known words that match a typed one, as lists from each of which a food must have a word: the word itself and its
   * completions; if it may be mistyped, also words close to it, and words that match it at all.
   */
  const standsFor = (word: TypedWord, mayBegin: boolean, maySlip: boolean): readonly (readonly number[])[] => {
    const { typed, isLast, match } = word;
    const own = exactly(typed);
    const begun = mayBegin ? beginningWith(typed) : own === null ? [] : [own];
    if (!maySlip || allowedSlips(typed.length) === 0) return [begun];
    const close = closeTo(word);
    const finished = isLast ? finishedWords(typed, wordCount) : [];
    const matching = [...beginningWith(typed), ...close, ...finished].filter((id) => match(id) > 0);
    return [[...begun, ...close], matching];
  };

  /** Indexes of the foods that have a word of every list, or of any. */
  const foodsWith = (lists: readonly (readonly number[])[], any: boolean, below: number): readonly number[] => {
    const found: number[] = [];
    matched.fill(0);
    for (const [round, list] of lists.entries()) {
      const before = any ? 0 : round;
      for (const id of list) {
        for (let at = postingStart[id] ?? 0; at < (postingStart[id + 1] ?? 0); at += 1) {
          const place = postings[at] ?? 0;
          if (place >= below) break;
          if (matched[place] !== before) continue;
          matched[place] = before + 1;
          if (any || round === lists.length - 1) found.push(place);
        }
      }
    }
    return found;
  };

  /** Indexes of the foods with a main word that starts with one or two typed letters. */
  const openedBy = (text: string, below: number): readonly number[] => {
    const isOpening = new Uint8Array(wordCount);
    for (const id of beginningWith(text)) isOpening[id] = 1;
    const found: number[] = [];
    for (let place = 0; place < Math.min(size, below); place += 1) {
      const from = wordStart[titleStart[place] ?? 0] ?? 0;
      const to = wordStart[titleStart[place + 1] ?? 0] ?? 0;
      for (let at = from; at < to; at += 1) {
        if (isOpening[titleWords[at] ?? 0] !== 1 || !isMainWord(weightOfCode(titleWeights[at] ?? 0))) continue;
        found.push(place);
        break;
      }
    }
    return found;
  };

  const knows: SearchIndex['knows'] = (word, below) => {
    const id = exactly(word);
    return id !== null && (postings[postingStart[id] ?? 0] ?? size) < below;
  };

  const find: SearchIndex['find'] = (words, some, below) => {
    const typed = words.map((word, index) => typedWord(word, index === words.length - 1));
    const matches = typed.map(({ match }) => match);
    const finds = new Map<number, PlaceRank>();
    const take = (places: readonly number[]): void => {
      for (const place of places) {
        if (finds.has(place)) continue;
        const rank = rankAt(columns, place, matches, some);
        if (rank !== null) finds.set(place, { place, rank });
      }
    };
    const lookUp = (
      sought: readonly TypedWord[],
      maySlip: (word: string) => boolean,
      last: readonly number[] | null = null,
    ): readonly number[] => {
      const lists = sought.flatMap((word, index) =>
        standsFor(word, word.typed.length > 2 || index === sought.length - 1, maySlip(word.typed)),
      );
      return foodsWith(last === null ? lists : [...lists, last], some, below);
    };
    const mayBeMistyped = (word: string): boolean => !knows(word, below);
    if (some) {
      take(lookUp(typed, mayBeMistyped));
      return [...finds.values()];
    }
    const lastWord = words.at(-1) ?? '';
    // Hundreds of words start with one or two letters: only main words are searched.
    if (words.length === 1 && lastWord.length <= 2) take(openedBy(lastWord, below));
    if (finds.size > 0) return [...finds.values()];
    // A single letter after other words narrows their results; alone it would match nearly every food.
    const sought = words.length > 1 && lastWord.length === 1 ? typed.slice(0, -1) : typed;
    take(lookUp(sought, () => false));
    if (finds.size < ENOUGH_FINDS) take(lookUp(sought, mayBeMistyped));
    if (finds.size < ENOUGH_FINDS && mayBeMistyped(lastWord)) {
      const finished = finishedWords(lastWord, MOST_FINISHED_WORDS);
      if (finished.length > 0) take(lookUp(typed.slice(0, -1), mayBeMistyped, finished));
    }
    // A typo can produce another real word: "chai seeds".
    if (finds.size === 0) take(lookUp(sought, () => true));
    return [...finds.values()];
  };

  return { find, knows };
}

/** The foods of each word, by index: the inverse of the words of each food. */
function postingsOf(
  { foodStart, foodWords }: Pick<RankColumns, 'foodStart' | 'foodWords'>,
  wordCount: number,
  size: number,
): Pick<Columns, 'postingStart' | 'postings'> {
  const postingStart = new Uint32Array(wordCount + 1);
  for (const id of foodWords) postingStart[id + 1] = (postingStart[id + 1] ?? 0) + 1;
  for (let id = 0; id < wordCount; id += 1)
    postingStart[id + 1] = (postingStart[id + 1] ?? 0) + (postingStart[id] ?? 0);
  const next = postingStart.slice();
  const postings = new Uint32Array(foodWords.length);
  for (let place = 0; place < size; place += 1) {
    for (let at = foodStart[place] ?? 0; at < (foodStart[place + 1] ?? 0); at += 1) {
      const id = foodWords[at] ?? 0;
      postings[next[id] ?? 0] = place;
      next[id] = (next[id] ?? 0) + 1;
    }
  }
  return { postingStart, postings };
}

/**
 * How well a typed word matches a known one, 0 (not at all) to 1 (equal): a prefix is better the more of the word is
 * typed, one typo is better than two, and a typo in the first letter counts more because it is rarer.
 */
function judgeOf(typed: string, unfinished: boolean): (known: string) => number {
  const limit = allowedSlips(typed.length);
  return (word) => {
    if (word === typed) return 1;
    if (word.startsWith(typed)) return 0.6 + (0.3 * typed.length) / word.length;
    if (limit === 0) return 0;
    const otherStart = word.charCodeAt(0) === typed.charCodeAt(0) ? 0 : 0.1;
    const slips = slipsBetween(typed, word, limit);
    if (slips <= limit) return 0.82 - 0.18 * slips - otherStart;
    if (unfinished && slipsToPrefix(typed, word, 1) <= 1) return 0.45 - otherStart;
    return 0;
  };
}
