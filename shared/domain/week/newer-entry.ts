import type { Entry, NewerEntry } from './week-plan';
import { ENTRY_KINDS } from './week-plan';

/**
 * Lines of a meal that only a newer version can read. What they hold is not known here, but frozen foods and recipes they
 * name by id must come along when they are copied, or the newer version would find nothing under those ids.
 */

/** True for a line of a kind this program does not know. */
export function isNewerEntry(entry: Entry): entry is NewerEntry {
  return !ENTRY_KINDS.some((kind) => kind === entry.kind);
}

function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) collectTexts(inner, into);
}

/** Every text in it, at any depth: among them are the ids it names. `{ id, kind, of: ['mine:a'] }` names `mine:a`. */
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

/** The line with the ids it names replaced by those its frozen copies have in another week; its own id and kind stay. */
export function withIds(entry: NewerEntry, ids: ReadonlyMap<string, string>): NewerEntry {
  const { id, kind } = entry;
  const changed = Object.entries(entry).map(([key, value]) => [key, replaced(value, ids)] as const);
  return { ...Object.fromEntries(changed), id, kind };
}
