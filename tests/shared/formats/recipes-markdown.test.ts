import { describe, expect, it } from 'vitest';
import type { LibraryRecipe } from '#shared/domain/food/library-recipe';
import { RECIPE_EXPORTERS } from '#shared/formats/registry';
import { lookupIn, magnesiumCapsule, PORTABELLA, SPINACH } from '#tests/support/foods';

const CAPSULE = magnesiumCapsule(400);
const PLAIN: LibraryRecipe = {
  name: 'Greens',
  servings: 2,
  ingredients: [],
  cookedGrams: null,
  steps: '',
  note: '',
  tags: [],
  source: '',
  revision: 1,
};
const SAUCE: LibraryRecipe = {
  ...PLAIN,
  name: 'Sauce',
  servings: 4,
  ingredients: [{ food: SPINACH.id, grams: 200, portion: { amount: 200, unit: 'g' } }],
};

const write = (recipe: Partial<LibraryRecipe>): string =>
  RECIPE_EXPORTERS.md.write({
    id: 'mine:recipe',
    recipe: { ...PLAIN, ...recipe },
    find: (id) => (id === 'mine:sauce' ? SAUCE : undefined),
    lookup: lookupIn(SPINACH, PORTABELLA, CAPSULE),
  });

describe('a recipe as Markdown', () => {
  it('says what goes in, how it is made and what a serving brings', () => {
    const text = write({
      name: 'Greens *and* mushrooms',
      ingredients: [
        { food: SPINACH.id, grams: 60, portion: { amount: 2, unit: 'cup' } },
        { food: PORTABELLA.id, grams: 168, portion: { amount: 168, unit: 'g' } },
        { recipe: 'mine:sauce', servings: 2 },
      ],
      cookedGrams: 250,
      steps: '1. Wash.\n\n2) Fry in a pan\n# hot',
      note: 'Keeps a day.\n- or two',
      tags: ['lunch', 'a|b'],
      source: '- a book',
    });
    // For two servings spinach 60 + 100 g and portabella 168 g, so a serving has 80 g and 84 g. Sodium 63.2 + 7.56;
    // potassium 446.4 + 305.76; magnesium 63.2; net carbs 0.8 × 1.43 + 0.84 × 2.57; fibre 1.76 + 1.092;
    // protein 2.288 + 1.7724; fat 0.312 + 0.294; energy 18.4 + 18.48.
    expect(text).toBe(
      String.raw`# Greens \*and\* mushrooms

Makes 2 servings, 250 g cooked.

Tags: lunch, a\|b

## Ingredients

- Spinach, raw, 2 cups (60 g)
- Mushrooms, portabella, raw, 168 g
- Sauce, 2 servings

## Steps

1. Wash.
2. Fry in a pan
3. \# hot

## Nutrition

| Nutrient | Per serving |
| --- | ---: |
| Sodium | 70 mg |
| Potassium | 752 mg |
| Magnesium | ≥ 63 mg |
| Net carbs | 3.3 g |
| Fibre | 2.9 g |
| Protein | 4.1 g |
| Fat | 0.6 g |
| Energy | 37 kcal |

- Mushrooms, portabella, raw: no value for magnesium.

Food tables and labels are approximate. Cooking losses are not deducted.

## Note

Keeps a day.  
\- or two

## Source

\- a book
`,
    );
  });

  it('has only what there is', () => {
    expect(write({ servings: 1 })).toBe('# Greens\n\nMakes 1 serving.\n');
  });

  it('does not number a single step, and shows no weight of a capsule', () => {
    const text = write({
      ingredients: [{ food: CAPSULE.id, grams: 1, portion: { amount: 1, unit: 'piece' } }],
      steps: 'Swallow.',
    });
    expect(text).toContain('\n- Magnesium glycinate, 1 piece\n');
    expect(text).toContain('## Steps\n\nSwallow.\n');
    expect(text).toContain('| Magnesium | 200 mg |');
    // Its carbohydrate and fibre are unknown: no number, never 0.
    expect(text).toContain('| Net carbs | — |');
    expect(text).toContain('| Fibre | — |');
  });

  it('names what nobody can find, and gives no number for it', () => {
    const text = write({
      ingredients: [
        { food: 'mine:gone', grams: 10, portion: { amount: 10, unit: 'g' } },
        { recipe: 'mine:lost', servings: 1 },
      ],
    });
    expect(text).toContain('- mine:gone, 10 g\n- mine:lost, 1 serving\n');
    expect(text).toContain('| Sodium | — |');
    expect(text).toContain('- mine:lost: no value for sodium, potassium, magnesium, net carbs.');
  });
});
