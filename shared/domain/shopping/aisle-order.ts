import type { Aisle } from '../food/aisles';
import { AISLES, isAisle } from '../food/aisles';

/** The way somebody walks their shop: the aisles in the order they chose. */

/**
 * All aisles in a chosen order. One that is not in it stands after the one it follows in {@link AISLES}; a name only a newer
 * version knows, or one that comes twice, is passed over.
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

/** The order with one aisle put directly before or after another; itself where that is the same place. */
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
