/**
 * The victim of the kill test: saves a week in a loop and prints each revision once it was acknowledged.
 * Arguments: library folder, number of entries, length of each note, `durable` or `plain`.
 */
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeStoragePorts } from '#electron/main/node-ports';
import { tidyLibraryFolder } from '#electron/main/services/library-folder';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { serialiseDocument } from '#electron/main/storage/load-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { markedWeek, WEEK } from './marked-week';

const [folder = '', entries = '1', noteLength = '1', mode = 'durable'] = process.argv.slice(2);

/** Synchronous, so that a printed line was printed before the kill. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const makeWeek = (revision: number): WeekDocument => markedWeek(revision, Number(entries), Number(noteLength));

async function saveDurably(): Promise<void> {
  const library = { path: folder, ports: nodeStoragePorts };
  await tidyLibraryFolder(library);
  const stores = createLibraryStores(library);
  // As the window does. Each start takes over the lock from the one that was killed.
  await stores.claim();
  const weeks = createWeeksService(stores);
  const loaded = await weeks.load({ week: WEEK });
  if (!loaded.ok) throw new Error(loaded.error.message);
  const first = loaded.value.document.revision;
  for (let revision = first; ; revision += 1) {
    // After two saves the program is warm: from here on the kill hits saving and not compiling.
    if (revision === first + 2) say('ready');
    const saved = await weeks.save({ week: makeWeek(revision + 1), baseRevision: revision });
    if (!saved.ok) throw new Error(saved.error.message);
    say(String(saved.value.revision));
  }
}

/** What the test must catch: the file written in place. */
async function savePlainly(): Promise<void> {
  const path = join(folder, 'weeks', `${WEEK}.json`);
  mkdirSync(join(folder, 'weeks'), { recursive: true });
  // Made in advance, so that most of the time is spent writing.
  const versions = [1, 2].map((revision) => serialiseDocument({ ...makeWeek(revision), revision }));
  writeFileSync(path, versions[0] ?? '');
  say('ready');
  for (let round = 0; ; round += 1) {
    await writeFile(path, versions[round % 2] ?? '');
    say('1');
  }
}

(mode === 'plain' ? savePlainly() : saveDurably()).catch((problem: unknown) => {
  console.error(problem);
  process.exit(3);
});
