/**
 * Promises 7 and 14: libraries of other versions open through the services, are edited, saved and opened again, over
 * real files. What a newer program of the same major version wrote is compared byte for byte; files of the very first
 * version can be opened for ever.
 */
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibraryService } from '#electron/main/services/library';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { appendProfile } from '#shared/domain/person/profile';
import { addEntries, moveEntries, removeEntries } from '#shared/domain/week/week-plan';
import { setDayNote } from '#shared/domain/week/week-plan-day';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';
import { entry } from '#tests/support/foods';
import { profileEntry } from '#tests/support/people';
import type { StoredFixture } from '#tests/support/stored-fixtures';
import {
  FIXTURE_FILES,
  FIXTURE_WEEK,
  fixtureText,
  putLibrary,
  withoutLaterSettings,
} from '#tests/support/stored-fixtures';

/** The raw JSON of a fixture, edited by hand. */
type Json = ReturnType<typeof JSON.parse>;

const [LIBRARY, WEEK] = FIXTURE_FILES;
const SAVED_AT = new Date('2026-11-24T09:30:00').toISOString().replace('.000Z', 'Z');

function open(fixture: StoredFixture, folder = newFolder()) {
  putLibrary(fixture, folder);
  return { folder, ...servicesIn(folder) };
}

function servicesIn(folder: string) {
  const stores = createLibraryStores({ path: folder, ports: testPorts() });
  return { library: createLibraryService(stores), weeks: createWeeksService(stores) };
}

type Services = ReturnType<typeof servicesIn>;

/** The documents as opened: without a message, since nothing is wrong with them. */
async function loaded({ library, weeks }: Services): Promise<{ library: LibraryDocument; week: WeekDocument }> {
  const [one, other] = [await library.load(), await weeks.load({ week: FIXTURE_WEEK })];
  if (!one.ok || !other.ok) throw new Error('not opened');
  expect([one.value, other.value]).toMatchObject([
    { status: 'loaded', message: '' },
    { status: 'loaded', message: '' },
  ]);
  return { library: one.value.library, week: other.value.document };
}

const textIn = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

/** What a file must contain after an edit: its own text with the edit made by hand, and the next revision. */
function edited(fixture: StoredFixture, file: (typeof FIXTURE_FILES)[number], edit: (json: Json) => void): string {
  const json = JSON.parse(fixtureText(fixture, file));
  edit(json);
  json.revision += 1;
  json.savedAt = SAVED_AT;
  return `${JSON.stringify(json, null, 2)}\n`;
}

describe.each(['version-1.0', 'newer'] as const)('a library of %s', (fixture) => {
  it('opens, and opening writes nothing', async () => {
    const services = open(fixture);
    const { library, week } = await loaded(services);
    expect(withoutLaterSettings(fixture, `${JSON.stringify(library, null, 2)}\n`)).toBe(fixtureText(fixture, LIBRARY));
    expect(`${JSON.stringify(week, null, 2)}\n`).toBe(fixtureText(fixture, WEEK));
    expect(readdirSync(services.folder).toSorted()).toEqual(['library.json', 'weeks']);
    for (const file of FIXTURE_FILES) expect(textIn(services.folder, file)).toBe(fixtureText(fixture, file));
  });

  it('is saved after an edit with every other byte as it was, and opens again', async () => {
    const services = open(fixture);
    const { library, week } = await loaded(services);
    const planned = addEntries(setDayNote(week, '2026-11-28', 'A quiet day'), { date: '2026-11-23', slot: 'lunch' }, [
      { ...entry('sr28:11457', 30), id: 'mine' },
    ]);
    const changed = {
      ...library,
      favourites: [...library.favourites, 'sr28:11821'],
      settings: { ...library.settings, people: 3 },
    };
    expect(await services.weeks.save({ week: planned, baseRevision: week.revision })).toMatchObject({ ok: true });
    expect(await services.library.save({ library: changed, baseRevision: library.revision })).toMatchObject({
      ok: true,
    });
    const { id: _id, ...lunch } = entry('sr28:11457', 30);
    expect(textIn(services.folder, WEEK)).toBe(
      edited(fixture, WEEK, (json) => {
        json.days[5].note = 'A quiet day';
        const { kind, ...rest } = lunch;
        json.days[0].meals.push({ slot: 'lunch', entries: [{ id: 'mine', kind, ...rest }] });
      }),
    );
    expect(withoutLaterSettings(fixture, textIn(services.folder, LIBRARY))).toBe(
      edited(fixture, LIBRARY, (json) => {
        json.favourites.push('sr28:11821');
        json.settings.people = 3;
      }),
    );
    const again = await loaded(servicesIn(services.folder));
    expect(again.week.days[5]?.note).toBe('A quiet day');
    expect(again.library.settings.people).toBe(3);
  });
});

