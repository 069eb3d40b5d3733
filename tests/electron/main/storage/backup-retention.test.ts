import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupNameAt,
  formatBackupTime,
  isBackupDue,
  MOST_COPIES,
  nextBackupNumber,
  parseBackupName,
  selectBackups,
  selectBackupsToRemove,
} from '#electron/main/storage/backup-retention';
import { shiftDate } from '#shared/domain/week-id';
import { runs } from '#tests/support/run-length';

const TODAY = '2026-11-24';

/** Names of copies made on these days at these hours, in this order. */
const made = (...when: readonly (readonly [date: string, hour?: number])[]): readonly string[] =>
  when.map(([date, hour = 12], index) =>
    backupNameAt(new Date(`${date}T${String(hour).padStart(2, '0')}:00:00`), index + 1, index + 1),
  );

/** A name in the format of an older version of the program. */
const old = (date: string, time = '12-00-00'): string => `${date}_${time}-000.json`;

function keptOf(names: readonly string[]): readonly string[] {
  const removed = new Set(selectBackupsToRemove(selectBackups(names)));
  return names.filter((name) => !removed.has(name));
}

/**
 * What is left after these copies were made one after the other, pruning each time; and how many were removed each
 * time.
 */
function tidied(names: readonly string[]): { readonly kept: readonly string[]; readonly removals: readonly number[] } {
  let kept: readonly string[] = [];
  const removals = names.map((name) => {
    const before = [...kept, name];
    kept = keptOf(before);
    return before.length - kept.length;
  });
  return { kept, removals };
}

const daily = (days: number, from = TODAY) =>
  Array.from({ length: days }, (_unused, day) => [shiftDate(from, day), 9] as const);

describe('which copies stay', () => {
  it('the ten newest of a day and its first', () => {
    const names = made(...Array.from({ length: 14 }, (_unused, hour) => [TODAY, hour] as const));
    expect(keptOf(names)).toEqual([names[0], ...names.slice(-10)]);
  });

  it('the newest of each of the fourteen days before, then the newest of each of thirteen weeks', () => {
    const { kept } = tidied(made(...daily(300)));
    const dates = kept.map((name) => parseBackupName(name)?.date);
    const last = shiftDate(TODAY, 299);
    for (let day = 0; day <= 14; day += 1) expect(dates).toContain(shiftDate(last, -day));
    // Older than two weeks: one per week, back to 13 weeks before that.
    expect(dates.filter((date) => date !== undefined && date < shiftDate(last, -14))).toHaveLength(13);
    expect(kept.length).toBeLessThanOrEqual(MOST_COPIES);
  });

  it('all that are not ours', () => {
    const foreign = ['notes.txt', '2019-01-01.json', '2019-13-01_00-00-00-000.json', '2019-01-01_25-00-00-000.json'];
    expect(selectBackups([...foreign, ...made([TODAY])])).toHaveLength(1);
  });

  it('for any days in any order: bounded, the newest always there, and tidying again removes nothing more', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => [shiftDate(TODAY, days), 9] as const);
    fc.assert(
      fc.property(fc.array(day, { maxLength: 200 }), (days) => {
        const names = made(...days);
        const { kept } = tidied(names);
        expect(kept.length).toBeLessThanOrEqual(2 * MOST_COPIES);
        if (names.length > 0) expect(kept).toContain(names.at(-1));
        expect(keptOf(kept)).toEqual(kept);
      }),
      runs(30),
    );
  });
});

describe('a clock that is wrong', () => {
  it.each([
    ['a year ahead', 365],
    ['a year back', -365],
    ['at its first day', -20_000],
  ])('%s for a day removes no copy, then or when it is right again', (_what, days) => {
    const before = made(...daily(29));
    const wrong = shiftDate(TODAY, 29 + days);
    const { removals, kept } = tidied(made(...daily(29), [wrong, 9], [wrong, 10], [shiftDate(TODAY, 30), 9]));
    const { removals: usual } = tidied(
      made(...daily(29), [shiftDate(TODAY, 29), 9], [shiftDate(TODAY, 29), 10], [shiftDate(TODAY, 30), 9]),
    );
    expect(removals[29]).toBe(0);
    // No more are removed than on any other day.
    for (const [index, removed] of removals.slice(30).entries())
      expect(removed).toBeLessThanOrEqual((usual.slice(30)[index] ?? 0) + 1);
    expect(kept.filter((name) => tidied(before).kept.includes(name)).length).toBeGreaterThanOrEqual(
      tidied(before).kept.length - 2,
    );
  });

  it('does not change what is newest', () => {
    const names = made([TODAY], ['2027-11-24'], ['2026-11-25']);
    expect(selectBackups(names).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('among copies of an older version, which have no number, the revision inside tells', () => {
    const names = [old('2027-11-24'), old('2026-11-23'), old('2026-11-22')];
    const revisions = new Map([
      [old('2027-11-24'), 5],
      [old('2026-11-23'), 9],
      [old('2026-11-22'), 8],
    ]);
    expect(selectBackups(names, revisions).map(({ name }) => name)).toEqual([names[1], names[2], names[0]]);
    // And all of them are older than any that have a number.
    expect(selectBackups([...names, ...made([TODAY])], revisions)[0]?.number).toBe(1);
  });
});

describe('when a copy is due', () => {
  const now = new Date('2026-11-24T12:00:00');
  it.each([
    { what: 'with none at all', names: [], isDue: true },
    { what: 'on a new day', names: made(['2026-11-23', 23]), isDue: true },
    { what: 'an hour after the last', names: made([TODAY, 11]), isDue: true },
    { what: 'within the hour', names: made([TODAY, 12]), isDue: false },
    { what: 'within the hour, by an older version', names: [old(TODAY, '11-30-00')], isDue: false },
    { what: 'with the newest from the future', names: made([TODAY, 12], ['2027-01-01']), isDue: true },
    { what: 'with one from the future before it', names: made(['2027-01-01'], [TODAY, 12]), isDue: false },
    { what: 'with only foreign files', names: ['2026-11-24.json'], isDue: true },
  ])('$what: $isDue', ({ names, isDue }) => {
    expect(isBackupDue(names, now, 7)).toBe(isDue);
  });

  it('after the document went back to an earlier revision', () => {
    expect(isBackupDue([backupNameAt(now, 4, 50)], now, 3)).toBe(true);
  });
});

describe('the name of a copy', () => {
  it('says when it was made by the local time, which it is, and the revision inside', () => {
    const name = backupNameAt(new Date(2026, 10, 24, 9, 5, 7, 40), 17, 345);
    expect(name).toBe('2026-11-24_09-05-07-040_n000017_r345.json');
    expect(parseBackupName(name)).toMatchObject({ date: TODAY, number: 17, revision: 345 });
    expect(formatBackupTime(name)).toBe('2026-11-24 09:05');
    expect(nextBackupNumber([name, old(TODAY)])).toBe(18);
  });
});
