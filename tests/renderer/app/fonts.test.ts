import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { woff2Characters } from '#tests/support/woff2-characters';

/** Every character the program writes is drawn by the font it ships, in a face the window loads for it. */

/** Characters besides letters and digits: bounds, estimates, fractions, minus, times, arrows, dash, dots, quotes. */
const SIGNS = '≥≤≈½⅓⅔¼¾⅛⅜⅝⅞−×→←·…–—’“”°µ';

interface Face {
  readonly path: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

function facesOf(sheet: string): readonly Face[] {
  const text = readFileSync(sheet, 'utf8');
  return [...text.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([face]) => {
    const file = /url\(['"]?([^'")]+\.woff2)/.exec(face)?.[1];
    const ranges = /unicode-range:\s*([^;]+);/.exec(face)?.[1];
    if (file === undefined || ranges === undefined) return [];
    return [
      {
        path: path.resolve(path.dirname(sheet), file),
        ranges: ranges.split(',').map((range) => {
          const [from = '', to = from] = range.trim().replace('U+', '').split('-');
          return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
        }),
      },
    ];
  });
}

const PACKAGED = createRequire(import.meta.url).resolve('@fontsource-variable/inter/index.css');
const SIGNS_SHEET = path.resolve('renderer/app/styles/signs.css');

describe('the bundled font', () => {
  const faces = [PACKAGED, SIGNS_SHEET].flatMap(facesOf);
  const characters = new Map(faces.map((face) => [face.path, woff2Characters(face.path)]));

  it.each([...SIGNS].map((sign) => [sign, sign.codePointAt(0) ?? 0] as const))('draws %s itself', (_sign, code) => {
    const loaded = faces.filter(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
    expect(loaded.some((face) => characters.get(face.path)?.has(code))).toBe(true);
  });

  it('has its signs on both pages', () => {
    for (const page of ['main.tsx', 'print-main.tsx'])
      expect(readFileSync(path.join('renderer/app', page), 'utf8')).toContain("import './styles/signs.css';");
  });
});
