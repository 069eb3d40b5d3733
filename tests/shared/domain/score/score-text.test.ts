import { describe, expect, it } from 'vitest';
import { scoreDay } from '#shared/domain/score/score';
import type { DayScore, MineralScore } from '#shared/domain/score/score';
import {
  cautionSentence,
  estimateSentence,
  formatHeadline,
  formatMeter,
  mineralSentence,
  formatNetCarbs,
  roundedDown,
  formatShare,
  roundedUp,
  scoreSentence,
  shownAmount,
  formatTotal,
} from '#shared/domain/score/score-text';
import { dayOf, entry, food, KETO_WOMAN, lookupIn, noteEntry } from '#tests/support/foods';

/** A mineral with a floor of 3,000 and a caution above 5,000, everything known. */
function mineral(amount: number, changes: Partial<MineralScore> = {}): MineralScore {
  return {
    amount,
    atLeast: false,
    coverage: 1,
    target: 3000,
    part: Math.min(100, amount / 30),
    flag: 'short',
    floor: 'short',
    caution: 'none',
    cautionAbove: 5000,
    cautionCounts: 'all',
    fromSupplements: 0,
    fromSalts: 0,
    fromEstimates: 0,
    isEstimated: false,
    exerciseSum: null,
    ...changes,
  };
}

const unknown = (amount: number) => mineral(amount, { atLeast: true, flag: 'unknown', floor: 'unknown' });
const met = (amount: number, changes: Partial<MineralScore> = {}) =>
  mineral(amount, { flag: 'met', floor: 'reached', ...changes });
const above = (amount: number, changes: Partial<MineralScore> = {}) =>
  met(amount, { flag: 'above-caution', caution: 'above', ...changes });

/** The score of a day with these amounts in mg against 3,000 / 3,000 / 320. */
function day(sodium: number | null, potassium: number | null, magnesium: number | null): DayScore {
  const only = food('mine:all', { energy: 100, sodium, potassium, magnesium });
  return scoreDay(dayOf([entry('mine:all', 100)]), lookupIn(only), KETO_WOMAN);
}

describe('whole numbers', () => {
  it.each([
    [1799.99, '1,799'],
    [2999.999999, '2,999'],
    [3000, '3,000'],
    [1, '1'],
    [0.999, '<1'],
    [0.000001, '<1'],
    [0, '0'],
    [12_345.6, '12,345'],
  ])('toward a floor %d reads %s', (amount, text) => expect(roundedDown(amount)).toBe(text));

  it.each([
    [1200.81, '1,201'],
    [0.1, '1'],
    [1200, '1,200'],
    [0, '0'],
  ])('of a gap or above a caution %d reads %s', (amount, text) => expect(roundedUp(amount)).toBe(text));

  it('are not pushed over by the last bit of a double', () => {
    // 0.29 g of a capsule with 100,000 mg per 100 g: exactly 290 mg, which a double holds as 289.99999999999994.
    expect((0.29 * 100_000) / 100).toBeLessThan(290);
    expect(roundedDown((0.29 * 100_000) / 100)).toBe('290');
    // 1.1 + 2.2 is 3.3000000000000003; ten times that is 33 and not 34.
    expect(roundedUp((1.1 + 2.2) * 10)).toBe('33');
  });
});

describe('a share of a target', () => {
  it('rounds down, and a little is never nothing', () => {
    expect([formatShare(229.4, 3000), formatShare(2, 3000), formatShare(0, 3000), formatShare(320, 320)]).toEqual([
      '7 %',
      'under 1 %',
      '0 %',
      '100 %',
    ]);
    expect(formatShare(37_500, 3000)).toBe('1,250 %');
  });
});

describe('an amount on the board', () => {
  it('rounds down toward the floor, however near it is', () => {
    expect(shownAmount(mineral(2999.9))).toBe('2,999');
    expect(shownAmount(met(3000.9))).toBe('3,000');
  });

  it('rounds down as a lower bound and says so', () => {
    expect(shownAmount(unknown(1864.9))).toBe('≥ 1,864');
  });

  it('is no number where nothing is known, least of all 0; a known 0 is', () => {
    expect(shownAmount(unknown(0))).toBe('—');
    expect(shownAmount(unknown(0.4))).toBe('—');
    expect(shownAmount(unknown(1.9))).toBe('≥ 1');
    expect(shownAmount(mineral(0))).toBe('0');
  });

  it('rounds up above its caution', () => {
    expect(shownAmount(above(8723.18))).toBe('8,724');
    expect(shownAmount(above(5000.1))).toBe('5,001');
  });

  it('above its caution and not known in full stays a lower bound', () => {
    expect(shownAmount(above(5600.7, { atLeast: true }))).toBe('≥ 5,600');
  });

  it('rounds down where the caution counts supplements only: the shown amount is not what is above', () => {
    expect(shownAmount(above(799.6, { cautionCounts: 'supplements', cautionAbove: 350, fromSupplements: 460 }))).toBe(
      '799',
    );
  });
});

