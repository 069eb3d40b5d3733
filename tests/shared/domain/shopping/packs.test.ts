import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Buy, Pack, PackChoice, Sold } from '#shared/domain/shopping/packs';
import { buyAs, buyWays, chooseBuy, packGrams, packName } from '#shared/domain/shopping/packs';
import { leftOverText } from '#shared/domain/shopping/shop-text';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import type { PackChoices } from '#shared/domain/shopping/packs';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { entry, weekOfEntries } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const EGGS: Sold = { food: { measures: [] }, pieceGrams: 50, edible: 1, isWhole: true, units: 'metric' };
const CREAM: Sold = {
  food: { measures: [{ unit: 'tbsp', grams: 15 }] },
  pieceGrams: null,
  edible: 1,
  isWhole: false,
  units: 'metric',
};
const PLAIN: Sold = { food: { measures: [] }, pieceGrams: null, edible: 1, isWhole: false, units: 'metric' };
const pack = (unit: string, amount: number, measure: string): Pack => ({ unit, amount, measure });
const WEIGHED = pack('weight', 0, 'g');

const linesOf = (
  plan: WeekPlan,
  { units = 'metric', packs, people = 1 }: { units?: 'metric' | 'us'; packs?: PackChoices; people?: number } = {},
): readonly ShoppingLine[] =>
  shoppingList(plan, { lookup: lookupFor(plan, catalog), catalog, packs }, people, units).aisles.flatMap(
    ({ lines }) => lines,
  );
const shopOf = (...rest: Parameters<typeof linesOf>) =>
  linesOf(...rest).map(({ shop: { name, amount, remark } }) => [name, amount, remark].join(' | '));

describe('one way to buy', () => {
  it.each([
    ['a food weighed out', WEIGHED, 213, PLAIN, '250 g', 37],
    ['from half a kilogram in steps of 100 g', WEIGHED, 1042, PLAIN, '1.1 kg', 58],
    ['pounds in quarters', WEIGHED, 213, { ...PLAIN, units: 'us' }, '½ lb', 13.8],
    ['chops with a quarter of bone', WEIGHED, 216, { ...PLAIN, edible: 0.75 }, '300 g', 9],
    ['packs', pack('bag', 300, 'g'), 301, PLAIN, '2 bags of 300 g', 299],
    ['exactly one', pack('bag', 300, 'g'), 300, PLAIN, '1 bag of 300 g', 0],
    ['pieces', pack('piece', 1, 'piece'), 110, EGGS, '3', 40],
    ['pieces by the dozen', pack('carton', 12, 'piece'), 750, EGGS, '2 cartons of 12', 450],
    ['a head, which has no weight on it', pack('head', 400, 'g'), 500, PLAIN, '2 heads', 300],
    ['a piece of ginger, which has none either', pack('piece', 100, 'g'), 25, PLAIN, '1 piece', 75],
    ['a volume: 15 g a tablespoon of 14.787 ml', pack('carton', 200, 'ml'), 30, CREAM, '1 carton of 200 ml', 172.884],
  ])('%s', (_what, way, grams, sold, display, leftOver) => {
    const buy = buyAs(way, grams, sold as Sold);
    expect([buy?.display, buy?.leftOverGrams]).toEqual([display, leftOver]);
  });

  it('is not possible where nobody knows the weight, and never with an empty pack', () => {
    expect(buyAs(pack('carton', 200, 'ml'), 30, PLAIN)).toBeNull();
    expect(buyAs(pack('piece', 1, 'piece'), 30, PLAIN)).toBeNull();
    expect(buyAs(pack('bag', 0, 'g'), 30, PLAIN)).toBeNull();
    expect(packGrams(pack('bag', -5, 'g'), PLAIN)).toBeNull();
  });

  it.each([
    [pack('bag', 300, 'g'), 60, PLAIN, '240 g left over'],
    [pack('bag', 3, 'kg'), 60, PLAIN, '2.9 kg left over'],
    [pack('bag', 8, 'oz'), 113.4, { ...PLAIN, units: 'us' }, '4 oz left over'],
    [pack('bag', 4, 'lb'), 500, { ...PLAIN, units: 'us' }, '2 ¾ lb left over'],
    [pack('carton', 6, 'piece'), 120, EGGS, '3 left over'], // 3.6 eggs
    [pack('piece', 1, 'piece'), 30, EGGS, ''], // 0.4: nobody keeps half an egg
    [pack('carton', 6, 'piece'), 275, EGGS, ''], // 0.5
    [pack('piece', 1, 'piece'), 30, { ...EGGS, isWhole: false }, '¼ left over'], // 0.4 of a lemon
    [pack('head', 500, 'g'), 240, PLAIN, '½ left over'],
    [pack('bunch', 25, 'g'), 24, PLAIN, ''],
    [pack('piece', 100, 'g'), 25, PLAIN, '¾ left over'],
    [pack('bag', 300, 'g'), 296, PLAIN, ''], // 4 g
    [pack('piece', 1, 'piece'), 49, EGGS, ''],
    [pack('carton', 200, 'ml'), 30, CREAM, '170 ml left over'],
    [pack('bag', 300, 'g'), 300, PLAIN, ''],
  ])('%o for %d g leaves it', (way, grams, sold, words) => {
    const buy = buyAs(way, grams, sold as Sold);
    expect(buy === null ? null : leftOverText(buy, sold as Sold)).toBe(words);
  });

  it('has a name', () => {
    expect(
      [
        WEIGHED,
        pack('tray', 600, 'g'),
        pack('carton', 12, 'piece'),
        pack('piece', 1, 'piece'),
        pack('head', 400, 'g'),
      ].map(packName),
    ).toEqual(['By weight', 'Tray of 600 g', 'Carton of 12', 'By the piece', 'Head of about 400 g']);
  });
});

