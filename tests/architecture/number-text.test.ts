import { describe, expect, it } from 'vitest';
import { programFilesWith, withoutComments } from './source-text';

/**
 * The modules that pluralise, list and format numbers in English; and the one that formats a number for editing,
 * without commas.
 */
const NUMBER_TEXT = ['shared/domain/number-text.ts', 'shared/domain/typed-number.ts'];

/** `count === 1 ? 'day' : 'days'`, `=== 1 ? '' : 's'`, `!== 1 ? 's'`: a hand-made singular or plural. */
const PLURAL_BY_HAND = /[!=]==\s*1\s*\?\s*(?:(['"`])(?!\1)|(['"`])\2\s*:\s*(['"`])\w{1,3}\3)/;

/** `words.slice(0, -1).join(', ')`, the first half of "a, b and c". */
const LIST_BY_HAND = /\.slice\(0,\s*-1\)\.join\(|\.join\((['"`]) (?:and|or) \1\)/;

/** A number formatted with commas elsewhere. */
const NUMBER_BY_HAND = /\.toLocaleString\(|\bIntl\.(?:NumberFormat|PluralRules|ListFormat)\b/;

describe('words for numbers and lists', () => {
  it('are made in one place', () => {
    expect(programFilesWith(PLURAL_BY_HAND)).toEqual([]);
    expect(programFilesWith(LIST_BY_HAND)).toEqual([]);
    expect(programFilesWith(NUMBER_BY_HAND)).toEqual(NUMBER_TEXT);
  });

  it.each([
    [PLURAL_BY_HAND, "count === 1 ? 'day' : 'days'"],
    [PLURAL_BY_HAND, "{count === 1\n  ? 'is'\n  : 'are'}"],
    [PLURAL_BY_HAND, '`${meals === 1 ? `1 meal` : `${meals} meals`}`'],
    [PLURAL_BY_HAND, "`food${count === 1 ? '' : 's'}`"],
    [PLURAL_BY_HAND, "`food${count !== 1 ? 's' : ''}`"],
    [LIST_BY_HAND, "`${words.slice(0, -1).join(', ')} and ${last}`"],
    [LIST_BY_HAND, "words.join(' and ')"],
    [NUMBER_BY_HAND, "amount.toLocaleString('en')"],
    [NUMBER_BY_HAND, "new Intl.NumberFormat('en')"],
  ])('would be seen by %s in: %s', (pattern, code) => {
    expect(withoutComments(code)).toMatch(pattern);
  });

  it.each([
    "const people = list.people === 1 ? '' : `, for ${list.people} people`;",
    'step === 1 ? entries[0] : null',
    'lines.length === 1 ? lines : numbered',
    "// count === 1 ? 'day' : 'days'",
    "plural(count, 'day')",
  ])('are not seen in: %s', (code) => {
    expect(withoutComments(code)).not.toMatch(PLURAL_BY_HAND);
  });
});
