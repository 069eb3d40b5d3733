/**
 * The victim of the kill test of changes of several files: changes twelve weeks in a loop and prints the number of each
 * change once it was acknowledged. Arguments: library folder, `together`, `one-by-one`, or `resilient`: together, and
 * retried if another program changed a week meanwhile.
 */
import { writeSync } from 'node:fs';
import { nodeStoragePorts } from '#electron/main/node-ports';
import { createDocumentsService } from '#electron/main/services/documents';
import { tidyLibraryFolder } from '#electron/main/services/library-folder';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import type { Result } from '#shared/contract/result';
import { markedWeeks, WEEKS } from './marked-week';

const [folder = '', mode = 'together'] = process.argv.slice(2);

/** Synchronous, so that a printed line was printed before the kill. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

function unwrap<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function changeInALoop(): Promise<void> {
  const library = { path: folder, ports: nodeStoragePorts };
  await tidyLibraryFolder(library);
  const stores = createLibraryStores(library);
  if (mode !== 'resilient') await stores.claim();
  const weeks = createWeeksService(stores);
  const documents = createDocumentsService(stores);
  const revisions = new Map<string, number>();
  for (const week of WEEKS) revisions.set(week, unwrap(await weeks.load({ week })).document.revision);
  const first = Math.max(...revisions.values());
  for (let change = first + 1; ; change += 1) {
    // After two changes the program is warm: from here on the kill hits writing and not compiling.
    if (change === first + 3) say('ready');
    const edits = markedWeeks(change).map((week) => ({ week, baseRevision: revisions.get(week.week) ?? 0 }));
    // What the test must catch: each saved as safely as possible, but nothing that ties them together.
    if (mode === 'one-by-one') for (const edit of edits) unwrap(await weeks.save(edit));
    else {
      const saved = await documents.save({ weeks: edits, library: null });
      if (!saved.ok && saved.error.code === 'CONFLICT' && mode === 'resilient') {
        for (const week of WEEKS) revisions.set(week, unwrap(await weeks.load({ week })).document.revision);
        continue;
      }
      unwrap(saved);
    }
    for (const { week, baseRevision } of edits) revisions.set(week.week, baseRevision + 1);
    say(String(change));
  }
}

changeInALoop().catch((problem: unknown) => {
  console.error(problem);
  process.exit(3);
});
