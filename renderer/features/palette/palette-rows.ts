import type { Icon } from '@tabler/icons-react';
import type { Flag } from '#shared/domain/score/score';
import type { TextMatch } from '#shared/domain/search/match-text';

/** The kinds of things the palette finds, in the order their groups have without a better match. */
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

/** One thing that was found. */
export interface PaletteRow {
  readonly kind: PaletteKind;
  /** The same for the same thing every time. */
  readonly key: string;
  readonly icon: Icon;
  readonly name: string;
  /** The letters of the name that were typed. */
  readonly marks: TextMatch['marks'];
  /** Beside the name: an amount, a week. */
  readonly detail: string;
  /** At the right: minerals, a place, why an action cannot be done. */
  readonly right: string;
  readonly flag?: { readonly flag: Flag; readonly words: string };
  /** Keys of an action, one text each. */
  readonly keys?: readonly string[];
  /** False: it stays, and choosing it only says why. */
  readonly isAvailable: boolean;
  readonly rank: number;
  readonly open: () => void;
  /** Adds it to the meal that is meant; only of foods and recipes. */
  readonly add?: () => void;
}

/** A group of what was found. */
export interface PaletteGroup {
  readonly kind: PaletteKind;
  readonly title: string;
  readonly rows: readonly PaletteRow[];
}

/** Rows of a group among the others, and of one kind alone. */
export const ROWS_A_GROUP = 3;
export const ROWS_OF_A_KIND = 40;

/** What was used lately ranks higher: the last one by almost a whole step of fit. */
export function usedRank(key: string, uses: readonly string[]): number {
  const at = uses.indexOf(key);
  return at < 0 ? 0 : 0.9 / (at + 1);
}

/** The groups of some rows: the best hit first, at most {@link ROWS_A_GROUP} of each unless one kind is asked for. */
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
