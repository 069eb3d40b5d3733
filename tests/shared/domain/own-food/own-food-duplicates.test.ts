import { describe, expect, it } from 'vitest';
import { possibleDuplicates } from '#shared/domain/own-food/own-food-duplicates';
import { food } from '#tests/support/foods';

const LABEL = { energy: 400, protein: 20, fat: 30, sodium: 500 };
const BAR = food('mine:bar', LABEL, { name: 'Keto bar' });
const found = (...others: readonly ReturnType<typeof food>[]) => possibleDuplicates(BAR, others).map(({ id }) => id);

describe('foods that may be the same', () => {
  it.each(['keto bar', 'KETO-BAR', ' Keto  bar. ', 'Ketobar'])(
    'have the same name but for capitals, spacing and punctuation: “%s”',
    (name) => {
      expect(found(food('mine:other', {}, { name }))).toEqual(['mine:other']);
    },
  );

  it('are not those whose letters differ, and a name without letters is nobody’s', () => {
    expect(found(food('mine:other', {}, { name: 'Keto bars' }), food('mine:other', {}, { name: '-' }))).toEqual([]);
    expect(possibleDuplicates(food('mine:dash', {}, { name: '-' }), [food('mine:other', {}, { name: '!' })])).toEqual(
      [],
    );
  });

  it('have every value in common that both have', () => {
    expect(
      found(food('mine:same', { ...LABEL, fibre: 5 }), food('mine:close', { ...LABEL, sodium: 500.0004 })),
    ).toEqual(['mine:same', 'mine:close']);
    expect(found(food('mine:saltier', { ...LABEL, sodium: 501 }))).toEqual([]);
  });

  it('are not concluded from two values, from zeros alone, or from values of another kind of food', () => {
    expect(found(food('mine:two', { energy: 400, protein: 20, fibre: 3 }))).toEqual([]);
    expect(found(food('mine:salt', LABEL, { kind: 'salt' }))).toEqual([]);
    const nothing = food('mine:nothing', { energy: 0, protein: 0, fat: 0 });
    expect(possibleDuplicates(nothing, [{ ...nothing, id: 'mine:water', name: 'Water' }])).toEqual([]);
  });

  it('of counted pieces have the same strength a piece', () => {
    const pill = (id: string, grams: number) =>
      food(
        id,
        { sodium: 0, potassium: 0, magnesium: 100_000 },
        {
          kind: 'supplement',
          measures: [
            { unit: 'piece', grams },
            { unit: 'mg elemental', grams: 0.001 },
          ],
        },
      );
    // 400 mg and 200 mg per piece are the same per 100 g on the elemental scale.
    expect(
      possibleDuplicates(pill('mine:a', 0.4), [pill('mine:b', 0.4), pill('mine:c', 0.2)]).map(({ id }) => id),
    ).toEqual(['mine:b']);
  });
});
