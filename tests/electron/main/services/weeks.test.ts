/** Reading many weeks at once, for the trends. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { METHODS } from '#shared/contract/methods';
import type { WeekDocument } from '#shared/schema/week-document';
import { plannedWeek } from '#tests/electron/support/sample-documents';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

const stored = (week: string, note = ''): WeekDocument => ({
  ...plannedWeek({ week, note }),
  revision: 3,
  savedAt: '2026-11-01T08:00:00Z',
});

/** A library with these weeks on disk. */
function library(...weeks: readonly WeekDocument[]) {
  const path = newFolder();
  const folder = join(path, 'weeks');
  mkdirSync(folder);
  const file = (week: string) => join(folder, `${week}.json`);
  for (const week of weeks) writeFileSync(file(week.week), JSON.stringify(week));
  const service = createWeeksService(createLibraryStores({ path, ports: testPorts() }));
  const load = async (from: string, to: string) => {
    const answer = await service.loadRange({ from, to });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  return { path, folder, file, service, load, names: () => readdirSync(folder).toSorted() };
}

describe('a range of weeks', () => {
  it('has the weeks with a file, oldest first, across the turn of a year, and writes nothing', async () => {
    const { load, names } = library(
      stored('2027-W01'),
      stored('2026-W52'),
      stored('2026-W53'),
      stored('2026-W51'),
      stored('2027-W02'),
    );
    const before = names();
    const { weeks, problems } = await load('2026-W52', '2027-W01');
    expect(weeks.map((one) => one.week)).toEqual(['2026-W52', '2026-W53', '2027-W01']);
    expect(problems).toEqual([]);
    expect(names()).toEqual(before);
  });

  it('is empty where no week has a file, also without a folder', async () => {
    const { load, folder } = library(stored('2026-W40'));
    expect(await load('2026-W45', '2026-W48')).toEqual({ weeks: [], problems: [] });
    rmSync(folder, { recursive: true });
    expect(await load('2026-W45', '2026-W48')).toEqual({ weeks: [], problems: [] });
  });

  it('names a damaged week that has no copy, keeps its bytes and leaves the file unchanged', async () => {
    const { load, file, names } = library(stored('2026-W47'), stored('2026-W48'));
    writeFileSync(file('2026-W47'), '{"format":"electroplate-we');
    const { weeks, problems } = await load('2026-W45', '2026-W48');
    expect(weeks.map((one) => one.week)).toEqual(['2026-W48']);
    expect(problems).toEqual([
      { week: '2026-W47', message: expect.stringMatching(/^Week 47 of 2026 was damaged on disk .*no copy/) },
    ]);
    expect(readFileSync(file('2026-W47'), 'utf8')).toBe('{"format":"electroplate-we');
    const kept = names().filter((name) => name.includes('.damaged-'));
    expect(kept).toHaveLength(1);
    await load('2026-W45', '2026-W48');
    expect(names().filter((name) => name.includes('.damaged-'))).toEqual(kept);
  });

  it('shows the copy of a damaged week and says so', async () => {
    const { path, load, file } = library(stored('2026-W48'));
    mkdirSync(join(path, 'backups', '2026-W48'), { recursive: true });
    writeFileSync(
      join(path, 'backups', '2026-W48', '2026-11-23_19-05-00-000.json'),
      JSON.stringify(stored('2026-W48', 'from the copy')),
    );
    writeFileSync(file('2026-W48'), '');
    const { weeks, problems } = await load('2026-W48', '2026-W48');
    expect(weeks[0]?.days[0]?.meals[0]?.entries[0]).toMatchObject({ note: 'from the copy' });
    expect(problems).toEqual([{ week: '2026-W48', message: expect.stringContaining('was opened instead') }]);
  });

  it('shows of a newer program’s week what can be read and names it; of one that cannot be read only the name', async () => {
    const { load, file } = library(stored('2026-W47'), stored('2026-W48'));
    writeFileSync(file('2026-W47'), JSON.stringify({ ...stored('2026-W47'), version: [2, 0] }));
    writeFileSync(file('2026-W48'), JSON.stringify({ format: 'electroplate-week', version: [9, 1], other: true }));
    const { weeks, problems } = await load('2026-W47', '2026-W48');
    expect(problems.map((one) => one.week)).toEqual(['2026-W47', '2026-W48']);
    expect(problems[1]?.message).toContain('it cannot be shown here');
    expect(weeks.every((one) => one.week === '2026-W47')).toBe(true);
  });

  it('names a week that cannot be read at all and goes on with the others', async () => {
    const { load, file } = library(stored('2026-W47'));
    mkdirSync(file('2026-W48'));
    const { weeks, problems } = await load('2026-W45', '2026-W48');
    expect(weeks.map((one) => one.week)).toEqual(['2026-W47']);
    expect(problems).toEqual([
      { week: '2026-W48', message: expect.stringMatching(/^Week 48 of 2026 could not be opened/) },
    ]);
  });

  it('fails as a whole where the weeks cannot be listed', async () => {
    const { service, folder } = library();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file');
    expect(await service.loadRange({ from: '2026-W45', to: '2026-W48' })).toMatchObject({
      ok: false,
      error: { code: 'STORAGE' },
    });
  });

  it('does not hide a change on disk from an edit made on what was there before', async () => {
    const { service, file, load } = library(stored('2026-W48'));
    await service.load({ week: '2026-W48' });
    writeFileSync(file('2026-W48'), JSON.stringify(stored('2026-W48', 'theirs')));
    await load('2026-W48', '2026-W48');
    expect(await service.save({ week: stored('2026-W48', 'mine'), baseRevision: 3 })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    expect(readFileSync(file('2026-W48'), 'utf8')).toContain('theirs');
  });
});

describe('weeks that were never planned', () => {
  const ASKED = ['2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44', '2026-W45'];
  const untouched = async (service: ReturnType<typeof library>['service']) => {
    const answer = await service.untouched({ weeks: ASKED });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.weeks;
  };

  it('are those with neither a file nor anything that is left of one', async () => {
    const { path, folder, service, names } = library(stored('2026-W40'));
    writeFileSync(join(folder, '2026-W41.previous.json'), '{}');
    writeFileSync(join(folder, '2026-W42.damaged-1.json'), '{}');
    mkdirSync(join(path, 'backups', '2026-W43'), { recursive: true });
    const before = names();
    expect(await untouched(service)).toEqual(['2026-W44', '2026-W45']);
    expect(names()).toEqual(before);
  });

  it('are not those whose file some disks find under other letters', async () => {
    const { folder, service } = library();
    writeFileSync(join(folder, '2026-w44.JSON'), '{}');
    expect(await untouched(service)).not.toContain('2026-W44');
  });

  it('are not those that were opened before: what was read then still counts', async () => {
    const { service, file } = library(stored('2026-W45'));
    await service.load({ week: '2026-W45' });
    rmSync(file('2026-W45'));
    expect(await untouched(service)).not.toContain('2026-W45');
  });

  it('are all of them without a folder, and unknown if it is not a folder', async () => {
    const { folder, service } = library();
    rmSync(folder, { recursive: true });
    expect(await untouched(service)).toEqual(ASKED);
    writeFileSync(folder, 'a file');
    expect(await service.untouched({ weeks: ASKED })).toMatchObject({ ok: false, error: { code: 'STORAGE' } });
  });
});

describe('what may be asked', () => {
  const takes = (from: string, to: string) => METHODS['weeks.loadRange'].input.safeParse({ from, to }).success;

  it('is at most 60 weeks, in order', () => {
    expect(takes('2026-W48', '2026-W48')).toBe(true);
    expect(takes('2025-W40', '2026-W47')).toBe(true);
    expect(takes('2025-W39', '2026-W47')).toBe(false);
    expect(takes('2026-W48', '2026-W47')).toBe(false);
    expect(takes('2025-W53', '2026-W01')).toBe(false);
    expect(takes('1900-W02', '1900-W05')).toBe(true);
  });
});
