/** The library opened by `npm run dev`: valid on every day of the year, and plausible for a real user. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeStoragePorts } from '#electron/main/node-ports';
import { createLibraryService } from '#electron/main/services/library';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { isPlanned } from '#shared/domain/week/week-plan';
import { libraryDocumentSchema } from '#shared/schema/library-document';
import { weekDocumentSchema } from '#shared/schema/week-document';
import { newFolder } from '#tests/electron/support/storage-ports';
import { seededLibrary, writeSeededLibrary } from './seeded-library';

describe('the made-up library', () => {
  it.each(['2026-11-24', '2026-12-31', '2027-01-01', '2024-02-29'])('fits the schemas on %s', (today) => {
    const { library, weeks } = seededLibrary(today);
    expect(libraryDocumentSchema.safeParse(library).error).toBeUndefined();
    expect(weeks.map((week) => weekDocumentSchema.safeParse(week).error)).toEqual(weeks.map(() => undefined));
  });

  it('is opened by the program with weeks around today', async () => {
    const path = join(newFolder(), 'library');
    await writeSeededLibrary(path, new Date('2026-11-24T09:30:00'));
    const stores = createLibraryStores({ path, ports: nodeStoragePorts });
    const library = await createLibraryService(stores).load();
    expect(library).toMatchObject({ ok: true, value: { status: 'loaded' } });
    const weeks = createWeeksService(stores);
    expect(await weeks.list()).toEqual({
      ok: true,
      value: { weeks: ['2026-W45', '2026-W46', '2026-W47', '2026-W48', '2026-W49'] },
    });
    const week = await weeks.load({ week: '2026-W48' });
    expect(week).toMatchObject({ ok: true, value: { status: 'loaded' } });
    expect(week.ok && week.value.document.days.every(isPlanned)).toBe(true);
  });
});
