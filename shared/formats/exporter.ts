import type { Food, FoodLookup } from '../domain/food/food';
import type { LibraryRecipe, RecipeLookup } from '../domain/food/library-recipe';
import type { ShoppingList } from '../domain/shopping/shopping-list';
import type { WeekId } from '../domain/week-id';
import type { ScoredWeek } from '../domain/score/week-score';
import type { WeekDocument } from '../schema/week-document';

/** One text format for something. Pure: the same source always gives the same text. */
export interface Exporter<Source> {
  /** The name in menus and dialogs. */
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly write: (source: Source) => string;
}

/** A shopping list with the facts for its head and its tick marks. */
export interface ShoppingExport {
  readonly list: ShoppingList;
  readonly week: WeekId;
  /** Keys of the lines that are ticked. */
  readonly ticked: ReadonlySet<string>;
}

/** The scores of an exported week, and the person they are for. */
export interface ExportedScores {
  readonly scored: ScoredWeek;
  /** "Keto, woman, 40 years". */
  readonly forWhom: string;
  /** The sentence that must be shown with the preset's numbers. */
  readonly advice: string | null;
}

/** A week with what is needed to name its foods and, if the person is known, its scores. */
export interface WeekExport {
  readonly week: WeekDocument;
  /** The week's frozen copies first, then the catalog. */
  readonly lookup: FoodLookup;
  /** The catalog alone: what an importer of this text will see. */
  readonly findShipped: FoodLookup;
  readonly scores: ExportedScores | null;
}

/** A recipe with the lookups for the foods and recipes in it. */
export interface RecipeExport {
  readonly id: string;
  readonly recipe: LibraryRecipe;
  /** The person's own recipes, then those that ship. */
  readonly find: RecipeLookup;
  /** The person's own foods, then the catalog's. */
  readonly lookup: FoodLookup;
}

/** The foods a person made. */
export interface FoodsExport {
  readonly foods: readonly Food[];
}
