import { describe, expect, it } from 'vitest';
import { formatDays } from '#renderer/ui/shopping-text';

describe('words of a shopping line', () => {
  it('names each day that needs a line once', () => {
    const need = (date: string, meal: string) => ({ date, meal, grams: 10 });
    expect(
      formatDays({
        neededBy: [need('2026-11-23', 'Breakfast'), need('2026-11-23', 'Dinner'), need('2026-11-27', 'Lunch')],
      }),
    ).toBe('Mon Fri');
  });
});
