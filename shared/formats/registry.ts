import { writeDayNutritionCsv } from './day-nutrition-csv';
import type { Exporter, FoodsExport, RecipeExport, ShoppingExport, WeekExport } from './exporter';
import { writeFoodsCsv } from './foods-csv';
import { writeRecipeMarkdown } from './recipes-markdown';
import { writeShoppingCsv, writeShoppingJson, writeShoppingMarkdown, writeShoppingText } from './shopping-formats';
import { writeWeekCsv } from './week-csv';
import { writeWeekIcs } from './week-ics';
import { writeWeekJson } from './week-json';
import { writeWeekMarkdown } from './week-markdown';

/**
 * Every export format of a list, a week, a recipe or own foods. A new format is one file beside this one and one line
 * here.
 */

/** How a shopping list can be saved. */
export const SHOPPING_EXPORTERS = {
  md: { label: 'Markdown', extension: 'md', write: writeShoppingMarkdown },
  csv: { label: 'CSV table', extension: 'csv', write: writeShoppingCsv },
  txt: { label: 'Plain text', extension: 'txt', write: writeShoppingText },
  json: { label: 'JSON', extension: 'json', write: writeShoppingJson },
} as const satisfies Record<string, Exporter<ShoppingExport>>;

/** Id of one of {@link SHOPPING_EXPORTERS}. */
export type ShoppingFormat = keyof typeof SHOPPING_EXPORTERS;

/** How a week can be saved. */
export const WEEK_EXPORTERS = {
  json: { label: 'Week file', extension: 'json', write: ({ week }) => writeWeekJson(week) },
  csv: { label: 'Plan CSV', extension: 'csv', write: writeWeekCsv },
  md: { label: 'Markdown', extension: 'md', write: writeWeekMarkdown },
  ics: { label: 'iCalendar', extension: 'ics', write: writeWeekIcs },
  nutrition: { label: 'Day nutrition', extension: 'csv', write: writeDayNutritionCsv },
} as const satisfies Record<string, Exporter<WeekExport>>;

/** Id of one of {@link WEEK_EXPORTERS}. */
export type WeekFormat = keyof typeof WEEK_EXPORTERS;

/** How a recipe can be saved. */
export const RECIPE_EXPORTERS = {
  md: { label: 'Markdown', extension: 'md', write: writeRecipeMarkdown },
} as const satisfies Record<string, Exporter<RecipeExport>>;

/** How own foods can be saved. */
export const FOODS_EXPORTERS = {
  csv: { label: 'CSV table', extension: 'csv', write: writeFoodsCsv },
} as const satisfies Record<string, Exporter<FoodsExport>>;
