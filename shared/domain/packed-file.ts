/**
 * One file of named byte sections behind a JSON head, read without copying: tables of thousands of rows are used where
 * they lie instead of being parsed into objects at every start.
 *
 *   bytes 0–3    "EPK1"
 *   bytes 4–7    length of the whole file in bytes, little-endian like everything that follows
 *   bytes 8–11   checksum of all bytes that follow it
 *   bytes 12–15  length of the head in bytes
 *   then the head, UTF-8 JSON, and the sections; each begins at a multiple of 8
 */

// Both runtimes have them, but this room is compiled without either's type library.
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
declare const TextDecoder: new () => { readonly decode: (bytes: Uint8Array) => string };

const MAGIC = 0x31_4b_50_45;
const CHECKED_FROM = 12;
const HEAD_AT = 16;
const ALIGNMENT = 8;

/** Number types of a section. */
export type SectionArray = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array | Float64Array;

const KINDS = [
  ['u8', Uint8Array],
  ['u16', Uint16Array],
  ['u32', Uint32Array],
  ['i16', Int16Array],
  ['i32', Int32Array],
  ['f64', Float64Array],
] as const;

type Kind = (typeof KINDS)[number][0];

interface SectionPlace {
  readonly kind: Kind;
  /** Offset from the start of the file, in bytes. */
  readonly at: number;
  /** Number of elements. */
  readonly length: number;
}

interface Head {
  readonly format: string;
  readonly version: readonly [number, number];
  readonly sections: Readonly<Record<string, SectionPlace>>;
}

/** The problem of a packed file, in words that follow "The … file is". */
export class PackedFileProblem extends Error {
  override readonly name = 'PackedFileProblem';
}

/**
 * Returns the numbers of a section, as a view on the file. Throws {@link PackedFileProblem} for a wrong name or kind.
 */
type ReadSection<Numbers> = (name: string) => Numbers;

/** A packed file opened for reading. */
export interface PackedFile {
  readonly u8: ReadSection<Uint8Array>;
  readonly u16: ReadSection<Uint16Array>;
  readonly u32: ReadSection<Uint32Array>;
  readonly i16: ReadSection<Int16Array>;
  readonly i32: ReadSection<Int32Array>;
  readonly f64: ReadSection<Float64Array>;
  /** A section of text. */
  readonly text: ReadSection<string>;
  /** The kind of a section. Throws {@link PackedFileProblem} when there is none with that name. */
  readonly kindOf: (name: string) => Kind;
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

function kindOfArray(array: SectionArray): Kind {
  const found = KINDS.find(([, type]) => array instanceof type);
  if (found === undefined) throw new TypeError('A section holds numbers of a known kind.');
  return found[0];
}

/** Any changed, missing or moved byte changes it. */
function checksumOf(bytes: Uint8Array): number {
  // Reads 32-bit words, five times as fast as single bytes. The length is a multiple of 8.
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + CHECKED_FROM, (bytes.byteLength - CHECKED_FROM) >>> 2);
  let sum = 0x81_1c_9d_c5;
  for (let at = 0; at < words.length; at += 1) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01_00_01_93);
  return sum >>> 0;
}

/** Writes a packed file. Texts are stored as UTF-8. The same input gives the same bytes. */
export function packFile(
  { format, version }: Omit<Head, 'sections'>,
  contents: Readonly<Record<string, SectionArray | string>>,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const arrays = Object.entries(contents).map(
    ([name, content]) =>
      [name, typeof content === 'string' ? new Uint8Array(encoder.encode(content)) : content] as const,
  );
  // Offsets are counted from the first section, because the length of the head is not known before it is written.
  const sections: Record<string, SectionPlace> = {};
  let end = 0;
  for (const [name, array] of arrays) {
    sections[name] = { kind: kindOfArray(array), at: end, length: array.length };
    end += aligned(array.byteLength);
  }
  const head = encoder.encode(JSON.stringify({ format, version, sections }));
  const first = aligned(HEAD_AT + head.byteLength);
  const bytes = new Uint8Array(first + end);
  bytes.set(head, HEAD_AT);
  for (const [name, array] of arrays)
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), first + (sections[name]?.at ?? 0));
  const fixed = new DataView(bytes.buffer);
  fixed.setUint32(0, MAGIC, true);
  fixed.setUint32(4, bytes.byteLength, true);
  fixed.setUint32(12, head.byteLength, true);
  fixed.setUint32(8, checksumOf(bytes), true);
  return bytes;
}

/** Views need bytes aligned to 8; those of a file read in one call are. */
const withAlignedBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.byteOffset % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);

/**
 * Opens a packed file of one format and major version. Throws {@link PackedFileProblem} for anything else: another
 * format or version, a truncated file, or one with changed bytes.
 */
export function readPackedFile(
  given: Uint8Array,
  wanted: { readonly format: string; readonly major: number },
): PackedFile {
  const bytes = withAlignedBytes(given);
  if (bytes.byteLength < HEAD_AT) throw new PackedFileProblem(bytes.byteLength === 0 ? 'empty' : 'cut off');
  const fixed = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (fixed.getUint32(0, true) !== MAGIC) throw new PackedFileProblem('not of this program');
  if (fixed.getUint32(4, true) !== bytes.byteLength) throw new PackedFileProblem('cut off');
  if (fixed.getUint32(8, true) !== checksumOf(bytes)) throw new PackedFileProblem('damaged');
  const headLength = fixed.getUint32(12, true);
  // Safe to parse unchecked: our own build wrote these bytes, and the checksum matches.
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_AT, HEAD_AT + headLength)));
  if (head.format !== wanted.format) throw new PackedFileProblem('not of this program');
  if (head.version[0] !== wanted.major) throw new PackedFileProblem('of another version');
  const first = bytes.byteOffset + aligned(HEAD_AT + headLength);
  const placeOf = (name: string): SectionPlace => {
    const place = Object.hasOwn(head.sections, name) ? head.sections[name] : undefined;
    if (place === undefined) throw new PackedFileProblem('of another version');
    return place;
  };
  const reader =
    <Numbers>(kind: Kind, Type: new (buffer: ArrayBufferLike, at: number, length: number) => Numbers) =>
    (name: string): Numbers => {
      const place = placeOf(name);
      if (place.kind !== kind) throw new PackedFileProblem('of another version');
      return new Type(bytes.buffer, first + place.at, place.length);
    };
  const u8 = reader('u8', Uint8Array);
  return {
    u8,
    u16: reader('u16', Uint16Array),
    u32: reader('u32', Uint32Array),
    i16: reader('i16', Int16Array),
    i32: reader('i32', Int32Array),
    f64: reader('f64', Float64Array),
    text: (name) => new TextDecoder().decode(u8(name)),
    kindOf: (name) => placeOf(name).kind,
  };
}
