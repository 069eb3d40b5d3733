import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  ageOn,
  datesOf,
  formatDate,
  formatWeekRange,
  mondayOf,
  parseDate,
  parseWeekId,
  shiftDate,
  shiftWeek,
  weekNumber,
  weekOf,
} from '#shared/domain/week-id';
import { runs } from '#tests/support/run-length';

/** Days since 1970 in UTC: the reference arithmetic, in which no clock ever changes. */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** ISO 8601 by its definition: a week belongs to the year of its Thursday. 1970-01-01 was a Thursday. */
function isoWeek(date: string): string {
  const day = dayNumber(date);
  const weekday = (((day + 3) % 7) + 7) % 7; // Monday 0
  const thursday = day - weekday + 3;
  const year = dateOf(thursday).slice(0, 4);
  const number = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

const someDate = fc.integer({ min: dayNumber('1901-01-01'), max: dayNumber('2399-12-31') }).map(dateOf);

describe('weeks', () => {
  it.each([
    ['2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2021-01-03', '2020-W53'],
    ['2016-01-03', '2015-W53'],
    ['2022-01-01', '2021-W52'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-29', '2026-W01'],
    ['2024-02-29', '2024-W09'],
  ])('%s lies in %s', (date, week) => {
    expect(weekOf(date)).toBe(week);
  });

  it('have a 53rd one in 2004, 2009, 2015, 2020, 2026, 2032, 2037 and no other year until 2040', () => {
    const long = Array.from({ length: 40 }, (_, index) => 2001 + index).filter(
      (year) => parseWeekId(`${year}-W53`) !== null,
    );
    expect(long).toEqual([2004, 2009, 2015, 2020, 2026, 2032, 2037]);
  });

  it('begin on Monday and hold seven days', () => {
    expect(mondayOf('2026-W48')).toBe('2026-11-23');
    expect(mondayOf('2026-W01')).toBe('2025-12-29');
    expect(mondayOf('2027-W01')).toBe('2027-01-04');
    expect(datesOf('2026-W53')).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
  });

  it('follow each other over the year', () => {
    expect(shiftWeek('2026-W53', 1)).toBe('2027-W01');
    expect(shiftWeek('2027-W01', -1)).toBe('2026-W53');
    expect(shiftWeek('2025-W52', 1)).toBe('2026-W01');
    expect(shiftWeek('2026-W48', 0)).toBe('2026-W48');
    expect(weekNumber('2026-W05')).toBe(5);
  });

  it('agree with the definition of ISO 8601 on any date', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        const week = weekOf(date);
        expect(week).toBe(isoWeek(date));
        expect(parseWeekId(week)).toBe(week);
        expect(datesOf(week)).toContain(date);
        expect(Math.abs(dayNumber(mondayOf(week)) - dayNumber('2026-11-23')) % 7).toBe(0);
        expect(shiftDate(date, days)).toBe(dateOf(dayNumber(date) + days));
        expect(shiftWeek(week, days)).toBe(isoWeek(dateOf(dayNumber(date) + 7 * days)));
      }),
      runs(500),
    );
  });
});

describe('what is not a week', () => {
  it.each([
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-W5',
    '2026-w48',
    '2026W48',
    '2026-48',
    'W48',
    '',
    ' 2026-W48',
    '2026-W48\n',
    '02026-W48',
    '-026-W48',
  ])('“%s” is refused', (text) => {
    expect(parseWeekId(text)).toBeNull();
  });

  it('a week is one whose seven days are dates: none before 1900 or past 9999', () => {
    expect(parseWeekId('1900-W01')).toBe('1900-W01');
    for (const week of ['1899-W52', '1000-W01', '0001-W01', '9999-W52']) expect(parseWeekId(week)).toBeNull();
  });
});

describe('what is not a date', () => {
  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-1-1',
    '26-11-23',
    '2026/11/23',
    '2026-11-23T00:00',
    '2026-11-23 ',
    '',
    'today',
    '1899-12-31',
    '0000-01-01',
  ])('“%s” is refused', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('every calendar day is a date, leap days too', () => {
    expect(parseDate('2024-02-29')).toBe('2024-02-29');
    expect(parseDate('2000-02-29')).toBe('2000-02-29');
    expect(parseDate('2100-02-29')).toBeNull();
    expect(parseDate('1900-01-01')).toBe('1900-01-01');
  });
});

