import { dayNutritionCsv } from './day-nutrition-csv';
import type { Exporter, FoodsExport, RecipeExport, ShoppingExport, TrendsExport, WeekExport } from './exporter';
import { foodsCsv } from './foods-csv';
import { recipeMarkdown } from './recipes-markdown';
import { shoppingCsv } from './shopping-csv';
import { shoppingHtml } from './shopping-html';
import { shoppingJson } from './shopping-json';
import { shoppingMarkdown } from './shopping-markdown';
import { shoppingText } from './shopping-text';
import { shoppingTodoist } from './shopping-todoist';
import { shoppingVtodo } from './shopping-vtodo';
import { trendsCsv } from './trends-csv';
import { weekCsv } from './week-csv';
import { weekIcs } from './week-ics';
import { weekJson } from './week-json';
import { weekMarkdown } from './week-markdown';

/**
 * Every export format of the program, by the id that the command line uses. A new one is a file beside this one, its
 * line here, and its expected text in `tests/fixtures/exports/`; without that text a test fails.
 */

/** The formats of a week. */
export const WEEK_EXPORTERS = {
  json: weekJson,
  csv: weekCsv,
  md: weekMarkdown,
  ics: weekIcs,
  nutrition: dayNutritionCsv,
} as const satisfies Readonly<Record<string, Exporter<WeekExport>>>;

/** Id of one of {@link WEEK_EXPORTERS}. */
export type WeekFormat = keyof typeof WEEK_EXPORTERS;

/** The formats of a shopping list. */
export const SHOPPING_EXPORTERS = {
  md: shoppingMarkdown,
  csv: shoppingCsv,
  txt: shoppingText,
  json: shoppingJson,
  html: shoppingHtml,
  todoist: shoppingTodoist,
  vtodo: shoppingVtodo,
} as const satisfies Readonly<Record<string, Exporter<ShoppingExport>>>;

/** Id of one of {@link SHOPPING_EXPORTERS}. */
export type ShoppingFormat = keyof typeof SHOPPING_EXPORTERS;

/** The formats of a recipe. */
export const RECIPE_EXPORTERS = {
  md: recipeMarkdown,
} as const satisfies Readonly<Record<string, Exporter<RecipeExport>>>;

/** Id of one of {@link RECIPE_EXPORTERS}. */
export type RecipeFormat = keyof typeof RECIPE_EXPORTERS;

/** The formats of own foods. */
export const FOODS_EXPORTERS = {
  csv: foodsCsv,
} as const satisfies Readonly<Record<string, Exporter<FoodsExport>>>;

/** Id of one of {@link FOODS_EXPORTERS}. */
export type FoodsFormat = keyof typeof FOODS_EXPORTERS;

/** The formats of the days of Trends. */
export const TRENDS_EXPORTERS = {
  csv: trendsCsv,
} as const satisfies Readonly<Record<string, Exporter<TrendsExport>>>;

/** Id of one of {@link TRENDS_EXPORTERS}. */
export type TrendsFormat = keyof typeof TRENDS_EXPORTERS;

/** All exports, by what they save, with the name used in the help. */
export const EXPORTS = {
  week: { of: 'A week', exporters: WEEK_EXPORTERS },
  shopping: { of: 'A shopping list', exporters: SHOPPING_EXPORTERS },
  recipe: { of: 'A recipe', exporters: RECIPE_EXPORTERS },
  foods: { of: 'Own foods', exporters: FOODS_EXPORTERS },
  trends: { of: 'Days of Trends', exporters: TRENDS_EXPORTERS },
} as const satisfies Readonly<
  Record<string, { readonly of: string; readonly exporters: Readonly<Record<string, Exporter<never>>> }>
>;
