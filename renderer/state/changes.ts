/**
 * Every way the window changes documents, and which of the two it is: an **edit** is a step of undo, anywhere in the
 * program; a **setting** is not. Whoever adds a change decides here.
 */
export const CHANGES = {
  /** Entries, meals, exercise, water, cramps, notes and estimates of weeks. */
  plan: 'edit',
  /** What is cooked for later and where it is eaten. */
  leftovers: 'edit',
  /** Saving, renaming, deleting and applying templates, and weeks that take turns. */
  template: 'edit',
  pin: 'edit',
  /** Saving, copying and deleting a recipe. */
  recipe: 'edit',
  /** Adding, changing, merging and deleting an own food, with the weeks that use it. */
  'own-food': 'edit',
  /** Packs of one's own and how a food is bought. */
  packs: 'edit',
  /** Own lines of the shopping list, notes on lines, what is in the house, and the aisles. */
  list: 'edit',
  /** What is at home, and putting away what was bought. */
  pantry: 'edit',
  /** Adding, renaming, removing eaters, and what they usually eat. */
  eaters: 'edit',
  import: 'edit',
  /** Taking the version of a week that another program wrote. */
  'version-on-disk': 'edit',
  archive: 'edit',
  /** What was put into the basket stays there when the plan goes back. */
  ticks: 'setting',
  /** An answer to a safety question must never be taken back by somebody who meant an edit of the plan. */
  profile: 'setting',
  /** So with an eater's. */
  'eater-answers': 'setting',
  /** A star is taken back by the star. */
  favourite: 'setting',
  /** "Never suggest this again" is taken back where these foods are listed, not by somebody who meant an edit. */
  'never-suggest': 'setting',
  /** A choice of the table in `shared/schema/settings.ts`, such as theme and paper. */
  'choice-setting': 'setting',
  /** What was last chosen for filling a week. */
  'generate-choices': 'setting',
  /** Which nutrients are shown beside the three minerals, and the person's own floors and limits of them. */
  'shown-nutrients': 'setting',
  /** What was chosen in the search over everything: it ranks higher the next time. */
  'search-use': 'setting',
  people: 'setting',
  'food-table': 'setting',
} as const satisfies Record<string, 'edit' | 'setting'>;

/** Name of a change. */
export type ChangeName = keyof typeof CHANGES;

type NameOf<Kind> = { [Name in ChangeName]: (typeof CHANGES)[Name] extends Kind ? Name : never }[ChangeName];

/** Name of a change that is a step of undo. */
export type EditName = NameOf<'edit'>;

/** Name of a change that is not. */
export type SettingName = NameOf<'setting'>;