describe('which way', () => {
  const ways = (grams: number, choice?: PackChoice): readonly Buy[] =>
    buyWays(
      { name: 'Eggs', metric: [6, 10, 12].map((amount) => ['carton', amount, 'piece'] as const) },
      choice,
      grams,
      EGGS,
    );

  it.each([
    [750, '3 cartons of 6'], // 15 eggs: 18, 20 or 24
    [1000, '2 cartons of 10'],
    [2050, '4 cartons of 12'], // 41 eggs: no size manages with three
    [600, '1 carton of 12'], // as many as two of six, in one
  ])('%d g of eggs are bought as %s', (grams, display) => {
    expect(chooseBuy(ways(grams), undefined)?.display).toBe(display);
  });

  it('is the chosen one, an own pack too, also after the region changed', () => {
    const own = pack('tray', 30, 'piece');
    const choice = { own: [own], chosen: own };
    expect(chooseBuy(ways(750, choice), choice)?.display).toBe('1 tray of 30');
    const elsewhere = { chosen: own };
    expect(chooseBuy(ways(750, elsewhere), elsewhere)?.display).toBe('1 tray of 30');
    const unknown = { chosen: pack('bottle', 1, 'litre') };
    expect(chooseBuy(ways(750, unknown), unknown)?.display).toBe('3 cartons of 6');
  });
});

describe('the words of a list', () => {
  it('are a shop’s, in metric and in US packs', () => {
    const plan = weekOfEntries([
      entry('sr28:01123', 750),
      entry('sr28:09152', 100),
      entry('sr28:01053', 240),
      entry('sr28:01145', 60),
      entry('sr28:11457', 270),
      entry('sr28:15088', 86),
    ]);
    expect(shopOf(plan)).toEqual([
      'Lemons | 3 | ¾ left over', // 48 g of juice each: 2.08
      'Spinach | 1 bag of 300 g | 30 g left over',
      'Eggs | 3 cartons of 6 | 3 left over',
      'Heavy cream | 2 cartons of 200 ml | 160 ml left over',
      'Unsalted butter | 1 pack of 250 g | 190 g left over',
      'Sardines in oil | 1 tin of 90 g drained | ',
    ]);
    expect(shopOf(plan, { units: 'us' })).toEqual([
      'Lemons | 3 | ¾ left over',
      'Spinach | 1 bag of 10 oz | ',
      'Eggs | 1 carton of 18 | 3 left over',
      'Heavy cream | 1 carton of 8 fl oz | ', // 16 tablespoons, exactly
      'Unsalted butter | 1 stick of 4 oz | 1 oz left over',
      'Sardines in oil | 1 can of 3 ¼ oz drained | ',
    ]);
  });

  it('name one of a kind in the singular, and what is made at home by what it is for', () => {
    expect(shopOf(weekOfEntries([entry('sr28:09159', 67), entry('sr28:14209', 473.6)]))).toEqual([
      'Lime | 1 | ',
      'Ground coffee | for 480 ml | ',
    ]);
  });

  it('put raw and cooked on one line by the sourced yield, and say the cooked weight where there is none', () => {
    const [thighs] = linesOf(weekOfEntries([entry('sr28:05094', 428)], [entry('sr28:05091', 482)]));
    // 428 × 100/69 + 482
    expect(thighs).toMatchObject({ grams: 1102.29, plannedGrams: 910, plannedAs: ['sr28:05094'] });
    expect(thighs?.shop).toEqual({ name: 'Chicken thighs, boneless', amount: '1.2 kg', remark: '97 g left over' });
    expect(shopOf(weekOfEntries([entry('sr28:11148', 175)]))).toEqual(['Swiss chard | 180 g cooked weight | ']);
  });

  it('do not speak the food table’s language for foods outside the keto set either', () => {
    const [line] = linesOf(weekOfEntries([entry('sr28:11935', 30)]));
    expect(line?.shop.name).toBe('Ketchup');
  });
});