describe('the words of a meter', () => {
  it.each([
    ['1,799 of 3,000 mg, short', mineral(1799.19)],
    ['2,843 of 3,000 mg, borderline', mineral(2843.01, { flag: 'borderline', floor: 'borderline' })],
    ['3,000 of 3,000 mg, met', met(3000)],
    ['at least 1,864 of 3,000 mg, unknown', unknown(1864.4)],
    ['at least 3,100 of 3,000 mg, met', met(3100.5, { atLeast: true })],
    ['8,724 of 3,000 mg, above caution', above(8723.18)],
    ['1,500 mg, not scored', mineral(1500.5, { target: null, part: null, flag: 'not-scored', floor: 'not-scored' })],
    [
      '1,500 mg, limit 5,000 mg, limit only',
      mineral(1500.5, { target: null, part: null, flag: 'limit-only', floor: 'limit-only' }),
    ],
    ['no known value of 3,000 mg, unknown', unknown(0)],
    ['<1 of 3,000 mg, short', mineral(0.4)],
    ['0 of 3,000 mg, short', mineral(0)],
  ])('are “%s”', (text, score) => expect(formatMeter(score)).toBe(text));
});

describe('the sentence of a mineral', () => {
  it('rounds what is eaten down and what is missing up', () => {
    // 3,000 − 1,799.19 = 1,200.81.
    expect(mineralSentence(mineral(1799.19))).toBe('1,799 of 3,000 mg, short by 1,201 mg.');
    // 320 − 319.7 = 0.3: never "short by 0".
    expect(mineralSentence(mineral(319.7, { target: 320, flag: 'borderline', floor: 'borderline' }))).toBe(
      '319 of 320 mg, short by 1 mg.',
    );
  });

  it('claims no gap that is not known', () => {
    expect(mineralSentence(unknown(1864.4))).toBe('At least 1,864 of 3,000 mg, the rest unknown.');
    expect(mineralSentence(met(3100.4, { atLeast: true }))).toBe('At least 3,100 of 3,000 mg.');
    expect(mineralSentence(unknown(0))).toMatch(/^No value is known/);
  });

  it('has no gap once the floor is reached', () => {
    expect(mineralSentence(met(3000))).toBe('3,000 of 3,000 mg.');
    expect(mineralSentence(above(8723.18))).toBe('8,724 of 3,000 mg.');
  });

  it('has no target where there is none', () => {
    expect(mineralSentence(mineral(1500.7, { target: null, floor: 'not-scored', flag: 'not-scored' }))).toBe(
      '1,500 mg, not scored.',
    );
    expect(mineralSentence(mineral(1500.7, { target: null, floor: 'limit-only', flag: 'limit-only' }))).toBe(
      '1,500 mg, limit 5,000 mg.',
    );
  });

  it('says "about" where a similar food’s value counts, and how much of it that is', () => {
    const estimated = { isEstimated: true, fromEstimates: 21.84 };
    expect(mineralSentence(mineral(1799.19, estimated))).toBe('About 1,799 of 3,000 mg, short by about 1,201 mg.');
    expect(shownAmount(mineral(1799.19, estimated))).toBe('≈ 1,799');
    const both = mineral(1799.19, { ...estimated, atLeast: true, floor: 'unknown', flag: 'unknown' });
    expect(shownAmount(both)).toBe('≥≈ 1,799');
    expect(mineralSentence(both)).toBe('At least about 1,799 of 3,000 mg, the rest unknown.');
    expect(estimateSentence(mineral(1799.19, estimated))).toBe(
      '21 mg of this comes from a similar food’s value you chose.',
    );
    expect(estimateSentence(mineral(1799.19))).toBeNull();
    // An estimate of 0 is mentioned too, because it also replaced an unknown.
    expect(estimateSentence(mineral(1799.19, { isEstimated: true }))).toBe(
      '0 mg of this comes from a similar food’s value you chose.',
    );
  });

  it('never speaks of a deficiency', () => {
    const sentences = [mineral(10), unknown(10), met(3000), above(6000)].map((score) => mineralSentence(score));
    expect(sentences.join(' ')).not.toMatch(/deficien|probab|perfect/i);
  });
});

