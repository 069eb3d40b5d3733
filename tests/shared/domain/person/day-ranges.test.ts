import { describe, expect, test } from 'vitest';
import { rangeProblem, rangeText } from '#shared/domain/person/day-ranges';
import { formatInRange } from '#shared/domain/score/range-text';
import { repairRequest } from '#tests/support/repair-request';

describe('a range of a day', () => {
  test('is read with both ends, one or none', () => {
    expect(rangeText({ min: 1400, max: 2100 })).toBe('1,400–2,100');
    expect(rangeText({ min: 90 })).toBe('at least 90');
    expect(rangeText({ max: 2100 })).toBe('at most 2,100');
    expect(rangeText({})).toBeNull();
    expect(rangeText(undefined)).toBeNull();
  });

  test('cannot be upside down, negative or beyond anybody’s day', () => {
    expect(rangeProblem({ min: 1400, max: 2100 })).toBeNull();
    expect(rangeProblem({})).toBeNull();
    expect(rangeProblem({ min: 2100, max: 1400 })).toBe('The least is above the most.');
    expect(rangeProblem({ min: -1 })).not.toBeNull();
    expect(rangeProblem({ max: 20_001 })).not.toBeNull();
    expect(rangeProblem({ max: Number.NaN })).not.toBeNull();
  });

  test('is stated beside the total', () => {
    const total = { amount: 1844.2, atLeast: false };
    const score = { energy: total, protein: total, fat: total };
    expect(formatInRange(score, 'energy', { min: 1400, max: 2100 })).toBe('Energy 1,844 kcal of 1,400–2,100');
    expect(formatInRange(score, 'fat', undefined)).toBeNull();
  });
});

describe('what is suggested keeps to it', () => {
  // Tuesday has 1,876 kcal and 143 g of protein: usually 1,688 to 2,276 kcal and at least 128 g.
  test('energy and protein, within the usual most', () => {
    const { limits } = repairRequest({ entry: { ranges: { energy: { min: 1400, max: 2000 }, protein: { min: 90 } } } });
    expect(limits.energy).toEqual({ min: 1400, max: 2000 });
    expect(limits.protein).toEqual({ min: 90, max: null });
    expect(limits.fat).toBeUndefined();
    expect(repairRequest({ entry: { ranges: { energy: { max: 9000 }, fat: { max: 150 } } } }).limits).toMatchObject({
      energy: { max: 2277 },
      fat: { min: null, max: 150 },
    });
  });

  test('not where the answers switch the limit of net carbs off', () => {
    const plain = repairRequest({ entry: { lifeStage: 'pregnant' } }).limits;
    const ranged = repairRequest({ entry: { lifeStage: 'pregnant', ranges: { energy: { max: 1900 } } } }).limits;
    expect(ranged.energy).toEqual(plain.energy);
  });
});
