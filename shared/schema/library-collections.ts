/**
 * What a library keeps by name, each a thing of its own: two versions are merged and a step is taken back one by one, so a new
 * collection is named here once.
 */
export const LIBRARY_COLLECTIONS = [
  'foods',
  'recipes',
  'pictures',
  'templates',
  'pinned',
  'foodMatches',
  'pantry',
  'packs',
  'everyWeek',
  'eaters',
] as const;
