/** `import` of a whole library from an archive: it replaces what is there, after that was kept as an archive of its own. */
import type { MethodOutput } from '#shared/contract/methods';
import { createArchiveService } from '../main/services/archive';
import type { CliIo } from './cli-io';
import { openLibrary } from './library-input';
import { unwrap } from './plan-input';
import { counted, listWords } from '#shared/domain/number-words';

/** How an archive is imported. */
export interface ArchiveImport {
  readonly path: string;
  readonly library: string;
  readonly isDryRun: boolean;
  readonly isJson: boolean;
}

function inWords({ name, weeks, foods, meals, weeksTakenAway }: MethodOutput<'archive.open'>): string {
  const gone = weeksTakenAway.length === 0 ? '' : `, and takes ${weeksTakenAway.join(', ')} away`;
  const contents = [counted(weeks, 'week'), counted(foods, 'own food'), counted(meals, 'meal')];
  return `${name} holds ${listWords(contents)}${gone}.\n`;
}

/** Restores an archive; with `isDryRun` only says what is in it. */
export async function importArchive({ path, library, isDryRun, isJson }: ArchiveImport, io: CliIo): Promise<void> {
  const { stores, weeks } = await openLibrary(io, library, !isDryRun);
  const archives = createArchiveService(stores, weeks);
  const opened = unwrap(await archives.open(path));
  const { archive, ...contents } = opened;
  const restored = isDryRun ? null : unwrap(await archives.restore({ archive }));
  if (isJson) {
    const { name: file, ...counts } = contents;
    io.write(
      `${JSON.stringify({ kind: 'archive', file, imported: restored !== null, ...counts, keptAs: restored?.keptAs ?? null }, null, 2)}\n`,
    );
    return;
  }
  io.write(inWords(opened));
  io.write(
    restored === null ? 'Nothing was changed.\n' : `Restored. What was there before is kept as ${restored.keptAs}\n`,
  );
}
