import type { Icon } from '@tabler/icons-react';
import type { Flag } from '#shared/domain/score/score';
import type { TextMatch } from '#shared/domain/search/match-text';

/** The kinds of things the palette finds, in the default order of their groups. */
export const PALETTE_KINDS = [
  { id: 'actions', label: 'Actions', group: 'Actions' },
  { id: 'days', label: 'Days', group: 'Days' },
  { id: 'planned', label: 'Planned', group: 'Planned this week' },
  { id: 'foods', label: 'Foods', group: 'Foods' },
  { id: 'recipes', label: 'Recipes', group: 'Recipes' },
  { id: 'templates', label: 'Templates', group: 'Templates' },
  { id: 'help', label: 'Help', group: 'Help' },
] as const;

/** One of {@link PALETTE_KINDS}. */
export type PaletteKind = (typeof PALETTE_KINDS)[number]['id'];

/** One match. */
export interface PaletteRow {
  readonly kind: PaletteKind;
  /** Stable: the same thing always has the same key. */
  readonly key: string;
  readonly icon: Icon;
  readonly name: string;
  /** The letters of the name that were typed. */
  readonly marks: TextMatch['marks'];
  /** Beside the name: an amount, a week. */
  readonly detail: string;
  /** On the right: minerals, a place, why an action is unavailable. */
  readonly right: string;
  readonly flag?: { readonly flag: Flag; readonly words: string };
  /** Shortcuts of an action, one text each. */
  readonly keys?: readonly string[];
  /** False: the row is shown, but choosing it only says why it is unavailable. */
  readonly isAvailable: boolean;
  readonly rank: number;
  readonly open: () => void;
  /** Adds it to the target meal; only for foods and recipes. */
  readonly add?: () => void;
}

/** A group of matches. */
export interface PaletteGroup {
  readonly kind: PaletteKind;
  readonly title: string;
  readonly rows: readonly PaletteRow[];
}

/** Rows per group when several are shown, and when only one kind is. */
export const ROWS_A_GROUP = 3;
export const ROWS_OF_A_KIND = 40;

/** Recently used rows rank higher: the last one by almost a whole match level. */
export function usedRank(key: string, uses: readonly string[]): number {
  const at = uses.indexOf(key);
  return at < 0 ? 0 : 0.9 / (at + 1);
}

/** Groups rows: the best match first, at most {@link ROWS_A_GROUP} of each unless one kind is asked for. */
export function groupsOf(rows: readonly PaletteRow[], only: PaletteKind | null): readonly PaletteGroup[] {
  const most = only === null ? ROWS_A_GROUP : ROWS_OF_A_KIND;
  const groups = PALETTE_KINDS.map(({ id, group }) => {
    const ofKind = rows.filter(({ kind }) => kind === id).toSorted((a, b) => b.rank - a.rank);
    return { kind: id, title: group, rows: ofKind.slice(0, most) };
  });
  return groups
    .filter((group) => group.rows.length > 0 && (only === null || group.kind === only))
    .toSorted((a, b) => (b.rows[0]?.rank ?? 0) - (a.rows[0]?.rank ?? 0));
}
