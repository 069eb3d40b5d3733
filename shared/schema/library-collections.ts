/**
 * The library's collections of named items: versions are merged and steps undone item by item, so a new collection is
 * added here once.
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
