import type { NutrientAmounts } from '../nutrients';
import type { IsoDate } from '../week-id';

/** One line of another program's food diary: a food by the name it has there, and how much of it was eaten. */
export interface DiaryRow {
  /** The line of the file, for saying what became of it. */
  readonly line: number;
  readonly date: IsoDate;
  /** The meal by its name: Lunch. */
  readonly meal: string;
  readonly name: string;
  readonly amount: number;
  /** As it is called there: "g", "cup", "medium (3 in dia)"; "serving" where nothing is said. */
  readonly unit: string;
  /** Weight of the amount in g where the file says it; `null` where only the food itself could tell. */
  readonly grams: number | null;
  /** In the amount, not per 100 g. What the file leaves blank is unknown. */
  readonly nutrients: NutrientAmounts;
}
