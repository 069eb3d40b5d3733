import { describe, expect, it } from 'vitest';
import { readTypedAmounts, typedAmounts } from '#tests/support/typed-amounts';

describe('the committed list of amounts as people type them', () => {
  const amounts = typedAmounts();
  const result = readTypedAmounts(amounts);

  it('has at least 400, no two alike', () => {
    expect(new Set(amounts.map(({ food, typed }) => `${food} ${typed}`)).size).toBe(amounts.length);
    expect(amounts.length).toBeGreaterThanOrEqual(400);
  });

  it('is never read wrong without asking', () => expect(result.wrong).toEqual([]));

  it('is right in at least 95 of 100', () => {
    expect(result.right / result.total, result.missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
