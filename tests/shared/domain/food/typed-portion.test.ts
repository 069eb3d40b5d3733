import { describe, expect, it } from 'vitest';
import { isPortionProblem, usualPortion } from '#shared/domain/food/portion';
import { parsePortion } from '#shared/domain/food/typed-portion';
import { measuredFood } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

function read(id: string, text: string) {
  const food = shippedCatalog().find(id);
  if (food === undefined) throw new Error(`no food ${id}`);
  return parsePortion(food, text, usualPortion(food).portion.unit);
}

const gramsOf = (id: string, text: string): number | string => {
  const answer = read(id, text);
  return isPortionProblem(answer) ? answer.problem : answer.grams;
};

const choicesOf = (id: string, text: string): readonly number[] => {
  const answer = read(id, text);
  return isPortionProblem(answer) ? (answer.choices ?? []).map(({ grams }) => grams) : [];
};

const BUTTER = 'sr28:01001';
const OIL = 'sr28:04053';
const CREAM = 'sr28:01053';
const KALE = 'sr28:11233';
const GARLIC = 'sr28:11215';
const EGG = 'sr28:01123';

describe('amounts people typed in the field', () => {
  it.each([
    [BUTTER, '1/4 lb', 113.4],
    ['sr28:23572', '1 lb', 453.6],
    [BUTTER, '2 tbsp.', 28.4],
    [BUTTER, '1-1/2 tbsp', 21.3],
    [BUTTER, '1 cup', 227.2],
    [OIL, '1 tsp', 4.5],
    [OIL, '⅕ cup', 43.2],
    [GARLIC, '3 cloves, minced', 9],
    [KALE, '1 cup chopped', 67],
    [EGG, '2 eggs', 100],
    ['sr28:02047', 'a pinch', 0.36],
  ])('%s “%s” is %f g', (id, text, grams) => expect(gramsOf(id, text)).toBe(grams));

  it('a litre of oil is 913 g', () => expect(gramsOf(OIL, '1 l')).toBeCloseTo(913, 0));

  it('a cup of cream is asked for: whipped 120 g or fluid 238 g', () =>
    expect(choicesOf(CREAM, '1 cup')).toEqual([120, 238]));

  it('“2 T” is asked for: a tablespoon to most, a teaspoon to some', () =>
    expect(choicesOf(BUTTER, '2 T')).toEqual([28.4, 9.467]));
});

describe('nothing is chosen silently', () => {
  it('29 foods of the keto set have a word for measures that differ by more than a quarter', () => {
    const asked = shippedCatalog().ketoFoods.filter((food) =>
      food.measures.some(({ unit }) => {
        const answer = parsePortion(food, `1 ${unit.split(/, | \(/)[0] ?? ''}`, 'g');
        return isPortionProblem(answer) && (answer.choices ?? []).length > 1;
      }),
    );
    expect(asked.map(({ name }) => name)).toHaveLength(29);
    expect(asked.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Heavy cream', 'Kale, raw', 'Cheddar', 'Onion, raw', 'Almonds']),
    );
  });

  it.each([
    ['a range', GARLIC, '2-3 cloves', [6, 9]],
    ['a size the food has no measure of', 'sr28:09037', '1 small avocado', [201]],
    ['a form the measure is not of', 'sr28:01009', '1 cup shredded', [132, 244]],
    ['tins of an unsaid size', 'sr28:15121', '2 cans (5 oz)', [141.75, 283.5]],
    ['a cup of clearly another weight', BUTTER, '1 cup (100 g)', [100, 227.2]],
    ['how high a spoon is heaped', OIL, '1 heaping tbsp', [13.5]],
  ])('%s is asked for', (_what, id, text, choices) => expect(choicesOf(id, text)).toEqual(choices));

  it('of measures that weigh nearly the same the usual one is taken', () => {
    // 91, 113 and 91 g: the link in which the food is usually eaten.
    expect(gramsOf('sr28:07036', '2 links')).toBe(182);
  });

  it('a word that belongs to nothing is refused, never passed over', () => {
    expect(gramsOf(EGG, '2 bananas')).toBe('Egg, raw has no measure “bananas”. Known: g; oz; large; extra large.');
    expect(gramsOf(EGG, '2 eggs, whites only')).toContain('has no measure');
  });

  it('milligrams are never capsules', () => {
    expect(gramsOf('label:magnesium-citrate', '200 mg')).toContain('has no measure “mg”');
    const counted = measuredFood('Capsule', [{ unit: 'mg elemental', grams: 0.001 }]);
    expect(parsePortion(counted, '200 mg', 'mg elemental')).toMatchObject({ portion: { amount: 200 } });
  });

  it('a serving of unknown weight is not weighed, and its possible meanings are given without grams', () => {
    const shake = { ...measuredFood('Shake', [{ unit: 'shake', grams: 100 }]), nominalWeight: true };
    expect(parsePortion(shake, '2 shakes', 'shake')).toMatchObject({ grams: 200 });
    expect(parsePortion(shake, '50 g', 'shake')).toEqual({
      problem: 'This is counted, not weighed: leave out g and oz.',
    });
    expect(parsePortion(shake, '2-3 shakes', 'shake')).toMatchObject({
      problem: 'Which “2-3 shakes” of Shake: 2 shakes or 3 shakes?',
      isCounted: true,
    });
  });

  it('a counted thing is not weighed', () => {
    expect(gramsOf('label:magnesium-citrate', '1 oz')).toBe('This is counted, not weighed: leave out g and oz.');
  });

  it('says that there is no amount in “to taste”', () => {
    expect(gramsOf('sr28:02047', 'to taste')).toBe(
      'That says no amount. Type one, for example ¼ tsp, or write it as a note.',
    );
  });
});

describe('amounts made of others', () => {
  it.each([
    ['a sum', OIL, '1 cup plus 2 tablespoons', 243],
    ['pounds and ounces', 'sr28:23572', '1 lb 4 oz', 567],
    ['so many of a weight', 'sr28:15236', '4 (6-oz) fillets', 680.4],
    ['a package with its weight', 'sr28:01017', '1 8-oz package', 226.8],
    ['the weight beside the cup', BUTTER, '½ cup (113 g)', 113],
    ['a number times a weight', 'sr28:23572', '2 × 250 g', 500],
  ])('%s', (_what, id, text, grams) => expect(gramsOf(id, text)).toBe(grams));

  it('keep the unit they were typed in', () => {
    expect(read('sr28:23572', '1 lb 4 oz')).toMatchObject({ portion: { amount: 1.25, unit: 'lb' } });
    expect(read(OIL, '1 tsp')).toMatchObject({ portion: { amount: 1, unit: 'tsp' } });
  });
});
