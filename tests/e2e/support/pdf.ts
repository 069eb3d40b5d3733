import { execFileSync } from 'node:child_process';

/** What poppler's tools find in a PDF: a different program from the one that wrote it. */

/** Both are in poppler-utils, which `npm test` installs or asks for. */
const READER = 'pdftotext';
const PAINTER = 'pdftoppm';

/** A word on a page, in points from the top left corner. */
interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page with its size in points. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
  /** The text of the page in the order it was drawn. */
  readonly text: string;
}

const run = (...args: string[]): string =>
  execFileSync(READER, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const numberIn = (attributes: string, name: string): number =>
  Number(new RegExp(`${name}="([^"]+)"`).exec(attributes)?.[1]);
const plain = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Reads every page of a PDF. */
export function readPdf(file: string): readonly PdfPage[] {
  const texts = run('-raw', file, '-').split('\f');
  const pages = run('-bbox', file, '-')
    .split(/<page /)
    .slice(1);
  return pages.map((page, index) => ({
    width: numberIn(page, 'width'),
    height: numberIn(page, 'height'),
    words: [...page.matchAll(/<word ([^>]+)>([^<]*)<\/word>/g)].map(([, attributes = '', text = '']) => ({
      text: plain(text),
      left: numberIn(attributes, 'xMin'),
      top: numberIn(attributes, 'yMin'),
      right: numberIn(attributes, 'xMax'),
      bottom: numberIn(attributes, 'yMax'),
    })),
    text: texts[index] ?? '',
  }));
}

/**
 * The minimum vertical distance between the middles of two words, as a share of a word's height, which includes the
 * line spacing.
 */
const SAME_LINE = 0.3;

/** Words that overlap another one, as happens when something overflows its box. */
export const overprinted = ({ words }: PdfPage): readonly string[] =>
  words.flatMap((one, index) =>
    words.slice(index + 1).flatMap((other) => {
      const apart = Math.abs(one.top + one.bottom - other.top - other.bottom) / 2;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const isOn = apart < SAME_LINE * Math.min(one.bottom - one.top, other.bottom - other.top) && across > 1;
      return isOn ? [`${one.text} / ${other.text}`] : [];
    }),
  );

/** A text without any white space: a name wrapped over lines is still the same name. */
export const unspaced = (text: string): string => text.replace(/\s+/g, '');

/** How often a name occurs in a text, however it is wrapped. */
export const occurrences = (text: string, name: string): number => unspaced(text).split(unspaced(name)).length - 1;

/**
 * How far the most colourful pixel of the first page is from grey: the greatest difference of red, green and blue, 0 to
 * 255.
 */
export function greatestColour(file: string): number {
  const bytes = execFileSync(PAINTER, ['-r', '20', '-l', '1', '-singlefile', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // "P6", width and height, the maximum value: three lines before the pixels.
  const start = bytes.indexOf('\n255\n') + 5;
  let greatest = 0;
  for (let at = start; at + 2 < bytes.length; at += 3) {
    const dot = [...bytes.subarray(at, at + 3)];
    greatest = Math.max(greatest, Math.max(...dot) - Math.min(...dot));
  }
  return greatest;
}
