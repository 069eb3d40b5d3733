import { food } from '#tests/support/foods';

/** A supplement that asks for its label. */
export const PILLS = food(
  'label:pills',
  {},
  {
    name: 'Magnesium glycinate',
    kind: 'supplement',
    measures: [{ unit: 'pill', grams: 1 }],
    ask: { nutrients: ['magnesium'], per: { unit: 'pill', grams: 1 } },
  },
);

/** A food that asks for its whole label. */
export const FLOUR = food(
  'label:flour',
  { sodium: null },
  {
    name: 'Coconut flour',
    ask: {
      nutrients: ['energy', 'protein', 'fat', 'carbohydrate', 'fibre', 'sodium', 'potassium', 'magnesium'],
      per: { unit: '100 g', grams: 100 },
    },
  },
);
