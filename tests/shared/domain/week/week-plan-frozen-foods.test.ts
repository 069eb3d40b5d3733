import { describe, expect, it } from 'vitest';
import type { Food } from '#shared/domain/food/food';
import { baseFoodId, freezeFood } from '#shared/domain/week/week-plan';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { deepFreeze, food, frozen, magnesiumCapsule, TEST_WEEK, weekOfEntries } from '#tests/support/foods';

describe('freezing a food', () => {
  const glycinate400 = magnesiumCapsule(400);
  const glycinate200 = magnesiumCapsule(200);

  it('gives the same label one id and a different answer a separate one', () => {
    const first = freezeFood(deepFreeze(weekOfEntries()), glycinate400);
    expect(first.id).toBe('label:magnesium-glycinate');
    expect(first.plan.foods[first.id]).toEqual(frozen(glycinate400));
    const again = freezeFood(deepFreeze(first.plan), magnesiumCapsule(400));
    expect(again.id).toBe(first.id);
    expect(again.plan).toBe(first.plan);
    const other = freezeFood(first.plan, glycinate200);
    expect(other.id).toBe('label:magnesium-glycinate~2');
    expect(other.plan.foods['label:magnesium-glycinate']).toEqual(frozen(glycinate400));
    expect(other.plan.foods['label:magnesium-glycinate~2']).toEqual(frozen(glycinate200));
    const third = freezeFood(other.plan, magnesiumCapsule(null));
    expect(third.id).toBe('label:magnesium-glycinate~3');
    // Each answer finds its own copy again.
    expect(freezeFood(third.plan, glycinate200)).toEqual({ plan: third.plan, id: 'label:magnesium-glycinate~2' });
    expect(freezeFood(third.plan, glycinate400).id).toBe('label:magnesium-glycinate');
  });

  it('unknown and zero are different answers', () => {
    const { plan } = freezeFood(weekOfEntries(), magnesiumCapsule(0));
    expect(freezeFood(plan, magnesiumCapsule(null)).id).toBe('label:magnesium-glycinate~2');
  });

  it('finds the copy again after the week was saved and opened, whatever order the file has its keys in', () => {
    const label: Food = food(
      'label:broth',
      { sodium: 400, potassium: null, magnesium: 6, energy: 12 },
      {
        usualPortion: { amount: 1, unit: 'cup' },
        measures: [{ unit: 'cup', grams: 240 }],
        carbohydrateExcludesFibre: undefined,
      },
    );
    const stored = JSON.parse(JSON.stringify(freezeFood(newWeekDocument(TEST_WEEK), label).plan)) as unknown;
    const opened = weekDocumentSchema.parse(reversedKeys(stored));
    const again = freezeFood(opened, label);
    expect(again.id).toBe('label:broth');
    expect(again.plan).toBe(opened);
  });

  it('takes no inherited property for a frozen copy', () => {
    for (const id of ['constructor', 'toString', '__proto__']) {
      const result = freezeFood(weekOfEntries(), food(id, { sodium: 1 }));
      expect(result.id).toBe(id);
      expect(Object.keys(result.plan.foods)).toEqual([id]);
    }
  });

  it('knows what a variant was made from', () => {
    expect(baseFoodId('label:bone-broth~2')).toBe('label:bone-broth');
    expect(baseFoodId('label:bone-broth~12')).toBe('label:bone-broth');
    expect(baseFoodId('label:bone-broth')).toBe('label:bone-broth');
    expect(baseFoodId('mine:a~b')).toBe('mine:a~b');
  });
});

/** The same value with the keys of every object reversed. */
function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversedKeys(inner)]),
  );
}
