/** Own foods edited in the window over the real back end and real files: past weeks keep every byte. */
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import * as edits from '#renderer/state/own-food-edits';
import { createDocumentsService } from '#electron/main/services/documents';
import { createLibraryService } from '#electron/main/services/library';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import type { MethodName } from '#shared/contract/method-names';
import { fail } from '#shared/contract/result';
import { datesOf, shiftWeek } from '#shared/domain/week-id';
import { addEntries } from '#shared/domain/week/week-plan';
import { newLibraryDocument } from '#shared/schema/library-document';
import { frozenFoodSchema, newWeekDocument } from '#shared/schema/week-document';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';
import { SPINACH } from '#tests/support/foods';
import { BAR, bars, NEW_BAR } from '#tests/support/own-foods';
import { freshStores, settled, WEEK } from './fresh-stores';

/** Ten weeks before today's, today's, and two after it. */
const WEEKS = Array.from({ length: 13 }, (_, index) => shiftWeek(WEEK, index - 10));
const PAST = WEEKS.filter((week) => week < WEEK);

beforeEach(() => void vi.setSystemTime(new Date('2026-11-25T09:00:00')));

/**
 * A week file as a person or an older program may have written it: keys in a different order, numbers written in
 * various ways.
 */
function writtenByHand(week: string): string {
  const planned = addEntries(newWeekDocument(week), { date: datesOf(week)[0] ?? '', slot: 'lunch' }, [
    bars(`b-${week}`, 2),
  ]);
  const { format, version, ...rest } = {
    ...planned,
    foods: { 'mine:bar': BAR },
    revision: 3,
    savedAt: '2026-09-01T08:00:00Z',
  };
  return JSON.stringify({ ...rest, later: { kept: true }, version, format }, null, 3).replace(
    '"grams": 80',
    '"grams": 8e1',
  );
}

async function openLibrary() {
  const path = newFolder();
  const folder = join(path, 'weeks');
  mkdirSync(folder);
  const ports = testPorts();
  const file = (week: string) => join(folder, `${week}.json`);
  for (const week of WEEKS) {
    writeFileSync(file(week), writtenByHand(week));
    utimesSync(file(week), 1_700_000_000, 1_700_000_000);
  }
  const library = { ...newLibraryDocument(), foods: { 'mine:bar': BAR }, revision: 1, savedAt: '2026-09-01T08:00:00Z' };
  writeFileSync(join(path, 'library.json'), JSON.stringify(library));
  const stores = createLibraryStores({ path, ports });
  const weeks = createWeeksService(stores);
  const libraries = createLibraryService(stores);
  const documents = createDocumentsService(stores);
  const methods: Partial<Record<MethodName, (input: never) => Promise<unknown>>> = {
    'library.load': libraries.load,
    'library.save': libraries.save,
    'weeks.load': weeks.load,
    'weeks.save': weeks.save,
    'weeks.list': weeks.list,
    'weeks.loadRange': weeks.loadRange,
    'documents.save': documents.save,
  };
  const call = async (name: MethodName, input: unknown): Promise<unknown> =>
    methods[name]?.((typeof input === 'string' ? JSON.parse(input) : structuredClone(input)) as never) ??
    fail('UNKNOWN_METHOD', name);
  Object.defineProperty(window, 'electroplate', { configurable: true, value: { call, on: () => () => undefined } });
  const opened = await freshStores();
  await opened.library.loadLibrary();
  // A past week is on screen, so it is open in the window too.
  await opened.openWeek(PAST.at(-1) ?? WEEK);
  const pastFiles = () => PAST.map((week) => [readFileSync(file(week), 'utf8'), statSync(file(week)).mtimeMs]);
  const stored = (week: string): unknown => JSON.parse(readFileSync(file(week), 'utf8'));
  return { ...opened, ...edits, path, folder, stored, pastFiles };
}

it('past weeks keep every byte when an own food is changed, merged, deleted, and each of these is undone', async () => {
  const { changeOwnFood, mergeOwnFood, deleteOwnFood, undo, said, stored, pastFiles, folder } = await openLibrary();
  const before = pastFiles();
  const later = WEEKS.filter((week) => week >= WEEK).map((week) => [week, stored(week)] as const);

  expect(await changeOwnFood('mine:bar', frozenFoodSchema.parse(NEW_BAR))).toMatchObject({
    failure: null,
    weeks: later.map(([week]) => week),
  });
  // 2 bars of 45 g; what a newer program wrote is still there.
  expect(stored(WEEK)).toMatchObject({
    foods: { 'mine:bar': NEW_BAR },
    later: { kept: true },
    days: [{ meals: [{ entries: [{ grams: 90 }] }] }, {}, {}, {}, {}, {}, {}],
  });
  expect(pastFiles()).toEqual(before);
  undo();
  await settled();
  await vi.waitFor(() => expect(stored(WEEK)).toMatchObject({ foods: { 'mine:bar': BAR } }));
  for (const [week, document] of later)
    await vi.waitFor(() =>
      expect(stored(week)).toEqual({ ...(document as object), revision: 5, savedAt: expect.any(String) }),
    );

  expect(await mergeOwnFood('mine:bar', SPINACH.id, () => SPINACH)).toMatchObject({
    failure: null,
    step: { change: 'own-food' },
  });
  expect(stored(WEEK)).toMatchObject({
    foods: {},
    days: [{ meals: [{ entries: [{ food: 'sr28:11457', grams: 80 }] }] }, {}, {}, {}, {}, {}, {}],
  });
  undo();
  // The file is there before the window knows it: the undo must be over, or the next edit is refused.
  await vi.waitFor(() => expect(said()).toMatch(/^Undone/));

  expect(await deleteOwnFood('mine:bar')).toMatchObject({ failure: null, weeks: [] });
  expect(pastFiles()).toEqual(before);
  const weekFiles = readdirSync(folder).filter((name) => !name.endsWith('.previous.json'));
  expect(weekFiles.toSorted()).toEqual(WEEKS.map((week) => `${week}.json`));
});
