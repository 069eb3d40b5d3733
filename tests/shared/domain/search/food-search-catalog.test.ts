import { expect, test } from 'vitest';
import { everydayPhrases, everydayWords, namedMisses, oddPhrases, searchQueries } from '#tests/support/search-queries';
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

test('every committed everyday word finds its food first', () => {
  const words = everydayWords();
  expect(words.length).toBeGreaterThanOrEqual(600);
  expect(new Set(words.map(({ query }) => query)).size).toBe(words.length);
  const wrong = words.flatMap(({ query, first }) => {
    const found = search.search(query, 1)[0];
    return found?.id === first ? [] : [`${query}: ${found?.name ?? 'nothing'}, not ${catalog.find(first)?.name}`];
  });
  expect(wrong).toEqual([]);
});

test('kinds of food and two foods in one phrase find what is meant, without odd rows before it', () => {
  const phrases = everydayPhrases();
  expect(phrases.length).toBeGreaterThanOrEqual(200);
  expect(new Set(phrases.map(({ query }) => query)).size).toBe(phrases.length);
  expect(oddPhrases(phrases, (query) => search.search(query, 3))).toEqual([]);
});

test.each([
  ['ketchup', 'sr28:11935'],
  ['kosher salt', 'sr28:02047'],
  ['Eggs, Cooked', 'sr28:01129'],
  ['beets', 'sr28:11080'],
  ['sugar', 'sr28:19335'],
  ['paneer', 'label:paneer'],
  ['psyllium husk', 'label:psyllium-husk'],
])('the search that people missed: %s', (typed, id) => {
  expect(search.search(typed, 1)[0]?.id).toBe(id);
});

test('a food outside the keto set is found by its everyday name, and by its own description still', () => {
  expect(catalog.find('sr28:11935')?.aliases).toContain('ketchup');
  expect(names('catsup')[0]).toBe('Catsup');
  // Keto foods come first if both match a word.
  expect(names('cream')[0]).toBe('Heavy cream');
  expect(names('lettuce')[0]).toBe('Romaine lettuce');
});
