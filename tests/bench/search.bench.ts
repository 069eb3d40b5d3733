/**
 * Search per keystroke: every prefix of every committed query, as typed by a user, compared with Fuse.js on the same
 * data and keystrokes in the same run. First over the whole catalog, listing the queries that miss their obvious food;
 * then as the add box searches, including own foods and recipes.
 */
import Fuse from 'fuse.js';
import { afterAll, expect, test } from 'vitest';
import { foundOptions } from '#renderer/features/planner/board/add-options';
import { ownFoodsOf } from '#renderer/state/own-foods';
import { ownRecipes, searchableRecipe } from '#renderer/state/recipes-store';
import type { Figure, Sample } from '#scripts/bench/figure.mjs';
import { createFoodSearch } from '#shared/domain/search/food-search';
import { openShippedCatalog } from '#shared/domain/search/shipped-catalog';
import { newLibraryDocument } from '#shared/schema/library-document';
import { namedMisses, searchQueries } from '../support/search-queries';
import { shippedCatalogBytes, shippedFoods } from '../support/shipped-catalog';
import { percentileFigures, reportFigures, timed } from './figures';
import { largeLibrary } from './large-library';

/** Results visible without scrolling. */
const SHOWN = 20;
/** Lines in the add box. */
const SHOWN_IN_ADD_BOX = 12;
const ROUNDS = 3;
/** Fuse.js needs about a tenth of a second per keystroke, so it gets only every n-th keystroke, once. */
const BASELINE_EVERY = 8;

const figures: Figure[] = [];
const notes: string[] = [];
afterAll(() => reportFigures('search', figures, notes));

const queries = searchQueries();
const keystrokes = queries.flatMap(({ query }) => Array.from(query, (_, index) => query.slice(0, index + 1)));
const sample = keystrokes.filter((_, index) => index % BASELINE_EVERY === 0);

const each = (typed: readonly string[], search: (text: string) => unknown): readonly Sample[] =>
  typed.map((text) => timed(() => search(text)));

/** Each keystroke, after an unmeasured round, so that both are compared warm. */
function keystrokeFigures(
  things: string,
  ask: (typed: string) => unknown,
  askFuse: (typed: string) => unknown,
): readonly Figure[] {
  each(keystrokes, ask);
  const ours = each(Array.from({ length: ROUNDS }, () => keystrokes).flat(), ask);
  each(sample.slice(0, 5), askFuse);
  return percentileFigures(`Search per keystroke, ${things}`, ours, 'Fuse.js', each(sample, askFuse));
}

test('search per keystroke', () => {
  const openStart = performance.now();
  const { catalog, search } = openShippedCatalog(shippedCatalogBytes());
  search.search('b', SHOWN);
  const openTime = performance.now() - openStart;
  const { foods } = catalog;
  const ask = (typed: string) => search.search(typed, SHOWN);
  const fuse = new Fuse(foods, { keys: ['name', 'longName', 'curated.aliases'], ignoreLocation: true });
  const askFuse = (typed: string) => fuse.search(typed, { limit: SHOWN });
  figures.push(...keystrokeFigures(`${foods.length.toLocaleString('en')} foods`, ask, askFuse));

  const misses = namedMisses(queries, ask);
  const fuseMisses = namedMisses(queries, (query) => askFuse(query).map(({ item }) => item));
  const found = `${queries.length - misses.length} of ${queries.length}`;
  notes.push(
    `Search: ${keystrokes.length} keystrokes × ${ROUNDS}, Fuse.js ${sample.length} of them; file opened and first letter searched in ${openTime.toFixed(0)} ms.`,
    `Obvious food in the first 3: ${found} queries (Fuse.js misses ${fuseMisses.length} of them).`,
    ...misses.map((miss) => `  missed ${miss}`),
  );
  expect(queries.length - misses.length).toBeGreaterThanOrEqual(40);
});

test('search per keystroke in the add box of a large library', () => {
  const { catalog, search } = shippedFoods();
  const { foods } = catalog;
  const library = { ...newLibraryDocument(), ...largeLibrary() };
  const own = ownFoodsOf(library);
  const recipes = ownRecipes(library);
  const foodSearch = search.extendedBy(own);
  const recipeSearch = createFoodSearch(recipes.map(searchableRecipe));
  const recipesById = new Map(recipes.map((recipe) => [recipe.id, recipe]));
  // Like the add box: foods and recipes, then the best of both.
  const ask = (typed: string) => {
    const foundRecipes = recipeSearch.search(typed, SHOWN_IN_ADD_BOX).flatMap(({ id }) => recipesById.get(id) ?? []);
    return foundOptions(typed, foodSearch.search(typed, SHOWN_IN_ADD_BOX), foundRecipes);
  };
  expect(ask('market').some(({ id }) => Object.hasOwn(library.foods, id))).toBe(true);
  expect(ask('stew').some(({ id }) => Object.hasOwn(library.recipes, id))).toBe(true);
  const fuse = new Fuse([...foods, ...own, ...recipes], {
    keys: ['name', 'longName', 'curated.aliases'],
    ignoreLocation: true,
  });
  const count = (list: readonly unknown[]) => list.length.toLocaleString('en');
  const things = `${count(foods)} foods, ${count(own)} own foods and ${count(recipes)} own recipes`;
  figures.push(...keystrokeFigures(things, ask, (typed) => fuse.search(typed, { limit: SHOWN_IN_ADD_BOX })));
});
