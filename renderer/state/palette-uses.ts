import { changeDocuments } from './change-documents';
import { useLibrary } from './library-store';

/**
 * What was chosen in the search over everything, the latest first. Stored in the library, so that it survives a
 * restart.
 */

/** More would never be used. */
const MOST_KEPT = 50;
/** Longer keys belong to foods of other programs, and are not worth storing. */
const LONGEST_KEY = 200;

const NONE: readonly string[] = [];

/** The keys of what was chosen, the latest first. */
export const usePaletteUses = (): readonly string[] => useLibrary().settings.searchUses ?? NONE;

/** Records that something was chosen. */
export function notePaletteUse(key: string): void {
  if (key.length > LONGEST_KEY) return;
  changeDocuments('search-use', {
    library: (library) => {
      const uses = library.settings.searchUses ?? NONE;
      if (uses[0] === key) return library;
      const searchUses = [key, ...uses.filter((one) => one !== key)].slice(0, MOST_KEPT);
      return { ...library, settings: { ...library.settings, searchUses } };
    },
  });
}
