import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Lot, StockNeed } from '#shared/domain/pantry/credit-stock';
import { creditStock } from '#shared/domain/pantry/credit-stock';

const need = (date: string, grams: number, key = 'egg'): StockNeed => ({ key, date, grams });
const lot = (id: string, grams: number, bestBefore: string | null = null, key = 'egg'): Lot => ({
  id,
  key,
  grams,
  bestBefore,
});
const taken = (needs: readonly StockNeed[], lots: readonly Lot[], today: string | null = null) =>
  creditStock(needs, lots, today).map(
    ({ need: { date }, lot: from, grams }) => `${date || 'no day'}: ${grams} of ${from}`,
  );

describe('what is at home', () => {
  it('goes to the earliest need first, whatever order they come in', () => {
    expect(taken([need('2026-12-03', 200), need('2026-11-30', 200)], [lot('a', 300)])).toEqual([
      '2026-11-30: 200 of a',
      '2026-12-03: 100 of a',
    ]);
  });

  it('is taken of the nearest date first, a past one before it, none last', () => {
    const lots = [
      lot('none', 50),
      lot('later', 50, '2027-01-01'),
      lot('past', 50, '2026-11-01'),
      lot('near', 50, '2026-12-01'),
    ];
    expect(taken([need('2026-11-30', 180)], lots)).toEqual([
      '2026-11-30: 50 of past',
      '2026-11-30: 50 of near',
      '2026-11-30: 50 of later',
      '2026-11-30: 30 of none',
    ]);
  });

  it('goes last to days that are over, and before them to what has no day yet', () => {
    const needs = [need('2026-11-30', 10), need('2026-12-02', 10), need('', 10), need('2026-12-01', 10)];
    expect(taken(needs, [lot('a', 35)], '2026-12-01')).toEqual([
      '2026-12-01: 10 of a',
      '2026-12-02: 10 of a',
      'no day: 10 of a',
      '2026-11-30: 5 of a',
    ]);
  });

  it('is nothing where there is nothing, and never goes to another food', () => {
    expect(taken([need('2026-11-30', 200)], [lot('a', 0), lot('b', -5), lot('c', 9, null, 'spinach')])).toEqual([]);
    expect(taken([], [lot('a', 9)])).toEqual([]);
  });
});

const KEYS = ['egg', 'spinach', 'salmon'];
const grams = fc.integer({ min: 0, max: 2_000_000 }).map((milligrams) => milligrams / 1000);
const anyNeeds = fc.array(
  fc.record({
    key: fc.constantFrom(...KEYS),
    date: fc.constantFrom('', '2026-11-30', '2026-12-01', '2026-12-04', '2026-12-07', '2026-12-15', '2026-12-21'),
    grams,
  }),
  { maxLength: 40 },
);
const anyLots = fc
  .array(
    fc.record({
      key: fc.constantFrom(...KEYS),
      grams,
      bestBefore: fc.constantFrom(null, '2026-11-01', '2026-12-01', '2027-03-01'),
    }),
    { maxLength: 12 },
  )
  .map((lots) => lots.map((one, index) => ({ ...one, id: String(index) })));
const sum = (of: readonly { readonly grams: number }[]) => of.reduce((total, one) => total + one.grams, 0);

test('of every food as much is taken as is there or as is needed, whichever is less, over several weeks', () => {
  fc.assert(
    fc.property(anyNeeds, anyLots, fc.constantFrom(null, '2026-12-03'), (needs, lots, today) => {
      const takings = creditStock(needs, lots, today);
      for (const key of KEYS) {
        const [wanted, there] = [
          sum(needs.filter((one) => one.key === key)),
          sum(lots.filter((one) => one.key === key)),
        ];
        expect(sum(takings.filter((one) => one.need.key === key))).toBeCloseTo(Math.min(wanted, there), 6);
      }
      for (const one of lots)
        expect(sum(takings.filter((taking) => taking.lot === one.id))).toBeLessThanOrEqual(one.grams + 1e-6);
      for (const one of needs)
        expect(sum(takings.filter((taking) => taking.need === one))).toBeLessThanOrEqual(one.grams + 1e-6);
    }),
  );
});

test('no later need takes while an earlier one of the same food goes without', () => {
  fc.assert(
    fc.property(anyNeeds, anyLots, (needs, lots) => {
      const takings = creditStock(needs, lots);
      const missing = (one: StockNeed) => one.grams - sum(takings.filter((taking) => taking.need === one));
      for (const { need: later } of takings)
        for (const earlier of needs) {
          const isBefore = earlier.date !== '' && (later.date === '' || earlier.date < later.date);
          if (earlier.key === later.key && isBefore) expect(missing(earlier)).toBeLessThan(1e-6);
        }
    }),
  );
});
