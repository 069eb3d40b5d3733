/**
 * How long the shopping list of a full week takes, against adding up the same grams by food in the same run; and how many
 * foods have words of a shop, packs and a sourced yield.
 */
import { expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { creditedList } from '#shared/domain/pantry/credited-list';
import type { PantryItem } from '#shared/domain/pantry/pantry-item';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { entry, weekOfEntries } from '../support/foods';
import { shippedCatalog } from '../support/shipped-catalog';
import { percentileFigures, reportFigures, timed } from './figures';

const ENTRIES_A_DAY = 20;
const DAYS = 7;
/** Foods in the pantry. */
const ITEMS = 300;
const ROUNDS = 200;
const WARM_UP = 50;

test('the list of a week of 140 entries', () => {
  const catalog = shippedCatalog();
  const { ketoFoods } = catalog;
  // Every fifth food, so that all aisles, cooked rows and pieces are among them, some twice.
  const idOf = (place: number): string => ketoFoods[(place * 5) % ketoFoods.length]?.id ?? '';
  const plan = weekOfEntries(
    ...Array.from({ length: DAYS }, (_day, day) =>
      Array.from({ length: ENTRIES_A_DAY }, (_one, index) => entry(idOf(day * 16 + index), 40 + index * 11)),
    ),
  );
  const sources = { lookup: lookupFor(plan, catalog), catalog };
  const entries = plan.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries));
  const addUp = (): Map<string, number> => {
    const sums = new Map<string, number>();
    for (const one of entries) if (one.kind === 'food') sums.set(one.food, (sums.get(one.food) ?? 0) + one.grams);
    return sums;
  };
  const list = shoppingList(plan, sources, 4, 'metric');
  expect(list.aisles.flatMap(({ lines }) => lines).length).toBeGreaterThan(80);
  for (let round = 0; round < WARM_UP; round += 1) shoppingList(plan, sources, 4, 'metric');
  const ours = Array.from({ length: ROUNDS }, () => timed(() => shoppingList(plan, sources, 4, 'metric')));
  const baseline = Array.from({ length: ROUNDS }, () => timed(addUp));
  const items = ketoFoods.slice(0, ITEMS).map(({ id: food }, place): PantryItem => ({
    id: `item ${place}`,
    food,
    name: '',
    amount: 100 + place,
    unit: 'g',
    place: 'fridge',
    bestBefore: place % 3 === 0 ? null : `2027-0${1 + (place % 9)}-15`,
    minimum: place % 10 === 0 ? 250 : null,
  }));
  const withPantry = () => creditedList(shoppingList(plan, sources, 4, 'metric'), items, sources, { units: 'metric' });
  expect(withPantry().uses.size).toBeGreaterThan(40);
  for (let round = 0; round < WARM_UP; round += 1) withPantry();
  const credited = Array.from({ length: ROUNDS }, () => timed(withPantry));

  const curated = ketoFoods.filter((food) => food.curated !== undefined);
  const soldAs = (food: (typeof curated)[number]) => catalog.shopWords(food.curated?.buyAs ?? food.id);
  const worded = curated.filter((food) => {
    const sold = soldAs(food);
    return catalog.shopWords(food.id) !== undefined && (sold?.metric ?? []).length > 0 && (sold?.us ?? []).length > 0;
  });
  const cooked = curated.filter((food) => food.curated?.buyAs != null && !/juice|Egg (white|yolk)/.test(food.name));
  const sourced = cooked.filter((food) => catalog.yieldSource(food.id) !== undefined);
  const figures = [
    ...percentileFigures('The list of 140 entries', ours, 'their grams added up', baseline),
    ...percentileFigures(`The same with ${ITEMS} foods at home`, credited, 'their grams added up', baseline),
  ];
  reportFigures('shopping', figures, [
    `Foods with shop name and packs of both regions: ${worded.length} of ${curated.length}.`,
    `Cooked rows with a sourced yield: ${sourced.length} of ${cooked.length}.`,
  ]);
  expect(worded).toHaveLength(curated.length);
});
