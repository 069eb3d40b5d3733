import { expect, test } from 'vitest';
import { portionText } from '#shared/formats/portion-text';
import { food, magnesiumCapsule, SPINACH } from '#tests/support/foods';

test('an amount has its grams beside it, except of what is counted', () => {
  const shake = food('mine:shake', {}, { measures: [{ unit: 'shake', grams: 100 }], nominalWeight: true });
  expect([
    portionText({ portion: { amount: 2, unit: 'cup' }, grams: 60 }, SPINACH),
    portionText({ portion: { amount: 1, unit: 'piece' }, grams: 1 }, magnesiumCapsule(200)),
    portionText({ portion: { amount: 2, unit: 'shake' }, grams: 200 }, shake),
  ]).toEqual(['2 cups (60 g)', '1 piece', '2 shakes']);
});
