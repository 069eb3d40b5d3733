/** Zips written byte by byte, so that every field can be false. Field order as in PKWARE's APPNOTE 4.3. */
import { crc32, deflateRawSync } from 'node:zlib';

/** One entry. Missing fields get the values of an honest zip. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly bytes?: Uint8Array;
  /** Already compressed, used instead of `bytes`. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly unpackedBytes?: number;
  readonly checksum?: number;
  /** Unix mode, including the file type: 0o120777 is a link. */
  readonly mode?: number;
}

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const UTF8_NAME = 0x800;
const DEFLATED = 8;

/** A zip of these entries; `count` is the number it claims to hold. */
export function rawZip(entries: readonly RawEntry[], count = entries.length): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const bytes = entry.bytes ?? Buffer.alloc(0);
    const packed = Buffer.from(entry.packed ?? (entry.method === 0 ? bytes : deflateRawSync(bytes)));
    const name = Buffer.from(entry.name);
    const described = Buffer.concat([
      u16(entry.flags ?? UTF8_NAME),
      u16(entry.method ?? DEFLATED),
      u16(0),
      u16(0x5b78), // 24 November 2025
      u32(entry.checksum ?? crc32(bytes)),
      u32(packed.length),
      u32(entry.unpackedBytes ?? bytes.length),
      u16(name.length),
      u16(0),
    ]);
    const local = Buffer.concat([u32(0x04034b50), u16(20), described, name, packed]);
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(0x0314), // made on Unix
        u16(20),
        described,
        u16(0),
        u16(0),
        u16(0),
        u32(((entry.mode ?? 0o100644) << 16) >>> 0),
        u32(offset),
        name,
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = [u32(0x06054b50), u16(0), u16(0), u16(count), u16(count), u32(listed.length), u32(offset), u16(0)];
  return Buffer.concat([...parts, listed, ...end]);
}
