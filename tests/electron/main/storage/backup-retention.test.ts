import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupDateOf,
  backupNameAt,
  isBackupDue,
  selectBackups,
  selectBackupsToRemove,
} from '#electron/main/storage/backup-retention';
import { shiftDate, weekOf } from '#shared/domain/week-id';

const TODAY = '2026-11-24';
const at = (date: string, time = '12-00-00'): string => `${date}_${time}-000.json`;
const keptOf = (names: readonly string[], today = TODAY): readonly string[] => {
  const removed = new Set(selectBackupsToRemove(names, today));
  return names.filter((name) => !removed.has(name));
};

describe('which backups stay', () => {
  it.each([
    { what: 'nothing of nothing', names: [], kept: [] },
    {
      what: 'three of today',
      names: [at(TODAY, '07-00-00'), at(TODAY, '08-00-00'), at(TODAY, '09-00-00')],
      kept: [at(TODAY, '07-00-00'), at(TODAY, '08-00-00'), at(TODAY, '09-00-00')],
    },
    {
      what: 'of more than three of today, the first and the two newest',
      names: [
        at(TODAY, '07-00-00'),
        at(TODAY, '08-00-00'),
        at(TODAY, '09-00-00'),
        at(TODAY, '10-00-00'),
        at(TODAY, '11-00-00'),
      ],
      kept: [at(TODAY, '07-00-00'), at(TODAY, '10-00-00'), at(TODAY, '11-00-00')],
    },
    {
      what: 'the newest of yesterday',
      names: [at('2026-11-23', '08-00-00'), at('2026-11-23', '20-00-00')],
      kept: [at('2026-11-23', '20-00-00')],
    },
    {
      what: 'one of the day fourteen days ago and of the day before that',
      names: [at('2026-11-09'), at('2026-11-10')],
      kept: [at('2026-11-09'), at('2026-11-10')],
    },
    // 2 to 8 November 2026 is one ISO week, and all of it lies more than two weeks back.
    {
      what: 'one a week before the two weeks',
      names: [at('2026-11-02'), at('2026-11-04'), at('2026-11-08'), at(TODAY)],
      kept: [at('2026-11-08'), at(TODAY)],
    },
    // 105 days (15 weeks) before 24 November is 11 August; the day before that is too old.
    {
      what: 'nothing older than three months of weeks',
      names: [at('2026-08-10'), at('2026-08-11'), at(TODAY)],
      kept: [at('2026-08-11'), at(TODAY)],
    },
    { what: 'the newest of all, however old', names: [at('2019-01-01'), at('2020-02-02')], kept: [at('2020-02-02')] },
    {
      what: 'one of each day in the future, when a clock was wrong',
      names: [at('2027-01-01', '01-00-00'), at('2027-01-01', '02-00-00'), at(TODAY)],
      kept: [at('2027-01-01', '02-00-00'), at(TODAY)],
    },
  ])('$what', ({ names, kept }) => {
    expect(keptOf(names)).toEqual(kept);
  });

  it('never names a file that is not a backup', () => {
    const foreign = [
      'notes.txt',
      '2019-01-01.json',
      '2019-01-01_00-00-00-000.json.tmp',
      '2019-13-01_00-00-00-000.json',
      '2019-01-01_25-00-00-000.json',
      '.electroplate-1-abcdefgh.tmp',
    ];
    expect(selectBackupsToRemove([...foreign, at(TODAY)], TODAY)).toEqual([]);
  });

  it('holds for any set of names: bounded, one a period, and the newest always there', () => {
    const name = fc
      .record({
        daysAgo: fc.integer({ min: -3, max: 400 }),
        hour: fc.integer({ min: 0, max: 23 }),
        minute: fc.integer({ min: 0, max: 59 }),
      })
      .map(({ daysAgo, hour, minute }) =>
        at(shiftDate(TODAY, -daysAgo), `${String(hour).padStart(2, '0')}-${String(minute).padStart(2, '0')}-00`),
      );
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 120 }), (names) => {
        const kept = keptOf(names);
        const ofAge = (from: number, to: number) =>
          kept.filter(
            (one) => backupDateOf(one)! <= shiftDate(TODAY, -from) && backupDateOf(one)! >= shiftDate(TODAY, -to),
          );
        expect(ofAge(0, 0).length).toBeLessThanOrEqual(3);
        const daily = ofAge(1, 14).map(backupDateOf);
        expect(new Set(daily).size).toBe(daily.length);
        const weekly = ofAge(15, 105).map((one) => weekOf(backupDateOf(one)!));
        expect(new Set(weekly).size).toBe(weekly.length);
        expect(ofAge(106, 10_000).length).toBeLessThanOrEqual(1);
        if (names.length > 0) expect(kept).toContain(selectBackups(names)[0]);
        // Every day and week that had a copy still has one.
        for (const one of names) {
          const date = backupDateOf(one)!;
          if (date >= shiftDate(TODAY, -14)) expect(kept.some((other) => backupDateOf(other) === date)).toBe(true);
          else if (date >= shiftDate(TODAY, -105))
            expect(kept.some((other) => weekOf(backupDateOf(other)!) === weekOf(date))).toBe(true);
        }
        // Tidying again removes nothing more.
        expect(selectBackupsToRemove(kept, TODAY)).toEqual([]);
      }),
    );
  });

  it('keeps a copy of every week for three months when there is one a day, tidied daily', () => {
    let names: readonly string[] = [];
    for (let day = 0; day < 200; day += 1) {
      const today = shiftDate(TODAY, day);
      names = keptOf([...names, at(today)], today);
    }
    const last = shiftDate(TODAY, 199);
    const dates = names.map((name) => backupDateOf(name)!);
    expect(dates.filter((date) => date >= shiftDate(last, -14))).toHaveLength(15);
    expect(new Set(dates.map(weekOf)).size).toBeGreaterThanOrEqual(15);
    expect(names.length).toBeLessThanOrEqual(15 + 14);
  });
});

describe('when a backup is due', () => {
  const now = new Date('2026-11-24T12:00:00');
  it.each([
    { what: 'with none at all', names: [], isDue: true },
    { what: 'on a new day', names: [at('2026-11-23', '23-59-00')], isDue: true },
    { what: 'an hour after the last of today', names: [at(TODAY, '11-00-00')], isDue: true },
    { what: 'within the hour', names: [at(TODAY, '11-00-01')], isDue: false },
    { what: 'with one from the future of another day', names: [at('2027-01-01')], isDue: true },
    { what: 'with only foreign files', names: ['2026-11-24.json'], isDue: true },
  ])('$what: $isDue', ({ names, isDue }) => {
    expect(isBackupDue(names, now)).toBe(isDue);
  });

  it('names a backup by the local time', () => {
    expect(backupNameAt(new Date(2026, 10, 24, 9, 5, 7, 40))).toBe('2026-11-24_09-05-07-040.json');
    expect(backupDateOf(backupNameAt(now))).toBe(TODAY);
  });
});
