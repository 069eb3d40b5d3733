/**
 * Names of copies, the order they were made in, and which of them to remove. Pure: the moment is passed in. A clock may
 * be wrong by years, so neither order nor retention relies on the date in a name: every copy is numbered when it is
 * made, and dates only group the copies of one day or one week. Kept: the ten newest, the first of the newest day, the
 * newest of each of the fourteen days before, and the newest of each of the thirteen ISO weeks before those: at most
 * {@link MOST_COPIES}. Names that are not ours stay.
 */
import { parseDate, shiftDate, weekOf } from '#shared/domain/week-id';
import type { IsoDate } from '#shared/domain/week-id';

/** Copies made by an older version of the program have no number and no revision in their names. */
const BACKUP_NAME =
  /^(\d{4}-\d{2}-\d{2})_([01]\d|2[0-3])-([0-5]\d)-([0-5]\d)-(\d{3})(?:_n(\d{1,9})_r(\d{1,15}))?\.(?:json|zip)$/;
const KEPT_NEWEST = 10;
const KEPT_DAYS = 14;
const KEPT_WEEKS = 13;
/** Most copies of one document that are kept: ten, the first of a day, fourteen days and thirteen weeks. */
export const MOST_COPIES = KEPT_NEWEST + 1 + KEPT_DAYS + KEPT_WEEKS;
/** Longest believable gap between two copies. After a longer one, copies are tidied only when a second copy is made. */
const DAYS_BELIEVED = 31;
const MINUTES_BETWEEN_BACKUPS = 60;
const NUMBER_DIGITS = 6;

const digits = (count: number, amount: number): string => String(amount).padStart(count, '0');

/** The local calendar date of a moment. */
export function localDateOf(moment: Date): IsoDate {
  return `${digits(4, moment.getFullYear())}-${digits(2, moment.getMonth() + 1)}-${digits(2, moment.getDate())}`;
}

/** One of our copies, by its name. */
export interface BackupName {
  readonly name: string;
  /** The day it was made, as far as the clock was right. */
  readonly date: IsoDate;
  /** When it was made; comparable with other names written by the same clock: `2026-11-23_09-30-00-123`. */
  readonly moment: string;
  /** 1 for the first copy of a document, counting up; `null`: made by an older version. */
  readonly number: number | null;
  /** The revision of the document inside; `null`: not in the name. */
  readonly revision: number | null;
}

function momentName(moment: Date): string {
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map((part) => digits(2, part)).join('-');
  return `${localDateOf(moment)}_${time}-${digits(3, moment.getMilliseconds())}`;
}

/**
 * `2026-11-23_09-30-00-123_n000017_r345.json`: the seventeenth copy, of revision 345. The time is local, so that the day in
 * the name is the person's day.
 */
export function backupNameAt(
  moment: Date,
  number: number,
  revision: number,
  extension: 'json' | 'zip' = 'json',
): string {
  return `${momentName(moment)}_n${digits(NUMBER_DIGITS, number)}_r${revision}.${extension}`;
}

/** Reads the name of a copy; `null` when it is not one of ours. */
export function parseBackupName(name: string): BackupName | null {
  const found = BACKUP_NAME.exec(name);
  const date = found?.[1] === undefined ? null : parseDate(found[1]);
  if (found === null || date === null) return null;
  const [, , hours, minutes, seconds, milliseconds, number, revision] = found;
  return {
    name,
    date,
    moment: `${date}_${hours}-${minutes}-${seconds}-${milliseconds}`,
    number: number === undefined ? null : Number(number),
    revision: revision === undefined ? null : Number(revision),
  };
}

/** When a copy was made, for a sentence: "2026-11-23 09:30". */
export function formatBackupTime(name: string): string {
  const found = BACKUP_NAME.exec(name);
  return found === null ? name : `${found[1]} ${found[2]}:${found[3]}`;
}

/**
 * Our copies among the names of a folder, newest first in the order they were made: by number; those without a number
 * come last, by the revision inside (which the caller looks up) and only then by name.
 */
export function selectBackups(
  names: readonly string[],
  revisions: ReadonlyMap<string, number> = new Map(),
): readonly BackupName[] {
  const backups = names.flatMap((name) => parseBackupName(name) ?? []);
  const revisionOf = (backup: BackupName): number => backup.revision ?? revisions.get(backup.name) ?? -1;
  return backups.toSorted(
    (a, b) =>
      (b.number ?? 0) - (a.number ?? 0) ||
      (a.number === null ? revisionOf(b) - revisionOf(a) : 0) ||
      (a.name < b.name ? 1 : -1),
  );
}

/** The number of the next copy. */
export function nextBackupNumber(names: readonly string[]): number {
  return 1 + Math.max(0, ...names.flatMap((name) => parseBackupName(name)?.number ?? []));
}

/**
 * True before the first write of a day, again when the newest copy is an hour old or appears to be from the future, and
 * after the document went back to an earlier revision, as after a restore.
 */
export function isBackupDue(names: readonly string[], now: Date, revision: number): boolean {
  const [newest] = selectBackups(names);
  if (newest === undefined) return true;
  // Made by an older version: their order is unknown until they are read, so each is checked.
  const moments = newest.number === null ? selectBackups(names).map(({ moment }) => moment) : [newest.moment];
  const [anHourAgo, today] = [momentName(new Date(now.getTime() - MINUTES_BETWEEN_BACKUPS * 60_000)), localDateOf(now)];
  const isRecent = moments.some(
    (moment) => moment.startsWith(today) && moment > anHourAgo && moment <= momentName(now),
  );
  return !isRecent || (newest.revision !== null && newest.revision > revision);
}

/**
 * The copies to remove after the newest one was made; the list is newest first, as {@link selectBackups} returns it.
 * None while the clock seems to have jumped, since its date then says nothing about the other copies. The next copy
 * ends that state.
 */
export function selectBackupsToRemove(backups: readonly BackupName[]): readonly string[] {
  const [newest, before] = backups;
  if (newest === undefined) return [];
  const isBelievable =
    before === undefined || (newest.date >= before.date && newest.date <= shiftDate(before.date, DAYS_BELIEVED));
  if (!isBelievable && backups.length <= 2 * MOST_COPIES) return [];

  const kept = new Set(backups.slice(0, KEPT_NEWEST));
  const firstOfNewestDay = backups.findLast(({ date }) => date === newest.date);
  if (firstOfNewestDay !== undefined) kept.add(firstOfNewestDay);
  const days = new Set<string>();
  const weeks = new Set<string>();
  for (const backup of backups) {
    if (days.has(backup.date)) continue;
    if (days.size <= KEPT_DAYS) {
      days.add(backup.date);
      kept.add(backup);
      continue;
    }
    const week = weekOf(backup.date);
    if (weeks.has(week) || weeks.size === KEPT_WEEKS) continue;
    weeks.add(week);
    kept.add(backup);
  }
  return backups.filter((backup) => !kept.has(backup)).map(({ name }) => name);
}
