import { useState } from 'react';
import type { StockAmount } from '#shared/domain/pantry/stock-text';
import { readStockAmount } from '#shared/domain/pantry/stock-text';
import { isNumberProblem } from '#shared/domain/typed-number';
import { keepCount } from './pantry-actions';
import type { PantryRow } from './pantry-rows';
import type { Count } from './PantryTable';

const NOTHING_TYPED: Count = { typed: new Map(), problems: new Map() };

/** A stocktake: amounts typed one after the other, saved together or not at all. */
export function useCount(rows: readonly PantryRow[]) {
  const [count, setCount] = useState<Count | null>(null);
  const keep = async (): Promise<void> => {
    if (count === null) return;
    const amounts = new Map<string, StockAmount>();
    const problems = new Map<string, string>();
    for (const { item, stock, measure, onHand } of rows) {
      const text = count.typed.get(item.id);
      if (text === undefined || text === onHand) continue;
      const read = readStockAmount(text, { stock, unit: item.unit, measure });
      if (isNumberProblem(read)) problems.set(item.id, read.problem);
      else amounts.set(item.id, read);
    }
    if (problems.size > 0) setCount({ ...count, problems });
    else if (await keepCount(amounts)) setCount(null);
  };
  return {
    count,
    start: () => setCount(NOTHING_TYPED),
    stop: () => setCount(null),
    keep,
    type: ({ item }: PantryRow, text: string) =>
      setCount((before) => {
        const { typed, problems } = before ?? NOTHING_TYPED;
        const left = new Map(problems);
        left.delete(item.id);
        return { typed: new Map([...typed, [item.id, text]]), problems: left };
      }),
  };
}
