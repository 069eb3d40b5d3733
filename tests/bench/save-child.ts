/**
 * Saves a week over and over, alternating between several libraries, so that other load on the machine affects all of
 * them equally. Arguments: number of saves, the week, library folders. Prints the milliseconds of each save as JSON:
 * one list per library, and last one for the same bytes written plainly beside the first library and synced.
 */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeStoragePorts } from '#electron/main/node-ports';
import { tidyLibraryFolder } from '#electron/main/services/library-folder';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import type { Sample } from '#scripts/bench/figure.mjs';
import type { WeekDocument } from '#shared/schema/week-document';

const WARM_UP_SAVES = 20;
const [saves = '0', week = '', ...folders] = process.argv.slice(2);

/** Opens a library and returns a function that saves its week once more. */
async function openLibrary(path: string): Promise<() => Promise<Sample>> {
  const library = { path, ports: nodeStoragePorts };
  await tidyLibraryFolder(library);
  const weeks = createWeeksService(createLibraryStores(library));
  const loaded = await weeks.load({ week });
  if (!loaded.ok || loaded.value.status !== 'loaded') throw new Error(`${week} of ${path} did not load.`);
  let document: WeekDocument = loaded.value.document;
  return async () => {
    const { revision, days } = document;
    const edited = { ...document, days: days.map((day) => ({ ...day, note: `after save ${revision}` })) };
    const before = process.cpuUsage();
    const startedAt = performance.now();
    const saved = await weeks.save({ week: edited, baseRevision: revision });
    const milliseconds = performance.now() - startedAt;
    const { user, system } = process.cpuUsage(before);
    if (!saved.ok) throw new Error(saved.error.message);
    document = { ...edited, revision: saved.value.revision };
    return { value: milliseconds, processor: (user + system) / 1000 };
  };
}

/** Writes the stored bytes of a library's week to a separate file, with nothing but a sync. */
async function plainWrite(folder: string): Promise<() => Promise<Sample>> {
  const bytes = await nodeStoragePorts.fileSystem.readFile(join(folder, 'weeks', `${week}.json`));
  return async () => {
    const before = process.cpuUsage();
    const startedAt = performance.now();
    const file = await open(join(folder, '..', 'plain.json'), 'w');
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    const milliseconds = performance.now() - startedAt;
    const { user, system } = process.cpuUsage(before);
    return { value: milliseconds, processor: (user + system) / 1000 };
  };
}

async function run(): Promise<void> {
  const [first = ''] = folders;
  const libraries = await Promise.all(
    [...folders.map(openLibrary), plainWrite(first)].map(async (save) => ({
      save: await save,
      samples: [] as Sample[],
    })),
  );
  for (let round = -WARM_UP_SAVES; round < Number(saves); round += 1) {
    for (const { save, samples } of libraries) {
      const taken = await save();
      if (round >= 0) samples.push(taken);
    }
  }
  process.stdout.write(JSON.stringify(libraries.map(({ samples }) => samples)));
}

run().catch((problem: unknown) => {
  console.error(problem);
  process.exit(1);
});
