import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { allowedSlips, queryWords, singular, slipsBetween, slipsToPrefix, wordsOf } from '#shared/domain/search-terms';

describe('words', () => {
  test('lower case, no accents, no plural', () => {
    expect(wordsOf('Jalapeño peppers')).toEqual(['jalapeno', 'pepper']);
    expect(wordsOf("Goat's milk")).toEqual(['goat', 'milk']);
    expect(wordsOf('70–85 %')).toEqual(['70', '85']);
    expect(wordsOf('Crème fraîche, œuf')).toEqual(['creme', 'fraiche', 'oeuf']);
  });

  test.each([
    ['berries', 'berry'],
    ['tomatoes', 'tomato'],
    ['peaches', 'peach'],
    ['seeds', 'seed'],
    ['asparagus', 'asparagus'],
    ['swiss', 'swiss'],
    ['gas', 'gas'],
  ])('%s is %s', (word, one) => expect(singular(word)).toBe(one));

  test('fillers are dropped unless nothing else was typed', () => {
    expect(queryWords('cream of tartar')).toEqual(['cream', 'tartar']);
    expect(queryWords('the')).toEqual(['the']);
  });
});

describe('slips', () => {
  test.each([
    ['eggplnat', 'eggplant', 1],
    ['oilve', 'olive', 1],
    ['bakon', 'bacon', 1],
    ['buter', 'butter', 1],
    ['brocolli', 'broccoli', 2],
    ['salt', 'salt', 0],
    ['salt', 'pepper', 3],
  ])('%s to %s: %i', (typed, known, slips) => expect(slipsBetween(typed, known, 2)).toBe(slips));

  test('an unfinished word is compared with beginnings', () => {
    expect(slipsToPrefix('avaca', 'avocado', 1)).toBe(1);
    expect(slipsToPrefix('avo', 'avocado', 1)).toBe(0);
    expect(slipsToPrefix('xyz', 'avocado', 1)).toBe(2);
  });

  test('short words allow none, longer ones more', () => {
    expect([3, 4, 5, 6, 12].map(allowedSlips)).toEqual([0, 1, 1, 2, 2]);
  });

  test('swapping any two neighbouring letters is at most one slip', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.nat(10), (word, at) => {
        const place = at % (word.length - 1);
        const swapped = word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);
        return slipsBetween(swapped, word, 2) <= 1;
      }),
    );
  });
});
