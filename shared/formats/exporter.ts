import type { Food, FoodLookup } from '../domain/food/food';
import type { LibraryRecipe, RecipeLookup } from '../domain/food/library-recipe';
import type { ShoppingList } from '../domain/shopping/shopping-list';
import type { WeekId } from '../domain/week-id';
import type { ScoredWeek } from '../domain/score/week-score';
import type { WeekDocument } from '../schema/week-document';

/** One way of writing something as text. Pure: the same source always gives the same text. */
export interface Exporter<Source> {
  /** As menus and dialogs name it. */
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly write: (source: Source) => string;
}

/** A shopping list with what its head and its tick marks need. */
export interface ShoppingExport {
  readonly list: ShoppingList;
  readonly week: WeekId;
  /** Keys of the lines that are ticked. */
  readonly ticked: ReadonlySet<string>;
}

/** What the days of an exported week scored, and for whom. */
export interface ExportedScores {
  readonly scored: ScoredWeek;
  /** "Keto, woman, 40 years". */
  readonly forWhom: string;
  /** The sentence that must stand wherever the preset's numbers do. */
  readonly advice: string | null;
}

/** A week with what is needed to name its foods and, when it is known for whom, its scores. */
export interface WeekExport {
  readonly week: WeekDocument;
  /** The week's frozen copies first, then the catalog. */
  readonly lookup: FoodLookup;
  /** The catalog alone: what an importer of this text will see. */
  readonly findShipped: FoodLookup;
  readonly scores: ExportedScores | null;
}

/** A recipe with what is needed to read the foods and recipes in it. */
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
