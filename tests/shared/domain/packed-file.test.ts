import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFile, PackedFileProblem, readPackedFile } from '#shared/domain/packed-file';

const HEAD = { format: 'sample', version: [2, 0] } as const;
const WANTED = { format: 'sample', major: 2 };
const bytes = packFile(HEAD, {
  small: Uint8Array.of(1, 2, 3),
  words: 'Crème fraîche\nJalapeño',
  exact: Float64Array.of(0.1, -1e300, 28.35),
  signed: Int32Array.of(-2_147_483_648, 7),
});

/** The error message of reading; `null` if it can be read. */
function problemOf(file: Uint8Array, wanted = WANTED): string | null {
  try {
    readPackedFile(file, wanted);
    return null;
  } catch (problem) {
    if (problem instanceof PackedFileProblem) return problem.message;
    throw problem;
  }
}

describe('a packed file', () => {
  it('gives back every section as it was written', () => {
    const file = readPackedFile(bytes, WANTED);
    expect([...file.u8('small')]).toEqual([1, 2, 3]);
    expect(file.text('words')).toBe('Crème fraîche\nJalapeño');
    expect([...file.f64('exact')]).toEqual([0.1, -1e300, 28.35]);
    expect([...file.i32('signed')]).toEqual([-2_147_483_648, 7]);
    expect(file.kindOf('signed')).toBe('i32');
  });

  it('is the same bytes for the same content', () => {
    expect(packFile(HEAD, { small: Uint8Array.of(1, 2, 3) })).toEqual(
      packFile(HEAD, { small: Uint8Array.of(1, 2, 3) }),
    );
  });

  it('can be read from the middle of other bytes', () => {
    const around = new Uint8Array(bytes.length + 3);
    around.set(bytes, 3);
    expect([...readPackedFile(around.subarray(3), WANTED).f64('exact')]).toEqual([0.1, -1e300, 28.35]);
  });

  it('is refused when it is empty or not whole, wherever it was cut off', () => {
    expect(problemOf(new Uint8Array())).toBe('empty');
    for (let length = 1; length < bytes.length; length += 1) expect(problemOf(bytes.slice(0, length))).toBe('cut off');
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    expect(problemOf(longer)).toBe('cut off');
  });

  it('is refused when any byte has changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(problemOf(changed)).not.toBeNull();
      }),
    );
  });

  it('is refused when it is something else or of another major version; a minor one is read', () => {
    expect(problemOf(new TextEncoder().encode('{"format":"sample","version":[2,0]}'))).toBe('not of this program');
    expect(problemOf(bytes, { format: 'other', major: 2 })).toBe('not of this program');
    expect(problemOf(bytes, { format: 'sample', major: 3 })).toBe('of another version');
    expect(problemOf(packFile({ ...HEAD, version: [2, 9] }, {}))).toBeNull();
  });

  it('says that a section it does not have, or has in another kind, is of another version', () => {
    const file = readPackedFile(bytes, WANTED);
    expect(() => file.u8('none')).toThrow('of another version');
    expect(() => file.u8('toString')).toThrow('of another version');
    expect(() => file.u16('small')).toThrow('of another version');
    expect(() => file.kindOf('none')).toThrow('of another version');
  });
});