describe('clock changes', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  // In Santiago, Cairo and Beirut the clock jumps at midnight, so those days have no 00:00.
  it.each([
    ['UTC', 0],
    ['Europe/Berlin', -60],
    ['America/New_York', 300],
    ['Australia/Lord_Howe', -660],
    ['America/Santiago', 180],
    ['Africa/Cairo', -120],
    ['Asia/Beirut', -120],
    ['Pacific/Auckland', -780],
    ['Pacific/Kiritimati', -840],
  ])('in %s no day is lost or doubled from 2024 to 2028', (zone, minutesInJanuary) => {
    process.env['TZ'] = zone;
    // Proves that the time zone is really in effect for what follows.
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(minutesInJanuary);
    const last = dayNumber('2028-12-31');
    for (let day = dayNumber('2024-01-01'); day <= last; day += 1) {
      const date = dateOf(day);
      const week = isoWeek(date);
      if (
        parseDate(date) !== date ||
        weekOf(date) !== week ||
        shiftDate(date, 1) !== dateOf(day + 1) ||
        shiftDate(date, -1) !== dateOf(day - 1)
      ) {
        expect.fail(`${date} in ${zone}`);
      }
      if (day % 7 === 0) {
        expect(datesOf(week)).toContain(date);
        expect(new Set(datesOf(week)).size).toBe(7);
        expect(formatDate(date, 'yyyy-MM-dd')).toBe(date);
      }
    }
  });

  it.each(['Europe/Berlin', 'America/Santiago', 'Africa/Cairo', 'UTC'])(
    'weeks over the changes of 2026 in %s',
    (zone) => {
      process.env['TZ'] = zone;
      expect(datesOf('2026-W13')).toEqual([
        '2026-03-23',
        '2026-03-24',
        '2026-03-25',
        '2026-03-26',
        '2026-03-27',
        '2026-03-28',
        '2026-03-29',
      ]);
      expect(datesOf('2026-W43')).toEqual([
        '2026-10-19',
        '2026-10-20',
        '2026-10-21',
        '2026-10-22',
        '2026-10-23',
        '2026-10-24',
        '2026-10-25',
      ]);
      expect(shiftWeek('2026-W13', 1)).toBe('2026-W14');
      expect(shiftWeek('2026-W44', -1)).toBe('2026-W43');
      // Chile 6 September, Egypt 24 April.
      expect(shiftDate('2026-09-05', 1)).toBe('2026-09-06');
      expect(weekOf('2026-09-06')).toBe('2026-W36');
      expect(weekOf('2026-04-24')).toBe('2026-W17');
    },
  );
});

describe('age in whole years', () => {
  it.each([
    ['2026-11-01', 1986, 11, 40],
    ['2026-10-31', 1986, 11, 39],
    ['2026-12-31', 1986, 11, 40],
    ['2026-01-31', 2008, 2, 17],
    ['2026-02-01', 2008, 2, 18],
    ['2026-11-23', 2026, 11, 0],
    ['2026-11-23', 2026, 12, -1],
  ])('on %s, born %d-%d: %d', (date, year, month, age) => {
    expect(ageOn(date, year, month)).toBe(age);
  });
});

describe('words', () => {
  it('name a date and the range of a week', () => {
    expect(formatDate('2026-11-23', 'EEEE d MMMM yyyy')).toBe('Monday 23 November 2026');
    expect(formatWeekRange('2026-W48', 'long')).toBe('23–29 November 2026');
    expect(formatWeekRange('2026-W48', 'short')).toBe('23–29 Nov 2026');
    expect(formatWeekRange('2026-W49', 'short')).toBe('30 Nov – 6 Dec 2026');
    expect(formatWeekRange('2026-W53', 'short')).toBe('28 Dec 2026 – 3 Jan 2027');
  });
});
