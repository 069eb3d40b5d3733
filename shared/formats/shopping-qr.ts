import { encode } from 'uqr';
import { utf8Bytes } from './utf8';

/**
 * The open lines as QR codes with plain text: a phone's camera shows the text for copying, and nothing is sent over a
 * network. A code of about a thousand bytes can still be read from a screen; more lines are split over several codes,
 * but never within a line.
 */

/** Most bytes of UTF-8 in one code. */
const MOST_CODE_BYTES = 1000;
/** Nobody photographs more codes than this. */
const MOST_CODES = 3;

/** A code: rows of modules, true is black, without the quiet zone it needs around it. */
export interface QrCode {
  readonly modules: readonly (readonly boolean[])[];
  /** The number of lines in it. */
  readonly lineCount: number;
}

/** Splits lines, in order, into the fewest groups that fit the limit. */
function groupsOf(lines: readonly string[], mostBytes: number): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let bytes = 0;
  for (const line of lines) {
    const own = utf8Bytes(line) + 1;
    const last = groups.at(-1);
    if (last === undefined || bytes + own > mostBytes) {
      groups.push([line]);
      bytes = own;
    } else {
      last.push(line);
      bytes += own;
    }
  }
  return groups;
}

const codeOf = (lines: readonly string[]): QrCode => ({
  modules: encode(lines.join('\n'), { ecc: 'L', border: 0 }).data,
  lineCount: lines.length,
});

/** The limit is increased in steps of this many bytes. */
const STEP_BYTES = 8;

/**
 * The codes for some lines: as few as possible, or `atLeast`, of nearly equal length. `null` if three are not enough or
 * a single line is too long; none for no lines.
 */
export function qrCodesOf(lines: readonly string[], atLeast = 1): readonly QrCode[] | null {
  const bytes = lines.map((line) => utf8Bytes(line) + 1);
  if (bytes.some((own) => own > MOST_CODE_BYTES)) return null;
  const fewest = groupsOf(lines, MOST_CODE_BYTES).length;
  if (fewest > MOST_CODES) return null;
  const wanted = Math.min(Math.max(fewest, atLeast), lines.length, MOST_CODES);
  let limit = Math.ceil(bytes.reduce((sum, own) => sum + own, 0) / Math.max(1, wanted));
  while (limit < MOST_CODE_BYTES && groupsOf(lines, limit).length > wanted) limit += STEP_BYTES;
  return groupsOf(lines, Math.min(limit, MOST_CODE_BYTES)).map(codeOf);
}

/** One path of all black modules, a unit square each, for an SVG of `size` + 8 units: four clear modules on every side. */
export function qrPath({ modules }: QrCode): string {
  return modules
    .flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? [`M${x + QR_MARGIN} ${y + QR_MARGIN}h1v1h-1z`] : [])))
    .join('');
}

/** The quiet zone that a reader needs around a code, in modules. */
export const QR_MARGIN = 4;
