import { useMemo } from 'react';
import type { ShownNutrient } from '#shared/domain/score/shown-nutrients';
import { hasNewerShown, shownNutrients } from '#shared/domain/score/shown-nutrients';
import type { LibraryDocument } from '#shared/schema/library-document';
import { changeDocuments } from './change-documents';
import { useLibraryPart } from './library-store';

/** The choice as stored, including what only a newer version knows. */
type Stored = NonNullable<LibraryDocument['settings']['shownNutrients']>;

/** The nutrients chosen to be shown besides the three minerals, in their order. */
export function useShownNutrients(): readonly ShownNutrient[] {
  const stored = useLibraryPart((library) => library.settings.shownNutrients);
  return useMemo(() => shownNutrients(stored), [stored]);
}

/** True where a newer version shows more of them, which this one keeps but cannot show. */
export const useHasNewerShown = (): boolean =>
  useLibraryPart((library) => hasNewerShown(library.settings.shownNutrients));

/** Stores another choice of them; what only a newer version knows goes along unchanged. */
export function changeShownNutrients(change: (stored: Stored) => Stored): void {
  changeDocuments('shown-nutrients', {
    library: (library) => ({
      ...library,
      settings: { ...library.settings, shownNutrients: change(library.settings.shownNutrients ?? []) },
    }),
  });
}
