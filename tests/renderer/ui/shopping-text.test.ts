import { describe, expect, it } from 'vitest';
import { amountParts, formatDays } from '#renderer/ui/shopping-text';

describe('words of a shopping line', () => {
  it('takes the remark in brackets away from the amount', () => {
    expect(amountParts({ display: '3 (603 g)' })).toEqual({ amount: '3', remark: '603 g' });
    expect(amountParts({ display: '175 g (cooked weight)' })).toEqual({ amount: '175 g', remark: 'cooked weight' });
    expect(amountParts({ display: '2 tbsp' })).toEqual({ amount: '2 tbsp', remark: '' });
  });

  it('names each day that needs a line once', () => {
    const need = (date: string, meal: string) => ({ date, meal, grams: 10 });
    expect(
      formatDays({
        neededBy: [need('2026-11-23', 'Breakfast'), need('2026-11-23', 'Dinner'), need('2026-11-27', 'Lunch')],
      }),
    ).toBe('Mon Fri');
  });
});
