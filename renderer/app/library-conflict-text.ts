import { formatList, plural } from '#shared/domain/number-text';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { LibraryConflict } from '#shared/schema/merge-library';

const MOST_NAMED = 3;

const WHOLES: Readonly<Record<string, string>> = {
  profile: 'your answers and targets',
  rotation: 'the weeks that take turns',
  settings: 'a setting',
};

function nameIn(library: LibraryDocument, [part, id = '']: LibraryConflict): string | null {
  switch (part) {
    case 'foods':
      return library.foods[id]?.name ?? null;
    case 'recipes':
      return library.recipes[id]?.name ?? null;
    case 'templates':
      return library.templates[id]?.name ?? null;
    case 'eaters':
      return library.eaters?.[id]?.name ?? null;
    default:
      return null;
  }
}

/** "“Almond bar”, your answers and targets and 2 other things": what two programs changed differently. */
export function conflictText(
  conflicts: readonly LibraryConflict[],
  mine: LibraryDocument,
  theirs: LibraryDocument,
): string {
  const named = conflicts.map((path) => {
    const name = nameIn(mine, path) ?? nameIn(theirs, path);
    return name === null ? (WHOLES[path[0] ?? ''] ?? null) : `“${name}”`;
  });
  const known = [...new Set(named.flatMap((name) => name ?? []))].slice(0, MOST_NAMED);
  const others = new Set(named.map((name, index) => name ?? conflicts[index]?.join('/'))).size - known.length;
  return formatList([...known, ...(others > 0 ? [plural(others, 'one other thing', `${others} other things`)] : [])]);
}
