/** `import` of a whole library from an archive: it replaces what is there, after saving that as another archive. */
import type { MethodOutput } from '#shared/contract/methods';
import { createArchiveService } from '../main/services/archive';
import type { CommandIo } from './cli-io';
import { openLibrary } from './library-input';
import { unwrap } from './plan-input';
import { counted, formatList } from '#shared/domain/number-text';

/** How an archive is imported. */
export interface ArchiveImport {
  readonly path: string;
  readonly library: string;
  readonly isDryRun: boolean;
  readonly isJson: boolean;
}

function formatContents({ name, weeks, foods, recipes, weeksTakenAway }: MethodOutput<'archive.open'>): string {
  const gone = weeksTakenAway.length === 0 ? '' : `, and takes ${weeksTakenAway.join(', ')} away`;
  const contents = [counted(weeks, 'week'), counted(foods, 'own food'), counted(recipes, 'recipe')];
  return `${name} holds ${formatList(contents)}${gone}.\n`;
}

/** The published document. Recipes are counted under `meals`, the key that programs already read. */
function jsonOf(opened: MethodOutput<'archive.open'>, keptAs: string | null) {
  const { name: file, savedAt, weeks, foods, recipes: meals, weeksTakenAway } = opened;
  return { kind: 'archive', file, imported: keptAs !== null, savedAt, weeks, foods, meals, weeksTakenAway, keptAs };
}

/** Restores an archive; with `isDryRun` only lists its content. */
export async function importArchive({ path, library, isDryRun, isJson }: ArchiveImport, io: CommandIo): Promise<void> {
  const { stores, weeks } = await openLibrary(io, library, !isDryRun);
  const archives = createArchiveService(stores, weeks);
  const opened = unwrap(await archives.open(path));
  const restored = isDryRun ? null : unwrap(await archives.restore({ archive: opened.archive }));
  if (isJson) {
    io.write(`${JSON.stringify(jsonOf(opened, restored?.keptAs ?? null), null, 2)}\n`);
    return;
  }
  io.write(formatContents(opened));
  io.write(
    restored === null ? 'Nothing was changed.\n' : `Restored. What was there before is kept as ${restored.keptAs}\n`,
  );
}