describe('what only the newer program can read', () => {
  it('is moved and deleted like any entry, and what stays is unchanged', async () => {
    const services = open('newer');
    const { week } = await loaded(services);
    const moved = moveEntries(week, ['b2'], { date: '2026-11-26', slot: 'dinner' });
    const planned = removeEntries(moved, new Set(['b6']));
    expect(await services.weeks.save({ week: planned, baseRevision: week.revision })).toMatchObject({ ok: true });
    expect(textIn(services.folder, WEEK)).toBe(
      edited('newer', WEEK, (json) => {
        const [sauna] = json.days[0].meals[0].entries.splice(1, 1);
        json.days[3].meals.push({ slot: 'dinner', entries: [sauna] });
        json.days[2].meals[0].entries = [];
      }),
    );
  });

  it('continues in new answers given here, and the old ones stay unchanged', async () => {
    const services = open('newer');
    const { library } = await loaded(services);
    const answers = { ...library.profile[1]?.answers, 'kidney-disease': 'no' as const };
    const profile = appendProfile(library.profile, { ...profileEntry(), answers }, '2026-11-24');
    const changed = { ...library, profile: profile.map((one) => ({ ...one })) };
    expect(await services.library.save({ library: changed, baseRevision: library.revision })).toMatchObject({
      ok: true,
    });
    const before = JSON.parse(fixtureText('newer', LIBRARY));
    const after = JSON.parse(textIn(services.folder, LIBRARY));
    expect(JSON.stringify(after.profile.slice(0, 2))).toBe(JSON.stringify(before.profile));
    expect(after.profile[2]).toMatchObject({
      from: '2026-11-24',
      preset: 'keto',
      lifeStage: 'none',
      answers: { 'kidney-disease': 'no', gout: 'yes' },
      clinician: { calcium: { min: 800 } },
      medicines: ['colchicine'],
      later: before.profile[1].later,
    });
  });
});

describe('a file of a higher minor version that does not fit', () => {
  const FILES = [
    [WEEK, (json: Json) => (json.days = { monday: [] })],
    [WEEK, (json: Json) => (json.days[0].meals[0].entries[0].grams = 'two handfuls')],
    [WEEK, (json: Json) => (json.week = '2026-W49')],
    [LIBRARY, (json: Json) => (json.profile[0].preset = { name: 'nordic', of: 2023 })],
    [LIBRARY, (json: Json) => (json.recipes['mine:greens'].ingredients[0] = { leftovers: 2 })],
  ] as const;

  it.each(FILES)('is read-only: %s %s', async (file, change) => {
    const services = open('newer');
    const json = JSON.parse(fixtureText('newer', file));
    change(json);
    const place = join(services.folder, file);
    const bytes = JSON.stringify(json);
    writeFileSync(place, bytes);
    utimesSync(place, 1000, 1000);
    const isWeek = file === WEEK;
    const opened = isWeek ? await services.weeks.load({ week: FIXTURE_WEEK }) : await services.library.load();
    expect(opened).toMatchObject({
      ok: true,
      value: {
        status: 'read-only',
        message: expect.stringContaining('newer version of Electroplate (file version 1.3); it cannot be shown here'),
      },
    });
    const { library, week } = await loaded(open('version-1.0'));
    const saved = isWeek
      ? await services.weeks.save({ week, baseRevision: 0 })
      : await services.library.save({ library, baseRevision: 0 });
    expect(saved).toMatchObject({ ok: false, error: { code: 'NEWER_VERSION' } });
    if (isWeek)
      expect(await services.weeks.keepMine({ week })).toMatchObject({ ok: false, error: { code: 'NEWER_VERSION' } });
    // Nothing was quarantined, copied or written.
    expect(readFileSync(place, 'utf8')).toBe(bytes);
    expect(statSync(place).mtimeMs).toBe(1_000_000);
    expect(readdirSync(services.folder).toSorted()).toEqual(['library.json', 'weeks']);
    expect(readdirSync(join(services.folder, 'weeks'))).toEqual([`${FIXTURE_WEEK}.json`]);
  });

  it.each(FILES)('is damaged where the version is this one: %s %s', async (file, change) => {
    const services = open('newer');
    const json = JSON.parse(fixtureText('newer', file));
    change(json);
    json.version = [1, 0];
    writeFileSync(join(services.folder, file), JSON.stringify(json));
    const opened = file === WEEK ? await services.weeks.load({ week: FIXTURE_WEEK }) : await services.library.load();
    expect(opened).toMatchObject({ ok: true, value: { status: 'lost' } });
  });
});
