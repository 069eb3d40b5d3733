/** Data from the first bytes of a picture: its kind, its size, and what the file has besides the picture. Pure. */

/** A picture as described by its header. Sizes as stored: a photo may be rotated when shown. */
export interface PictureHeader {
  readonly kind: 'jpeg' | 'png' | 'webp';
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A segment of a JPEG file: its marker byte, and the range of its content. */
interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const EXIF_OR_XMP = 0xe1;
const LAST_APPLICATION = 0xef;
const COMMENT = 0xfe;
/** An ICC colour profile, and Adobe's colour transform: the picture needs them and they identify nobody. */
const COLOUR = new Set([0xe2, 0xee]);
/** Frame headers, which have the size; C4, C8 and CC are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === START_OF_IMAGE;

/** The segments of a JPEG file up to and including the one that starts its scan data; fewer if truncated. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const to = at + 2 + view(bytes).getUint16(at + 2);
    if (to > bytes.length || to < at + 4) break;
    segments.push({ marker, from: at + 4, to });
    if (marker === START_OF_SCAN) break;
    at = to;
  }
  return segments;
}

function jpegHeader(bytes: Uint8Array): PictureHeader | null {
  const frame = segmentsOf(bytes).find(({ marker, from, to }) => isFrame(marker) && to - from >= 5);
  if (frame === undefined) return null;
  const size = view(bytes);
  return { kind: 'jpeg', heightPx: size.getUint16(frame.from + 1), widthPx: size.getUint16(frame.from + 3) };
}

const PNG_BYTES = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngHeader(bytes: Uint8Array): PictureHeader | null {
  if (ascii(bytes, 12, 16) !== 'IHDR' || bytes.length < 24) return null;
  return { kind: 'png', widthPx: view(bytes).getUint32(16), heightPx: view(bytes).getUint32(20) };
}

function webpHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 30) return null;
  const size = view(bytes);
  const threeBytes = (at: number): number => size.getUint16(at, true) + (bytes[at + 2] ?? 0) * 65536;
  switch (ascii(bytes, 12, 16)) {
    case 'VP8 ':
      return {
        kind: 'webp',
        widthPx: size.getUint16(26, true) % 16384,
        heightPx: size.getUint16(28, true) % 16384,
      };
    case 'VP8L': {
      const packed = size.getUint32(21, true);
      return { kind: 'webp', widthPx: (packed % 16384) + 1, heightPx: (Math.floor(packed / 16384) % 16384) + 1 };
    }
    case 'VP8X':
      return { kind: 'webp', widthPx: threeBytes(24) + 1, heightPx: threeBytes(27) + 1 };
    default:
      return null;
  }
}

/** Reads kind and size of a JPEG, PNG or WebP picture; `null` for anything else. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const header = isJpeg(bytes)
    ? jpegHeader(bytes)
    : PNG_BYTES.every((byte, index) => bytes[index] === byte)
      ? pngHeader(bytes)
      : ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP'
        ? webpHeader(bytes)
        : null;
  return header === null || header.widthPx === 0 || header.heightPx === 0 ? null : header;
}

/** True when a JPEG or PNG is complete; a WebP states its length. A decoder would fill the missing part with grey. */
export function isWholePicture(bytes: Uint8Array): boolean {
  switch (readPictureHeader(bytes)?.kind) {
    case 'jpeg': {
      const scan = segmentsOf(bytes).find(({ marker }) => marker === START_OF_SCAN);
      if (scan === undefined) return false;
      // Phones append other data after the end marker.
      for (let at = bytes.length - 2; at >= scan.to; at -= 1)
        if (bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE) return true;
      return false;
    }
    case 'png':
      for (let at = bytes.length - 8; at >= 24; at -= 1) if (ascii(bytes, at, at + 4) === 'IEND') return true;
      return false;
    case 'webp':
      return view(bytes).getUint32(4, true) + 8 <= bytes.length;
    default:
      return false;
  }
}

/**
 * True for a JPEG without metadata that could say where, when or by whom it was taken: no EXIF, XMP, IPTC, comment or
 * unknown application segment.
 */
export function isPlainJpeg(bytes: Uint8Array): boolean {
  return (
    isJpeg(bytes) &&
    segmentsOf(bytes).every(
      ({ marker }) =>
        marker !== COMMENT && !(marker >= EXIF_OR_XMP && marker <= LAST_APPLICATION && !COLOUR.has(marker)),
    )
  );
}
