import { LIBRARY_COLLECTIONS } from '#shared/schema/library-collections';
import type { LibraryDocument } from '#shared/schema/library-document';

/**
 * What a change did to a library, so that it can be undone later without touching anything else that has changed since:
 * a deleted food comes back, a theme chosen meanwhile stays. Stored key by key for the collections an undo step may
 * change.
 */
const COLLECTIONS = [...LIBRARY_COLLECTIONS, 'aisles'] as const;

type Collection = (typeof COLLECTIONS)[number];

interface Part {
  readonly before: LibraryDocument;
  readonly after: LibraryDocument;
}

/** The difference between two libraries. */
export type LibraryPatch = Part;

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/**
 * An eater as stored in a step. Their answers are not part of a step: later ones stay, see `eater-answers` in
 * `changes`. A removed eater comes back with the answers they had.
 */
function steppedValue(key: Collection, value: unknown, now: LibraryDocument, id: string): unknown {
  const eater =
    key === 'eaters' && now.eaters !== undefined && Object.hasOwn(now.eaters, id) ? now.eaters[id] : undefined;
  return eater === undefined || typeof value !== 'object' ? value : { ...value, profile: eater.profile };
}

function withCollection(
  library: LibraryDocument,
  key: Collection,
  from: LibraryDocument,
  to: LibraryDocument,
): LibraryDocument {
  if (from[key] === to[key]) return library;
  // Nothing else has changed it, so even the order of its keys is restored.
  if (library[key] === from[key]) return { ...library, [key]: to[key] };
  const changed = new Map<string, unknown>(Object.entries(library[key] ?? {}));
  const [source, target] = [
    new Map<string, unknown>(Object.entries(from[key] ?? {})),
    new Map<string, unknown>(Object.entries(to[key] ?? {})),
  ];
  for (const id of new Set([...source.keys(), ...target.keys()])) {
    if (source.get(id) === target.get(id)) continue;
    const value = target.get(id);
    if (value === undefined) changed.delete(id);
    else changed.set(id, steppedValue(key, value, library, id));
  }
  return { ...library, [key]: Object.fromEntries(changed) };
}

function withFavourites(library: LibraryDocument, from: LibraryDocument, to: LibraryDocument): LibraryDocument {
  if (from.favourites === to.favourites) return library;
  if (sameList(library.favourites, from.favourites)) return { ...library, favourites: to.favourites };
  const gone = new Set(from.favourites.filter((id) => !to.favourites.includes(id)));
  const kept = library.favourites.filter((id) => !gone.has(id));
  return {
    ...library,
    favourites: [
      ...kept,
      ...to.favourites.filter((id) => !library.favourites.includes(id) && !from.favourites.includes(id)),
    ],
  };
}

/** The library with a change redone (`after`) or undone (`before`). */
export function applyPatch(library: LibraryDocument, patch: LibraryPatch, to: 'before' | 'after'): LibraryDocument {
  const [from, target] = to === 'after' ? [patch.before, patch.after] : [patch.after, patch.before];
  const collected = COLLECTIONS.reduce((current, key) => withCollection(current, key, from, target), library);
  const favoured = withFavourites(collected, from, target);
  return from.rotation === target.rotation ? favoured : { ...favoured, rotation: target.rotation };
}
