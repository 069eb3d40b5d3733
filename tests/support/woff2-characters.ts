import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/**
 * Reads from a WOFF2 file which characters its font contains. Parses only what that needs: the table directory and
 * `cmap`.
 */

/**
 * Tags with a number in the directory: https://www.w3.org/TR/WOFF2/#table_dir_format. The first eleven are all that
 * occur.
 */
const KNOWN_TAGS = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca'];
const HEADER_BYTES = 48;
const ARBITRARY_TAG = 63;
const TRANSFORMED_BY_DEFAULT = new Set(['glyf', 'loca']);
const NOT_TRANSFORMED = 3;

function cmapOf(file: Buffer): Buffer {
  let at = HEADER_BYTES;
  const variableLength = (): number => {
    for (let value = 0; ;) {
      const byte = file.readUInt8(at);
      at += 1;
      value = value * 128 + (byte % 128);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let found: { readonly offset: number; readonly length: number } | null = null;
  for (let left = file.readUInt16BE(12); left > 0; left -= 1) {
    const flags = file.readUInt8(at);
    at += 1;
    const number = flags % 64;
    const version = Math.floor(flags / 64);
    const tag = number === ARBITRARY_TAG ? file.toString('latin1', at, at + 4) : KNOWN_TAGS[number];
    if (number === ARBITRARY_TAG) at += 4;
    const original = variableLength();
    const isTransformed = TRANSFORMED_BY_DEFAULT.has(tag ?? '') ? version !== NOT_TRANSFORMED : version !== 0;
    const length = isTransformed ? variableLength() : original;
    if (tag === 'cmap') found = { offset, length };
    offset += length;
  }
  if (found === null) throw new Error('The font has no cmap table.');
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return data.subarray(found.offset, found.offset + found.length);
}

/** Code points mapped by a subtable of format 4 (16 bit) or 12 (32 bit). */
function mapped(cmap: Buffer, at: number): readonly number[] {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_unused, step) => from + step);
  const format = cmap.readUInt16BE(at);
  if (format === 4) {
    const bytes = cmap.readUInt16BE(at + 6);
    const segments = Array.from({ length: bytes / 2 }, (_unused, index) => index);
    return segments.flatMap((index) => {
      const end = cmap.readUInt16BE(at + 14 + 2 * index);
      return end === 0xffff ? [] : range(cmap.readUInt16BE(at + 16 + bytes + 2 * index), end);
    });
  }
  if (format !== 12) return [];
  const groups = Array.from({ length: cmap.readUInt32BE(at + 12) }, (_unused, index) => at + 16 + 12 * index);
  return groups.flatMap((group) => range(cmap.readUInt32BE(group), cmap.readUInt32BE(group + 4)));
}

/** The code points in a WOFF2 font. */
export function woff2Characters(path: string): ReadonlySet<number> {
  const cmap = cmapOf(readFileSync(path));
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_unused, index) => cmap.readUInt32BE(8 + 8 * index));
  return new Set(subtables.flatMap((at) => mapped(cmap, at)));
}
