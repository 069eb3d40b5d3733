import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { FlowBlock, FlowPart } from '#renderer/ui/column-flow';
import { balanceColumns, fillColumns } from '#renderer/ui/column-flow';

/** A block with a head of 10 and lines of 10. */
const block = (lines: number): FlowBlock => ({ head: 10, lines: Array.from({ length: lines }, () => 10) });
const part = (at: number, from: number, to: number): FlowPart => ({ block: at, from, to, isContinued: from > 0 });
const heightOf = (blocks: readonly FlowBlock[], column: readonly FlowPart[]): number =>
  column.reduce((sum, one) => {
    const lines = blocks[one.block]?.lines.slice(one.from, one.to) ?? [];
    return sum + (blocks[one.block]?.head ?? 0) + lines.reduce((total, line) => total + line, 0);
  }, 0);

describe('filling columns of one height', () => {
  it('puts whole blocks one under the other and starts a column for one that does not fit', () => {
    // 30 + 40 = 70 in the first column of 80; the third block of 30 would make 100.
    expect(fillColumns([block(2), block(3), block(2)], 80)).toEqual([[part(0, 0, 2), part(1, 0, 3)], [part(2, 0, 2)]]);
  });

  it('splits only a block that is taller than a column, and says that it goes on', () => {
    // Head and 7 lines make 80 in a column of 50: four lines, then the other three.
    expect(fillColumns([block(7)], 50)).toEqual([[part(0, 0, 4)], [part(0, 4, 7)]]);
  });

  it('leaves no single line of a split block alone', () => {
    // 5 lines in a column of 50 would be 4 + 1.
    expect(fillColumns([block(5)], 50)).toEqual([[part(0, 0, 3)], [part(0, 3, 5)]]);
  });

  it('gives a line that is taller than the column a column to itself instead of losing it', () => {
    expect(fillColumns([{ head: 10, lines: [100, 10, 10] }], 50)).toEqual([[part(0, 0, 1)], [part(0, 1, 3)]]);
  });

  it('loses nothing where nothing has a height', () => {
    expect(fillColumns([{ head: 0, lines: [0, 0] }], 0)).toEqual([[part(0, 0, 2)]]);
    expect(balanceColumns([{ head: 0, lines: [0, 0] }], 3, Number.POSITIVE_INFINITY)).toEqual([[part(0, 0, 2)]]);
  });

  it('sets no columns for no blocks', () => {
    expect(fillColumns([], 50)).toEqual([]);
  });
});

describe('balancing columns', () => {
  it('makes the columns as short as whole blocks allow', () => {
    // 60, 50 and 40 in two columns: 60 | 90 is better than 110 | 40.
    expect(balanceColumns([block(5), block(4), block(3)], 2, 500)).toEqual([
      [part(0, 0, 5)],
      [part(1, 0, 4), part(2, 0, 3)],
    ]);
  });

  it('keeps a block whole although splitting would balance better', () => {
    expect(balanceColumns([block(9)], 3, 500)).toEqual([[part(0, 0, 9)]]);
  });

  it('splits a block that is taller than what can be seen', () => {
    const columns = balanceColumns([block(29)], 3, 120);
    expect(columns).toHaveLength(3);
    expect(columns.flat().map((one) => one.to - one.from)).toEqual([10, 10, 9]);
  });

  it('puts every line into exactly one column, in order, in no more columns than asked for', () => {
    const blocks = fc.array(
      fc.record({
        head: fc.integer({ min: 1, max: 40 }),
        lines: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 30 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        blocks,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 50, max: 900 }),
        (some, count, splitAbove) => {
          const columns = balanceColumns(some, count, splitAbove);
          expect(columns.length).toBeLessThanOrEqual(count);
          const places = columns
            .flat()
            .flatMap((one) =>
              Array.from({ length: one.to - one.from }, (_, index) => `${one.block}/${one.from + index}`),
            );
          expect(places).toEqual(some.flatMap((one, at) => one.lines.map((_, index) => `${at}/${index}`)));
        },
      ),
    );
  });

  it('never overfills a column while filling, as long as each line fits one', () => {
    const blocks = fc.array(
      fc.record({
        head: fc.integer({ min: 1, max: 20 }),
        lines: fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 1, maxLength: 40 }),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(blocks, fc.integer({ min: 120, max: 600 }), (some, height) => {
        for (const column of fillColumns(some, height)) expect(heightOf(some, column)).toBeLessThanOrEqual(height);
      }),
    );
  });
});
