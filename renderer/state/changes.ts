/**
 * Every way the window changes documents, and whether it is an **edit**, which is an undo step anywhere in the program,
 * or a **setting**, which is not. Add new changes here.
 */
export const CHANGES = {
  /** Entries, meals, exercise, water, cramps, notes and estimates of weeks. */
  plan: 'edit',
  /** What is cooked for later and where it is eaten. */
  leftovers: 'edit',
  /** Saving, renaming, deleting and applying templates, and rotations. */
  template: 'edit',
  pin: 'edit',
  /** Saving, copying and deleting a recipe. */
  recipe: 'edit',
  /** Adding, changing, merging and deleting an own food, with the weeks that use it. */
  'own-food': 'edit',
  /** Own packs and how a food is bought. */
  packs: 'edit',
  /** Own lines of the shopping list, notes on lines, what is at home, and the aisles. */
  list: 'edit',
  /** What is at home, and putting away what was bought. */
  pantry: 'edit',
  /** Adding, renaming, removing eaters, and what they usually eat. */
  eaters: 'edit',
  import: 'edit',
  /** Taking the version of a week that another program wrote. */
  'version-on-disk': 'edit',
  archive: 'edit',
  /** What was put into the basket stays there when the plan is undone. */
  ticks: 'setting',
  /** An answer to a safety question must never be undone by someone who meant an edit of the plan. */
  profile: 'setting',
  /** The same for an eater's answers. */
  'eater-answers': 'setting',
  /** A star is removed with the star. */
  favourite: 'setting',
  /** "Never suggest this again" is revoked where these foods are listed, not by someone who meant to undo an edit. */
  'never-suggest': 'setting',
  /** A choice of the table in `shared/schema/settings.ts`, such as theme and paper. */
  'choice-setting': 'setting',
  /** The last choices for filling a week. */
  'generate-choices': 'setting',
  /** Which nutrients are shown besides the three minerals, and the person's own floors and limits for them. */
  'shown-nutrients': 'setting',
  /** What was chosen in the search over everything: it ranks higher next time. */
  'search-use': 'setting',
  people: 'setting',
  'food-table': 'setting',
} as const satisfies Record<string, 'edit' | 'setting'>;

/** Name of a change. */
export type ChangeName = keyof typeof CHANGES;

type NameOf<Kind> = { [Name in ChangeName]: (typeof CHANGES)[Name] extends Kind ? Name : never }[ChangeName];

/** Name of a change that is an undo step. */
export type EditName = NameOf<'edit'>;

/** Name of a change that is not. */
export type SettingName = NameOf<'setting'>;
