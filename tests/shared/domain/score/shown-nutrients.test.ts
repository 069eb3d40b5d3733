import { describe, expect, it, test } from 'vitest';
import {
  CHOOSABLE_NUTRIENTS,
  shownAmountOf,
  shownNutrients,
  shownSentence,
  shownWords,
} from '#shared/domain/score/shown-nutrients';
import type { StoredShownNutrient } from '#shared/domain/score/shown-nutrients';
import { dayOf, entry, food, lookupIn, noteEntry } from '#tests/support/foods';

/** 100 g has 812 mg of calcium and 10.04 g of protein. */
const CHEESE = food('mine:cheese', { calcium: 812, protein: 10.04 });
const full = dayOf([entry('mine:cheese', 100)]);
const open = dayOf([entry('mine:cheese', 100), noteEntry('unknown')]);

function shown(day: typeof full, stored: StoredShownNutrient) {
  const [one] = shownNutrients([stored]);
  if (one === undefined) throw new Error('not known');
  const amount = shownAmountOf(day, lookupIn(CHEESE), one);
  return [shownSentence(amount), shownWords(amount), amount.result];
}

describe('a shown nutrient', () => {
  test.each([
    [full, { nutrient: 'calcium' }, 'Calcium 812 mg', '', 'no-bound'],
    [
      full,
      { nutrient: 'calcium', floor: 1000 },
      'Calcium 812 mg, under your floor of 1,000 mg',
      'under your floor',
      'under-floor',
    ],
    [full, { nutrient: 'calcium', floor: 812 }, 'Calcium 812 mg, floor 812 mg', 'floor 812 mg', 'within'],
    [
      full,
      { nutrient: 'calcium', limit: 800 },
      'Calcium 812 mg, over your limit of 800 mg',
      'over your limit',
      'over-limit',
    ],
    [full, { nutrient: 'calcium', floor: 800, limit: 900 }, 'Calcium 812 mg, 800 to 900 mg', '800 to 900 mg', 'within'],
    // 10.04 g is above 10 g, and must not be shown as 10.0.
    [
      full,
      { nutrient: 'protein', limit: 10 },
      'Protein 10.1 g, over your limit of 10 g',
      'over your limit',
      'over-limit',
    ],
    // 10.04 g is below 10.05 g.
    [
      full,
      { nutrient: 'protein', floor: 10.05 },
      'Protein 10.0 g, under your floor of 10.05 g',
      'under your floor',
      'under-floor',
    ],
    // A dinner out may provide the rest, or exceed the limit.
    [
      open,
      { nutrient: 'calcium', floor: 1000 },
      'Calcium ≥ 812 mg, floor 1,000 mg, the rest unknown',
      'floor 1,000 mg',
      'unknown',
    ],
    [
      open,
      { nutrient: 'calcium', limit: 1000 },
      'Calcium ≥ 812 mg, limit 1,000 mg, the rest unknown',
      'limit 1,000 mg',
      'unknown',
    ],
    [open, { nutrient: 'calcium', floor: 800 }, 'Calcium ≥ 812 mg, floor 800 mg', 'floor 800 mg', 'within'],
    [
      open,
      { nutrient: 'calcium', limit: 800 },
      'Calcium ≥ 812 mg, over your limit of 800 mg',
      'over your limit',
      'over-limit',
    ],
    // Iron has no value at all: unknown, never 0 and never below a floor.
    [full, { nutrient: 'iron', floor: 8 }, 'Iron unknown, floor 8 mg', 'floor 8 mg', 'unknown'],
  ])('%#: %j is "%s"', (day, stored, sentence, words, result) => {
    expect(shown(day, stored)).toEqual([sentence, words, result]);
  });

  it('is none of the three that are scored, and none that only a newer version knows', () => {
    expect(shownNutrients([{ nutrient: 'sodium' }, { nutrient: 'omega3' }, { nutrient: 'iron' }])).toEqual([
      { nutrient: 'iron' },
    ]);
    expect(shownNutrients(undefined)).toEqual([]);
    expect(CHOOSABLE_NUTRIENTS.map(({ id }) => id)).not.toContain('magnesium');
  });
});
