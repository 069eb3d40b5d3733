/**
 * The supported food diaries, by their columns. A header is recognised ignoring case. Independent of how a cell is
 * read.
 */

/** The columns of a diary that are not nutrients. */
export const DIARY_COLUMNS = ['day', 'meal', 'name', 'amount', 'unit', 'category', 'deleted'] as const;

/** One of {@link DIARY_COLUMNS}. */
export type DiaryColumn = (typeof DIARY_COLUMNS)[number];

interface DiaryDialect {
  /** Lower-case headers that every file of this kind has. */
  readonly telling: readonly string[];
  /** The column of a lower-case header. */
  readonly columns: Readonly<Record<string, DiaryColumn>>;
  /** The names of its required columns in its own spelling. */
  readonly required: Readonly<Partial<Record<DiaryColumn, string>>>;
  /** Lower-case nutrient headers that it writes differently, with Cronometer's spelling. */
  readonly nutrients: Readonly<Record<string, string>>;
}

/**
 * Cronometer's servings export: Day, Time, Group, Food Name, Amount, nutrients such as `Sodium (mg)`, then Category;
 * older ones have no Time or no Group. Lose It's food log: also one row per food, the amount in two columns, deleted
 * rows marked.
 */
export const DIARY_DIALECTS = {
  cronometer: {
    telling: ['food name', 'amount'],
    columns: { day: 'day', group: 'meal', 'food name': 'name', amount: 'amount', category: 'category' },
    required: { day: 'Day', name: 'Food Name', amount: 'Amount' },
    nutrients: {},
  },
  'lose-it': {
    telling: ['name', 'quantity', 'units'],
    columns: {
      date: 'day',
      type: 'meal',
      name: 'name',
      quantity: 'amount',
      units: 'unit',
      deleted: 'deleted',
    },
    required: { day: 'Date', name: 'Name', amount: 'Quantity', unit: 'Units' },
    nutrients: {
      calories: 'energy (kcal)',
      'carbohydrates (g)': 'carbs (g)',
      'saturated fat (g)': 'saturated (g)',
      'sugar (g)': 'sugars (g)',
    },
  },
} as const satisfies Readonly<Record<string, DiaryDialect>>;

/** The id of one of {@link DIARY_DIALECTS}. */
export type DiaryKind = keyof typeof DIARY_DIALECTS;

/** True for the kind of a diary file. */
export const isDiaryKind = (kind: string): kind is DiaryKind => Object.hasOwn(DIARY_DIALECTS, kind);

/** The dialect of a kind, in the common type. */
export const diaryDialect = (kind: DiaryKind): DiaryDialect => DIARY_DIALECTS[kind];
