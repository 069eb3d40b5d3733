/**
 * How many of a committed list of amounts are parsed correctly, asked about and refused, and how long one takes,
 * compared with parsing the number alone in the same run.
 */
import { numericQuantity } from 'numeric-quantity';
import { expect, test } from 'vitest';
import { usualPortion } from '#shared/domain/food/portion';
import { parsePortion } from '#shared/domain/food/typed-portion';
import { shippedCatalog } from '../support/shipped-catalog';
import { readTypedAmounts, typedAmounts } from '../support/typed-amounts';
import { percentileFigures, reportFigures, timed } from './figures';

const ROUNDS = 20;

test('amounts as people type them', () => {
  const amounts = typedAmounts();
  const result = readTypedAmounts(amounts);
  const rounds = Array.from({ length: ROUNDS }, () => amounts).flat();
  const { find } = shippedCatalog();
  const typed = rounds.flatMap(({ food: id, typed: text }) => {
    const food = find(id);
    return food === undefined ? [] : [{ food, text, unit: usualPortion(food).portion.unit }];
  });
  const ours = typed.map(({ food, text, unit }) => timed(() => parsePortion(food, text, unit)));
  const baseline = typed.map(({ text }) => timed(() => numericQuantity(text, { allowTrailingInvalid: true })));
  const share = (count: number): string => `${count} (${((100 * count) / result.total).toFixed(1)} %)`;
  reportFigures('amounts', percentileFigures('An amount with its food', ours, 'its number alone', baseline), [
    `Amounts: ${result.total}; read ${share(result.read)}, asked about ${share(result.asked)}, refused ${share(result.total - result.read - result.asked)}.`,
    `Right ${share(result.right)}; wrong without asking ${result.wrong.length}.`,
    ...[...result.wrong, ...result.missed].map((line) => `  not right ${line}`),
  ]);
  expect(result.wrong).toEqual([]);
});
