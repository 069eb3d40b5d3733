import type { Aisle } from '../food/aisles';
import { AISLES, isAisle } from '../food/aisles';

/** How a person walks through their shop: the aisles in the order they chose. */

/**
 * All aisles in a chosen order. A missing one comes after the one it follows in {@link AISLES}; a name that only a
 * newer version knows, or a repeated one, is skipped.
 */
export function aislesInOrder(chosen: readonly string[] = []): readonly Aisle[] {
  const order = [...new Set(chosen.filter(isAisle))];
  AISLES.forEach((aisle, index) => {
    if (order.includes(aisle)) return;
    const before = AISLES[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, aisle);
  });
  return order;
}

/** The order with one aisle moved directly before or after another; the same order if that changes nothing. */
export function movedAisle(
  order: readonly Aisle[],
  aisle: Aisle,
  side: 'before' | 'after',
  target: Aisle,
): readonly Aisle[] {
  if (aisle === target) return order;
  const others = order.filter((one) => one !== aisle);
  const at = others.indexOf(target);
  if (at < 0) return order;
  return others.toSpliced(side === 'before' ? at : at + 1, 0, aisle);
}
