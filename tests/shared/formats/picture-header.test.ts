import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainJpeg, isWholePicture, readPictureHeader } from '#shared/formats/picture-header';
import { jpegBytes, pngBytes } from '#tests/support/pictures';

/** RIFF, length, WEBP, then the first chunk with its own length before its content. */
function webpBytes(chunk: string, content: readonly number[], missing = 0): Uint8Array {
  const bytes = Buffer.concat([
    Buffer.from(`RIFF\0\0\0\0WEBP${chunk}\0\0\0\0`, 'latin1'),
    Buffer.from(content),
    Buffer.alloc(Math.max(0, 12 - content.length)),
  ]);
  bytes.writeUInt32LE(bytes.length - 8 + missing, 4);
  return bytes;
}

describe('the header of a picture', () => {
  it('returns the size of a JPEG, whatever comes before its frame', () => {
    const exif = [0xe1, 'Exif\0\0 with a thumbnail \u00ff\u00d8\u00ff\u00d9'] as const;
    expect(readPictureHeader(jpegBytes({ widthPx: 4032, heightPx: 3024, segments: [exif] }))).toEqual({
      kind: 'jpeg',
      widthPx: 4032,
      heightPx: 3024,
    });
  });

  it('says the size of a PNG and of the three kinds of WebP', () => {
    expect(readPictureHeader(pngBytes(70_000, 3))).toEqual({ kind: 'png', widthPx: 70_000, heightPx: 3 });
    // 300 is 2C 01, 200 is C8 00.
    expect(readPictureHeader(webpBytes('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x2c, 1, 0xc8, 0]))).toEqual({
      kind: 'webp',
      widthPx: 300,
      heightPx: 200,
    });
    // One less than the size, 14 bits each: 299 + 199 × 16384.
    expect(readPictureHeader(webpBytes('VP8L', [0x2f, 0x2b, 0xc1, 0x31, 0]))).toEqual({
      kind: 'webp',
      widthPx: 300,
      heightPx: 200,
    });
    expect(readPictureHeader(webpBytes('VP8X', [0, 0, 0, 0, 0x2b, 1, 0, 0xc7, 0, 0]))).toEqual({
      kind: 'webp',
      widthPx: 300,
      heightPx: 200,
    });
  });

  it.each([
    ['nothing', ''],
    ['a text', 'Dear diary, this is no picture.'],
    ['a GIF', 'GIF89a\u0001\0\u0001\0'],
    ['the first bytes of a JPEG', '\u00ff\u00d8\u00ff'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('takes %s for no picture', (_what, text) => {
    expect(readPictureHeader(Buffer.from(text, 'latin1'))).toBeNull();
  });

  it('takes a size of nothing for no picture', () => {
    expect(readPictureHeader(jpegBytes({ widthPx: 0 }))).toBeNull();
    expect(readPictureHeader(pngBytes(4, 0))).toBeNull();
  });

  it('never throws, whatever the bytes are', () => {
    const starts = [
      [],
      [0xff, 0xd8, 0xff],
      [...pngBytes(3, 3).subarray(0, 16)],
      [...Buffer.from('RIFF\0\0\0\0WEBPVP8X')],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const bytes = Uint8Array.from([...start, ...rest]);
        readPictureHeader(bytes);
        isWholePicture(bytes);
        isPlainJpeg(bytes);
      }),
    );
  });
});

describe('a picture that is cut off', () => {
  it('is distinguished from a whole one', () => {
    expect(isWholePicture(jpegBytes())).toBe(true);
    expect(isWholePicture(jpegBytes({ isCutOff: true }))).toBe(false);
    expect(isWholePicture(pngBytes(3, 3))).toBe(true);
    expect(isWholePicture(pngBytes(3, 3, true))).toBe(false);
    expect(isWholePicture(webpBytes('VP8X', [0]))).toBe(true);
    expect(isWholePicture(webpBytes('VP8X', [0], 1))).toBe(false);
  });

  it('does not take the end of a thumbnail for its own, and minds nothing after it', () => {
    const thumbnail = [0xe1, 'Exif\0\0 \u00ff\u00d8 small \u00ff\u00d9'] as const;
    expect(isWholePicture(jpegBytes({ segments: [thumbnail], isCutOff: true }))).toBe(false);
    expect(isWholePicture(Buffer.concat([jpegBytes(), Buffer.from('a film after the photo')]))).toBe(true);
  });
});

describe('what a JPEG says besides the picture', () => {
  it.each([
    ['where it was taken', 0xe1, 'Exif\0\0GPS 52.5 13.4'],
    ['what a program wrote', 0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'],
    ['who took it', 0xed, 'Photoshop 3.0\0 by somebody'],
    ['a comment', 0xfe, 'in our kitchen'],
    ['something unknown', 0xe9, 'whatever'],
  ])('is found: %s', (_what, marker, content) => {
    expect(isPlainJpeg(jpegBytes({ segments: [[marker, content]] }))).toBe(false);
  });

  it('is nothing where there is only a colour profile', () => {
    expect(isPlainJpeg(jpegBytes())).toBe(true);
    expect(isPlainJpeg(jpegBytes({ segments: [[0xe2, 'ICC_PROFILE\0']] }))).toBe(true);
  });
});
