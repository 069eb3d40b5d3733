import type { RepairEdit } from './repair';

/** Ids of the foods and recipes some edits bring that were not there, by adding or swapping; more of the same is none. */
export const broughtBy = (edits: readonly RepairEdit[]): readonly string[] =>
  edits.flatMap((edit) =>
    edit.kind === 'remove' || edit.kind === 'portion' ? [] : 'food' in edit.to ? [edit.to.food] : [edit.to.recipe],
  );
