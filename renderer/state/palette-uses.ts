import { changeDocuments } from './change-documents';
import { useLibrary } from './library-store';

/** What was chosen in the search over everything, the latest first. It stays with the library, so that it is there at the next start. */

/** More would never be looked at. */
const MOST_KEPT = 50;
/** Longer keys are of foods of other programs, and not worth their room. */
const LONGEST_KEY = 200;

const NONE: readonly string[] = [];

/** The keys of what was chosen, the latest first. */
export const usePaletteUses = (): readonly string[] => useLibrary().settings.searchUses ?? NONE;

/** Notes that something was chosen. */
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
