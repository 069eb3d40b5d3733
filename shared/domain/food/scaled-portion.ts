import type { Portion } from './food';
import { TEASPOONS } from './kitchen-units';

type Spoon = 'cup' | 'tbsp' | 'tsp';
/** Largest first. */
const SPOONS: readonly Spoon[] = ['cup', 'tbsp', 'tsp'];
/** The least measured with each: nobody fills an eighth of a cup when two tablespoons will do. */
const LEAST: Readonly<Record<Spoon, number>> = { cup: 0.25, tbsp: 1, tsp: 0 };
/** Spoons and cups come in halves, thirds and quarters, the smallest spoon also in eighths. */
const PARTS: Readonly<Record<Spoon, readonly number[]>> = { cup: [4, 3], tbsp: [2], tsp: [8, 3] };

function isSpoon(word: string): word is Spoon {
  return SPOONS.some((spoon) => spoon === word);
}

const isWhole = (amount: number): boolean => Math.abs(amount - Math.round(amount)) < 1e-6;

/** Removes floating-point error from a product: ⅓ cup three times is 1 cup. */
const clean = (amount: number): number => (isWhole(amount) ? Math.round(amount) : amount);

/**
 * A household measure times a factor, in the spoon or cup that fits: 2 tbsp × 1.5 is 3 tbsp, ¼ cup ÷ 4 is 1 tbsp, 2 tsp
 * × 3 is 2 tbsp, 1 cup, chopped ÷ 8 is 2 tbsp, chopped. An amount that no spoon measures exactly stays in the largest
 * one that is filled at least once. Pieces and weights keep their unit: 2 large × 1.5 is 3 large, 170 g × 2 is 340 g.
 */
export function scaledPortion({ amount, unit }: Portion, factor: number): Portion {
  const scaled = amount * factor;
  const [head = '', ...tail] = unit.split(', ');
  if (factor === 1 || !isSpoon(head)) return { amount: clean(scaled), unit };
  const teaspoons = scaled * TEASPOONS[head];
  const inSpoon = (spoon: Spoon): number => teaspoons / TEASPOONS[spoon];
  const exact = SPOONS.find(
    (spoon) => inSpoon(spoon) >= LEAST[spoon] - 1e-6 && PARTS[spoon].some((parts) => isWhole(inSpoon(spoon) * parts)),
  );
  const spoon = exact ?? SPOONS.find((one) => inSpoon(one) >= 1) ?? 'tsp';
  return { amount: clean(inSpoon(spoon)), unit: [spoon, ...tail].join(', ') };
}
