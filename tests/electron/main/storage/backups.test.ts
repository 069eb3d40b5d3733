import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { noteOf, plannedWeek, WEEK, withNote } from '#tests/electron/support/sample-documents';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

function open() {
  const folder = newFolder();
  const ports = testPorts();
  const weeks = createWeeksService(createLibraryStores({ path: folder, ports }));
  const backupFolder = join(folder, 'backups', WEEK);
  let revision = 0;
  const save = async (note: string) => {
    const saved = await weeks.save({ week: withNote(plannedWeek(), note), baseRevision: revision });
    if (!saved.ok) throw new Error(saved.error.message);
    revision = saved.value.revision;
  };
  const copies = () => readdirSync(backupFolder).toSorted();
  const notes = () => copies().map((name) => noteOf(JSON.parse(readFileSync(join(backupFolder, name), 'utf8'))));
  return { folder, ports, weeks, save, copies, notes, backupFolder };
}

describe('copies of a week', () => {
  it('are made of the previous version before the first write of a day', async () => {
    const { ports, save, copies, notes, backupFolder } = open();
    await save('Tuesday evening');
    ports.setClock('2026-11-25T08:00:00');
    await save('Wednesday morning');
    expect(copies()).toEqual(['2026-11-25_08-00-00-000_n000001_r1.json']);
    expect(notes()).toEqual(['Tuesday evening']);
    expect(readFileSync(join(backupFolder, copies()[0]!)).length).toBeGreaterThan(100);
  });

  it('are not made on every write, but again after an hour', async () => {
    const { ports, save, notes } = open();
    await save('1');
    await save('2');
    await save('3');
    expect(notes()).toEqual(['1']);
    ports.moveClock(61 * 60_000);
    await save('4');
    await save('5');
    expect(notes()).toEqual(['1', '3']);
  });

  it('are tidied as they are made: the first and the ten newest of a day, foreign files left', async () => {
    const { ports, save, notes, backupFolder, copies } = open();
    await save('0');
    mkdirSync(backupFolder, { recursive: true });
    writeFileSync(join(backupFolder, 'my own notes.txt'), 'mine');
    for (let hour = 1; hour <= 13; hour += 1) {
      ports.moveClock(61 * 60_000);
      await save(String(hour));
    }
    expect(copies()).toContain('my own notes.txt');
    writeFileSync(join(backupFolder, 'my own notes.txt'), JSON.stringify(withNote(plannedWeek(), 'mine')));
    expect(notes()).toEqual(['0', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', 'mine']);
  });

  it('refuse the save when they cannot be made, and say so', async () => {
    const { ports, save, folder, weeks } = open();
    await save('1');
    writeFileSync(join(folder, 'backups'), 'in the way');
    ports.moveClock(24 * 3600_000);
    const answer = await weeks.save({ week: plannedWeek(), baseRevision: 1 });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'STORAGE',
        message: expect.stringContaining(`${join(folder, 'backups')} is a file and not a folder`),
      },
    });
    expect(noteOf(JSON.parse(readFileSync(join(folder, 'weeks', `${WEEK}.json`), 'utf8')))).toBe('1');
  });
});
