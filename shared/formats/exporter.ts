import type { Food, FoodLookup } from '../domain/food/food';
import type { LibraryRecipe, RecipeLookup } from '../domain/food/library-recipe';
import { formatChoice } from '../domain/number-text';
import type { ProfileEntry } from '../domain/person/profile';
import type { ShoppingList } from '../domain/shopping/shopping-list';
import type { WeekId } from '../domain/week-id';
import type { TrendDay } from '../domain/score/trends';
import type { ScoredWeek } from '../domain/score/week-score';
import type { WeekDocument } from '../schema/week-document';
import type { FileKind } from './file-kinds';

/**
 * One text format of an export. Pure: the same source always gives the same text. All code that offers or names it uses
 * the registry: menus of the window, the save dialog, the calls between window and main process, the command line with
 * its help, and the help article.
 */
export interface Exporter<Source> extends Pick<FileKind, 'extension' | 'fileKind'> {
  /** The name in menus and help. */
  readonly label: string;
  /** What the file contains and is good for; follows the label in the help. */
  readonly holds: string;
  /** Added to the file name if another export of the same thing has the same extension. */
  readonly nameEnd?: string;
  readonly write: (source: Source) => string;
  /**
   * The parts of a source that the file leaves out, as parts of one sentence: for a file that can be imported all of
   * them, for others those a person would look for. Absent if there are none.
   */
  readonly losses?: (source: Source) => readonly string[];
}

/** The suggested file name: "Electroplate 2026-W48 nutrition.csv". */
export function fileName(
  { extension, nameEnd = '' }: Pick<Exporter<never>, 'extension' | 'nameEnd'>,
  of: string,
): string {
  return `${of}${nameEnd}.${extension}`;
}

/** "CSV cannot hold everything; left out: prep lines; guests."; `null` if nothing is left out. */
export function lossSentence<Source>(
  { extension, losses }: Pick<Exporter<Source>, 'extension' | 'losses'>,
  source: Source,
): string | null {
  const lost = losses?.(source) ?? [];
  return lost.length === 0 ? null : `${extension.toUpperCase()} cannot hold everything; left out: ${lost.join('; ')}.`;
}

/** The labels of formats as one phrase: "Markdown", or "Markdown or JSON". */
export function labelsOf(exporters: Readonly<Record<string, Pick<Exporter<never>, 'label'>>>): string {
  return formatChoice(Object.values(exporters).map(({ label }) => label));
}

/** A shopping list with the data for its heading and its ticks. */
export interface ShoppingExport {
  readonly list: ShoppingList;
  readonly week: WeekId;
  /** Keys of the ticked lines. */
  readonly ticked: ReadonlySet<string>;
}

/** The scores of an exported week, and the person they are for. */
export interface ExportedScores {
  readonly scored: ScoredWeek;
  /** "Keto, woman, 40 years". */
  readonly forWhom: string;
  /** The sentence that must accompany the preset's numbers. */
  readonly advice: string | null;
}

/** A week with the lookups for its foods and, if the person is known, its scores. */
export interface WeekExport {
  readonly week: WeekDocument;
  /** The following week, whose prep lines may fall on this week's days; absent if unknown. */
  readonly next?: WeekDocument | undefined;
  /** The week's frozen copies first, then the catalog. */
  readonly lookup: FoodLookup;
  /** The catalog alone: the foods an importer of this text will find. */
  readonly findShipped: FoodLookup;
  readonly scores: ExportedScores | null;
}

/** A recipe with the lookups for the foods and recipes in it. */
export interface RecipeExport {
  readonly id: string;
  readonly recipe: LibraryRecipe;
  /** The person's own recipes, then the shipped ones. */
  readonly find: RecipeLookup;
  /** The person's own foods, then the catalog's. */
  readonly lookup: FoodLookup;
}

/** Days to write, and the person whose targets they were scored against. */
export interface TrendsExport {
  readonly days: readonly TrendDay[];
  readonly profile: readonly ProfileEntry[];
}

/** Own foods. */
export interface FoodsExport {
  readonly foods: readonly Food[];
}
