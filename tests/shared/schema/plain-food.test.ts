/** The short way takes nothing the schema of entries refuses or would change, and takes what the program itself makes. */
import { describe, expect, it } from 'vitest';
import { MAX_ENTRY_GRAMS } from '#shared/domain/units';
import { isPlainFood, MAX_AMOUNT, MAX_ID, MAX_TEXT, MAX_UNIT } from '#shared/schema/plain-food';
import { entrySchema } from '#shared/schema/week-document';

const PLAIN = {
  id: 'e1',
  kind: 'food',
  food: 'sr28:11457',
  grams: 60,
  portion: { amount: 2, unit: 'cup' },
  locked: false,
  note: '',
};

/** What the schema makes of an entry, as it is stored; `null`: it is refused. */
function stored(entry: unknown): string | null {
  const read = entrySchema.safeParse(entry);
  return read.success ? JSON.stringify(read.data) : null;
}

const texts = [MAX_UNIT, MAX_ID, MAX_TEXT].flatMap((most) => [most, most + 1].map((length) => 'x'.repeat(length)));
const numbers = [MAX_ENTRY_GRAMS, MAX_AMOUNT].flatMap((most) => [most, most + 0.001]);
/** Whatever may stand at a key, the limits of every text and number and what lies beyond them among it. */
const VALUES: readonly unknown[] = [
  ['', 'x', 'food', 'note', 'sauna', '😀', ...texts],
  [-1, -0, 0, Number.MIN_VALUE, 1, ...numbers, Number.NaN, Number.POSITIVE_INFINITY],
  [true, null, undefined, [], ['x'], {}],
].flat();

const KEYS = ['id', 'kind', 'food', 'grams', 'portion', 'locked', 'note'] as const;
const withPortion = (portion: object) => ({ ...PLAIN, portion });
const CHANGED: readonly unknown[] = [
  ...VALUES,
  ...VALUES.flatMap((value) => KEYS.map((key) => ({ ...PLAIN, [key]: value }))),
  ...VALUES.flatMap((value) => [withPortion({ amount: value, unit: 'g' }), withPortion({ amount: 1, unit: value })]),
  ...KEYS.map((left) => Object.fromEntries(Object.entries(PLAIN).filter(([key]) => key !== left))),
  ...KEYS.map((last) =>
    Object.fromEntries(Object.entries(PLAIN).toSorted(([a], [b]) => +(a === last) - +(b === last))),
  ),
  ...[{ unit: 'g', amount: 1 }, { amount: 1 }, { amount: 1, unit: 'g', later: 1 }].map(withPortion),
  ...[{ prep: { text: 'Thaw', daysBefore: 1 } }, { portions: { a: 2 } }, { later: 1 }].map((more) => ({
    ...PLAIN,
    ...more,
  })),
  JSON.parse(`${JSON.stringify(PLAIN).slice(0, -1)},"__proto__":1}`),
];

describe('a food of a meal with nothing but what every one has', () => {
  it('takes the short way', () => {
    expect(isPlainFood(PLAIN)).toBe(true);
    const longest = { ...PLAIN, id: 'x'.repeat(MAX_ID), grams: MAX_ENTRY_GRAMS, note: 'x'.repeat(MAX_TEXT) };
    expect(isPlainFood(longest)).toBe(true);
    expect(isPlainFood(withPortion({ amount: MAX_AMOUNT, unit: 'x'.repeat(MAX_UNIT) }))).toBe(true);
  });

  it('is what the schema gives back as it is, and nothing else takes that way', () => {
    const wronglyTaken = CHANGED.filter((entry) => isPlainFood(entry) && stored(entry) !== JSON.stringify(entry));
    expect(wronglyTaken).toEqual([]);
    // Both answers are among them, or this would prove nothing.
    expect(CHANGED.filter(isPlainFood).length).toBeGreaterThan(20);
    expect(CHANGED.filter((entry) => !isPlainFood(entry) && stored(entry) === null).length).toBeGreaterThan(100);
  });
});
