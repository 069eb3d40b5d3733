import type { Entry, NewerEntry } from './week-plan';
import { ENTRY_KINDS } from './week-plan';

/**
 * Entries that only a newer version can read. Their content is unknown here, but frozen foods and recipes to which they
 * refer by id must be copied with them, or the newer version would find nothing under those ids.
 */

/** True for an entry of a kind this program does not know. */
export function isNewerEntry(entry: Entry): entry is NewerEntry {
  return !ENTRY_KINDS.some((kind) => kind === entry.kind);
}

function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) collectTexts(inner, into);
}

/**
 * Every string in it, at any depth, including the ids it refers to: `{ id, kind, of: ['mine:a'] }` refers to `mine:a`.
 */
export function textsIn(entry: NewerEntry): ReadonlySet<string> {
  const texts = new Set<string>();
  collectTexts(entry, texts);
  return texts;
}

function replaced(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((inner) => replaced(inner, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, ids)]));
}

/** The entry with its references replaced by the ids of the frozen copies in another week; its own id and kind stay. */
export function withIds(entry: NewerEntry, ids: ReadonlyMap<string, string>): NewerEntry {
  const { id, kind } = entry;
  const changed = Object.entries(entry).map(([key, value]) => [key, replaced(value, ids)] as const);
  return { ...Object.fromEntries(changed), id, kind };
}
