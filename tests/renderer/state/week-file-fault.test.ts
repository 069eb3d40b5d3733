/** The file of a week on screen disappears or is damaged: over the real back end and real files. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { followWeeksOnDisk } from '#renderer/state/weeks-on-disk';
import type { WeekDocument } from '#shared/schema/week-document';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';
import { FakeMain } from '../bridge/fake-main';
import { addNote, freshStores, notesOf, seen, settled, WEEK } from './fresh-stores';

let stop = (): void => undefined;
afterEach(() => stop());

/** A week that was saved with "one", then with "one" and "two". */
async function opened() {
  const folder = newFolder();
  const weeks = createWeeksService(createLibraryStores({ path: folder, ports: testPorts() }));
  const main = new FakeMain();
  main.answers['weeks.load'] = weeks.load;
  main.answers['weeks.save'] = weeks.save;
  main.answers['weeks.keepMine'] = weeks.keepMine;
  main.answers['weeks.copy'] = weeks.copy;
  const stores = await freshStores();
  await stores.openWeek(WEEK);
  stop = followWeeksOnDisk();
  for (const text of ['one', 'two']) {
    stores.editPlan(`Added ${text}`, addNote(text));
    await stores.flushWeeks();
  }
  const file = join(folder, 'weeks', `${WEEK}.json`);
  return {
    ...stores,
    main,
    folder,
    file,
    focus: async (): Promise<void> => {
      window.dispatchEvent(new Event('focus'));
      // The real disk answers in its own time.
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    fault: () => seen(stores.useFileFault),
    shown: () => notesOf(stores.currentPlan()),
    onDisk: () => notesOf(JSON.parse(readFileSync(file, 'utf8')) as WeekDocument),
    kept: () => readdirSync(folder, { recursive: true, encoding: 'utf8' }),
  };
}

describe('a week whose file is gone', () => {
  it('stays on screen, is reported with its copy, and nothing is written before an answer', async () => {
    const { file, focus, fault, shown, said, timesSaid, main } = await opened();
    await focus();
    expect(fault()).toBeNull();
    rmSync(file);
    await focus();
    expect([fault(), shown()]).toEqual([{ kind: 'gone', copy: 'the version before the last save' }, ['one', 'two']]);
    expect(said()).toBe('The file of week 48 (23–29 Nov 2026) is gone from the disk.');
    const [times, saves] = [timesSaid(), main.asked('weeks.save').length];
    await focus();
    expect([timesSaid(), main.asked('weeks.save').length, existsSync(file)]).toEqual([times, saves, false]);
  });

  it('is saved again as it is shown, and later edits are saved on top', async () => {
    const { file, focus, fault, keepMine, onDisk, editPlan, flushWeeks } = await opened();
    rmSync(file);
    await focus();
    expect(await keepMine(WEEK)).toBeNull();
    expect([fault(), onDisk()]).toEqual([null, ['one', 'two']]);
    editPlan('Added three', addNote('three'));
    expect(await flushWeeks()).toBe(true);
    expect(onDisk()).toEqual(['one', 'two', 'three']);
  });

  it('is dropped, which undo writes back to disk', async () => {
    const { file, focus, fault, takeTheirs, shown, undo, flushWeeks, onDisk } = await opened();
    rmSync(file);
    await focus();
    expect(await takeTheirs(WEEK)).toBeNull();
    expect([fault(), shown(), existsSync(file)]).toEqual([null, [], false]);
    undo();
    expect(await flushWeeks()).toBe(true);
    expect([shown(), onDisk()]).toEqual([
      ['one', 'two'],
      ['one', 'two'],
    ]);
  });

  it('is asked about by the next edit too, and an answer to that settles both', async () => {
    const { file, focus, fault, editPlan, useWeeksSaveState, keepMine, onDisk } = await opened();
    rmSync(file);
    await focus();
    editPlan('Added three', addNote('three'));
    await settled();
    await focus();
    expect(seen(useWeeksSaveState).state).toMatchObject({ failure: { code: 'CONFLICT' } });
    expect(existsSync(file)).toBe(false);
    expect(await keepMine(WEEK)).toBeNull();
    expect([fault(), onDisk()]).toEqual([null, ['one', 'two', 'three']]);
  });

  it('that comes back unchanged is no longer a fault', async () => {
    const { file, focus, fault, shown, editPlan, flushWeeks, onDisk } = await opened();
    const bytes = readFileSync(file);
    rmSync(file);
    await focus();
    writeFileSync(file, bytes);
    await focus();
    expect([fault(), shown()]).toEqual([null, ['one', 'two']]);
    editPlan('Added three', addNote('three'));
    expect(await flushWeeks()).toBe(true);
    expect(onDisk()).toEqual(['one', 'two', 'three']);
  });
});

describe('a week whose file was damaged', () => {
  const DAMAGED = '{"format": "electroplate-week", "ver';

  it('stays on screen, is reported with its copy, and the damaged bytes are where they were', async () => {
    const { file, focus, fault, shown, said } = await opened();
    writeFileSync(file, DAMAGED);
    await focus();
    expect([fault(), shown()]).toEqual([{ kind: 'damaged', copy: 'the version before the last save' }, ['one', 'two']]);
    expect(said()).toBe('The file of week 48 (23–29 Nov 2026) was damaged on disk.');
    expect(readFileSync(file, 'utf8')).toBe(DAMAGED);
  });

  it('is saved as it is shown, with the damaged bytes kept beside it', async () => {
    const { file, focus, fault, keepMine, onDisk, kept } = await opened();
    writeFileSync(file, DAMAGED);
    await focus();
    expect(await keepMine(WEEK)).toBeNull();
    expect([fault(), onDisk()]).toEqual([null, ['one', 'two']]);
    expect(kept().some((name) => name.includes(WEEK) && name.includes('damaged'))).toBe(true);
  });

  it('gives way to its copy, which undo takes back; the file is written by that edit only', async () => {
    const { file, focus, fault, takeTheirs, shown, undo, flushWeeks, onDisk } = await opened();
    writeFileSync(file, DAMAGED);
    await focus();
    expect(await takeTheirs(WEEK)).toBeNull();
    expect([fault(), shown(), readFileSync(file, 'utf8')]).toEqual([null, ['one'], DAMAGED]);
    undo();
    expect(await flushWeeks()).toBe(true);
    expect(onDisk()).toEqual(['one', 'two']);
  });

  it('without any copy offers none', async () => {
    const { folder, file, focus, fault } = await opened();
    rmSync(file.replace('.json', '.previous.json'));
    rmSync(join(folder, 'backups'), { recursive: true });
    writeFileSync(file, DAMAGED);
    await focus();
    expect(fault()).toEqual({ kind: 'damaged', copy: null });
  });
});
