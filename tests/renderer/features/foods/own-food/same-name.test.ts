import { describe, expect, test } from 'vitest';
import { foodsNamed } from '#renderer/features/foods/own-food/same-name';

const BAR = { name: 'Keto bar' };

describe('foods of the same name', () => {
  test.each(['Keto bar', 'keto BAR', '  keto   bar '])('are found whatever the capitals and spacing: “%s”', (name) => {
    expect(foodsNamed(name, [BAR, { name: 'Keto bars' }])).toEqual([BAR]);
  });

  test.each(['Keto', 'Keto bar 2', ''])('are not those of a similar name: “%s”', (name) => {
    expect(foodsNamed(name, [BAR, { name: ' ' }])).toEqual([]);
  });
});
