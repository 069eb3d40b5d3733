import { describe, expect, it } from 'vitest';
import type { Food } from '#shared/domain/food/food';
import { answeredFood } from '#shared/domain/food/label-answers';
import type { Mineral, NutrientAmounts } from '#shared/domain/nutrients';
import { mayUseSimilar, similarFoods } from '#shared/domain/score/similar-foods';
import { food, PORTABELLA } from '#tests/support/foods';
import { newer } from '#tests/support/newer';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
function found(id: string): Food {
  const one = catalog.find(id);
  if (one === undefined) throw new Error(`No food ${id}`);
  return one;
}
const GAP = found(PORTABELLA.id);
const similar = (of: Food, mineral: Mineral, limit = 8) => similarFoods(of, mineral, { catalog, limit });
const names = (of: Food, mineral: Mineral = 'potassium', limit = 8) =>
  similar(of, mineral, limit).map(({ name }) => name);
const own = (name: string, per100g: NutrientAmounts = {}) => food('mine:x', per100g, { name, group: 'My foods' });

/** A typical EU label of halloumi. */
const HALLOUMI: NutrientAmounts = {
  energy: 321,
  protein: 22,
  fat: 25,
  saturatedFat: 17,
  carbohydrate: 2,
  sugars: 2,
  sodium: 1100,
};

describe('similar foods', () => {
  it('have a value for the mineral, are of the same kind, and are not the food itself', () => {
    for (const mineral of ['sodium', 'potassium', 'magnesium'] as const) {
      const list = similar(GAP, mineral, 50);
      expect(list).toHaveLength(50);
      for (const one of list) {
        expect(one.per100g[mineral] ?? null).not.toBeNull();
        expect(one.kind).toBe(GAP.kind);
        expect(one.id).not.toBe(GAP.id);
      }
    }
  });

  it('of portabella are other portabellas first, the rules’ own example among them', () => {
    expect(similar(GAP, 'magnesium', 3).every((one) => /portabella/i.test(one.longName))).toBe(true);
    expect(similar(GAP, 'magnesium', 6).map((one) => one.id)).toContain('sr28:11998');
  });

  it('of a frozen variant are those of the food it was made from', () => {
    expect(similar({ ...GAP, id: `${GAP.id}~2` }, 'magnesium')).toEqual(similar(GAP, 'magnesium'));
  });

  it('are found for an own food by its name', () => {
    const mushrooms = own('Mushrooms from the market');
    expect(similar(mushrooms, 'magnesium', 3).every((one) => /mushroom/i.test(one.longName))).toBe(true);
  });

  it.each([
    ['label:halloumi', 'Feta'],
    ['label:paneer', 'Mozzarella, whole milk'],
    ['label:mascarpone', 'Cream cheese'],
    ['label:quark', 'Cottage cheese, creamed'],
    ['label:skyr', 'Greek yogurt, whole milk'],
    ['label:labneh', 'Greek yogurt, whole milk'],
    ['label:creme-fraiche', 'Sour cream'],
    ['label:prosciutto', 'Ham, sliced, lean'],
    ['label:pancetta', 'Bacon, raw'],
    ['label:coconut-aminos', 'Soy sauce'],
    ['label:collagen', 'Gelatin, unsweetened'],
    ['label:bone-broth', 'Chicken broth, ready to serve'],
    ['label:erythritol', 'Stevia, powder'],
    ['sr28:23293', 'Ground beef, 80% lean, raw'],
  ])('of %s begin with %s, before its label is answered', (id, first) => {
    expect(names(found(id))[0]).toBe(first);
  });

  it('of halloumi are cheeses, the brined one first; never poi, lard or honey', () => {
    const answered = answeredFood(found('label:halloumi'), { ...HALLOUMI, potassium: null });
    for (const halloumi of [found('label:halloumi'), answered, own('Halloumi', HALLOUMI), own('Halloumi light')]) {
      const list = similar(halloumi, 'potassium', 6);
      expect(list[0]?.name).toBe('Feta');
      expect(list.filter(({ group, longName }) => group !== 'Cheese' && !longName.startsWith('Cheese'))).toEqual([]);
    }
  });

  it.each([
    // Their values from a label: energy, protein, fat, carbohydrate and more per 100 g.
    ['Grillkäse', HALLOUMI, /cheese|camembert|provolone|gouda|edam/i],
    ['Kräuterbutter', { energy: 720, protein: 1, fat: 79, saturatedFat: 50, carbohydrate: 1, sodium: 500 }, /butter/i],
    ['Knabberkruste', { energy: 560, protein: 60, fat: 34, carbohydrate: 0, sodium: 1900 }, /pork/i],
    ['Zoodles', { energy: 17, protein: 1.2, fat: 0.3, carbohydrate: 3, fibre: 1 }, /zucchini|tomato|cabbage|pumpkin/i],
    [
      'Weizenmehl',
      { energy: 364, protein: 10, fat: 1, carbohydrate: 76, sugars: 0.3, fibre: 2.7, water: 12 },
      /flour/i,
    ],
    ['Leinöl', { energy: 884, protein: 0, fat: 100, carbohydrate: 0, water: 0 }, /oil|fat|shortening|ghee/i],
  ])('of %s, a name nothing shares, are those made of the same', (name, per100g, expected) => {
    const list = similar(own(name, per100g), 'potassium', 3);
    expect(list.filter(({ longName }) => !expected.test(longName)).map(({ longName }) => longName)).toEqual([]);
  });

  it('do not go by the mineral that is asked for', () => {
    const salty = own('Grillkäse', { ...HALLOUMI, sodium: 9000 });
    expect(names(salty, 'sodium')).toEqual(names(own('Grillkäse', { ...HALLOUMI, sodium: 10 }), 'sodium'));
    expect(names(salty, 'potassium')).not.toEqual(names(own('Grillkäse', HALLOUMI), 'potassium'));
  });

  it('are none where neither name, group nor composition say anything', () => {
    expect(names(own('Xyzzy'))).toEqual([]);
  });

  it('are none for a supplement or salt substitute, whose value is on its own label', () => {
    for (const id of ['label:magnesium-glycinate', 'label:magnesium-oxide', 'label:electrolyte-powder']) {
      expect(mayUseSimilar(found(id))).toBe(false);
      expect(similar(found(id), 'magnesium')).toEqual([]);
    }
    expect(similar(found('label:lite-salt'), 'magnesium')).toEqual([]);
    expect(mayUseSimilar({ id: 'mine:newer', kind: newer('a kind of a newer version') })).toBe(false);
    for (const id of ['sr28:02047', 'label:halloumi']) expect(mayUseSimilar(found(id))).toBe(true);
  });
});
