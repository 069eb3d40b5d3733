/**
 * Merges two versions of a library that have the same base: a change on one side only is taken over, and differing
 * changes of both sides are listed as conflicts. Pure; the given versions are never changed.
 * Must not import anything outside `shared/domain` and its neighbours here.
 */
import { LIBRARY_COLLECTIONS } from './library-collections';
import type { LibraryDocument } from './library-document';
import { libraryDocumentSchema } from './library-document';

/** Which side wins if both changed the same item. */
export type MergeSide = 'mine' | 'theirs';

/** An item that both sides changed differently: `['settings', 'theme']`, `['foods', 'mine:bar']`, `['profile']`. */
export type LibraryConflict = readonly string[];

/** The outcome of a merge. Without a conflict neither side lost anything. */
export interface MergedLibrary {
  readonly library: LibraryDocument;
  readonly conflicts: readonly LibraryConflict[];
}

type Entries = Readonly<Record<string, unknown>>;

/** The value of one key in the three versions; `undefined`: absent. */
interface Versions<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

/** Lists that are merged item by item. */
const LISTS: ReadonlySet<string> = new Set(['favourites', 'dislikes', 'exclusions']);
/** Collections of named items, each merged as a whole. */
const COLLECTIONS: ReadonlySet<string> = new Set(LIBRARY_COLLECTIONS);
/** Objects whose keys are independent choices. */
const CHOICES: ReadonlySet<string> = new Set(['settings', 'settings.foodsTable', 'aisles', 'aisles.of']);
/** Set by every save, so never in conflict. */
const STAMPS: ReadonlySet<string> = new Set(['format', 'version', 'revision', 'savedAt']);

const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for values with equal JSON, ignoring the order of keys. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => isSameJson(one, b[index]));
  if (!isEntries(a) || !isEntries(b)) return false;
  const keys = Object.keys(a).filter((key) => a[key] !== undefined);
  return (
    keys.length === Object.keys(b).filter((key) => b[key] !== undefined).length &&
    keys.every((key) => isSameJson(a[key], b[key]))
  );
}

/** A list whose order does not matter: with everything either side added, without everything either side removed. */
function mergeList({ base, mine, theirs }: Versions<readonly unknown[]>): readonly unknown[] {
  const [before, here] = [new Set(base), new Set(mine)];
  const kept = theirs.filter((one) => here.has(one) || !before.has(one));
  const there = new Set(theirs);
  return [...kept, ...mine.filter((one) => !before.has(one) && !there.has(one))];
}

function mergeEntries(
  { base, mine, theirs }: Versions<Entries>,
  side: MergeSide,
  path: LibraryConflict,
  conflicts: LibraryConflict[],
): Entries {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const merged = [...keys].flatMap((key) => {
    const value = mergeValue(
      { base: Object.hasOwn(base, key) ? base[key] : undefined, mine: mine[key], theirs: theirs[key] },
      side,
      [...path, key],
      conflicts,
    );
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(merged);
}

function mergeValue(
  versions: Versions<unknown>,
  side: MergeSide,
  path: LibraryConflict,
  conflicts: LibraryConflict[],
): unknown {
  const { base, mine, theirs } = versions;
  const name = path.join('.');
  if (STAMPS.has(name)) return theirs;
  if (isSameJson(mine, theirs) || isSameJson(mine, base)) return theirs;
  if (isSameJson(theirs, base)) return mine;
  if (LISTS.has(name) && Array.isArray(mine) && Array.isArray(theirs))
    return mergeList({ base: Array.isArray(base) ? base : [], mine, theirs });
  if ((COLLECTIONS.has(name) || CHOICES.has(name)) && isEntries(mine) && isEntries(theirs))
    return mergeEntries({ base: isEntries(base) ? base : {}, mine, theirs }, side, path, conflicts);
  conflicts.push(path);
  return side === 'mine' ? mine : theirs;
}

/**
 * Merges this window's version (`mine`) with the one on disk (`theirs`), both based on `base`. Own foods, recipes,
 * templates and the like are merged item by item, settings key by key, everything else as a whole; revision and
 * timestamp are those on disk, on which the next save is based. Example: a food added there and the theme changed here
 * give a library with both and no conflict; the theme changed on both sides gives the conflict `['settings', 'theme']`
 * and the theme of `side`.
 */
export function mergeLibraries(
  base: LibraryDocument,
  mine: LibraryDocument,
  theirs: LibraryDocument,
  side: MergeSide,
): MergedLibrary {
  const conflicts: LibraryConflict[] = [];
  const merged = mergeEntries({ base, mine, theirs }, side, [], conflicts);
  return { library: libraryDocumentSchema.parse(merged), conflicts };
}
