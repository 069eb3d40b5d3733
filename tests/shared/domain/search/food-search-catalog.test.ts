import { expect, test } from 'vitest';
import { namedMisses, searchQueries } from '#tests/support/search-queries';
import { shippedFoods } from '#tests/support/shipped-catalog';

const { catalog, search } = shippedFoods();
const names = (query: string): readonly string[] => search.search(query, 10).map(({ name }) => name);

test('the obvious food is among the first three answers of every committed query', () => {
  const queries = searchQueries();
  expect(queries.length).toBeGreaterThanOrEqual(40);
  expect(queries.filter(({ typo }) => typo).length * 2).toBeGreaterThanOrEqual(queries.length);
  expect(namedMisses(queries, (query) => search.search(query, 3))).toEqual([]);
});

test('every food of the catalog is found by its own name', () => {
  const lost = catalog.foods.filter((food, index) => index % 97 === 0 && !search.search(food.name, 40).includes(food));
  expect(lost.map(({ name }) => name)).toEqual([]);
});

test('label rows are found beside table foods', () => {
  expect(names('lite salt')[0]).toBe(catalog.find('label:lite-salt')?.name);
  expect(names('magnesium glycinate')[0]).toBe(catalog.find('label:magnesium-glycinate')?.name);
});

test('a keto food is never pushed down by brands, baby or fast foods', () => {
  const answers = search.search('bacon', 10);
  const firstOther = answers.findIndex(({ curated }) => curated === undefined);
  expect(
    answers.slice(firstOther < 0 ? answers.length : firstOther).every(({ curated }) => curated === undefined),
  ).toBe(true);
  expect(answers[0]?.curated).toBeDefined();
});