describe('grams in are grams out', () => {
  const anyFood = fc.constantFrom(...catalog.ketoFoods.map(({ id }) => id));
  const anyEntry: fc.Arbitrary<Entry> = fc
    .tuple(anyFood, fc.integer({ min: 1, max: 2_000_000 }))
    .map(([id, milligrams]) => entry(id, milligrams / 1000));
  const anyPlan = fc
    .array(fc.array(anyEntry, { maxLength: 8 }), { maxLength: 7 })
    .map((days) => weekOfEntries(...days));
  const anyPack: fc.Arbitrary<Pack> = fc
    .tuple(
      fc.constantFrom('pack', 'bag', 'weight', 'piece'),
      fc.integer({ min: 0, max: 5000 }),
      fc.constantFrom('g', 'oz', 'ml', 'piece'),
    )
    .map(([unit, amount, measure]) => pack(unit, amount, measure));
  const anyChoices = fc
    .array(fc.tuple(anyFood, fc.record({ own: fc.array(anyPack, { maxLength: 3 }), chosen: anyPack })), {
      maxLength: 20,
    })
    .map((pairs): PackChoices => Object.fromEntries(pairs));
  const entriesOf = (plan: WeekPlan) => plan.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries));
  const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(0.06);

  it('what is planned is what the lines say is planned, for any number of people and in any pack', () => {
    fc.assert(
      fc.property(anyPlan, anyChoices, fc.integer({ min: 1, max: 20 }), fc.boolean(), (plan, packs, people, isUs) => {
        const lines = linesOf(plan, { packs, people, units: isUs ? 'us' : 'metric' });
        const planned = entriesOf(plan).reduce((sum, one) => sum + (one.kind === 'food' ? one.grams : 0), 0);
        expect(Math.abs(lines.reduce((sum, line) => sum + line.plannedGrams, 0) - planned * people)).toBeLessThan(
          0.2 * people,
        );
        for (const line of lines) {
          near(
            line.neededBy.reduce((sum, need) => sum + need.grams, 0),
            line.grams,
          );
          near(
            line.neededBy.reduce((sum, need) => sum + (need.plannedGrams ?? need.grams), 0),
            line.plannedGrams,
          );
        }
      }),
    );
  });

  it('what is bought is what is needed and what is left over, never less, in every way there is', () => {
    fc.assert(
      fc.property(anyPlan, anyChoices, fc.boolean(), (plan, packs, isUs) => {
        for (const line of linesOf(plan, { packs, units: isUs ? 'us' : 'metric' })) {
          for (const { buy } of line.ways) {
            near(buy.grams - buy.leftOverGrams, line.grams);
            expect(buy.leftOverGrams).toBeGreaterThan(-0.002);
            expect(buy.packs).toBeGreaterThan(0);
          }
          expect(line.buy === null || line.ways.some(({ buy }) => buy === line.buy)).toBe(true);
        }
      }),
    );
  });

  it('the packs change no gram and no line, and taking the choice back brings the same list', () => {
    fc.assert(
      fc.property(anyPlan, anyChoices, (plan, packs) => {
        const plain = linesOf(plan);
        expect(linesOf(plan, { packs }).map(({ key, grams }) => [key, grams])).toEqual(
          plain.map(({ key, grams }) => [key, grams]),
        );
        expect(linesOf(plan, { packs: {} })).toEqual(plain);
      }),
    );
  });

  it('an entry split in two, or moved to another day, is the same to buy', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (entries, tenths) => {
          const whole = linesOf(weekOfEntries(entries));
          const parts = entries.flatMap((one) =>
            one.kind === 'food'
              ? [entry(one.food, one.grams * (tenths / 10)), entry(one.food, one.grams * (1 - tenths / 10))]
              : [],
          );
          const split = linesOf(
            weekOfEntries(
              parts.filter((_one, index) => index % 2 === 0),
              [],
              parts.filter((_one, index) => index % 2 === 1),
            ),
          );
          expect(split.map(({ key }) => key)).toEqual(whole.map(({ key }) => key));
          for (const [index, line] of split.entries()) near(line.grams, whole[index]?.grams ?? 0);
        },
      ),
    );
  });
});

describe('a pack nobody can buy', () => {
  const plan = weekOfEntries([entry('sr28:11457', 250)]);

  it.each([
    ['of 0 g', pack('bag', 0, 'g')],
    ['of less than nothing', pack('bag', -300, 'g')],
    ['of a measure nobody knows', pack('bag', 1, 'armful')],
  ])('%s is passed over, wherever it came from: the list stays as it is', (_what, bad) => {
    const stored = { 'sr28:11457': { own: [bad], chosen: bad } };
    expect(shopOf(plan, { packs: stored })).toEqual(shopOf(plan));
  });
});
