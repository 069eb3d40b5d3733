import type { RepairEdit } from './repair';

/** Ids of the foods and recipes that some edits newly add, by adding or swapping; a larger portion adds none. */
export const broughtBy = (edits: readonly RepairEdit[]): readonly string[] =>
  edits.flatMap((edit) =>
    edit.kind === 'remove' || edit.kind === 'portion' ? [] : 'food' in edit.to ? [edit.to.food] : [edit.to.recipe],
  );
