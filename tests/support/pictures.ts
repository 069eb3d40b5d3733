/** Picture files with valid headers and ends but no content: what a decoder would show is tested in the real window. */
import { Buffer } from 'node:buffer';

interface JpegParts {
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Segments before the frame: marker byte and content. */
  readonly segments?: readonly (readonly [marker: number, content: string])[];
  readonly isCutOff?: boolean;
  readonly data?: string;
}

const segment = (marker: number, content: Uint8Array): Uint8Array => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** The bytes of a JPEG of a size: header, frame, some scan data, end. */
export function jpegBytes({
  widthPx = 640,
  heightPx = 480,
  segments = [],
  isCutOff = false,
  data = 'scan data',
}: JpegParts = {}): Uint8Array {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(heightPx, 1);
  frame.writeUInt16BE(widthPx, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1')),
    ...segments.map(([marker, content]) => segment(marker, Buffer.from(content, 'latin1'))),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from(data),
    ...(isCutOff ? [] : [Buffer.from([0xff, 0xd9])]),
  ]);
}

/** The bytes of a PNG of a size, without any rows. */
export function pngBytes(widthPx: number, heightPx: number, isCutOff = false): Uint8Array {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(widthPx, 0);
  size.writeUInt32BE(heightPx, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    Buffer.from('IHDR'),
    size,
    Buffer.from([8, 2, 0, 0, 0, 0, 0, 0, 0]),
    ...(isCutOff ? [] : [Buffer.from('\0\0\0\0IEND\u00aeB`\u0082', 'latin1')]),
  ]);
}
