import type { NutrientAmounts } from '../nutrients';
import type { IsoDate } from '../week-id';

/** One line of another program's food diary: a food by its name there, and how much of it was eaten. */
export interface DiaryRow {
  /** The line number in the file, for reporting. */
  readonly line: number;
  readonly date: IsoDate;
  /** The name of the meal: Lunch. */
  readonly meal: string;
  readonly name: string;
  readonly amount: number;
  /** The unit as named there: "g", "cup", "medium (3 in dia)"; "serving" if none is given. */
  readonly unit: string;
  /** Weight of the amount in g if the file gives it; `null` if only the food's measures can give it. */
  readonly grams: number | null;
  /** For the whole amount, not per 100 g. Blank cells of the file are unknown. */
  readonly nutrients: NutrientAmounts;
  /** True when the diary calls the food a supplement. */
  readonly isSupplement?: boolean;
}

/** A row with a day and a food, but whose amount or numbers cannot be read: something unknown was eaten. */
export interface LeftRow extends Pick<DiaryRow, 'line' | 'date' | 'meal' | 'name'> {
  /** The amount as written in the file. */
  readonly amount: string;
}