describe('the sentence of a caution', () => {
  it('is not there without a caution, or below it', () => {
    expect(cautionSentence(mineral(9000, { cautionAbove: null }), 0)).toBeNull();
    expect(cautionSentence(met(5000), 0)).toBeNull();
  });

  it('rounds the excess up', () => {
    expect(cautionSentence(above(5000.1), 0)).toBe('Above the caution level of 5,000 mg a day, by 1 mg.');
    expect(cautionSentence(above(8723.18), 0)).toBe('Above the caution level of 5,000 mg a day, by 3,724 mg.');
  });

  it('rounds an excess down that is itself a lower bound', () => {
    expect(cautionSentence(above(8723.18, { atLeast: true }), 2)).toBe(
      'Above the caution level of 5,000 mg a day, by at least 3,723 mg.',
    );
  });

  it('names the supplements for magnesium, not what is eaten', () => {
    const score = above(799, { target: 320, cautionAbove: 350, cautionCounts: 'supplements', fromSupplements: 460 });
    expect(cautionSentence(score, 0)).toMatch(/^460 mg come from supplements\. .* 350 mg a day/);
  });

  it('says how many foods are not counted', () => {
    const score = mineral(1800, { caution: 'unknown', atLeast: true });
    expect(cautionSentence(score, 1)).toBe('Caution level 5,000 mg a day: not counting 1 food without a value.');
    expect(cautionSentence(score, 3)).toBe('Caution level 5,000 mg a day: not counting 3 foods without a value.');
  });
});

describe('the sentence of a score', () => {
  it('says the number, its meaning and when it is a lower bound', () => {
    // Nutrition rules, section 10: 94.77, 59.97 and 41.90 give 65.55.
    expect(scoreSentence(day(2843.01, 1799.19, 134.08))).toBe(
      '65 of 100: the average of how far each mineral got toward its target, each counted up to 100 %.',
    );
    // (100 + 0 + 100) / 3 = 66.67, potassium has no value.
    expect(scoreSentence(day(3000, null, 320))).toMatch(/^At least 66 of 100: /);
  });

  it('has no number for a day that is not planned, not even with a note on it', () => {
    const nothing = scoreDay(dayOf([noteEntry('unknown')]), lookupIn(), KETO_WOMAN);
    expect(scoreSentence(nothing)).toBe('Nothing planned, no score.');
  });
});

describe('the headline of a day', () => {
  it.each([
    ['All met', day(3000, 3000, 320)],
    ['2 short', day(3000, 2000, 200)],
    ['1 short', day(2843.01, 1799.19, 300)],
    ['Borderline', day(2843.01, 3000, 300)],
    ['2 unknown', day(2433, null, null)],
    ['1 short', day(1000, null, null)],
    ['Caution', day(8723, null, 100)],
  ])('is “%s”', (words, score) => expect(formatHeadline(score)).toBe(words));
});

describe('net carbs', () => {
  const carbs = (amount: number, upTo = false, atLeast = false) => formatNetCarbs({ amount, upTo, atLeast });

  it('are rounded to the nearest tenth when they are known', () => {
    expect(carbs(18.76)).toBe('18.8 g');
    expect(carbs(18.74)).toBe('18.7 g');
    expect(carbs(0)).toBe('0.0 g');
  });

  it('are rounded up as an upper bound and down as a lower one', () => {
    expect(carbs(12.61, true)).toBe('≤ 12.7 g');
    expect(carbs(12.69, false, true)).toBe('≥ 12.6 g');
    expect(carbs(12.7, true)).toBe('≤ 12.7 g');
    expect(carbs(3, false, true)).toBe('≥ 3.0 g');
  });

  it('are not pushed over by the last bit of a double', () => {
    // 0.1 + 0.2 is 0.30000000000000004, and still no more than 0.3.
    expect(carbs(0.1 + 0.2, true)).toBe('≤ 0.3 g');
    // 0.7 + 0.1 is 0.7999999999999999, and still no less than 0.8.
    expect(carbs(0.7 + 0.1, false, true)).toBe('≥ 0.8 g');
  });

  it('with neither bound, or a lower one of nothing, are unknown, never 0', () => {
    expect(carbs(4.2, true, true)).toBe('—');
    expect(carbs(0, false, true)).toBe('—');
    expect(carbs(0.09, false, true)).toBe('—');
    expect(carbs(0, true)).toBe('≤ 0.0 g');
  });

  it('say nothing where a lower bound would read 0, but a known 0 is stated', () => {
    expect(carbs(0, false, true)).toBe('—');
    expect(carbs(0.04, false, true)).toBe('—');
    expect(carbs(0.1, false, true)).toBe('≥ 0.1 g');
    expect(carbs(0, true)).toBe('≤ 0.0 g');
  });
});

describe('a macro total', () => {
  it.each([
    [131.6, false, 'g', '132 g'],
    [131.6, true, 'g', '≥ 131 g'],
    [1843.95, false, 'kcal', '1,844 kcal'],
    [1843.95, true, 'kcal', '≥ 1,843 kcal'],
    [0.9, true, 'g', '—'],
    [0, false, 'g', '0 g'],
    [0, true, 'kcal', '—'],
    [0.9, true, 'g', '—'],
    [1, true, 'g', '≥ 1 g'],
    [0, false, 'g', '0 g'],
  ])('%d (lower bound: %s) reads with %s as %s', (amount, atLeast, unit, text) =>
    expect(formatTotal({ amount, atLeast }, unit)).toBe(text),
  );
});
