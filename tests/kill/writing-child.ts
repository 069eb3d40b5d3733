/**
 * One of two programs that write the same week: adds an entry of its own again and again, each time to what is on disk,
 * and prints the id of each once it was acknowledged. Arguments: library folder, a letter for its ids, how many.
 */
import { writeSync } from 'node:fs';
import { nodeStoragePorts } from '#electron/main/node-ports';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { addEntries } from '#shared/domain/week/week-plan';
import { WEEK } from './marked-week';

const [folder = '', letter = '', count = '1'] = process.argv.slice(2);

/** A conflict is not a loss: the current week is read, and the entry added to that. */
async function addOne(id: string): Promise<void> {
  for (;;) {
    const weeks = createWeeksService(createLibraryStores({ path: folder, ports: nodeStoragePorts }));
    const loaded = await weeks.load({ week: WEEK });
    if (!loaded.ok) throw new Error(loaded.error.message);
    const { document } = loaded.value;
    const note = { id, kind: 'note' as const, text: id, nutrition: 'none' as const };
    const week = addEntries(document, { date: document.days[0]?.date ?? '', slot: 'lunch' }, [note]);
    const saved = await weeks.save({ week, baseRevision: document.revision });
    if (saved.ok) return;
    if (saved.error.code !== 'CONFLICT') throw new Error(saved.error.message);
  }
}

async function addAll(): Promise<void> {
  for (let number = 1; number <= Number(count); number += 1) {
    await addOne(`${letter}${number}`);
    // Synchronous, so that a printed line was printed before the end.
    writeSync(1, `${letter}${number}\n`);
  }
}

addAll().catch((problem: unknown) => {
  console.error(problem);
  process.exit(3);
});
