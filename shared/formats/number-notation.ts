import type { CsvSeparator } from './csv-text';

/**
 * How a file writes its numbers: "1,200" is twelve hundred in one file and one and a fifth in another. Guarantees: a
 * number that the whole file does not make certain is refused with both readings; neither is assumed.
 */

/** Thrown for an unusable row or header. The message is the end of a sentence that starts with its line. */
export class BadRow extends Error {}

/** Thrown during reading for a number that only the rest of the file can decide: the row is then read again. */
export class NotCertainYet extends Error {}

/** Reads one value and then another, the other also if the first is not certain yet: each shows the file's notation. */
export function bothOf<First, Second>(first: () => First, second: () => Second): readonly [First, Second] {
  let one: First;
  try {
    one = first();
  } catch (problem) {
    if (problem instanceof NotCertainYet) second();
    throw problem;
  }
  return [one, second()];
}

/** The same for any number of items of one kind. */
export function eachOf<Thing>(things: Iterable<Thing>, read: (thing: Thing) => void): void {
  let open: NotCertainYet | null = null;
  for (const thing of things) {
    try {
      read(thing);
    } catch (problem) {
      if (!(problem instanceof NotCertainYet)) throw problem;
      open = problem;
    }
  }
  if (open !== null) throw open;
}

/** Shortens a quotation in a reason, so that a broken file does not make a broken message. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

/**
 * A cell with the number at its start in programming notation, "1,200.50 g" as "1200.50 g"; a cell without a number
 * unchanged. `isCounted`: a number of something small (kcal, mg), of which thousands are usual and thousandths are not.
 * Throws BadRow for an ambiguous number, and {@link NotCertainYet}.
 */
export type PlainNumber = (cell: string, isCounted?: boolean) => string;

/** The number notation of a file, learnt while reading it. */
export interface NumberNotation {
  readonly plain: PlainNumber;
  /** The whole file was read: from now on every number is certain or refused. */
  readonly settle: () => void;
}

/** Thousands separators besides commas and points: spaces, including no-break and thin ones, and apostrophes. */
const SPACES = String.raw`[ \u00A0\u2007\u2009\u202F'’]`;
/** "1 200", "1’200.5": groups of three with the same separator between them. */
const GROUPED = new RegExp(String.raw`^(-?\d{1,3}(?:(${SPACES})\d{3})(?:\2\d{3})*)(?!\d)([.,]\d+)?(?![\d.,])`);
const ALL_SPACES = new RegExp(SPACES, 'g');
const TOKEN = /^-?\d[\d.,]*\d/;
/** The form of nearly every cell of a diary, once its numbers are known to have points. */
const USUAL = /^\d+(?:\.\d+)?$/;
const BY_COMMAS = /^-?[1-9]\d{0,2}(?:,\d{3})+$/;
const BY_POINTS = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;
const ONE_MARK = /^-?\d+[.,]\d+$/;

const withoutGroups = (text: string): string => text.replace(/[.,]/g, '');
const withPoint = (text: string): string => text.replace(/^(-?\d*)[.,](\d*)/, '$1.$2');

/** Learns the notation of a file with this cell separator: `;` goes with a decimal comma. */
export function createNumberNotation(separator: CsvSeparator): NumberNotation {
  let [saysComma, saysPoint, isSettled] = [false, false, false];

  /** Records which character is the decimal separator. */
  const note = (decimal: ',' | '.'): void => {
    if (decimal === ',') saysComma = true;
    else saysPoint = true;
  };

  const refuse = (token: string): never => {
    throw new BadRow(`${quoted(token)} can be read in two ways; write ${withoutGroups(token)} or ${withPoint(token)}`);
  };

  /** "1,200": decided by the other numbers of the file, otherwise by its separator, otherwise by the unit. */
  const threeAfterComma = (token: string, isCounted: boolean): string => {
    if (!isSettled) throw new NotCertainYet();
    if (saysPoint && saysComma) return refuse(token);
    if (saysPoint) return withoutGroups(token);
    if (saysComma || separator === ';') return withPoint(token);
    return isCounted ? withoutGroups(token) : refuse(token);
  };

  /** "1.200": programming notation, unless other numbers of the file have a decimal comma. */
  const threeAfterPoint = (token: string): string => {
    // In a comma-separated file with decimal points, the point is decimal, whatever typos there are beside it.
    if (saysPoint && separator === ',') return token;
    if (!isSettled) throw new NotCertainYet();
    if (saysComma !== saysPoint) return saysComma ? withoutGroups(token) : token;
    return separator === ',' ? token : refuse(token);
  };

  /** "1,5" and "1.5", with any number of digits after the separator but three, or a leading 0. */
  const decimal = (token: string): string => {
    note(token.includes(',') ? ',' : '.');
    // In a comma-separated file a decimal comma is a typo: it is reported, not accepted.
    return separator === ',' ? token : withPoint(token);
  };

  const plainToken = (token: string, isCounted: boolean): string => {
    const [comma, point] = [token.lastIndexOf(','), token.lastIndexOf('.')];
    if (comma < 0 && point < 0) return token;
    if (comma >= 0 && point >= 0) {
      const [sign, at] = comma > point ? ([',', comma] as const) : (['.', point] as const);
      const groups = token.slice(0, at);
      if (!(sign === ',' ? BY_POINTS : BY_COMMAS).test(groups)) return token;
      note(sign);
      return `${withoutGroups(groups)}.${token.slice(at + 1)}`;
    }
    if (!ONE_MARK.test(token)) {
      if (!BY_COMMAS.test(token) && !BY_POINTS.test(token)) return token;
      note(comma >= 0 ? '.' : ',');
      return withoutGroups(token);
    }
    if (BY_COMMAS.test(token)) return threeAfterComma(token, isCounted);
    return BY_POINTS.test(token) ? threeAfterPoint(token) : decimal(token);
  };

  const plain: PlainNumber = (cell, isCounted = false) => {
    if (saysPoint && separator === ',' && USUAL.test(cell)) return cell;
    const [whole, groups = '', space = '', rest = ''] = GROUPED.exec(cell) ?? [];
    if (whole !== undefined) {
      // "1 200 g" may also mean one of 200 g.
      if (space === ' ' && whole.length < cell.length)
        throw new BadRow(`${quoted(cell)} can be read in two ways; write ${groups.replaceAll(ALL_SPACES, '')}`);
      if (rest !== '') note(rest.startsWith(',') ? ',' : '.');
      return `${groups.replaceAll(ALL_SPACES, '')}${withPoint(rest)}${cell.slice(whole.length)}`;
    }
    const [token] = TOKEN.exec(cell) ?? [];
    if (token === undefined) return cell;
    const after = cell.slice(token.length);
    // "1.200e3" was written by a program.
    return /^e[+-]?\d/i.test(after) ? cell : `${plainToken(token, isCounted)}${after}`;
  };

  return {
    plain,
    settle: () => {
      isSettled = true;
    },
  };
}
