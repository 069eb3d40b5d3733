import { expect, test } from 'vitest';
import type { RepairEdit } from '#shared/domain/repair/repair';
import {
  conflictText,
  editText,
  infeasibleSentences,
  NOTHING_TO_REPAIR,
  reachText,
} from '#shared/domain/repair/proposal-text';
import { entry, lookupIn, measuredFood, SPINACH, weekOfEntries } from '#tests/support/foods';

const almonds = { ...measuredFood('Almonds', []), id: 'sr28:12061' };
const salad = entry('sr28:11457', 30, { id: 'salad', portion: { amount: 1, unit: 'cup' } });
const nuts = entry('sr28:12061', 28.35, { id: 'nuts', portion: { amount: 1, unit: 'oz' } });
const names = {
  plan: weekOfEntries([salad, nuts]),
  food: lookupIn(SPINACH, almonds),
  recipe: (id: string) => (id === 'meal:soup' ? { name: 'Green soup' } : undefined),
};
const cups = { food: 'sr28:11457', grams: 60, portion: { amount: 2, unit: 'cup' } };

test.each<[RepairEdit, string]>([
  [{ kind: 'add', slot: 'lunch', to: cups }, 'Add spinach, raw, 2 cups'],
  [{ kind: 'add', slot: 'lunch', to: { recipe: 'meal:soup', servings: 1 } }, 'Add Green soup, 1 serving'],
  [
    {
      kind: 'swap',
      slot: 'lunch',
      entry: 'salad',
      to: { food: 'sr28:12061', grams: 28.35, portion: { amount: 1, unit: 'oz' } },
    },
    'Swap spinach, raw, 1 cup for almonds, 1 oz',
  ],
  [{ kind: 'portion', slot: 'lunch', entry: 'salad', to: cups }, 'More spinach, raw: 1 cup → 2 cups'],
  [
    {
      kind: 'portion',
      slot: 'lunch',
      entry: 'nuts',
      to: { food: 'sr28:12061', grams: 14.175, portion: { amount: 0.5, unit: 'oz' } },
    },
    'Less almonds: 1 oz → ½ oz',
  ],
  [{ kind: 'remove', slot: 'lunch', entry: 'nuts' }, 'Take off almonds, 1 oz'],
])('a change in words: %j', (edit, text) => {
  expect(editText(edit, names)).toBe(text);
});

test('a reach that is true of the edits', () => {
  const add: RepairEdit = { kind: 'add', slot: 'lunch', to: cups };
  const swap: RepairEdit = { kind: 'swap', slot: 'lunch', entry: 'salad', to: cups };
  expect(reachText({ reaches: 'met', edits: [add, swap] })).toBe('fully met in 2 changes');
  expect(reachText({ reaches: 'not-short', edits: [add] })).toBe('no longer short in 1 change');
});

test('each reason for doing nothing is a sentence', () => {
  for (const sentence of Object.values(NOTHING_TO_REPAIR)) expect(sentence).toMatch(/^Nothing .+\.$/);
});

test('what is in the way rounds up', () => {
  expect(conflictText([{ limit: 'netCarbs', relaxBy: 2.04 }])).toBe('2.1 g more net carbs makes it possible.');
  expect(conflictText([{ limit: 'edits', relaxBy: 1 }])).toBe('1 more change makes it possible.');
  expect(conflictText([{ limit: 'edits', relaxBy: 2 }])).toBe('2 more changes make it possible.');
  expect(
    conflictText([
      { limit: 'energy', relaxBy: 120 },
      { limit: 'protein', relaxBy: 3 },
    ]),
  ).toBe('120 kcal more energy and 3 g less protein together make it possible.');
  expect(infeasibleSentences({ best: { mineral: 'potassium', share: 0.702 }, conflicts: [] })).toEqual([
    'Nothing within your foods and limits reaches more than 71 % of potassium.',
  ]);
});
